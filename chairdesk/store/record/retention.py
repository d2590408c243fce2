"""How long a conference stays: erased once it is filed, unless a legal hold forbids it."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from uuid import UUID

from chairdesk.desk.ports import BackupIsStillThere
from chairdesk.desk.shelves import KnownBackup
from chairdesk.models.events import ConferenceErased, Entry
from chairdesk.models.ids import ConferenceId
from chairdesk.store.database.connection import Connection
from chairdesk.store.planted import is_seen
from chairdesk.store.record.backup_register import BackupRegister
from chairdesk.store.record.codec import spelled_moment
from chairdesk.store.record.erased_list import Erased, ErasedList
from chairdesk.store.record.erasing import erase, is_held
from chairdesk.store.record.second_copy import SecondCopy


class Retention:
    """Erases conferences and holds them; whether one was filed is for the desk to know."""

    def __init__(
        self,
        connection: Connection,
        copy: SecondCopy,
        backups: BackupRegister,
        outside: ErasedList,
    ) -> None:
        self._connection = connection
        self._copy = copy
        self._backups = backups
        self._outside = outside

    def hold(self, conference: ConferenceId, since: datetime) -> None:
        """Put a conference under a legal hold: it is not erased until that is lifted."""
        with self._connection.writing() as db:
            db.execute(
                "INSERT OR IGNORE INTO hold (conference, since) VALUES (?, ?)",
                (conference.bytes, spelled_moment(since)),
            )

    def lift(self, conference: ConferenceId) -> None:
        """Lift a legal hold."""
        with self._connection.writing() as db:
            db.execute("DELETE FROM hold WHERE conference = ?", (conference.bytes,))

    def is_held(self, conference: ConferenceId) -> bool:
        """Say whether a conference is under a legal hold."""
        with self._connection.reading() as db:
            return is_held(db, conference)

    def erase(self, conference: ConferenceId, at: datetime) -> tuple[KnownBackup, ...]:
        """Erase a conference for good, and list the backups that hold it still.

        Raises ConferenceIsHeld, having changed nothing.
        """
        erase(self._connection, self._copy, conference, at)
        self.tell_outside(
            *(
                one.place
                for one in self._backups.known()
                if is_seen(one.place) and one.place.is_file()
            )
        )
        return self.holding(conference)

    def tell_outside(self, *backups: Path) -> None:
        """Have the lists outside the vault tell what was erased, beside some backups too."""
        self._outside.keep(self.erased(), backups)

    def came_back(self) -> tuple[Erased, ...]:
        """Give what is here, though the list outside says that it was erased, and when.

        A hold from before was lifted for it; one that was set since is the chair's word of now.
        """
        done = {conference for conference, _ in self.erased()}
        return tuple(
            (conference, first)
            for conference, first in self._outside.told()
            if conference not in done
            and self._is_here(conference)
            and not self._is_held_since(conference, first)
        )

    def _is_here(self, conference: ConferenceId) -> bool:
        with self._connection.reading() as db:
            found = db.execute(
                "SELECT 1 FROM conference_key JOIN entry USING (conference)"
                " WHERE conference = ? LIMIT 1",
                (conference.bytes,),
            )
            return found.fetchone() is not None

    def _is_held_since(self, conference: ConferenceId, moment: datetime) -> bool:
        with self._connection.reading() as db:
            found = db.execute("SELECT since FROM hold WHERE conference = ?", (conference.bytes,))
            return any(datetime.fromisoformat(since) >= moment for (since,) in found)

    def finish(self, register: Iterable[Entry]) -> None:
        """Erase what the register says was erased, where a kill came between; none is held."""
        done = {conference for conference, _ in self.erased()}
        for entry in register:
            if isinstance(entry.event, ConferenceErased) and entry.event.conference not in done:
                self.erase(entry.event.conference, entry.at)

    def holding(self, conference: ConferenceId) -> tuple[KnownBackup, ...]:
        """List the backups that hold the words of a conference, erased here or not."""
        return self._backups.holding(conference)

    def destroyed(self, backup: KnownBackup, at: datetime) -> None:
        """List a backup no more; raise BackupIsStillThere where its file says otherwise.

        A stick that is not plugged in cannot be looked at: then the chair's word counts.
        """
        if is_seen(backup.place):
            raise BackupIsStillThere
        self._backups.note_gone(backup.place, at)

    def erased(self) -> tuple[Erased, ...]:
        """List what was erased, and when."""
        with self._connection.reading() as db:
            found = db.execute("SELECT conference, at FROM erasure ORDER BY rowid").fetchall()
        return tuple(
            (ConferenceId(UUID(bytes=conference)), datetime.fromisoformat(at))
            for conference, at in found
        )
