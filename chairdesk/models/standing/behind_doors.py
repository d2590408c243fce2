"""What was entered in closed session, beside contributions, which are marked themselves."""

from dataclasses import dataclass
from typing import Self, TypeAlias, assert_never
from uuid import UUID

from chairdesk.models.events import (
    AboutTheAgenda,
    AboutTheFindings,
    AboutThePlan,
    ActionAgreed,
    ActionDropped,
    AgendaReordered,
    AnswerWithdrawn,
    AreasOfConcernNamed,
    ContingencyAgreed,
    CoreGroupNamed,
    DecisionMade,
    DecisionWithdrawn,
    DisagreementRecorded,
    DisagreementWithdrawn,
    GateOverridden,
    InquorateRuled,
    InquorateRulingWithdrawn,
    ItemDone,
    ItemOpened,
    LeadWorkerNamed,
    MeetingCancelled,
    MeetingFixed,
    OverrideWithdrawn,
    QuestionAnswered,
    ReferralRaised,
    ReferralWithdrawn,
    ViewGiven,
    ViewWithdrawn,
)

Passage: TypeAlias = tuple[str, UUID | str | None, UUID | None]
"""A place in the record that holds words: what it is, and of what and whom."""


@dataclass(frozen=True, slots=True)
class BehindDoors:
    """The passages that were last entered in closed session; said again in the open, they leave."""

    passages: frozenset[Passage] = frozenset()

    def holds(self, passage: Passage) -> bool:
        """Say whether a passage was entered in closed session."""
        return passage in self.passages

    def after(
        self,
        event: AboutTheAgenda | AboutTheFindings | AboutThePlan,
        *,
        is_closed: bool,
    ) -> Self:
        """Mark what is entered in a closed session; take the mark off what is said again."""
        passage = passage_of(event)
        if passage is None:
            return self
        one = frozenset({passage})
        return type(self)(self.passages | one if is_closed else self.passages - one)


def passage_of(event: AboutTheAgenda | AboutTheFindings | AboutThePlan) -> Passage | None:
    """Name the passage whose words an event enters; None where it enters none."""
    match event:
        case QuestionAnswered(answer=answer):
            return "answer", answer.question, answer.child
        case GateOverridden(override=override):
            return "override", override.rule, override.child
        case InquorateRuled():
            return "ruling", None, None
        case ViewGiven(view=view):
            return "view", view.child, view.holder
        case DisagreementRecorded(disagreement=disagreement):
            return "disagreement", disagreement.child, disagreement.holder
        case DecisionMade(decision=decision):
            return "decision", decision.child, None
        case AreasOfConcernNamed(child=child):
            return "areas", child, None
        case ReferralRaised(referral=referral):
            return "referral", referral.kind, None
        case (
            ItemOpened()
            | ItemDone()
            | AgendaReordered()
            | AnswerWithdrawn()
            | OverrideWithdrawn()
            | InquorateRulingWithdrawn()
            | ViewWithdrawn()
            | DecisionWithdrawn()
            | DisagreementWithdrawn()
            | ReferralWithdrawn()
        ):
            return None
        case _:
            return _passage_of_plan(event)


def _passage_of_plan(event: AboutThePlan) -> Passage | None:
    match event:
        case ActionAgreed(action=action):
            return "action", action.id, None
        case ContingencyAgreed(contingency=contingency):
            return "contingency", contingency.child, None
        case LeadWorkerNamed(lead=lead):
            return "lead", lead.child, None
        case CoreGroupNamed(group=group):
            return "core-group", group.child, None
        case MeetingFixed(meeting=meeting):
            return "meeting", meeting.thing, None
        case ActionDropped() | MeetingCancelled():
            return None
        case _:
            assert_never(event)
