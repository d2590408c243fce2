"""What can happen to the plan of the conference before: brought, gone through, put right."""

from dataclasses import dataclass
from typing import TypeAlias

from chairdesk.models.ids import ActionId, ChildId
from chairdesk.models.plan import LastAction, LastContingency, PlanBefore, Progress


@dataclass(frozen=True, slots=True)
class LastPlanBrought:
    """The last plan was copied from its record, line by line, because the chair asked for it."""

    source: PlanBefore


@dataclass(frozen=True, slots=True)
class LastActionEntered:
    """An action of the last plan was brought, or typed from paper, or what was typed put right."""

    action: LastAction


@dataclass(frozen=True, slots=True)
class LastActionRemoved:
    """An action was listed as one of the last plan by mistake."""

    action: ActionId


@dataclass(frozen=True, slots=True)
class LastContingencyBrought:
    """What the last plan said would happen if it did not work was copied from its record."""

    contingency: LastContingency


@dataclass(frozen=True, slots=True)
class ProgressNoted:
    """It was said how an action of the last plan has gone; said again, it replaces that."""

    progress: Progress


@dataclass(frozen=True, slots=True)
class ProgressWithdrawn:
    """How an action has gone was entered in error."""

    action: ActionId
    child: ChildId | None = None


AboutTheLastPlan: TypeAlias = (
    LastPlanBrought
    | LastActionEntered
    | LastActionRemoved
    | LastContingencyBrought
    | ProgressNoted
    | ProgressWithdrawn
)
