"""A copy of the vault in one file, opened and counted before it is called one."""

import os
import shutil
import zipfile
from pathlib import Path

from chairdesk.desk.ports import Damaged, NoVault, VaultExists
from chairdesk.store.record.journal import Head
from chairdesk.store.vault import Vault, has_vault
from chairdesk.store.whole_file import disk_failures_named, settle_folder

_PARTS = ("vault.db", "vault.json", "vault.mark")


def back_up(vault: Vault, file: Path) -> Head:
    """Write the vault, keys included, to a file, and tell how far it reaches.

    It opens with the passphrase and the recovery code of today. The file appears only
    once its content was read back; one of that name is replaced then, not before.
    Raises Damaged, DiskFull or NotWritable.
    """
    with disk_failures_named():
        making = _emptied(file.with_name(file.name + ".making"))
        try:
            head = vault.write_copy(making)
            packed = making / "packed"
            _pack(making, packed)
            packed.replace(file)
            settle_folder(file.parent)
        finally:
            shutil.rmtree(making, ignore_errors=True)
    return head


def restore(file: Path, folder: Path) -> None:
    """Bring a vault back from a backup; it opens as it did then.

    Raises NoVault if there is no such file; VaultExists, having touched nothing, if the
    folder has any part of one; Damaged if the file is no whole backup; DiskFull or
    NotWritable.
    """
    if not file.is_file():
        raise NoVault
    if has_vault(folder):
        raise VaultExists
    with disk_failures_named():
        making = _emptied(folder / "vault.making")
        _unpack(file, making)
        home = folder / "vault"
        if home.exists():
            home.rmdir()
        making.rename(home)
        settle_folder(folder)


def _emptied(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, mode=0o700)
    return folder


def _pack(folder: Path, packed: Path) -> None:
    """Put the parts in one file as they are: what is encrypted does not shrink."""
    with packed.open("wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            for part in _PARTS:
                archive.write(folder / part, part)
        file.flush()
        os.fsync(file.fileno())
    with zipfile.ZipFile(packed) as archive:
        if archive.testzip() is not None:
            raise Damaged


def _unpack(packed: Path, folder: Path) -> None:
    try:
        with zipfile.ZipFile(packed) as archive:
            if sorted(archive.namelist()) != sorted(_PARTS):
                raise Damaged
            for part in _PARTS:
                with archive.open(part) as source, (folder / part).open("wb") as copy:
                    shutil.copyfileobj(source, copy)
                    copy.flush()
                    os.fsync(copy.fileno())
    except (zipfile.BadZipFile, EOFError, NotImplementedError):
        raise Damaged from None
