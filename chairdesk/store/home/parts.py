"""The parts of a vault, and where they lie."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import sqlite_utils

from chairdesk.desk.ports import Damaged
from chairdesk.store.keys import DataKey

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
        names = (self.database.name + ending for ending in ("-wal", "-shm"))
        return any(self.database.with_name(name).exists() for name in names)

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
            return self.folder.is_file() or (self.folder.is_dir() and any(self.folder.iterdir()))
        except PermissionError:
            return True


@dataclass(frozen=True, slots=True)
class OpenedHome:
    """A vault's parts, once its key is known."""

    home: Home
    vault: UUID
    key: DataKey
    db: sqlite_utils.Database

    def fact(self, name: str) -> UUID:
        """Read one of the names that the vault was given when it was made."""
        found = self.db.execute("SELECT held FROM vault WHERE fact = ?", (name,)).fetchone()
        if found is None:
            raise Damaged
        return UUID(bytes=found[0])
