"""When a rule applies."""

from datetime import UTC, datetime

import msgspec
import pytest

from chairdesk.models.arrangements import Kind
from chairdesk.models.attendance import Apology
from chairdesk.models.decision import Manner
from chairdesk.models.events import ApologyGiven, PersonArrived, PersonEntered
from chairdesk.procedures.conditions import ASKED, SEEN, holds
from chairdesk.procedures.pack import DecisionOffered
from chairdesk.procedures.shelf import read_pack
from chairdesk.procedures.standing import Standing
from chairdesk.procedures.vocabulary import CONDITIONS, spoken
from tests.procedures.telling import (
    CLOSED,
    HEALTH_VISITOR,
    INTERPRETER,
    ISLA,
    MIRREN,
    MOTHER,
    OBSERVER,
    OFFICER,
    SCHOOL,
    SOCIAL_WORKER,
    START,
    a_child,
    answered,
    came,
    decided,
    dissented,
    excluded,
    left,
    started,
    told,
)

FIFE = read_pack("fife")
STOPS = DecisionOffered(key="stop", words="Plan discontinued", discontinues=True)


def seen(condition, *events, child=None, pack=FIFE, **arranged):
    """Say whether a condition holds once these events have happened."""
    standing = Standing(pack, told(*events, **arranged))
    return holds(standing, condition, child.id if child else None)


def test_every_condition_of_the_vocabulary_can_be_seen():
    assert set(SEEN) == set(CONDITIONS)


@pytest.mark.parametrize("condition", ["", "if-limb"])
def test_what_has_no_condition_always_holds(condition):
    assert seen(condition)


@pytest.mark.parametrize(
    "condition", [c for c in CONDITIONS if c not in {"", "if-limb", "if-inquorate", "if-new"}]
)
def test_nothing_holds_of_a_conference_at_which_nothing_has_happened(condition):
    assert not seen(condition)


def test_a_condition_is_seen_child_by_child():
    placed = decided(MIRREN, "place")
    assert seen("if-registered", placed)
    assert seen("if-registered", placed, child=MIRREN)
    assert not seen("if-registered", placed, child=ISLA)
    assert seen("if-plan", placed)
    assert not seen("if-plan-without-registration", placed)


def test_a_plan_without_registration_is_a_plan():
    only = decided(ISLA, "plan-without-registration")
    assert seen("if-plan-without-registration", only)
    assert seen("if-plan", only)
    assert not seen("if-registered", only)


def test_a_name_taken_off_and_a_plan_stopped_are_seen():
    assert seen("if-removed", decided(ISLA, "remove"), kind=Kind.REVIEW)
    pack = msgspec.structs.replace(FIFE, decisions=(STOPS,))
    assert seen("if-discontinued", decided(ISLA, "stop"), pack=pack)


def test_an_outcome_that_the_pack_does_not_know_means_nothing():
    assert not seen("if-registered", decided(ISLA, "knighted"))


def test_the_chairs_judgement_is_a_decision_without_consensus():
    by_chair = decided(ISLA, "place", Manner.CHAIR)
    assert seen("if-no-consensus", by_chair)
    assert not seen("if-no-consensus", by_chair, child=MIRREN)


def test_a_dissent_is_seen():
    school_came = came(HEALTH_VISITOR)
    assert seen("if-dissent", *school_came, dissented(ISLA, SCHOOL))


def test_an_observer_who_sent_apologies_is_none():
    entered = PersonEntered(OBSERVER)
    assert seen("if-observer", entered)
    assert not seen("if-observer", entered, ApologyGiven(Apology(OBSERVER.id)))


def test_an_exclusion_or_an_objection_is_seen():
    assert seen("if-excluded", *came(MOTHER), excluded(MOTHER))
    assert seen("if-excluded-or-objected", *came(MOTHER), excluded(MOTHER))
    assert seen("if-excluded-or-objected", answered("objection", "yes"))
    assert not seen("if-excluded-or-objected", answered("objection", "no"))


@pytest.mark.parametrize("condition", ASKED)
def test_what_only_an_answer_can_say_is_asked(condition):
    assert seen(condition, answered(ASKED[condition], "yes"))


def test_a_plan_exists_at_a_review_and_where_the_answer_says_so():
    assert seen("if-plan-exists", kind=Kind.REVIEW)
    assert seen("if-plan-exists", answered("existing-plan", "yes"))


def test_a_parent_who_leaves_midway_was_absent_when_it_was_decided():
    there = (*came(MOTHER), PersonArrived(MIRREN.id, START), PersonArrived(ISLA.id, START))
    placed = decided(MIRREN, "place")
    condition = "if-registered-and-absent"
    assert not seen(condition, *there, placed)
    assert not seen(condition, *there, placed, CLOSED)
    assert seen(condition, *there, left(MOTHER, 8), placed)
    assert seen(condition, *there, left(MOTHER, 8), placed, CLOSED)
    assert seen(condition, *came(MOTHER), placed)
    assert not seen(condition, *came(MOTHER))


def test_a_conference_after_its_limit_is_late():
    in_time = started("investigation-ended", datetime(2026, 11, 5, tzinfo=UTC))
    too_early = started("investigation-ended", datetime(2026, 11, 2, tzinfo=UTC))
    assert not seen("if-late", in_time)
    assert seen("if-late", too_early)


def test_what_cannot_be_counted_makes_nothing_late():
    assert not seen("if-late", started("investigation-ended", datetime(1066, 10, 14, tzinfo=UTC)))


def test_minutes_that_were_received_are_seen():
    assert seen("if-received", started("minutes-received", datetime(2026, 12, 4, tzinfo=UTC)))


def test_needs_of_language_are_seen_in_three_ways():
    deaf = a_child("Ailsa", needs="British Sign Language")
    assert seen("if-language", children=(deaf,))
    assert seen("if-language", PersonEntered(INTERPRETER))
    assert seen("if-language", answered("language-need", "yes"))


def test_a_quorum_is_missing_until_those_who_are_needed_are_here():
    assert seen("if-inquorate", *came(SOCIAL_WORKER, OFFICER))
    assert not seen("if-inquorate", *came(SOCIAL_WORKER, OFFICER, HEALTH_VISITOR))


def test_a_condition_is_told_in_words():
    assert spoken("if-late") == "if T-ICPC is passed"
    assert spoken("if-dissent") == "if dissent"


@pytest.mark.parametrize(
    ("kind", "listed", "is_listed"),
    [
        (Kind.INITIAL, None, False),
        (Kind.PRE_BIRTH, None, False),
        (Kind.REVIEW, None, True),
        (Kind.TRANSFER, None, True),
        (Kind.REVIEW, False, False),
        (Kind.INITIAL, True, True),
    ],
)
def test_a_child_was_on_the_register_before_as_the_kind_has_it_or_as_the_chair_says(
    kind, listed, is_listed
):
    rory = a_child("Rory", listed=listed)
    alone = Standing(FIFE, told(kind=kind, children=(rory,)))
    assert holds(alone, "if-listed", rory.id) is is_listed
    assert holds(alone, "if-new", rory.id) is not is_listed
    assert holds(alone, "if-listed") is is_listed
