"""Each rule that is a field of the record stands in the minutes when used, and only then."""

import pytest

from chairdesk.export.minutes import minutes_of
from chairdesk.models.arrangements import Kind
from chairdesk.models.decision import Referral
from chairdesk.models.events import ReferralRaised
from chairdesk.procedures.shelf import pack_names, read_pack
from tests.export.telling import lines
from tests.procedures.telling import CLOSED, ISLA, MIRREN, MOTHER, answered, came, decided, told

RECORDED = [
    (read_pack(name), rule)
    for name in pack_names()
    for rule in read_pack(name).rules
    if rule.enforcement == "record"
]
ASKED = [(pack, rule) for pack, rule in RECORDED if rule.met_by == "question"]
THEIR_OWN = {
    "fife/ARR1": ("household",),
    "fife/ARR2": ("clarify",),
    "fife/ARR3": ("injury",),
    "fife/ARR4": ("plan",),
}
WRITTEN = "As the clerk of Ardroy wrote on Monday."


def by_name(some):
    return pytest.mark.parametrize(("pack", "rule"), some, ids=[rule.name for _, rule in some])


def printed(pack, rule, *events):
    kind = Kind(rule.kinds[0]) if rule.kinds else Kind.INITIAL
    held = told(*came(MOTHER), *events, CLOSED, kind=kind)
    return list(lines(minutes_of(held, pack)))


def uses(question, rule):
    """Give each answer that uses the rule, with the words that the minutes then print."""
    match question.form:
        case "text":
            return {WRITTEN: WRITTEN}
        case "yes-no":
            return {"yes": "Yes", "no": "No"}
    keys = THEIR_OWN.get(rule.name, tuple(option.key for option in question.options))
    return {option.key: option.words for option in question.options if option.key in keys}


@by_name(ASKED)
def test_a_field_of_the_record_stands_in_the_minutes_as_answered(pack, rule):
    questions = [q for q in pack.questions if rule.name in q.answers]
    assert questions
    for question in questions:
        child = ISLA if question.per == "child" else None
        reasons = "" if question.form == "text" else WRITTEN
        for answer, words in uses(question, rule).items():
            said = answered(question.key, answer, child, reasons)
            row = f"{question.text} | {words}"
            assert row + (f" / {WRITTEN}" if reasons else "") in printed(pack, rule, said)


@by_name(ASKED)
def test_a_field_of_the_record_that_was_not_used_is_not_printed(pack, rule):
    questions = [q for q in pack.questions if rule.name in q.answers]
    decision = decided(ISLA, next(d.key for d in pack.decisions))
    unused = "\n".join(printed(pack, rule, decision))
    assert [q.text for q in questions if q.text in unused] == []


def test_every_field_of_the_record_that_no_question_asks_is_seen_below():
    unasked = {rule.name for _, rule in RECORDED if rule.met_by != "question"}
    assert unasked == {"fife/PLANNOREG", "fife/REGISTER"}


@by_name([(pack, rule) for pack, rule in RECORDED if rule.met_by == "decision"])
def test_a_plan_without_registration_stands_in_the_minutes_only_when_so_decided(pack, rule):
    words = next(d.words for d in pack.decisions if d.key == "plan-without-registration")
    used = printed(pack, rule, decided(ISLA, "plan-without-registration"), decided(MIRREN, "place"))
    about = [line for line in used if words in line]
    assert [line for line in about if "Isla" in line]
    assert not [line for line in about if "Mirren" in line]
    unused = printed(pack, rule, decided(ISLA, "not-place"), decided(MIRREN, "place"))
    assert not [line for line in unused if words in line]


@by_name([(pack, rule) for pack, rule in RECORDED if rule.met_by == "referral"])
def test_the_entry_in_the_register_stands_in_the_minutes_only_when_a_child_is_registered(
    pack, rule
):
    due = next(one for one in pack.referrals if one.rule == rule.name)
    raised = ReferralRaised(Referral(due.key, frozenset({ISLA.id}), WRITTEN))
    rows = printed(pack, rule, decided(ISLA, "place"), raised)
    row = next(line for line in rows if line.startswith(f"{due.to} | "))
    assert (due.words in row, WRITTEN in row, "Isla" in row, "Mirren" in row) == (1, 1, 1, 0)
    unused = "\n".join(printed(pack, rule, decided(ISLA, "not-place")))
    assert due.words not in unused
    assert due.to not in unused


def test_every_ground_that_was_ticked_stands_in_the_minutes():
    several = answered("grounds", "household,injury")
    minutes = list(lines(minutes_of(told(*came(MOTHER), several, CLOSED), read_pack("fife"))))
    assert any(
        "Risk in the household or from a carer: what is known must be shared / Signs of injury"
        in line
        for line in minutes
    )
