"""What the vault keeps for the desk, each kind on a shelf of its own."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeAlias

from chairdesk.models.contribution import Hand
from chairdesk.models.events import Entry
from chairdesk.models.ids import ConferenceId
from chairdesk.models.looking import Question
from chairdesk.models.passages import Part

Draft: TypeAlias = tuple[Hand, str]
"""Names what stands half typed: in whose hand's fields, and in which of them."""


class Journal(Protocol):
    """The entries of every conference, in the order in which they were made."""

    def append(
        self, conference: ConferenceId, entry: Entry, lets_go: Collection[Draft] = ()
    ) -> None:
        """Keep an entry for good; when this returns, it is on disk.

        With it, and never without it, go the drafts that it `lets_go`. The same entry
        appended again changes nothing. Raises `DiskFull`.
        """

    def entries_of(self, conference: ConferenceId) -> Iterator[Entry]:
        """Yield the entries of a conference, oldest first. Raises `Damaged`."""

    def conferences(self) -> tuple[ConferenceId, ...]:
        """List every conference that has an entry, in the order of their first."""

    def lengths(self) -> Mapping[ConferenceId, int]:
        """Say how many entries each conference has, without reading them."""


@dataclass(frozen=True, slots=True)
class KeptBrief:
    """What the diary says of a conference, who made it so, and of how many entries."""

    maker: str
    length: int
    content: bytes = field(repr=False)


class Briefs(Protocol):
    """Each conference in brief, kept beside its entries, from which it is made anew."""

    def briefs_by(self, maker: str) -> Mapping[ConferenceId, KeptBrief]:
        """Give what a maker has made of just the entries that lie there now, and no other."""

    def note_brief(self, conference: ConferenceId, brief: KeptBrief) -> None:
        """Have a brief kept in the next pause, if it is still of every entry then."""


LINE = "line"
"""The name of the field in which the minute-taker types what is said."""


class Drafts(Protocol):
    """What is typed in fields and not yet entered; it survives a crash and a lock."""

    def keep_drafts(self, conference: ConferenceId, hand: Hand, fields: Mapping[str, str]) -> None:
        """Keep what stands in a hand's fields now, by their names: all of it or nothing.

        Empty words forget a field; fields that are not named stay as they were kept.
        """

    def drafts_of(self, conference: ConferenceId, hand: Hand) -> Mapping[str, str]:
        """Give back what stood in a hand's fields, by their names."""


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """A document in the vault; `sha256` is hexadecimal, over `pdf`."""

    kind: str
    reader: str = field(repr=False)
    sha256: str
    pdf: bytes = field(repr=False)
    version: int = 1

    @property
    def name(self) -> tuple[str, str, int]:
        """Tell it from every other document of its conference."""
        return self.kind, self.reader, self.version

    @property
    def has_pages(self) -> bool:
        """Whether it is set on pages; dates for a calendar are not."""
        return self.pdf.startswith(b"%PDF-")


class Documents(Protocol):
    """The documents of conferences, kept sealed in the vault."""

    def keep_document(self, conference: ConferenceId, document: KeptDocument) -> None:
        """Keep a document; one of the same name is replaced."""

    def documents_of(self, conference: ConferenceId) -> tuple[KeptDocument, ...]:
        """List the documents of a conference, in the order of their keeping."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage in which something was found; what it says now, its conference tells."""

    conference: ConferenceId
    part: Part
    thing: str


@dataclass(frozen=True, slots=True)
class KnownBackup:
    """A backup that was made and is not known to be gone; `entries` is how far it reaches."""

    number: int
    made: datetime
    place: Path = field(repr=False)
    entries: int


@dataclass(frozen=True, slots=True)
class BackedUp:
    """How much a vault holds, and the newest backup of it; none where there is none."""

    entries: int = 0
    newest: KnownBackup | None = None

    @property
    def lacking(self) -> int:
        """How many entries that backup lacks."""
        return self.entries - (self.newest.entries if self.newest else 0)


class Retention(Protocol):
    """How long conferences stay; whether one may go is for the desk to know."""

    def hold(self, conference: ConferenceId, since: datetime) -> None:
        """Put a conference under a legal hold: it is not erased until that is lifted."""

    def lift(self, conference: ConferenceId) -> None:
        """Lift a legal hold."""

    def is_held(self, conference: ConferenceId) -> bool:
        """Say whether a conference is under a legal hold."""

    def erase(self, conference: ConferenceId, at: datetime) -> object:
        """Destroy the words of a conference and the key to them. Raises `ConferenceIsHeld`."""

    def holding(self, conference: ConferenceId) -> tuple[KnownBackup, ...]:
        """List the backups that hold the words of a conference, erased here or not."""

    def destroyed(self, backup: KnownBackup, at: datetime) -> None:
        """List a backup no more. Raises `BackupIsStillThere`."""


class Search(Protocol):
    """The words of every conference, to be looked for."""

    def find(self, question: Question) -> tuple[Hit, ...]:
        """Find the newest passages that hold every term. Raises a `VaultFailure`."""

    def make_ready(self) -> bool:
        """Do a piece of what a question would wait for; say whether nothing is left of it."""


class Identities(Protocol):
    """The signing keys of chair and minute-taker, each closed by its own secret."""

    def keep_identity(self, hand: Hand, name: str, pkcs12: bytes) -> None:
        """Keep the key with which somebody signs."""

    def identity_of(self, hand: Hand, name: str) -> bytes | None:
        """Give the key with which somebody signs; None if there is none yet."""
