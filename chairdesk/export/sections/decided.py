"""What everybody looks for first: what was decided for each child, and who does what by when."""

from collections.abc import Iterator
from datetime import date

from chairdesk.export.document import (
    Block,
    Heading,
    KeyFacts,
    Paragraph,
    Table,
    Voice,
    Words,
    below,
    plain,
    quiet,
    strong,
)
from chairdesk.export.sections.follows import due, too_late
from chairdesk.export.sections.quorum import decided_without_quorum, says_it_all, without_quorum
from chairdesk.export.telling import Telling, age_of, capital, meeting_called, withheld
from chairdesk.models.decision import Level, Manner, Stance
from chairdesk.models.ids import ChildId
from chairdesk.models.people import Child
from chairdesk.models.plan import Action
from chairdesk.procedures.agendas import decision_of, harm_words
from chairdesk.procedures.conditions import is_listed, is_usual
from chairdesk.procedures.standing import Standing

_DECISION_SHARES = (26, 42, 32)
_WHY_SHARES = (15, 28, 29, 28)
_ACTION_SHARES = (47, 16, 19, 18)


def decided(telling: Telling) -> Iterator[Block]:
    """Answer for each child, then say who leads and when they meet again."""
    rows = tuple(_row(telling, child) for child in telling.children)
    yield from _answered(telling, ("child", "decision", "how-reached"), rows, _DECISION_SHARES)


def decided_and_why(telling: Telling) -> Iterator[Block]:
    """Answer for each child with the chair's reasons, so that the first page says why."""
    rows = tuple(_row_with_reasons(telling, child) for child in telling.children)
    yield from _answered(telling, ("child", "decision", "why", "how-reached"), rows, _WHY_SHARES)


def _answered(
    telling: Telling,
    header: tuple[str, ...],
    rows: tuple[tuple[Words, ...], ...],
    shares: tuple[int, ...],
) -> Iterator[Block]:
    yield Heading(telling.say("decided"))
    yield from without_quorum(telling)
    if not says_it_all(telling):
        yield Table(tuple(map(telling.say, header)), rows, shares).without_empty_columns()
    facts = tuple(_afterwards(telling))
    if facts:
        yield KeyFacts(facts)


def _row(telling: Telling, child: Child) -> tuple[Words, Words, Words]:
    who = (*strong(child.name), *quiet(f"\n{capital(age_of(child, telling))}"))
    return who, decision_words(telling, child.id), reached(telling, child.id)


def _row_with_reasons(telling: Telling, child: Child) -> tuple[Words, Words, Words, Words]:
    who, decision, how = _row(telling, child)
    made = telling.conference.findings.decision_for(child.id)
    why = telling.told(("decision", child.id, None), made.reasons) if made else ()
    return who, decision, why, how


def decision_words(telling: Telling, child: ChildId) -> Words:
    """Say what was decided for a child, and in which areas the child needs protecting."""
    decision = telling.conference.findings.decision_for(child)
    if decision is None:
        return quiet(telling.say("not-decided"))
    offered = decision_of(telling.pack, decision.outcome)
    words = strong(offered.words if offered else decision.outcome)
    areas = harm_words(telling.pack, telling.conference.findings.areas_for(child))
    if not areas:
        return words
    return (*words, *plain(f"\n{telling.pack.terms.harm}: {'; '.join(areas)}"))


def stood_before(telling: Telling, child: ChildId) -> str:
    """Say whether a child was on the register or plan before, where that is not as usual."""
    standing = Standing(telling.pack, telling.conference)
    if is_usual(standing, child):
        return ""
    terms = telling.pack.terms
    told = {
        (True, True): "listed-before",
        (True, False): "not-listed-before",
        (False, True): "plan-before",
        (False, False): "no-plan-before",
    }[bool(terms.register), is_listed(standing, child)]
    return telling.say(told, register=terms.register, plan=terms.plan)


def reached(telling: Telling, child: ChildId) -> Words:
    """Say how a decision was reached, and who disagrees with it."""
    findings = telling.conference.findings
    decision = findings.decision_for(child)
    if decision is None:
        return ()
    manner = telling.words.name_of(decision.manner)
    if decision.manner is Manner.CHAIR:
        manner = f"{manner}: {_counted(telling, child)}" if _counted(telling, child) else manner
    unheld = decided_without_quorum(telling, child)
    lines = [manner, unheld] if unheld else [manner]
    for one in findings.disagreements_for(child):
        key = "dissents" if one.level is Level.DISSENT else "has-reservation"
        lines.append(telling.say(key, who=telling.name(one.holder)))
    return plain("\n".join(lines))


def _counted(telling: Telling, child: ChildId) -> str:
    agencies = {agency.id for agency in telling.conference.roll.agencies}
    views = [v for v in telling.conference.findings.views_for(child) if v.holder in agencies]
    counts = [
        telling.say("stances", number=telling.words.number(count), stance=_as_said(telling, stance))
        for stance in Stance
        if (count := sum(view.stance is stance for view in views))
    ]
    told = telling.words.run_on(counts)
    return told and telling.say(_on_what(telling, child), counts=told)


def _as_said(telling: Telling, stance: Stance) -> str:
    return telling.words.name_of(stance).lower()


def _on_what(telling: Telling, child: ChildId) -> str:
    """Say what the views were on, where the decision leaves open what “against” means."""
    decision = telling.conference.findings.decision_for(child)
    offered = decision_of(telling.pack, decision.outcome) if decision else None
    if offered is None:
        return "views-counted"
    if telling.pack.terms.register:
        return "views-counted" if offered.registers else "views-on-registration"
    return "views-counted" if offered.has_plan else "views-on-a-plan"


def _afterwards(telling: Telling) -> Iterator[tuple[Words, Words]]:
    plan = telling.conference.plan
    leads = {c.id: telling.name(x.person) for c in telling.children if (x := plan.lead_for(c.id))}
    if leads:
        yield quiet(capital(telling.pack.terms.lead_worker)), plain(for_each(telling, leads))
    for thing in ("reconvened", "core-group", "review"):
        if told := _meeting(telling, thing):
            yield quiet(meeting_called(telling, thing)), told
    if by := due(telling, "minutes"):
        yield quiet(telling.say("minutes-due")), plain(by)


def for_each(telling: Telling, leads: dict[ChildId, str]) -> str:
    """Say who leads for whom; once, where one leads for all."""
    if len(leads) == len(telling.children) and len(set(leads.values())) == 1:
        return next(iter(leads.values()))
    by_person: dict[str, list[ChildId]] = {}
    for child, person in leads.items():
        by_person.setdefault(person, []).append(child)
    return "\n".join(
        telling.say("for-child", who=person, children=telling.those(children))
        for person, children in by_person.items()
    )


def _meeting(telling: Telling, thing: str) -> Words:
    fixed = telling.conference.plan.meeting(thing)
    if fixed is None:
        return below(plain(due(telling, thing)))
    told = ", ".join(filter(None, (telling.moment(fixed.at), fixed.place)))
    return below(plain(told), too_late(telling, fixed))


def who_does_what(telling: Telling) -> Iterator[Block]:
    """Say who does what by when, the nearest first."""
    yield Heading(telling.say("who-does-what"))
    actions = sorted(telling.conference.plan.actions, key=lambda one: one.by or date.max)
    kept_back = withheld(telling, "action")
    if actions:
        header = tuple(map(telling.say, ("what-will-be-done", "for-whom", "who", "by-when")))
        rows = tuple(_action(telling, one) for one in actions)
        yield Table(header, rows, _ACTION_SHARES).without_empty_columns()
    elif not kept_back:
        yield Paragraph(quiet(telling.say("no-actions")), Voice.BODY)
    yield from (Paragraph(one, Voice.BODY) for one in kept_back)


def for_whom(telling: Telling, children: frozenset[ChildId]) -> str:
    """Say for which children something is, on a line of its own; nothing for an only child."""
    if len(telling.children) == 1:
        return ""
    return "\n" + telling.say("for", children=telling.those(children))


def _action(telling: Telling, action: Action) -> tuple[Words, Words, Words, Words]:
    children = telling.those(action.children) if len(telling.children) > 1 else ""
    by = plain(telling.words.short_day(action.by)) if action.by else quiet(telling.say("no-date"))
    return plain(action.action), plain(capital(children)), plain(action.who), by
