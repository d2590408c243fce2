"""Whether a conference was closed that no backup holds yet: a quit came before the pause."""

from uuid import UUID

import sqlite_utils

from chairdesk.models.events import ConferenceClosed
from chairdesk.store.database.connection import Connection
from chairdesk.store.envelope import Envelope
from chairdesk.store.record.conference_keys import ConferenceKeys
from chairdesk.store.record.rows import Row, entry_of, rows


class Closings:
    """Looks for closes in the record itself, so that no kill comes between a close and a note."""

    def __init__(self, connection: Connection, keys: ConferenceKeys) -> None:
        self._connection = connection
        self._keys = keys

    def since(self, number: int) -> bool:
        """Say whether a conference that is here still was closed after so many entries."""
        opened: dict[UUID, Envelope | None] = {}
        with self._connection.reading() as db:
            return any(
                self._closes(db, row, opened) for row in rows(db, "entry.number > ?", number)
            )

    def _closes(
        self, db: sqlite_utils.Database, row: Row, opened: dict[UUID, Envelope | None]
    ) -> bool:
        if row.conference not in opened:
            opened[row.conference] = self._keys.find(db, row.conference)
        envelope = opened[row.conference]
        return envelope is not None and isinstance(entry_of(row, envelope).event, ConferenceClosed)
