"""A whole vault in the place of one that does not open, which stays beside as it was."""

from collections.abc import Callable
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from shutil import rmtree
from typing import TypeVar

from chairdesk.store.data_folder import refuse_if_too_deep, refuse_unless_local
from chairdesk.store.home.copying import emptied, unpack
from chairdesk.store.home.instance_lock import InstanceLock
from chairdesk.store.home.migrating import BACKUPS, ENDING
from chairdesk.store.home.opening import Opener
from chairdesk.store.home.parts import ASIDE, home_in, refuse_unless_readable
from chairdesk.store.home.rekeying import finish_swap
from chairdesk.store.record.erased_list import take_in
from chairdesk.store.salvage.bringing import Salvaged
from chairdesk.store.salvage.salvaging import salvage
from chairdesk.store.whole_file import disk_failures_named, settle_folder

T = TypeVar("T")


def restore_in_place(file: Path, folder: Path, at: datetime) -> None:
    """Bring a backup back; a vault that is there is put aside, and nothing of it deleted.

    Raises NotABackup, Damaged or BackupIsNotHere, having changed nothing; AlreadyOpen.
    """

    def make(work: Path) -> None:
        unpack(file, emptied(work / "vault"))
        take_in(file, folder)

    _put_in_place(folder, make, at)


def salvage_in_place(folder: Path, opener: Opener, at: datetime) -> Salvaged:
    """Bring what can be read of a vault and its backups into a new one, and put that in its place.

    The damaged one is put aside. Raises as `salvage`, having changed nothing; AlreadyOpen or
    NotReadable.
    """
    refuse_unless_readable(folder)
    backups = sorted((folder / BACKUPS).glob(f"*{ENDING}"), reverse=True)
    return _put_in_place(folder, lambda work: salvage(folder, opener, work, backups), at)


def _put_in_place(folder: Path, make: Callable[[Path], T], at: datetime) -> T:
    refuse_unless_local(folder)
    refuse_if_too_deep(folder)
    home = home_in(folder)
    with disk_failures_named():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = InstanceLock(folder / "vault.lock")
    try:
        with disk_failures_named():
            finish_swap(home)
            work = emptied(folder / "vault.mending")
            try:
                made = make(work)
                (work / "vault").rename(folder / "vault.next")  # a kill from here on is finished
                settle_folder(folder)
            finally:
                rmtree(work, ignore_errors=True)  # a disk that is full makes no folder
            if home.is_taken:
                home.folder.rename(_free_name(folder, at))
            elif home.folder.exists():
                home.folder.rmdir()
            settle_folder(folder)
            finish_swap(home)
    finally:
        lock.release()
    return made


def _free_name(folder: Path, at: datetime) -> Path:
    """Name the folder in which a vault is put aside, apart from others of the same second."""
    name = f"{ASIDE}{at:%Y-%m-%d-%H%M%S}"
    later = (folder / f"{name}-{number}" for number in count(2))
    named = chain([folder / name], later)
    return next(place for place in named if not place.exists())
