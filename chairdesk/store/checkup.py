"""What is on this machine that matters to a vault; it names no child."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3
from sqlcipher3 import dbapi2

from chairdesk.desk.ports import Damaged, NoKeychain, NotWritable, PathIsTooLong, VaultFailure
from chairdesk.quiet_process import keep_memory_private
from chairdesk.store.data_folder import is_linked, refuse_if_too_deep, why_not_local
from chairdesk.store.database.connection import SAFE_SQLITE
from chairdesk.store.home.migrating import BACKUPS
from chairdesk.store.home.parts import home_in, refuse_unless_readable
from chairdesk.store.keychain import SYSTEM, Keychain
from chairdesk.store.looking_over import look_over, look_over_backups, told
from chairdesk.store.planted import is_seen
from chairdesk.store.vault import Vault
from chairdesk.store.whole_file import try_to_write
from chairdesk.words import reason_of

ENOUGH_ROOM = 500 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that was looked at; `is_well` is False where something is to be done."""

    what: str
    found: str
    is_well: bool = True


def checkup(folder: Path) -> tuple[Fact, ...]:
    """Look at the libraries, the data folder, what lies in it, and the room on its disk."""
    return (
        Fact("SQLite", dbapi2.sqlite_version, dbapi2.sqlite_version_info >= SAFE_SQLITE),
        Fact("SQLCipher", _cipher_version()),
        _folder(folder),
        _place(folder),
        _vault(folder),
        _last_backup(folder),
        _room(folder),
    )


def keychain(of: Keychain = SYSTEM) -> Fact:
    """Look which keychain could open the vault; having none is no fault."""
    try:
        return Fact(told("keychain"), told("keychain-opens", name=of.name()))
    except NoKeychain:
        return Fact(told("keychain"), told("no-keychain"))


def core_dumps() -> Fact:
    """Turn core dumps off for this program, as the desk does, and say whether that can be done."""
    are_off = keep_memory_private()
    return Fact(told("core-dumps"), told("dumps-off" if are_off else "dumps-on"), are_off)


def read_through(open_vault: Callable[[], Vault]) -> Fact:
    """Open the vault, and read every page and every entry of it; say what is not right."""
    what = told("read-through")
    try:
        vault = open_vault()
        try:
            return Fact(what, told("whole", number=vault.examine().entries))
        finally:
            vault.lock()
    except VaultFailure as why:
        return Fact(what, reason_of(why), is_well=False)


def _vault(folder: Path) -> Fact:
    try:
        return Fact(told("vault"), look_over(folder))
    except VaultFailure as why:
        return Fact(told("vault"), reason_of(why), is_well=False)


def _last_backup(folder: Path) -> Fact:
    try:
        looked = look_over_backups(folder, datetime.now(UTC))
    except VaultFailure as why:
        said = told("unreadable") if isinstance(why, Damaged) else reason_of(why)
        return Fact(told("last-backup"), said, is_well=False)
    return Fact(told("last-backup"), looked.found, looked.is_well)


def _cipher_version() -> str:
    connection = sqlcipher3.connect(":memory:")
    try:
        found = connection.execute("PRAGMA cipher_version").fetchone()
    finally:
        connection.close()
    return str(found[0])


def _folder(folder: Path) -> Fact:
    if is_seen(folder) and not folder.is_dir():
        return Fact(told("data-folder"), told("folder-is-file", folder=folder), is_well=False)
    try:
        _see_that_it_takes(folder)
    except VaultFailure as why:
        said = told("folder-and-why", folder=folder, why=reason_of(why))
        return Fact(told("data-folder"), said, is_well=False)
    return Fact(told("data-folder"), str(folder))


def _see_that_it_takes(folder: Path) -> None:
    """Raise DiskFull, NotWritable or NotReadable if a desk could not work there."""
    home = home_in(folder)
    refuse_unless_readable(folder)
    for place in {_there(folder), _there(home.folder), _there(folder / BACKUPS)}:
        try_to_write(place)
    if is_seen(home.database) and not os.access(home.database, os.W_OK):
        raise NotWritable


def _there(folder: Path) -> Path:
    """Give the folder, or the one in which it would be made."""
    places = (folder, *folder.absolute().parents)
    return next(place for place in places if is_seen(place) and place.is_dir())


def _place(folder: Path) -> Fact:
    why_not = why_not_local(folder) or (told("linked") if is_linked(folder) else "")
    try:
        refuse_if_too_deep(folder)
    except PathIsTooLong:
        why_not = why_not or told("too-long")
    return Fact(told("place"), why_not or told("local"), not why_not)


def _room(folder: Path) -> Fact:
    free = shutil.disk_usage(_there(folder)).free
    return Fact(told("free-space"), told("room", number=free // 1024**2), free >= ENOUGH_ROOM)
