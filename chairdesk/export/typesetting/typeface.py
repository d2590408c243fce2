"""The bundled faces: which can show what, how wide it is, and how it is shaped."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapedStr, TTFont, shapeStr

from chairdesk.export.document import Emphasis, Words
from chairdesk.export.text import JOINERS, Coverage, FaceRun, face_runs, needs_shaping
from chairdesk.export.typesetting.lines import Look, Scrap, forget_words
from chairdesk.resources import resource, resources

TEXT = "NotoSans-Regular"
STRONG = "NotoSans-Bold"
_INK = {Emphasis.PLAIN: 0.08, Emphasis.STRONG: 0.0, Emphasis.QUIET: 0.32}
_HELPER, _BOLD = "Noto", "-Bold"
_HAS_JOINED = "__hbFace__"
"""What reportlab gives a face once letters were joined in it."""
_FIRST_HELPER = "NotoNaskhArabic"


@dataclass(frozen=True, slots=True)
class Family:
    """The faces of one weight, the one of the page first, and what each can show."""

    faces: tuple[str, ...]
    coverages: tuple[Coverage, ...]


class _Face(TTFont):  # type: ignore[misc]  # the library ships no types
    """A face whose joined letters are as wide as it says itself.

    The library would take for their width the room that they first had beside their neighbours;
    a page would then say another width than its face, which an archive refuses.
    """

    hbAddPrivate: Callable[[str, int, float], int]  # noqa: N815 - as below

    def hbFont(self, fontSize: float = 10) -> Any:  # noqa: N802, N803, ANN401 - the library's own
        font = super().hbFont(fontSize)
        add = self.hbAddPrivate

        def add_as_wide_as_it_is(name: str, glyph: int, _advance: float) -> int:
            return add(name, glyph, self.pdfScale(font.get_glyph_h_advance(glyph)))

        self.hbAddPrivate = add_as_wide_as_it_is
        return font


@cache
def family(face: str = TEXT) -> Family:
    """Register a face and those that help it out, in the order in which they are asked."""
    helpers = (path.stem for path in _helpers(face.rsplit("-", 1)[1]))
    faces = (face, *(helper for helper in helpers if helper != face))
    return Family(faces, tuple(_coverage(name) for name in faces))


def _helpers(weight: str) -> Iterator[Path]:
    names = _by_name("-Regular.ttf") | _by_name(f"-{weight}.ttf")
    order = sorted(names, key=lambda name: (name != _FIRST_HELPER, name))
    return (names[name] for name in order)


def _by_name(suffix: str) -> dict[str, Path]:
    named = {path.stem.split("-")[0]: path for path in resources("fonts", suffix)}
    return {name: path for name, path in named.items() if name.startswith(_HELPER)}


@cache
def _coverage(face: str) -> Coverage:
    # reportlab keeps the first of a name for ever unless that one is taken out
    if face in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.getFont(face).unregister()
    font = _Face(face, str(resource(f"fonts/{face}.ttf")), shapable=True)
    pdfmetrics.registerFont(font)
    return frozenset(font.face.charToGlyph)


def begin_afresh() -> None:
    """Forget what was drawn before: letters joined in one document leave marks on a face."""
    forget_words()
    faces = (pdfmetrics.getFont(name) for name in pdfmetrics.getRegisteredFontNames())
    if any(hasattr(face, _HAS_JOINED) for face in faces):
        family.cache_clear()
        _coverage.cache_clear()


def page_face() -> str:
    """Name the face of the page, ready to draw with."""
    _coverage(TEXT)
    return TEXT


def scraps_of(words: Words, size: float) -> Iterator[Scrap]:
    """Give each part of a text the face that can show it; the words must be clean."""
    for run in words:
        name = STRONG if run.emphasis is Emphasis.STRONG else TEXT
        for part, face in _faced(run.text, name):
            is_thickened = name == STRONG and not face.endswith(_BOLD)
            yield Scrap(part, Look(face, size, _INK[run.emphasis], is_thickened))


def _faced(text: str, name: str) -> Iterator[tuple[str, str]]:
    if _coverage(name) >= set(map(ord, text)):
        yield text, name
        return
    group = family(name)
    runs: Sequence[FaceRun] = face_runs(text, group.coverages)
    for run in runs:
        yield run.text, group.faces[run.face]


def can_show(text: str) -> bool:
    """Tell whether every letter of a text has a face that shows it; joiners are never seen."""
    letters = set(map(ord, text)).difference(map(ord, JOINERS))
    return _coverage(TEXT) >= letters or letters <= frozenset().union(*family().coverages)


def width_of(scrap: Scrap) -> float:
    """Measure a scrap in points."""
    look = scrap.look
    text = shaped(scrap)
    if isinstance(text, ShapedStr):
        advance = sum(glyph.x_advance for glyph in text.__shapeData__)
        return float(advance) * look.size / 1000
    return float(pdfmetrics.stringWidth(text, look.face, look.size))


def shaped(scrap: Scrap) -> str:
    """Join letters as their script joins them; plain Latin stays as it is."""
    if not needs_shaping(scrap.text):
        return scrap.text
    result: str = shapeStr(scrap.text, scrap.look.face, scrap.look.size)
    return result
