"""What a pack allows where too few are here, and what it asks for instead of a decision."""

from dataclasses import dataclass

from chairdesk.models.agenda import WayOn
from chairdesk.models.conference import Conference
from chairdesk.procedures.pack import Pack
from chairdesk.procedures.quorum import Quorum, quorum_of
from chairdesk.procedures.standing import Standing

_INSTEAD = ("interim-plan", "reconvene")


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
