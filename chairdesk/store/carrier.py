"""What is known of a vault that stays closed, and the way out of a folder not to be written."""

from pathlib import Path
from typing import Protocol

from chairdesk.desk.at_the_door.door import Known
from chairdesk.store.home.carrying import carry
from chairdesk.store.locksmith import Locksmith
from chairdesk.store.looking_over import what_is_known


class Leads(Protocol):
    """A door, and the data folder that it leads to."""

    folder: Path
    locksmith: Locksmith


class Carrier:
    """Tells of the vault of a door, and carries it elsewhere; every failure is a VaultFailure."""

    def __init__(self, door: Leads) -> None:
        self._door = door

    def what_is_known(self) -> Known:
        """Tell of the vault what can be told without opening it."""
        return what_is_known(self._door.folder)

    def go_on_in_copy(self, folder: Path) -> None:
        """Copy the vault, which is locked, to another folder; the door leads there from now on.

        Raises NotLocal, VaultExists, AlreadyOpen, Damaged, DiskFull or NotWritable, and stays.
        """
        place = carry(self._door.folder, folder)
        self._door.folder = self._door.locksmith.folder = place
