"""Whatever can be read of a damaged vault, brought into a new one beside it."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from chairdesk.desk.ports import MistypedRecoveryCode, NoVault, VaultExists, WrongPassphrase
from chairdesk.store.home.copying import emptied
from chairdesk.store.home.opening import Opener
from chairdesk.store.home.parts import Home, home_in
from chairdesk.store.key_file import KeyFile
from chairdesk.store.keys import DataKey, opened_by_passphrase, opened_by_recovery_code
from chairdesk.store.recovery_code import has_length_of_code
from chairdesk.store.salvage.bringing import Salvaged, bring_over
from chairdesk.store.salvage.finding import find, places, slots_of
from chairdesk.store.whole_file import disk_failures_named, settle_folder


def by_either(secret: str) -> Opener:
    """Try what was typed as a recovery code, if it is one, else as a passphrase."""

    def opener(keys: KeyFile) -> DataKey:
        try:
            return opened_by_recovery_code(keys, secret)
        except MistypedRecoveryCode as slip:
            try:
                return opened_by_passphrase(keys, secret)
            except WrongPassphrase:
                raise (slip if has_length_of_code(secret) else WrongPassphrase()) from None

    return opener


def salvage(folder: Path, opener: Opener, out: Path, backups: Iterable[Path] = ()) -> Salvaged:
    """Bring what can be read of a vault, and of its backups, into a new one in `out`.

    Nothing in `folder` is changed; the new vault opens with the secrets of the old one. Name the
    newest backup first. Raises WrongPassphrase or another of the opener's, NoVault, VaultExists
    if `out` has a vault, KeysAreMissing or KeysAreDamaged if no place has them, DiskFull or
    NotWritable.
    """
    lost, made = home_in(folder), home_in(out)
    if not lost.is_taken:
        raise NoVault
    if made.is_taken:
        raise VaultExists
    with disk_failures_named():
        work = emptied(out / "vault.salvage")
        try:
            told = _salvage(lost, opener, work, backups)
            shutil.rmtree(made.folder, ignore_errors=True)
            (work / "vault").rename(made.folder)
            settle_folder(out)
        finally:
            shutil.rmtree(work, ignore_errors=True)
    return told


def _salvage(lost: Home, opener: Opener, work: Path, backups: Iterable[Path]) -> Salvaged:
    found = tuple(places(lost, work, backups))
    slots = slots_of(found)
    key = opener(slots)
    try:
        return bring_over(find(found, key), Home(emptied(work / "vault")), slots, key)
    finally:
        key.wipe()
