"""The outline plan, contingencies, core groups and meetings, as they stand."""

from dataclasses import dataclass, replace
from typing import Self, assert_never

from chairdesk.models.events import (
    AboutThePlan,
    ActionAgreed,
    ActionDropped,
    ContingencyAgreed,
    CoreGroupNamed,
    LeadWorkerNamed,
    MeetingCancelled,
    MeetingFixed,
)
from chairdesk.models.ids import ChildId
from chairdesk.models.plan import Action, Contingency, CoreGroup, LeadWorker, Meeting
from chairdesk.models.standing.roll import put, without


@dataclass(frozen=True, slots=True)
class OutlinePlan:
    """What was agreed for the children, with who carries it out and when they meet."""

    actions: tuple[Action, ...] = ()
    contingencies: tuple[Contingency, ...] = ()
    leads: tuple[LeadWorker, ...] = ()
    core_groups: tuple[CoreGroup, ...] = ()
    meetings: tuple[Meeting, ...] = ()

    def actions_for(self, child: ChildId) -> tuple[Action, ...]:
        """List the actions for a child; an action for no child is for all."""
        return tuple(a for a in self.actions if not a.children or child in a.children)

    def contingency_for(self, child: ChildId) -> Contingency | None:
        """Find what happens for a child if the plan does not work."""
        return next((c for c in self.contingencies if c.child == child), None)

    def lead_for(self, child: ChildId) -> LeadWorker | None:
        """Find who leads the plan for a child."""
        return next((x for x in self.leads if x.child == child), None)

    def core_group_for(self, child: ChildId) -> CoreGroup | None:
        """Find who carries a child's plan out."""
        return next((g for g in self.core_groups if g.child == child), None)

    def meeting(self, thing: str) -> Meeting | None:
        """Find when a meeting was fixed for."""
        return next((m for m in self.meetings if m.thing == thing), None)

    def after(self, event: AboutThePlan) -> Self:
        """Return the plan as it stands once this has happened."""
        match event:
            case ActionAgreed(action=action):
                return replace(self, actions=put(self.actions, action))
            case ActionDropped(action=gone):
                return replace(self, actions=without(self.actions, gone))
            case ContingencyAgreed(contingency=new):
                others = tuple(c for c in self.contingencies if c.child != new.child)
                return replace(self, contingencies=(*others, new))
            case LeadWorkerNamed(lead=lead):
                rest = tuple(x for x in self.leads if x.child != lead.child)
                return replace(self, leads=(*rest, lead))
            case CoreGroupNamed(group=group):
                kept = tuple(g for g in self.core_groups if g.child != group.child)
                return replace(self, core_groups=(*kept, group))
            case MeetingFixed(meeting=meeting):
                meetings = (*self._meetings_but(meeting.thing), meeting)
                return replace(self, meetings=meetings)
            case MeetingCancelled(thing=thing):
                return replace(self, meetings=self._meetings_but(thing))
            case _:
                assert_never(event)

    def _meetings_but(self, thing: str) -> tuple[Meeting, ...]:
        return tuple(m for m in self.meetings if m.thing != thing)
