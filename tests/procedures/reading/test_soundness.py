"""What in a pack does not hold together."""

from datetime import date

import msgspec
import pytest

from chairdesk.procedures.pack import (
    Item,
    Limit,
    Minimum,
    Option,
    Question,
    ReferralDue,
    Rule,
    Source,
    Statement,
    WorkingDay,
)
from chairdesk.procedures.reading.soundness import unsound
from chairdesk.procedures.shelf import read_pack
from chairdesk.procedures.tongues.worded import worded

FIFE = read_pack("fife")
KIND = FIFE.kinds[0]


def found(**changed):
    """Tell what is unsound in the pack of Fife once something in it is changed."""
    pack = msgspec.structs.replace(FIFE, **changed)
    return {f"{'.'.join(one.path)} {one.why}" for one in unsound(pack)}


def a_rule(**more):
    given = {"name": "fife/X", "kind": "agenda", "enforcement": "info", "says": "x", "source": "x"}
    return {"rules": (*FIFE.rules, Rule(**{**given, **more}))}


def a_question(**more):
    given = {"key": "x", "text": "x?", "item": "risk"}
    return {"questions": (*FIFE.questions, Question(**{**given, **more}))}


def a_referral(when):
    referral = ReferralDue(key="x", to="X", words="x", when=when)
    return {"referrals": (*FIFE.referrals, referral)}


def a_limit(**more):
    given = {
        "key": "x",
        "rule": "fife/T-MIN5",
        "thing": "x",
        "event": "held",
        "amount": 1,
        "unit": "hours",
    }
    return {"limits": (*FIFE.limits, Limit(**{**given, **more}))}


def an_agenda(*items):
    return {"kinds": (msgspec.structs.replace(KIND, agenda=items), *FIFE.kinds[1:])}


TWO = (Option(key="a", words="A"), Option(key="b", words="B"))


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"name": "North Fife"}, "name wants small letters, digits and hyphens only"),
        ({"source": Source(short="x", title=" ")}, "source.title is empty"),
        (
            {"in_force_from": date(2026, 2, 1), "in_force_until": date(2026, 1, 1)},
            "in_force_until lies before in_force_from",
        ),
        ({"working_day": WorkingDay(begins="9 am")}, "working_day.begins wants a time such as"),
        ({"working_day": WorkingDay(ends="08:00")}, "working_day.ends does not lie after begins"),
        ({"kinds": ()}, "kinds lists no kind of conference"),
        (an_agenda(*KIND.agenda, "tea"), "kinds.initial.agenda names “tea”, which is not among"),
        (an_agenda(*KIND.agenda, "risk"), "kinds.initial.agenda names an item twice"),
        ({"decisions": FIFE.decisions[3:]}, "kinds.initial.agenda has no decision that is open"),
        (a_rule(says=" "), "rules.fife/X.says is empty"),
        (a_rule(source=""), "rules.fife/X.source is empty"),
        (a_rule(enforcement="prompt"), "rules.fife/X.item is missing: a prompt wants its moment"),
        (a_rule(enforcement="gate"), "rules.fife/X.enforcement is gate, but no question answers"),
        (a_rule(enforcement="record"), "rules.fife/X.enforcement is record, but no question"),
        (a_rule(enforcement="date"), "rules.fife/X.enforcement is date, but no limit belongs"),
        (a_rule(met_by="referral"), "rules.fife/X.met_by is referral, but no referral belongs"),
        (a_rule(item="tea"), "rules.fife/X.item names “tea”, which is not among the items"),
        (
            a_rule(item="progress"),
            "rules.fife/X.item names “progress”, which is not on the agenda of initial",
        ),
        (a_question(item="tea"), "questions.x.item names “tea”, which is not among the items"),
        (a_question(answers=("fife/GONE",)), "questions.x.answers names the rule “fife/GONE”"),
        (a_question(form="choice"), "questions.x.options wants two options or more"),
        (
            a_question(form="choice", options=(*TWO, TWO[0])),
            "questions.x.options has one option twice",
        ),
        (a_question(form="several"), "questions.x.options wants two options or more"),
        (
            a_question(form="several", options=(Option(key="a,c", words="A"), TWO[1])),
            "questions.x.options has a key with a comma",
        ),
        (
            a_question(leaves_open=("perhaps",)),
            "questions.x.leaves_open names “perhaps”, which is no answer to it: yes, no",
        ),
        (
            a_question(form="choice", options=TWO, leaves_open=("no",)),
            "questions.x.leaves_open names “no”, which is no answer to it",
        ),
        (
            {**a_question(), **a_referral("x=maybe")},
            "referrals.x.when names “maybe”, which is no option of “x”",
        ),
        (
            a_referral("when-it-rains"),
            "referrals.x.when is neither a condition nor question=answer",
        ),
        (a_referral("gone=yes"), "referrals.x.when names “gone”, which is not among the questions"),
        (a_referral("reporter=maybe"), "referrals.x.when names “maybe”, which is no option of"),
        (a_limit(rule="fife/GONE"), "limits.x.rule names the rule “fife/GONE”"),
        (a_limit(amount=-1), "limits.x.amount is less than nothing"),
        (a_limit(amount=1001), "limits.x.amount is more than 1000, the most that is counted"),
        (
            a_limit(amount=0, unit="working-days"),
            "limits.x.amount is no working day at all; the same day is 0 calendar-days",
        ),
        (a_limit(passed=("gone",), passed_by="held"), "limits.x.passed names “gone”"),
        (a_limit(passed=("minutes",)), "limits.x.passed wants passed_by beside it"),
        ({"quorum": Minimum(rule="fife/GONE")}, "quorum.rule names the rule “fife/GONE”"),
        (
            {"decisions": (msgspec.structs.replace(FIFE.decisions[0], against=("fife/GONE",)),)},
            "decisions.place.against names the rule “fife/GONE”",
        ),
        (
            {"statements": (Statement(key="x", words="X", rule="fife/GONE"),)},
            "statements.x.rule names the rule “fife/GONE”",
        ),
        ({"also_in": ("cy",)}, "also_in lists cy, but terms.meeting is not translated"),
    ],
)
def test_what_contradicts_itself_is_named_with_its_place(changed, fault):
    assert any(one.startswith(fault) for one in found(**changed))


def test_a_pack_that_holds_together_has_nothing_unsound():
    assert found() == set()


def test_a_rule_for_one_kind_wants_its_item_on_that_agenda_only():
    assert found(**a_rule(item="progress", kinds=("review",))) == set()


def test_a_referral_on_an_answer_in_words_names_no_option():
    assert found(**a_referral("all-shared=yes")) == set()


def test_a_translation_of_all_that_is_printed_is_sound():
    welsh = dict.fromkeys(worded(FIFE), "…")
    assert found(also_in=("cy",), translations={"cy": welsh}) == set()
    plan_only = msgspec.structs.replace(FIFE.terms, register="")
    assert "terms.register" not in worded(msgspec.structs.replace(FIFE, terms=plan_only))


def test_an_item_that_nobody_uses_is_no_fault():
    spare = Item(key="spare", title="Spare", work="talk")
    assert found(items=(*FIFE.items, spare)) == set()
