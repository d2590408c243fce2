"""What was entered in closed session, beside contributions, which are marked themselves."""

from dataclasses import dataclass
from typing import Self, TypeAlias, assert_never
from uuid import UUID

from chairdesk.models.events import (
    AboutTheAgenda,
    AboutTheFindings,
    AboutTheLastPlan,
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
    LastActionEntered,
    LastActionRemoved,
    LastContingencyBrought,
    LastPlanBrought,
    LeadWorkerNamed,
    MeetingCancelled,
    MeetingFixed,
    OverrideWithdrawn,
    ProgressNoted,
    ProgressWithdrawn,
    QuestionAnswered,
    ReferralRaised,
    ReferralWithdrawn,
    ViewGiven,
    ViewWithdrawn,
)

Matter: TypeAlias = tuple[str, UUID | str | None, UUID | None]
"""What names a matter on the record: what it is, and of what and whom."""

Worked: TypeAlias = AboutTheAgenda | AboutTheFindings | AboutThePlan | AboutTheLastPlan
"""What is entered at the items of the agenda, beside what is said there."""


@dataclass(frozen=True, slots=True)
class BehindDoors:
    """The matters that were last entered in closed session; said again in the open, they leave."""

    matters: frozenset[Matter] = frozenset()

    def holds(self, matter: Matter) -> bool:
        """Say whether a matter was entered in closed session."""
        return matter in self.matters

    def after(self, event: Worked, *, is_closed: bool) -> Self:
        """Mark what is entered in a closed session; take the mark off what is said again.

        What was agreed behind closed doors last time stays there, carried over as well.
        """
        matter = matter_of(event)
        if matter is None:
            return self
        one = frozenset({matter})
        is_kept = is_closed or self._was_closed_before(event)
        return type(self)(self.matters | one if is_kept else self.matters - one)

    def _was_closed_before(self, event: Worked) -> bool:
        match event:
            case LastActionEntered(action=last):
                return last.behind_doors
            case LastContingencyBrought(contingency=last_contingency):
                return last_contingency.behind_doors
            case ActionAgreed(action=agreed):
                return self.holds(("last_action", agreed.id, None))
            case _:
                return False


def matter_of(event: Worked) -> Matter | None:
    """Name the matter whose words an event enters; None where it enters none."""
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
            return _matter_of_plan(event)


def _matter_of_plan(event: AboutThePlan | AboutTheLastPlan) -> Matter | None:
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
            return _matter_of_last_plan(event)


def _matter_of_last_plan(event: AboutTheLastPlan) -> Matter | None:
    match event:
        case LastActionEntered(action=action):
            return "last_action", action.id, None
        case LastContingencyBrought(contingency=contingency):
            return "last_contingency", contingency.child, None
        case ProgressNoted(progress=noted):
            return "progress", noted.action, noted.child
        case LastPlanBrought() | LastActionRemoved() | ProgressWithdrawn():
            return None
        case _:
            assert_never(event)
