"""What a script can say of the last plan: what stood in it, how it went, what is carried over."""

from dataclasses import dataclass
from typing import Annotated

from chairdesk.desk.rehearsal.faults.amiss import amiss
from chairdesk.desk.rehearsal.fields import Children, DayOrNone, Needed, OwnName, Words
from chairdesk.desk.rehearsal.kinds import Name, OneOf
from chairdesk.desk.rehearsal.stage import OutOfPlace, Stage, Step
from chairdesk.desk.reviewing.going_through import (
    carried_over,
    is_carried_over,
    may_carry_over,
    said_of,
)
from chairdesk.models.british_time import local
from chairdesk.models.events import (
    Event,
    LastActionEntered,
    LastActionRemoved,
    ProgressWithdrawn,
)
from chairdesk.models.ids import ActionId, ChildId
from chairdesk.models.plan import LastAction, Progress, Went
from chairdesk.procedures.agendas import goes_through_last_plan
from chairdesk.procedures.standing import Standing

LAST_ACTION = "last action"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLast(Step):
    """An action of the last plan is typed from paper."""

    action: Needed
    who: Words = ""
    by: DayOrNone = None
    children: Children = ()
    name: OwnName = ""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that it stood in the last plan."""
        if not goes_through_last_plan(stage.pack, Standing(stage.pack, stage.conference).kind):
            raise OutOfPlace(amiss("no-last-plan"))
        action = LastAction(
            ActionId(stage.who(self.name or f"line {self.line}")),
            stage.children(self.children),
            self.action,
            who=stage.conference.roll.name_of(stage.holder(self.who)) or self.who,
            by=self.by,
        )
        return (LastActionEntered(action),)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfLast(Step):
    """Something is done with an action of the last plan."""

    action: Annotated[str, Name(LAST_ACTION)]

    def last(self, stage: Stage) -> LastAction:
        """Find the action that is meant."""
        found = stage.conference.last_plan.find(ActionId(stage.who(self.action)))
        if found is None:
            raise OutOfPlace(amiss("gone-action", action=self.action))
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLastNoMore(OfLast):
    """An action was listed as one of the last plan by mistake."""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that it is taken off, with what was said of it."""
        gone = self.last(stage).id
        said = (one for one in stage.conference.last_plan.progress if one.action == gone)
        withdrawn = (ProgressWithdrawn(one.action, one.child) for one in said)
        return (*withdrawn, LastActionRemoved(gone))


@dataclass(frozen=True, slots=True, kw_only=True)
class SayHowItWent(OfLast):
    """It is said how an action has gone, of all its children together or of each apart."""

    went: Annotated[Went, OneOf(Went)]
    left: Words = ""
    children: Children = ()

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say how it went, and what is left."""
        action = self.last(stage)
        if self.left and self.went is Went.DONE:
            raise OutOfPlace(amiss("nothing-left"))
        whom = _apart(action, stage, self.children)
        said = (Progress(action.id, self.went, self.left, child) for child in whom)
        return tuple(event for one in said for event in said_of(stage.conference, one))


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawHowItWent(OfLast):
    """How an action went was entered in error."""

    children: Children = ()

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that it stands no more."""
        action = self.last(stage)
        whom = _apart(action, stage, self.children)
        return tuple(ProgressWithdrawn(action.id, child) for child in whom)


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryOver(OfLast):
    """What is left of an action is carried over to the new plan."""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that it is agreed again."""
        action, conference = self.last(stage), stage.conference
        if not may_carry_over(conference, action) or is_carried_over(conference, action):
            raise OutOfPlace(amiss("nothing-to-carry"))
        return (carried_over(conference, action, local(stage.now).date()),)


def _apart(
    action: LastAction, stage: Stage, children: tuple[str, ...]
) -> tuple[ChildId | None, ...]:
    """Say of whom something is said: of all together, or of some of several children."""
    if not children:
        return (None,)
    named = tuple(stage.child(name) for name in children)
    if len(action.children) < 2 or not action.children.issuperset(named):  # noqa: PLR2004 - of several
        raise OutOfPlace(amiss("not-of-several"))
    return named
