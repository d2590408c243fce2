"""A vault's parts, once they are open."""

from dataclasses import dataclass, field
from threading import Event
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
    called_off: Event = field(default_factory=Event)
    """Set once nobody can wait for the end of a copy that is under way."""

    def fact(self, name: str) -> UUID:
        """Read one of the names that the vault was given when it was made."""
        found = self.db.execute("SELECT held FROM vault WHERE fact = ?", (name,)).fetchone()
        if found is None:
            raise Damaged
        return UUID(bytes=found[0])
