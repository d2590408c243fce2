"""What a script can do with the record: copies, seal, signatures, release."""

from dataclasses import dataclass
from typing import Annotated

from chairdesk.desk.rehearsal.fields import Attendees, Words
from chairdesk.desk.rehearsal.kinds import OneOf
from chairdesk.desk.rehearsal.stage import Stage, Step
from chairdesk.models.contribution import Hand
from chairdesk.models.events import CopyDecided, Event, RecordSealed
from chairdesk.models.paper import Copy, ReaderCopy


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
