"""What a script can plan: actions, contingencies, lead worker, core group, meetings."""

from dataclasses import dataclass, replace
from typing import Annotated

from chairdesk.desk.rehearsal.faults.amiss import amiss
from chairdesk.desk.rehearsal.fields import (
    AnAction,
    APerson,
    Attendees,
    Children,
    DayOrNone,
    Moment,
    Needed,
    OwnName,
    Words,
)
from chairdesk.desk.rehearsal.keys import MeetingKey
from chairdesk.desk.rehearsal.stage import OutOfPlace, Stage, Step
from chairdesk.models.events import (
    ActionAgreed,
    ActionDropped,
    ContingencyAgreed,
    CoreGroupNamed,
    Event,
    LeadWorkerNamed,
    MeetingCancelled,
    MeetingFixed,
)
from chairdesk.models.ids import ActionId
from chairdesk.models.people import Capacity
from chairdesk.models.plan import Action, Contingency, CoreGroup, LeadWorker, Meeting
from chairdesk.procedures.conference_dates import late_meetings


@dataclass(frozen=True, slots=True, kw_only=True)
class Agree(Step):
    """An action of the plan is agreed."""

    action: Needed
    outcome: Words = ""
    who: Words = ""
    by: DayOrNone = None
    how_we_will_know: Words = ""
    children: Children = ()
    name: OwnName = ""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the action is agreed."""
        action = Action(
            ActionId(stage.who(self.name or f"line {self.line}")),
            stage.children(self.children),
            self.outcome,
            self.action,
            stage.conference.roll.name_of(stage.holder(self.who)) or self.who,
            self.by,
            self.how_we_will_know,
        )
        return (ActionAgreed(action),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop(Step):
    """An action is dropped from the plan."""

    action: AnAction

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the action is dropped."""
        return (ActionDropped(ActionId(stage.who(self.action))),)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreeContingency(Step):
    """It is agreed what happens if the plan does not work."""

    children: Children = ()
    words: Needed

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the contingency is agreed for each child."""
        told = (Contingency(c, self.words) for c in stage.each_child(self.children))
        return tuple(ContingencyAgreed(contingency) for contingency in told)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameLead(Step):
    """Who leads the plan for children is named."""

    children: Children = ()
    who: APerson

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the lead worker is named for each child."""
        who = stage.person(self.who)
        if not any(one.id == who for one in stage.conference.roll.of(Capacity.PROFESSIONAL)):
            raise OutOfPlace(amiss("no-lead", who=self.who))
        leads = (LeadWorker(c, who) for c in stage.each_child(self.children))
        return tuple(LeadWorkerNamed(lead) for lead in leads)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCoreGroup(Step):
    """Who carries out the plan for children is named."""

    children: Children = ()
    who: Attendees

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the core group is named for each child."""
        members = tuple(stage.attendee(name) for name in self.who)
        groups = (CoreGroup(c, members) for c in stage.each_child(self.children))
        return tuple(CoreGroupNamed(group) for group in groups)


@dataclass(frozen=True, slots=True, kw_only=True)
class FixMeeting(Step):
    """A meeting that follows is fixed."""

    meeting: Annotated[str, MeetingKey()]
    on: Moment
    place: Words = ""
    why_late: Words = ""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the meeting is fixed."""
        fixed = MeetingFixed(Meeting(self.meeting, self.on, self.place, self.why_late))
        if self.why_late and not _is_late(fixed, stage):
            raise OutOfPlace(amiss("meeting-in-time", meeting=self.meeting))
        return (fixed,)


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelMeeting(Step):
    """A meeting that was fixed is not held."""

    meeting: Annotated[str, MeetingKey()]

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the meeting is cancelled."""
        del stage
        return (MeetingCancelled(self.meeting),)


def _is_late(fixed: MeetingFixed, stage: Stage) -> bool:
    """Say whether the windows would ask why a meeting is fixed so late."""
    conference = replace(stage.conference, plan=stage.conference.plan.after(fixed))
    late = late_meetings(stage.pack, conference)
    return any(one.meeting.thing == fixed.meeting.thing for one in late)
