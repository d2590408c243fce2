"""What a conference keeps beside its journal: drafts and documents, erased with it."""

import hashlib
import json
from collections.abc import Collection, Mapping

import sqlite_utils

from chairdesk.desk.ports import Damaged
from chairdesk.desk.shelves import LINE, Draft, KeptDocument
from chairdesk.models.contribution import Hand
from chairdesk.models.ids import ConferenceId
from chairdesk.store.database.connection import Connection
from chairdesk.store.envelope import Envelope, SealIsBroken
from chairdesk.store.record.conference_keys import ConferenceKeys

_FACTS = b"document facts"
_PDF = b"document pdf\0"
_BYTES = ("utf-8", "surrogatepass")


class Drafts:
    """Keeps what stands half typed in each hand's fields, sealed under the conference's key."""

    def __init__(self, connection: Connection, keys: ConferenceKeys) -> None:
        self._connection = connection
        self._keys = keys

    def keep_drafts(self, conference: ConferenceId, hand: Hand, fields: Mapping[str, str]) -> None:
        """Keep what stands in a hand's fields now, all or none; empty words forget a field."""
        with self._connection.writing() as db:
            for field, words in fields.items():
                if words:
                    self._put(db, conference, _place(hand, field), words)
                else:
                    let_go(db, conference, [(hand, field)])

    def drafts_of(self, conference: ConferenceId, hand: Hand) -> dict[str, str]:
        """Give back what stood in a hand's fields, by their names."""
        with self._connection.reading() as db:
            found = db.execute(
                "SELECT hand, sealed FROM draft WHERE conference = ?", (conference.bytes,)
            ).fetchall()
            envelope = self._keys.find(db, conference)
        if envelope is None:
            return {}
        own = [(place, sealed) for place, sealed in found if _hand_of(place) == hand.value]
        try:
            return {
                _field_of(place): envelope.unseal(sealed, _label(place)).decode(*_BYTES)
                for place, sealed in own
            }
        except SealIsBroken:
            raise Damaged from None

    def _put(
        self, db: sqlite_utils.Database, conference: ConferenceId, place: str, words: str
    ) -> None:
        envelope = self._keys.find_or_make(db, conference)
        db.execute(
            "INSERT INTO draft (conference, hand, sealed) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET sealed = excluded.sealed",
            (conference.bytes, place, envelope.seal(words.encode(*_BYTES), _label(place))),
        )


def let_go(db: sqlite_utils.Database, conference: ConferenceId, drafts: Collection[Draft]) -> None:
    """Forget what stood half typed in some fields: it is entered in this transaction."""
    for hand, field in drafts:
        db.execute(
            "DELETE FROM draft WHERE conference = ? AND hand = ?",
            (conference.bytes, _place(hand, field)),
        )


class Documents:
    """Keeps documents sealed under their conference's key, so that they are erased with it."""

    def __init__(self, connection: Connection, keys: ConferenceKeys) -> None:
        self._connection = connection
        self._keys = keys

    def keep_document(self, conference: ConferenceId, document: KeptDocument) -> None:
        """Keep a document; one of the same name is replaced, no earlier version."""
        if hashlib.sha256(document.pdf).hexdigest() != document.sha256:
            message = "a document is kept under its own hash"
            raise ValueError(message)
        with self._connection.writing() as db:
            envelope = self._keys.find_or_make(db, conference)
            for number, kind, reader, _, version in _facts_of(db, conference, envelope):
                if (kind, reader, version) == document.name:
                    db.execute("DELETE FROM document WHERE number = ?", (number,))
            facts = _written(document)
            label = _PDF + document.sha256.encode()
            db.execute(
                "INSERT INTO document (conference, facts, pdf) VALUES (?, ?, ?)",
                (
                    conference.bytes,
                    envelope.seal(facts, _FACTS),
                    envelope.seal(document.pdf, label),
                ),
            )
        self._connection.settle_if_it_can()  # no second copy: the log must not hold it alone

    def documents_of(self, conference: ConferenceId) -> tuple[KeptDocument, ...]:
        """List the documents of a conference, in the order of their keeping."""
        with self._connection.reading() as db:
            envelope = self._keys.find(db, conference)
            if envelope is None:
                return ()
            found = db.execute(
                "SELECT facts, pdf FROM document WHERE conference = ? ORDER BY number",
                (conference.bytes,),
            )
            return tuple(opened_document(envelope, facts, pdf) for facts, pdf in found)


def opened_document(envelope: Envelope, facts: bytes, pdf: bytes) -> KeptDocument:
    """Open a document as it lies in a vault; raise Damaged."""
    try:
        kind, reader, sha256, version = _read(envelope.unseal(facts, _FACTS))
        content = envelope.unseal(pdf, _PDF + sha256.encode())
        return KeptDocument(kind, reader, sha256, content, version)
    except SealIsBroken:
        raise Damaged from None


def _written(document: KeptDocument) -> bytes:
    """Write what a document is; the first version as it always was."""
    later = [document.version] if document.version > 1 else []
    return json.dumps([document.kind, document.reader, document.sha256, *later]).encode()


def _read(facts: bytes) -> tuple[str, str, str, int]:
    kind, reader, sha256, *later = json.loads(facts)
    return kind, reader, sha256, later[0] if later else 1


def _facts_of(
    db: sqlite_utils.Database, conference: ConferenceId, envelope: Envelope
) -> list[tuple[int, str, str, str, int]]:
    found = db.execute(
        "SELECT number, facts FROM document WHERE conference = ? ORDER BY number",
        (conference.bytes,),
    ).fetchall()
    try:
        return [(number, *_read(envelope.unseal(facts, _FACTS))) for number, facts in found]
    except SealIsBroken:
        raise Damaged from None


def _place(hand: Hand, field: str) -> str:
    """Name a hand's field in the table; the line lies under the bare hand, as it always did."""
    return hand.value if field == LINE else f"{hand.value}/{field}"


def _hand_of(place: str) -> str:
    return place.partition("/")[0]


def _field_of(place: str) -> str:
    return place.partition("/")[2] or LINE


def _label(place: str) -> bytes:
    return b"draft\0" + place.encode()
