"""The parts of a vault, and where they lie: all that is seen of it while it is closed."""

import errno
import os
from dataclasses import dataclass
from pathlib import Path

from chairdesk.desk.ports import NotReadable
from chairdesk.store.key_file import twin_of
from chairdesk.store.planted import is_seen, is_shut, logs_of

ASIDE = "vault.aside-"
"""How the folder of a vault is called that was put aside, before the day."""


@dataclass(frozen=True, slots=True)
class Home:
    """The parts of one vault, in a folder of their own."""

    folder: Path

    @property
    def database(self) -> Path:
        """The encrypted file."""
        return self.folder / "vault.db"

    @property
    def was_left_open(self) -> bool:
        """Say whether a kill or a power cut ended the last desk: only then its log lies here."""
        return any(map(os.path.lexists, logs_of(self.database)[:2]))

    @property
    def keys(self) -> Path:
        """The slots of its key."""
        return self.folder / "vault.json"

    @property
    def mark(self) -> Path:
        """What the vault held when it was last seen."""
        return self.folder / "vault.mark"

    @property
    def as_closed(self) -> Path:
        """What the file was when it was closed; not there while it is open."""
        return self.folder / "vault.closed"

    @property
    def second_copy(self) -> Path:
        """Each entry once more, until a backup holds it."""
        return self.folder / "vault.second"

    @property
    def is_taken(self) -> bool:
        """Say whether there is a vault here, or any part of one, or what nobody may look into."""
        try:
            if self.folder.is_dir():
                return any(self.folder.iterdir())
            return os.path.lexists(self.folder)  # a link that leads nowhere today may tomorrow
        except OSError as why:
            return why.errno != errno.ENAMETOOLONG  # there can be none


def has_vault(folder: Path) -> bool:
    """Say whether a data folder has a vault, or any part of one."""
    home = home_in(folder)
    return home.is_taken or has_next(home)


def home_in(folder: Path) -> Home:
    """Find the place of the vault in a data folder."""
    return Home(folder / "vault")


def refuse_unless_readable(folder: Path) -> None:
    """Raise NotReadable if this account may not read a vault, or look into its data folder."""
    home = home_in(folder)
    needed = (folder, home.folder, home.database, home.keys, twin_of(home.keys))
    around = (place for place in folder.absolute().parents if is_seen(place))
    if any(map(is_shut, needed)) or not all(os.access(place, os.X_OK) for place in around):
        raise NotReadable


def has_next(home: Home) -> bool:
    """Say whether a whole vault waits to take the place of this one, or to come back to it."""
    there = (beside(home.folder, ending) for ending in ("next", "before"))
    return any(is_seen(place) and place.is_dir() for place in there)


def beside(folder: Path, ending: str) -> Path:
    """Name a folder beside that of the vault, in which one is being made or put aside."""
    return folder.with_name(f"{folder.name}.{ending}")
