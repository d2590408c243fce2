"""What a printed record is made of: headings, paragraphs, lists, tables, a tree, signatures."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum
from itertools import compress
from typing import Self, TypeAlias

from chairdesk.export.kinship.tree import FamilyTree

_LARGE_PRINT = 18 / 10.5
_MANY_COLUMNS = 3
MINUTE_TAKER, CHAIR = "MinuteTaker", "Chair"
"""What the places are called in which the two hands sign."""


class Emphasis(Enum):
    """How a few words stand out from those around them."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"


class Voice(Enum):
    """How a whole paragraph speaks."""

    BODY = "body"
    LEAD = "lead"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Run:
    """Words said with one emphasis; a line end inside them begins a new paragraph."""

    text: str
    emphasis: Emphasis = Emphasis.PLAIN


Words: TypeAlias = tuple[Run, ...]


def plain(text: str) -> Words:
    """Say it as the text around it is said."""
    return (Run(text),)


def strong(text: str) -> Words:
    """Say it so that the eye finds it."""
    return (Run(text, Emphasis.STRONG),)


def quiet(text: str) -> Words:
    """Say it beside the main thing."""
    return (Run(text, Emphasis.QUIET),)


def below(*parts: Words) -> Words:
    """Put words one below the other; what says nothing takes no line."""
    told = [part for part in parts if any(run.text for run in part)]
    broken = [(*part, Run("\n")) for part in told[:-1]]
    return tuple(run for part in (*broken, *told[-1:]) for run in part)


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a part; level 1 begins a section."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that run on."""

    words: Words
    voice: Voice = Voice.BODY


@dataclass(frozen=True, slots=True)
class ListOf:
    """Things of one kind, one below the other."""

    items: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header; `shares` says how the width is divided.

    A table that is filled in by hand has room to write in, and a rule below each row.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    shares: tuple[float, ...]
    is_filled_in: bool = False

    @property
    def is_wide(self) -> bool:
        """Whether it has more columns than large letters have room for."""
        return len(self.header) >= _MANY_COLUMNS and bool(self.rows) and not self.is_filled_in

    def without_empty_columns(self) -> Self:
        """Leave out each column but the first in which no row says anything."""
        told = [
            number == 0 or any(run.text.strip() for row in self.rows for run in row[number])
            for number in range(len(self.header))
        ]
        return replace(
            self,
            header=tuple(compress(self.header, told)),
            rows=tuple(tuple(compress(row, told)) for row in self.rows),
            shares=tuple(compress(self.shares, told)),
        )


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """What is asked in the margin, and what is answered beside it.

    All that is told of one child or thing stays on one page, where a page has room for it.
    """

    facts: tuple[tuple[Words, Words], ...]
    is_of_one: bool = False


@dataclass(frozen=True, slots=True)
class Spacer:
    """Room, in points."""

    points: float


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page."""


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """The place where one person signs."""

    field: str
    person: str
    role: str
    statement: str
    says: str = ""
    """What the field is called for whoever hears it."""


@dataclass(frozen=True, slots=True)
class SignatureLines:
    """Where a document is signed, in the order of signing; the last one locks it."""

    lines: tuple[SignatureLine, ...]


Block: TypeAlias = (
    Heading
    | Paragraph
    | ListOf
    | Table
    | KeyFacts
    | FamilyTree
    | Spacer
    | PageBreak
    | SignatureLines
)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside a document; its description names nobody."""

    name: str
    media_type: str
    description: str
    made: datetime
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Document:
    """One document for one reader, before it is set on pages.

    `size` says how large its letters are beside ordinary ones; what must be one page takes
    smaller ones where it has to.
    """

    title: str
    subtitle: str
    reference: str
    marking: str
    reader: str
    copy: str
    blocks: tuple[Block, ...]
    language: str = "en-GB"
    size: float = 1.0
    is_one_page: bool = False
    attachments: tuple[Attachment, ...] = ()
    numbering: str = "Page {page} of {pages}"
    """What stands at the foot of each page; it is numbered once all are drawn."""

    def in_large_print(self) -> Self:
        """Give it with letters of 18 points, for whoever needs them so."""
        return replace(self, size=_LARGE_PRINT, is_one_page=False)
