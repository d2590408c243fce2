"""How long a conference is kept: held by law, or erased once its papers are filed."""

from dataclasses import dataclass, field
from datetime import datetime

from chairdesk.desk.plain_words import cleaned
from chairdesk.desk.ports import ConferenceIsHeld, DiskFull, ErasureIsUnfinished, NotWritable, Now
from chairdesk.desk.shelves import Journal, KnownBackup, Retention
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.errors import PapersAreNotFiled, ReasonsAreMissing, ReferenceIsNotIts
from chairdesk.models.events import (
    AboutRetention,
    BackupDestroyed,
    ConferenceErased,
    Entry,
    LegalHoldLifted,
    LegalHoldSet,
)
from chairdesk.models.ids import THE_REGISTER, ConferenceId, EntryId, new_id
from chairdesk.models.people import Capacity
from chairdesk.models.rules.filing import lacking, was_held


@dataclass(frozen=True, slots=True)
class Gone:
    """What is left of an erased conference, and the backups that hold it still."""

    reference: str = field(repr=False)
    at: datetime
    backups: tuple[KnownBackup, ...]
    first: datetime | None = None
    """When it was erased before a backup of before that was brought back."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What the chair types to erase: the reference, where the papers are filed, and why.

    What was never held has no papers, and nobody says where they are filed.
    """

    reference: str = field(repr=False)
    filed: str = field(repr=False)
    reason: str = field(repr=False)


class Keeping:
    """Holds conferences and erases them; each time the register says when, by whom and why."""

    def __init__(self, journal: Journal, retention: Retention, now: Now) -> None:
        self._journal, self._retention, self._now = journal, retention, now

    def hold(self, conference: ConferenceId, reason: str) -> None:
        """Put a conference under a legal hold. Raises ReasonsAreMissing."""
        event = LegalHoldSet(conference, _given(reason))
        self._retention.hold(conference, self._now())
        self._enter(event)

    def lift(self, conference: ConferenceId, reason: str) -> None:
        """Lift a legal hold. Raises ReasonsAreMissing."""
        self._enter(LegalHoldLifted(conference, _given(reason)))
        self._retention.lift(conference)

    def held_because(self, conference: ConferenceId) -> str | None:
        """Say why a conference is under a legal hold; None if it is not."""
        if not self._retention.is_held(conference):
            return None
        said = [
            e.event.reason
            for e in self._journal.entries_of(THE_REGISTER)
            if isinstance(e.event, LegalHoldSet) and e.event.conference == conference
        ]
        return said[-1] if said else ""

    def erase(self, conference: Conference, confirmed: Confirmed) -> tuple[KnownBackup, ...]:
        """Erase a conference for good, and list the backups that hold it still.

        What was held is filed first; what never was needs its reason and its reference alone.
        Raises PapersAreNotFiled, ReferenceIsNotIts, ReasonsAreMissing or ConferenceIsHeld,
        having changed nothing. The register speaks first: what a kill cuts short is made good
        at the next unlock, and so is what a full disk does (ErasureIsUnfinished).
        """
        reference = _reference_of(conference)
        if lacking(conference):
            raise PapersAreNotFiled
        if self._retention.is_held(conference.id):
            raise ConferenceIsHeld
        if confirmed.reference.strip() != reference:
            raise ReferenceIsNotIts
        filed = _given(confirmed.filed) if was_held(conference) else ""
        reason, chair = _given(confirmed.reason), conference.roll.name_in(Capacity.CHAIR)
        event = ConferenceErased(conference.id, reference, chair, filed, reason)
        at = self._said_erased(conference.id) or self._enter(event).at
        try:
            self._retention.erase(conference.id, at)
        except (DiskFull, NotWritable):
            raise ErasureIsUnfinished from None
        return self._retention.holding(conference.id)

    def erased(self) -> tuple[Gone, ...]:
        """List what was erased, the latest first: its reference and the day, and no more."""
        events = [(e.event, e.at) for e in self._journal.entries_of(THE_REGISTER)]
        return tuple(
            Gone(event.reference, at, self._retention.holding(event.conference), event.first)
            for event, at in reversed(events)
            if isinstance(event, ConferenceErased)
        )

    def destroyed(self, backup: KnownBackup) -> None:
        """Take it from the chair that a backup is destroyed; raise BackupIsStillThere if not."""
        self._retention.destroyed(backup, self._now())
        self._enter(BackupDestroyed(backup.number, backup.made))

    def _said_erased(self, which: ConferenceId) -> datetime | None:
        """Tell when the register says that what is here was erased: the disk was too full then."""
        for entry in self._journal.entries_of(THE_REGISTER):
            if isinstance(entry.event, ConferenceErased) and entry.event.conference == which:
                return entry.at
        return None

    def _enter(self, event: AboutRetention) -> Entry:
        entry = Entry(EntryId(new_id()), self._now(), Hand.CHAIR, cleaned(event))
        self._journal.append(THE_REGISTER, entry)
        return entry


def _reference_of(conference: Conference) -> str:
    return conference.arrangements.reference if conference.arrangements else ""


def _given(words: str) -> str:
    if not words.strip():
        raise ReasonsAreMissing
    return words.strip()
