"""The encrypted connection: keyed, durable, fenced, and used by one thread at a time."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, RLock
from typing import cast

import sqlcipher3
import sqlite_utils
from sqlcipher3 import dbapi2

from chairdesk.desk.ports import Damaged, DiskFull, ForeignVault, NotWritable, VaultIsLocked
from chairdesk.store.data_folder import refuse_if_too_long
from chairdesk.store.keys import DataKey
from chairdesk.store.planted import is_planted, logs_of

SAFE_SQLITE = (3, 51, 3)
"""The first version without the fault that corrupts a WAL used by two connections."""

_UNWRITABLE = frozenset(
    {"SQLITE_READONLY", "SQLITE_BUSY", "SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_PERM"}
)
_SAID = {
    "database or disk is full": "SQLITE_FULL",
    "disk I/O error": "SQLITE_IOERR",
    "unable to open database file": "SQLITE_CANTOPEN",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "interrupted": "SQLITE_INTERRUPT",
}
"""A copy from file to file tells its errors without their names."""
_PATIENCE = 5
"""How long another connection is waited for, in seconds."""
_LOOKED_AFTER = 50_000
"""So many of SQLite's steps, a few milliseconds, go between two looks whether to go on."""
_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "fullfsync = ON",  # on macOS, fsync alone does not reach the disk
    "checkpoint_fullfsync = ON",
    "temp_store = MEMORY",  # temporary files would be in clear
    "secure_delete = ON",
    "foreign_keys = ON",
    "recursive_triggers = ON",  # else INSERT OR REPLACE slips past the journal's triggers
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "wal_autocheckpoint = 2000",
)

_OF_PAGES = "*** in database "
"""How SQLite's check begins to tell of pages, before it tells of what tables hold."""
_RECORD = """SELECT name FROM sqlite_schema
    WHERE type = 'table' AND name NOT LIKE 'passage%' AND name != 'brief'"""


def open_database(path: Path, key: DataKey, mode: str = "rw") -> sqlite_utils.Database:
    """Open the encrypted file; raise ForeignVault if the key does not open it.

    `mode` is `rw`; `rwc` for a file that is to be made; `ro` for one that is to stay as it is.
    Raises NotWritable, PathIsTooLong or Damaged, too.
    """
    refuse_if_too_long(path)
    if any(map(is_planted, logs_of(path))):  # SQLite would wait for a pipe
        raise NotWritable
    if mode == "rw" and not os.access(path, os.W_OK):  # it would make logs that may only be read
        raise NotWritable
    with failures_named():
        connection = dbapi2.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            timeout=_PATIENCE,
            check_same_thread=False,
        )
    phrase = key.phrase()
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # else it writes to stderr
        connection.set_key(phrase)
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        return sqlite_utils.Database(connection, execute_plugins=False, strict=True)
    except dbapi2.DatabaseError as failure:
        connection.close()
        if failure.sqlite_errorname == "SQLITE_NOTADB":
            raise ForeignVault from None
        raise (NotWritable if failure.sqlite_errorname in _UNWRITABLE else Damaged) from None
    finally:
        phrase[:] = bytes(len(phrase))


def make_durable(db: sqlite_utils.Database) -> None:
    """Set everything that this connection promises about disk and memory."""
    for pragma in _PRAGMAS:
        db.execute(f"PRAGMA {pragma}").fetchall()


def make_to_end(db: sqlite_utils.Database, called_off: Event) -> None:
    """Have whatever this connection is asked end in VaultIsLocked, soon after it is called off."""
    cast("dbapi2.Connection", db.conn).set_progress_handler(called_off.is_set, _LOOKED_AFTER)


def check_pages(db: sqlite_utils.Database) -> None:
    """Read every page; raise Damaged at the first that is not what was written."""
    # the cipher's check reads the file alone: what is still in the log would alarm it
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    if db.execute("PRAGMA cipher_integrity_check").fetchall():
        raise Damaged
    check_trees(db)


def check_trees(db: sqlite_utils.Database) -> None:
    """See that every table and its indexes are whole and tell the same; raise Damaged.

    What the words of the search and the conferences in brief tell is left out: they are made
    anew, and keep nobody out. Their pages are not: one that two tables took for theirs would
    lose what the one holds as soon as the other is written.
    """
    _check_whose_pages(db)
    for (table,) in db.execute(_RECORD).fetchall():
        if db.execute(f"PRAGMA integrity_check({table})").fetchall() != [("ok",)]:
            raise Damaged


def _check_whose_pages(db: sqlite_utils.Database) -> None:
    """See that each page belongs to one table, index or the free ones; raise Damaged."""
    with suppress(dbapi2.DatabaseError):  # an index of words may tell that it is spoilt, by that
        for (found,) in db.execute("PRAGMA quick_check(1)"):  # pages come before all else
            if found.startswith(_OF_PAGES):
                raise Damaged


def assert_safe_sqlite() -> None:
    """Refuse to run on a SQLite that may corrupt a vault, or without the cipher."""
    if (
        dbapi2.sqlite_version_info < SAFE_SQLITE
        or sys.modules["sqlite_utils.utils"].sqlite3 is not sqlcipher3
    ):
        message = f"SQLite {dbapi2.sqlite_version} is not safe for a vault"
        raise RuntimeError(message)


class Connection:
    """The vault's one way to its database: a thread at a time, each failure by its name."""

    def __init__(self, db: sqlite_utils.Database) -> None:
        self._db = db
        self._turn = RLock()
        self.is_open = True

    @contextmanager
    def reading(self) -> Iterator[sqlite_utils.Database]:
        """Take a turn to read; raise VaultIsLocked or Damaged."""
        with self._turn:
            if not self.is_open:
                raise VaultIsLocked
            with failures_named():
                yield self._db

    @contextmanager
    def writing(self) -> Iterator[sqlite_utils.Database]:
        """Take a turn to write: on disk once left, or nothing was written.

        Raise DiskFull, NotWritable, VaultIsLocked or Damaged.
        """
        with self.reading() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                if db.conn.in_transaction:
                    db.execute("ROLLBACK")
                raise

    def settle(self) -> bool:
        """Fold the log into the file, so that nothing hangs on the log any more; say if it was.

        While a backup reads, only what it has seen can be folded in; nobody waits for it.
        """
        with self.reading() as db:
            binding = cast("dbapi2.Connection", db.conn)
            binding.set_busy_timeout(0)
            try:
                is_busy, *_ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            finally:
                binding.set_busy_timeout(_PATIENCE)
        return not is_busy

    def settle_if_it_can(self) -> None:
        """Fold the log in now rather than in the next pause; what was written is on disk anyway."""
        with suppress(DiskFull, NotWritable):
            self.settle()

    def close(self) -> None:
        """Close for good."""
        with self._turn:
            self.is_open = False
            self._db.close()


@contextmanager
def failures_named() -> Iterator[None]:
    """Give what the database complains of the name that the desk knows."""
    try:
        yield
    except dbapi2.DatabaseError as failure:
        name = getattr(failure, "sqlite_errorname", _SAID.get(str(failure), ""))
        if name == "SQLITE_FULL":
            raise DiskFull from failure
        if name in _UNWRITABLE:
            raise NotWritable from failure
        if name in {"SQLITE_CORRUPT", "SQLITE_NOTADB"}:
            raise Damaged from failure
        if name == "SQLITE_INTERRUPT":
            raise VaultIsLocked from failure
        raise
