"""Small things that the vault keeps by name: keys to sign with, and choices of the desk."""

from collections.abc import Callable
from typing import TypeAlias

import sqlite_utils

from chairdesk.desk.ports import Damaged
from chairdesk.models.contribution import Hand
from chairdesk.store.database.connection import Connection
from chairdesk.store.envelope import Envelope, SealIsBroken

EnvelopeOf: TypeAlias = Callable[[str], Envelope]
"""Gives the envelope of a shelf."""
SETTINGS = "settings"


class Shelf:
    """Keeps bytes by name, sealed under a key of the vault; the newer replaces the older."""

    def __init__(self, connection: Connection, envelope: Envelope, shelf: str) -> None:
        self._connection = connection
        self._envelope = envelope
        self._shelf = shelf

    def keep(self, name: str, content: bytes) -> None:
        """Keep something under a name."""
        with self._connection.writing() as db:
            db.execute(
                "INSERT INTO kept (shelf, name, sealed) VALUES (?, ?, ?)"
                " ON CONFLICT DO UPDATE SET sealed = excluded.sealed",
                (self._shelf, name, self._envelope.seal(content, _label(self._shelf, name))),
            )
        self._connection.settle_if_it_can()  # no second copy: the log must not hold it alone

    def find(self, name: str) -> bytes | None:
        """Give what is kept under a name; None if nothing is."""
        with self._connection.reading() as db:
            found = db.execute(
                "SELECT sealed FROM kept WHERE shelf = ? AND name = ?", (self._shelf, name)
            ).fetchone()
        if found is None:
            return None
        try:
            return self._envelope.unseal(found[0], _label(self._shelf, name))
        except SealIsBroken:
            raise Damaged from None


def seal_shelves_anew(db: sqlite_utils.Database, old: EnvelopeOf, new: EnvelopeOf) -> None:
    """Seal everything on every shelf under another key of the vault; raise SealIsBroken."""
    for shelf, name, sealed in db.execute("SELECT shelf, name, sealed FROM kept").fetchall():
        label = _label(shelf, name)
        anew = new(shelf).seal(old(shelf).unseal(sealed, label), label)
        db.execute("UPDATE kept SET sealed = ? WHERE shelf = ? AND name = ?", (anew, shelf, name))


def _label(shelf: str, name: str) -> bytes:
    return f"{shelf}\0{name}".encode()


class Identities:
    """Keeps the keys with which chair and minute-taker sign, each closed by its own secret."""

    def __init__(self, connection: Connection, envelope: Envelope) -> None:
        self._shelf = Shelf(connection, envelope, "identities")

    def keep_identity(self, hand: Hand, name: str, pkcs12: bytes) -> None:
        """Keep the key with which somebody signs."""
        self._shelf.keep(f"{hand.value}\0{name}", pkcs12)

    def identity_of(self, hand: Hand, name: str) -> bytes | None:
        """Give the key with which somebody signs; None if there is none yet."""
        return self._shelf.find(f"{hand.value}\0{name}")


class Settings:
    """Keeps the choices of the desk, such as theme and text size; never a name."""

    def __init__(self, connection: Connection, envelope: Envelope) -> None:
        self._shelf = Shelf(connection, envelope, SETTINGS)

    def keep_setting(self, name: str, value: str) -> None:
        """Keep a choice."""
        self._shelf.keep(name, value.encode())

    def setting(self, name: str) -> str | None:
        """Give a choice; None if none was made."""
        found = self._shelf.find(name)
        return None if found is None else found.decode()
