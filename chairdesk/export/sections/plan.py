"""The outline plan: what must change, who acts by when, how we will know, and what if not."""

from collections.abc import Iterator

from chairdesk.export.document import (
    Block,
    Heading,
    KeyFacts,
    Paragraph,
    Table,
    Words,
    below,
    plain,
    quiet,
    strong,
)
from chairdesk.export.sections.decided import for_whom
from chairdesk.export.telling import Telling, capital, withheld
from chairdesk.models.people import Child
from chairdesk.models.plan import Action
from chairdesk.procedures.agendas import decision_of

_SHARES = (26, 32, 20, 22)


def plan(telling: Telling) -> Iterator[Block]:
    """Set out the plan, outcome by outcome, then child by child what follows."""
    is_interim = telling.conference.course.is_adjourned
    yield Heading(telling.say("interim-plan") if is_interim else capital(telling.pack.terms.plan))
    rows = tuple(_rows(telling))
    if rows:
        header = ("what-must-change", "what-will-be-done", "who-by-when", "how-known")
        yield Table(tuple(map(telling.say, header)), rows, _SHARES).without_empty_columns()
    elif not withheld(telling, "action"):
        yield Paragraph(quiet(telling.say("no-actions")))
    yield from map(Paragraph, withheld(telling, "action"))
    facts = tuple(_carried_out(telling))
    if facts:
        yield Heading(telling.say("carried-out"), level=2)
        yield KeyFacts(facts)


def plan_if_any(telling: Telling) -> Iterator[Block]:
    """Set out the plan; where no child has one the first page has said enough."""
    decided = (decision_of(telling.pack, d.outcome) for d in telling.conference.findings.decisions)
    has_one = any(offered.has_plan for offered in decided if offered)
    said = (telling.conference.plan.actions, withheld(telling, "action"), _carried_out(telling))
    if has_one or any(map(any, said)):
        yield from plan(telling)


def _carried_out(telling: Telling) -> Iterator[tuple[Words, Words]]:
    """Say who carries it out, once for the children for whom it is the same."""
    same: dict[Words, list[str]] = {}
    for child in telling.children:
        if _has_more(telling, child):
            same.setdefault(_if_not(telling, child), []).append(child.name)
    for words, names in same.items():
        yield strong(telling.listed(names)), words


def _rows(telling: Telling) -> Iterator[tuple[Words, ...]]:
    """Put the actions for one outcome together, and name the outcome once."""
    outcomes: dict[str, list[Action]] = {}
    for action in telling.conference.plan.actions:
        outcomes.setdefault(action.outcome, []).append(action)
    for outcome, actions in outcomes.items():
        for action in actions:
            named = strong(outcome) if action is actions[0] else ()
            yield (named, *_action(telling, action))


def _action(telling: Telling, action: Action) -> tuple[Words, Words, Words]:
    by = telling.words.short_day(action.by) if action.by else telling.say("no-date")
    done = (*plain(action.action), *quiet(for_whom(telling, action.children)))
    if telling.conference.last_plan.find(action.id) is not None:
        done = (*done, *quiet("\n" + telling.say("carried-from-last-plan")))
    return done, (*plain(action.who), *quiet(f"\n{by}")), plain(action.how_we_will_know)


def _has_more(telling: Telling, child: Child) -> bool:
    agreed = telling.conference.plan
    return any(
        (
            agreed.contingency_for(child.id),
            ("contingency", child.id, None) in telling.record.numbers,
            agreed.lead_for(child.id),
            agreed.core_group_for(child.id),
        )
    )


def _if_not(telling: Telling, child: Child) -> Words:
    agreed, terms = telling.conference.plan, telling.pack.terms
    told: list[Words] = []
    if lead := agreed.lead_for(child.id):
        told.append((*quiet(f"{capital(terms.lead_worker)}: "), *plain(telling.name(lead.person))))
    if group := agreed.core_group_for(child.id):
        members = telling.listed([telling.name(who) for who in group.members])
        told.append((*quiet(f"{capital(terms.core_group)}: "), *plain(members)))
    contingency = agreed.contingency_for(child.id)
    matter = ("contingency", child.id, None)
    if contingency or matter in telling.record.numbers:
        words = telling.told(matter, contingency.words if contingency else "")
        told.append((*quiet(telling.say("if-not") + " "), *words))
    return below(*told)
