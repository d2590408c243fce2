"""The diary's book, opened on the vault; read ahead at the door, beside the windows."""

from collections.abc import Callable
from contextlib import suppress

from chairdesk.desk.diary import Diary
from chairdesk.desk.ports import Now, VaultFailure
from chairdesk.store.door import Door
from chairdesk.store.vault import Vault


class Books:
    """Opens the book; what the vault keeps in brief need not be read whole."""

    def __init__(self, door: Door, now: Now) -> None:
        self._door, self._now = door, now
        self._ahead: tuple[Vault, Diary] | None = None
        self._is_left = False

    def leave(self) -> None:
        """Read no further: nobody will look."""
        self._is_left = True

    def read_ahead(self, told: Callable[[int, int], bool]) -> None:
        """Read a book for whoever comes through the door next; what fails is said to them."""
        with suppress(VaultFailure):
            book = self._new()
            book.read_ahead(lambda done, of: told(done, of) and not self._is_left)
            self._ahead = self._door.vault, book

    def open(self) -> Diary:
        """Give the book that was read ahead in this vault, once; else a new one."""
        ahead, self._ahead = self._ahead, None
        return ahead[1] if ahead and ahead[0] is self._door.held else self._new()

    def _new(self) -> Diary:
        return Diary(self._door.vault.journal, self._now, self._door.vault.briefs)
