"""The diary's book, opened on the vault."""

from chairdesk.desk.diary import Diary
from chairdesk.desk.ports import Now
from chairdesk.store.door import Door


def book_of(door: Door, now: Now) -> Diary:
    """Open the book; what the vault keeps in brief need not be read whole."""
    return Diary(door.vault.journal, now, door.vault.briefs)
