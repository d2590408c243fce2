"""Limits that were counted by hand on a paper calendar: where they end, and in practice."""

from datetime import date

import pytest

from chairdesk.procedures.calendars import Calendar
from chairdesk.procedures.occurrences import moment, occurrence, shown
from chairdesk.procedures.pack import Limit, WorkingDay
from chairdesk.procedures.shelf import read_pack
from chairdesk.procedures.timescales import dates_owed, practical, reached


def counted(nation, words, start):
    """Count `24 hours after` a start; tell the limit and its practical moment."""
    amount, unit, direction = words.split()
    limit = Limit(
        key="k",
        rule="r",
        thing="t",
        event="held",
        amount=int(amount),
        unit=unit,
        direction=direction,
    )
    calendar = Calendar(nation)
    ends = reached(limit, moment(start, "held"), calendar).at_latest
    return shown(ends), shown(practical(ends, calendar, WorkingDay()))


@pytest.mark.parametrize(
    ("nation", "limit", "start", "ends", "in_practice"),
    [
        # The clocks go on in the night to Sunday 29 March 2026: hours are hours on the clock.
        ("england", "24 hours before", "2026-03-29T10:00", "2026-03-28T10:00", "2026-03-27T17:00"),
        ("england", "48 hours before", "2026-03-30T10:00", "2026-03-28T10:00", "2026-03-27T17:00"),
        ("scotland", "72 hours after", "2026-03-27T16:10", "2026-03-30T16:10", "2026-03-30T16:10"),
        # They go back in the night to Sunday 25 October 2026.
        ("england", "24 hours after", "2026-10-24T16:10", "2026-10-25T16:10", "2026-10-23T17:00"),
        ("scotland", "48 hours before", "2026-10-26T10:00", "2026-10-24T10:00", "2026-10-23T17:00"),
        ("wales", "72 hours after", "2026-10-23T16:10", "2026-10-26T16:10", "2026-10-26T16:10"),
        # Over a weekend, and at the edges of a working day.
        ("england", "24 hours after", "2026-11-27T16:10", "2026-11-28T16:10", "2026-11-27T17:00"),
        ("england", "24 hours before", "2026-11-30T10:00", "2026-11-29T10:00", "2026-11-27T17:00"),
        ("england", "24 hours before", "2026-12-01T09:00", "2026-11-30T09:00", "2026-11-30T09:00"),
        ("england", "24 hours before", "2026-12-01T08:59", "2026-11-30T08:59", "2026-11-27T17:00"),
        ("england", "24 hours after", "2026-12-01T17:01", "2026-12-02T17:01", "2026-12-02T17:00"),
        ("england", "24 hours after", "2026-12-03T23:59", "2026-12-04T23:59", "2026-12-04T17:00"),
        # Over bank holidays.
        ("scotland", "24 hours before", "2026-12-01T10:00", "2026-11-30T10:00", "2026-11-27T17:00"),
        ("england", "24 hours before", "2026-04-07T10:00", "2026-04-06T10:00", "2026-04-02T17:00"),
        ("scotland", "24 hours before", "2026-04-07T10:00", "2026-04-06T10:00", "2026-04-06T10:00"),
        ("scotland", "72 hours before", "2026-06-18T09:30", "2026-06-15T09:30", "2026-06-12T17:00"),
        ("england", "72 hours before", "2026-06-18T09:30", "2026-06-15T09:30", "2026-06-15T09:30"),
        ("england", "24 hours before", "2026-12-29T10:00", "2026-12-28T10:00", "2026-12-24T17:00"),
        ("england", "72 hours after", "2026-12-24T15:00", "2026-12-27T15:00", "2026-12-24T17:00"),
        ("scotland", "72 hours after", "2026-12-31T15:00", "2027-01-03T15:00", "2026-12-31T17:00"),
    ],
)
def test_hours_are_counted_by_the_clock_and_end_in_working_time(
    nation, limit, start, ends, in_practice
):
    assert counted(nation, limit, start) == (ends, in_practice)


@pytest.mark.parametrize(
    ("nation", "limit", "start", "ends", "in_practice"),
    [
        ("england", "3 months after", "2026-09-25", "2026-12-25", "2026-12-24"),
        ("england", "3 months after", "2026-09-28", "2026-12-28", "2026-12-24"),
        ("scotland", "3 months after", "2026-10-02", "2027-01-02", "2026-12-31"),
        ("scotland", "3 months after", "2026-10-04", "2027-01-04", "2026-12-31"),
        ("england", "3 months after", "2026-10-04", "2027-01-04", "2027-01-04"),
        ("wales", "6 months after", "2026-06-26", "2026-12-26", "2026-12-24"),
        ("wales", "6 weeks after", "2026-11-16", "2026-12-28", "2026-12-24"),
        ("scotland", "28 calendar-days after", "2026-11-27", "2026-12-25", "2026-12-24"),
        ("scotland", "21 calendar-days after", "2026-12-05", "2026-12-26", "2026-12-24"),
        ("england", "5 calendar-days before", "2027-01-01", "2026-12-27", "2026-12-24"),
    ],
)
def test_a_maximum_that_ends_at_christmas_is_rolled_back_and_never_on(
    nation, limit, start, ends, in_practice
):
    assert counted(nation, limit, start) == (ends, in_practice)


@pytest.mark.parametrize(
    ("limit", "start", "ends", "in_practice"),
    [
        ("6 months after", "2026-08-31", "2027-02-28", "2027-02-26"),
        ("6 months after", "2027-08-31", "2028-02-29", "2028-02-29"),
        ("6 months after", "2027-08-29", "2028-02-29", "2028-02-29"),
        ("1 months after", "2027-01-28", "2027-02-28", "2027-02-26"),
        ("1 months after", "2027-01-29", "2027-02-28", "2027-02-26"),
        ("1 months after", "2027-01-30", "2027-02-28", "2027-02-26"),
        ("1 months after", "2027-01-31", "2027-02-28", "2027-02-26"),
        ("1 months after", "2028-01-29", "2028-02-29", "2028-02-29"),
        ("1 months after", "2028-01-30", "2028-02-29", "2028-02-29"),
        ("1 months after", "2028-01-31", "2028-02-29", "2028-02-29"),
        ("12 months after", "2028-02-29", "2029-02-28", "2029-02-28"),
        ("3 months after", "2026-11-30", "2027-02-28", "2027-02-26"),
        ("3 months after", "2026-03-31", "2026-06-30", "2026-06-30"),
    ],
)
def test_a_day_that_a_month_does_not_have_becomes_its_last(limit, start, ends, in_practice):
    assert counted("england", limit, start) == (ends, in_practice)


@pytest.mark.parametrize(
    ("nation", "weeks", "expected", "ends", "in_practice"),
    [
        ("scotland", 28, "2027-03-01", "2026-12-07", "2026-12-07"),
        ("scotland", 28, "2027-03-22", "2026-12-28", "2026-12-24"),
        ("scotland", 28, "2028-02-29", "2027-12-07", "2027-12-07"),
        ("england", 28, "2026-06-28", "2026-04-05", "2026-04-02"),
        ("england", 40, "2027-03-01", "2027-03-01", "2027-03-01"),
        ("england", 32, "2027-03-01", "2027-01-04", "2027-01-04"),
        ("scotland", 32, "2027-03-01", "2027-01-04", "2026-12-31"),
    ],
)
def test_weeks_of_pregnancy_are_counted_back_from_the_expected_birth(
    nation, weeks, expected, ends, in_practice
):
    assert counted(nation, f"{weeks} weeks-of-pregnancy after", expected) == (ends, in_practice)


@pytest.mark.parametrize(
    ("nation", "limit", "start", "ends"),
    [
        ("england", "3 working-days before", "2026-12-29", "2026-12-22"),
        ("england", "3 working-days before", "2027-01-06", "2026-12-31"),
        ("scotland", "3 working-days before", "2027-01-06", "2026-12-30"),
        ("england", "3 working-days before", "2026-04-08", "2026-04-01"),
        ("scotland", "3 working-days before", "2026-04-08", "2026-04-02"),
        ("scotland", "5 working-days after", "2026-06-12", "2026-06-22"),
        ("england", "5 working-days after", "2026-06-12", "2026-06-19"),
        ("northern_ireland", "1 working-days after", "2026-07-10", "2026-07-14"),
        ("wales", "10 working-days after", "2026-12-18", "2027-01-06"),
        ("wales", "1 working-days after", "2026-12-19", "2026-12-21"),
        ("wales", "1 working-days before", "2026-12-20", "2026-12-18"),
    ],
)
def test_working_days_leave_out_weekends_and_the_holidays_of_the_nation(nation, limit, start, ends):
    assert counted(nation, limit, start) == (ends, ends)


def told(pack, kind, events):
    """Tell what is owed, each as `thing limit practical`."""
    owed = [o.as_json() for o in dates_owed(read_pack(pack), kind, map(occurrence, events.split()))]
    return [f"{o['thing']} {o['at_latest']} {o['practical']}" for o in owed]


@pytest.mark.parametrize(
    ("pack", "kind", "events", "owed"),
    [
        (
            "sefton",
            "initial",
            "strategy-discussion=2026-12-02 strategy-discussion=2026-11-30",
            ["conference 2026-12-23 2026-12-23"],
        ),
        (
            "wales-2020",
            "initial",
            "strategy-discussion=2026-12-03 strategy-discussion=2026-12-07",
            ["conference 2026-12-30 2026-12-30"],
        ),
        (
            "fife",
            "review",
            "last-review-held=2027-08-31 last-review-held=2027-02-26 initial-held=2026-11-26",
            ["review 2028-02-29 2028-02-29"],
        ),
        (
            "sefton",
            "initial",
            "emergency-order-expires=2026-12-05T12:00 emergency-order-expires=2026-12-12T12:00",
            [
                "conference 2026-12-05T12:00 2026-12-04T17:00",
                "conference 2026-12-12T12:00 2026-12-11T17:00",
            ],
        ),
    ],
)
def test_of_a_start_that_comes_again_the_last_counts_but_each_order_binds(pack, kind, events, owed):
    assert told(pack, kind, events) == owed


@pytest.mark.parametrize(
    ("pack", "kind", "held", "owed"),
    [
        (
            "sefton",
            "initial",
            "2026-12-29T14:00/2026-12-29T16:10",
            ["invite-list 2026-12-24 2026-12-24", "reports 2026-12-22 2026-12-22"],
        ),
        (
            "sefton",
            "initial",
            "2026-12-29T14:00/2026-12-29T16:10",
            ["reports 2026-12-26 2026-12-24", "outline-plan 2026-12-30T16:10 2026-12-30T16:10"],
        ),
        (
            "medway-2008",
            "initial",
            "2026-12-29T10:00",
            ["reports 2026-12-28T10:00 2026-12-24T17:00"],
        ),
        ("medway-2008", "review", "2027-01-06T10:00", ["reports 2026-12-31 2026-12-31"]),
        (
            "fife",
            "initial",
            "2027-01-05T10:00",
            [
                "reports 2027-01-03T10:00 2026-12-31T17:00",
                "family-report 2027-01-04T10:00 2026-12-31T17:00",
            ],
        ),
        ("fife", "review", "2027-01-05T10:00", ["reminder 2026-12-15 2026-12-15"]),
    ],
)
def test_what_is_due_before_a_conference_is_counted_back_from_its_start(pack, kind, held, owed):
    found = told(pack, kind, f"held={held}")
    assert {*owed} <= {*found}


def test_a_day_that_the_place_is_shut_is_left_out_and_called_so():
    calendar = Calendar("england", {date(2026, 12, 23): "closed locally"})
    assert calendar.at_or_before(date(2026, 12, 23)) == date(2026, 12, 22)
