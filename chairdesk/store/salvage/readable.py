"""What can still be read of a damaged file, line by line."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import sqlite_utils
from sqlcipher3 import dbapi2

from chairdesk.desk.ports import VaultFailure
from chairdesk.store.database.connection import open_database
from chairdesk.store.keys import DataKey
from chairdesk.store.record.rows import Row, rows

Line: TypeAlias = tuple[Any, ...]
T = TypeVar("T")

SEARCHED = 10_000
"""How many lines are looked for where the file cannot say any more how many it holds."""


class Readable:
    """Reads a file of which parts are damaged; what cannot be read is passed over."""

    def __init__(self, path: Path, key: DataKey, *, without_log: bool = False) -> None:
        self._mode = "ro&immutable=1" if without_log else "rw"
        self._path = path
        self._key = key
        self._db = self._opened()

    def entries(self, at_least: int) -> Iterator[Row]:
        """Read the lines of the journal that are whole, up to a number or to their end."""
        for number in range(1, max(at_least, self._last("entry")) + 1):
            yield from self._asked(partial(_entry, number))

    def lines(self, table: str, columns: str) -> Iterator[Line]:
        """Read the lines of another table that are whole, in their order."""
        question = f"SELECT {columns} FROM {table} WHERE rowid = ?"  # noqa: S608 - names of ours
        for number in range(1, self._last(table) + 1):
            yield from self._asked(partial(_lines, question, (number,)))

    def close(self) -> None:
        """Close the file."""
        if self._db is not None:
            self._db.close()

    def _last(self, table: str) -> int:
        if not self._asked(partial(_lines, "SELECT 1 FROM sqlite_schema WHERE name = ?", (table,))):
            return 0
        question = f"SELECT ifnull(max(rowid), 0) FROM {table}"  # noqa: S608 - a name of ours
        found = self._asked(partial(_lines, question, ()))
        return found[0][0] if found else SEARCHED

    def _asked(self, question: Callable[[sqlite_utils.Database], list[T]]) -> list[T]:
        """Ask; after an answer that was damage the file gives no other until it is reopened."""
        if self._db is None:
            return []
        try:
            return question(self._db)
        except dbapi2.DatabaseError:
            self._db.close()
            self._db = self._opened()
            return []

    def _opened(self) -> sqlite_utils.Database | None:
        try:
            return open_database(self._path, self._key, self._mode)
        except (VaultFailure, dbapi2.DatabaseError):
            return None


def _entry(number: int, db: sqlite_utils.Database) -> list[Row]:
    return list(rows(db, "entry.number = ?", number))


def _lines(question: str, values: tuple[object, ...], db: sqlite_utils.Database) -> list[Line]:
    return db.execute(question, values).fetchall()
