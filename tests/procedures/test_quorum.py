"""Whether those present are enough."""

from datetime import timedelta
from uuid import uuid4

import msgspec
import pytest

from chairdesk.models.agenda import InquorateRuling, Override, WayOn
from chairdesk.models.events import (
    AgencyEntered,
    DecisionWithdrawn,
    GateOverridden,
    InquorateRuled,
    PersonArrived,
    PersonEntered,
)
from chairdesk.models.ids import AgencyId, PersonId
from chairdesk.models.people import Agency, Capacity, Person, Sector
from chairdesk.procedures.gates import gates
from chairdesk.procedures.pack import Minimum
from chairdesk.procedures.quorum import decided_without, quorum
from chairdesk.procedures.shelf import read_pack
from tests.procedures.telling import (
    CLOSED,
    HEALTH_VISITOR,
    ISLA,
    MIRREN,
    OFFICER,
    SOCIAL_WORK,
    SOCIAL_WORKER,
    START,
    TEACHER,
    a_person,
    came,
    decided,
    left,
    told,
)

FIFE = read_pack("fife")


def wanting(**minimum):
    """Give the pack of Fife another quorum."""
    return msgspec.structs.replace(FIFE, quorum=Minimum(**minimum))


def judged(conference, minutes=5, pack=FIFE):
    """Judge the quorum some minutes after the start."""
    return quorum(pack, conference, START + timedelta(minutes=minutes))


def test_with_every_sector_here_the_sentence_names_them():
    judgement = judged(told(*came(SOCIAL_WORKER, HEALTH_VISITOR, OFFICER)))
    assert judgement.is_quorate
    assert judgement.sentence == "Quorate: social work, health and police are here."


def test_a_general_practice_is_here_for_health_unless_it_is_needed_for_itself():
    practice = Agency(AgencyId(uuid4()), "High Street Practice", Sector.GENERAL_PRACTICE)
    doctor = Person(PersonId(uuid4()), "Dr Hay", agency=practice.id)
    here = told(
        AgencyEntered(practice), PersonEntered(doctor), *came(SOCIAL_WORKER, OFFICER, doctor)
    )
    assert judged(here).is_quorate
    wanted = wanting(needs=("health", "general_practice"))
    assert judged(here, pack=wanted).missing == ("health",)


def test_a_sector_that_nobody_comes_from_is_named():
    judgement = judged(told(*came(SOCIAL_WORKER, OFFICER, TEACHER)))
    assert judgement.missing == ("health",)
    assert judgement.sentence == "Not quorate: nobody from health is here."


def test_somebody_who_leaves_takes_the_quorum_along():
    conference = told(*came(SOCIAL_WORKER, HEALTH_VISITOR, OFFICER), left(OFFICER, 20))
    assert judged(conference, 19).is_quorate
    assert judged(conference, 20).missing == ("police",)


def test_the_chair_does_not_count_for_her_agency():
    chair = a_person("Chair", SOCIAL_WORK, Capacity.CHAIR)
    judgement = judged(told(*came(chair, HEALTH_VISITOR, OFFICER)))
    assert judgement.missing == ("social_work",)


@pytest.mark.parametrize(
    ("people", "sentence"),
    [
        ([SOCIAL_WORKER], "Not quorate: 2 more agencies are wanted."),
        ([SOCIAL_WORKER, TEACHER], "Not quorate: 1 more agency is wanted."),
        (
            [SOCIAL_WORKER, TEACHER, OFFICER],
            "Quorate: social work, police and education are here.",
        ),
    ],
)
def test_a_pack_may_want_some_agencies_whichever_they_are(people, sentence):
    pack = wanting(needs=("social_work",), others=2, when_inquorate=("reconvene",))
    judgement = judged(told(*came(*people)), pack=pack)
    assert judgement.sentence == sentence
    assert judgement.allows == (() if judgement.is_quorate else ("reconvene",))


def test_a_single_sector_is_here_in_the_singular():
    judgement = judged(told(*came(OFFICER)), pack=wanting(needs=("police",)))
    assert judgement.sentence == "Quorate: police is here."


def test_a_pack_without_a_minimum_says_so():
    assert judged(told(), pack=wanting()).sentence == "This procedure lays down no minimum."


def test_fife_lays_down_no_quorum_of_its_own():
    assert not judged(told()).is_laid_down


ENOUGH = came(SOCIAL_WORKER, HEALTH_VISITOR, OFFICER)
BACK = PersonArrived(OFFICER.id, START + timedelta(minutes=30))
"""The officer is away from the first minute to the thirtieth; events come a minute apart."""


def unheld(*events, pack=FIFE):
    """Tell for which children it was decided without a quorum, and who was missing."""
    found = decided_without(pack, told(*ENOUGH, *events))
    return {one.child: one.judged.missing for one in found}


def test_a_decision_is_judged_by_who_was_in_the_room_when_it_was_made():
    away = (left(OFFICER, 1), decided(ISLA, "place"), BACK)
    assert unheld(*away) == {ISLA.id: ("police",)}
    assert unheld(decided(ISLA, "place"), left(OFFICER, 30)) == {}


def test_a_decision_that_is_made_again_with_a_quorum_is_well():
    away = (left(OFFICER, 1), decided(ISLA, "place"), decided(MIRREN, "place"))
    back = PersonArrived(OFFICER.id, START + timedelta(minutes=16))
    again = (back, DecisionWithdrawn(ISLA.id), decided(ISLA, "place"))
    assert unheld(*away, *again) == {MIRREN.id: ("police",)}


def test_what_is_corrected_after_the_close_is_not_judged_by_an_empty_room():
    assert unheld(CLOSED, decided(ISLA, "place")) == {}
    assert decided_without(FIFE, told(decided(ISLA, "place"))) == ()


MEDWAY = read_pack("medway-2008")


def quorum_gate(*events):
    found = gates(MEDWAY, told(*ENOUGH, *events))
    return next(gate for gate in found if "medway-2008/QUOR" in gate.rules)


def test_a_decision_without_a_quorum_holds_the_seal_though_everybody_came_back():
    away = (left(OFFICER, 1), decided(ISLA, "plan"), BACK)
    assert quorum_gate(*away).is_open
    assert not quorum_gate(decided(ISLA, "plan")).is_open
    passed = GateOverridden(Override("medway-2008/QUOR", "She had given her view."))
    assert not quorum_gate(*away, passed).is_open
    ruled = InquorateRuled(InquorateRuling(WayOn.PROCEED, "She had given her view."))
    assert not quorum_gate(*away, ruled).is_open


ONE, TWO = (SOCIAL_WORKER,), (SOCIAL_WORKER, OFFICER)


@pytest.mark.parametrize(
    ("minimum", "people", "now", "then"),
    [
        ({"needs": ("police",)}, ONE, "nobody from police is here", "from police was here"),
        ({"needs": ("police",)}, TWO, "police and social work are here", "work were here"),
        ({"needs": ("social_work",)}, ONE, "Quorate: social work is here", "work was here"),
        ({"others": 2}, ONE, "1 more agency is wanted", "1 more agency was wanted"),
        ({"others": 3}, ONE, "2 more agencies are wanted", "2 more agencies were wanted"),
        ({}, ONE, "This procedure lays down no minimum", "This procedure lays down no minimum"),
    ],
)
def test_what_is_said_in_the_room_is_told_afterwards_as_what_was(minimum, people, now, then):
    judgement = judged(told(*came(*people)), pack=wanting(**minimum))
    assert judgement.sentence.endswith(f"{now}.")
    assert judgement.past.endswith(f"{then}.")
