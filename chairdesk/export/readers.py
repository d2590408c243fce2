"""The record as one reader is allowed to see it."""

from dataclasses import dataclass, field, replace
from typing import TypeAlias

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import RecordedContribution, Scope
from chairdesk.models.ids import AttendeeId
from chairdesk.models.people import Capacity
from chairdesk.models.standing.talk import Talk

_HOLD_THE_RECORD = {Capacity.CHAIR, Capacity.MINUTE_TAKER}


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who reads: a person or child on the roll, or the file of the conference."""

    who: AttendeeId | None = None

    @property
    def is_the_file(self) -> bool:
        """Tell whether this is the full record that stays with the authority."""
        return self.who is None


THE_FILE = Reader()


@dataclass(frozen=True, slots=True)
class Withheld:
    """Stands where something is withheld: a number, and nothing of what, whose or how long."""

    number: int
    item: str


Heard: TypeAlias = RecordedContribution | Withheld


@dataclass(frozen=True, slots=True)
class ReadRecord:
    """What one reader may see: a conference without the rest, and marks where it stood."""

    conference: Conference
    heard: tuple[Heard, ...] = field(repr=False)

    @property
    def withheld(self) -> int:
        """Count what is withheld."""
        return sum(isinstance(one, Withheld) for one in self.heard)


def as_read_by(reader: Reader, conference: Conference) -> ReadRecord:
    """Leave out of the record whatever this reader may not see.

    What was taken back is left out for everybody; earlier wordings are in nobody's copy.
    """
    heard: list[Heard] = []
    for said in conference.talk.standing:
        if may_read(reader, said, conference):
            heard.append(replace(said, earlier=()))
        else:
            number = sum(isinstance(one, Withheld) for one in heard) + 1
            heard.append(Withheld(number, said.now.item))
    seen = tuple(one for one in heard if isinstance(one, RecordedContribution))
    return ReadRecord(replace(conference, talk=Talk(seen)), tuple(heard))


def may_read(reader: Reader, said: RecordedContribution, conference: Conference) -> bool:
    """Tell whether a reader may see a contribution.

    What was said in a closed session is for professionals, whatever it was marked.
    """
    if reader.who is None:
        return True
    person = conference.roll.person(reader.who)
    capacity = person.capacity if person else None
    if capacity in _HOLD_THE_RECORD:
        return True
    is_professional = capacity is Capacity.PROFESSIONAL
    match said.now.audience.scope:
        case Scope.NAMED:
            return reader.who in said.now.audience.readers
        case Scope.PROFESSIONALS:
            return is_professional
        case Scope.EVERYONE:
            return is_professional or not said.in_closed_session
