"""The computer's clock is set back an hour while a conference is held."""

from datetime import timedelta
from itertools import pairwise
from uuid import uuid4

import pytest

from chairdesk.desk.sitting import Sitting, take_up
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Contribution
from chairdesk.models.events import (
    BreakBegan,
    BreakEnded,
    ChildEntered,
    ConferenceClosed,
    ConferenceOpened,
    PersonArrived,
    RecordSealed,
)
from tests.transcript import CONFERENCE, ISLA, START, Ledger

HOUR = timedelta(hours=1)


class Clock:
    """A clock on the wall that can be set."""

    def __init__(self):
        self.at = START

    def __call__(self):
        return self.at

    def go(self, minutes):
        self.at += timedelta(minutes=minutes)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def journal():
    return Ledger()


@pytest.fixture
def sitting(clock, journal):
    """A conference half an hour after its opening, somebody in the room."""
    sitting = Sitting(Conference(CONFERENCE), journal, clock)
    for event in (ChildEntered(ISLA), ConferenceOpened(), PersonArrived(ISLA.id, START)):
        sitting.enter(event)
    clock.go(30)
    say(sitting)
    return sitting


def say(sitting):
    sitting.record(Contribution(uuid4(), ISLA.id, "I want to stay at my school"))


def moments(journal):
    return [entry.at for _, entry in journal.entries]


def test_time_goes_on_from_the_last_entry_at_its_own_pace(sitting, clock, journal):
    clock.at -= HOUR
    assert sitting.now() == START + timedelta(minutes=30)
    clock.go(5)
    say(sitting)
    clock.go(5)
    say(sitting)
    assert moments(journal)[-2:] == [START + timedelta(minutes=m) for m in (35, 40)]


def test_whoever_is_in_the_room_is_in_it_still_and_nothing_lasts_less_than_no_time(
    sitting, clock, journal
):
    sitting.enter(BreakBegan())
    clock.at -= HOUR
    sitting.now()  # the page looks at the clock all the time
    clock.go(10)
    sitting.enter(BreakEnded())
    assert sitting.conference.room.present_at(sitting.now()) == (ISLA.id,)
    ((since, until),) = sitting.conference.room.breaks
    assert until - since == timedelta(minutes=10)
    sitting.enter(ConferenceClosed())
    assert all(one <= other for one, other in pairwise(moments(journal)))


def test_what_follows_the_close_does_not_come_before_it(sitting, clock, journal):
    sitting.enter(ConferenceClosed())
    clock.at -= HOUR
    clock.go(5)
    sitting.enter(RecordSealed())
    assert moments(journal)[-1] - moments(journal)[-2] == timedelta(minutes=0)
    clock.go(5)
    assert sitting.now() - moments(journal)[-1] == timedelta(minutes=5)


def test_a_conference_that_is_taken_up_again_goes_on_from_its_last_entry_too(
    sitting, clock, journal
):
    clock.at -= HOUR
    assert take_up(CONFERENCE, journal, clock).now() == START + timedelta(minutes=30)


def test_a_clock_that_has_caught_up_or_was_put_right_is_believed_again(sitting, clock):
    clock.at -= HOUR
    clock.go(5)
    say(sitting)
    clock.at += HOUR
    assert sitting.now() == clock.at


@pytest.mark.parametrize(
    ("wrong", "is_running"),
    [(timedelta(days=400), True), (timedelta(days=400), False), (HOUR, False)],
)
def test_a_clock_that_was_wrong_before_the_conference_is_not_followed(
    clock, journal, wrong, is_running
):
    clock.at += wrong
    sitting = Sitting(Conference(CONFERENCE), journal, clock)
    sitting.enter(ChildEntered(ISLA))
    clock.at = START
    if is_running:
        sitting.enter(ConferenceOpened())
    assert sitting.now() == START
