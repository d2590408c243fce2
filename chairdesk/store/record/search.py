"""Finding words across conferences: an index that follows the journal and is never trusted."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from uuid import UUID

import sqlite_utils

from chairdesk.desk.ports import Damaged, UnknownEvent
from chairdesk.desk.shelves import Hit
from chairdesk.models.ids import ConferenceId
from chairdesk.models.looking import SPELLING, Question
from chairdesk.models.passages import Part, Passage
from chairdesk.models.wording import passage_of
from chairdesk.store.database.connection import Connection
from chairdesk.store.envelope import Envelope
from chairdesk.store.record.conference_keys import ConferenceKeys
from chairdesk.store.record.passage_rows import (
    IndexIsDamaged,
    Reach,
    damage_noticed,
    empty_index,
    is_sound,
    mark_stale,
    reach_of,
    reach_to,
    take_in,
)
from chairdesk.store.record.rows import Row, entry_of, head_of, rows

NEWEST = 50
_STRIDE = 2000
"""So many entries are taken in at a time; a kill loses one stride of the work at most."""
_LARGEST = 50_000
"""An index of more passages is read through with each backup, not before the first question."""
_FOUND = """SELECT number, conference, part, thing FROM passage_words
    JOIN passage ON number = passage_words.rowid
    WHERE passage_words MATCH ? ORDER BY passage_words.rowid DESC LIMIT ?"""
_SHORTEST_BEGINNING = 2


class Search:
    """Finds passages by their words, the newest first; what they say now, the record tells."""

    def __init__(self, connection: Connection, keys: ConferenceKeys) -> None:
        self._connection = connection
        self._keys = keys
        self._is_vouched_for = False

    def find(self, question: Question, most: int = NEWEST) -> tuple[Hit, ...]:
        """Find passages that hold every term: whole words first, then beginnings of words.

        Each kind has its newest first. What is behind the journal, or damaged, is made good
        before it is asked. Raises VaultIsLocked or Damaged.
        """
        if not question.terms:
            return ()
        self._see_that_it_is_sound()
        try:
            return self._asked(question, most)
        except IndexIsDamaged:
            self.rebuild()
        with _damage_named():
            return self._asked(question, most)

    def make_ready(self) -> bool:
        """Do a piece of what a question would wait for; say whether nothing is left of it.

        Entries go between the pieces, and so does a lock. Raises VaultIsLocked or Damaged.
        """
        with self._connection.reading() as db:
            reach = reach_of(db)
            is_ready = reach.is_at(head_of(db))
            is_beginning = is_ready or _follows(db, reach)
        if is_ready:
            self._see_that_it_is_sound()
            return True
        try:
            with self._connection.writing() as db, damage_noticed(db):
                if not is_beginning:
                    empty_index(db)
                self._stride(db)
        except IndexIsDamaged:
            self.rebuild()
        return False

    def keep_up(self) -> None:
        """Take in what was entered since, in a pause; what is damaged waits for a question."""
        with self._connection.reading() as db:
            reach = reach_of(db)
            if reach.is_at(head_of(db)) or not _follows(db, reach):
                return
        try:
            with self._connection.writing() as db, damage_noticed(db):
                self._stride(db)
        except IndexIsDamaged:
            with self._connection.writing() as db:
                mark_stale(db)

    def catch_up(self) -> None:
        """Take in what the journal holds and the index does not; where they differ, all of it."""
        with self._connection.reading() as db:
            reach = reach_of(db)
            if reach.is_at(head_of(db)):
                return
            is_beginning = _follows(db, reach)
        if not is_beginning:
            self.rebuild()
            return
        try:
            self._stride_on()
        except IndexIsDamaged:
            self.rebuild()

    def rebuild(self) -> None:
        """Make the index anew from the journal."""
        with _damage_named():
            with self._connection.writing() as db:
                empty_index(db)
            self._stride_on()

    def mend(self) -> bool:
        """Read the whole index; make it anew where it is damaged, and say whether it was."""
        self.catch_up()
        with self._connection.writing() as db:
            is_well = is_sound(db)
        if not is_well:
            self.rebuild()
        return not is_well

    def _see_that_it_is_sound(self) -> None:
        """Read the index through once after each unlocking, unless that would take seconds."""
        if self._is_vouched_for:
            self.catch_up()
            return
        with self._connection.reading() as db:
            is_large = reach_of(db).passages > _LARGEST
        if is_large:
            self.catch_up()
        else:
            self.mend()
        self._is_vouched_for = True

    def _stride_on(self) -> None:
        taken = _STRIDE
        while taken == _STRIDE:
            with self._connection.writing() as db, damage_noticed(db):
                taken = self._stride(db)

    def _stride(self, db: sqlite_utils.Database) -> int:
        """Take in the entries that come next, and tell how many."""
        reach = reach_of(db)
        key_of = self._keys.found_once(db)
        coming = list(islice(rows(db, "entry.number > ?", reach.entries), _STRIDE))
        for row in coming:
            reach = take_in(db, reach, row, _passage_of(row, key_of(row.conference)))
        reach_to(db, reach)
        return len(coming)

    def _asked(self, question: Question, most: int) -> tuple[Hit, ...]:
        with self._connection.reading() as db, damage_noticed(db):
            found = _matching(db, " ".join(map(_whole, question.terms)), most)
            if len(found) < most and any(map(_begins, question.terms)):
                beginning = " ".join(map(_beginning, question.terms))
                found |= _matching(db, beginning, most)
        return tuple(islice(found.values(), most))


def _matching(db: sqlite_utils.Database, wanted: str, most: int) -> dict[int, Hit]:
    return {
        number: Hit(ConferenceId(UUID(bytes=conference)), Part(part), thing)
        for number, conference, part, thing in db.execute(_FOUND, (wanted, most))
    }


def _whole(term: str) -> str:
    """Spell a term as FTS5 reads it: what stands in quotes is words and nothing else."""
    return f'"{term}"'


def _beginning(term: str) -> str:
    return f"{_whole(term)} *" if _begins(term) else _whole(term)


def _begins(term: str) -> bool:
    return len(term.rsplit(" ", 1)[-1]) >= _SHORTEST_BEGINNING


def _follows(db: sqlite_utils.Database, reach: Reach) -> bool:
    """Say whether the index holds what the journal began with, as it is spelled today."""
    if reach.spelling != SPELLING:
        return False
    if reach.entries == 0:
        return True
    last = next(rows(db, "entry.number = ?", reach.entries), None)
    return last is not None and last.trail == reach.trail


def _passage_of(row: Row, envelope: Envelope | None) -> Passage | None:
    """Read what an entry says; what is erased, damaged or unknown has no words to find."""
    if envelope is None:
        return None
    with suppress(Damaged, UnknownEvent):
        return passage_of(entry_of(row, envelope).event)
    return None


@contextmanager
def _damage_named() -> Iterator[None]:
    """Where even an index made anew cannot be read, the vault itself is damaged."""
    try:
        yield
    except IndexIsDamaged:
        raise Damaged from None
