"""A finished PDF read as a screen reader reads it: from its structure, in its order."""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from chairdesk.late import LOADING
from chairdesk.ui.record.pages_view import PDFIUM

_HYPHEN_AT_THE_END = "\x02"
"""What the library puts for a hyphen at the end of a line; our lines break only where one is."""

_MOST_BYTES = 512
_SILENT = frozenset({"Document", "Table", "TR", "L", "LI", "Sect", "Part"})
_NAMED_BY = frozenset({"TH", "TD", "Lbl", "LBody", "Form", "Figure", "Link"})


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece as it is read out: on which page, as what, and its words."""

    page: int
    kind: str
    words: str = field(repr=False)


def read_aloud(pdf: bytes) -> tuple[Piece, ...]:
    """Give what a screen reader says of a PDF, piece by piece."""
    with LOADING:
        import pypdfium2  # noqa: PLC0415 - a heavy library that the first window need not wait for

    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            pages = list(document)
            return tuple(piece for n, page in enumerate(pages, 1) for piece in _read(page, n))
        finally:
            document.close()


def texts_of_pages(pdf: bytes) -> dict[str, str]:
    """Give the text of each page, as it is seen and as it is read out, by its number."""
    with LOADING:
        import pypdfium2  # noqa: PLC0415 - as above

    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return {str(number): _text_of(page, number) for number, page in enumerate(document, 1)}
        finally:
            document.close()


def _text_of(page: Any, number: int) -> str:  # noqa: ANN401 - the library ships no types
    text = page.get_textpage()
    seen = _with_hyphens(text.get_text_bounded())
    return "\n".join((seen, *(told.words for told in _read(page, number, text))))


def _read(page: Any, number: int, text: Any = None) -> Iterator[Piece]:  # noqa: ANN401 - as above
    with LOADING:
        from pypdfium2 import raw  # noqa: PLC0415 - as above

    marked = _marked(raw, page, text or page.get_textpage())
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    try:
        for place in range(raw.FPDF_StructTree_CountChildren(tree)):
            element = raw.FPDF_StructTree_GetChildAtIndex(tree, place)
            yield from _walk(raw, element, "", marked, number)
    finally:
        raw.FPDF_StructTree_Close(tree)


def _walk(
    raw: Any,  # noqa: ANN401 - as above
    element: Any,  # noqa: ANN401 - as above
    within: str,
    marked: dict[int, str],
    number: int,
) -> Iterator[Piece]:
    own = _text(raw.FPDF_StructElement_GetType, element)
    kind = within if own == "P" and within else own
    count = raw.FPDF_StructElement_GetMarkedContentIdCount(element)
    ids = (raw.FPDF_StructElement_GetMarkedContentIdAtIndex(element, n) for n in range(count))
    instead = _text(raw.FPDF_StructElement_GetAltText, element)
    words = instead or _text(raw.FPDF_StructElement_GetActualText, element)
    words = words or "".join(marked.get(one, "") for one in ids)
    if said := " ".join(words.split()):
        yield Piece(number, kind, said)
    if instead:  # what stands within a picture is not read besides
        return
    inner = own if own in _NAMED_BY else "" if own in _SILENT else within
    for place in range(raw.FPDF_StructElement_CountChildren(element)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, place)
        if child:
            yield from _walk(raw, child, inner, marked, number)


def _marked(raw: Any, page: Any, text: Any) -> dict[int, str]:  # noqa: ANN401 - as above
    """Gather the words of a page by the number under which the structure knows them."""
    marked: dict[int, str] = {}
    for place in range(raw.FPDFPage_CountObjects(page.raw)):
        thing = raw.FPDFPage_GetObject(page.raw, place)
        known_as = raw.FPDFPageObj_GetMarkedContentID(thing)
        if known_as >= 0 and raw.FPDFPageObj_GetType(thing) == raw.FPDF_PAGEOBJ_TEXT:
            said = _with_hyphens(_wide(raw.FPDFTextObj_GetText, thing, text.raw))
            marked[known_as] = marked.get(known_as, "") + said
    return marked


def _with_hyphens(text: str) -> str:
    """Put each hyphen where it stands, or a name that breaks at one would not be found."""
    return text.replace(_HYPHEN_AT_THE_END, "-")


def _text(ask: Callable[..., int], thing: Any) -> str:  # noqa: ANN401 - as above
    return _taken(ask, (thing,), ctypes.c_char)[:-2].decode("utf-16-le", "replace")


def _wide(ask: Callable[..., int], *asked: Any) -> str:  # noqa: ANN401 - as above
    return _taken(ask, asked, ctypes.c_ushort).decode("utf-16-le", "replace").rstrip("\0")


def _taken(ask: Callable[..., int], asked: tuple[Any, ...], letter: Any) -> bytes:  # noqa: ANN401 - as above
    """Take bytes of the library; for more than most have it is asked again, with room for them."""
    told = (letter * (_MOST_BYTES // ctypes.sizeof(letter)))()
    length = ask(*asked, told, _MOST_BYTES)
    if length > _MOST_BYTES:
        told = (letter * (length // ctypes.sizeof(letter)))()
        ask(*asked, told, length)
    return bytes(told)[:length]
