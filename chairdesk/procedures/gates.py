"""What must be answered, or overridden with a reason, before the record is sealed."""

from collections.abc import Iterator
from dataclasses import dataclass

from chairdesk.models.agenda import Answer, Override
from chairdesk.models.british_time import local
from chairdesk.models.conference import Conference
from chairdesk.models.ids import ChildId
from chairdesk.procedures.agendas import agenda_now, chosen_in, rule_of
from chairdesk.procedures.conditions import holds
from chairdesk.procedures.conference_dates import late_meetings
from chairdesk.procedures.evidence import is_met
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
_NAMES_HARM = frozenset({"category", "areas-of-concern"})
_RULE_BY_RULE = frozenset({"decision-in-line", "referral"})


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
    order = next((k.agenda for k in pack.kinds if k.key == standing.kind), ())
    places = {item: place for place, item in enumerate(order)}
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
    wanted = still_wanted(standing)
    rules = (rule_of_quorum(standing.pack),)
    return Gate(
        rules,
        wanted.asks,
        wanted.item,
        is_met=wanted.is_met,
        is_overridden=_is_overridden(standing, rules, None),
    )


def _of_late_meetings(standing: Standing) -> Iterator[Gate]:
    """Ask why a meeting is fixed for later than it is owed, unless that is on record."""
    agenda = agenda_now(standing.pack, standing.conference)
    item = next((one.key for one in agenda if one.work == "dates"), AFTER)
    words = words_in(standing.pack.language)
    for late in late_meetings(standing.pack, standing.conference):
        fixed, rules = local(late.meeting.at).date(), (late.owed.rule,)
        yield Gate(
            rules,
            words.term("owed", "fixed-late").format(
                thing=late.owed.words, day=words.day(fixed), owed=words.at(late.owed.at_latest)
            ),
            item,
            is_met=bool(late.meeting.why_late.strip()),
            is_overridden=_is_overridden(standing, rules, None),
        )


def _of_harm(standing: Standing) -> Iterator[Gate]:
    """Ask for a harm that the pack offers, where none of its rules asks and a decision wants it."""
    pack = standing.pack
    if not pack.harms or any(rule.met_by in _NAMES_HARM for rule in pack.rules):
        return
    agenda = agenda_now(pack, standing.conference)
    item = next((one.key for one in agenda if one.work == "decision"), AFTER)
    rules = (f"{pack.name}/{HARM}",)
    for child in filter(standing.names_harm, standing.children()):
        yield Gate(
            rules,
            _words(pack, "category" if pack.harm_kind == "categories" else pack.harm_kind, ""),
            item,
            child,
            is_met=bool(standing.conference.findings.areas_for(child)),
            is_overridden=_is_overridden(standing, rules, child),
        )


def _of_summing_up(standing: Standing) -> Gate:
    """Ask for the summaries that the record prints, in one gate for all of them."""
    wanted = unwritten(standing.pack, standing.conference)
    titles = dict.fromkeys(part.item.title for part in wanted)
    rules = (f"{standing.pack.name}/{SUMMARY}",)
    return Gate(
        rules,
        words_in(standing.pack.language)
        .term("asks_besides", "summaries")
        .format(titles="; ".join(titles)),
        AFTER,
        is_met=not wanted,
        is_overridden=_is_overridden(standing, rules, None),
    )


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
    answer = standing.conference.course.answer_to(question.key, child)
    names = tuple(rule.name for rule in rules)
    return Gate(
        names,
        question.text,
        question.item,
        child,
        question.key,
        is_met=_is_answered(question, answer),
        is_overridden=_is_overridden(standing, names, child),
    )


def _is_answered(question: Question, answer: Answer | None) -> bool:
    if answer is None or not answer.answer.strip():
        return False
    return not {*chosen_in(question, answer.answer)} & {*question.leaves_open}


def _grouped(standing: Standing, rules: list[Rule], child: ChildId | None) -> Iterator[Gate]:
    groups: dict[tuple[str, str, str], list[Rule]] = {}
    for rule in rules:
        own = rule.name if rule.met_by in _RULE_BY_RULE else ""
        groups.setdefault((rule.met_by, rule.item, own), []).append(rule)
    groups = {key: group for key, group in groups.items() if key[0] != "question"}
    for (met_by, item, _), group in groups.items():
        names = tuple(rule.name for rule in group)
        yield Gate(
            names,
            _words(standing.pack, met_by, names[0]),
            item,
            child,
            is_met=all(is_met(standing, met_by, child, name) for name in names),
            is_overridden=_is_overridden(standing, names, child),
        )


def _words(pack: Pack, met_by: str, rule: str) -> str:
    to = next((referral.to for referral in pack.referrals if referral.rule == rule), "")
    terms = pack.terms
    return (
        words_in(pack.language)
        .term("asks", met_by)
        .format(plan=terms.plan, core_group=terms.core_group, lead_worker=terms.lead_worker, to=to)
    )


def _is_overridden(standing: Standing, rules: tuple[str, ...], child: ChildId | None) -> bool:
    course = standing.conference.course
    return any(course.override_of(rule, child) is not None for rule in rules)
