"""Who opened what, and when: a log that only grows, kept in the vault."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from chairdesk.models.ids import ConferenceId
from chairdesk.store.database.connection import Connection
from chairdesk.store.record.codec import spelled_moment


@dataclass(frozen=True, slots=True)
class Opening:
    """Something that was opened: `who` by role or secret, `what` by kind, never a name."""

    at: datetime
    who: str
    what: str
    conference: ConferenceId | None = None


class Openings:
    """Keeps the log of what was opened."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def note(self, *openings: Opening) -> None:
        """Note what was opened: all of it or nothing."""
        with self._connection.writing() as db:
            for opening in openings:
                conference = opening.conference.bytes if opening.conference else None
                db.execute(
                    "INSERT INTO opening (at, who, what, conference) VALUES (?, ?, ?, ?)",
                    (spelled_moment(opening.at), opening.who, opening.what, conference),
                )

    def all(self) -> tuple[Opening, ...]:
        """List what was opened, in the order of its opening."""
        with self._connection.reading() as db:
            found = db.execute("SELECT at, who, what, conference FROM opening ORDER BY number")
            return tuple(
                Opening(
                    datetime.fromisoformat(at),
                    who,
                    what,
                    ConferenceId(UUID(bytes=conference)) if conference else None,
                )
                for at, who, what, conference in found
            )
