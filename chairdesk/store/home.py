"""The folder of a vault: laid out as a whole, opened with its key, by one desk at a time."""

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias
from uuid import UUID, uuid4

import sqlite_utils

from chairdesk.desk.ports import (
    AlreadyOpen,
    Damaged,
    KeysAreMissing,
    NoVault,
    VaultIsEmpty,
    VaultIsMissing,
)
from chairdesk.store import key_file
from chairdesk.store.database import schema
from chairdesk.store.database.connection import failures_named, make_durable, open_database
from chairdesk.store.key_file import Cost, KeyFile
from chairdesk.store.keys import DataKey, new_data_key, passphrase_slot, recovery_slot
from chairdesk.store.whole_file import disk_failures_named, settle_folder

Opener: TypeAlias = Callable[[KeyFile], DataKey]
"""Tries a secret on the slots."""


@dataclass(frozen=True, slots=True)
class Home:
    """The parts of one vault, in a folder of their own."""

    folder: Path

    @property
    def database(self) -> Path:
        """The encrypted file."""
        return self.folder / "vault.db"

    @property
    def keys(self) -> Path:
        """The slots of its key."""
        return self.folder / "vault.json"

    @property
    def mark(self) -> Path:
        """What the vault held when it was last seen."""
        return self.folder / "vault.mark"

    @property
    def second_copy(self) -> Path:
        """Each entry once more, until a backup holds it."""
        return self.folder / "vault.second"

    @property
    def is_taken(self) -> bool:
        """Say whether there is a vault here, or any part of one."""
        return self.folder.is_file() or (self.folder.is_dir() and any(self.folder.iterdir()))


@dataclass(frozen=True, slots=True)
class OpenedHome:
    """A vault's parts, once its key is known."""

    home: Home
    vault: UUID
    key: DataKey
    db: sqlite_utils.Database

    def fact(self, name: str) -> UUID:
        """Read one of the names that the vault was given when it was made."""
        found = self.db.execute("SELECT held FROM vault WHERE fact = ?", (name,)).fetchone()
        if found is None:
            raise Damaged
        return UUID(bytes=found[0])


def lay_out(home: Home, passphrase: str, cost: Cost) -> str:
    """Make a new vault, and return its recovery code; a kill on the way leaves nothing.

    Everything is made in a folder beside, which becomes the vault's by its renaming.
    """
    making = Home(home.folder.with_name(home.folder.name + ".making"))
    shutil.rmtree(making.folder, ignore_errors=True)
    making.folder.mkdir(parents=True, mode=0o700)
    vault = uuid4()
    key = new_data_key(vault)
    _make_database(making, vault, key)
    recovery, code = recovery_slot(key, vault)
    slots = (passphrase_slot(key, vault, passphrase, cost), recovery)
    key_file.save(making.keys, KeyFile(vault, slots))
    key.wipe()
    if home.folder.exists():
        home.folder.rmdir()
    making.folder.rename(home.folder)
    settle_folder(home.folder.parent)
    return code


def _make_database(home: Home, vault: UUID, key: DataKey) -> None:
    db = open_database(home.database, key, mode="rwc")
    try:
        with failures_named():
            make_durable(db)
            schema.lay_out(db)
            facts = [
                {"fact": "vault", "held": vault.bytes},
                {"fact": "device", "held": uuid4().bytes},
            ]
            db.table("vault").insert_all(facts)
    finally:
        db.close()


def open_home(home: Home, opener: Opener) -> OpenedHome:
    """Open a vault's parts; raise whichever failure says what is wrong, having changed nothing."""
    keys = _found_keys(home)
    key = opener(keys)
    db = open_database(home.database, key)
    try:
        with failures_named():
            _make_ready(db)
            return _checked(OpenedHome(home, keys.vault, key, db))
    except BaseException:
        db.close()
        raise


def _found_keys(home: Home) -> KeyFile:
    """Read the slots, having looked whether there is anything that they open."""
    if not home.is_taken:
        raise NoVault
    try:
        keys = key_file.load(home.keys)
    except KeysAreMissing:
        if home.database.exists():
            raise
        raise NoVault from None
    if not home.database.exists():
        raise VaultIsMissing
    if home.database.stat().st_size == 0:
        raise VaultIsEmpty
    return keys


def _checked(opened: OpenedHome) -> OpenedHome:
    if opened.fact("vault") != opened.vault:
        raise Damaged
    return opened


def _make_ready(db: sqlite_utils.Database) -> None:
    version = schema.version_of(db)
    make_durable(db)
    schema.bring_up_to_date(db, since=version)
    schema.check_fences(db)
    schema.guard(db)


class InstanceLock:
    """Holds a vault for this program; the operating system lets go of it after a kill."""

    def __init__(self, path: Path) -> None:
        """Take the lock; raise AlreadyOpen if another ChairDesk has it."""
        with disk_failures_named():
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._handle)
        except OSError:
            os.close(self._handle)
            raise AlreadyOpen from None

    def release(self) -> None:
        """Let another ChairDesk open the vault; the file stays, for it means nothing."""
        os.close(self._handle)


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
