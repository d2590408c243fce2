"""The one encrypted vault: created, unlocked, locked."""

from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import RLock

from chairdesk.desk.ports import NoVault, VaultExists, VaultFailure, VaultIsLocked
from chairdesk.store import key_file, watermark
from chairdesk.store.code_seen import CodeSeen
from chairdesk.store.data_folder import refuse_if_no_place, refuse_if_too_deep, refuse_unless_local
from chairdesk.store.database.connection import Connection, assert_safe_sqlite, check_pages
from chairdesk.store.home.as_closed import leave_as_closed
from chairdesk.store.home.copying import erased_list_of, keys_of, second_copy_of, write_backup
from chairdesk.store.home.instance_lock import InstanceLock, taken
from chairdesk.store.home.laying_out import lay_out
from chairdesk.store.home.opened import OpenedHome
from chairdesk.store.home.opening import Opener, open_home
from chairdesk.store.home.parts import has_vault, home_in, refuse_unless_readable
from chairdesk.store.home.rekeying import finish_swap, rekey_home
from chairdesk.store.key_file import Cost, KeyFile, Slot
from chairdesk.store.keychain import SYSTEM, Keychain, KeychainSlot
from chairdesk.store.keys import (
    DataKey,
    opened_by_keychain,
    opened_by_passphrase,
    opened_by_recovery_code,
    passphrase_slot,
    recovery_slot,
)
from chairdesk.store.record.backup_register import BackupRegister
from chairdesk.store.record.briefs import Briefs
from chairdesk.store.record.conference_papers import Documents, Drafts
from chairdesk.store.record.erasing_again import make_good
from chairdesk.store.record.journal import Head, Journal
from chairdesk.store.record.milestones import Milestones
from chairdesk.store.record.openings import Opening, Openings
from chairdesk.store.record.passage_rows import see_or_mark_stale
from chairdesk.store.record.retention import Retention
from chairdesk.store.record.shelves import SETTINGS, Identities, Settings
from chairdesk.store.tries import Tries
from chairdesk.store.watermark import Watermark
from chairdesk.store.whole_file import disk_failures_named

RECOVERY_CODE = "recovery code"
"""Who is noted where that opened the vault: somebody holds it."""
FULL_COST = Cost()
"""What a guess at a passphrase costs, everywhere but in tests."""


class Vault:
    """An unlocked vault and what it keeps; made by `create` and `unlock`."""

    def __init__(self, opened: OpenedHome, lock: InstanceLock) -> None:
        self.id = opened.vault
        self.put_back = 0  # entries that were lost with the log, and came from the second copy
        seen = watermark.seen(opened.home.mark)
        self.marked = seen.head if seen else None
        self._opened = opened
        self._home = opened.home
        self._key = opened.key
        self._lock = lock
        self._connection = Connection(opened.db)
        self.copying = RLock()
        """Held from a backup's beginning until it is listed; the vault does not lock meanwhile.

        So it is held while a secret changes: the key is sealed anew before it is wiped.
        """
        self.called_off = opened.called_off
        self._is_to_lock = False
        self._lay_out_journal()
        self._lay_out_shelves()

    def _lay_out_journal(self) -> None:
        keys = keys_of(self._opened)
        self._copy = second_copy_of(self._opened)
        device = self._opened.fact("device")
        self.journal = Journal(self._connection, keys, device, self._copy)
        self.search = self.journal.search
        self.drafts = Drafts(self._connection, keys)
        self.documents = Documents(self._connection, keys)
        self.briefs = Briefs(self._connection, keys)
        self.backups = BackupRegister(self._connection, self._copy)
        self.milestones = Milestones(self._connection, keys)
        outside = erased_list_of(self._opened)
        self.retention = Retention(self._connection, self._copy, self.backups, outside)

    def _lay_out_shelves(self) -> None:
        self.identities = Identities(self._connection, self._key.envelope("identities"))
        self.settings = Settings(self._connection, self._key.envelope(SETTINGS))
        self.code_seen = CodeSeen(self.settings, self._home.keys)
        self.openings = Openings(self._connection)
        self.keychain = KeychainSlot(self._home.keys, self.id, self._key)

    @property
    def is_locked(self) -> bool:
        """Say whether it was locked."""
        return not self._connection.is_open

    def rest(self) -> None:
        """Tidy up in a pause: words are indexed, briefs kept, log folded in, watermark left.

        In this order, for the mark may only tell of what no power cut can take back.
        """
        self.search.keep_up()
        self.briefs.keep_up()
        with self._connection.reading():
            is_folded = self._connection.settle()
            head = self.journal.head()
            if is_folded and head != self.marked:
                watermark.leave(self._home.mark, Watermark(self.id, head))
                self.marked = head
                self._copy.stay_small()

    def lock(self) -> None:
        """Close the vault and forget its key. What is on disk stays; a full disk stops nothing."""
        if self.is_locked:
            return
        self._is_to_lock = True
        with self.copying:  # a backup that nobody would list is brought to its end first
            with suppress(VaultFailure):
                self.rest()
            self._connection.close()
            leave_as_closed(self._home, self._key)
            self.close()
            self._lock.release()

    def close(self) -> None:
        """Close the file and forget the key, as it is."""
        self._connection.close()
        self._copy.close()
        self._key.wipe()

    def examine(self) -> Head:
        """Read everything, page by page and entry by entry; raise Damaged."""
        with self._connection.reading() as db:
            check_pages(db)
        head = self.journal.check()
        self.search.mend()
        return head

    def write_backup(self, file: Path) -> Head:
        """Write the vault as it stands into one file, which appears once it was read back.

        Entries go on meanwhile. Raises Damaged if the copy, or what was copied, is not right;
        DiskFull, NotWritable, or VaultIsLocked once it is `called_off`.
        """
        is_index_sound: list[bool] = []
        self.search.catch_up()
        head = write_backup(
            self._opened,
            self.journal.head(),
            file,
            lambda db: is_index_sound.append(see_or_mark_stale(db)),
        )
        if not all(is_index_sound):
            self.search.rebuild()
        return head

    def check_recovery_code(self, code: str) -> None:
        """See that a person has the code; raise MistypedRecoveryCode or WrongRecoveryCode."""
        opened_by_recovery_code(key_file.load(self._home.keys), code).wipe()

    def check_passphrase(self, passphrase: str) -> None:
        """See that a person knows the passphrase; raise WrongPassphrase."""
        opened_by_passphrase(key_file.load(self._home.keys), passphrase).wipe()

    def change_passphrase(self, old: str, new: str, cost: Cost = FULL_COST) -> None:
        """Let a new passphrase open the vault, and the old one no more; raise WrongPassphrase."""
        with self.copying:
            self.check_passphrase(old)
            self._take(passphrase_slot(self._key, self.id, new, cost))

    def reset_passphrase(self, code: str, new: str, cost: Cost = FULL_COST) -> None:
        """Set a passphrase in the place of a forgotten one; raise WrongRecoveryCode."""
        with self.copying:
            self.check_recovery_code(code)
            self._take(passphrase_slot(self._key, self.id, new, cost))

    def replace_recovery_code(self, passphrase: str) -> str:
        """Draw a new recovery code; the old one opens nothing more. Raise WrongPassphrase."""
        with self.copying:
            self.check_passphrase(passphrase)
            self.code_seen.before_another()
            slot, code = recovery_slot(self._key, self.id)
            self._take(slot)
        return code

    def _take(self, slot: Slot) -> None:
        """Take a slot; what nobody waits for any more is not changed behind their back."""
        if self._is_to_lock:
            raise VaultIsLocked
        key_file.save(self._home.keys, key_file.load(self._home.keys).with_slot(slot))


def create(
    folder: Path, passphrase: str, cost: Cost = FULL_COST, at: datetime | None = None
) -> tuple[Vault, str]:
    """Make a vault in a data folder, and return it with its recovery code.

    Raises VaultExists, NotLocal, PathIsTooLong, AlreadyOpen, DiskFull or NotWritable.
    """
    assert_safe_sqlite()
    refuse_unless_local(folder)
    refuse_if_too_deep(folder)
    with disk_failures_named():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with taken(folder) as lock:
        if has_vault(folder):
            raise VaultExists
        with disk_failures_named():
            code = lay_out(home_in(folder), passphrase, cost)
        opener = partial(opened_by_recovery_code, written=code)
        return _opened(folder, opener, lock, _by("its maker", at)), code


def unlock(folder: Path, passphrase: str, at: datetime | None = None) -> Vault:
    """Open the vault of a data folder with its passphrase; it is changed by no failure.

    Raises WrongPassphrase, NoVault, NotLocal, NotReadable, AlreadyOpen, NewerVault, RolledBack or
    Damaged.
    """
    opener = partial(opened_by_passphrase, passphrase=passphrase)
    return _unlocked(folder, opener, "passphrase", at)


def unlock_with_recovery_code(folder: Path, code: str, at: datetime | None = None) -> Vault:
    """Open the vault with its recovery code; as `unlock`, with MistypedRecoveryCode."""
    return _unlocked(folder, partial(opened_by_recovery_code, written=code), RECOVERY_CODE, at)


def unlock_with_keychain(
    folder: Path, keychain: Keychain = SYSTEM, at: datetime | None = None
) -> Vault:
    """Open the vault with what the system's keychain keeps; as `unlock`, with NoKeychain.

    It may wait for the person: call it from a worker's thread.
    """

    def opener(keys: KeyFile) -> DataKey:
        return opened_by_keychain(keys, keychain.secret_of(keys.vault))

    return _unlocked(folder, opener, "keychain", at)


def _unlocked(folder: Path, opener: Opener, by: str, at: datetime | None) -> Vault:
    _refuse_what_stays_shut(folder)
    with taken(folder) as lock, disk_failures_named():
        finish_swap(home_in(folder))
        if by == "keychain":  # it is no guess
            return _opened(folder, opener, lock, _by(by, at))
        with Tries(folder).counted():
            return _opened(folder, opener, lock, _by(by, at))


def rekey(
    folder: Path, passphrase: str, cost: Cost = FULL_COST, at: datetime | None = None
) -> tuple[Vault, str]:
    """Write a locked vault anew under a new key; return it open, with its new recovery code.

    Recovery code and keychain of before open it no more, only backups. Raises as `unlock`.
    """
    _refuse_what_stays_shut(folder)
    home, opener = home_in(folder), partial(opened_by_passphrase, passphrase=passphrase)
    with taken(folder) as lock:
        with disk_failures_named():
            finish_swap(home)
            code = rekey_home(home, opener, passphrase, cost)
        return _opened(folder, opener, lock, _by("new key", at)), code


def _refuse_what_stays_shut(folder: Path) -> None:
    """Raise NotLocal, VaultIsLinked, NoVault or NotReadable before anything is touched."""
    assert_safe_sqlite()
    refuse_if_no_place(folder)
    if not has_vault(folder):
        raise NoVault
    refuse_unless_readable(folder)


def _opened(folder: Path, opener: Opener, lock: InstanceLock, opening: Opening) -> Vault:
    vault = Vault(open_home(home_in(folder), opener), lock)
    try:
        vault.put_back = vault.journal.heal()
    except BaseException:
        vault.close()
        raise
    with suppress(VaultFailure):  # neither a full disk nor a spoilt index keeps the chair out
        make_good(vault.journal, vault.retention, opening.at)
        vault.openings.note(opening)
        if opening.who == RECOVERY_CODE:
            vault.code_seen.note()
        if vault.put_back or vault.marked != vault.journal.head():
            vault.rest()
    return vault


def _by(secret: str, at: datetime | None) -> Opening:
    return Opening(at or datetime.now(UTC), secret, "vault")
