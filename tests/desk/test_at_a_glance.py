"""One glance: who is silent, what is late, how long it took."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from chairdesk.desk.at_a_glance import (
    late_reports,
    minutes_open,
    minutes_used,
    minutes_without_break,
    silence,
)
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Contribution
from chairdesk.models.events import (
    BreakBegan,
    BreakEnded,
    ConferenceClosed,
    ItemOpened,
    PersonArrived,
    PersonEntered,
    ReportEntered,
)
from chairdesk.models.ids import new_id
from chairdesk.models.people import Capacity, Person
from chairdesk.models.reports import Report
from tests.transcript import CONFERENCE, ISLA, MIRREN, SCHOOL, START, opened, person

MOTHER, TEACHER, HEAD = person("Mother"), person("Class teacher"), person("Head teacher")
CHAIR = Person(uuid4(), "Morag", Capacity.CHAIR, agency=SCHOOL.id)


@pytest.fixture
def sitting():
    sitting = opened()
    for one in (MOTHER, TEACHER, HEAD, CHAIR):
        sitting.enter(PersonEntered(one))
        sitting.enter(PersonArrived(one.id, START))
    sitting.enter(PersonArrived(ISLA.id, START))
    return sitting


def test_who_is_here_and_has_not_been_heard_is_known(sitting):
    quiet = silence(sitting.conference)
    assert quiet.holders == (ISLA.id, MOTHER.id, SCHOOL.id)
    assert MIRREN.id not in quiet.children


def test_an_agency_is_heard_through_anybody_who_comes_from_it(sitting):
    sitting.record(Contribution(new_id(), HEAD.id, "Isla reads well"))
    sitting.record(Contribution(new_id(), ISLA.id, "I like reading"))
    assert silence(sitting.conference).holders == (MOTHER.id,)


def test_the_chair_is_not_counted_among_the_silent():
    sitting = opened()
    sitting.enter(PersonEntered(CHAIR))
    sitting.enter(PersonArrived(CHAIR.id, START))
    assert silence(sitting.conference).holders == ()


def test_a_report_is_late_when_it_came_after_it_was_due_or_not_at_all(sitting):
    due = START - timedelta(hours=48)
    in_time, late, missing = (
        Report(new_id(), TEACHER.id, received=at) for at in (due, START, None)
    )
    for report in (in_time, late, missing):
        sitting.enter(ReportEntered(report))
    assert late_reports(sitting.conference, due) == (late, missing)
    assert late_reports(sitting.conference, None) == (missing,)


def test_time_on_an_item_is_added_up_over_its_visits(sitting):
    sitting.now = lambda: START
    for minute, item in ((0, "welcome"), (8, "reports"), (20, "welcome")):
        sitting.now = lambda minute=minute: START + timedelta(minutes=minute)
        sitting.enter(ItemOpened(item))
    assert minutes_used(sitting.conference, "welcome", START + timedelta(minutes=25)) == 13
    assert minutes_used(sitting.conference, "closing", START) == 0


def test_a_clock_that_was_set_back_counts_no_time_below_none(sitting):
    sitting.enter(ItemOpened("welcome"))
    assert minutes_used(sitting.conference, "welcome", datetime(2020, 1, 1, tzinfo=UTC)) == 0


def test_time_without_a_break_counts_from_the_end_of_the_last_one(sitting):
    began = sitting.conference.room.opened
    assert minutes_open(sitting.conference, began + timedelta(minutes=95)) == 95
    assert minutes_without_break(sitting.conference, began + timedelta(minutes=95)) == 95
    sitting.now = lambda: began + timedelta(minutes=60)
    sitting.enter(BreakBegan())
    assert minutes_without_break(sitting.conference, began + timedelta(minutes=95)) == 0
    sitting.now = lambda: began + timedelta(minutes=70)
    sitting.enter(BreakEnded())
    assert minutes_without_break(sitting.conference, began + timedelta(minutes=95)) == 25


def test_before_it_opens_a_conference_has_used_no_time():
    assert minutes_open(Conference(CONFERENCE), START) == 0
    assert minutes_without_break(Conference(CONFERENCE), START) == 0


def test_time_on_the_last_item_ends_with_the_conference(sitting):
    sitting.now = lambda: START
    sitting.enter(ItemOpened("closing"))
    sitting.now = lambda: START + timedelta(minutes=5)
    sitting.enter(ConferenceClosed())
    assert minutes_used(sitting.conference, "closing", START + timedelta(hours=3)) == 5
