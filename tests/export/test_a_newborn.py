"""What the papers say of a child who was not on the register, as its siblings were."""

from datetime import UTC, date, datetime

import pytest

from chairdesk.export.letters.calendar_file import calendar_of
from chairdesk.export.letters.child_version import child_version_of
from chairdesk.export.letters.register_notice import register_notice_of
from chairdesk.export.minutes import minutes_of
from chairdesk.models.arrangements import Kind
from chairdesk.models.events import MeetingFixed
from chairdesk.models.plan import Meeting
from chairdesk.procedures.shelf import read_pack
from tests.export.telling import lines
from tests.procedures.telling import CLOSED, ISLA, MOTHER, START, a_child, came, decided, told

FIFE = read_pack("fife")
BABY = a_child("Newborn", born=date(2026, 11, 1), listed=False)
OUTCOMES = (decided(ISLA, "retain"), decided(BABY, "place"))
REVIEW = told(*came(MOTHER), *OUTCOMES, CLOSED, kind=Kind.REVIEW, children=(ISLA, BABY))


def test_the_minutes_say_how_the_newborn_stood_and_when_each_child_is_reviewed():
    minutes = list(lines(minutes_of(REVIEW, FIFE)))
    newborn = next(line for line in minutes if line.startswith("Newborn: "))
    assert "Not on the Child Protection Register before this case conference" in newborn
    isla = next(line for line in minutes if line.startswith("Isla: "))
    assert "before this case conference" not in isla
    first_page = "By Friday 26 February 2027, for Newborn / By Wednesday 26 May 2027, for Isla"
    assert any(line.endswith(first_page) for line in minutes)
    owed = [line.split(" | ")[0] for line in minutes if line.startswith("Review for ")]
    assert owed == ["Review for Newborn", "Review for Isla"]


def test_a_review_too_late_for_one_child_is_called_so_for_that_child_alone():
    fixed = MeetingFixed(Meeting("review", datetime(2027, 5, 20, 10, 0, tzinfo=UTC)))
    held = told(*came(MOTHER), *OUTCOMES, fixed, CLOSED, kind=Kind.REVIEW, children=(ISLA, BABY))
    minutes = list(lines(minutes_of(held, FIFE)))
    (first,) = (line for line in minutes if line.startswith("Review case conference: "))
    assert "later than it is owed: by Friday 26 February 2027, for Newborn." in first
    reviews = [line for line in minutes if line.startswith("Review for ")]
    assert ["Fixed for later" in line for line in reviews] == [True, False]


def test_the_calendar_has_each_review_and_nobodys_name():
    entries = calendar_of(REVIEW, FIFE).decode().replace("\r\n ", "")
    reviews = [
        event for event in entries.split("BEGIN:VEVENT") if "SUMMARY:FIFE-1: Review" in event
    ]
    assert len(reviews) == len({event.split("UID:")[1].split("\r\n")[0] for event in reviews}) == 2
    assert "Newborn" not in entries
    assert "Isla" not in entries


def test_the_core_group_that_follows_a_review_is_not_called_its_first():
    fixed = MeetingFixed(Meeting("core-group", START))
    for kind, named in ((Kind.REVIEW, "Core group: "), (Kind.INITIAL, "First core group: ")):
        held = told(*came(MOTHER), fixed, CLOSED, kind=kind, children=(ISLA, BABY))
        assert [x for x in lines(minutes_of(held, FIFE)) if x.startswith(named)]


@pytest.mark.parametrize(
    ("pack", "kind", "listed", "told_of_it"),
    [
        ("england-baseline", Kind.REVIEW, False, "No child protection plan before"),
        ("england-baseline", Kind.INITIAL, True, "Already with a child protection plan before"),
        ("fife", Kind.INITIAL, True, "Already on the Child Protection Register before"),
    ],
)
def test_how_a_child_stood_before_is_said_in_the_terms_of_the_procedure(
    pack, kind, listed, told_of_it
):
    child = a_child("Other", listed=listed)
    conference = told(*came(MOTHER), CLOSED, kind=kind, children=(ISLA, child))
    assert any(told_of_it in line for line in lines(minutes_of(conference, read_pack(pack))))


def test_the_keeper_of_the_register_is_told_that_the_name_is_new():
    notice = list(lines(register_notice_of(REVIEW, FIFE)))
    until_then = [line for line in notice if line.startswith("Until then: ")]
    assert until_then == [
        "Until then: Not on the Child Protection Register before this case conference"
    ]


@pytest.mark.parametrize(("child", "day"), [(BABY, "26 February 2027"), (ISLA, "26 May 2027")])
def test_each_child_is_told_of_the_review_that_is_owed_to_that_child(child, day):
    assert any(day in line for line in lines(child_version_of(REVIEW, FIFE, child)))
