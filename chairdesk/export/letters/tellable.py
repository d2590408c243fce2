"""What a chair may choose to tell a child: what that child may read, and what is about them."""

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from chairdesk.export.readers import Reader, as_read_by
from chairdesk.models.conference import Conference
from chairdesk.models.ids import ChildId
from chairdesk.models.paper import PlainFact
from chairdesk.models.rules.telling import chosen_for, concerns


class Source(StrEnum):
    """What a thing that a child is told rests on."""

    SAID = "said"
    PLANNED = "planned"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class Tellable:
    """One thing that may be told, in the words of the record."""

    about: UUID
    source: Source
    words: str = field(repr=False)


def tellable_to(child: ChildId, conference: Conference) -> tuple[Tellable, ...]:
    """List the facts, the decision and the actions that a child may read and that concern them."""
    seen = as_read_by(Reader(child), conference).conference
    decision = seen.findings.decision_for(child)
    everything = (
        *(Tellable(one.now.id, Source.SAID, one.now.words) for one in seen.talk.standing),
        *([Tellable(child, Source.DECIDED, decision.reasons)] if decision else []),
        *(Tellable(one.id, Source.PLANNED, one.action) for one in seen.plan.actions),
    )
    return tuple(one for one in everything if concerns(seen, PlainFact(child, one.about)))


def told_to(child: ChildId, conference: Conference) -> tuple[PlainFact, ...]:
    """List what the chair chose to tell a child, as far as the child may read what it rests on."""
    seen = as_read_by(Reader(child), conference).conference
    return tuple(fact for fact in chosen_for(child, conference) if concerns(seen, fact))
