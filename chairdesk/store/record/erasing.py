"""Erasing a conference: its words and the key to them go, and the chain still holds."""

from datetime import datetime

import sqlite_utils

from chairdesk.desk.ports import ConferenceIsHeld
from chairdesk.models.ids import ConferenceId
from chairdesk.store.database import schema
from chairdesk.store.database.connection import Connection
from chairdesk.store.record.codec import spelled_moment
from chairdesk.store.record.conference_keys import is_erased
from chairdesk.store.record.passage_rows import forget_passages
from chairdesk.store.record.second_copy import SecondCopy


def erase(connection: Connection, copy: SecondCopy, conference: ConferenceId, at: datetime) -> None:
    """Erase a conference for good; raise ConferenceIsHeld, having changed nothing."""
    with connection.reading():  # nobody writes to the second copy meanwhile
        with connection.writing() as db:
            if is_held(db, conference):
                raise ConferenceIsHeld
            if not is_erased(db, conference):
                _erase_behind_one_door(db, conference, at)
        # what was erased is in log and second copy, too; what a full disk keeps there now goes in
        # the next pause, and at the next unlock
        connection.settle_if_it_can()
        copy.forget_if_it_can(lambda copied: copied.row.conference == conference)


def is_held(db: sqlite_utils.Database, conference: ConferenceId) -> bool:
    """Say whether a conference is under a legal hold."""
    found = db.execute("SELECT 1 FROM hold WHERE conference = ?", (conference.bytes,))
    return found.fetchone() is not None


def _erase_behind_one_door(
    db: sqlite_utils.Database, conference: ConferenceId, at: datetime
) -> None:
    schema.guard_but_let_erase(db)
    try:
        _erase(db, conference, at)
    finally:
        schema.guard(db)


def _erase(db: sqlite_utils.Database, conference: ConferenceId, at: datetime) -> None:
    whose = (conference.bytes,)
    db.execute(
        "INSERT INTO erasure (conference, at) VALUES (?, ?)", (conference.bytes, spelled_moment(at))
    )
    db.execute(
        "DELETE FROM payload WHERE number IN (SELECT number FROM entry WHERE conference = ?)", whose
    )
    db.execute("DELETE FROM conference_key WHERE conference = ?", whose)
    db.execute("DELETE FROM draft WHERE conference = ?", whose)
    db.execute("DELETE FROM document WHERE conference = ?", whose)
    forget_passages(db, conference)
