"""Whether something stands behind the last backup that is owed one: a close, a seal, a paper."""

from uuid import UUID

import sqlite_utils

from chairdesk.models.events import (
    AmendmentsSealed,
    ConferenceClosed,
    DocumentReleased,
    DocumentSigned,
    RecordSealed,
)
from chairdesk.store.database.connection import Connection
from chairdesk.store.envelope import Envelope
from chairdesk.store.record.conference_keys import ConferenceKeys
from chairdesk.store.record.rows import Row, entry_of, rows

MILESTONES = (ConferenceClosed, RecordSealed, DocumentSigned, DocumentReleased, AmendmentsSealed)
"""What happens once and is relied on afterwards."""


class Milestones:
    """Looks for them in the record itself, so that no kill comes between one and a note of it."""

    def __init__(self, connection: Connection, keys: ConferenceKeys) -> None:
        self._connection = connection
        self._keys = keys

    def since(self, number: int) -> bool:
        """Say whether one came after so many entries, in a conference that is here still."""
        opened: dict[UUID, Envelope | None] = {}
        with self._connection.reading() as db:
            return any(
                self._is_one(db, row, opened) for row in rows(db, "entry.number > ?", number)
            )

    def _is_one(
        self, db: sqlite_utils.Database, row: Row, opened: dict[UUID, Envelope | None]
    ) -> bool:
        if row.conference not in opened:
            opened[row.conference] = self._keys.find(db, row.conference)
        envelope = opened[row.conference]
        return envelope is not None and isinstance(entry_of(row, envelope).event, MILESTONES)
