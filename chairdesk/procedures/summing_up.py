"""The summaries that stand in the place of who said what, heading by heading."""

from collections.abc import Iterable
from dataclasses import dataclass

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Contribution, RecordedContribution
from chairdesk.models.ids import ChildId
from chairdesk.procedures.agendas import agenda_now
from chairdesk.procedures.pack import Item, Pack, from_record

ELSEWHERE = ""
"""The place of what was said under no item of the agenda."""
_TALK = frozenset({"talk", "columns", "child"})


@dataclass(frozen=True, slots=True)
class Part:
    """One heading of the record, for all children or for one, and what was said under it."""

    item: Item
    child: ChildId | None
    said: tuple[RecordedContribution, ...] = ()
    words: str = ""

    @property
    def is_written(self) -> bool:
        """Whether its summary is written."""
        return bool(self.words.strip())


def prints_summaries(pack: Pack) -> bool:
    """Say whether the record sums up, and does not tell who said what."""
    return pack.record_style == "summary"


def sums_up(conference: Conference) -> bool:
    """Say whether the procedure of a conference wants its record summed up."""
    adopted = conference.setting.pack
    return bool(adopted) and prints_summaries(from_record(adopted))


def place_of(said: Contribution, agenda: Iterable[Item]) -> str:
    """Find the item under which something is told: that of its heading, or where it was said."""
    items = tuple(agenda)
    headed: dict[str, str] = {i.heading: i.key for i in reversed(items) if i.heading}
    place = headed.get(said.heading or "", said.item)
    return place if any(item.key == place for item in items) else ELSEWHERE


def summed_up_under(said: Contribution, conference: Conference) -> frozenset[str]:
    """Name every heading whose summary may tell of something that was said."""
    if not conference.setting.pack:
        return frozenset({said.item})
    agenda = agenda_now(from_record(conference.setting.pack), conference)
    place = place_of(said, agenda)
    first = {agenda[0].key} if agenda and place == ELSEWHERE else set()
    return frozenset({said.item, place, *first})


def parts(pack: Pack, conference: Conference) -> tuple[Part, ...]:
    """List the headings that may be summed up; none where the record tells who said what."""
    if not prints_summaries(pack):
        return ()
    agenda = agenda_now(pack, conference)
    standing = tuple(r for r in conference.talk.standing if not r.now.is_formulated)
    under = {item.key: [r for r in standing if _is_under(r, item, agenda)] for item in agenda}
    return tuple(
        _part(conference, item, child, under[item.key])
        for item in agenda
        for child in _whom(item, conference)
        if under[item.key] or item.work in _TALK or _is_begun(conference, item.key)
    )


def unwritten(pack: Pack, conference: Conference) -> tuple[Part, ...]:
    """List the parts that the record still wants: where something was said, none is written.

    Where nothing at all was typed as it was said, every heading of talk that was opened.
    """
    found = parts(pack, conference)
    if not conference.talk.standing:
        opened = {visit.item for visit in conference.course.visits}
        return tuple(p for p in found if p.item.key in opened and not p.is_written)
    return tuple(p for p in found if p.said and not p.is_written)


def _whom(item: Item, conference: Conference) -> tuple[ChildId | None, ...]:
    if item.summed_up == "conference":
        return (None,)
    return tuple(child.id for child in conference.roll.children)


def _part(
    conference: Conference, item: Item, child: ChildId | None, under: list[RecordedContribution]
) -> Part:
    said = tuple(r for r in under if child is None or child in (r.now.children or {child}))
    summary = conference.papers.summary_of(item.key, child)
    return Part(item, child, said, summary.words if summary else "")


def _is_under(said: RecordedContribution, item: Item, agenda: tuple[Item, ...]) -> bool:
    place = place_of(said.now, agenda)
    return place == item.key or (place == ELSEWHERE and item.key == agenda[0].key)


def _is_begun(conference: Conference, item: str) -> bool:
    return any(s.heading == item for s in conference.papers.summaries)
