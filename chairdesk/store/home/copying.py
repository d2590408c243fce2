"""A copy of a vault: written while it is open, read back, and packed into one file."""

import os
import zipfile
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import IO, TypeAlias

from chairdesk.desk.ports import (
    BackupIsNotHere,
    BackupIsShut,
    Damaged,
    NotABackup,
    VaultFailure,
    VaultIsLocked,
)
from chairdesk.store import key_file, watermark
from chairdesk.store.data_folder import refuse_if_too_long
from chairdesk.store.database import Database, schema
from chairdesk.store.database.connection import (
    Connection,
    check_pages,
    failures_named,
    make_durable,
    make_to_end,
    open_database,
)
from chairdesk.store.database.spelling import spelled
from chairdesk.store.home.opened import OpenedHome
from chairdesk.store.home.parts import Home
from chairdesk.store.keys import DataKey
from chairdesk.store.planted import sweep_folder
from chairdesk.store.record.conference_keys import ConferenceKeys
from chairdesk.store.record.erased_list import ErasedList
from chairdesk.store.record.journal import Head, Journal
from chairdesk.store.record.second_copy import SecondCopy
from chairdesk.store.watermark import Watermark
from chairdesk.store.whole_file import settle_file, settle_folder

CONFERENCE_KEYS = "conference keys"
SECOND_COPY = "second copy"

_PARTS = ("vault.db", "vault.json", "vault.mark")
_BLANK = bytes(4)
_STRIDE = 1024 * 1024
MAKING = ".making"
"""What the folder is called in which a backup is made, after the backup's own name."""
_BEGINNING = b"PK\x03\x04"


def journal_of(opened: OpenedHome, connection: Connection) -> Journal:
    """Lay the parts of a vault together to its journal."""
    return Journal(connection, keys_of(opened), opened.fact("device"), second_copy_of(opened))


def keys_of(opened: OpenedHome) -> ConferenceKeys:
    """Give what opens the keys of a vault's conferences."""
    return ConferenceKeys(opened.key.envelope(CONFERENCE_KEYS))


def second_copy_of(opened: OpenedHome) -> SecondCopy:
    """Give the second copy of a vault's entries."""
    return SecondCopy(opened.home.second_copy, opened.key.envelope(SECOND_COPY))


def erased_list_of(opened: OpenedHome) -> ErasedList:
    """Give the list, outside a vault, of what was erased in it."""
    return ErasedList(opened.home.folder.parent, opened.key, opened.vault, opened.fact("device"))


NEVER = Event()
"""What nobody calls off."""
Look: TypeAlias = Callable[[Database], object]
"""Looks into a copy before it is packed."""


def write_copy(opened: OpenedHome, head: Head, folder: Path, look: Look = id) -> Head:
    """Write the vault as it stands into an empty folder, read the copy back, and say how far.

    It is read through a connection of its own, so that entries go on meanwhile: the copy holds
    at least what `head` tells. Raises Damaged if the copy, or what was copied, is not right;
    DiskFull or NotWritable; VaultIsLocked once it is called off.
    """
    home = Home(folder)
    _copy_beside(opened, home.database)
    key_file.save(home.keys, key_file.load(opened.home.keys))
    found = read_back(home, opened.key.twin(), head, look, opened.called_off)
    watermark.leave(home.mark, Watermark(opened.vault, found))
    return found


def _copy_beside(opened: OpenedHome, file: Path) -> None:
    refuse_if_too_long(file)
    db = open_database(opened.home.database, opened.key)
    try:
        with failures_named():
            make_durable(db)
            make_to_end(db, opened.called_off)
            schema.guard_but_let_copy(db)
            db.execute("VACUUM INTO ?", [spelled(file)])
    finally:
        db.close()


def read_back(
    home: Home, key: DataKey, least: Head, look: Look = id, called_off: Event = NEVER
) -> Head:
    """Read a vault from its first page to its last entry, and wipe the key.

    Raises Damaged if it does not begin as `least` tells, VaultIsLocked once it is called off.
    """
    db = open_database(home.database, key)
    connection = Connection(db)
    try:
        with connection.reading():
            make_durable(db)
            make_to_end(db, called_off)
            schema.guard(db)
            check_pages(db)
            opened = OpenedHome(home, key_file.load(home.keys).vault, key, db)
            journal = journal_of(opened, connection)
            found = journal.check()
            if found.erasures < least.erasures or journal.trail_at(least.entries) != least.trail:
                raise Damaged
            look(db)
            return found
    finally:
        connection.close()
        key.wipe()


def write_backup(opened: OpenedHome, head: Head, file: Path, look: Look = id) -> Head:
    """Write a vault that is open into one file, which appears once it was read back."""
    making = emptied(file.with_name(file.name + MAKING))
    try:
        found = write_copy(opened, head, making, look)
        packed = making / "packed"
        _pack(making, packed, opened.called_off)
        packed.replace(file)
        settle_folder(file.parent)
    finally:
        sweep_folder(making)
    return found


def emptied(folder: Path) -> Path:
    """Make a folder, or make it anew."""
    sweep_folder(folder)
    folder.mkdir(parents=True, mode=0o700)
    return folder


def _pack(folder: Path, packed: Path, called_off: Event) -> None:
    """Put the parts in one file as they are: what is encrypted does not shrink."""
    with packed.open("wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            for part in _PARTS:
                place = zipfile.ZipInfo.from_file(folder / part, part)
                with (folder / part).open("rb") as source, archive.open(place, "w") as kept:
                    kept.writelines(_strides_of(source, called_off))
        file.flush()
        settle_file(file.fileno())
    _read_through(packed, called_off)


def _read_through(packed: Path, called_off: Event) -> None:
    """Read what was packed; the end of each part tells whether it is what was written."""
    try:
        with zipfile.ZipFile(packed) as archive:
            for part in _PARTS:
                with archive.open(part) as kept:
                    deque(_strides_of(kept, called_off), maxlen=0)
    except zipfile.BadZipFile:
        raise Damaged from None


def _strides_of(source: IO[bytes], called_off: Event) -> Iterator[bytes]:
    """Read stride by stride; raise VaultIsLocked once it is called off."""
    while stride := source.read(_STRIDE):
        if called_off.is_set():
            raise VaultIsLocked
        yield stride


def unpack(packed: Path, folder: Path) -> None:
    """Take the parts out of a file; raise NotABackup, or Damaged if it is one and not whole.

    Raises BackupIsShut if it may not be read; BackupIsNotHere if it cannot, or is a placeholder.
    """
    with failures_to_read():
        if not packed.is_file():  # a pipe would never end
            raise NotABackup
    try:
        with failures_to_read():
            archive = zipfile.ZipFile(packed)
        with archive:
            if sorted(archive.namelist()) != sorted(_PARTS):
                raise NotABackup
            for part in _PARTS:
                with (folder / part).open("wb") as copy:
                    copy.writelines(_read(archive, part))
                    copy.flush()
                    os.fsync(copy.fileno())
    except (zipfile.BadZipFile, EOFError, NotImplementedError):
        raise _why_not(packed) from None


def _read(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """Read a part stride by stride; what fails while a stride is written is no failure to read."""
    with failures_to_read():
        source = archive.open(part)
    with source:
        while stride := _stride_of(source):
            yield stride


def _stride_of(source: IO[bytes]) -> bytes:
    with failures_to_read():
        return source.read(_STRIDE)


@contextmanager
def failures_to_read() -> Iterator[None]:
    """Give what a disk complains of while a backup is read the name that the desk knows."""
    try:
        yield
    except PermissionError:
        raise BackupIsShut from None
    except OSError:
        raise BackupIsNotHere from None


def mark_of(packed: Path) -> Watermark | None:
    """Read of which vault a backup is, and how far it reaches; None if that cannot be told."""
    try:
        if not packed.is_file():  # a pipe would never end
            return None
        with zipfile.ZipFile(packed) as archive:
            return watermark.read(archive.read(Home(Path()).mark.name))
    except (zipfile.BadZipFile, EOFError, NotImplementedError, KeyError, OSError):
        return None


def _why_not(packed: Path) -> VaultFailure:
    """Tell a placeholder from a backup that is damaged, and both from what never was one."""
    if _is_placeholder(packed):
        return BackupIsNotHere()
    with packed.open("rb") as file:
        return Damaged() if file.read(len(_BEGINNING)) == _BEGINNING else NotABackup()


def _is_placeholder(packed: Path) -> bool:
    """Say whether a synchronising service left a name and a size, and kept the content."""
    with packed.open("rb") as file:
        return file.read(len(_BLANK)) == _BLANK
