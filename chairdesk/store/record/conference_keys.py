"""Each conference's own key, so that a conference can be erased and the chain still hold."""

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
        found = db.execute(
            "SELECT sealed FROM conference_key WHERE conference = ?", (conference.bytes,)
        ).fetchone()
        if found is None:
            return None
        try:
            return Envelope(self._envelope.unseal(found[0], _label(conference)))
        except SealIsBroken:
            raise Damaged from None

    def find_or_make(self, db: sqlite_utils.Database, conference: UUID) -> Envelope:
        """Open the key of a conference, or make it; raise ConferenceIsErased."""
        envelope = self.find(db, conference)
        if envelope is not None:
            return envelope
        if is_erased(db, conference):
            raise ConferenceIsErased
        key = new_key()
        db.execute(
            "INSERT INTO conference_key (conference, sealed) VALUES (?, ?)",
            (conference.bytes, self._envelope.seal(key, _label(conference))),
        )
        return Envelope(key)


def is_erased(db: sqlite_utils.Database, conference: UUID) -> bool:
    """Say whether a conference was erased."""
    found = db.execute("SELECT 1 FROM erasure WHERE conference = ?", (conference.bytes,))
    return found.fetchone() is not None


def _label(conference: UUID) -> bytes:
    return b"conference key\0" + conference.bytes
