"""What a conference as it stands owes."""

from datetime import UTC, date, datetime

from chairdesk.procedures.calendars import closed_on
from chairdesk.procedures.conference_dates import owed_by
from chairdesk.procedures.shelf import read_pack
from tests.procedures.telling import ISLA, answered, decided, started, told

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
    owed = owed_by(FIFE, told(), closed_on([date(2026, 12, 4)]))
    minutes = next(one for one in owed if one.thing == "minutes")
    assert minutes.at_latest == date(2026, 12, 7)
