"""What a pack allows where too few are here, and what an adjourned conference is asked."""

from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from chairdesk.models.agenda import InquorateRuling, Override, WayOn
from chairdesk.models.arrangements import Kind
from chairdesk.models.attendance import Presence
from chairdesk.models.events import (
    ActionAgreed,
    ConferenceClosed,
    GateOverridden,
    InquorateRuled,
    InquorateRulingWithdrawn,
    MeetingFixed,
)
from chairdesk.models.ids import ActionId
from chairdesk.models.plan import Action, Meeting
from chairdesk.models.standing.room import Room
from chairdesk.procedures.conference_dates import owed_by
from chairdesk.procedures.gates import gates, open_gates
from chairdesk.procedures.pack import Minimum
from chairdesk.procedures.quorum import quorum_stretches, ways_on
from chairdesk.procedures.shelf import faults_of, pack_names, read_pack
from tests.procedures.telling import (
    HEALTH_VISITOR,
    MOTHER,
    OFFICER,
    SOCIAL_WORKER,
    START,
    an_id,
    answered,
    came,
    excluded,
    left,
    told,
)

MEDWAY, SCOTLAND, FIFE = map(read_pack, ("medway-2008", "scotland-2021", "fife"))
TWO = came(SOCIAL_WORKER, HEALTH_VISITOR)
ALL = came(SOCIAL_WORKER, HEALTH_VISITOR, OFFICER)
ADJOURNED = InquorateRuled(InquorateRuling(WayOn.ADJOURN, "The police are missing."))
WENT_ON = InquorateRuled(InquorateRuling(WayOn.PROCEED, "They sent their report."))
INTERIM = ActionAgreed(
    Action(an_id(ActionId, "stay"), frozenset(), "Safe", "Stay with Gran", "Mother")
)
AGAIN = MeetingFixed(Meeting("reconvened", START))


def asks(pack, *events):
    return [gate.asks for gate in open_gates(pack, told(*events))]


def minimum(**wants):
    return msgspec.structs.replace(FIFE, quorum=Minimum(needs=("police",), **wants))


@pytest.mark.parametrize(
    ("pack", "events", "ways"),
    [
        (MEDWAY, ALL, ()),
        (MEDWAY, TWO, (WayOn.ADJOURN,)),
        (SCOTLAND, TWO, (WayOn.ADJOURN,)),
        (FIFE, TWO, (WayOn.ADJOURN, WayOn.PROCEED)),
        (read_pack("wales"), TWO, (WayOn.ADJOURN,)),
        (minimum(when_inquorate=("proceed",)), TWO, (WayOn.PROCEED,)),
    ],
)
def test_the_pack_says_what_the_chair_may_do_without_a_quorum(pack, events, ways):
    assert ways_on(pack, told(*events)) == ways


def test_somebody_who_leaves_in_mid_meeting_opens_the_ways_on():
    assert ways_on(MEDWAY, told(*ALL, left(OFFICER, 20))) == (WayOn.ADJOURN,)


def test_an_adjourned_conference_is_asked_for_its_interim_plan_then_for_its_new_day():
    answer = answered("all-children", "yes")
    assert asks(MEDWAY, *TWO, answer, ADJOURNED) == ["Agree the interim plan"]
    assert asks(MEDWAY, *TWO, answer, ADJOURNED, INTERIM) == [
        "Fix the day on which the conference is held again"
    ]
    assert asks(MEDWAY, *TWO, answer, ADJOURNED, INTERIM, AGAIN) == []


def test_an_adjourned_conference_is_not_asked_what_belongs_to_a_decision():
    conference = told(*TWO, excluded(MOTHER), ADJOURNED)
    assert {rule for gate in gates(MEDWAY, conference) for rule in gate.rules} == {
        "medway-2008/ALLCH",
        "medway-2008/EXC",
        "medway-2008/QUOR",
    }


def test_what_an_adjourned_conference_wants_can_be_passed_with_a_reason():
    passed = GateOverridden(Override("medway-2008/QUOR", "The family has moved away."))
    assert asks(MEDWAY, *TWO, answered("all-children", "yes"), ADJOURNED, passed) == []


def test_a_ruling_taken_back_asks_everything_again():
    before = asks(MEDWAY, *TWO)
    assert asks(MEDWAY, *TWO, ADJOURNED, InquorateRulingWithdrawn()) == before


def test_going_on_with_reasons_answers_the_quorum_and_nothing_else():
    assert set(asks(MEDWAY, *TWO)) - set(asks(MEDWAY, *TWO, WENT_ON)) == {
        "Make the conference quorate, or say why it goes on"
    }


def test_a_pack_that_names_no_rule_is_asked_under_a_name_of_its_own():
    found = [g.rule for g in gates(FIFE, told(*TWO, ADJOURNED)) if g.asks.startswith("Agree")]
    assert found == ["fife/quorum"]


def test_dates_that_follow_a_decision_wait_for_the_conference_that_is_held_again():
    things = {one.thing for one in owed_by(SCOTLAND, told(*TWO, ADJOURNED))}
    assert {"minutes", "reconvened"} <= things
    assert not {"review", "core-group"} & things


def test_reports_before_an_adjourned_conference_stay_owed():
    assert "reports" in {one.thing for one in owed_by(MEDWAY, told(*TWO, ADJOURNED))}


def test_a_day_to_be_held_again_is_owed_from_the_moment_of_inquoracy():
    owed = {one.thing: one.at_latest for one in owed_by(SCOTLAND, told(*TWO))}
    assert f"{owed['reconvened']}" == "2026-12-11"


def test_nothing_is_held_again_that_has_not_begun_or_that_the_chair_went_on_with():
    for conference in (told(), told(*TWO, WENT_ON), told(*ALL)):
        assert "reconvened" not in {one.thing for one in owed_by(SCOTLAND, conference)}


def room_of(*stretches):
    """Tell a conference of an hour by who was there from which minute to which."""
    conference = told(*ALL)
    presences = tuple(
        Presence(who.id, START + timedelta(minutes=since), START + timedelta(minutes=until))
        for who, since, until in stretches
    )
    closed = START + timedelta(minutes=60)
    return replace(conference, room=Room(START, closed, presences))


def stretches(*there):
    found = quorum_stretches(MEDWAY, room_of(*there))
    return [(s.since.minute, s.judged.sentence) for s in found]


def test_the_quorum_is_followed_from_the_opening_to_the_close():
    nobody = "Not quorate: nobody from police is here."
    everybody = "Quorate: children's social care, health and police are here."
    two = (SOCIAL_WORKER, 0, 60), (HEALTH_VISITOR, 0, 60)
    assert stretches(*two, (OFFICER, 20, 50)) == [(0, nobody), (20, everybody), (50, nobody)]
    assert stretches(*two, (OFFICER, 0, 60)) == [(0, everybody)]


def test_who_else_comes_and_goes_begins_no_new_stretch():
    three = (SOCIAL_WORKER, 0, 60), (HEALTH_VISITOR, 0, 60), (OFFICER, 0, 60)
    assert len(stretches(*three, (MOTHER, 10, 40))) == 1


def test_a_conference_that_is_still_held_has_no_stretches_yet():
    assert quorum_stretches(MEDWAY, told(*ALL)) == ()


def test_a_pack_that_still_holds_a_rule_it_has_not_is_named():
    own = 'name = "ours"\ntitle = "Ours"\nedition = "1"\nextends = "medway-2008"\n'
    source = '[source]\nshort = "Ours"\ntitle = "Ours"\n'
    text = f'{own}{source}[quorum]\nstill_holds = ["NONE"]\n'
    assert any(fault.field == "quorum.still_holds" for fault in faults_of(text))


@pytest.mark.parametrize("name", pack_names())
@pytest.mark.parametrize("kind", Kind)
def test_under_every_pack_an_adjourned_conference_can_be_sealed(name, kind):
    pack = read_pack(name)
    events = (*TWO, ADJOURNED, INTERIM, AGAIN, ConferenceClosed())
    still = open_gates(pack, told(*events, kind=kind))
    assert all(gate.rule in pack.quorum.still_holds for gate in still)
