"""Whether something stands behind the last backup that is owed one: a close, a seal, a paper."""

from itertools import islice

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
_STRIDE = 500
"""So many entries are read in one turn: a few thousandths of a second."""


class Milestones:
    """Looks for them in the record itself, so that no kill comes between one and a note of it."""

    def __init__(self, connection: Connection, keys: ConferenceKeys) -> None:
        self._connection = connection
        self._keys = keys

    def since(self, number: int) -> bool:
        """Say whether one came after so many entries, in a conference that is here still."""
        while True:
            with self._connection.reading() as db:
                coming = list(islice(rows(db, "entry.number > ?", number), _STRIDE))
                whose = {row.conference for row in coming}
                keys = {which: self._keys.find(db, which) for which in whose}
            # entries go meanwhile, however many are looked at
            if any(_is_one(row, keys[row.conference]) for row in coming):
                return True
            if len(coming) < _STRIDE:
                return False
            number = coming[-1].number


def _is_one(row: Row, envelope: Envelope | None) -> bool:
    return envelope is not None and isinstance(entry_of(row, envelope).event, MILESTONES)
