"""Summaries, copies, the seal, signatures and releases, as they stand."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self, assert_never

from chairdesk.models.events import (
    AboutTheRecord,
    CopyDecided,
    DocumentReleased,
    DocumentSigned,
    RecordSealed,
    SummaryWritten,
)
from chairdesk.models.ids import AttendeeId
from chairdesk.models.paper import ReaderCopy, Release, SignedDocument, Summary


@dataclass(frozen=True, slots=True)
class Papers:
    """What became of the record on paper."""

    summaries: tuple[Summary, ...] = ()
    copies: tuple[ReaderCopy, ...] = ()
    sealed: datetime | None = None
    signed: tuple[SignedDocument, ...] = ()
    released: tuple[Release, ...] = ()

    def copy_for(self, reader: AttendeeId) -> ReaderCopy | None:
        """Find which copy the chair chose for a reader."""
        return next((c for c in self.copies if c.reader == reader), None)

    def summary_of(self, heading: str) -> Summary | None:
        """Find the summary that was written for a heading."""
        return next((s for s in self.summaries if s.heading == heading), None)

    def after(self, event: AboutTheRecord, at: datetime) -> Self:
        """Return the papers as they stand once this has happened."""
        match event:
            case SummaryWritten(summary=new):
                others = tuple(s for s in self.summaries if s.heading != new.heading)
                return replace(self, summaries=(*others, new))
            case CopyDecided(copy=copy):
                rest = tuple(c for c in self.copies if c.reader != copy.reader)
                return replace(self, copies=(*rest, copy))
            case RecordSealed():
                return replace(self, sealed=self.sealed or at)
            case DocumentSigned(document=document):
                return replace(self, signed=(*self.signed, document))
            case DocumentReleased(release=release):
                dated = replace(release, at=release.at or at)
                return replace(self, released=(*self.released, dated))
            case _:
                assert_never(event)
