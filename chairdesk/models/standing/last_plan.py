"""The plan of the conference before, and how each of its actions has gone, as it stands."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Self, assert_never

from chairdesk.models.events import (
    AboutTheLastPlan,
    LastActionEntered,
    LastActionRemoved,
    LastContingencyBrought,
    LastPlanBrought,
    ProgressNoted,
    ProgressWithdrawn,
)
from chairdesk.models.ids import ActionId, ChildId
from chairdesk.models.plan import LastAction, LastContingency, PlanBefore, Progress
from chairdesk.models.standing.roll import find, put, without


@dataclass(frozen=True, slots=True)
class LastPlan:
    """What was agreed last time, brought from its record or typed from paper, and what came of it.

    `source` is the record that it was brought from; without one there was only paper.
    """

    source: PlanBefore | None = None
    actions: tuple[LastAction, ...] = ()
    contingencies: tuple[LastContingency, ...] = ()
    progress: tuple[Progress, ...] = ()

    @property
    def spoken_of(self) -> tuple[LastAction | Progress, ...]:
        """What was typed or said of it here: what was only brought keeps nobody on the roll."""
        gone_through = {one.action for one in self.progress}
        own = (one for one in self.actions if not one.is_brought or one.id in gone_through)
        return (*own, *self.progress)

    def find(self, action: ActionId) -> LastAction | None:
        """Find an action of the last plan."""
        return find(self.actions, action)

    def of(self, children: Collection[ChildId]) -> tuple[LastAction, ...]:
        """List the actions for these children; what was for others alone is left out."""
        here = frozenset(children)
        return tuple(
            replace(one, children=one.children & here)
            for one in self.actions
            if not one.children or one.children & here
        )

    def contingency_for(self, child: ChildId) -> LastContingency | None:
        """Find what was to happen for a child if the last plan did not work."""
        return next((one for one in self.contingencies if one.child == child), None)

    def noted(self, action: ActionId, child: ChildId | None = None) -> Progress | None:
        """Find what was noted of an action for exactly this child, or for all."""
        wanted = (action, child)
        return next((one for one in self.progress if (one.action, one.child) == wanted), None)

    def apart(self, action: ActionId) -> tuple[Progress, ...]:
        """List what was noted of an action for one child or another."""
        return tuple(one for one in self.progress if one.action == action and one.child)

    def is_gone_through(self, action: LastAction) -> bool:
        """Say whether it was noted how an action went, for all or for each of its children."""
        if self.noted(action.id) is not None:
            return True
        told = {one.child for one in self.apart(action.id)}
        return bool(action.children) and action.children <= told

    def after(self, event: AboutTheLastPlan) -> Self:
        """Return the last plan as it stands once this has happened."""
        match event:
            case LastPlanBrought(source=source):
                return replace(self, source=source)
            case LastActionEntered(action=action):
                return replace(self, actions=put(self.actions, action))
            case LastActionRemoved(action=gone):
                return replace(self, actions=without(self.actions, gone))
            case LastContingencyBrought(contingency=new):
                others = tuple(one for one in self.contingencies if one.child != new.child)
                return replace(self, contingencies=(*others, new))
            case ProgressNoted(progress=noted):
                rest = self._but(noted.action, noted.child)
                return replace(self, progress=(*rest, noted))
            case ProgressWithdrawn(action=action_, child=child):
                return replace(self, progress=self._but(action_, child))
            case _:
                assert_never(event)

    def _but(self, action: ActionId, child: ChildId | None) -> tuple[Progress, ...]:
        return tuple(one for one in self.progress if (one.action, one.child) != (action, child))
