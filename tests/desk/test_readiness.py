from dataclasses import replace
from datetime import UTC, datetime

from chairdesk.desk.readiness import Lack, still_to_prepare
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.conference import Conference
from chairdesk.models.ids import ConferenceId, PersonId, ReportId, new_id
from chairdesk.models.people import Capacity, Child, Person
from chairdesk.models.reports import Report
from chairdesk.models.standing.roll import Roll
from chairdesk.models.standing.setting import Setting

NOW = datetime(2026, 11, 26, 10, tzinfo=UTC)


def full():
    capacities = (
        Capacity.CHAIR,
        Capacity.MINUTE_TAKER,
        Capacity.FAMILY,
        Capacity.PROFESSIONAL,
    )
    people = tuple(Person(PersonId(new_id()), capacity.value, capacity) for capacity in capacities)
    return Conference(
        ConferenceId(new_id()),
        setting=Setting(Arrangements("CP/1", Kind.INITIAL, NOW), pack="{}"),
        roll=Roll((Child(new_id(), "Isla"),), people),
    )


def test_an_empty_conference_lacks_everything_but_reports_that_nobody_expects():
    lacking = still_to_prepare(Conference(ConferenceId(new_id())))
    assert lacking == tuple(lack for lack in Lack if lack is not Lack.REPORTS)


def test_a_conference_that_is_ready_lacks_nothing():
    assert still_to_prepare(full()) == ()


def test_a_report_that_is_expected_and_has_not_come_is_still_to_come():
    awaited = Report(ReportId(new_id()), PersonId(new_id()))
    assert still_to_prepare(replace(full(), reports=(awaited,))) == (Lack.REPORTS,)
    came = replace(awaited, received=NOW)
    assert still_to_prepare(replace(full(), reports=(came,))) == ()
