"""What can be thought, decided and disputed for each child, and planned."""

from dataclasses import dataclass
from typing import TypeAlias

from chairdesk.models.decision import Decision, Disagreement, Referral, View
from chairdesk.models.ids import ActionId, ChildId, HolderId
from chairdesk.models.plan import Action, Contingency, CoreGroup, LeadWorker, Meeting


@dataclass(frozen=True, slots=True)
class ViewGiven:
    """An agency, a member of the family or a child said where it stands."""

    view: View


@dataclass(frozen=True, slots=True)
class ViewWithdrawn:
    """A view was entered in error."""

    child: ChildId
    holder: HolderId


@dataclass(frozen=True, slots=True)
class AreasOfConcernNamed:
    """The areas of concern, or categories, for a child: keys in the pack."""

    child: ChildId
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DecisionMade:
    """It was decided for a child; a later one for the same child replaces it."""

    decision: Decision


@dataclass(frozen=True, slots=True)
class DecisionWithdrawn:
    """A decision was entered in error."""

    child: ChildId


@dataclass(frozen=True, slots=True)
class DisagreementRecorded:
    """Somebody's reservation or dissent was recorded."""

    disagreement: Disagreement


@dataclass(frozen=True, slots=True)
class DisagreementWithdrawn:
    """Somebody no longer disagrees, or it was entered in error."""

    child: ChildId
    holder: HolderId


@dataclass(frozen=True, slots=True)
class ReferralRaised:
    """A referral is to be made, or its reason or its making was entered."""

    referral: Referral


@dataclass(frozen=True, slots=True)
class ReferralWithdrawn:
    """A referral is not to be made after all."""

    kind: str


@dataclass(frozen=True, slots=True)
class ActionAgreed:
    """An action was agreed, or changed."""

    action: Action


@dataclass(frozen=True, slots=True)
class ActionDropped:
    """An action was dropped from the plan."""

    action: ActionId


@dataclass(frozen=True, slots=True)
class ContingencyAgreed:
    """What happens if the plan does not work was agreed for a child."""

    contingency: Contingency


@dataclass(frozen=True, slots=True)
class LeadWorkerNamed:
    """Who leads the plan for a child was named."""

    lead: LeadWorker


@dataclass(frozen=True, slots=True)
class CoreGroupNamed:
    """Who carries a child's plan out was named."""

    group: CoreGroup


@dataclass(frozen=True, slots=True)
class MeetingFixed:
    """A meeting that follows was fixed."""

    meeting: Meeting


@dataclass(frozen=True, slots=True)
class MeetingCancelled:
    """A meeting that was fixed will not be held."""

    thing: str


AboutTheFindings: TypeAlias = (
    ViewGiven
    | ViewWithdrawn
    | AreasOfConcernNamed
    | DecisionMade
    | DecisionWithdrawn
    | DisagreementRecorded
    | DisagreementWithdrawn
    | ReferralRaised
    | ReferralWithdrawn
)
AboutThePlan: TypeAlias = (
    ActionAgreed
    | ActionDropped
    | ContingencyAgreed
    | LeadWorkerNamed
    | CoreGroupNamed
    | MeetingFixed
    | MeetingCancelled
)
