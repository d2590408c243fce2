"""Entries as they lie in the vault: a link of the chain, and the words sealed beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import TypeAlias
from uuid import UUID

import sqlite_utils

from chairdesk.desk.ports import Damaged
from chairdesk.models.contribution import Hand
from chairdesk.models.events import Entry
from chairdesk.models.ids import EntryId
from chairdesk.store.envelope import Envelope, SealIsBroken
from chairdesk.store.record.chain import (
    FIRST_TRAIL,
    SALT_LENGTH,
    Link,
    Stream,
    next_trail,
    payload_digest,
)
from chairdesk.store.record.codec import event_from_bytes

_ROWS = """SELECT entry.number, id, conference, device, hand, place, at, payload, previous,
    hash, trail, sealed FROM entry LEFT JOIN payload USING (number)"""


_Columns: TypeAlias = tuple[
    int, bytes, bytes, bytes, str, int, str, bytes, bytes, bytes, bytes, bytes | None
]


@dataclass(frozen=True, slots=True)
class Head:
    """How far a vault's journal reaches: what it counts, and what binds the entries together."""

    entries: int
    trail: bytes
    erasures: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the journal as it lies in the vault; `sealed` is None once erased."""

    number: int
    link: Link
    trail: bytes
    sealed: bytes | None

    @property
    def conference(self) -> UUID:
        """Say whose it is."""
        return self.link.stream.conference


def rows(db: sqlite_utils.Database, where: str = "TRUE", *values: bytes | int) -> Iterator[Row]:
    """Read lines of the journal, oldest first."""
    found = db.execute(f"{_ROWS} WHERE {where} ORDER BY entry.number", values)
    return map(_row, found)


def head_of(db: sqlite_utils.Database) -> Head:
    """Tell how far the journal reaches."""
    erasures = db.execute("SELECT count(*) FROM erasure").fetchone()[0]
    return Head(*end_of(db), erasures)


def end_of(db: sqlite_utils.Database) -> tuple[int, bytes]:
    """Tell the number of the last entry, and what binds all of them together."""
    found = db.execute("SELECT number, trail FROM entry ORDER BY number DESC LIMIT 1").fetchone()
    return found or (0, FIRST_TRAIL)


def insert(db: sqlite_utils.Database, row: Row) -> None:
    """Put a line at the journal's end; raise Damaged if that is not where it belongs."""
    end, trail = end_of(db)
    belongs = row.number == end + 1 and row.trail == next_trail(trail, row.link.hash)
    if not belongs or row.link.hash != row.link.reckoned_hash:
        raise Damaged
    put(db, row)


def put(db: sqlite_utils.Database, row: Row) -> None:
    """Put a line that was just reckoned at the journal's end."""
    link, stream = row.link, row.link.stream
    db.execute(
        "INSERT INTO entry (number, id, conference, device, hand, place, at, payload, previous,"
        " hash, trail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            row.number,
            link.id.bytes,
            stream.conference.bytes,
            stream.device.bytes,
            stream.hand,
            link.place,
            link.at,
            link.payload,
            link.previous,
            link.hash,
            row.trail,
        ),
    )
    if row.sealed is not None:
        db.execute("INSERT INTO payload (number, sealed) VALUES (?, ?)", (row.number, row.sealed))


def payload_of(row: Row, envelope: Envelope) -> bytes:
    """Open the words of a line; raise Damaged."""
    try:
        opened = envelope.unseal(row.sealed or b"", row.link.hash)
    except SealIsBroken:
        raise Damaged from None
    salt, payload = opened[:SALT_LENGTH], opened[SALT_LENGTH:]
    if payload_digest(salt, payload) != row.link.payload:
        raise Damaged
    return payload


def entry_of(row: Row, envelope: Envelope) -> Entry:
    """Read a line as an entry; raise Damaged or UnknownEvent."""
    event = event_from_bytes(payload_of(row, envelope))
    link = row.link
    try:
        at, hand = datetime.fromisoformat(link.at), Hand(link.stream.hand)
    except ValueError:
        raise Damaged from None
    return Entry(EntryId(link.id), at, hand, event)


@lru_cache(maxsize=64)
def _stream(conference: bytes, device: bytes, hand: str) -> Stream:
    """Name a stream; most lines that are read together are of few streams."""
    return Stream(UUID(bytes=conference), UUID(bytes=device), hand)


def _row(columns: _Columns) -> Row:
    """Lay out what was read; SQLite's strict tables vouch for the types."""
    number, entry, conference, device, hand, place, at, payload, previous, digest, trail, sealed = (
        columns
    )
    link = Link(
        UUID(bytes=entry), _stream(conference, device, hand), place, at, payload, previous, digest
    )
    return Row(number, link, trail, sealed)
