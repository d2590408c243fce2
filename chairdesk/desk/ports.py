"""The small choices of the desk, its clock, and how the outside world may fail."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol, TypeAlias

Now: TypeAlias = Callable[[], datetime]
"""Reads the clock: an aware time. A rehearsal hands in a clock of its own."""


TIME_STAMPS = "time stamps"
"""The setting that keeps the address of the service that stamps the time of signatures."""


class Settings(Protocol):
    """Small choices of the desk, such as theme and text size; never a name."""

    def keep_setting(self, name: str, value: str) -> None:
        """Keep a choice."""

    def setting(self, name: str) -> str | None:
        """Give a choice; None if none was made."""


class VaultFailure(Exception):
    """The vault could not do what was asked; nothing was lost or overwritten."""


class WrongPassphrase(VaultFailure):
    """The vault does not open with this passphrase."""


class WrongRecoveryCode(VaultFailure):
    """The vault does not open with this recovery code."""


class MistypedRecoveryCode(VaultFailure):
    """These are not the characters of a recovery code: one is wrong or missing.

    `groups` are those in which it is, counted from 0; none where nobody can tell.
    """

    def __init__(self, groups: tuple[int, ...] = ()) -> None:
        super().__init__()
        self.groups = groups


class TooSoon(VaultFailure):
    """Wrong secrets were tried, and the next one has to wait so many `seconds`."""

    def __init__(self, seconds: int = 0) -> None:
        super().__init__()
        self.seconds = seconds


class NoVault(VaultFailure):
    """There is no vault here, or its file is missing."""


class VaultExists(VaultFailure):
    """There is a vault, or a part of one, where a new one was to be made."""


class Damaged(VaultFailure):
    """The vault, or an entry in it, is not what was written."""


class RolledBack(VaultFailure):
    """The vault holds less than it held when it was last seen."""


class NewerVault(VaultFailure):
    """The vault was written by a newer ChairDesk."""


class AlreadyOpen(VaultFailure):
    """Another ChairDesk has this vault open."""


class DiskFull(VaultFailure):
    """There is no room on the disk."""


class TooLittleMemory(VaultFailure):
    """Trying a passphrase takes more memory than this computer has free."""


class NotWritable(VaultFailure):
    """The disk does not take what is to be written."""


class NotReadable(VaultFailure):
    """The vault, a part of it or its folder may not be read by this account."""


class VaultIsLocked(VaultFailure):
    """The vault was locked; unlock it first."""


class VaultIsMissing(NoVault):
    """The keys of the vault are here, but its file is gone; a backup brings it back."""


class VaultIsEmpty(Damaged):
    """The file of the vault has nothing in it; a backup brings it back."""


class ForeignVault(Damaged):
    """The file is not the vault that these keys open, or its beginning is damaged."""


class KeysAreMissing(Damaged):
    """The vault is here, but the file of its keys is gone; each backup holds a copy."""


class KeysAreDamaged(Damaged):
    """Neither copy of the vault's keys can be read; each backup holds one more."""


class UnknownEvent(NewerVault):
    """A newer ChairDesk wrote an entry that this one cannot read."""


class ConferenceIsErased(VaultFailure):
    """The conference was erased from this vault."""


class NotLocal(VaultFailure):
    """The data folder is copied to other machines, or lies on one; a vault must not."""


class VaultIsLinked(NotLocal):
    """A file of the vault has a second name elsewhere; what copies that one copies the vault."""


class PathIsTooLong(VaultFailure):
    """The path of a folder is too long for a vault, or for the backups that are made in it."""


class NoKeychain(VaultFailure):
    """No keychain of this system opens the vault; its passphrase does."""


class ConferenceIsHeld(VaultFailure):
    """The conference is under a legal hold and may not be erased."""


class ErasureIsUnfinished(VaultFailure):
    """That a conference is erased stands in the register; its words go at the next unlock."""


class NotABackup(VaultFailure):
    """The file is not a backup of a vault."""


class BackupIsStillThere(VaultFailure):
    """The file of the backup lies where it was written."""


class BackupIsNotHere(VaultFailure):
    """The file of the backup is only a placeholder, or cannot be read to its end."""


class BackupIsShut(BackupIsNotHere):
    """The file of the backup may not be read by this account."""
