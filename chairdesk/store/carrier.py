"""The way out of a folder that cannot be written."""

from pathlib import Path
from typing import Protocol

from chairdesk.store.home.carrying import carry
from chairdesk.store.locksmith import Locksmith


class Leads(Protocol):
    """A door, and the data folder that it leads to."""

    folder: Path
    locksmith: Locksmith


class Carrier:
    """Carries the vault of a door to another folder; every failure is a VaultFailure."""

    def __init__(self, door: Leads) -> None:
        self._door = door

    def go_on_in_copy(self, folder: Path) -> None:
        """Copy the vault, which is locked, to another folder; the door leads there from now on.

        Raises NotLocal, VaultExists, AlreadyOpen, Damaged, DiskFull or NotWritable, and stays.
        """
        place = carry(self._door.folder, folder)
        self._door.folder = self._door.locksmith.folder = place
