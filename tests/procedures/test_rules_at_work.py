"""Each rule of each pack, seen doing its work where the chair needs it."""

from datetime import UTC, datetime, timedelta

import pytest

from chairdesk.models.arrangements import Kind
from chairdesk.models.decision import Manner
from chairdesk.models.events import PersonEntered
from chairdesk.procedures.agendas import cues_at, help_at, questions_at
from chairdesk.procedures.conditions import holds
from chairdesk.procedures.evidence import is_met
from chairdesk.procedures.gates import gates
from chairdesk.procedures.occurrences import Occurrence
from chairdesk.procedures.referrals import referrals_due
from chairdesk.procedures.shelf import pack_names, read_pack
from chairdesk.procedures.standing import Standing
from chairdesk.procedures.timescales import dates_owed
from chairdesk.procedures.vocabulary import AFTER, BEFORE, EVENTS
from tests.procedures.rules_table import PAGE, page
from tests.procedures.telling import (
    INTERPRETER,
    ISLA,
    MIRREN,
    MOTHER,
    OBSERVER,
    SCHOOL,
    answered,
    came,
    decided,
    dissented,
    excluded,
    started,
    told,
)

RULES = [(name, rule) for name in pack_names() for rule in read_pack(name).rules]
LONG_AGO = datetime(2026, 1, 5, tzinfo=UTC)


def outcomes(pack, kind):
    """Give a child each decision that is open to this kind, one after the other."""
    return [d.key for d in pack.decisions if not d.kinds or kind in d.kinds]


def eventful(pack, kind, outcome):
    """Tell a conference at which nearly everything that rules speak of has happened."""
    yes = ("objection", "request-refused", "critical-absent", "existing-plan", "language-need")
    clocks = [e for e in EVENTS if e not in {"born", "expected-birth", "held"}]
    return told(
        *(started(event, LONG_AGO) for event in clocks),
        *came(MOTHER),
        PersonEntered(OBSERVER),
        PersonEntered(INTERPRETER),
        *(answered(question, "yes") for question in yes),
        excluded(MOTHER),
        decided(ISLA, outcome, Manner.CHAIR),
        decided(MIRREN, outcome, Manner.CHAIR),
        dissented(ISLA, SCHOOL),
        kind=kind,
    )


def conferences(pack, rule):
    """Tell an eventful conference of each kind that the rule is for, decided each way."""
    kinds = [k.key for k in pack.kinds if not rule.kinds or k.key in rule.kinds]
    for kind in kinds:
        for outcome in outcomes(pack, kind):
            yield eventful(pack, Kind(kind), outcome)


def is_cued(pack, rule):
    return any(rule in cues_at(pack, one, rule.item) for one in conferences(pack, rule))


def is_explained(pack, rule):
    return any(rule in help_at(pack, one, rule.item) for one in conferences(pack, rule))


def is_asked(pack, rule):
    return any(rule.name in g.rules for one in conferences(pack, rule) for g in gates(pack, one))


def is_recorded(pack, rule):
    """Say whether the field is offered; tests/export/test_record_rules.py sees it printed."""
    if rule.met_by == "referral":
        found = (r for one in conferences(pack, rule) for r in referrals_due(pack, one))
        return any(r.offered.rule == rule.name for r in found)
    if rule.met_by != "question":
        held = (Standing(pack, one) for one in conferences(pack, rule))
        used = (one for one in held if holds(one, rule.condition, ISLA.id))
        return any(is_met(one, rule.met_by, ISLA.id, rule.name) for one in used)
    items = {q.item for q in pack.questions if rule.name in q.answers}
    return any(
        rule.name in question.answers
        for one in conferences(pack, rule)
        for item in items
        for question in questions_at(pack, one, item)
    )


def is_counted(pack, rule):
    start = datetime(2026, 3, 2, 10, 0)  # noqa: DTZ001 - as the clock on the wall shows it
    for limit in (one for one in pack.limits if one.rule == rule.name):
        late = start + timedelta(days=400)
        happened = [Occurrence(limit.event, start)]
        if limit.passed_by:
            happened.append(Occurrence(limit.passed_by, late))
        for kind in (k.key for k in pack.kinds if not rule.kinds or k.key in rule.kinds):
            if any(o.rule == rule.name for o in dates_owed(pack, kind, happened)):
                return True
    return False


WORK = {
    "prompt": is_cued,
    "info": is_explained,
    "gate": is_asked,
    "record": is_recorded,
    "date": is_counted,
}


@pytest.mark.parametrize(
    ("pack", "rule"), RULES, ids=[f"{name}:{rule.name}" for name, rule in RULES]
)
def test_a_rule_does_its_work(pack, rule):
    assert WORK[rule.enforcement](read_pack(pack), rule)


@pytest.mark.parametrize(
    ("pack", "rule"), RULES, ids=[f"{name}:{rule.name}" for name, rule in RULES]
)
def test_a_rule_is_cued_or_answered_on_an_agenda_it_belongs_to(pack, rule):
    kinds = [k for k in read_pack(pack).kinds if not rule.kinds or k.key in rule.kinds]
    assert kinds
    assert rule.item in {"", BEFORE, AFTER} or all(rule.item in k.agenda for k in kinds)


def test_the_page_of_rules_says_where_each_one_shows():
    assert PAGE.read_text(encoding="utf-8") == page()
