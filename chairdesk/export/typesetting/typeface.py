"""The bundled faces: which can show what, how wide it is, and how it is shaped."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapedStr, TTFont, shapeStr

from chairdesk.export.document import Emphasis, Words
from chairdesk.export.text import JOINERS, Coverage, FaceRun, face_runs, needs_shaping
from chairdesk.export.typesetting.lines import Look, Scrap, Word, forget_words, words_of
from chairdesk.resources import resource, resources

TEXT = "NotoSans-Regular"
STRONG = "NotoSans-Bold"
_INK = {Emphasis.PLAIN: 0.08, Emphasis.STRONG: 0.0, Emphasis.QUIET: 0.32}
_HELPER, _BOLD = "Noto", "-Bold"
_HAS_JOINED = "__hbFace__"
"""What reportlab gives a face once letters were joined in it."""
_FIRST_HELPER = "NotoNaskhArabic"
_MOST_REMEMBERED = 5_000


@dataclass(frozen=True, slots=True)
class Family:
    """The faces of one weight, the one of the page first, and what each can show."""

    faces: tuple[str, ...]
    coverages: tuple[Coverage, ...]
    together: Coverage


class _Face(TTFont):  # type: ignore[misc]  # the library ships no types
    """A face whose joined letters are as wide as it says itself, and that can forget them.

    The library would take for their width the room that they first had beside their neighbours;
    a page would then say another width than its face, which an archive refuses.
    """

    hbAddPrivate: Callable[[str, int, float], int]  # noqa: N815 - as below

    def __init__(self, name: str, path: str) -> None:
        """Read a face."""
        super().__init__(name, path, shapable=True)
        self._joined: dict[int, int] = {}

    def hbFont(self, fontSize: float = 10) -> Any:  # noqa: N802, N803, ANN401 - the library's own
        font = super().hbFont(fontSize)
        add = self.hbAddPrivate

        def add_as_wide_as_it_is(name: str, glyph: int, _advance: float) -> int:
            code: int = add(name, glyph, self.pdfScale(font.get_glyph_h_advance(glyph)))
            self._joined[code] = glyph
            return code

        self.hbAddPrivate = add_as_wide_as_it_is
        return font

    def forget_joined(self) -> None:
        """Be as when it was read: reading it anew takes a hundred times as long."""
        for code, glyph in self._joined.items():
            del self.face.charToGlyph[code], self.face.charWidths[code]
            self.face.glyphToChar[glyph].remove(code)
            if not self.face.glyphToChar[glyph]:
                del self.face.glyphToChar[glyph]
        self._joined.clear()
        if hasattr(self, _HAS_JOINED):
            delattr(self, _HAS_JOINED)  # with it goes the library's count of them


@cache
def family(face: str = TEXT) -> Family:
    """Register a face and those that help it out, in the order in which they are asked."""
    helpers = (path.stem for path in _helpers(face.rsplit("-", 1)[1]))
    faces = (face, *(helper for helper in helpers if helper != face))
    coverages = tuple(_coverage(name) for name in faces)
    return Family(faces, coverages, frozenset().union(*coverages))


def _helpers(weight: str) -> Iterator[Path]:
    names = _by_name("-Regular.ttf") | _by_name(f"-{weight}.ttf")
    order = sorted(names, key=lambda name: (name != _FIRST_HELPER, name))
    return (names[name] for name in order)


def _by_name(suffix: str) -> dict[str, Path]:
    named = {path.stem.split("-")[0]: path for path in resources("fonts", suffix)}
    return {name: path for name, path in named.items() if name.startswith(_HELPER)}


@cache
def _coverage(face: str) -> Coverage:
    font = _Face(face, str(resource(f"fonts/{face}.ttf")))
    pdfmetrics.registerFont(font)
    return frozenset(font.face.charToGlyph)


def begin_afresh() -> None:
    """Forget what was drawn before: letters joined in one document leave marks on a face."""
    forget_words()
    _as_joined.cache_clear()
    words_set.cache_clear()
    for name in pdfmetrics.getRegisteredFontNames():
        face = pdfmetrics.getFont(name)
        if isinstance(face, _Face):
            face.forget_joined()


def page_face() -> str:
    """Name the face of the page, ready to draw with."""
    _coverage(TEXT)
    return TEXT


@lru_cache(maxsize=_MOST_REMEMBERED)
def words_set(words: Words, size: float) -> tuple[Word, ...]:
    """Divide a text into words set in type; a cell is asked for its widest before it is set."""
    return words_of(scraps_of(words, size), width_of)


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


def unshown_in(text: str) -> set[str]:
    """Name the letters of a text that no face shows; joiners are never seen."""
    letters = {char for char in text if ord(char) not in _coverage(TEXT)}
    if not letters:
        return letters
    shown = family().together
    return {char for char in letters.difference(JOINERS) if ord(char) not in shown}


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
    return _as_joined(scrap.text, scrap.look.face, scrap.look.size)


@lru_cache(maxsize=_MOST_REMEMBERED)
def _as_joined(text: str, face: str, size: float) -> str:
    result: str = shapeStr(text, face, size)
    return result
