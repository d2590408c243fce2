"""The door of the vault, as the desk goes through it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias


@dataclass(frozen=True, slots=True)
class Brought:
    """What was brought out of a damaged vault: so many entries, and so many are missing."""

    entries: int
    missing: int


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a vault that stays closed: how far it and its newest backup reached."""

    entries: int | None = None
    backed_up: int | None = None
    backup: str = ""
    """The name of that backup; empty where none lies in the usual place."""


class Outside(Protocol):
    """What is seen of a vault without opening it."""

    def seconds_to_wait(self) -> int:
        """Say how long the next secret waits after wrong ones, across restarts."""

    def has_keychain(self) -> bool:
        """Say whether the vault was told to open by the keychain of this computer."""


class CodeInForce(Protocol):
    """Whether somebody holds the recovery code in force; asked while the vault is open."""

    def is_unseen(self) -> bool:
        """Say whether nobody has shown that they hold it."""

    def note_kept(self) -> None:
        """Note that somebody holds it."""


class Locksmith(Outside, Protocol):
    """The other ways through the door, and what changes its locks."""

    @property
    def code(self) -> CodeInForce:
        """Whether somebody holds the recovery code in force."""

    def unlock_with_keychain(self) -> None:
        """Open the vault without a secret. Raises `NoKeychain`; it may wait for the person."""

    def use_keychain(self) -> None:
        """Let the keychain of this computer open the vault too. Raises `NoKeychain`."""

    def stop_keychain(self) -> None:
        """Let no keychain open the vault any more."""

    def change_passphrase(self, old: str, new: str) -> None:
        """Let a new passphrase open the vault, and the old one no more."""

    def new_recovery_code(self, passphrase: str) -> str:
        """Draw a new recovery code; the old one opens nothing more."""

    def new_key(self, passphrase: str) -> str:
        """Write the open vault anew under a new key; give the new recovery code."""

    def restore(self, file: Path) -> None:
        """Bring a backup back; a vault that is there is put aside, whole."""

    def salvage(self, secret: str) -> Brought:
        """Bring what can be read into a new vault; the damaged one is put aside, as it is.

        `secret` is its passphrase, or its recovery code.
        """


class Carrier(Protocol):
    """Tells of a vault that stays closed, and carries it out of a folder that cannot be written."""

    def what_is_known(self) -> Known:
        """Tell of the vault what can be told without opening it."""

    def go_on_in_copy(self, folder: Path) -> None:
        """Copy the vault, which is locked, to another folder; the door leads there from now on."""


class VaultDoor(Protocol):
    """Opens and locks the one vault; each call that opens it takes about half a second.

    Every failure is a `VaultFailure` of `desk/ports.py`, and changes nothing.
    """

    @property
    def locksmith(self) -> Locksmith:
        """Whoever knows the other ways in, and changes the locks."""

    @property
    def carrier(self) -> Carrier:
        """Whoever carries the vault to another folder."""

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


FindDoor: TypeAlias = Callable[[], VaultDoor]
"""Gives the door. It is asked on an errand: what opens a vault may have to be loaded first."""
