"""Whether those present make the conference quorate, and what is allowed where they do not."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from chairdesk.models.agenda import WayOn
from chairdesk.models.conference import Conference
from chairdesk.models.ids import AttendeeId, ChildId
from chairdesk.models.people import Capacity
from chairdesk.procedures.pack import Minimum, Pack
from chairdesk.procedures.standing import Standing

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
_INSTEAD = ("interim-plan", "reconvene")


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


@dataclass(frozen=True, slots=True)
class Unheld:
    """A decision that was made while too few were in the room."""

    child: ChildId
    at: datetime
    judged: Quorum


def decided_without(pack: Pack, conference: Conference) -> tuple[Unheld, ...]:
    """List the decisions of the meeting that were made when it was not quorate."""
    opened, closed = conference.room.opened, conference.room.closed
    return tuple(
        Unheld(child, at, judged)
        for child, at in conference.findings.moments
        if opened is not None and opened <= at and (closed is None or at < closed)
        if not (judged := quorum(pack, conference, at)).is_quorate
    )


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


def in_the_past(judged: Quorum) -> str:
    """Turn what is said in the room into what was."""
    said = judged.sentence.removesuffix(" here.")
    verbs = ((" is", " was"), (" are", " were"))
    for now, then in verbs:
        if said.endswith(now):
            return f"{said.removesuffix(now)}{then} here."
    return judged.sentence.replace(" is wanted", " was wanted").replace(
        " are wanted", " were wanted"
    )


def _listed(sectors: Iterable[str], word: str) -> str:
    *first, last = (_WORDS[sector] for sector in sectors)
    return f"{', '.join(first)} {word} {last}" if first else last


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an adjourned conference still wants, and the item where it is entered."""

    asks: str
    item: str
    is_met: bool = False


def quorum_now(pack: Pack, conference: Conference) -> Quorum:
    """Judge whether those who are here, or stayed to the end, are enough."""
    standing = Standing(pack, conference)
    there = [p.who for p in conference.room.presences if standing.stayed(p.who)]
    return quorum_of(pack, conference, there)


def rule_of_quorum(pack: Pack) -> str:
    """Name the rule under which the quorum is passed over, laid down or not."""
    return pack.quorum.rule or f"{pack.name}/quorum"


def ways_on(pack: Pack, conference: Conference) -> tuple[WayOn, ...]:
    """List what the chair may rule now; where a pack lays down nothing, it is the chair's choice.

    A pack without any minimum leaves it to the chair to adjourn.
    """
    wants = pack.quorum
    if not (wants.needs or wants.others):
        return (WayOn.ADJOURN,)
    if quorum_now(pack, conference).is_quorate:
        return ()
    if not wants.when_inquorate:
        return (WayOn.ADJOURN, WayOn.PROCEED)
    adjourns = any(one != "proceed" for one in wants.when_inquorate)
    proceeds = "proceed" in wants.when_inquorate
    found = ((WayOn.ADJOURN, adjourns), (WayOn.PROCEED, proceeds))
    return tuple(way for way, is_allowed in found if is_allowed)


def still_wanted(standing: Standing) -> Wanted:
    """Say what is wanted next: the interim plan, then the day on which it is held again."""
    instead = standing.pack.quorum.when_inquorate or _INSTEAD
    plan = standing.conference.plan
    if "interim-plan" in instead and not plan.actions:
        return Wanted("Agree the interim plan", _item_for(standing, "plan"))
    if "reconvene" in instead and plan.meeting("reconvened") is None:
        asks = "Fix the day on which the conference is held again"
        return Wanted(asks, _item_for(standing, "dates"))
    return Wanted("Adjourn with an interim plan and a day", "", is_met=True)


def _item_for(standing: Standing, work: str) -> str:
    agenda = next((k.agenda for k in standing.pack.kinds if k.key == standing.kind), ())
    items = {item.key: item for item in standing.pack.items}
    return next((key for key in agenda if items[key].work == work and key != "progress"), "")
