"""Which parts of a file are not as they were when it was signed, in words that a reader knows."""

from collections.abc import Iterator
from typing import Any

from pyhanko.pdf_utils.generic import ArrayObject, IndirectObject
from pyhanko.pdf_utils.misc import PdfReadError
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader

from chairdesk.export.verdict import Part

_MOST_DEEP = 50


def changed_since(reader: PdfFileReader, revision: int) -> tuple[Part | int, ...]:
    """Name the parts that later additions to a file touched, and its pages by their numbers.

    It only says more of a change that was found; what cannot be read says nothing more.
    """
    try:
        return tuple(_changed(reader, revision))
    except Exception:  # noqa: BLE001 - a forged file can be broken in more ways than one foresees
        return ()


def _changed(reader: PdfFileReader, revision: int) -> Iterator[Part | int]:
    later = range(revision + 1, reader.xrefs.total_revisions)
    touched = {ref for one in later for ref in reader.xrefs.explicit_refs_in_revision(one)}
    before = reader.get_historical_resolver(revision)
    pages, old = _pages(reader.root["/Pages"]), _pages(before.root["/Pages"])
    yield from (number for number, refs in enumerate(old, start=1) if refs & touched)
    found = {part for one in touched for part in _parts(_stood(before, one))}
    if len(pages) != len(old):
        found.add(Part.PAGES)
    yield from (part for part in Part if part in found)


def _stood(before: HistoricalResolver, ref: Any) -> Any:  # noqa: ANN401 - whatever stood there
    try:
        return before(ref)
    except PdfReadError:
        return None


def _parts(stood: Any) -> Iterator[Part]:  # noqa: ANN401 - as above
    if not hasattr(stood, "get"):
        return
    if stood.get("/Type") in {"/Filespec", "/EmbeddedFile"} or "/EF" in stood:
        yield Part.ATTACHED
    if "/Title" in stood and "/Parent" in stood:
        yield Part.OUTLINE
    if "/S" in stood and "/P" in stood and "/Subtype" not in stood:
        yield Part.ALOUD


def _pages(tree: Any, depth: int = 0) -> list[set[Any]]:  # noqa: ANN401 - as above
    """Give for each page what it is made of: its own object, and what is drawn on it."""
    if depth > _MOST_DEEP:
        return []
    found: list[set[Any]] = []
    kids = tree["/Kids"]
    for place in range(len(kids)):
        kid = kids[place].get_object()
        own = kids.raw_get(place)
        found += _pages(kid, depth + 1) if "/Kids" in kid else [_made_of(own, kid)]
    return found


def _made_of(own: Any, page: Any) -> set[Any]:  # noqa: ANN401 - as above
    drawn = page.raw_get("/Contents") if "/Contents" in page else None
    several = page["/Contents"] if drawn is not None else None
    streams = [drawn]
    if isinstance(several, ArrayObject):
        streams += [several.raw_get(n) for n in range(len(several))]
    return {one.reference for one in (own, *streams) if isinstance(one, IndirectObject)}
