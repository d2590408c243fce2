"""What was found, brought into a new vault: in its old chain as far as that is whole."""

from contextlib import suppress
from dataclasses import dataclass, replace
from uuid import UUID

from chairdesk.desk.ports import Damaged, UnknownEvent
from chairdesk.models.ids import ConferenceId
from chairdesk.store import key_file
from chairdesk.store.database.connection import Connection, make_durable, open_database
from chairdesk.store.home.copying import CONFERENCE_KEYS, SECOND_COPY
from chairdesk.store.home.laying_out import make_database
from chairdesk.store.home.opened import OpenedHome
from chairdesk.store.home.parts import Home
from chairdesk.store.key_file import KeyFile
from chairdesk.store.keys import DataKey
from chairdesk.store.record.chain import next_trail
from chairdesk.store.record.conference_keys import ConferenceKeys, put_back_key
from chairdesk.store.record.conference_papers import Documents, opened_document
from chairdesk.store.record.journal import Journal
from chairdesk.store.record.rows import Row, entry_of, head_of, insert
from chairdesk.store.record.second_copy import SecondCopy
from chairdesk.store.salvage.finding import OTHERS, Finds


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How many entries were brought over: in their old chain, or after a gap in a new one.

    `missing` counts those of which the vault knew, and which nothing holds any more.
    """

    as_they_were: int
    chained_anew: int
    missing: int


def bring_over(finds: Finds, home: Home, slots: KeyFile, key: DataKey) -> Salvaged:
    """Make a vault of what was found."""
    make_database(home, slots.vault, key)
    key_file.save(home.keys, slots)
    db = open_database(home.database, key)
    connection = Connection(db)
    opened = OpenedHome(home, slots.vault, key, db)
    try:
        with connection.reading():
            make_durable(db)
        return _Bringing(finds, connection, opened).done()
    finally:
        connection.close()


class _Bringing:
    """Brings one vault's finds into another."""

    def __init__(self, finds: Finds, connection: Connection, opened: OpenedHome) -> None:
        self._finds = finds
        self._left = dict(finds.rows)
        self._connection = connection
        self._keys = ConferenceKeys(opened.key.envelope(CONFERENCE_KEYS))
        self._copy = SecondCopy(opened.home.second_copy, opened.key.envelope(SECOND_COPY))
        self._journal = Journal(connection, self._keys, opened.fact("device"), self._copy)

    def done(self) -> Salvaged:
        """Bring everything over, and tell how much it was."""
        self._put_facts()
        as_they_were = self._put_in_their_chain()
        anew = self._chain_anew()
        self._put_documents()
        self._copy.close()
        erased = sum(map(self._is_erased, self._left.values()))
        missing = self._finds.reach - as_they_were - anew - erased
        return Salvaged(as_they_were, anew, max(0, missing))

    def _is_erased(self, row: Row) -> bool:
        return row.conference in self._finds.erased

    def _put_facts(self) -> None:
        erased = self._finds.erased
        with self._connection.writing() as db:
            for conference, at in erased.items():
                db.execute("INSERT INTO erasure VALUES (?, ?)", (conference.bytes, at))
            for conference, sealed in self._finds.keys.items():
                if conference not in erased:
                    put_back_key(db, conference, sealed)
            for table, columns in OTHERS.items():
                asked = ", ".join("?" * (columns.count(",") + 1))
                question = f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({asked})"  # noqa: S608
                db.conn.executemany(question, self._finds.others[table])
            # an older backup knows of no later erasure
            db.execute("DELETE FROM draft WHERE conference IN (SELECT conference FROM erasure)")
            db.execute("DELETE FROM hold WHERE conference IN (SELECT conference FROM erasure)")

    def _put_in_their_chain(self) -> int:
        """Put in entries as long as each one follows the last."""
        by_number: dict[int, list[Row]] = {}
        for row in self._left.values():
            by_number.setdefault(row.number, []).append(row)
        with self._connection.writing() as db:
            head = head_of(db)
            while found := _following(by_number.get(head.entries + 1, []), head.trail):
                insert(db, replace(found, sealed=None) if self._is_erased(found) else found)
                del self._left[found.link.hash]
                head = replace(head, entries=found.number, trail=found.trail)
        return head.entries

    def _chain_anew(self) -> int:
        """Append what stands after a gap: the same entries, in their order, in a new chain."""
        before = self._journal.head().entries
        for row in sorted(self._left.values(), key=lambda row: (row.number, row.link.at)):
            with self._connection.reading() as db:
                envelope = self._keys.find(db, row.conference)
            if envelope is not None:
                with suppress(UnknownEvent):  # of a newer ChairDesk: only its own can chain it
                    self._journal.append(ConferenceId(row.conference), entry_of(row, envelope))
        return self._journal.head().entries - before

    def _put_documents(self) -> None:
        """Put in documents, the newest place last: there is one for each kind and reader."""
        documents = Documents(self._connection, self._keys)
        for lines in reversed(self._finds.documents):
            for whose, facts, pdf in lines:
                conference = ConferenceId(UUID(bytes=whose))
                with self._connection.reading() as db:
                    envelope = self._keys.find(db, conference)
                if envelope is not None:
                    with suppress(Damaged):
                        documents.keep_document(conference, opened_document(envelope, facts, pdf))


def _following(candidates: list[Row], trail: bytes) -> Row | None:
    return next((row for row in candidates if row.trail == next_trail(trail, row.link.hash)), None)
