"""The door of the vault, as the desk goes through it."""

from typing import Protocol


class VaultDoor(Protocol):
    """Opens and locks the one vault; each call that opens it takes about half a second.

    Every failure is a `VaultFailure` of `desk/ports.py`, and changes nothing.
    """

    def exists(self) -> bool:
        """Say whether there is a vault, or a part of one, to open."""

    def create(self, passphrase: str) -> str:
        """Make the vault, leave it open, and give its recovery code in groups of four."""

    def unlock(self, passphrase: str) -> None:
        """Open the vault. Raises `WrongPassphrase`."""

    def unlock_with_recovery(self, code: str) -> None:
        """Open the vault without its passphrase. Raises `WrongRecoveryCode`."""

    def renew_passphrase(self, code: str, passphrase: str) -> None:
        """Set a new passphrase in the place of a forgotten one. Raises `WrongRecoveryCode`."""

    def lock(self) -> None:
        """Close the vault and forget its key."""
