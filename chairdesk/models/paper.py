"""What became of the record on paper: copies decided, documents signed, released."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from chairdesk.models.contribution import Hand
from chairdesk.models.ids import AttendeeId


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
class Summary:
    """What people wrote as the summary of a heading of the minutes."""

    heading: str
    words: str = field(repr=False)


MINUTES = "minutes"
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


@dataclass(frozen=True, slots=True)
class Release:
    """A document that left the laptop for a reader."""

    kind: str
    reader: str = field(repr=False)
    sha256: str = ""
    how: str = field(default="", repr=False)
    at: datetime | None = None
