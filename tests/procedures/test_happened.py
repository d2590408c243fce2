"""What has happened to a conference from which its time limits run."""

from dataclasses import replace
from datetime import UTC, date, datetime

from chairdesk.models.arrangements import Kind
from chairdesk.models.conference import Conference
from chairdesk.models.events import ConferenceOpened, MeetingFixed
from chairdesk.models.plan import Meeting
from chairdesk.procedures.happened import occurrences_of
from chairdesk.procedures.occurrences import shown
from tests.procedures.telling import CLOSED, CONFERENCE, a_child, started, told

EXPECTED = a_child("Unborn", expected=date(2027, 3, 1))


def happened(*events, **arranged):
    """Tell what happened by name, with its start and end."""
    found = occurrences_of(told(*events, **arranged))
    return [(one.event, shown(one.at), shown(one.ended)) for one in found]


def test_a_conference_that_is_arranged_is_held_when_it_was_arranged_for():
    assert happened() == [("held", "2026-11-26T10:00", "2026-11-26T10:00")]


def test_time_counts_from_the_start_that_everybody_was_told_to_the_end_that_it_had():
    assert happened(ConferenceOpened(), CLOSED, children=()) == [
        ("held", "2026-11-26T10:00", "2026-11-26T10:02")
    ]


def test_a_conference_that_opened_on_another_day_counts_from_then():
    planned = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    conference = told(ConferenceOpened(), CLOSED, children=(), starts=planned)
    opened = replace(conference.room, opened=datetime(2026, 11, 26, 10, 1, tzinfo=UTC))
    found = occurrences_of(replace(conference, room=opened))
    assert shown(found[-1].at) == "2026-11-26T10:01"


def test_a_conference_that_was_over_before_it_was_to_start_counts_from_its_opening():
    planned = datetime(2026, 11, 26, 14, 0, tzinfo=UTC)
    conference = told(ConferenceOpened(), CLOSED, children=(), starts=planned)
    opened, closed = (datetime(2026, 11, 26, 10, minute, tzinfo=UTC) for minute in (1, 2))
    early = replace(conference, room=replace(conference.room, opened=opened, closed=closed))
    (held,) = (one for one in occurrences_of(early) if one.event == "held")
    assert (shown(held.at), shown(held.ended)) == ("2026-11-26T10:01", "2026-11-26T10:02")


def test_a_clock_that_was_put_back_ends_no_conference_before_it_began():
    conference = told(ConferenceOpened(), CLOSED, children=())
    at = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    found = occurrences_of(replace(conference, room=replace(conference.room, closed=at)))
    assert found[-1].ended >= found[-1].at


def test_times_are_those_of_the_clocks_of_the_place():
    starts = datetime(2026, 7, 1, 9, 0, tzinfo=UTC)
    assert happened(starts=starts)[0][1] == "2026-07-01T10:00"


def test_what_was_entered_keeps_its_time_only_where_it_has_one():
    at = datetime(2026, 11, 5, 14, 0, tzinfo=UTC)
    entered = (started("manager-decided", at), started("born", at, has_time=True))
    assert happened(*entered)[:2] == [
        ("manager-decided", "2026-11-05", "2026-11-05"),
        ("born", "2026-11-05T14:00", "2026-11-05T14:00"),
    ]


def test_a_child_expected_at_a_pre_birth_conference_starts_its_clock():
    births = happened(kind=Kind.PRE_BIRTH, children=(EXPECTED,))
    assert births[0] == ("expected-birth", "2027-03-01", "2027-03-01")
    assert len(happened(children=(EXPECTED,))) == 1


def test_an_expected_birth_that_was_entered_is_not_counted_twice():
    at = datetime(2027, 3, 2, tzinfo=UTC)
    entered = started("expected-birth", at)
    births = happened(entered, kind=Kind.PRE_BIRTH, children=(EXPECTED,))
    assert [event for event, *_ in births] == ["expected-birth", "held"]


def test_a_conference_that_is_not_arranged_has_not_been_held():
    assert occurrences_of(Conference(CONFERENCE)) == ()


def test_the_next_core_group_counts_from_the_day_fixed_for_the_first_until_it_has_met():
    first = MeetingFixed(Meeting("core-group", datetime(2026, 12, 8, 10, 0, tzinfo=UTC)))
    assert happened(first)[-1][:2] == ("core-group-met", "2026-12-08")
    met = started("core-group-met", datetime(2026, 12, 9, tzinfo=UTC))
    assert [one[:2] for one in happened(first, met) if one[0] == "core-group-met"] == [
        ("core-group-met", "2026-12-09")
    ]
