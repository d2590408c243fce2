"""What the second copy holds and the journal has lost, put back where it stood."""

from contextlib import suppress

import sqlite_utils
from sqlcipher3 import dbapi2

from chairdesk.desk.ports import Damaged, RolledBack, VaultFailure
from chairdesk.store.database.connection import Connection
from chairdesk.store.record.chain import next_trail
from chairdesk.store.record.conference_keys import erased_conferences, put_back_key
from chairdesk.store.record.rows import head_of, insert, rows
from chairdesk.store.record.second_copy import Copied, SecondCopy

_HALVES = (
    """SELECT 1 FROM entry LEFT JOIN payload USING (number) WHERE payload.number IS NULL
        AND conference NOT IN (SELECT conference FROM erasure) LIMIT 1""",
    "SELECT 1 FROM payload LEFT JOIN entry USING (number) WHERE entry.number IS NULL LIMIT 1",
    """SELECT 1 FROM entry WHERE conference NOT IN (SELECT conference FROM conference_key)
        AND conference NOT IN (SELECT conference FROM erasure) LIMIT 1""",
)
"""Entries without their words, words without their entry, and entries without a key."""


def refuse_halves(db: sqlite_utils.Database) -> None:
    """Raise Damaged where entries and words are not of one moment, each whole as they are."""
    if any(db.execute(half).fetchall() for half in _HALVES):
        raise Damaged


def lost_with_the_log(db: sqlite_utils.Database, kept: tuple[Copied, ...]) -> tuple[Copied, ...]:
    """Find the entries that the second copy holds beyond the journal's end, changing nothing.

    Raises RolledBack if the journal holds other things than the copy, or less than can be
    put back.
    """
    head = head_of(db)
    known = [copied for copied in kept if copied.row.number <= head.entries]
    for copied in known[-1:]:
        found = next(rows(db, "entry.number = ?", copied.row.number), None)
        if found is None or found.trail != copied.row.trail:
            raise RolledBack
    lost, number, trail = kept[len(known) :], head.entries, head.trail
    for copied in lost:
        number, trail = number + 1, next_trail(trail, copied.row.link.hash)
        if (copied.row.number, copied.row.trail) != (number, trail):
            raise RolledBack
    return lost


def heal(connection: Connection, copy: SecondCopy) -> int:
    """Put back entries that were lost with the log, and tell how many they were.

    Raises RolledBack as `lost_with_the_log` does.
    """
    with connection.reading() as db:
        kept = copy.kept()
        lost = lost_with_the_log(db, kept)
        if lost:
            _put_back(connection, lost)
        with suppress(VaultFailure):  # a full disk is no reason to keep the chair out
            erased = erased_conferences(db)
            left = tuple(copied for copied in kept if copied.row.conference not in erased)
            if lost or left != kept or not copy.resume():
                copy.begin(left)
    return len(lost)


def _put_back(connection: Connection, lost: tuple[Copied, ...]) -> None:
    try:
        with connection.writing() as db:
            for copied in lost:
                put_back_key(db, copied.row.conference, copied.conference_key)
                insert(db, copied.row)
    except (Damaged, dbapi2.IntegrityError):  # the file holds a part of what it lost
        raise RolledBack from None
