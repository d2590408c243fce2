"""What became of the record on paper: copies decided, documents signed, released."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from chairdesk.models.arrangements import Arrangements
from chairdesk.models.contribution import Hand
from chairdesk.models.ids import AttendeeId, ChildId


class Copy(StrEnum):
    """What a reader receives."""

    FULL = "full"
    PARTIAL = "partial"
    LETTER = "letter"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ReaderCopy:
    """Which copy a reader gets, and why where it is not the full one."""

    reader: AttendeeId
    copy: Copy
    reason: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class LateCopy:
    """What a reader receives who was not decided for before the seal, why, and when it was decided.

    It is drawn from the sealed record, and signed and let out like any other.
    """

    decided: ReaderCopy
    at: datetime

    @property
    def kind(self) -> str:
        """What kind of paper it is; empty where the reader receives nothing."""
        return PAPER_OF[self.decided.copy]


@dataclass(frozen=True, slots=True)
class Summary:
    """What people wrote as the summary of a heading of the minutes, for all or for one child.

    `heading` is the key of an item of the agenda.
    """

    heading: str
    words: str = field(repr=False)
    child: ChildId | None = None


@dataclass(frozen=True, slots=True)
class PlainFact:
    """One thing that the chair chose to tell a child, in plain words; without words yet, not told.

    `about` is a contribution or an action of the plan, or the child where it is the decision.
    """

    child: ChildId
    about: UUID
    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class PaperLanguage:
    """The language of what is made out to a reader, such as `cy`; of every other's for None."""

    reader: AttendeeId | None
    language: str


def language_for(reader: UUID | None, chosen: Iterable[PaperLanguage]) -> str:
    """Give the language that a reader's papers are in; empty where none was chosen."""
    languages: dict[UUID | None, str] = {one.reader: one.language for one in chosen}
    return languages.get(reader) or languages.get(None, "")


MOST_PLAIN_FACTS = 6
"""How many there is room for on the one page that a child gets."""

MINUTES = "minutes"
LETTER_IN_PLACE = "letter-in-place-of-minutes"
PAPER_OF = {
    Copy.FULL: MINUTES,
    Copy.PARTIAL: MINUTES,
    Copy.LETTER: LETTER_IN_PLACE,
    Copy.NONE: "",
}
"""What kind of paper a reader gets with each copy."""
FOR_THE_FILE = "record"
"""The reader of the full minutes: the file of the conference itself."""


@dataclass(frozen=True, slots=True)
class SignedDocument:
    """A document as one hand signed it; hashes are SHA-256 in hexadecimal."""

    kind: str
    reader: str = field(repr=False)
    sha256: str = ""
    hand: Hand = Hand.CHAIR
    fingerprint: str = ""
    length: int = 0
    version: int = 1

    @property
    def name(self) -> tuple[str, str, int]:
        """Tell it from every other document of its conference, whoever signed it."""
        return self.kind, self.reader, self.version


@dataclass(frozen=True, slots=True)
class RegisteredPaper:
    """A signed paper as a vault knows it: of which conference, and what took its place since."""

    document: SignedDocument
    arrangements: Arrangements | None = None
    later: SignedDocument | None = None
    procedure: str = field(default="", repr=False)
    """The text of the procedure that its conference has kept."""


class Way(StrEnum):
    """The way on which a document left for its reader."""

    FOLDER = "folder"
    PRINTED = "printed"
    HANDED_OVER = "handed_over"


class Stop(StrEnum):
    """Why a copy does not go out yet."""

    UNSEEN = "unseen"
    OTHER_FAMILY = "other_family"
    RESTRICTED = "restricted"
    SECOND_PERSON = "second_person"


@dataclass(frozen=True, slots=True)
class Release:
    """A document that left the laptop for a reader."""

    kind: str
    reader: str = field(repr=False)
    sha256: str = ""
    how: str = field(default="", repr=False)
    at: datetime | None = None
    way: Way = Way.FOLDER


@dataclass(frozen=True, slots=True)
class Leaving:
    """A copy that set out for a folder; nobody knows yet whether it left."""

    release: Release
    folder: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PassedStop:
    """A stop that the chair passed with a reason.

    `what` tells one finding from another without saying its words; empty, the stop itself
    is meant. `sha256` is the copy; empty, every copy of the conference.
    """

    stop: Stop
    reason: str = field(repr=False)
    sha256: str = ""
    what: str = ""


@dataclass(frozen=True, slots=True)
class SecondRelease:
    """A second person agrees that a copy goes out; the fingerprint is of their key."""

    sha256: str
    fingerprint: str
    hand: Hand = Hand.MINUTE_TAKER
