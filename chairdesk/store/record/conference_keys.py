"""Each conference's own key, so that a conference can be erased and the chain still hold."""

from collections.abc import Callable
from functools import cache, partial
from uuid import UUID

import sqlite_utils

from chairdesk.desk.ports import ConferenceIsErased, Damaged
from chairdesk.store.envelope import Envelope, SealIsBroken, new_key


class ConferenceKeys:
    """Finds, makes and destroys the keys of conferences, sealed under the vault's."""

    def __init__(self, envelope: Envelope) -> None:
        self._envelope = envelope

    def find(self, db: sqlite_utils.Database, conference: UUID) -> Envelope | None:
        """Open the key of a conference; None if it has none, yet or any more."""
        sealed = sealed_key(db, conference)
        return self.opened(sealed, conference) if sealed else None

    def found_once(self, db: sqlite_utils.Database) -> Callable[[UUID], Envelope | None]:
        """Open each key but once, for whoever reads entry after entry."""
        return cache(partial(self.find, db))

    def opened(self, sealed: bytes, conference: UUID) -> Envelope:
        """Open a conference's key that was found elsewhere; raise Damaged."""
        try:
            return Envelope(self._envelope.unseal(sealed, _label(conference)))
        except SealIsBroken:
            raise Damaged from None

    def find_or_make(self, db: sqlite_utils.Database, conference: UUID) -> Envelope:
        """Open the key of a conference, or make its first; raise ConferenceIsErased or Damaged."""
        envelope = self.find(db, conference)
        if envelope is not None:
            return envelope
        if is_erased(db, conference):
            raise ConferenceIsErased
        if _has_entries(db, conference):  # its key is lost: a new one would stand in the old's way
            raise Damaged
        key = new_key()
        put_back_key(db, conference, self._envelope.seal(key, _label(conference)))
        return Envelope(key)


def sealed_key(db: sqlite_utils.Database, conference: UUID) -> bytes:
    """Give the key of a conference as it lies in the vault; nothing if it has none."""
    found = db.execute(
        "SELECT sealed FROM conference_key WHERE conference = ?", (conference.bytes,)
    ).fetchone()
    return bytes(found[0]) if found else b""


def put_back_key(db: sqlite_utils.Database, conference: UUID, sealed: bytes) -> None:
    """Put the sealed key of a conference into the vault, unless it has one."""
    db.execute(
        "INSERT OR IGNORE INTO conference_key (conference, sealed) VALUES (?, ?)",
        (conference.bytes, sealed),
    )


def seal_keys_anew(db: sqlite_utils.Database, old: Envelope, new: Envelope) -> None:
    """Seal every conference's key under another key of the vault; raise SealIsBroken."""
    for number, whose, sealed in db.execute(
        "SELECT number, conference, sealed FROM conference_key"
    ).fetchall():
        label = _label(UUID(bytes=whose))
        anew = new.seal(old.unseal(sealed, label), label)
        db.execute("UPDATE conference_key SET sealed = ? WHERE number = ?", (anew, number))


def _has_entries(db: sqlite_utils.Database, conference: UUID) -> bool:
    found = db.execute("SELECT 1 FROM entry WHERE conference = ? LIMIT 1", (conference.bytes,))
    return found.fetchone() is not None


def is_erased(db: sqlite_utils.Database, conference: UUID) -> bool:
    """Say whether a conference was erased."""
    found = db.execute("SELECT 1 FROM erasure WHERE conference = ?", (conference.bytes,))
    return found.fetchone() is not None


def erased_conferences(db: sqlite_utils.Database) -> frozenset[UUID]:
    """Name every conference that was erased."""
    found = db.execute("SELECT conference FROM erasure")
    return frozenset(UUID(bytes=row[0]) for row in found)


def _label(conference: UUID) -> bytes:
    return b"conference key\0" + conference.bytes
