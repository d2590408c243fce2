"""What must be answered before the record is sealed."""

from typing import get_args

import msgspec
import pytest

from chairdesk.models.agenda import Override
from chairdesk.models.arrangements import Kind
from chairdesk.models.contribution import Heading
from chairdesk.models.decision import Manner, Referral, Stance, View
from chairdesk.models.events import (
    ActionAgreed,
    AreasOfConcernNamed,
    ContingencyAgreed,
    CopyDecided,
    CoreGroupNamed,
    GateOverridden,
    LeadWorkerNamed,
    MeetingFixed,
    PersonEntered,
    ReferralRaised,
    ViewGiven,
)
from chairdesk.models.ids import ActionId
from chairdesk.models.paper import Copy, ReaderCopy
from chairdesk.models.plan import Action, Contingency, CoreGroup, LeadWorker, Meeting
from chairdesk.procedures.evidence import BY_CHILD, BY_CONFERENCE, BY_RULE, is_met
from chairdesk.procedures.gates import gates, open_gates
from chairdesk.procedures.pack import Rule
from chairdesk.procedures.shelf import read_pack
from chairdesk.procedures.standing import Standing
from chairdesk.procedures.vocabulary import MetBy
from chairdesk.words import words_in
from tests.procedures.telling import (
    HEALTH_VISITOR,
    ISLA,
    MIRREN,
    MOTHER,
    OBSERVER,
    OFFICER,
    SCHOOL,
    SOCIAL_WORKER,
    START,
    TEACHER,
    an_id,
    answered,
    came,
    decided,
    excluded,
    said,
    told,
)

FIFE = read_pack("fife")
HERE = came(SOCIAL_WORKER, HEALTH_VISITOR, OFFICER, TEACHER, MOTHER)


def an_action(child, who="Mother"):
    action = an_id(ActionId, f"{child.name} {who}")
    agreed = Action(action, frozenset({child.id}), "Isla is fed", "Breakfast each day", who)
    return ActionAgreed(agreed)


def a_view(child, agency):
    return ViewGiven(View(child.id, agency, Stance.FOR))


def asked(*events, pack=FIFE, **arranged):
    """Tell the gates by their rule and child, and whether each is open."""
    conference = told(*events, **arranged)
    names = {MIRREN.id: "Mirren", ISLA.id: "Isla", None: ""}
    found = gates(pack, conference)
    return {
        (rule, names[gate.child], gate.question): gate.is_open
        for gate in found
        for rule in gate.rules
    }


def met(met_by, *events, child=None, **arranged):
    """Say whether the record meets a gate of this sort."""
    standing = Standing(FIFE, told(*events, **arranged))
    return is_met(standing, met_by, child.id if child else None, "fife/DECREF")


def test_every_way_of_meeting_a_gate_can_be_seen_and_said():
    evidence = {*BY_CHILD, *BY_CONFERENCE, *BY_RULE}
    assert evidence == set(words_in("en").terms("asks")) == set(get_args(MetBy)) - {"question"}


def test_a_rule_that_does_not_apply_is_never_asked():
    names = {rule for rule, _, _ in asked()}
    assert "fife/TR-REP" not in names
    assert "fife/PLANMUST" not in names
    assert "fife/ATT-OBS" not in names
    assert "fife/EXCDEC" not in names


def test_an_answer_meets_every_rule_that_its_question_answers():
    question = ("fife/REGTEST", "Isla", "continuing-concern")
    assert asked()[question]
    assert not asked(answered("continuing-concern", "no", ISLA))[question]


def test_a_rule_of_two_questions_wants_both():
    answers = asked(answered("continuing-concern", "yes", ISLA))
    assert answers["fife/REGTEST", "Isla", "only-by-plan"]


def test_an_empty_answer_is_none():
    assert asked(answered("risk", " ", ISLA))["fife/F1", "Isla", "risk"]


def test_an_answer_that_breaks_the_rule_leaves_its_gate_open():
    gate = ("fife/F2", "", "all-shared")
    assert asked(answered("all-shared", "no"))[gate]
    assert not asked(answered("all-shared", "yes"))[gate]


def test_an_override_closes_a_gate_for_its_child_alone():
    override = Override("fife/F7", "Adjourned for Isla.", ISLA.id)
    open_ones = asked(GateOverridden(override))
    assert not open_ones["fife/F7", "Isla", ""]
    assert open_ones["fife/F7", "Mirren", ""]


def test_rules_that_ask_one_thing_are_asked_once():
    found = gates(FIFE, told(decided(ISLA, "place")))
    plans = [g for g in found if "fife/PLANMUST" in g.rules]
    assert [(g.rules, g.child, g.rule) for g in plans] == [
        (("fife/F5", "fife/PLANMUST"), ISLA.id, "fife/F5")
    ]


def test_gates_come_in_the_order_of_the_agenda_and_in_the_words_of_the_pack():
    found = gates(FIFE, told(decided(ISLA, "place")))
    agenda = FIFE.kinds[0].agenda
    places = [agenda.index(gate.item) for gate in found]
    assert places == sorted(places)
    words = {gate.asks for gate in found}
    assert "Name the Lead Professional" in words
    assert "Agree the Child's Plan" in words


def test_a_decision_by_the_chair_opens_the_referral_to_the_service_manager():
    by_chair = decided(ISLA, "place", Manner.CHAIR)
    gate = next(g for g in gates(FIFE, told(by_chair)) if g.rule == "fife/DECREF")
    assert gate.is_open
    assert gate.asks.startswith("Raise the referral to the Service Manager")
    raised = ReferralRaised(Referral("service-manager", frozenset({ISLA.id})))
    assert not asked(by_chair, raised)["fife/DECREF", "", ""]


def test_a_transfer_in_fife_cannot_refuse_registration_without_an_override():
    refused = decided(ISLA, "not-place")
    gate = ("fife/TR-REG", "Isla", "")
    assert asked(refused, kind=Kind.TRANSFER)[gate]
    override = GateOverridden(Override("fife/TR-REG", "Moves on next week.", ISLA.id))
    assert not asked(refused, override, kind=Kind.TRANSFER)[gate]
    assert not asked(decided(ISLA, "place"), kind=Kind.TRANSFER)[gate]


def test_a_removal_is_asked_whether_the_concern_is_gone():
    removed = decided(ISLA, "remove")
    assert asked(removed, kind=Kind.REVIEW)["fife/DEREG", "Isla", "concern-gone"]


def test_an_observer_and_an_objection_are_each_asked_about():
    with_both = asked(PersonEntered(OBSERVER), answered("objection", "yes"))
    assert with_both["fife/ATT-OBS", "", "observer-agreed"]
    assert with_both["fife/EXCDEC", "", "exclusion"]


def test_only_open_gates_stand_before_the_seal():
    conference = told(decided(ISLA, "place"))
    still = open_gates(FIFE, conference)
    assert still == tuple(g for g in gates(FIFE, conference) if g.is_open)
    assert not any(g.rule == "fife/F7" and g.child == ISLA.id for g in still)


@pytest.mark.parametrize(
    ("met_by", "events", "child"),
    [
        (
            "areas-of-concern",
            [decided(ISLA, "place"), AreasOfConcernNamed(ISLA.id, ("neglect",))],
            ISLA,
        ),
        ("category", [decided(ISLA, "not-place")], ISLA),
        ("contingency", [ContingencyAgreed(Contingency(ISLA.id, "Return to court."))], ISLA),
        ("core-group", [CoreGroupNamed(CoreGroup(ISLA.id, (MOTHER.id,)))], ISLA),
        ("core-group-date", [MeetingFixed(Meeting("core-group", START))], None),
        ("decision", [decided(ISLA, "place")], ISLA),
        ("decision-in-line", [decided(ISLA, "place")], ISLA),
        ("decision-reasons", [decided(ISLA, "place", Manner.CHAIR)], ISLA),
        ("family-views", [*HERE, said(MOTHER)], None),
        ("lead-worker", [*HERE, LeadWorkerNamed(LeadWorker(ISLA.id, SOCIAL_WORKER.id))], ISLA),
        ("plan", [decided(ISLA, "place"), an_action(ISLA)], ISLA),
        ("plan-roles", [an_action(ISLA)], ISLA),
        ("quorum", HERE, None),
        ("strengths", [*HERE, said(MOTHER, heading=Heading.STRENGTH)], None),
        ("voice", [said(ISLA, heading=Heading.WISHES_AND_FEELINGS, children=[ISLA])], ISLA),
        ("what-must-change", [*HERE, said(MOTHER, heading=Heading.WHAT_MUST_CHANGE)], None),
        ("worries", [*HERE, said(MOTHER, heading=Heading.WORRY)], None),
        (
            "views",
            [
                *HERE,
                *(
                    a_view(ISLA, p.agency)
                    for p in (SOCIAL_WORKER, HEALTH_VISITOR, OFFICER, TEACHER)
                ),
            ],
            ISLA,
        ),
    ],
)
def test_the_record_meets_a_gate_once_it_holds_what_is_asked(met_by, events, child):
    assert met(met_by, *events, child=child)
    assert not met(met_by, child=child)


@pytest.mark.parametrize(
    ("met_by", "events", "child"),
    [
        ("areas-of-concern", [decided(ISLA, "place")], ISLA),
        ("contingency", [ContingencyAgreed(Contingency(ISLA.id, " "))], ISLA),
        ("core-group", [CoreGroupNamed(CoreGroup(ISLA.id, ()))], ISLA),
        ("decision-in-line", [], None),
        ("decision-reasons", [decided(ISLA, "place", Manner.CHAIR, " ")], ISLA),
        ("plan", [decided(ISLA, "place")], ISLA),
        ("plan-roles", [an_action(ISLA, " ")], ISLA),
        ("reader-copies", [PersonEntered(MOTHER)], None),
        ("tags", [*HERE, said(MOTHER, tag=None)], None),
        ("views", [*HERE, a_view(ISLA, SCHOOL.id)], ISLA),
        (
            "voice",
            [*HERE, said(MOTHER, heading=Heading.WISHES_AND_FEELINGS, children=[MIRREN])],
            ISLA,
        ),
        ("decision", [decided(ISLA, "place")], None),
    ],
)
def test_the_record_does_not_meet_a_gate_that_it_half_answers(met_by, events, child):
    assert not met(met_by, *events, child=child)


def test_what_nothing_speaks_against_is_met():
    assert met("minutes")
    assert met("tags")
    assert met("exclusion-reasons", *HERE, excluded(MOTHER))
    assert met("reader-copies")
    assert met("referral")


def test_every_parents_copy_is_chosen_before_the_seal():
    chosen = CopyDecided(ReaderCopy(MOTHER.id, Copy.FULL))
    assert met("reader-copies", *HERE, chosen)


def test_what_is_asked_of_each_child_may_be_asked_of_the_conference():
    everyone = [decided(child, "place") for child in (MIRREN, ISLA)]
    assert met("decision", *everyone)


def test_wishes_that_a_professional_brings_for_no_child_by_name_speak_for_all():
    wishes = Heading.WISHES_AND_FEELINGS
    assert met("voice", *HERE, said(SOCIAL_WORKER, heading=wishes), child=ISLA)


def test_what_a_mother_wishes_herself_is_not_a_childs_voice():
    assert not met("voice", *HERE, said(MOTHER, heading=Heading.WISHES_AND_FEELINGS), child=ISLA)


def test_in_a_country_without_a_register_a_plan_wants_a_category():
    terms = msgspec.structs.replace(FIFE.terms, status="plan")
    standing = Standing(
        msgspec.structs.replace(FIFE, terms=terms), told(decided(ISLA, "plan-without-registration"))
    )
    assert standing.names_harm(ISLA.id)
    assert not Standing(FIFE, standing.conference).names_harm(ISLA.id)
    assert not standing.names_harm(MIRREN.id)


def test_a_gate_outside_the_agenda_comes_last():
    rule = Rule(
        name="fife/X",
        kind="agenda",
        enforcement="gate",
        says="x",
        source="x",
        met_by="quorum",
        item="after",
    )
    pack = msgspec.structs.replace(FIFE, rules=(rule, *FIFE.rules))
    assert gates(pack, told())[-1].rule == "fife/X"
