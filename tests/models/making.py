"""A conference made of a few events, for the tests of its parts."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from chairdesk.models.conference import Conference, replay
from chairdesk.models.contribution import Hand
from chairdesk.models.events import (
    Entry,
)
from chairdesk.models.people import Agency, Capacity, Child, Person
from tests.transcript import CONFERENCE

TEN = datetime(2026, 11, 26, 10, tzinfo=UTC)
CHILD = Child(uuid4(), "Isla")
AGENCY = Agency(uuid4(), "Burnside Primary")
TEACHER = Person(uuid4(), "Jo Kerr", agency=AGENCY.id)
MOTHER = Person(uuid4(), "Ann", Capacity.FAMILY)


def made_of(*events, hand=Hand.CHAIR):
    """Make the conference that these events make, a minute apart from ten o'clock."""
    times = (TEN + timedelta(minutes=n) for n in range(len(events)))
    return replay(
        Conference(CONFERENCE),
        [Entry(uuid4(), at, hand, e) for at, e in zip(times, events, strict=True)],
    )


def at(minute):
    return TEN + timedelta(minutes=minute)
