from dataclasses import replace
from datetime import UTC, datetime

from msgspec import structs

from chairdesk.desk.readiness import Lack, Wanting, still_to_prepare, wanting
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.attendance import Apology, Exclusion
from chairdesk.models.conference import Conference
from chairdesk.models.ids import AgencyId, ConferenceId, PersonId, ReportId, new_id
from chairdesk.models.people import Agency, Aspect, Capacity, Child, Particular, Person, Sector
from chairdesk.models.reports import Report
from chairdesk.models.standing.roll import Roll
from chairdesk.models.standing.room import Room
from chairdesk.models.standing.setting import Setting
from chairdesk.procedures.shelf import read_pack

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


def expecting(*sectors):
    agencies = tuple(Agency(AgencyId(new_id()), f"Agency {n}", s) for n, s in enumerate(sectors))
    who = tuple(
        Person(PersonId(new_id()), "Jo", Capacity.PROFESSIONAL, agency=agency.id)
        for agency in agencies
    )
    return replace(full(), roll=Roll(people=who, agencies=agencies))


def test_before_any_professional_stands_there_the_quorum_is_not_spoken_of():
    assert wanting(read_pack("medway-2008"), replace(full(), roll=Roll())) == Wanting()


def test_the_sectors_from_which_nobody_is_expected_are_named_and_that_no_report_is_listed():
    pack = read_pack("medway-2008")
    told = wanting(pack, expecting(Sector.HEALTH))
    assert told == Wanting(("social_work", "police"), 0, has_no_report=True)
    everybody = expecting(Sector.HEALTH, Sector.SOCIAL_WORK, Sector.POLICE)
    listed = (Report(ReportId(new_id()), PersonId(new_id())),)
    assert wanting(pack, replace(everybody, reports=listed)) == Wanting()


def test_so_many_agencies_as_a_procedure_wants_beside_are_counted():
    pack = read_pack("medway-2008")
    wants = structs.replace(pack.quorum, needs=(), others=2)
    pack = structs.replace(pack, quorum=wants)
    assert wanting(pack, expecting(Sector.HEALTH)).agencies == 1


def test_who_sent_apologies_is_kept_out_or_is_not_invited_is_not_expected():
    pack = read_pack("medway-2008")
    all_three = expecting(Sector.HEALTH, Sector.SOCIAL_WORK, Sector.POLICE)
    health, social_work, police = (person.id for person in all_three.roll.people)
    room = Room(
        apologies=(Apology(health, "ill"),), exclusions=(Exclusion(social_work, "a reason", ""),)
    )
    noted = (Particular(police, Aspect.NOT_INVITED, "not needed"),)
    away = replace(all_three, room=room, roll=replace(all_three.roll, particulars=noted))
    assert wanting(pack, away).sectors == ("social_work", "police", "health")


def test_once_the_conference_is_open_those_who_are_here_are_counted_elsewhere():
    opened = replace(expecting(Sector.HEALTH), room=Room(opened=NOW))
    assert wanting(read_pack("medway-2008"), opened) == Wanting()
