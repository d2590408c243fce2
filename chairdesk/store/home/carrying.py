"""A vault that lies where nothing can be written, copied to where it can be worked with."""

import shutil
from contextlib import suppress
from hashlib import file_digest
from pathlib import Path
from uuid import UUID

from chairdesk.desk.ports import Damaged, NotWritable, VaultExists, VaultFailure
from chairdesk.procedures.own_packs import FOLDER as PACKS
from chairdesk.store import key_file
from chairdesk.store.data_folder import refuse_if_too_deep, refuse_unless_local
from chairdesk.store.home.copying import emptied
from chairdesk.store.home.instance_lock import kept_still
from chairdesk.store.home.parts import has_vault, home_in, refuse_unless_readable
from chairdesk.store.record.erased_list import BESIDE_VAULT
from chairdesk.store.whole_file import disk_failures_named, settle_file, settle_folder

FOLDER = "ChairDesk"
"""What the folder of the copy is called, within one that holds other things."""

_TAKEN = (PACKS, "vault.tries", BESIDE_VAULT, "vault.before", "vault.next", "vault")
"""What belongs to a vault, in the order in which it appears; backups stay where they were noted."""


def carry(folder: Path, chosen: Path) -> Path:
    """Copy a vault as it is, read the copy back, and say in which data folder it lies.

    Nothing is written where it comes from; a copy of it that was there already is left as it is.
    Raises NotLocal, PathIsTooLong, VaultExists if another vault is there, AlreadyOpen,
    NotReadable, Damaged, DiskFull or NotWritable; then there is no copy.
    """
    refuse_unless_local(chosen)
    refuse_if_too_deep(chosen)
    refuse_unless_readable(folder)
    with disk_failures_named():
        place = _place_in(chosen)
        if place.resolve() == folder.resolve():
            raise NotWritable
        if has_vault(place):
            if _name_in(place) is None or _name_in(place) != _name_in(folder):
                raise VaultExists
            return place
        refuse_unless_local(place)
        refuse_if_too_deep(place)
        with kept_still(folder):
            _copy_to(place, folder)
    return place


def _place_in(chosen: Path) -> Path:
    """Take the folder itself if nothing else is in it."""
    is_free = not chosen.exists() or not any(chosen.iterdir())
    return chosen if is_free or has_vault(chosen) else chosen / FOLDER


def _name_in(folder: Path) -> UUID | None:
    with suppress(VaultFailure):
        return key_file.load(home_in(folder).keys).vault
    return None


def _copy_to(place: Path, folder: Path) -> None:
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    work = emptied(place / "vault.copying")
    try:
        there = [part for part in _TAKEN if (folder / part).exists()]
        for part in there:
            _copy(folder / part, work / part)
        for part in there:
            (work / part).replace(place / part)
        settle_folder(place)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _copy(source: Path, copy: Path) -> None:
    if source.is_file():
        _copy_file(source, copy)
    if not source.is_dir():  # what was planted stays where it is
        return
    copy.mkdir(mode=0o700)
    for part in source.iterdir():
        _copy(part, copy / part.name)
    settle_folder(copy)


def _copy_file(source: Path, copy: Path) -> None:
    """Copy the bytes alone, for the rights may be what forbids writing; then compare them."""
    with source.open("rb") as read, copy.open("xb") as written:
        copy.chmod(0o600)
        shutil.copyfileobj(read, written)
        written.flush()
        settle_file(written.fileno())
    with source.open("rb") as read, copy.open("rb") as back:
        if file_digest(read, "sha256").digest() != file_digest(back, "sha256").digest():
            raise Damaged
