"""What must be answered, or overridden with a reason, before the record is sealed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from chairdesk.models.agenda import Answer, Override
from chairdesk.models.british_time import local
from chairdesk.models.conference import Conference
from chairdesk.models.ids import ChildId
from chairdesk.procedures.agendas import agenda_now, chosen_in, decisions_for, rule_of
from chairdesk.procedures.conditions import holds
from chairdesk.procedures.conference_dates import late_meetings
from chairdesk.procedures.evidence import BY_RULE, is_met
from chairdesk.procedures.pack import Pack, Question, Rule
from chairdesk.procedures.quorum import rule_of_quorum, still_wanted
from chairdesk.procedures.standing import Standing
from chairdesk.procedures.summing_up import prints_summaries, unwritten
from chairdesk.procedures.vocabulary import AFTER
from chairdesk.words import words_in

SUMMARY = "summary"
"""Names, after the pack, what is asked of a record that sums up."""
HARM = "harm"
"""Names, after the pack, what is asked of a child who is registered without a category."""
DECISION = "decision"
"""Names, after the pack, what is asked where no rule of it asks for a decision."""
_DECIDES = frozenset({"decision", "decision-reasons", "decision-in-line"})
_NAMES_HARM = frozenset({"category", "areas-of-concern"})


@dataclass(frozen=True, slots=True)
class Gate:
    """One thing to answer, for a child or for the conference, whichever rules ask it."""

    rules: tuple[str, ...]
    asks: str
    item: str
    child: ChildId | None = None
    question: str = ""
    is_met: bool = False
    is_overridden: bool = False

    @property
    def rule(self) -> str:
        """The first of the rules that ask it; an override is entered under its name."""
        return self.rules[0]

    @property
    def is_open(self) -> bool:
        """Whether it still stands between the record and the seal."""
        return not self.is_met and not self.is_overridden


def gates(pack: Pack, conference: Conference) -> tuple[Gate, ...]:
    """List every gate that applies now, in the order of the agenda."""
    standing = Standing(pack, conference)
    places = {item: place for place, item in enumerate(standing.agenda)}
    is_adjourned = conference.course.is_adjourned
    found = [
        gate
        for child in (None, *standing.children())
        for gate in _of(standing, child, _applying(standing, child))
    ]
    if is_adjourned:
        found.append(_of_adjourning(standing))
    found.extend(_of_late_meetings(standing))
    if not is_adjourned:
        found.extend(_of_decision(standing))
        found.extend(_of_harm(standing))
    if prints_summaries(pack):
        found.append(_of_summing_up(standing))
    return tuple(sorted(found, key=lambda gate: places.get(gate.item, len(places))))


def open_gates(pack: Pack, conference: Conference) -> tuple[Gate, ...]:
    """List the gates that the seal still asks for."""
    return tuple(gate for gate in gates(pack, conference) if gate.is_open)


def asked_of(pack: Pack, conference: Conference, passed: Override) -> str:
    """Say what was passed: the words of its rule, or what the gate asks that stands for no rule.

    Empty for what this pack does not know.
    """
    rule = rule_of(pack, passed.rule)
    if rule:
        return rule.says
    asks = (gate.asks for gate in gates(pack, conference) if gate.rule == passed.rule)
    return next(asks, "")


def _applying(standing: Standing, child: ChildId | None) -> tuple[Rule, ...]:
    rules = [
        rule
        for rule in standing.pack.rules
        if rule.enforcement == "gate" and standing.is_for(rule.kinds)
    ]
    if standing.conference.course.is_adjourned:
        rules = [rule for rule in rules if rule.name in standing.pack.quorum.still_holds]
    seen = {c: holds(standing, c, child) for c in {rule.condition for rule in rules}}
    return tuple(rule for rule in rules if seen[rule.condition])


def _of_adjourning(standing: Standing) -> Gate:
    """Ask for what the pack wants instead of a decision: one thing at a time."""
    wanted, rule = still_wanted(standing), rule_of_quorum(standing.pack)
    gate = Gate((rule,), wanted.asks, wanted.item, is_met=wanted.is_met)
    return _as_it_stands(standing, gate)


def _of_late_meetings(standing: Standing) -> Iterator[Gate]:
    """Ask why a meeting is fixed for later than it is owed, unless that is on record."""
    item, words = _item_for(standing, "dates"), words_in(standing.pack.language)
    for late in late_meetings(standing.pack, standing.conference):
        fixed, owed = words.day(local(late.meeting.at).date()), words.at(late.owed.at_latest)
        said = words.term("owed", "fixed-late").format(thing=late.owed.words, day=fixed, owed=owed)
        is_told = bool(late.meeting.why_late.strip())
        yield _as_it_stands(standing, Gate((late.owed.rule,), said, item, is_met=is_told))


def _of_decision(standing: Standing) -> Iterator[Gate]:
    """Ask for a decision for each child, where the pack offers some and none of its rules asks."""
    pack = standing.pack
    asked = (rule for rule in pack.rules if rule.enforcement == "gate" and rule.met_by in _DECIDES)
    if any(standing.is_for(rule.kinds) for rule in asked):
        return
    item, rules = _item_for(standing, "decision"), (f"{pack.name}/{DECISION}",)
    asks = _words(pack, DECISION, "")
    for child in standing.children():
        if not decisions_for(pack, standing.conference, child):
            continue
        is_decided = is_met(standing, DECISION, child, "")
        yield _as_it_stands(standing, Gate(rules, asks, item, child, is_met=is_decided))


def _of_harm(standing: Standing) -> Iterator[Gate]:
    """Ask for a harm that the pack offers, where none of its rules asks and a decision wants it."""
    pack = standing.pack
    if not pack.harms or any(rule.met_by in _NAMES_HARM for rule in pack.rules):
        return
    item, rules = _item_for(standing, "decision"), (f"{pack.name}/{HARM}",)
    asks = _words(pack, "category" if pack.harm_kind == "categories" else pack.harm_kind, "")
    for child in filter(standing.names_harm, standing.children()):
        is_named = bool(standing.conference.findings.areas_for(child))
        yield _as_it_stands(standing, Gate(rules, asks, item, child, is_met=is_named))


def _of_summing_up(standing: Standing) -> Gate:
    """Ask for the summaries that the record prints, in one gate for all of them."""
    wanted = unwritten(standing.pack, standing.conference)
    titles = "; ".join(dict.fromkeys(part.item.title for part in wanted))
    asks = words_in(standing.pack.language).term("asks_besides", "summaries").format(titles=titles)
    rules = (f"{standing.pack.name}/{SUMMARY}",)
    return _as_it_stands(standing, Gate(rules, asks, AFTER, is_met=not wanted))


def _of(standing: Standing, child: ChildId | None, rules: tuple[Rule, ...]) -> Iterator[Gate]:
    per = "conference" if child is None else "child"
    for question in standing.pack.questions:
        answered = tuple(rule for rule in rules if rule.name in question.answers)
        is_asked = question.per == per and standing.is_for(question.kinds)
        if answered and is_asked and holds(standing, question.condition, child):
            yield _gate_of_question(standing, question, answered, child)
    yield from _grouped(standing, [rule for rule in rules if rule.per == per], child)


def _gate_of_question(
    standing: Standing, question: Question, rules: tuple[Rule, ...], child: ChildId | None
) -> Gate:
    is_answered = _is_answered(question, standing.conference.course.answer_to(question.key, child))
    names = tuple(rule.name for rule in rules)
    gate = Gate(names, question.text, question.item, child, question.key, is_met=is_answered)
    return _as_it_stands(standing, gate)


def _is_answered(question: Question, answer: Answer | None) -> bool:
    if answer is None or not answer.answer.strip():
        return False
    return not {*chosen_in(question, answer.answer)} & {*question.leaves_open}


def _grouped(standing: Standing, rules: list[Rule], child: ChildId | None) -> Iterator[Gate]:
    groups: dict[tuple[str, str, str], list[Rule]] = {}
    for rule in rules:
        own = rule.name if rule.met_by in BY_RULE else ""
        groups.setdefault((rule.met_by, rule.item, own), []).append(rule)
    groups = {key: group for key, group in groups.items() if key[0] != "question"}
    for (met_by, item, _), group in groups.items():
        names = tuple(rule.name for rule in group)
        asks = _words(standing.pack, met_by, names[0])
        are_met = all(is_met(standing, met_by, child, name) for name in names)
        yield _as_it_stands(standing, Gate(names, asks, item, child, is_met=are_met))


def _words(pack: Pack, met_by: str, rule: str) -> str:
    to = next((referral.to for referral in pack.referrals if referral.rule == rule), "")
    terms = pack.terms
    return (
        words_in(pack.language)
        .term("asks", met_by)
        .format(
            plan=terms.plan,
            core_group=terms.core_group,
            lead_worker=terms.lead_worker,
            harm=terms.harm[:1].lower() + terms.harm[1:],
            meeting=terms.meeting_in_short,
            to=to,
        )
    )


def _item_for(standing: Standing, work: str) -> str:
    agenda = agenda_now(standing.pack, standing.conference)
    return next((one.key for one in agenda if one.work == work), AFTER)


def _as_it_stands(standing: Standing, gate: Gate) -> Gate:
    """Mark a gate that the chair passed, under any of its rules."""
    override_of = standing.conference.course.override_of
    is_passed = any(override_of(rule, gate.child) is not None for rule in gate.rules)
    return replace(gate, is_overridden=is_passed)
