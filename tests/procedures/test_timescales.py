"""The dates that a conference owes."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chairdesk.procedures.calendars import Calendar, closed_on
from chairdesk.procedures.occurrences import CannotBeCounted, Occurrence, day_of, occurrence
from chairdesk.procedures.pack import Limit, WorkingDay
from chairdesk.procedures.shelf import pack_names, read_pack
from chairdesk.procedures.timescales import (
    dates_owed,
    months_from,
    practical,
    reached,
    starts_wanted,
)


def owed(pack, kind, *events, closures=()):
    told = [occurrence(event) for event in events]
    return dates_owed(read_pack(pack), kind, told, closed_on(closures))


def told(pack, kind, *events, **rest):
    """Tell the rule, thing and dates of everything that is owed."""
    return [
        (o["rule"].split("/")[1], o["thing"], o["at_latest"], o["practical"])
        for o in (one.as_json() for one in owed(pack, kind, *events, **rest))
    ]


def a_limit(amount, unit, direction="after"):
    return Limit(
        key="k",
        rule="r",
        thing="t",
        event="held",
        amount=amount,
        unit=unit,
        direction=direction,
    )


def test_abernethy_is_owed_what_was_counted_by_hand():
    assert told("fife", "initial", "investigation-ended=2026-11-05", "held=2026-11-26T10:00") == [
        ("T-REP48", "reports", "2026-11-24T10:00", "2026-11-24T10:00"),
        ("T-REPFAM", "family-report", "2026-11-25T10:00", "2026-11-25T10:00"),
        ("T-ICPCC", "conference", "2026-11-26", "2026-11-26"),
        ("T-MIN5", "minutes", "2026-12-04", "2026-12-04"),
        ("T-MIN5", "outline-plan", "2026-12-04", "2026-12-04"),
        ("T-REV", "review", "2027-02-26", "2027-02-26"),
    ]


def test_a_conference_counts_from_the_starts_of_its_own_kind():
    assert starts_wanted(read_pack("fife"), "initial") == (
        "conference-requested",
        "investigation-ended",
        "manager-decided",
    )
    assert "expected-birth" in starts_wanted(read_pack("fife"), "pre_birth")
    assert "section-47-started" not in starts_wanted(read_pack("fife"), "pre_birth")


def test_the_minutes_of_abernethy_account_for_every_day():
    minutes = next(
        o.as_json()
        for o in owed("fife", "initial", "held=2026-11-26T10:00")
        if o.thing == "minutes"
    )
    assert minutes == {
        "rule": "fife/T-MIN5",
        "thing": "minutes",
        "at_latest": "2026-12-04",
        "practical": "2026-12-04",
        "binds": True,
        "from": {"event": "held", "at": "2026-11-26T10:00"},
        "counted": ["2026-11-27", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"],
        "skipped": {
            "2026-11-28": "Saturday",
            "2026-11-29": "Sunday",
            "2026-11-30": "St Andrew's Day",
        },
        "source": "Fife, Case Conference Minutes",
    }


def test_a_local_closure_moves_the_minutes():
    shut = [date(2026, 12, 2)]
    moved = told("fife", "initial", "held=2026-11-26", closures=shut)
    assert ("T-MIN5", "minutes", "2026-12-07", "2026-12-07") in moved


def test_hours_without_a_time_of_day_are_counted_in_whole_days():
    before = told("fife", "initial", "held=2026-11-26")
    assert ("T-REP48", "reports", "2026-11-24", "2026-11-24") in before
    assert day_of(
        reached(a_limit(30, "hours"), date(2026, 11, 26), Calendar("wales")).at_latest
    ) == (date(2026, 11, 27))


def test_of_an_event_that_is_repeated_the_last_counts():
    ended = ["investigation-ended=2026-11-05", "investigation-ended=2026-11-03"]
    assert told("fife", "initial", *ended)[0][2] == "2026-11-26"


def test_where_two_rules_bound_one_thing_the_earlier_binds():
    both = owed("fife", "initial", "manager-decided=2026-11-03", "investigation-ended=2026-11-05")
    assert [(o.limit.event, o.binds) for o in both] == [
        ("manager-decided", True),
        ("investigation-ended", False),
    ]


def test_a_pregnancy_notified_in_time_is_bound_by_its_28th_week():
    timely = owed("fife", "pre_birth", "expected-birth=2027-03-01", "concern-notified=2026-10-01")
    assert [(o.limit.key, o.as_json()["at_latest"]) for o in timely] == [
        ("by-28-weeks", "2026-12-07")
    ]


def test_a_pregnancy_notified_late_is_bound_by_the_notice():
    late = owed("fife", "pre_birth", "expected-birth=2027-03-01", "concern-notified=2026-12-21")
    assert [(o.limit.key, o.binds) for o in late] == [
        ("by-28-weeks", False),
        ("late-notification", True),
    ]
    unknown = owed("fife", "pre_birth", "concern-notified=2026-12-21")
    assert [(o.limit.key, o.binds) for o in unknown] == [("late-notification", True)]


def test_a_review_is_owed_after_the_initial_conference_and_then_after_the_last_review():
    assert told("fife", "review", "initial-held=2026-11-26") == [
        ("T-REV", "review", "2027-02-26", "2027-02-26")
    ]
    later = owed("fife", "review", "initial-held=2026-11-26", "last-review-held=2027-02-20")
    assert [o.as_json()["at_latest"] for o in later] == ["2027-08-20"]


def test_this_review_and_the_next_each_have_a_date_that_binds():
    both = [
        o
        for o in owed("fife", "review", "initial-held=2026-11-26", "held=2027-02-20")
        if o.thing == "review"
    ]
    assert [(o.as_json()["at_latest"], o.binds) for o in both] == [
        ("2027-02-26", True),
        ("2027-08-20", True),
    ]


def test_a_kind_that_the_pack_does_not_have_is_refused():
    with pytest.raises(CannotBeCounted, match="fife has no conference of the kind “wedding”"):
        owed("fife", "wedding")


@pytest.mark.parametrize(
    ("day", "months", "landed"),
    [
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
    ],
)
def test_months_are_calendar_months_clamped_to_the_end(day, months, landed):
    assert months_from(day, months) == landed


@pytest.mark.parametrize(
    ("unit", "amount", "direction", "landed"),
    [
        ("calendar-days", 28, "after", date(2026, 12, 24)),
        ("calendar-days", 5, "before", date(2026, 11, 21)),
        ("weeks", 3, "before", date(2026, 11, 5)),
        ("months", 1, "before", date(2026, 10, 26)),
        ("working-days", 3, "before", date(2026, 11, 23)),
        ("working-days", 0, "after", date(2026, 11, 26)),
        ("weeks-of-pregnancy", 28, "before", date(2026, 9, 3)),
    ],
)
def test_each_unit_is_counted_its_own_way(unit, amount, direction, landed):
    limit = a_limit(amount, unit, direction)
    assert reached(limit, date(2026, 11, 26), Calendar("scotland")).at_latest == landed


@pytest.mark.parametrize(
    ("limit", "moment"),
    [
        ("2026-11-29T10:00", "2026-11-27T17:00"),
        ("2026-11-27T18:30", "2026-11-27T17:00"),
        ("2026-11-27T08:00", "2026-11-26T17:00"),
        ("2026-11-27T11:00", "2026-11-27T11:00"),
    ],
)
def test_the_last_working_moment_lies_within_a_working_day(limit, moment):
    found = practical(datetime.fromisoformat(limit), Calendar("england"), WorkingDay())
    assert found == datetime.fromisoformat(moment)


PACKS = st.sampled_from(pack_names())
NATIONS = st.sampled_from(["scotland", "england", "wales", "northern_ireland"])
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
AMOUNTS = st.integers(1, 45)
DIRECTIONS = st.sampled_from(["before", "after"])


@given(NATIONS, DAYS, AMOUNTS, DIRECTIONS)
def test_counted_and_skipped_account_for_every_day_between(nation, start, amount, direction):
    limit = a_limit(amount, "working-days", direction)
    came_to = reached(limit, start, Calendar(nation))
    step = timedelta(days=-1 if direction == "before" else 1)
    days = abs((came_to.at_latest - start).days)
    between = {start + step * n for n in range(1, days + 1)}
    assert between == {*came_to.counted, *came_to.skipped}
    assert not {*came_to.counted} & {*came_to.skipped}
    assert len(came_to.counted) == amount


@given(NATIONS, DAYS, AMOUNTS, DIRECTIONS)
def test_within_working_days_never_lands_on_a_day_that_does_not_count(
    nation, start, amount, direction
):
    calendar = Calendar(nation)
    limit = a_limit(amount, "working-days", direction)
    assert calendar.is_working(reached(limit, start, calendar).at_latest)


@given(NATIONS, DAYS, AMOUNTS, st.sets(DAYS, max_size=5))
def test_adding_a_holiday_never_brings_a_forward_deadline_nearer(nation, start, amount, shut):
    limit = a_limit(amount, "working-days")
    before = reached(limit, start, Calendar(nation)).at_latest
    after = reached(limit, start, Calendar(nation, closed_on(shut))).at_latest
    assert after >= before


EVENTS = st.sampled_from(
    ["held", "investigation-ended", "concern-notified", "initial-held", "minutes-received"]
)
HAPPENED = st.lists(st.builds(Occurrence, EVENTS, DAYS), max_size=6)


@settings(deadline=None)
@given(PACKS, HAPPENED, st.data())
def test_for_any_pack_dates_come_in_order_and_one_binds_for_each_thing(name, happened, data):
    pack = read_pack(name)
    kind = data.draw(st.sampled_from([kind.key for kind in pack.kinds]))
    found = dates_owed(pack, kind, happened)
    limits = [day_of(one.at_latest) for one in found]
    assert limits == sorted(limits)
    assert {o.thing for o in found} == {o.thing for o in found if o.binds}
    assert all(day_of(o.practical) <= day_of(o.at_latest) for o in found)
