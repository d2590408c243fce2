"""What a conference keeps beside its journal: drafts and documents, erased with it."""

import hashlib
import json

import sqlite_utils

from chairdesk.desk.ports import Damaged, KeptDocument
from chairdesk.models.contribution import Hand
from chairdesk.models.ids import ConferenceId
from chairdesk.store.database.connection import Connection
from chairdesk.store.envelope import Envelope, SealIsBroken
from chairdesk.store.record.conference_keys import ConferenceKeys

_FACTS = b"document facts"
_PDF = b"document pdf\0"


class Drafts:
    """Keeps what stands in each hand's line, sealed under the conference's key."""

    def __init__(self, connection: Connection, keys: ConferenceKeys) -> None:
        self._connection = connection
        self._keys = keys

    def keep_draft(self, conference: ConferenceId, hand: Hand, words: str) -> None:
        """Keep what stands in a hand's line now; empty words forget it."""
        with self._connection.writing() as db:
            if not words:
                db.table("draft").delete_where(
                    "conference = ? AND hand = ?", [conference.bytes, hand.value]
                )
                return
            envelope = self._keys.find_or_make(db, conference)
            sealed = envelope.seal(words.encode("utf-8", "surrogatepass"), _label(hand))
            db.execute(
                "INSERT INTO draft (conference, hand, sealed) VALUES (?, ?, ?)"
                " ON CONFLICT DO UPDATE SET sealed = excluded.sealed",
                (conference.bytes, hand.value, sealed),
            )

    def draft_of(self, conference: ConferenceId, hand: Hand) -> str:
        """Give back what stood in a hand's line; empty if nothing did."""
        with self._connection.reading() as db:
            found = db.execute(
                "SELECT sealed FROM draft WHERE conference = ? AND hand = ?",
                (conference.bytes, hand.value),
            ).fetchone()
            envelope = self._keys.find(db, conference)
        if found is None or envelope is None:
            return ""
        try:
            return envelope.unseal(found[0], _label(hand)).decode("utf-8", "surrogatepass")
        except SealIsBroken:
            raise Damaged from None


class Documents:
    """Keeps documents sealed under their conference's key, so that they are erased with it."""

    def __init__(self, connection: Connection, keys: ConferenceKeys) -> None:
        self._connection = connection
        self._keys = keys

    def keep_document(self, conference: ConferenceId, document: KeptDocument) -> None:
        """Keep a document; one of the same kind and reader is replaced."""
        if hashlib.sha256(document.pdf).hexdigest() != document.sha256:
            message = "a document is kept under its own hash"
            raise ValueError(message)
        with self._connection.writing() as db:
            envelope = self._keys.find_or_make(db, conference)
            for number, kind, reader, _ in _facts_of(db, conference, envelope):
                if (kind, reader) == (document.kind, document.reader):
                    db.execute("DELETE FROM document WHERE number = ?", (number,))
            facts = json.dumps([document.kind, document.reader, document.sha256]).encode()
            label = _PDF + document.sha256.encode()
            db.execute(
                "INSERT INTO document (conference, facts, pdf) VALUES (?, ?, ?)",
                (
                    conference.bytes,
                    envelope.seal(facts, _FACTS),
                    envelope.seal(document.pdf, label),
                ),
            )
        self._connection.settle()  # there is no second copy of it: the log must not hold it alone

    def documents_of(self, conference: ConferenceId) -> tuple[KeptDocument, ...]:
        """List the documents of a conference, in the order of their keeping."""
        with self._connection.reading() as db:
            envelope = self._keys.find(db, conference)
            if envelope is None:
                return ()
            return tuple(
                KeptDocument(kind, reader, sha256, _pdf(db, number, envelope, sha256))
                for number, kind, reader, sha256 in _facts_of(db, conference, envelope)
            )


def opened_document(envelope: Envelope, facts: bytes, pdf: bytes) -> KeptDocument:
    """Open a document as it lies in a vault; raise Damaged."""
    try:
        kind, reader, sha256 = json.loads(envelope.unseal(facts, _FACTS))
        return KeptDocument(kind, reader, sha256, envelope.unseal(pdf, _PDF + sha256.encode()))
    except SealIsBroken:
        raise Damaged from None


def _facts_of(
    db: sqlite_utils.Database, conference: ConferenceId, envelope: Envelope
) -> list[tuple[int, str, str, str]]:
    found = db.execute(
        "SELECT number, facts FROM document WHERE conference = ? ORDER BY number",
        (conference.bytes,),
    ).fetchall()
    try:
        return [(number, *json.loads(envelope.unseal(facts, _FACTS))) for number, facts in found]
    except SealIsBroken:
        raise Damaged from None


def _pdf(db: sqlite_utils.Database, number: int, envelope: Envelope, sha256: str) -> bytes:
    found = db.execute("SELECT pdf FROM document WHERE number = ?", (number,)).fetchone()
    try:
        return envelope.unseal(found[0], _PDF + sha256.encode())
    except SealIsBroken:
        raise Damaged from None


def _label(hand: Hand) -> bytes:
    return b"draft\0" + hand.value.encode()
