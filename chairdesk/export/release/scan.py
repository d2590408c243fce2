"""Looks for words in a finished copy, in every place of it that could carry them."""

import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from html import unescape
from zipfile import ZipFile

import pikepdf

from chairdesk.export.release.sought import Finding, Sought, folded, mark_of, tokens_of
from chairdesk.models.ids import ConferenceId
from chairdesk.models.paper import Stop

HIDDEN, ATTACHED, DETAILS, CALENDAR = "hidden", "attached", "details", "calendar"
"""Places beside the pages: texts that only programs read, attached files, the file's details."""
WORKING_COPY = "working-copy"
_OF_WORDS = re.compile(r'<w:t[ >][^<]*|<dc:[^<]*|descr="[^"]*|</w:p>')
_BEGINS = re.compile(r'<[^>]*>|descr="')


def found_in(
    content: bytes, pages: Mapping[str, str], sought: Iterable[Sought], where: ConferenceId
) -> tuple[Finding, ...]:
    """List which of the words stand in a copy, and in which of its places.

    `pages` are the texts that can be read off the pages, by the name of the place.
    """
    places = [_Place(name, text) for name, text in (*pages.items(), *_beside(content))]
    findings = (
        Finding(one.stop, one.words, mark_of(one, where), tuple(dict.fromkeys(stands)))
        for one in sought
        if (stands := [place.name for place in places if place.holds(one)])
    )
    return tuple(findings)


def joined(signed: Iterable[Finding], unsigned: Iterable[Finding]) -> tuple[Finding, ...]:
    """Put together what was found in a signed paper and in its working copy, each word once."""
    all_of = {one.mark: one for one in signed}
    for one in unsigned:
        known = all_of.get(one.mark)
        all_of[one.mark] = replace(known, where=(*known.where, *one.where)) if known else one
    return tuple(all_of.values())


class _Place:
    """One place of a copy, ready to be asked for many words."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self._plain = unicodedata.normalize("NFKC", text)
        self._folded = folded(text)
        self._tokens = tokens_of(text)

    def holds(self, sought: Sought) -> bool:
        """Say whether the words stand here; a name has to stand there as a whole."""
        if sought.stop is Stop.OTHER_FAMILY and sought.words.isascii():
            return any(self._names(form) for form in (sought.words, sought.words.upper()))
        return folded(sought.words) in self._folded

    def _names(self, name: str) -> bool:
        words = name.split()
        if not all(word in self._tokens for word in words):
            return False
        apart = r"\W+".join(map(re.escape, words))
        return len(words) == 1 or re.search(rf"\b{apart}\b", self._plain) is not None


def _beside(content: bytes) -> Iterator[tuple[str, str]]:
    """Give the texts of a copy that stand on no page."""
    if content.startswith(b"PK"):
        yield WORKING_COPY, text_of_working_copy(content)
        return
    if not content.startswith(b"%PDF-"):
        yield CALENDAR, content.decode("utf-8", "replace")
        return
    with pikepdf.open(io.BytesIO(content)) as pdf:
        if "/Metadata" in pdf.Root:
            yield DETAILS, pdf.Root.Metadata.read_bytes().decode("utf-8", "replace")
        yield DETAILS, "\n".join(str(value) for value in pdf.docinfo.values())
        for name, attached in pdf.attachments.items():
            text = attached.get_file().read_bytes().decode("utf-8", "replace")
            yield ATTACHED, f"{name}\n{attached.description or ''}\n{text}"
        yield HIDDEN, "\n".join(text for thing in pdf.objects for text in _texts(thing))


def text_of_working_copy(content: bytes) -> str:
    """Give every word of a working copy: of its text, above and below it, of pictures, details."""
    with ZipFile(io.BytesIO(content)) as archive:
        parts = [archive.read(name).decode("utf-8", "replace") for name in archive.namelist()]
    found = ("\n" if one == "</w:p>" else one for p in parts for one in _OF_WORDS.findall(p))
    return unescape("".join(_BEGINS.sub("", one) for one in found))


def _texts(thing: object) -> Iterator[str]:
    """Give every text that an object holds itself: alternatives, bookmarks, names of fields."""
    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif isinstance(thing, pikepdf.Array):
        for one in thing:
            yield from _unless_elsewhere(one)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        held = thing.stream_dict if isinstance(thing, pikepdf.Stream) else thing
        for one in held.values():
            yield from _unless_elsewhere(one)


def _unless_elsewhere(thing: object) -> Iterator[str]:
    if isinstance(thing, pikepdf.Object) and not thing.is_indirect:
        yield from _texts(thing)
