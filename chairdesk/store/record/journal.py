"""The append-only record: sealed words, chained by hash, on disk before it is called so."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

import sqlite_utils

from chairdesk.desk.ports import ConferenceIsErased, Damaged
from chairdesk.models.contribution import Hand
from chairdesk.models.events import Entry
from chairdesk.models.ids import ConferenceId, EntryId
from chairdesk.store.database import schema
from chairdesk.store.database.connection import Connection
from chairdesk.store.envelope import Envelope, SealIsBroken
from chairdesk.store.record.chain import (
    FIRST_TRAIL,
    SALT_LENGTH,
    Link,
    Stream,
    check_links,
    next_trail,
    payload_digest,
)
from chairdesk.store.record.codec import event_from_bytes, event_to_bytes, spelled_moment
from chairdesk.store.record.conference_keys import ConferenceKeys, is_erased

_ROWS = """SELECT entry.number, id, conference, device, hand, place, at, payload, previous,
    hash, trail, sealed FROM entry LEFT JOIN payload USING (number)"""


_Columns: TypeAlias = tuple[
    int, bytes, bytes, bytes, str, int, str, bytes, bytes, bytes, bytes, bytes | None
]


@dataclass(frozen=True, slots=True)
class Head:
    """How far a vault's journal reaches: the entries it counts, and what binds them all."""

    entries: int
    trail: bytes


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the journal as it lies in the vault; `sealed` is None once erased."""

    number: int
    link: Link
    trail: bytes
    sealed: bytes | None


class Journal:
    """Keeps the entries of every conference; `device` names this laptop in the streams."""

    def __init__(self, connection: Connection, keys: ConferenceKeys, device: UUID) -> None:
        self._connection = connection
        self._keys = keys
        self._device = device

    def append(self, conference: ConferenceId, entry: Entry) -> None:
        """Keep an entry for good; when this returns, it is on disk.

        The same entry appended again changes nothing. Raises DiskFull, NotWritable,
        VaultIsLocked or ConferenceIsErased.
        """
        payload = event_to_bytes(entry.event)
        with self._connection.writing() as db:
            if not self._holds(db, conference, entry):
                envelope = self._keys.find_or_make(db, conference)
                stream = Stream(conference, self._device, entry.hand.value)
                _insert(db, _next_link(db, stream, entry), payload, envelope)

    def entries_of(self, conference: ConferenceId) -> Iterator[Entry]:
        """Yield the entries of a conference, oldest first, once the whole chain holds.

        Raises Damaged, UnknownEvent, VaultIsLocked or ConferenceIsErased.
        """
        with self._connection.reading() as db:
            found = db.execute(f"{_ROWS} WHERE conference = ? ORDER BY number", (conference.bytes,))
            rows = [_row(columns) for columns in found]
            envelope = self._keys.find(db, conference)
            if envelope is None and rows:
                raise ConferenceIsErased if is_erased(db, conference) else Damaged
        check_links(row.link for row in rows)
        return iter([_entry(row, envelope) for row in rows if envelope])

    def conferences(self) -> tuple[ConferenceId, ...]:
        """List every conference that has an entry, in the order of their first."""
        with self._connection.reading() as db:
            found = db.execute(
                "SELECT conference FROM conference_key AS key WHERE EXISTS"
                " (SELECT 1 FROM entry WHERE entry.conference = key.conference) ORDER BY number"
            )
            return tuple(ConferenceId(UUID(bytes=row[0])) for row in found)

    def erase(self, conference: ConferenceId, at: datetime) -> None:
        """Destroy the words of a conference and the key to them; the chain still holds."""
        with self._connection.writing() as db:
            schema.guard_but_let_erase(db)
            try:
                _erase(db, conference, at)
            finally:
                schema.guard(db)
        with self._connection.reading() as db:  # what was erased is in the log too, until now
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def head(self) -> Head:
        """Tell how far the journal reaches."""
        with self._connection.reading() as db:
            return _head(db)

    def trail_at(self, number: int) -> bytes:
        """Give what bound the first entries together, as many as `number`; else Damaged."""
        if number == 0:
            return FIRST_TRAIL
        with self._connection.reading() as db:
            found = db.execute("SELECT trail FROM entry WHERE number = ?", (number,)).fetchone()
        if found is None:
            raise Damaged
        return bytes(found[0])

    def check(self) -> Head:
        """Read every entry of every conference; raise Damaged at the first that is not right."""
        with self._connection.reading() as db:
            rows = [_row(columns) for columns in db.execute(f"{_ROWS} ORDER BY entry.number")]
            check_links(row.link for row in rows)
            head = Head(0, FIRST_TRAIL)
            for row in rows:
                head = Head(head.entries + 1, next_trail(head.trail, row.link.hash))
                if (row.number, row.trail) != (head.entries, head.trail):
                    raise Damaged
                self._check_payload(db, row)
        return head

    def _check_payload(self, db: sqlite_utils.Database, row: _Row) -> None:
        conference = row.link.stream.conference
        envelope = self._keys.find(db, conference)
        if envelope is not None:
            _payload(row, envelope)
        elif row.sealed is not None or not is_erased(db, conference):
            raise Damaged

    def _holds(self, db: sqlite_utils.Database, conference: ConferenceId, entry: Entry) -> bool:
        """Say whether an entry is here already; another of the same id is a bug."""
        found = db.execute(f"{_ROWS} WHERE id = ?", (entry.id.bytes,)).fetchone()
        if found is None:
            return False
        row = _row(found)
        envelope = self._keys.find(db, row.link.stream.conference)
        if envelope is None:
            raise ConferenceIsErased
        if row.link.stream.conference != conference or _entry(row, envelope) != entry:
            message = f"entry {entry.id} is in the journal already, and says something else"
            raise ValueError(message)
        return True


def _head(db: sqlite_utils.Database) -> Head:
    found = db.execute("SELECT number, trail FROM entry ORDER BY number DESC LIMIT 1").fetchone()
    return Head(*found) if found else Head(0, FIRST_TRAIL)


def _next_link(db: sqlite_utils.Database, stream: Stream, entry: Entry) -> Link:
    """Put an entry at the end of its stream; what it says is bound in afterwards."""
    last = db.execute(
        "SELECT place, hash FROM entry WHERE conference = ? AND device = ? AND hand = ?"
        " ORDER BY place DESC LIMIT 1",
        (stream.conference.bytes, stream.device.bytes, stream.hand),
    ).fetchone()
    place, previous = last or (0, stream.root)
    return Link(entry.id, stream, place + 1, spelled_moment(entry.at), b"", previous)


def _insert(db: sqlite_utils.Database, link: Link, payload: bytes, envelope: Envelope) -> None:
    salt = os.urandom(SALT_LENGTH)
    link = replace(link, payload=payload_digest(salt, payload))
    link = replace(link, hash=link.reckoned_hash)
    head = _head(db)
    stream = link.stream
    db.execute(
        "INSERT INTO entry (number, id, conference, device, hand, place, at, payload, previous,"
        " hash, trail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            head.entries + 1,
            link.id.bytes,
            stream.conference.bytes,
            stream.device.bytes,
            stream.hand,
            link.place,
            link.at,
            link.payload,
            link.previous,
            link.hash,
            next_trail(head.trail, link.hash),
        ),
    )
    db.execute(
        "INSERT INTO payload (number, sealed) VALUES (?, ?)",
        (head.entries + 1, envelope.seal(salt + payload, link.hash)),
    )


def _erase(db: sqlite_utils.Database, conference: ConferenceId, at: datetime) -> None:
    whose = (conference.bytes,)
    db.execute(
        "INSERT INTO erasure (conference, at) VALUES (?, ?)", (conference.bytes, spelled_moment(at))
    )
    db.execute(
        "DELETE FROM payload WHERE number IN (SELECT number FROM entry WHERE conference = ?)", whose
    )
    db.execute("DELETE FROM conference_key WHERE conference = ?", whose)
    db.execute("DELETE FROM draft WHERE conference = ?", whose)
    db.execute("DELETE FROM document WHERE conference = ?", whose)


def _row(columns: _Columns) -> _Row:
    """Lay out what was read; SQLite's strict tables vouch for the types."""
    number, entry, conference, device, hand, place, at, payload, previous, digest, trail, sealed = (
        columns
    )
    stream = Stream(UUID(bytes=conference), UUID(bytes=device), hand)
    link = Link(UUID(bytes=entry), stream, place, at, payload, previous, digest)
    return _Row(number, link, trail, sealed)


def _payload(row: _Row, envelope: Envelope) -> bytes:
    try:
        opened = envelope.unseal(row.sealed or b"", row.link.hash)
    except SealIsBroken:
        raise Damaged from None
    salt, payload = opened[:SALT_LENGTH], opened[SALT_LENGTH:]
    if payload_digest(salt, payload) != row.link.payload:
        raise Damaged
    return payload


def _entry(row: _Row, envelope: Envelope) -> Entry:
    event = event_from_bytes(_payload(row, envelope))
    link = row.link
    try:
        at, hand = datetime.fromisoformat(link.at), Hand(link.stream.hand)
    except ValueError:
        raise Damaged from None
    return Entry(EntryId(link.id), at, hand, event)
