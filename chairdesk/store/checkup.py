"""What is on this machine that matters to a vault; it names no child."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3
from sqlcipher3 import dbapi2

from chairdesk.desk.ports import NoKeychain
from chairdesk.store.data_folder import why_not_local
from chairdesk.store.database.connection import SAFE_SQLITE
from chairdesk.store.home.migrating import BACKUPS, ENDING
from chairdesk.store.keychain import SYSTEM, Keychain
from chairdesk.store.vault import has_vault

ENOUGH_ROOM = 500 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that was looked at; `is_well` is False where something is to be done."""

    what: str
    found: str
    is_well: bool = True


def checkup(folder: Path) -> tuple[Fact, ...]:
    """Look at the libraries, the data folder and the room on its disk."""
    return (
        Fact("SQLite", dbapi2.sqlite_version, dbapi2.sqlite_version_info >= SAFE_SQLITE),
        Fact("SQLCipher", _cipher_version()),
        _folder(folder),
        _place(folder),
        Fact("vault", "there is one" if has_vault(folder) else "none yet"),
        _room(folder),
    )


def keychain(of: Keychain = SYSTEM) -> Fact:
    """Look which keychain could open the vault; having none is no fault."""
    try:
        return Fact("keychain", f"{of.name()} may open the vault, if that is chosen")
    except NoKeychain:
        return Fact("keychain", "none that is trusted: the passphrase or recovery code opens it")


def last_backup(folder: Path) -> Fact:
    """Name the newest backup in the usual place; one may lie elsewhere, so none is no fault."""
    newest = max((folder / BACKUPS).glob(f"*{ENDING}"), key=_written, default=None)
    if newest is None:
        return Fact("last backup", f"none yet in {folder / BACKUPS}")
    return Fact("last backup", newest.name)


def _written(file: Path) -> float:
    return file.stat().st_mtime


def _cipher_version() -> str:
    connection = sqlcipher3.connect(":memory:")
    try:
        found = connection.execute("PRAGMA cipher_version").fetchone()
    finally:
        connection.close()
    return str(found[0])


def _folder(folder: Path) -> Fact:
    if folder.exists() and not folder.is_dir():
        return Fact("data folder", f"{folder} is a file: choose a folder", is_well=False)
    return Fact("data folder", str(folder))


def _place(folder: Path) -> Fact:
    why_not = why_not_local(folder)
    return Fact("place", why_not or "on the local disk", not why_not)


def _room(folder: Path) -> Fact:
    there = next(place for place in (folder, *folder.absolute().parents) if place.is_dir())
    free = shutil.disk_usage(there).free
    return Fact("free space", f"{free // 1024**2} MB", free >= ENOUGH_ROOM)
