"""The append-only record: sealed words, chained by hash, on disk before it is called so."""

import os
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import sqlite_utils

from chairdesk.desk.ports import ConferenceIsErased, Damaged
from chairdesk.desk.shelves import Draft
from chairdesk.models.events import Entry
from chairdesk.models.ids import THE_REGISTER, ConferenceId
from chairdesk.store.database.connection import Connection
from chairdesk.store.envelope import Envelope
from chairdesk.store.record.chain import (
    FIRST_TRAIL,
    SALT_LENGTH,
    Ends,
    Link,
    Stream,
    check_link,
    check_links,
    next_trail,
    payload_digest,
)
from chairdesk.store.record.codec import event_to_bytes, spelled_moment
from chairdesk.store.record.conference_keys import ConferenceKeys, is_erased, sealed_key
from chairdesk.store.record.conference_papers import let_go
from chairdesk.store.record.erasing import erase
from chairdesk.store.record.healing import heal
from chairdesk.store.record.rows import Head, Row, end_of, entry_of, head_of, payload_of, put, rows
from chairdesk.store.record.search import Search
from chairdesk.store.record.second_copy import Copied, SecondCopy

__all__ = ["Head", "Journal"]


class Journal:
    """Keeps the entries of every conference; `device` names this laptop in the streams."""

    def __init__(
        self, connection: Connection, keys: ConferenceKeys, device: UUID, copy: SecondCopy
    ) -> None:
        self._connection = connection
        self._keys = keys
        self._device = device
        self._copy = copy
        self.search = Search(connection, keys)

    def append(
        self, conference: ConferenceId, entry: Entry, lets_go: Collection[Draft] = ()
    ) -> None:
        """Keep an entry for good; when this returns, it is on disk, and twice.

        Both copies settle side by side. The drafts that it `lets_go` were typed for it: they go
        in the same transaction. The same entry appended again changes nothing. Raises DiskFull,
        NotWritable, VaultIsLocked or ConferenceIsErased.
        """
        payload = event_to_bytes(entry.event)
        turn, writing = self._connection.reading(), self._connection.writing()
        with turn, self._copy.beside(), writing as db:
            if self._holds(db, conference, entry):
                return
            envelope = self._keys.find_or_make(db, conference)
            stream = Stream(conference, self._device, entry.hand.value)
            row = _next_row(db, _next_link(db, stream, entry), payload, envelope)
            self._copy.keep(Copied(row, sealed_key(db, conference)))
            put(db, row)
            let_go(db, conference, lets_go)

    def entries_of(self, conference: ConferenceId) -> Iterator[Entry]:
        """Yield the entries of a conference, oldest first, once the whole chain holds.

        Raises Damaged, UnknownEvent, VaultIsLocked or ConferenceIsErased.
        """
        with self._connection.reading() as db:
            found = list(rows(db, "conference = ?", conference.bytes))
            envelope = self._keys.find(db, conference)
            if envelope is None and found:
                raise ConferenceIsErased if is_erased(db, conference) else Damaged
        check_links(row.link for row in found)
        return iter([entry_of(row, envelope) for row in found if envelope])

    def conferences(self) -> tuple[ConferenceId, ...]:
        """List every conference that has an entry, in the order of their first."""
        with self._connection.reading() as db:
            found = db.execute(
                "SELECT conference FROM conference_key AS key WHERE EXISTS"
                " (SELECT 1 FROM entry WHERE entry.conference = key.conference)"
                " AND conference != ? ORDER BY number",
                (THE_REGISTER.bytes,),
            )
            return tuple(ConferenceId(UUID(bytes=row[0])) for row in found)

    def lengths(self) -> dict[ConferenceId, int]:
        """Say how many entries each conference has, without reading them."""
        with self._connection.reading() as db:
            found = db.execute("SELECT conference, count(*) FROM entry GROUP BY conference")
            return {ConferenceId(UUID(bytes=which)): count for which, count in found}

    def erase(self, conference: ConferenceId, at: datetime) -> None:
        """Destroy the words of a conference and the key to them; the chain still holds.

        Erasing it again changes nothing. Raises ConferenceIsHeld.
        """
        erase(self._connection, self._copy, conference, at)

    def head(self) -> Head:
        """Tell how far the journal reaches."""
        with self._connection.reading() as db:
            return head_of(db)

    def heal(self) -> int:
        """Put back what was lost with the log, and tell how many entries; else RolledBack."""
        return heal(self._connection, self._copy)

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
            head = Head(0, FIRST_TRAIL, head_of(db).erasures)
            ends: Ends = {}
            key_of = self._keys.found_once(db)
            for row in rows(db):  # one by one: all of them need not find room in memory
                check_link(ends, row.link)
                trail = next_trail(head.trail, row.link.hash)
                head = replace(head, entries=head.entries + 1, trail=trail)
                if (row.number, row.trail) != (head.entries, head.trail):
                    raise Damaged
                _check_payload(db, row, key_of(row.conference))
        return head

    def _holds(self, db: sqlite_utils.Database, conference: ConferenceId, entry: Entry) -> bool:
        """Say whether an entry is here already; another of the same id is a bug."""
        if not db.execute("SELECT 1 FROM entry WHERE id = ?", (entry.id.bytes,)).fetchall():
            return False
        row = next(rows(db, "id = ?", entry.id.bytes))
        envelope = self._keys.find(db, row.conference)
        if envelope is None:
            raise ConferenceIsErased
        if row.conference != conference or entry_of(row, envelope) != entry:
            message = f"entry {entry.id} is in the journal already, and says something else"
            raise ValueError(message)
        return True


def _next_link(db: sqlite_utils.Database, stream: Stream, entry: Entry) -> Link:
    """Put an entry at the end of its stream; what it says is bound in afterwards."""
    last = db.execute(
        "SELECT place, hash FROM entry WHERE conference = ? AND device = ? AND hand = ?"
        " ORDER BY place DESC LIMIT 1",
        (stream.conference.bytes, stream.device.bytes, stream.hand),
    ).fetchone()
    place, previous = last or (0, stream.root)
    return Link(entry.id, stream, place + 1, spelled_moment(entry.at), b"", previous)


def _next_row(db: sqlite_utils.Database, link: Link, payload: bytes, envelope: Envelope) -> Row:
    """Seal what an entry says, and put it at the end of the journal."""
    salt = os.urandom(SALT_LENGTH)
    digest = payload_digest(salt, payload)
    facts = (link.id, link.stream, link.place, link.at, digest, link.previous)
    link = Link(*facts, Link(*facts).reckoned_hash)
    number, trail = end_of(db)
    sealed = envelope.seal(salt + payload, link.hash)
    return Row(number + 1, link, next_trail(trail, link.hash), sealed)


def _check_payload(db: sqlite_utils.Database, row: Row, envelope: Envelope | None) -> None:
    if envelope is not None:
        payload_of(row, envelope)
    elif row.sealed is not None or not is_erased(db, row.conference):
        raise Damaged
