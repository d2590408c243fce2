"""What a conference as it stands owes."""

from datetime import UTC, date, datetime

import msgspec

from chairdesk.models.events import MeetingFixed
from chairdesk.models.plan import Meeting
from chairdesk.procedures.calendars import closed_on
from chairdesk.procedures.conference_dates import owed_by
from chairdesk.procedures.gates import gates
from chairdesk.procedures.shelf import read_pack
from tests.procedures.telling import ISLA, MOTHER, answered, came, decided, started, told

FIFE = read_pack("fife")
ASKED_FOR = started("conference-requested", datetime(2026, 10, 1, tzinfo=UTC))


def things(*events):
    """Tell what a conference owes once these events have happened."""
    return [one.thing for one in owed_by(FIFE, told(*events))]


def test_a_plan_is_owed_once_it_was_decided_that_there_is_one():
    assert "outline-plan" not in things()
    assert "outline-plan" in things(decided(ISLA, "place"))


def test_a_condition_of_the_rule_is_kept_where_the_limit_has_none():
    assert "refusal-reasons" not in things(ASKED_FOR)
    assert "refusal-reasons" in things(ASKED_FOR, answered("request-refused", "yes"))


def test_a_local_closure_moves_what_is_owed():
    closed = msgspec.structs.replace(FIFE, closures=closed_on([date(2026, 12, 4)]))
    owed = owed_by(closed, told())
    minutes = next(one for one in owed if one.thing == "minutes")
    assert minutes.at_latest == date(2026, 12, 7)


def _late_gates(*events):
    found = gates(FIFE, told(*came(MOTHER), *events))
    return [gate for gate in found if gate.rule == "fife/T-REV"]


def _late_review(why=""):
    meeting = Meeting("review", datetime(2027, 3, 5, 10, tzinfo=UTC), why_late=why)
    return _late_gates(MeetingFixed(meeting))


def test_a_review_fixed_too_late_is_asked_about_until_the_record_says_why():
    assert [gate.is_open for gate in _late_review()] == [True]
    assert [gate.is_open for gate in _late_review("The hall is shut.")] == [False]


def test_a_meeting_in_time_or_one_that_nothing_limits_is_not_asked_about():
    in_time = MeetingFixed(Meeting("review", datetime(2027, 2, 25, 10, tzinfo=UTC)))
    other = MeetingFixed(Meeting("family-meeting", datetime(2029, 2, 25, 10, tzinfo=UTC)))
    assert _late_gates(in_time, other) == []


def test_the_question_about_a_late_meeting_names_both_days_and_stands_with_the_dates():
    late = MeetingFixed(Meeting("review", datetime(2027, 3, 5, 10, tzinfo=UTC)))
    (gate,) = _late_gates(late)
    assert gate.item == "dates"
    assert gate.asks == (
        "Review: fixed for Friday 5 March 2027, later than it is owed (Friday 26 February 2027). "
        "Fix it sooner, or say why it is later."
    )


def test_dates_that_cannot_be_counted_ask_nothing():
    late = MeetingFixed(Meeting("review", datetime(2027, 3, 5, 10, tzinfo=UTC)))
    impossible = started("investigation-ended", datetime(1800, 1, 1, tzinfo=UTC))
    assert _late_gates(late, impossible) == []
