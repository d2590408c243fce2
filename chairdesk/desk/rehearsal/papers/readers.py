"""What a script can do for one reader: tell a child in plain words, choose large print."""

from dataclasses import dataclass
from uuid import UUID

from chairdesk.desk.rehearsal.fields import AnAction, Attendees, Children, Said, Speech
from chairdesk.desk.rehearsal.stage import OutOfPlace, Stage, Step
from chairdesk.models.events import (
    Event,
    LargePrintChosen,
    LargePrintDeclined,
    PlainFactChosen,
    PlainFactDropped,
)
from chairdesk.models.ids import ChildId
from chairdesk.models.paper import PlainFact


def _about(step: "TellChild | TellNoMore", stage: Stage, child: ChildId) -> UUID:
    """Say what a child is told about: something said, an action, or else the decision."""
    if step.said and step.action:
        message = "a child is told of something said or of an action, not of both at once"
        raise OutOfPlace(message)
    named = step.said or step.action
    return stage.who(named) if named else child


@dataclass(frozen=True, slots=True, kw_only=True)
class TellChild(Step):
    """The chair chooses something to tell children, and says it in plain words."""

    words: Speech
    said: Said = ""
    action: AnAction = ""
    children: Children = ()

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that it is chosen and written for each child."""
        return tuple(
            PlainFactChosen(PlainFact(child, _about(self, stage, child), self.words))
            for child in stage.each_child(self.children)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TellNoMore(Step):
    """The chair no longer tells children something."""

    said: Said = ""
    action: AnAction = ""
    children: Children = ()

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that it is dropped for each child."""
        return tuple(
            PlainFactDropped(child, _about(self, stage, child))
            for child in stage.each_child(self.children)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseLargePrint(Step):
    """The chair chooses large print for readers."""

    who: Attendees

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that it is chosen for each reader."""
        return tuple(LargePrintChosen(stage.attendee(name)) for name in self.who)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineLargePrint(Step):
    """Readers get ordinary print after all."""

    who: Attendees

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that it is declined for each reader."""
        return tuple(LargePrintDeclined(stage.attendee(name)) for name in self.who)
