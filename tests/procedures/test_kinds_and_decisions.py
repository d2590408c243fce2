"""What each kind of conference may decide, and what each decision asks, child by child."""

from datetime import date

import msgspec
import pytest

from chairdesk.models.agenda import Override
from chairdesk.models.arrangements import Kind
from chairdesk.models.decision import Referral
from chairdesk.models.events import CoreGroupNamed, GateOverridden, ReferralRaised
from chairdesk.models.plan import CoreGroup
from chairdesk.procedures.agendas import decisions_open
from chairdesk.procedures.conference_dates import owed_by
from chairdesk.procedures.gates import gates
from chairdesk.procedures.occurrences import day_of
from chairdesk.procedures.referrals import referrals_due
from chairdesk.procedures.shelf import pack_names, read_pack
from tests.procedures.telling import ISLA, MIRREN, MOTHER, RORY, a_child, came, decided, told

INITIAL, REVIEW, PRE_BIRTH, TRANSFER = Kind.INITIAL, Kind.REVIEW, Kind.PRE_BIRTH, Kind.TRANSFER
OPEN = {
    "south-ayrshire": {
        INITIAL: "place plan-without-registration not-place",
        PRE_BIRTH: "place plan-without-registration not-place",
        REVIEW: "retain remove remove-with-plan",
        TRANSFER: "hand-over",
    },
    "medway-2008": {
        INITIAL: "plan no-plan",
        PRE_BIRTH: "plan no-plan",
        REVIEW: "continue discontinue",
    },
    "fife": {
        INITIAL: "place not-place plan-without-registration",
        PRE_BIRTH: "place not-place plan-without-registration",
        REVIEW: "retain remove remove-with-plan",
        TRANSFER: "place not-place plan-without-registration",
    },
    "wales": {
        INITIAL: "register support-plan not-register",
        PRE_BIRTH: "register support-plan not-register",
        REVIEW: "retain remove",
    },
    "sefton": {INITIAL: "plan no-plan", PRE_BIRTH: "plan no-plan", REVIEW: "continue end"},
}


@pytest.mark.parametrize("name", pack_names())
def test_before_the_seal_every_procedure_asks_what_was_decided_for_each_child(name):
    """Two of them say nothing of it where a child is not on the register yet, and asked nothing."""
    pack = read_pack(name)
    for kind in pack.kinds:
        begun = told(*came(MOTHER), kind=Kind(kind.key))
        for child in begun.roll.children:
            asked = [
                g for g in gates(pack, begun) if g.child in {None, child.id} and _asks(pack, g)
            ]
            assert asked, kind.key
            assert any(gate.is_open for gate in asked)
        (first, *_) = decisions_open(pack, Kind(kind.key))
        on = told(*came(MOTHER), decided(MIRREN, first.key), kind=Kind(kind.key))
        own = f"{pack.name}/decision"
        assert all(g.is_met for g in gates(pack, on) if own in g.rules and g.child == MIRREN.id)


def test_a_procedure_that_offers_no_decision_asks_for_none():
    pack = msgspec.structs.replace(read_pack("wales"), decisions=())
    assert not any("wales/decision" in gate.rules for gate in gates(pack, told(*came(MOTHER))))


def _asks(pack, gate):
    asking = {r.name for r in pack.rules if r.met_by in {"decision", "decision-reasons"}}
    return bool({*asking, f"{pack.name}/decision"} & {*gate.rules})


@pytest.mark.parametrize("name", OPEN)
def test_each_kind_of_conference_has_its_own_decisions(name):
    pack = read_pack(name)
    assert {k.key for k in pack.kinds} == {*OPEN[name]}
    for kind, expected in OPEN[name].items():
        assert [d.key for d in decisions_open(pack, kind)] == expected.split()


def asked_of(pack, conference, child):
    """Tell which rules ask something of one child, and which of them are still open."""
    return {
        rule.split("/")[1]: gate.is_open
        for gate in gates(read_pack(pack), conference)
        for rule in gate.rules
        if gate.child == child.id
    }


REGISTERED = {"PLANMUST", "PLANROLE", "F8", "LP"}


@pytest.mark.parametrize(
    ("kind", "outcome", "asks", "asks_not"),
    [
        (INITIAL, "place", REGISTERED | {"F6"}, {"DEREG", "TR-REG", "TR-STAY"}),
        (INITIAL, "not-place", {"F7"}, REGISTERED | {"DEREG"}),
        (INITIAL, "plan-without-registration", {"F5", "F7"}, REGISTERED | {"DEREG"}),
        (PRE_BIRTH, "place", REGISTERED, {"DEREG", "TR-REG"}),
        (REVIEW, "retain", REGISTERED | {"F6"}, {"DEREG"}),
        (REVIEW, "remove", {"DEREG"}, REGISTERED),
        (REVIEW, "remove-with-plan", {"DEREG", "F5"}, REGISTERED),
        (TRANSFER, "place", REGISTERED | {"TR-REG", "TR-STAY"}, {"DEREG"}),
        (TRANSFER, "not-place", {"TR-REG", "TR-STAY"}, REGISTERED),
    ],
)
def test_in_fife_a_decision_asks_of_its_child_what_follows_from_it(kind, outcome, asks, asks_not):
    conference = told(decided(ISLA, outcome), kind=kind)
    isla, mirren = (asked_of("fife", conference, child) for child in (ISLA, MIRREN))
    assert asks <= {*isla}
    assert not asks_not & {*isla}
    assert not isla["F7"]
    assert mirren["F7"]
    assert not REGISTERED & {*mirren}


@pytest.mark.parametrize("outcome", ["not-place", "plan-without-registration"])
@pytest.mark.parametrize("rule", ["TR-REG", "TR-STAY"])
def test_a_transfer_into_fife_refuses_no_child_registration_but_by_an_override(outcome, rule):
    refused = (decided(ISLA, outcome), decided(MIRREN, outcome))
    conference = told(*refused, kind=TRANSFER)
    assert asked_of("fife", conference, ISLA)[rule]
    passed = GateOverridden(Override(f"fife/{rule}", "Moves on next week.", ISLA.id))
    conference = told(*refused, passed, kind=TRANSFER)
    assert not asked_of("fife", conference, ISLA)[rule]
    assert asked_of("fife", conference, MIRREN)[rule]


def test_a_plan_without_registration_is_owed_a_plan_and_no_entry_in_the_register():
    conference = told(decided(ISLA, "plan-without-registration"), decided(MIRREN, "not-place"))
    fife = read_pack("fife")
    assert asked_of("fife", conference, ISLA)["F5"]
    assert not asked_of("fife", conference, MIRREN)["F5"]
    assert referrals_due(fife, conference) == ()


def test_in_medway_a_plan_is_stopped_only_with_a_referral_to_the_assistant_director():
    stopped = decided(ISLA, "discontinue")
    conference = told(stopped, decided(MIRREN, "continue"), kind=REVIEW)
    medway = read_pack("medway-2008")
    due = referrals_due(medway, conference)
    assert [(r.offered.to, r.children, r.is_raised) for r in due] == [
        ("Assistant Director for Children's Care", frozenset({ISLA.id}), False)
    ]
    gate = next(g for g in gates(medway, conference) if "medway-2008/REVD" in g.rules)
    assert gate.is_open
    raised = ReferralRaised(Referral("assistant-director", frozenset({ISLA.id})))
    after = told(stopped, decided(MIRREN, "continue"), raised, kind=REVIEW)
    assert all(r.is_raised for r in referrals_due(medway, after))


def test_in_medway_a_plan_that_goes_on_troubles_no_director():
    conference = told(decided(ISLA, "continue"), decided(MIRREN, "continue"), kind=REVIEW)
    medway = read_pack("medway-2008")
    assert referrals_due(medway, conference) == ()
    assert all("medway-2008/REVD" not in gate.rules for gate in gates(medway, conference))


@pytest.mark.parametrize(
    ("pack", "with_plan", "without", "asks"),
    [
        ("sefton", "plan", "no-plan", {"KW", "CG", "CAT", "CONT"}),
        ("medway-2008", "plan", "no-plan", {"KW", "PUR4", "OUT"}),
        ("wales", "register", "not-register", {"COORD", "CG", "PLAN"}),
        ("south-ayrshire", "place", "not-place", {"C1", "C4", "C7"}),
    ],
)
def test_siblings_decided_differently_are_asked_different_things(pack, with_plan, without, asks):
    conference = told(decided(ISLA, with_plan), decided(MIRREN, without))
    of_children = {
        rule.split("/")[1]
        for gate in gates(read_pack(pack), conference)
        for rule in gate.rules
        if gate.child in {None, ISLA.id}
    }
    assert asks <= of_children
    assert not asks & {*asked_of(pack, conference, MIRREN)}


TWINS = (
    a_child("First twin", expected=date(2027, 3, 22)),
    a_child("Second twin", expected=date(2027, 3, 1)),
)


def test_unborn_twins_are_decided_each_apart_and_bound_by_the_earlier_expected_birth():
    first, second = TWINS
    conference = told(decided(first, "place"), kind=PRE_BIRTH, children=TWINS)
    assert not asked_of("fife", conference, first)["F7"]
    assert asked_of("fife", conference, second)["F7"]
    owed = owed_by(read_pack("fife"), conference)
    by_28_weeks = next(one for one in owed if one.thing == "conference")
    assert day_of(by_28_weeks.at_latest) == date(2026, 12, 7)


def test_an_unborn_child_among_siblings_is_asked_what_each_of_them_is():
    unborn = a_child("Unborn baby", expected=date(2027, 3, 1))
    conference = told(children=(ISLA, RORY, unborn))
    assert asked_of("fife", conference, unborn).keys() == asked_of("fife", conference, ISLA).keys()


@pytest.mark.parametrize("pack", OPEN)
def test_of_twelve_siblings_each_has_every_gate_of_the_decision_for_that_child(pack):
    twelve = tuple(a_child(f"Child {number}") for number in range(12))
    placing, leaving = OPEN[pack][INITIAL].split()[0], OPEN[pack][INITIAL].split()[-1]
    outcomes = [decided(child, (placing, leaving)[n % 2]) for n, child in enumerate(twelve)]
    conference = told(*outcomes, children=twelve)
    asked = [frozenset(asked_of(pack, conference, child)) for child in twelve]
    assert {*asked[::2]} == {asked[0]}
    assert {*asked[1::2]} == {asked[1]}
    assert asked[0]
    named = CoreGroupNamed(CoreGroup(twelve[0].id, (MOTHER.id,)))
    one_done = told(*outcomes, named, children=twelve)
    open_ones = [sum(asked_of(pack, one_done, child).values()) for child in twelve]
    assert {*open_ones[2::2]} == {open_ones[2]}
    assert open_ones[0] <= open_ones[2]
