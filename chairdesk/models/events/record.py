"""What can happen to the record and its papers."""

from dataclasses import dataclass
from typing import TypeAlias

from chairdesk.models.paper import ReaderCopy, Release, SignedDocument, Summary


@dataclass(frozen=True, slots=True)
class SummaryWritten:
    """Somebody wrote the summary of a heading."""

    summary: Summary


@dataclass(frozen=True, slots=True)
class CopyDecided:
    """The chair chose which copy a reader gets."""

    copy: ReaderCopy


@dataclass(frozen=True, slots=True)
class RecordSealed:
    """The chair sealed the record."""


@dataclass(frozen=True, slots=True)
class DocumentSigned:
    """A hand signed a document."""

    document: SignedDocument


@dataclass(frozen=True, slots=True)
class DocumentReleased:
    """A document went to its reader."""

    release: Release


AboutTheRecord: TypeAlias = (
    SummaryWritten | CopyDecided | RecordSealed | DocumentSigned | DocumentReleased
)
