"""What the chair may choose to tell a child in plain words."""

from uuid import UUID

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Tag
from chairdesk.models.errors import ChildsPageIsFull, NotForThisChild, NothingToWithdraw
from chairdesk.models.events import PlainFactChosen, PlainFactDropped
from chairdesk.models.ids import ChildId
from chairdesk.models.paper import MOST_PLAIN_FACTS, PlainFact
from chairdesk.models.rules.must import must_know


def may_tell(conference: Conference, event: PlainFactChosen) -> None:
    """Let a child be told what concerns them, and no more than their page has room for.

    Whether the child may read it is asked when the page is made, as audiences change.
    """
    fact = event.fact
    must_know(conference, [fact.child])
    if not concerns(conference, fact):
        raise NotForThisChild
    chosen = {one.about for one in chosen_for(fact.child, conference)}
    if len(chosen | {fact.about}) > MOST_PLAIN_FACTS:
        raise ChildsPageIsFull


def may_drop(conference: Conference, event: PlainFactDropped) -> None:
    """Let only what was chosen be dropped."""
    there = chosen_for(event.child, conference)
    if event.about not in {fact.about for fact in there}:
        raise NothingToWithdraw


def chosen_for(child: ChildId, conference: Conference) -> tuple[PlainFact, ...]:
    """List what the chair chose to tell a child, in the order of choosing."""
    return tuple(fact for fact in conference.papers.plain_facts if fact.child == child)


def concerns(conference: Conference, fact: PlainFact) -> bool:
    """Tell whether a fact, an action or the decision is about a child, and stands."""
    if fact.about == fact.child:
        return conference.findings.decision_for(fact.child) is not None
    about: dict[UUID, frozenset[ChildId]] = {
        said.now.id: said.now.children
        for said in conference.talk.standing
        if said.now.tag is Tag.FACT
    }
    about |= {action.id: action.children for action in conference.plan.actions}
    whom = about.get(fact.about)
    return whom is not None and (not whom or fact.child in whom)
