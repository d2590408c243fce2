"""Each rule comes at the moment that its source gives it, and stands where it is asked."""

import pytest

from chairdesk.procedures.agendas import agenda_of
from chairdesk.procedures.shelf import pack_names, read_pack

MOMENTS = {
    "before": "fife/PREMEET fife/CH-PREP fife/PAR-INV fife/INVITE fife/ATT-LIM medway-2008/REP1 "
    "medway-2008/REP3 wales-2020/BREAK",
    "after": "fife/DEBRIEF sefton/MINCH sefton/MINLANG",
    "attendance": "medway-2008/ALLCH medway-2008/EXC sefton/ALLCH sefton/ATT fife/EXCDEC "
    "fife/EXCMIN fife/ATT-OBS fife/TR-REP fife/ARR1 fife/REQ1 south-ayrshire/P7",
    "information": "fife/F2 fife/FOAO fife/FOAOMIN south-ayrshire/R1",
    "strengths": "sefton/COLS south-ayrshire/I3",
    "worries": "south-ayrshire/I2",
    "voice": "sefton/VOICE",
    "risk": "medway-2008/ORDER medway-2008/Q medway-2008/PUR2 fife/F1 fife/REGTEST fife/LESS",
    "decision": "fife/F7 fife/DEC fife/DECREF fife/DEREG fife/TR-REG fife/F9",
    "progress": "medway-2008/REVP south-ayrshire/R2",
    "plan": "fife/F5 fife/PLANMUST fife/PLANROLE south-ayrshire/C7 sefton/PARCOPY",
    "core-group": "fife/F8 fife/LP medway-2008/KW wales/CGSET wales/COORD south-ayrshire/C1",
    "closing": "wales/END1 wales/END2 wales/END3 wales/ALL wales/COMM sefton/PARCLR sefton/ALLCLR "
    "sefton/EVID sefton/CONTFAM fife/MINPAR fife/MINUTED",
    "handover": "south-ayrshire/T1",
}


@pytest.mark.parametrize(
    ("item", "name"), [(item, name) for item, names in MOMENTS.items() for name in names.split()]
)
def test_a_rule_comes_at_the_moment_of_its_source(item, name):
    rules = {rule.name: rule for rule in read_pack(name.partition("/")[0]).rules}
    assert rules[name].item == item


@pytest.mark.parametrize("name", pack_names())
def test_a_rule_that_a_question_answers_stands_where_it_is_asked(name):
    pack = read_pack(name)
    for rule in pack.rules:
        asked_at = {q.item for q in pack.questions if rule.name in q.answers}
        assert not asked_at or rule.item in asked_at, rule.name


@pytest.mark.parametrize("name", pack_names())
@pytest.mark.parametrize("kind", ["initial", "review", "pre_birth"])
def test_everything_is_shared_before_the_test_is_put_and_the_test_before_the_decision(name, kind):
    works = [item.work for item in agenda_of(read_pack(name), kind)]
    order = [works.index(work) for work in ("welcome", "attendance", "talk", "test", "decision")]
    assert order == sorted(order)
    assert works[-1] == "closing"
