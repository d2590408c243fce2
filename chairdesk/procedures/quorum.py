"""Whether those present make the conference quorate."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from chairdesk.models.conference import Conference
from chairdesk.models.ids import AttendeeId
from chairdesk.models.people import Capacity
from chairdesk.procedures.pack import Minimum, Pack

_WORDS = {
    "social_work": "social work",
    "health": "health",
    "police": "police",
    "education": "education",
    "housing": "housing",
    "justice": "justice",
    "legal": "legal services",
    "third_sector": "voluntary organisations",
    "other": "other services",
}


@dataclass(frozen=True, slots=True)
class Quorum:
    """Whether the conference is quorate, in facts and in a sentence."""

    is_quorate: bool
    is_laid_down: bool
    missing: tuple[str, ...]
    sentence: str
    allows: tuple[str, ...] = ()

    def missing_as(self, other: "Quorum") -> bool:
        """Say whether the same is wanted here as there."""
        if self.is_quorate and other.is_quorate:
            return True
        return (self.is_quorate, self.sentence) == (other.is_quorate, other.sentence)


def quorum(pack: Pack, conference: Conference, at: datetime) -> Quorum:
    """Judge whether those in the room at a moment are enough."""
    return quorum_of(pack, conference, conference.room.present_at(at))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the conference in which it was quorate, or was not, throughout."""

    since: datetime
    until: datetime
    judged: Quorum


def quorum_stretches(pack: Pack, conference: Conference) -> tuple[Stretch, ...]:
    """Follow the quorum from the opening to the close, by who was in the room when."""
    room = conference.room
    if room.opened is None or room.closed is None:
        return ()
    came_or_went = {m for p in room.presences for m in (p.since, p.until) if m is not None}
    within = {m for m in came_or_went if room.opened < m < room.closed}
    moments = sorted({room.opened, *within, room.closed})
    stretches: list[Stretch] = []
    for since, until in pairwise(moments):
        judged = quorum(pack, conference, since)
        if stretches and stretches[-1].judged.missing_as(judged):
            stretches[-1] = replace(stretches[-1], until=until)
        else:
            stretches.append(Stretch(since, until, judged))
    return tuple(stretches)


def quorum_of(pack: Pack, conference: Conference, present: Iterable[AttendeeId]) -> Quorum:
    """Judge whether some people are enough."""
    there = _sectors(conference, present)
    wants = pack.quorum
    missing = tuple(sector for sector in wants.needs if sector not in there)
    others = sum(count for sector, count in there.items() if sector not in wants.needs)
    too_few = max(wants.others - others, 0)
    is_quorate = not missing and not too_few
    return Quorum(
        is_quorate,
        bool(wants.rule),
        missing,
        _sentence(wants, tuple(there), missing, too_few),
        () if is_quorate else wants.when_inquorate,
    )


def _sectors(conference: Conference, present: Iterable[AttendeeId]) -> dict[str, int]:
    people = [conference.roll.person(who) for who in present]
    agencies = {p.agency for p in people if p and p.capacity is Capacity.PROFESSIONAL}
    counted: dict[str, int] = {}
    for agency in conference.roll.agencies:
        if agency.id in agencies:
            counted[agency.sector.value] = counted.get(agency.sector.value, 0) + 1
    return counted


def _sentence(
    wants: Minimum, there: tuple[str, ...], missing: tuple[str, ...], too_few: int
) -> str:
    if missing:
        return f"Not quorate: nobody from {_listed(missing, 'or')} is here."
    if too_few:
        agencies = "agency is" if too_few == 1 else "agencies are"
        return f"Not quorate: {too_few} more {agencies} wanted."
    if not wants.needs and not wants.others:
        return "This procedure lays down no minimum."
    here = sorted(there, key=lambda sector: sector not in wants.needs)
    return f"Quorate: {_listed(here, 'and')} {'is' if len(here) == 1 else 'are'} here."


def _listed(sectors: Iterable[str], word: str) -> str:
    *first, last = (_WORDS[sector] for sector in sectors)
    return f"{', '.join(first)} {word} {last}" if first else last
