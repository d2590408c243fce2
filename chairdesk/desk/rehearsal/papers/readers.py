"""What a script can do for one reader: tell a child in plain words, choose print or language."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from chairdesk.desk.rehearsal.faults.amiss import amiss
from chairdesk.desk.rehearsal.fields import AnAction, Attendees, Children, Needed, Said, Speech
from chairdesk.desk.rehearsal.kinds import OneOf
from chairdesk.desk.rehearsal.stage import OutOfPlace, Stage, Step
from chairdesk.models.contribution import RecordedContribution, Scope
from chairdesk.models.events import (
    Event,
    LargePrintChosen,
    LargePrintDeclined,
    LateCopyDecided,
    PaperLanguageChosen,
    PlainFactChosen,
    PlainFactDropped,
)
from chairdesk.models.ids import ChildId, ContributionId
from chairdesk.models.paper import Copy, PaperLanguage, PlainFact, ReaderCopy
from chairdesk.words import offered


def _about(step: "TellChild | TellNoMore", stage: Stage, child: ChildId) -> UUID:
    """Say what a child is told about: something said, an action, or else the decision."""
    if step.said and step.action:
        raise OutOfPlace(amiss("said-or-action"))
    named = step.said or step.action
    return stage.who(named) if named else child


def _is_for(child: ChildId, said: RecordedContribution) -> bool:
    """Say whether a child may be told of something said: everybody may, or they by name."""
    audience = said.now.audience
    if audience.scope is Scope.NAMED:
        return child in audience.readers
    return audience.scope is Scope.EVERYONE and not said.in_closed_session


@dataclass(frozen=True, slots=True, kw_only=True)
class TellChild(Step):
    """The chair chooses something to tell children, and says it in plain words."""

    words: Speech
    said: Said = ""
    action: AnAction = ""
    children: Children = ()

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that it is chosen and written for each child, who may read on what it rests."""
        said = stage.conference.talk.find(ContributionId(stage.who(self.said)))
        for child in stage.each_child(self.children):
            if said is not None and not _is_for(child, said):
                name = stage.conference.roll.name_of(child)
                raise OutOfPlace(amiss("not-for-child", said=self.said, child=name))
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


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideLate(Step):
    """The chair decides after the seal what readers get who get nothing so far."""

    who: Attendees
    copy: Annotated[Copy, OneOf(Copy)]
    reasons: Needed

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the late copy is decided for each reader."""
        copies = (ReaderCopy(stage.attendee(n), self.copy, self.reasons) for n in self.who)
        return tuple(LateCopyDecided(copy) for copy in copies)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseLanguage(Step):
    """The chair chooses the language of readers' papers, or of everybody's where none is named."""

    language: Needed
    who: Attendees = ()

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that it is chosen; there must be two languages to choose from."""
        known = [code for code, _ in offered()]
        if self.language not in known:
            raise OutOfPlace(amiss("no-language", language=self.language, known=", ".join(known)))
        if len(known) == 1:
            raise OutOfPlace(amiss("only-language", language=self.language))
        chosen = [PaperLanguage(stage.attendee(name), self.language) for name in self.who]
        return tuple(map(PaperLanguageChosen, chosen or [PaperLanguage(None, self.language)]))
