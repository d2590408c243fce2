"""The outline plan: what must change, who acts by when, how we will know, and what if not."""

from collections.abc import Iterator

from chairdesk.export.document import (
    Block,
    Heading,
    KeyFacts,
    Paragraph,
    Table,
    Words,
    plain,
    quiet,
    strong,
)
from chairdesk.export.telling import Telling
from chairdesk.models.people import Child
from chairdesk.models.plan import Action

_SHARES = (32, 24, 16, 28)


def plan(telling: Telling) -> Iterator[Block]:
    """Set out the plan, outcome by outcome, then child by child what follows."""
    yield Heading(telling.pack.terms.plan)
    outcomes = _by_outcome(telling)
    if not outcomes:
        yield Paragraph(quiet(telling.say("no-actions")))
    for outcome, actions in outcomes.items():
        yield Heading(outcome or telling.say("other-actions"), level=2)
        header = tuple(map(telling.say, ("what-will-be-done", "who", "by-when", "how-known")))
        yield Table(header, tuple(_action(telling, one) for one in actions), _SHARES)
    facts = tuple(
        _if_not(telling, child) for child in telling.children if _has_more(telling, child)
    )
    if facts:
        yield Heading(telling.say("carried-out"), level=2)
        yield KeyFacts(facts)


def _by_outcome(telling: Telling) -> dict[str, list[Action]]:
    outcomes: dict[str, list[Action]] = {}
    for action in telling.conference.plan.actions:
        outcomes.setdefault(action.outcome, []).append(action)
    return outcomes


def _action(telling: Telling, action: Action) -> tuple[Words, ...]:
    children = telling.say("for", children=telling.those(action.children))
    by = telling.words.short_day(action.by) if action.by else telling.say("no-date")
    done = (*plain(action.action), *quiet(f"\n{children}"))
    return done, plain(action.who), plain(by), plain(action.how_we_will_know)


def _has_more(telling: Telling, child: Child) -> bool:
    agreed = telling.conference.plan
    return any(
        (
            agreed.contingency_for(child.id),
            agreed.lead_for(child.id),
            agreed.core_group_for(child.id),
        )
    )


def _if_not(telling: Telling, child: Child) -> tuple[Words, Words]:
    agreed, terms = telling.conference.plan, telling.pack.terms
    told: list[Words] = []
    if lead := agreed.lead_for(child.id):
        told.append((*quiet(f"{terms.lead_worker}: "), *plain(telling.name(lead.person))))
    if group := agreed.core_group_for(child.id):
        members = telling.listed([telling.name(who) for who in group.members])
        told.append((*quiet(f"\n{terms.core_group.capitalize()}: "), *plain(members)))
    if contingency := agreed.contingency_for(child.id):
        told.append((*quiet("\n" + telling.say("if-not") + " "), *plain(contingency.words)))
    return strong(child.name), tuple(run for words in told for run in words)
