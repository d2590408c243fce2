"""What a printed record is made of: headings, paragraphs, lists, tables, signatures."""

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias


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
    """Rows under a header; `shares` says how the width is divided."""

    header: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """What is asked in the margin, and what is answered beside it."""

    facts: tuple[tuple[Words, Words], ...]


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


@dataclass(frozen=True, slots=True)
class SignatureLines:
    """Where a document is signed, in the order of signing; the last one locks it."""

    lines: tuple[SignatureLine, ...]


Block: TypeAlias = (
    Heading | Paragraph | ListOf | Table | KeyFacts | Spacer | PageBreak | SignatureLines
)


@dataclass(frozen=True, slots=True)
class Document:
    """One document for one reader, before it is set on pages."""

    title: str
    subtitle: str
    reference: str
    marking: str
    reader: str
    copy: str
    blocks: tuple[Block, ...]
    language: str = "en-GB"
