"""What can happen to the record and its papers."""

from dataclasses import dataclass, field
from typing import TypeAlias
from uuid import UUID

from chairdesk.models.ids import AttendeeId, ChildId
from chairdesk.models.paper import (
    PaperLanguage,
    PassedStop,
    PlainFact,
    ReaderCopy,
    Release,
    SecondRelease,
    SignedDocument,
    Summary,
)


@dataclass(frozen=True, slots=True)
class SummaryWritten:
    """Somebody wrote the summary of a heading."""

    summary: Summary


@dataclass(frozen=True, slots=True)
class CopyDecided:
    """The chair chose which copy a reader gets."""

    copy: ReaderCopy


@dataclass(frozen=True, slots=True)
class PlainFactChosen:
    """The chair chose something to tell a child, or wrote it in plain words."""

    fact: PlainFact


@dataclass(frozen=True, slots=True)
class PlainFactDropped:
    """The chair no longer tells a child something."""

    child: ChildId
    about: UUID


@dataclass(frozen=True, slots=True)
class LargePrintChosen:
    """A reader gets everything that is made out to them in large print."""

    reader: AttendeeId


@dataclass(frozen=True, slots=True)
class LargePrintDeclined:
    """A reader gets ordinary print after all."""

    reader: AttendeeId


@dataclass(frozen=True, slots=True)
class PaperLanguageChosen:
    """The chair chose in which language a reader gets papers, or everybody of whom none is named.

    An empty language leaves a reader with everybody's.
    """

    chosen: PaperLanguage


@dataclass(frozen=True, slots=True)
class RecordSealed:
    """The chair sealed the record."""


@dataclass(frozen=True, slots=True)
class LateCopyDecided:
    """The chair decided after the seal what a reader gets, for whom nothing was decided before it.

    Until a hand has signed that paper, a later decision replaces it.
    """

    copy: ReaderCopy


@dataclass(frozen=True, slots=True)
class DocumentSigned:
    """A hand signed a document."""

    document: SignedDocument


@dataclass(frozen=True, slots=True)
class CopyLookedAt:
    """The chair looked at a copy as its reader will get it."""

    sha256: str


@dataclass(frozen=True, slots=True)
class StopPassed:
    """The chair passed with a reason what kept a copy from going out."""

    passed: PassedStop


@dataclass(frozen=True, slots=True)
class SecondReleaseGiven:
    """A second person agreed that a copy goes out."""

    agreed: SecondRelease


@dataclass(frozen=True, slots=True)
class CopiesSetOut:
    """Copies are about to be saved to a folder; what became of each is entered after it."""

    copies: tuple[Release, ...]
    folder: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class CopiesStayed:
    """Copies that had set out did not leave; `at` of each says which setting out is meant."""

    copies: tuple[Release, ...]


@dataclass(frozen=True, slots=True)
class DocumentReleased:
    """A document went to its reader."""

    release: Release


AboutTheRecord: TypeAlias = (
    SummaryWritten
    | CopyDecided
    | PlainFactChosen
    | PlainFactDropped
    | LargePrintChosen
    | LargePrintDeclined
    | PaperLanguageChosen
    | RecordSealed
    | LateCopyDecided
    | DocumentSigned
    | CopyLookedAt
    | StopPassed
    | SecondReleaseGiven
    | CopiesSetOut
    | CopiesStayed
    | DocumentReleased
)

ABOUT_RELEASE = (
    CopyLookedAt,
    StopPassed,
    SecondReleaseGiven,
    CopiesSetOut,
    CopiesStayed,
    DocumentReleased,
)
"""What happens to a paper once it is signed, on its way out."""
