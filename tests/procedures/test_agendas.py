"""The agenda of each kind of conference."""

import msgspec
import pytest

from chairdesk.models.events import AgendaReordered, PersonEntered
from chairdesk.procedures.agendas import (
    agenda_now,
    agenda_of,
    cues_at,
    decision_of,
    decisions_open,
    harm_words,
    help_at,
    item_of,
    questions_at,
    rule_of,
    subjects,
)
from chairdesk.procedures.shelf import read_pack
from tests.procedures.telling import ISLA, MIRREN, OBSERVER, told

FIFE = read_pack("fife")


def test_the_initial_agenda_of_fife_goes_from_welcome_to_closing():
    assert [item.key for item in agenda_of(FIFE, "initial")] == [
        *("welcome", "attendance", "information", "strengths", "worries", "voice", "family"),
        *("risk", "views", "decision", "areas", "dissent", "plan", "contingency"),
        *("core-group", "dates", "closing"),
    ]


@pytest.mark.parametrize("kind", ["initial", "review", "pre_birth", "transfer"])
def test_each_kind_of_fife_takes_less_than_three_hours(kind):
    assert 90 < sum(item.minutes for item in agenda_of(FIFE, kind)) < 180


def test_a_kind_that_the_pack_does_not_have_has_no_agenda():
    assert agenda_of(FIFE, "wedding") == ()


def test_a_conference_that_takes_another_order_keeps_every_item():
    usual = [item.key for item in agenda_now(FIFE, told())]
    moved = agenda_now(FIFE, told(AgendaReordered(("voice", "welcome"))))
    keys = [item.key for item in moved]
    assert keys[:2] == ["voice", "welcome"]
    assert sorted(keys) == sorted(usual)


def test_things_are_found_by_their_keys():
    assert item_of(FIFE, "risk").work == "test"
    assert rule_of(FIFE, "fife/F7").kind == "decision"
    assert decision_of(FIFE, "place").registers
    assert item_of(FIFE, "x") is rule_of(FIFE, "x") is decision_of(FIFE, "x") is None


def test_each_kind_opens_its_own_decisions():
    assert [d.key for d in decisions_open(FIFE, "review")] == [
        *("retain", "remove", "remove-with-plan")
    ]


def test_areas_of_concern_have_words_and_unknown_ones_stand_for_themselves():
    assert harm_words(FIFE, ["neglect", "something-else"]) == ("Neglect", "something-else")


def test_an_observer_brings_a_question_with_them():
    asked = [q.key for q in questions_at(FIFE, told(), "attendance")]
    with_observer = told(PersonEntered(OBSERVER))
    assert "observer-agreed" not in asked
    assert "observer-agreed" in [q.key for q in questions_at(FIFE, with_observer, "attendance")]


def test_a_question_of_each_child_is_asked_of_each():
    risk = next(q for q in FIFE.questions if q.key == "risk")
    assert subjects(FIFE, told(), risk) == (MIRREN.id, ISLA.id)


def test_a_question_of_a_transfer_is_not_asked_of_an_initial_conference():
    moved = next(q for q in FIFE.questions if q.key == "moved-for-good")
    assert subjects(FIFE, told(), moved) == ()


def test_cues_come_at_their_moment_and_help_beside_them():
    assert "fife/PREMEET" in [rule.name for rule in cues_at(FIFE, told(), "before")]
    assert [rule.name for rule in cues_at(FIFE, told(), "after")] == ["fife/DEBRIEF"]
    assert "fife/CHAIR" in [rule.name for rule in help_at(FIFE, told(), "welcome")]


def test_a_cue_whose_condition_does_not_hold_is_not_spoken():
    assert "fife/REP-PRIOR" not in [rule.name for rule in cues_at(FIFE, told(), "information")]


def test_a_decision_without_kinds_is_open_to_every_kind():
    everywhere = msgspec.structs.replace(FIFE.decisions[0], kinds=(), new_at=())
    pack = msgspec.structs.replace(FIFE, decisions=(everywhere,))
    assert decisions_open(pack, "review") == (everywhere,)
