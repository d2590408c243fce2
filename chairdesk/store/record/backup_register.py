"""Which backups were made, so that an erased conference is known to lie in them still."""

from datetime import datetime
from pathlib import Path

import sqlite_utils

from chairdesk.desk.shelves import KnownBackup
from chairdesk.models.ids import ConferenceId
from chairdesk.store.database.connection import Connection
from chairdesk.store.database.spelling import place_of, spelled
from chairdesk.store.record.codec import spelled_moment
from chairdesk.store.record.rows import Head
from chairdesk.store.record.second_copy import SecondCopy

_KNOWN = "SELECT number, made, place, entries FROM backup WHERE gone IS NULL ORDER BY number"
# A backup counts the erasures before it: the ones after it are not in it.
_HOLDING = """SELECT number, made, place, entries FROM backup WHERE gone IS NULL
    AND entries >= (SELECT min(number) FROM entry WHERE conference = :whose)
    AND erasures < ifnull((SELECT rowid FROM erasure WHERE conference = :whose), erasures + 1)
    ORDER BY number"""


class BackupRegister:
    """Lists the backups of this vault, wherever they were put."""

    def __init__(self, connection: Connection, copy: SecondCopy) -> None:
        self._connection = connection
        self._copy = copy

    def note(self, place: Path, made: datetime, head: Head) -> None:
        """Note a backup; what it holds needs no second copy here any more."""
        with self._connection.reading():  # entries are made meanwhile: the copy has one writer
            self.note_other(place, made, head)
            self._connection.settle_if_it_can()
            self._copy.forget_if_it_can(lambda copied: copied.row.number <= head.entries)

    def note_other(self, place: Path, made: datetime, head: Head) -> None:
        """Note something that is no backup of what is here, and may hold what is erased here."""
        with self._connection.writing() as db:
            _note_gone(db, place, made)
            db.execute(
                "INSERT INTO backup (made, place, entries, erasures) VALUES (?, ?, ?, ?)",
                (spelled_moment(made), spelled(place), head.entries, head.erasures),
            )

    def note_gone(self, place: Path, at: datetime) -> None:
        """Note that a backup was deleted."""
        with self._connection.writing() as db:
            _note_gone(db, place, at)

    def known(self) -> tuple[KnownBackup, ...]:
        """List the backups that are not known to be gone, oldest first."""
        with self._connection.reading() as db:
            return tuple(map(_known, db.execute(_KNOWN)))

    def holding(self, conference: ConferenceId) -> tuple[KnownBackup, ...]:
        """List the backups that hold the words of a conference, erased here or not."""
        with self._connection.reading() as db:
            return tuple(map(_known, db.execute(_HOLDING, {"whose": conference.bytes})))


def _known(columns: tuple[int, str, str, int]) -> KnownBackup:
    number, made, place, entries = columns
    return KnownBackup(number, datetime.fromisoformat(made), place_of(place), entries)


def _note_gone(db: sqlite_utils.Database, place: Path, at: datetime) -> None:
    db.execute(
        "UPDATE backup SET gone = ? WHERE place = ? AND gone IS NULL",
        (spelled_moment(at), spelled(place)),
    )
