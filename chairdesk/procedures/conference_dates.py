"""What a conference as it stands owes, by when, and where that was counted from."""

from dataclasses import dataclass, replace
from datetime import datetime, time
from functools import partial

from chairdesk.models.agenda import WayOn
from chairdesk.models.amendment import Objection
from chairdesk.models.british_time import at_local
from chairdesk.models.conference import Conference
from chairdesk.models.ids import AttendeeId, ChildId
from chairdesk.models.plan import Meeting
from chairdesk.procedures.conditions import holds, is_listed
from chairdesk.procedures.happened import occurrences_of
from chairdesk.procedures.occurrences import CannotBeCounted, Occurrence, When, day_of
from chairdesk.procedures.owed import Owed
from chairdesk.procedures.pack import Limit, Pack
from chairdesk.procedures.standing import Standing
from chairdesk.procedures.timescales import dates_owed
from chairdesk.words import words_in

_END_OF_DAY = time(23, 59, 59)


@dataclass(frozen=True, slots=True)
class LateMeeting:
    """A meeting that is fixed for after its limit."""

    meeting: Meeting
    owed: Owed


def last_moment(when: When) -> datetime:
    """Give the moment after which something is late: a day has the whole of itself."""
    if not isinstance(when, datetime):
        return at_local(datetime.combine(when, _END_OF_DAY))
    return when if when.tzinfo else at_local(when)


def late_meetings(pack: Pack, conference: Conference) -> tuple[LateMeeting, ...]:
    """List the meetings that are fixed later than the procedure allows."""
    if not conference.plan.meetings:
        return ()
    try:
        owed = owed_by(pack, conference)
    except CannotBeCounted:
        return ()
    limits = {one.thing: one for one in reversed(owed) if one.binds and one.runs_from_it}
    return tuple(
        LateMeeting(meeting, limit)
        for meeting in conference.plan.meetings
        if (limit := limits.get(meeting.thing)) and meeting.at > last_moment(limit.at_latest)
    )


def owed_by(pack: Pack, conference: Conference) -> tuple[Owed, ...]:
    """Count the dates that a conference owes, less those whose condition does not hold.

    Raises CannotBeCounted for what cannot have happened.
    """
    standing = Standing(pack, conference)
    happened = occurrences_of(conference)
    owed = dates_owed(pack, standing.kind, happened, applies=partial(_applies, standing))
    return tuple(_for_whom(standing, one) for one in owed)


def _applies(standing: Standing, limit: Limit, condition: str) -> bool:
    if _waits(standing, limit, condition) or _is_not_held_again(standing, limit):
        return False
    if limit.whose:
        return bool(_whose(standing, limit, condition))
    return holds(standing, condition)


def _whose(standing: Standing, limit: Limit, condition: str) -> tuple[ChildId, ...]:
    """List the children for whom a date is owed that is not owed for all."""
    concerns = {"new": _is_placed, "unborn": _is_unborn}.get(limit.whose, _is_kept)
    return tuple(
        child
        for child in standing.children()
        if concerns(standing, child) and holds(standing, condition, child)
    )


def _is_placed(standing: Standing, child: ChildId) -> bool:
    is_placed = standing.any_decided(child, lambda d: d.registers or d.has_plan)
    return is_placed and not is_listed(standing, child)


def _is_unborn(standing: Standing, child: ChildId) -> bool:
    return holds(standing, "if-unborn", child)


def _is_kept(standing: Standing, child: ChildId) -> bool:
    return is_listed(standing, child) and not standing.any_decided(child, lambda d: d.removes)


def _for_whom(standing: Standing, owed: Owed) -> Owed:
    if not owed.limit.whose:
        return owed
    children = _whose(standing, owed.limit, owed.condition)
    everybody = standing.conference.roll.children
    if len(children) == len(everybody):
        return owed
    names = [child.name for child in everybody if child.id in children]
    named = words_in(standing.pack.language).listed(names)
    return replace(owed, children=children, named=named)


def _waits(standing: Standing, limit: Limit, condition: str) -> bool:
    """Say whether a date runs from the conference that is held again, not from this one."""
    follows = (limit.event, limit.direction) == ("held", "after")
    if not (standing.conference.course.is_adjourned and follows):
        return False
    return condition != "if-inquorate" and limit.rule not in standing.pack.quorum.still_holds


def _is_not_held_again(standing: Standing, limit: Limit) -> bool:
    """Say whether a date is of a conference held again, and this one is not begun or goes on."""
    conference = standing.conference
    ruling, opened = conference.course.ruling, conference.room.opened
    return limit.thing == "reconvened" and (ruling.way is WayOn.PROCEED if ruling else not opened)


def window_for(pack: Pack, conference: Conference, reader: AttendeeId) -> Owed | None:
    """Count a reader's time for challenge; None without a receipt, or where no rule limits it."""
    received = conference.amendments.received_by(reader)
    if received is None:
        return None
    start = Occurrence("minutes-received", received)
    try:
        owed = dates_owed(pack, Standing(pack, conference).kind, [start])
    except CannotBeCounted:
        return None
    return next((one for one in owed if one.thing == "challenge"), None)


def is_late(pack: Pack, conference: Conference, objection: Objection) -> bool:
    """Say whether an objection came in after the time for challenge."""
    window = window_for(pack, conference, objection.who)
    return window is not None and objection.received > day_of(window.at_latest)
