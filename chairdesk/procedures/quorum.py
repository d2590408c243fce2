"""Whether those present make the conference quorate, and what is allowed where they do not."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from itertools import pairwise

from chairdesk.models.agenda import WayOn
from chairdesk.models.conference import Conference
from chairdesk.models.ids import AttendeeId, ChildId
from chairdesk.models.people import Capacity, Sector
from chairdesk.procedures.pack import Pack
from chairdesk.procedures.standing import Standing, sector_said
from chairdesk.procedures.vocabulary import PROGRESS
from chairdesk.words import words_in

_INSTEAD = ("interim-plan", "reconvene")


@dataclass(frozen=True, slots=True)
class Quorum:
    """Whether the conference is quorate, in facts and in a sentence, and as it is told later."""

    is_quorate: bool
    is_laid_down: bool
    missing: tuple[str, ...]
    sentence: str
    allows: tuple[str, ...] = ()
    past: str = ""
    too_few: int = 0

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
    there = _sectors(conference, present, pack.quorum.needs)
    wants = pack.quorum
    missing = tuple(sector for sector in wants.needs if sector not in there)
    others = sum(count for sector, count in there.items() if sector not in wants.needs)
    too_few = max(wants.others - others, 0)
    is_quorate = not missing and not too_few
    sentence, past = _said(pack, tuple(there), missing, too_few)
    return Quorum(
        is_quorate,
        bool(wants.rule),
        missing,
        sentence,
        () if is_quorate else wants.when_inquorate,
        past,
        too_few,
    )


def _sectors(
    conference: Conference, present: Iterable[AttendeeId], needs: Collection[str]
) -> dict[str, int]:
    """Count agencies by sector; a general practice is health, unless it is needed for itself."""
    people = [conference.roll.person(who) for who in present]
    agencies = {p.agency for p in people if p and p.capacity is Capacity.PROFESSIONAL}
    counted: dict[str, int] = {}
    for agency in conference.roll.agencies:
        if agency.id in agencies:
            is_health = agency.sector is Sector.GENERAL_PRACTICE and agency.sector not in needs
            sector = Sector.HEALTH.value if is_health else agency.sector.value
            counted[sector] = counted.get(sector, 0) + 1
    return counted


def _said(
    pack: Pack, there: tuple[str, ...], missing: tuple[str, ...], too_few: int
) -> tuple[str, str]:
    """Say it as it is in the room, and as it was."""
    words, wants = words_in(pack.language), pack.quorum
    if missing:
        who = words.listed([sector_said(one, pack, words) for one in missing], "or")
        now, then = (words.term("quorum", key) for key in ("nobody", "nobody-was"))
        return now.format(who=who), then.format(who=who)
    if too_few:
        keys = ("quorum-wanted", "quorum-was-wanted")
        now, then = (words.in_figures(key, too_few) for key in keys)
        return now, then
    if not wants.needs and not wants.others:
        none = words.term("quorum", "no-minimum")
        return none, none
    here = sorted(there, key=lambda sector: sector not in wants.needs)
    who = words.listed([sector_said(sector, pack, words) for sector in here])
    keys = ("quorum-here", "quorum-was-here")
    now, then = (words.in_figures(key, len(here), who=who) for key in keys)
    return now, then


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
    asks = partial(words_in(standing.pack.language).term, "asks_besides")
    plan = standing.conference.plan
    if "interim-plan" in instead and not plan.actions:
        return Wanted(asks("interim-plan"), _item_for(standing, "plan"))
    if "reconvene" in instead and plan.meeting("reconvened") is None:
        again = asks("reconvene").format(meeting=standing.pack.terms.meeting_in_short)
        return Wanted(again, _item_for(standing, "dates"))
    return Wanted(asks("adjourned"), "", is_met=True)


def _item_for(standing: Standing, work: str) -> str:
    items = {item.key: item for item in standing.pack.items}
    own = (key for key in standing.agenda if items[key].work == work and key != PROGRESS)
    return next(own, "")
