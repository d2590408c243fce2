"""What stands at the head of a paper, and small on each of its pages."""

from collections.abc import Iterator

from chairdesk.export.document import Block, Document
from chairdesk.export.readers import Reader
from chairdesk.export.telling import Telling
from chairdesk.models.conference import Conference
from chairdesk.models.paper import MINUTES, Copy
from chairdesk.models.people import Capacity
from chairdesk.procedures.pack import Pack

_IN_COPIES = (Copy.FULL, Copy.PARTIAL)
"""Who gets the minutes themselves; the file has the first copy."""
_ORDINARY = {"minutes", "outline-plan", "decision-letter"}


def headed(telling: Telling, reader: Reader, kind: str, blocks: tuple[Block, ...]) -> Document:
    """Name a paper by what it is, and below that its conference; give it reference and marking."""
    arranged = telling.conference.arrangements
    return Document(
        title=title_of(telling, kind),
        subtitle=_subtitle(telling, with_hands=kind == MINUTES),
        reference=arranged.reference if arranged else "",
        marking=telling.say("marking"),
        reader=_reader(telling, reader),
        copy=_copy(telling, reader, kind),
        blocks=blocks,
        language=telling.words.tag,
        numbering=telling.words.term("paper", "page-of"),
    )


def name_of_meeting(pack: Pack, conference: Conference) -> str:
    """Give the ordinary name of the meeting, which names nobody."""
    arranged = conference.arrangements
    titles = {kind.key: kind.title for kind in pack.kinds}
    return titles.get(arranged.kind.value, "") if arranged else pack.terms.meeting


def _copy(telling: Telling, reader: Reader, kind: str) -> str:
    copy = telling.say("copy-for", reader=_reader(telling, reader))
    copies = telling.conference.papers.copies
    readers = [None, *(one.reader for one in copies if one.copy in _IN_COPIES)]
    if kind == MINUTES and reader.who in readers and len(readers) > 1:
        number = readers.index(reader.who) + 1
        numbered = {"number": number, "total": len(readers), "reader": _reader(telling, reader)}
        copy = telling.say("copy-numbered", **numbered)
    return in_its_version(telling, copy)


def in_its_version(telling: Telling, copy: str) -> str:
    """Say whose copy it is of which version; before the seal there is none."""
    if not telling.conference.is_sealed:
        return telling.say("draft", copy=copy)
    number = telling.conference.amendments.version
    return telling.say("version-of-copy", copy=copy, number=number)


def _reader(telling: Telling, reader: Reader) -> str:
    return telling.say("the-file") if reader.who is None else telling.name(reader.who)


def _subtitle(telling: Telling, *, with_hands: bool) -> str:
    room, arranged = telling.conference.room, telling.conference.arrangements
    when = telling.moment(telling.begins) if telling.begins else ""
    if room.closed:
        when = telling.say("until", since=when, until=telling.clock(room.closed))
    venue, authority = (arranged.venue, arranged.authority) if arranged else ("", "")
    hands = tuple(_hands(telling)) if with_hands else ()
    lines = ((name_of_meeting(telling.pack, telling.conference), authority), (when, venue), hands)
    return "\n".join(filter(None, (" · ".join(filter(None, line)) for line in lines)))


def _hands(telling: Telling) -> Iterator[str]:
    """Say who chaired it and who took the minutes."""
    for capacity in (Capacity.CHAIR, Capacity.MINUTE_TAKER):
        for person in telling.conference.roll.of(capacity):
            office = telling.words.name_of(capacity)
            yield telling.say("in-office", office=office, who=person.name)


def title_of(telling: Telling, kind: str) -> str:
    """Name a paper as the procedure does, but for the three that every conference has."""
    titles = {one.key: one.title for one in telling.pack.outputs if one.key not in _ORDINARY}
    return titles.get(kind) or telling.say(kind)
