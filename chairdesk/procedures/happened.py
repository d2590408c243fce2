"""What has happened to a conference from which its time limits run."""

from datetime import date, datetime

from chairdesk.models.arrangements import Clock, Kind
from chairdesk.models.british_time import local
from chairdesk.models.conference import Conference
from chairdesk.models.standing.room import Room
from chairdesk.procedures.occurrences import Occurrence, When


def occurrences_of(conference: Conference) -> tuple[Occurrence, ...]:
    """Gather what starts a clock: what was entered, the births expected, the meeting."""
    entered = [Occurrence(clock.event, _when(clock)) for clock in conference.setting.clocks]
    return (*entered, *_births(conference), *_held(conference), *_group_to_meet(conference))


def _group_to_meet(conference: Conference) -> list[Occurrence]:
    """Count the next core group from the day that is fixed for the first, unless it has met."""
    fixed = conference.plan.meeting("core-group")
    if fixed is None or any(c.event == "core-group-met" for c in conference.setting.clocks):
        return []
    return [Occurrence("core-group-met", local(fixed.at).date())]


def clock_face(moment: datetime) -> datetime:
    """Give a moment as the clocks of the place show it, without a zone."""
    return local(moment).replace(tzinfo=None)


def _when(clock: Clock) -> When:
    return clock_face(clock.at) if clock.has_time else local(clock.at).date()


def _births(conference: Conference) -> list[Occurrence]:
    arrangements = conference.arrangements
    if arrangements is None or arrangements.kind is not Kind.PRE_BIRTH:
        return []
    entered = {clock.event for clock in conference.setting.clocks}
    expected: list[date] = [
        c.expected for c in conference.roll.children if c.expected and c.born is None
    ]
    if "expected-birth" in entered or not expected:
        return []
    return [Occurrence("expected-birth", min(expected))]


def _held(conference: Conference) -> list[Occurrence]:
    arrangements, room = conference.arrangements, conference.room
    planned = arrangements.starts if arrangements else None
    starts = _started(planned, room)
    if starts is None:
        return []
    ends = clock_face(max(room.closed, starts)) if room.closed else None
    return [Occurrence("held", clock_face(starts), ends)]


def _started(planned: datetime | None, room: Room) -> datetime | None:
    """Count from the start that everybody was told, unless it was held at another time.

    That is on another day, or over before it was to start.
    """
    if room.opened is None or planned is None:
        return room.opened or planned
    is_that_day = local(room.opened).date() == local(planned).date()
    was_over = room.closed is not None and room.closed < planned
    return planned if is_that_day and not was_over else room.opened
