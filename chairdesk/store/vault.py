"""The one encrypted vault: created, unlocked, locked."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from chairdesk.desk.ports import Damaged, NoVault, VaultExists, VaultFailure
from chairdesk.store import key_file, watermark
from chairdesk.store.database import schema
from chairdesk.store.database.connection import Connection, assert_safe_sqlite, check_pages
from chairdesk.store.home import Home, InstanceLock, OpenedHome, Opener, lay_out, open_home
from chairdesk.store.key_file import Cost
from chairdesk.store.keychain import SYSTEM, Keychain, KeychainSlot
from chairdesk.store.keys import (
    DataKey,
    opened_by_keychain,
    opened_by_passphrase,
    opened_by_recovery_code,
    passphrase_slot,
    recovery_slot,
)
from chairdesk.store.record.conference_keys import ConferenceKeys
from chairdesk.store.record.conference_papers import Documents, Drafts
from chairdesk.store.record.healing import heal
from chairdesk.store.record.journal import Head, Journal
from chairdesk.store.record.second_copy import SecondCopy
from chairdesk.store.record.shelves import Identities, Settings
from chairdesk.store.watermark import Watermark
from chairdesk.store.whole_file import disk_failures_named

FULL_COST = Cost()
"""What a guess at a passphrase costs, everywhere but in tests."""

_CONFERENCE_KEYS = "conference keys"
_SECOND_COPY = "second copy"


class Vault:
    """An unlocked vault and what it keeps; made by `create` and `unlock`."""

    def __init__(self, opened: OpenedHome, lock: InstanceLock) -> None:
        self.id = opened.vault
        self.put_back = 0
        self._home = opened.home
        self._key = opened.key
        self._lock = lock
        self._connection = Connection(opened.db)
        conference_keys = ConferenceKeys(self._key.envelope(_CONFERENCE_KEYS))
        self._copy = SecondCopy(self._home.second_copy, self._key.envelope(_SECOND_COPY))
        self.journal = Journal(self._connection, conference_keys, opened.fact("device"), self._copy)
        self.drafts = Drafts(self._connection, conference_keys)
        self.documents = Documents(self._connection, conference_keys)
        self.identities = Identities(self._connection, self._key.envelope("identities"))
        self.settings = Settings(self._connection, self._key.envelope("settings"))
        self.keychain = KeychainSlot(self._home.keys, self.id, self._key)

    @property
    def is_locked(self) -> bool:
        """Say whether it was locked."""
        return not self._connection.is_open

    def rest(self) -> None:
        """Tidy up in a pause: fold the log into the file, then leave the watermark.

        In this order, for the mark may only tell of what no power cut can take back.
        """
        with self._connection.reading() as db:
            is_busy, *_ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            head = self.journal.head()
        if not is_busy:
            watermark.leave(self._home.mark, Watermark(self.id, head))

    def heal(self) -> None:
        """Put back what was lost with the log; raise RolledBack if that cannot be done."""
        self.put_back = heal(self._connection, self._copy)

    def lock(self) -> None:
        """Close the vault and forget its key. What is on disk stays; a full disk stops nothing."""
        if self.is_locked:
            return
        with suppress(VaultFailure):
            self.rest()
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
        return self.journal.check()

    def write_copy(self, folder: Path) -> Head:
        """Write the vault as it stands into an empty folder, and read the copy back.

        Raises Damaged if the copy, or what was copied, is not right; DiskFull or NotWritable.
        """
        home = Home(folder)
        with self._connection.reading() as db:
            head = self.journal.head()
            schema.guard_but_let_copy(db)
            try:
                db.execute("VACUUM INTO ?", [str(home.database)])
            finally:
                schema.guard(db)
        key_file.save(home.keys, key_file.load(self._home.keys))
        watermark.leave(home.mark, Watermark(self.id, head))
        if _read_back(home, self._key.twin()) != head:
            raise Damaged
        return head

    def check_recovery_code(self, code: str) -> None:
        """See that a person has the code; raise MistypedRecoveryCode or WrongRecoveryCode."""
        opened_by_recovery_code(key_file.load(self._home.keys), code).wipe()

    def change_passphrase(self, old: str, new: str, cost: Cost = FULL_COST) -> None:
        """Let a new passphrase open the vault, and the old one no more; raise WrongPassphrase."""
        opened_by_passphrase(key_file.load(self._home.keys), old).wipe()
        self._take_passphrase(new, cost)

    def reset_passphrase(self, code: str, new: str, cost: Cost = FULL_COST) -> None:
        """Set a passphrase in the place of a forgotten one; raise WrongRecoveryCode."""
        self.check_recovery_code(code)
        self._take_passphrase(new, cost)

    def replace_recovery_code(self, passphrase: str) -> str:
        """Draw a new recovery code; the old one opens nothing more. Raise WrongPassphrase."""
        keys = key_file.load(self._home.keys)
        opened_by_passphrase(keys, passphrase).wipe()
        slot, code = recovery_slot(self._key, self.id)
        key_file.save(self._home.keys, keys.with_slot(slot))
        return code

    def _take_passphrase(self, new: str, cost: Cost) -> None:
        slot = passphrase_slot(self._key, self.id, new, cost)
        keys = key_file.load(self._home.keys)
        key_file.save(self._home.keys, keys.with_slot(slot))


def has_vault(folder: Path) -> bool:
    """Say whether a data folder has a vault, or any part of one."""
    return _home(folder).is_taken


def create(folder: Path, passphrase: str, cost: Cost = FULL_COST) -> tuple[Vault, str]:
    """Make a vault in a data folder, and return it with its recovery code.

    Raises VaultExists if any part of a vault is there, AlreadyOpen, DiskFull or NotWritable.
    """
    assert_safe_sqlite()
    with disk_failures_named():
        folder.mkdir(parents=True, exist_ok=True)
    with _locked(folder) as lock:
        if has_vault(folder):
            raise VaultExists
        with disk_failures_named():
            code = lay_out(_home(folder), passphrase, cost)
        return _opened(folder, partial(opened_by_recovery_code, written=code), lock), code


def unlock(folder: Path, passphrase: str) -> Vault:
    """Open the vault of a data folder with its passphrase; it is changed by no failure.

    Raises WrongPassphrase, NoVault, AlreadyOpen, NewerVault, RolledBack or Damaged, or a
    failure that says more closely what is missing or foreign.
    """
    return _unlocked(folder, partial(opened_by_passphrase, passphrase=passphrase))


def unlock_with_recovery_code(folder: Path, code: str) -> Vault:
    """Open the vault with its recovery code; as `unlock`, with MistypedRecoveryCode."""
    return _unlocked(folder, partial(opened_by_recovery_code, written=code))


def unlock_with_keychain(folder: Path, keychain: Keychain = SYSTEM) -> Vault:
    """Open the vault with what the system's keychain keeps; as `unlock`, with NoKeychain.

    It may wait for the person: call it from a worker's thread.
    """
    return _unlocked(folder, lambda keys: opened_by_keychain(keys, keychain.secret_of(keys.vault)))


def _unlocked(folder: Path, opener: Opener) -> Vault:
    assert_safe_sqlite()
    if not has_vault(folder):
        raise NoVault
    with _locked(folder) as lock:
        return _opened(folder, opener, lock)


def _opened(folder: Path, opener: Opener, lock: InstanceLock) -> Vault:
    home = _home(folder)
    vault = Vault(open_home(home, opener), lock)
    try:
        watermark.compare(watermark.seen(home.mark), vault.id, vault.journal)
        vault.heal()
    except BaseException:
        vault.close()
        raise
    with suppress(VaultFailure):  # a full disk is no reason to keep the chair out
        vault.rest()
    return vault


@contextmanager
def _locked(folder: Path) -> Iterator[InstanceLock]:
    """Take the instance's lock, and let go of it if the vault does not come open."""
    lock = InstanceLock(folder / "vault.lock")
    try:
        yield lock
    except BaseException:
        lock.release()
        raise


def _read_back(home: Home, key: DataKey) -> Head:
    opened = open_home(home, lambda _: key)
    connection = Connection(opened.db)
    try:
        with connection.reading() as db:
            check_pages(db)
        keys = ConferenceKeys(key.envelope(_CONFERENCE_KEYS))
        copy = SecondCopy(home.second_copy, key.envelope(_SECOND_COPY))
        return Journal(connection, keys, opened.fact("device"), copy).check()
    finally:
        connection.close()
        key.wipe()


def _home(folder: Path) -> Home:
    return Home(folder / "vault")
