"""Summaries, copies, the seal, signatures and releases, as they stand."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self, assert_never

from chairdesk.models.contribution import Hand
from chairdesk.models.decision import Referral
from chairdesk.models.events import (
    AboutTheRecord,
    CopiesSetOut,
    CopiesStayed,
    CopyDecided,
    CopyLookedAt,
    DocumentReleased,
    DocumentSigned,
    LargePrintChosen,
    LargePrintDeclined,
    LateCopyDecided,
    PaperLanguageChosen,
    PlainFactChosen,
    PlainFactDropped,
    RecordSealed,
    SecondReleaseGiven,
    StopPassed,
    SummaryWritten,
)
from chairdesk.models.ids import AttendeeId, ChildId
from chairdesk.models.paper import (
    FOR_THE_FILE,
    MINUTES,
    LateCopy,
    Leaving,
    PaperLanguage,
    PassedStop,
    PlainFact,
    ReaderCopy,
    Release,
    SecondRelease,
    SignedDocument,
    Stop,
    Summary,
)


@dataclass(frozen=True, slots=True)
class Papers:
    """What became of the record on paper."""

    summaries: tuple[Summary, ...] = ()
    copies: tuple[ReaderCopy, ...] = ()
    sealed: datetime | None = None
    referrals: tuple[Referral, ...] = ()
    """The referrals as they were sealed; what is entered of them later is in no paper."""
    signed: tuple[SignedDocument, ...] = ()
    released: tuple[Release, ...] = ()
    leaving: tuple[Leaving, ...] = ()
    """What set out for a folder, of which nobody has entered yet whether it left."""
    seen: frozenset[str] = frozenset()
    passed: tuple[PassedStop, ...] = ()
    agreed: tuple[SecondRelease, ...] = ()
    plain_facts: tuple[PlainFact, ...] = ()
    large_print: frozenset[AttendeeId] = frozenset()
    languages: tuple[PaperLanguage, ...] = ()
    late: tuple[LateCopy, ...] = ()
    """What was decided after the seal for readers for whom nothing was decided before it."""

    def copy_for(self, reader: AttendeeId) -> ReaderCopy | None:
        """Find which copy the chair chose for a reader."""
        return next((c for c in self.copies if c.reader == reader), None)

    def summary_of(self, heading: str, child: ChildId | None = None) -> Summary | None:
        """Find the summary that was written for a heading, and there for a child."""
        wanted = (heading, child)
        return next((s for s in self.summaries if (s.heading, s.child) == wanted), None)

    def is_signed(self, hand: Hand, version: int) -> bool:
        """Say whether a hand has signed the record in a version: it is signed last of all."""
        wanted = (MINUTES, FOR_THE_FILE, hand, version)
        return any((s.kind, s.reader, s.hand, s.version) == wanted for s in self.signed)

    def signed_before(self, kind: str, reader: str, version: int) -> SignedDocument | None:
        """Find a paper as the chair last signed it before a version."""
        found = (
            s
            for s in reversed(self.signed)
            if (s.kind, s.reader, s.hand) == (kind, reader, Hand.CHAIR) and s.version < version
        )
        return next(found, None)

    def newest_of(self, kind: str, reader: str) -> int:
        """Give the newest version in which the chair signed a paper; 1 for what is not signed."""
        wanted = (kind, reader, Hand.CHAIR)
        signed = (s.version for s in self.signed if (s.kind, s.reader, s.hand) == wanted)
        return max(signed, default=1)

    def version_of(self, sha256: str) -> int:
        """Say which version of its paper a signed file is; 1 for what is not signed."""
        return next((s.version for s in self.signed if s.sha256 == sha256), 1)

    def still_old(self) -> tuple[Release, ...]:
        """List who had an earlier version of a paper and has not had the newest, each once."""
        last: dict[tuple[str, str], Release] = {}
        had: set[tuple[str, str]] = set()
        for one in self.released:
            name = one.kind, one.reader
            if self.version_of(one.sha256) < self.newest_of(*name):
                last[name] = one
            else:
                had.add(name)
        return tuple(one for name, one in last.items() if name not in had)

    def holders_of(self, sha256: str) -> tuple[Release, ...]:
        """List the releases of one version of a document: whoever has it has it by these."""
        return tuple(one for one in self.released if one.sha256 == sha256)

    def has_passed(self, stop: Stop, sha256: str, what: str = "") -> bool:
        """Say whether the chair passed a stop, for one copy or for all of them."""
        return any(
            (one.stop, one.what) == (stop, what) and one.sha256 in {"", sha256}
            for one in self.passed
        )

    def after(self, event: AboutTheRecord, at: datetime) -> Self:
        """Return the papers as they stand once this has happened."""
        match event:
            case SummaryWritten(summary=new):
                same = (new.heading, new.child)
                rest = tuple(s for s in self.summaries if (s.heading, s.child) != same)
                return replace(self, summaries=(*rest, new))
            case CopyDecided(copy=copy):
                kept = tuple(c for c in self.copies if c.reader != copy.reader)
                return replace(self, copies=(*kept, copy))
            case PlainFactChosen() | PlainFactDropped():
                return self._telling(event)
            case LargePrintChosen() | LargePrintDeclined() | PaperLanguageChosen():
                return self._suiting(event)
            case RecordSealed():
                return replace(self, sealed=self.sealed or at)
            case LateCopyDecided(copy=copy):
                others = tuple(one for one in self.late if one.decided.reader != copy.reader)
                return replace(self, late=(*others, LateCopy(copy, at)))
            case DocumentSigned(document=document):
                return replace(self, signed=(*self.signed, document))
            case CopyLookedAt(sha256=sha256):
                return replace(self, seen=self.seen | {sha256})
            case StopPassed(passed=passed):
                return replace(self, passed=(*self.passed, passed))
            case SecondReleaseGiven(agreed=agreed):
                return replace(self, agreed=(*self.agreed, agreed))
            case CopiesSetOut() | CopiesStayed() | DocumentReleased():
                return self._leaving(event, at)
            case _:
                assert_never(event)

    def _leaving(self, event: CopiesSetOut | CopiesStayed | DocumentReleased, at: datetime) -> Self:
        """Know of each copy that set out until it is entered that it left, or that it stayed."""
        match event:
            case CopiesSetOut(copies=copies, folder=folder):
                new = (Leaving(replace(one, at=one.at or at), folder) for one in copies)
                return replace(self, leaving=(*self.leaving, *new))
            case CopiesStayed(copies=copies):
                return replace(self, leaving=_without(self.leaving, copies))
            case DocumentReleased(release=release):
                dated = replace(release, at=release.at or at)
                left = _without(self.leaving, (release,))
                return replace(self, released=(*self.released, dated), leaving=left)
            case _:
                assert_never(event)

    def _suiting(self, event: LargePrintChosen | LargePrintDeclined | PaperLanguageChosen) -> Self:
        """Give a reader letters of a size, or a language, that suits them."""
        match event:
            case LargePrintChosen(reader=reader):
                return replace(self, large_print=self.large_print | {reader})
            case LargePrintDeclined(reader=reader):
                return replace(self, large_print=self.large_print - {reader})
            case PaperLanguageChosen(chosen=chosen):
                kept = tuple(one for one in self.languages if one.reader != chosen.reader)
                added = (chosen,) if chosen.language else ()
                return replace(self, languages=(*kept, *added))
            case _:
                assert_never(event)

    def _telling(self, event: PlainFactChosen | PlainFactDropped) -> Self:
        """Put a fact where it was chosen before, or last; take out one that is dropped."""
        facts = {(fact.child, fact.about): fact for fact in self.plain_facts}
        if isinstance(event, PlainFactChosen):
            facts[event.fact.child, event.fact.about] = event.fact
        else:
            facts.pop((event.child, event.about), None)
        return replace(self, plain_facts=tuple(facts.values()))


def _without(leaving: tuple[Leaving, ...], copies: tuple[Release, ...]) -> tuple[Leaving, ...]:
    """Take copies out of what set out, each by the moment at which it did."""
    return tuple(one for one in leaving if one.release not in copies)
