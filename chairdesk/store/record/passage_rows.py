"""The index of words as it lies in the vault: passages, their words, and what vouches for them."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from uuid import UUID

import sqlite_utils
from sqlcipher3 import dbapi2

from chairdesk.models.looking import SPELLING, spelled
from chairdesk.models.passages import Passage
from chairdesk.store.record.rows import Head, Row

OF_THE_DISK = frozenset(
    {"SQLITE_FULL", "SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_BUSY", "SQLITE_CANTOPEN"}
)
_ROUND = 1 << 256
_STALE = 0


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the index follows the journal, and what vouches for what it holds.

    `sum` adds up a hash of every passage: in no order, so that each comes and goes alone.
    """

    entries: int
    trail: bytes
    passages: int
    sum: int
    spelling: int

    def is_at(self, head: Head) -> bool:
        """Say whether the index has taken in everything up to a head, as it is spelled today."""
        return (self.entries, self.trail, self.spelling) == (head.entries, head.trail, SPELLING)


class IndexIsDamaged(Exception):
    """The index is not what was written; the journal, from which it is made again, is."""


@contextmanager
def damage_noticed(db: sqlite_utils.Database) -> Iterator[None]:
    """Do something to the index wholly or not at all; raise IndexIsDamaged, and nothing for it."""
    db.execute("SAVEPOINT index_of_words")
    try:
        yield
        # a point within makes FTS5 write what it still holds: now, and not at the commit
        db.execute("SAVEPOINT index_is_written")
        db.execute("RELEASE index_of_words")
    except BaseException as failure:
        if db.conn.in_transaction:  # a full disk has taken everything back by itself
            db.execute("ROLLBACK TO index_of_words")
            db.execute("RELEASE index_of_words")
        name = getattr(failure, "sqlite_errorname", "")
        if isinstance(failure, dbapi2.DatabaseError) and name not in OF_THE_DISK:
            raise IndexIsDamaged from None
        raise


def reach_of(db: sqlite_utils.Database) -> Reach:
    """Read how far the index reaches; where it has forgotten that, it is stale."""
    found = db.execute("SELECT entries, trail, passages, sum, spelling FROM indexed").fetchone()
    entries, trail, passages, added, spelling = found or (0, b"", 0, b"", _STALE)
    return Reach(entries, trail, passages, int.from_bytes(added, "big"), spelling)


def reach_to(db: sqlite_utils.Database, reach: Reach) -> None:
    """Write how far the index reaches."""
    added = (reach.sum % _ROUND).to_bytes(32, "big")
    db.execute(
        "INSERT OR REPLACE INTO indexed (rowid, entries, trail, passages, sum, spelling)"
        " VALUES (1, ?, ?, ?, ?, ?)",
        (reach.entries, reach.trail, reach.passages, added, reach.spelling),
    )


def mark_stale(db: sqlite_utils.Database) -> None:
    """Note that the index is to be made anew before it is asked again."""
    db.execute("UPDATE indexed SET spelling = ?", (_STALE,))


def empty_index(db: sqlite_utils.Database) -> None:
    """Take everything out of the index; its pages are wiped."""
    db.execute("INSERT INTO passage_words (passage_words) VALUES ('delete-all')")
    db.execute("DELETE FROM passage")
    reach_to(db, Reach(0, bytes(32), 0, 0, SPELLING))


def take_in(db: sqlite_utils.Database, reach: Reach, row: Row, passage: Passage | None) -> Reach:
    """Put what an entry says into the index; the reach that is returned is yet to be written."""
    reach = replace(reach, entries=row.number, trail=row.trail)
    if passage is None:
        return reach
    whose = (row.conference.bytes, passage.part.value, passage.thing)
    words = spelled(passage.words)
    before = db.execute(
        "SELECT number, words FROM passage WHERE conference = ? AND part = ? AND thing = ?", whose
    ).fetchone()
    if before is not None:
        if before[1] == words:
            return reach
        reach = _taken_out(db, reach, before[0], whose, before[1])
    if not words:
        return reach
    number = row.number if before is None else before[0]
    db.execute(
        "INSERT INTO passage (number, conference, part, thing, words) VALUES (?, ?, ?, ?, ?)",
        (number, *whose, words),
    )
    db.execute("INSERT INTO passage_words (rowid, words) VALUES (?, ?)", (number, words))
    added = reach.sum + _hash(number, whose, words)
    return replace(reach, passages=reach.passages + 1, sum=added)


def forget_passages(db: sqlite_utils.Database, conference: UUID) -> None:
    """Take a conference out of the index; where that is damaged, take out everything."""
    try:
        with damage_noticed(db):
            reach_to(db, _without(db, reach_of(db), conference))
    except IndexIsDamaged:
        empty_index(db)
        mark_stale(db)


def is_sound(db: sqlite_utils.Database) -> bool:
    """Read the whole index, and say whether it is what the journal's entries have made it."""
    count = added = 0
    for number, conference, part, thing, words in db.execute(
        "SELECT number, conference, part, thing, words FROM passage"
    ):
        count, added = count + 1, added + _hash(number, (conference, part, thing), words)
    reach = reach_of(db)
    if (reach.passages, reach.sum % _ROUND) != (count, added % _ROUND):
        return False
    try:
        with damage_noticed(db):
            db.execute(
                "INSERT INTO passage_words (passage_words, rank) VALUES ('integrity-check', 1)"
            )
    except IndexIsDamaged:
        return False
    return True


def see_or_mark_stale(db: sqlite_utils.Database) -> bool:
    """Say whether the index is sound; where it is not, have it made anew before it is asked."""
    is_well = is_sound(db)
    if not is_well:
        mark_stale(db)
    return is_well


def _without(db: sqlite_utils.Database, reach: Reach, conference: UUID) -> Reach:
    """Take a conference's passages out, and set the words up anew from those that stay.

    Taking words out one by one would leave some behind, as signposts within the index.
    """
    found = db.execute(
        "SELECT number, part, thing, words FROM passage WHERE conference = ?", (conference.bytes,)
    ).fetchall()
    whose = conference.bytes
    hashes = [_hash(number, (whose, part, thing), words) for number, part, thing, words in found]
    db.execute("DELETE FROM passage WHERE conference = ?", (whose,))
    db.execute("INSERT INTO passage_words (passage_words) VALUES ('rebuild')")
    return replace(reach, passages=reach.passages - len(found), sum=reach.sum - sum(hashes))


def _taken_out(
    db: sqlite_utils.Database, reach: Reach, number: int, whose: tuple[bytes, str, str], words: str
) -> Reach:
    db.execute(
        "INSERT INTO passage_words (passage_words, rowid, words) VALUES ('delete', ?, ?)",
        (number, words),
    )
    db.execute("DELETE FROM passage WHERE number = ?", (number,))
    left = reach.sum - _hash(number, whose, words)
    return replace(reach, passages=reach.passages - 1, sum=left)


def _hash(number: int, whose: tuple[bytes, str, str], words: str) -> int:
    conference, part, thing = whose
    told = b"\0".join((str(number).encode(), conference, part.encode(), thing.encode()))
    return int.from_bytes(hashlib.sha256(told + b"\0" + words.encode()).digest(), "big")
