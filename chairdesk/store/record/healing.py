"""What the second copy holds and the journal has lost, put back where it stood."""

from contextlib import suppress

from chairdesk.desk.ports import Damaged, RolledBack, VaultFailure
from chairdesk.store.database.connection import Connection
from chairdesk.store.record.conference_keys import erased_conferences, put_back_key
from chairdesk.store.record.rows import head_of, insert, rows
from chairdesk.store.record.second_copy import Copied, SecondCopy


def heal(connection: Connection, copy: SecondCopy) -> int:
    """Put back entries that were lost with the log, and tell how many they were.

    Raises RolledBack if the journal holds other things than the copy, or less than can be
    put back.
    """
    with connection.reading() as db:
        reached = head_of(db).entries
        kept = copy.kept()
        known = [copied for copied in kept if copied.row.number <= reached]
        for copied in known[-1:]:
            if next(rows(db, "entry.number = ?", copied.row.number)).trail != copied.row.trail:
                raise RolledBack
        lost = kept[len(known) :]
        if lost:
            _put_back(connection, lost)
        with suppress(VaultFailure):  # a full disk is no reason to keep the chair out
            erased = erased_conferences(db)
            copy.begin(copied for copied in kept if copied.row.conference not in erased)
    return len(lost)


def _put_back(connection: Connection, lost: tuple[Copied, ...]) -> None:
    try:
        with connection.writing() as db:
            for copied in lost:
                put_back_key(db, copied.row.conference, copied.conference_key)
                insert(db, copied.row)
    except Damaged:
        raise RolledBack from None
