"""Each of the 214 rules, held to the table of the five procedures and seen at its work."""

import csv
from datetime import timedelta
from pathlib import Path

import pytest

from chairdesk.models.agenda import Override
from chairdesk.models.arrangements import Kind
from chairdesk.models.conference import replay
from chairdesk.models.contribution import Hand
from chairdesk.models.events import Entry, GateOverridden
from chairdesk.models.ids import EntryId
from chairdesk.procedures.agendas import cues_at, help_at
from chairdesk.procedures.gates import gates
from chairdesk.procedures.occurrences import occurrence
from chairdesk.procedures.shelf import read_pack
from chairdesk.procedures.timescales import dates_owed
from chairdesk.procedures.vocabulary import CONDITIONS, spoken
from tests.procedures.rules_table import PAGE, line
from tests.procedures.telling import START, an_id, answered, told
from tests.procedures.test_rules_at_work import conferences

with Path(__file__).with_name("rules.csv").open(encoding="utf-8") as table:
    TABLE = {row["rule"]: row for row in csv.DictReader(table)}
GATES = [name for name, row in TABLE.items() if row["enforcement"] == "gate"]
DATES = [name for name, row in TABLE.items() if row["enforcement"] == "date"]
ELSEWHERE = [name for name, row in TABLE.items() if not row["applies"].startswith("any")]
ALL_KINDS = ("initial", "review", "pre_birth", "transfer")


def found(name):
    """Find a rule of the table, and its pack."""
    pack = read_pack(TABLE[name]["procedure"])
    return pack, next(rule for rule in pack.rules if rule.name == name)


@pytest.mark.parametrize("name", TABLE)
def test_a_rule_is_carried_as_the_table_of_the_procedures_has_it(name):
    _, rule = found(name)
    kinds, _, condition = TABLE[name]["applies"].partition("; ")
    assert (rule.kind, rule.enforcement) == (TABLE[name]["kind"], TABLE[name]["enforcement"])
    assert " ".join(rule.kinds) == ("" if kinds == "any" else kinds)
    assert (spoken(rule.condition) if rule.condition else "") == condition
    assert len(rule.says.split()) > 2
    assert ", " in rule.source


@pytest.mark.parametrize("name", TABLE)
def test_the_page_of_rules_says_where_a_rule_shows(name):
    assert line(*found(name)) in PAGE.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", ELSEWHERE)
def test_a_rule_of_some_kinds_of_conference_is_silent_at_the_others(name):
    pack, rule = found(name)
    for kind in {k.key for k in pack.kinds} - {*rule.kinds}:
        everywhere = replace_kinds(rule, kind)
        for one in conferences(pack, everywhere):
            assert rule not in cues_at(pack, one, rule.item)
            assert rule not in help_at(pack, one, rule.item)
            assert all(name not in gate.rules for gate in gates(pack, one))


def replace_kinds(rule, kind):
    """Give a rule another kind, so that conferences of that kind are told of it."""
    fields = {field: getattr(rule, field) for field in rule.__struct_fields__}
    return type(rule)(**fields | {"kinds": (kind,)})


CONDITIONAL = [name for name in GATES if found(name)[1].condition not in {"", "if-limb"}]


@pytest.mark.parametrize("name", CONDITIONAL)
def test_a_gate_whose_condition_does_not_hold_is_never_asked(name):
    pack, rule = found(name)
    kinds = rule.kinds or tuple(kind.key for kind in pack.kinds)
    uneventful = set(CONDITIONS) - {"if-plan-exists", "if-inquorate"}
    assert rule.condition in uneventful
    for kind in kinds:
        assert all(name not in gate.rules for gate in gates(pack, told(kind=Kind(kind))))


def of_rule(pack, conference, name):
    return [gate for gate in gates(pack, conference) if name in gate.rules]


def asked_at(pack, rule):
    """Tell conferences at which a gate is asked."""
    return [one for one in conferences(pack, rule) if of_rule(pack, one, rule.name)]


@pytest.mark.parametrize("name", GATES)
def test_a_gate_can_be_passed_with_a_reason_and_is_then_open_no_more(name):
    pack, rule = found(name)
    conference = asked_at(pack, rule)[0]
    for gate in of_rule(pack, conference, name):
        passed = GateOverridden(Override(gate.rule, "The chair's reason.", gate.child))
        conference = with_event(conference, passed)
    after = of_rule(pack, conference, name)
    assert after
    assert not any(gate.is_open for gate in after)


ASKED = [name for name in GATES if found(name)[1].met_by == "question"]


@pytest.mark.parametrize("name", ASKED)
def test_a_question_holds_the_seal_until_it_is_answered(name):
    pack, rule = found(name)
    conference = asked_at(pack, rule)[0]
    before = of_rule(pack, conference, name)
    assert all(gate.is_open for gate in before)
    for gate in before:
        conference = with_event(conference, answer_to(pack, gate, conference))
    assert not any(gate.is_open for gate in of_rule(pack, conference, name))


def answer_to(pack, gate, conference):
    """Give a question the first answer that does not leave it open."""
    question = next(one for one in pack.questions if one.key == gate.question)
    offered = [option.key for option in question.options] or ["yes", "no"]
    fit = next(answer for answer in offered if answer not in question.leaves_open)
    child = next((c for c in conference.roll.children if c.id == gate.child), None)
    return answered(gate.question, fit, child, "Reasons.")


def with_event(conference, event):
    """Let one thing more happen."""
    entry = Entry(an_id(EntryId, "one more"), START + timedelta(hours=3), Hand.CHAIR, event)
    return replay(conference, [entry])


COUNTED = {
    "medway-2008/T-REV": ("initial held=2026-11-30", "review 2027-02-28 2027-02-26"),
    "medway-2008/T-REPI": (
        "initial held=2026-11-30T10:00",
        "reports 2026-11-29T10:00 2026-11-27T17:00",
    ),
    "medway-2008/T-REPR": ("review held=2026-12-30T10:00", "reports 2026-12-23 2026-12-23"),
    "fife/T-REFUSE": (
        "initial conference-requested=2026-11-26",
        "refusal-reasons 2026-12-29 2026-12-29",
    ),
    "fife/T-ICPCC": ("initial investigation-ended=2026-11-05", "conference 2026-11-26 2026-11-26"),
    "fife/T-PREB": ("pre_birth expected-birth=2027-03-01", "conference 2026-12-07 2026-12-07"),
    "fife/T-REV": ("review last-review-held=2027-08-31", "review 2028-02-29 2028-02-29"),
    "fife/T-TRANS": ("transfer transfer-requested=2026-06-08", "conference 2026-07-07 2026-07-07"),
    "fife/T-REPFAM": (
        "initial held=2026-12-01T10:00",
        "family-report 2026-11-30T10:00 2026-11-27T17:00",
    ),
    "fife/T-REP48": (
        "initial held=2026-12-07T10:00",
        "reports 2026-12-05T10:00 2026-12-04T17:00",
    ),
    "fife/T-REMIND": ("review held=2026-11-26", "reminder 2026-11-05 2026-11-05"),
    "fife/T-MIN5": ("initial held=2026-12-23", "minutes 2027-01-05 2027-01-05"),
    "wales/T-CG1": ("initial held=2026-12-18", "core-group 2027-01-06 2027-01-06"),
    "wales/T-CG2": ("initial core-group-met=2026-01-31", "next-core-group 2026-02-28 2026-02-27"),
    "wales/T-REV": ("initial held=2027-01-05", "review 2027-04-05 2027-04-05"),
    "wales/T-ASS": ("initial section-47-started=2026-12-07", "assessment 2027-02-08 2027-02-08"),
    "sefton/T-ICPC": (
        "initial strategy-discussion=2026-11-30 strategy-discussion=2026-12-02",
        "conference 2026-12-23 2026-12-23",
    ),
    "sefton/EPO": (
        "initial emergency-order-expires=2026-12-05T12:00",
        "conference 2026-12-05T12:00 2026-12-04T17:00",
    ),
    "sefton/CAO": (
        "initial assessment-order-concluded=2026-12-09",
        "conference 2026-12-09 2026-12-09",
    ),
    "sefton/T-INV": ("initial held=2026-12-18T14:00", "invite-list 2026-12-13 2026-12-11"),
    "sefton/T-REPSW": ("initial held=2026-12-18T14:00", "reports 2026-12-15 2026-12-15"),
    "sefton/T-PLAN24": (
        "initial held=2026-12-18T14:00/2026-12-18T16:10",
        "outline-plan 2026-12-19T16:10 2026-12-18T17:00",
    ),
    "sefton/T-MIN15": ("initial held=2026-12-18", "minutes 2027-01-13 2027-01-13"),
    "sefton/T-CHAL": ("initial minutes-received=2027-01-15", "challenge 2027-01-29 2027-01-29"),
}


@pytest.mark.parametrize("name", DATES)
def test_a_date_comes_out_as_it_was_counted_by_hand(name):
    told_of, counted = COUNTED[name]
    kind, *events = told_of.split()
    owed = [o.as_json() for o in dates_owed(found(name)[0], kind, map(occurrence, events))]
    assert counted in [
        f"{o['thing']} {o['at_latest']} {o['practical']}" for o in owed if o["rule"] == name
    ]
