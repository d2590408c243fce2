"""One pack in full, as a person reads it: each section with its heading, blanks said as such."""

import textwrap
from collections.abc import Iterable

from chairdesk.cli.command import table
from chairdesk.procedures.agendas import decisions_at, is_usual_at
from chairdesk.procedures.pack import (
    DecisionOffered,
    Limit,
    Minimum,
    Pack,
    Question,
    RoleOffered,
    Rule,
)
from chairdesk.procedures.vocabulary import AFTER, BEFORE, spoken

_WIDTH = 100
_STATUS = {"register-and-plan": "register and plan"}
_DECIDERS = {
    ("consensus", "chair"): "Recorded as a consensus, or as the chair's own judgement without one.",
    (
        "chair",
        "consensus",
    ): "The chair decides; a consensus, where there is one, is recorded as such.",
    ("consensus",): "Recorded as a consensus.",
    ("chair",): "The chair decides.",
}
_NONE = "Not seen, left blank."
_INQUORATE = {
    "no-decision": "no decision is made",
    "interim-plan": "an interim plan is agreed",
    "reconvene": "a day is fixed on which it is held again",
    "proceed": "the chair may go on, with the reasons on the record",
}


def in_full(pack: Pack) -> str:
    """Tell everything that a pack says."""
    sections = (
        ("Not seen, left blank:", _paragraphs(f"- {one}" for one in pack.unseen) or "Nothing."),
        ("Terms", _terms(pack)),
        ("Who decides", _DECIDERS[pack.manners]),
        ("Quorum", _quorum(pack)),
        ("Agendas", _agendas(pack)),
        ("Items of the agendas", _items(pack)),
        ("Questions", _questions(pack)),
        ("Decisions", _decisions(pack)),
        (pack.terms.harm, table((h.key, h.words) for h in pack.harms)),
        ("Referrals and tasks that follow", _referrals(pack)),
        ("Closing checks", _closing(pack)),
        ("Time limits", _limits(pack)),
        ("Outputs and readers", table((o.title, o.readers) for o in pack.outputs)),
        ("Statements that the papers print", _paragraphs(s.words for s in pack.statements)),
        ("Roles", table((r.key, r.words, _side(r)) for r in pack.roles)),
        ("Rules", _rules(pack)),
    )
    parts = (f"{title}\n{textwrap.indent(told or _NONE, '  ')}" for title, told in sections)
    return "\n\n".join((_cover(pack), *parts))


def _cover(pack: Pack) -> str:
    in_force = f"from {pack.in_force_from or 'the beginning'} until {pack.in_force_until or 'now'}"
    lines = [
        f"{pack.title} ({pack.name}, edition {pack.edition})",
        f"{pack.authority}, {_plain(pack.nation).title()}, in force {in_force}",
        f"Source: {pack.source.title} {pack.source.address}".rstrip(),
    ]
    if pack.extends:
        lines.append(f"Extends: {', '.join(pack.extends)}")
    return "\n".join(lines)


def _terms(pack: Pack) -> str:
    terms = pack.terms
    rows = (
        ("status", _STATUS.get(terms.status, terms.status)),
        ("meeting", terms.meeting),
        ("register", terms.register),
        ("plan", terms.plan),
        ("lead worker", terms.lead_worker),
        ("core group", terms.core_group),
        ("led by", terms.chair_of_core_group),
        ("harm is named as", terms.harm),
        ("language", ", ".join((pack.language, *pack.also_in))),
        ("record", "who said what" if pack.record_style == "attributed" else "a summary"),
    )
    return table(row for row in rows if row[1])


def _quorum(pack: Pack) -> str:
    wants = pack.quorum
    lines = [_minimum(wants)]
    if wants.needs or wants.others:
        allows = "; ".join(_INQUORATE[one] for one in wants.when_inquorate)
        lines.append(f"If it is not quorate: {allows or 'nothing laid down; the chair rules'}.")
    if wants.source or wants.rule:
        lines.append(f"Rule: {', '.join(filter(None, (wants.rule, wants.source)))}")
    return "\n".join(lines)


def _minimum(wants: Minimum) -> str:
    needs = [_plain(one) for one in wants.needs]
    if wants.others:
        needs.append(f"{wants.others} other agencies" if wants.others > 1 else "one other agency")
    if not needs:
        return "Not seen, left blank: who comes is shown, and binds nobody."
    return f"Represented at least: {', '.join(needs)}."


def _agendas(pack: Pack) -> str:
    titles = {item.key: item.title for item in pack.items}
    agendas = (
        f"{kind.title}\n" + "\n".join(f"  {n:2}. {titles[k]}" for n, k in enumerate(kind.agenda, 1))
        for kind in pack.kinds
    )
    return "\n\n".join(agendas)


def _items(pack: Pack) -> str:
    heads = ((f"{i.key} ({i.title}, {i.minutes} minutes)", i.cue) for i in pack.items)
    return "\n".join(_headed(head, cue) for head, cue in heads)


def _questions(pack: Pack) -> str:
    return "\n".join(_asked(q) for q in pack.questions)


def _asked(question: Question) -> str:
    each = "each child" if question.per == "child" else ""
    form = ", ".join(o.key for o in question.options) or _plain(question.form)
    told = (form, each, _for(question.kinds, question.condition))
    answers = f" [{', '.join(question.answers)}]" if question.answers else ""
    return _headed(f"{question.key} ({'; '.join(filter(None, told))})", f"{question.text}{answers}")


def _headed(head: str, said: str) -> str:
    return f"{head}\n{_filled(said, '  ')}"


def _decisions(pack: Pack) -> str:
    """Tell the decisions that are open to each kind of conference."""
    open_to = (
        f"{kind.title}\n"
        + textwrap.indent(
            table((d.key, d.words, _whose(d, kind.key)) for d in decisions_at(pack, kind.key)),
            "  ",
        )
        for kind in pack.kinds
    )
    return "\n\n".join(open_to)


def _whose(decision: DecisionOffered, kind: str) -> str:
    if is_usual_at(decision, kind):
        return ""
    return spoken("if-new" if kind in decision.new_at else "if-listed")


def _referrals(pack: Pack) -> str:
    return table((r.key, r.to, f"{r.words} ({_when(r.when)})") for r in pack.referrals)


def _when(when: str) -> str:
    question, _, answer = when.partition("=")
    return f"if {question} is answered {answer}" if answer else spoken(when)


def _closing(pack: Pack) -> str:
    closing = {item.key for item in pack.items if item.work == "closing"} | {AFTER}
    return "\n".join(_asked(q) for q in pack.questions if q.item in closing)


def _limits(pack: Pack) -> str:
    return table(
        (limit.thing, _length(limit), _for(limit.kinds, _when_owed(limit)), _ground(limit))
        for limit in pack.limits
    )


def _length(limit: Limit) -> str:
    if limit.unit == "weeks-of-pregnancy":
        return f"by week {limit.amount} of pregnancy"
    unless = f" (unless {' or '.join(limit.unless)})" if limit.unless else ""
    late = " (only if it was late)" if limit.passed_by else ""
    unit = _plain(limit.unit) if limit.amount > 1 else _plain(limit.unit).removesuffix("s")
    return f"{limit.amount} {unit} {limit.direction} {limit.event}{unless}{late}"


def _when_owed(limit: Limit) -> str:
    return limit.condition or (f"if-{limit.whose}" if limit.whose else "")


def _ground(limit: Limit) -> str:
    return f"{limit.rule}: {limit.note}" if limit.note else limit.rule


def _rules(pack: Pack) -> str:
    titles = {item.key: item.title for item in pack.items}
    titles |= {"": "", BEFORE: "before the conference", AFTER: "after the conference"}
    return "\n".join(_lines_of(rule, titles[rule.item]) for rule in pack.rules)


def _lines_of(rule: Rule, moment: str) -> str:
    told = (rule.enforcement, _for(rule.kinds, rule.condition), moment)
    said = f"{rule.says} [{rule.source}]" if rule.source else rule.says
    return _headed(f"{rule.name} ({', '.join(filter(None, told))})", said)


def _side(role: RoleOffered) -> str:
    return _plain(role.sector if role.capacity == "professional" else role.capacity)


def _for(kinds: Iterable[str], condition: str) -> str:
    told = (" or ".join(_plain(kind) for kind in kinds), spoken(condition))
    return ", ".join(filter(None, told))


def _paragraphs(said: Iterable[str]) -> str:
    return "\n".join(_filled(one) for one in said)


def _filled(said: str, indent: str = "") -> str:
    return textwrap.fill(
        said, _WIDTH, initial_indent=indent, subsequent_indent="  ", break_on_hyphens=False
    )


def _plain(word: str) -> str:
    return word.replace("_", " ").replace("-", " ")
