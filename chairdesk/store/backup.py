"""A copy of the vault in one file, opened and counted before it is called one."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from chairdesk.desk.ports import NoVault, VaultExists
from chairdesk.store.data_folder import refuse_if_too_deep, refuse_unless_local
from chairdesk.store.home.copying import emptied, failures_to_read, unpack
from chairdesk.store.home.parts import has_vault
from chairdesk.store.record.erased_list import take_in
from chairdesk.store.record.rows import Head
from chairdesk.store.vault import Vault
from chairdesk.store.whole_file import disk_failures_named, settle_folder


def back_up(vault: Vault, file: Path, at: datetime | None = None) -> Head:
    """Write the vault, keys included, to a file, and tell how far it reaches.

    It opens with the passphrase and the recovery code of today. The file appears only
    once its content was read back; one of that name is replaced then, not before.
    Raises Damaged, DiskFull or NotWritable.
    """
    with vault.copying:
        with disk_failures_named():
            head = vault.write_backup(file)
        vault.backups.note(file.absolute(), at or datetime.now(UTC), head)
        vault.retention.tell_outside(file.absolute())
    return head


def restore(file: Path, folder: Path) -> None:
    """Bring a vault back from a backup; it opens as it did then.

    Raises NoVault if there is no such file; VaultExists, having touched nothing, if the
    folder has any part of one; NotLocal or PathIsTooLong; NotABackup, or Damaged if it is
    one and not whole; BackupIsNotHere if it is only a placeholder for one, BackupIsShut if it
    may not be read; DiskFull or NotWritable.
    """
    if not is_there(file):
        raise NoVault
    refuse_unless_local(folder)
    refuse_if_too_deep(folder)
    if has_vault(folder):
        raise VaultExists
    with disk_failures_named():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        making = emptied(folder / "vault.making")
        try:
            unpack(file, making)
            take_in(file, folder)
        except BaseException:
            shutil.rmtree(making)
            raise
        home = folder / "vault"
        if home.exists():
            home.rmdir()
        making.rename(home)
        settle_folder(folder)


def is_there(file: Path) -> bool:
    """Say whether there is such a file; raise BackupIsShut where nobody may look."""
    with failures_to_read():
        return file.is_file()
