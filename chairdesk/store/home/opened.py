"""A vault's parts, once they are open."""

from dataclasses import dataclass
from uuid import UUID

from chairdesk.desk.ports import Damaged
from chairdesk.store.database import Database
from chairdesk.store.home.parts import Home
from chairdesk.store.keys import DataKey


@dataclass(frozen=True, slots=True)
class OpenedHome:
    """A vault's parts, once its key is known."""

    home: Home
    vault: UUID
    key: DataKey
    db: Database

    def fact(self, name: str) -> UUID:
        """Read one of the names that the vault was given when it was made."""
        found = self.db.execute("SELECT held FROM vault WHERE fact = ?", (name,)).fetchone()
        if found is None:
            raise Damaged
        return UUID(bytes=found[0])
