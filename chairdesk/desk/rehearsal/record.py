"""What a script can do with the record: copies, seal, signatures, release."""

from dataclasses import dataclass
from typing import Annotated

from chairdesk.desk.rehearsal.fields import Attendees, Children, Speech, Words
from chairdesk.desk.rehearsal.keys import Key, items
from chairdesk.desk.rehearsal.kinds import OneOf
from chairdesk.desk.rehearsal.stage import OutOfPlace, Stage, Step
from chairdesk.models.contribution import Hand
from chairdesk.models.events import CopyDecided, Event, RecordSealed, SummaryWritten
from chairdesk.models.paper import Copy, ReaderCopy, Summary
from chairdesk.procedures.summing_up import parts, prints_summaries


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideCopy(Step):
    """The chair chooses which copy readers get."""

    who: Attendees
    copy: Annotated[Copy, OneOf(Copy)]
    reasons: Words = ""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the copy is decided for each reader."""
        copies = (ReaderCopy(stage.attendee(n), self.copy, self.reasons) for n in self.who)
        return tuple(CopyDecided(copy) for copy in copies)


@dataclass(frozen=True, slots=True, kw_only=True)
class SumUp(Step):
    """Somebody writes the summary of a heading, for all or for each child."""

    item: Annotated[str, Key("agenda item", items)]
    words: Speech
    children: Children = ()

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the summary is written."""
        if not prints_summaries(stage.pack):
            message = "the record of this procedure tells who said what, and has no summaries"
            raise OutOfPlace(message)
        wanted = {p.child for p in parts(stage.pack, stage.conference) if p.item.key == self.item}
        if not wanted:
            message = f"nothing was said under “{self.item}” that could be summed up"
            raise OutOfPlace(message)
        if wanted == {None} and self.children:
            message = "this heading is summed up once for all; leave children out"
            raise OutOfPlace(message)
        whom = (None,) if wanted == {None} else stage.each_child(self.children)
        return tuple(SummaryWritten(Summary(self.item, self.words, child)) for child in whom)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal(Step):
    """The chair seals the record."""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the record is sealed."""
        del stage
        return (RecordSealed(),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign(Step):
    """A hand signs the documents of the record."""

    hand: Annotated[Hand, OneOf(Hand)]

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that what is signed is known once it is signed."""
        del stage
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveOut(Step):
    """The signed papers are saved to a folder."""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that what is released is known once it is released."""
        del stage
        return ()
