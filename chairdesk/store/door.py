"""The door of the vault, as the desk goes through it."""

from datetime import datetime
from pathlib import Path

from chairdesk.desk.ports import VaultIsLocked
from chairdesk.models.ids import ConferenceId
from chairdesk.store.carrier import Carrier
from chairdesk.store.home.migrating import BACKUPS
from chairdesk.store.home.outside import Outside
from chairdesk.store.kept_backups import call_off_if_long, is_due, keep_a_backup
from chairdesk.store.key_file import Cost
from chairdesk.store.locksmith import Locksmith
from chairdesk.store.record.openings import Opening
from chairdesk.store.tries import Tries
from chairdesk.store.vault import (
    FULL_COST,
    Vault,
    create,
    unlock,
    unlock_with_recovery_code,
)


class Door:
    """Opens and locks the vault of one data folder, and holds it while it is open."""

    def __init__(self, folder: Path, cost: Cost = FULL_COST) -> None:
        self.folder = folder
        self._cost = cost
        self.held: Vault | None = None
        self.locksmith = Locksmith(folder, cost, self)
        self.carrier = Carrier(self)

    @property
    def _tries(self) -> Tries:
        return Tries(self.folder)

    @property
    def vault(self) -> Vault:
        """The open vault. Raises VaultIsLocked."""
        if self.held is None:
            raise VaultIsLocked
        return self.held

    def exists(self) -> bool:
        """Say whether there is a vault, or a part of one, to open."""
        return Outside(self.folder).exists()

    def create(self, passphrase: str) -> str:
        """Make the vault, leave it open, and give its recovery code."""
        self.held, code = create(self.folder, passphrase, self._cost)
        return code

    def unlock(self, passphrase: str) -> None:
        """Open the vault; where it is open already, see that the passphrase is right.

        Raises WrongPassphrase, or another VaultFailure.
        """
        if self.held is not None:
            with self._tries.counted():
                self.held.check_passphrase(passphrase)
            return
        self.held = unlock(self.folder, passphrase)

    def unlock_with_recovery(self, code: str) -> None:
        """Open the vault without its passphrase. Raises WrongRecoveryCode, or another."""
        if self.held is not None:
            with self._tries.counted():
                self.held.check_recovery_code(code)
            return
        self.held = unlock_with_recovery_code(self.folder, code)

    def renew_passphrase(self, code: str, passphrase: str) -> None:
        """Set a new passphrase in the place of a forgotten one, in the open vault."""
        self.vault.reset_passphrase(code, passphrase, self._cost)

    def rest(self) -> None:
        """Tidy up in a pause; nothing to do while it is locked."""
        if self.held is not None:
            self.held.rest()

    def is_backup_due(self, at: datetime) -> bool:
        """Say whether something was entered since the last backup, and that is a while ago."""
        return is_due(self.vault, at)

    def back_up(self, at: datetime) -> Path:
        """Make a verified backup beside the vault. Raises a VaultFailure."""
        return keep_a_backup(self.vault, self.folder / BACKUPS, at)

    def note_opening(self, what: str, at: datetime, *conferences: ConferenceId) -> None:
        """Note in the vault which conferences were opened, and what did it: a page or a search."""
        self.vault.openings.note(*(Opening(at, "desk", what, one) for one in conferences))

    def lock(self) -> None:
        """Close the vault and forget its key; the backup of a large one is not waited for."""
        if self.held is not None:
            call_off_if_long(self.held, self.folder)
            self.held.lock()
            self.held = None
