"""The other ways through the door, and what changes its locks."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from chairdesk.desk.at_the_door.door import Brought
from chairdesk.store.home.outside import Outside
from chairdesk.store.key_file import Cost
from chairdesk.store.keychain import SYSTEM, Keychain
from chairdesk.store.salvage.mending import restore_in_place, salvage_in_place
from chairdesk.store.salvage.salvaging import by_either
from chairdesk.store.tries import Tries
from chairdesk.store.vault import Vault, rekey, unlock_with_keychain


class Holder(Protocol):
    """Whoever holds the vault while it is open."""

    held: Vault | None

    @property
    def vault(self) -> Vault:
        """The open vault. Raises VaultIsLocked."""

    def lock(self) -> None:
        """Close the vault and forget its key."""


class CodeInForce:
    """Whether somebody holds the recovery code in force, asked of the open vault."""

    def __init__(self, door: Holder) -> None:
        self._door = door

    def is_unseen(self) -> bool:
        """Say whether nobody has shown that they hold it."""
        return not self._door.vault.code_seen.is_held()

    def note_kept(self) -> None:
        """Note that somebody holds it."""
        self._door.vault.code_seen.note()


class Locksmith(Outside):
    """Works on the locks of one data folder; every failure is a VaultFailure."""

    def __init__(self, folder: Path, cost: Cost, door: Holder, keychain: Keychain = SYSTEM) -> None:
        super().__init__(folder)
        self._cost, self._door, self._keychain = cost, door, keychain
        self.code = CodeInForce(door)

    @property
    def _tries(self) -> Tries:
        return Tries(self.folder)

    def unlock_with_keychain(self) -> None:
        """Open the vault without a secret. Raises NoKeychain."""
        if self._door.held is None:
            self._door.held = unlock_with_keychain(self.folder, self._keychain)
        else:
            self._door.held.keychain.check(self._keychain)

    def use_keychain(self) -> None:
        """Let the keychain of this computer open the vault too. Raises NoKeychain."""
        self._door.vault.keychain.use(self._keychain)

    def stop_keychain(self) -> None:
        """Let no keychain open the vault any more."""
        self._door.vault.keychain.stop(self._keychain)

    def change_passphrase(self, old: str, new: str) -> None:
        """Let a new passphrase open the vault, and the old one no more. Raises WrongPassphrase."""
        with self._tries.counted():
            self._door.vault.change_passphrase(old, new, self._cost)

    def new_recovery_code(self, passphrase: str) -> str:
        """Draw a new recovery code; the old one opens nothing more. Raises WrongPassphrase."""
        with self._tries.counted():
            return self._door.vault.replace_recovery_code(passphrase)

    def new_key(self, passphrase: str) -> str:
        """Write the open vault anew under a new key; give the new recovery code.

        Raises WrongPassphrase, and the vault stays open; any other failure leaves it locked.
        """
        with self._tries.counted():
            self._door.vault.check_passphrase(passphrase)
        self._door.lock()
        self._door.held, code = rekey(self.folder, passphrase, self._cost)
        return code

    def restore(self, file: Path) -> None:
        """Bring a backup back; a vault that is there is put aside, whole."""
        restore_in_place(file, self.folder, datetime.now(UTC))

    def salvage(self, secret: str) -> Brought:
        """Bring what can be read into a new vault; the damaged one is put aside, as it is.

        Raises MistypedRecoveryCode for what has the length of a code and opens nothing.
        """
        with self._tries.counted():
            told = salvage_in_place(self.folder, by_either(secret), datetime.now(UTC))
        return Brought(told.as_they_were + told.chained_anew, told.missing)
