"""What the chair sees at one glance: who is here, who is silent, what is late."""

from dataclasses import dataclass
from datetime import datetime

from chairdesk.models.conference import Conference
from chairdesk.models.ids import AttendeeId, HolderId
from chairdesk.models.people import Capacity
from chairdesk.models.reports import Report

SPEAKS_FOR_NOBODY = (Capacity.CHAIR, Capacity.MINUTE_TAKER, Capacity.INTERPRETER, Capacity.OBSERVER)


@dataclass(frozen=True, slots=True)
class Silence:
    """Those in the room from whom nothing stands on the record yet."""

    children: tuple[HolderId, ...]
    family: tuple[HolderId, ...]
    agencies: tuple[HolderId, ...]

    @property
    def holders(self) -> tuple[HolderId, ...]:
        """All of them: children first, then the family, then the agencies."""
        return (*self.children, *self.family, *self.agencies)


def silence(conference: Conference) -> Silence:
    """Say who is in the room and has not been heard: an agency speaks through anybody of it."""
    roll = conference.roll
    speakers = {said.now.speaker for said in conference.talk.standing}
    quiet = [who for who in conference.room.here() if who not in speakers]
    heard = {roll.agency_of(who) for who in speakers}
    family = [p for p in roll.people if p.id in quiet and p.capacity is Capacity.FAMILY]
    agencies = [
        agency
        for agency in roll.agencies
        if agency not in heard and any(_comes_from(agency.id, w, conference) for w in quiet)
    ]
    return Silence(
        tuple(child.id for child in roll.children if child.id in quiet),
        tuple(person.id for person in family),
        tuple(agency.id for agency in agencies),
    )


def _comes_from(agency: HolderId, who: AttendeeId, conference: Conference) -> bool:
    person = conference.roll.person(who)
    if person is None or person.capacity in SPEAKS_FOR_NOBODY:
        return False
    return person.agency == agency


def late_reports(conference: Conference, due: datetime | None) -> tuple[Report, ...]:
    """List the reports that have not come, or came after they were due."""
    return tuple(
        report
        for report in conference.reports
        if report.received is None or (due is not None and report.is_late(due))
    )


def minutes_used(conference: Conference, item: str, at: datetime) -> int:
    """Count the whole minutes that the conference has spent on an item, to its close at most."""
    at = min(at, conference.room.closed or at)
    visits = (visit for visit in conference.course.visits if visit.item == item)
    seconds = sum(((visit.until or at) - visit.since).total_seconds() for visit in visits)
    return int(max(seconds, 0) // 60)


def minutes_open(conference: Conference, at: datetime) -> int:
    """Count the whole minutes since the conference opened; none before it."""
    return _minutes_since(conference.room.opened, at)


def minutes_without_break(conference: Conference, at: datetime) -> int:
    """Count the whole minutes since the opening, or since the last break ended."""
    room = conference.room
    if room.is_on_break():
        return 0
    return _minutes_since(room.breaks[-1][1] if room.breaks else room.opened, at)


def _minutes_since(since: datetime | None, at: datetime) -> int:
    return int(max((at - since).total_seconds(), 0) // 60) if since else 0
