"""The tables of the vault, their fences, and the steps from each version to the next."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlite_utils
from sqlcipher3 import dbapi2

from chairdesk.desk.ports import Damaged, ForeignVault, NewerVault

APPLICATION = 0x43504331
MAJOR = 1000
"""A version is major * 1000 + minor; a newer minor opens here, a newer major does not."""

_TABLES = (
    "CREATE TABLE vault (fact TEXT PRIMARY KEY, held BLOB NOT NULL) STRICT",
    """CREATE TABLE entry (
        number INTEGER PRIMARY KEY,
        id BLOB NOT NULL UNIQUE,
        conference BLOB NOT NULL,
        device BLOB NOT NULL,
        hand TEXT NOT NULL,
        place INTEGER NOT NULL,
        at TEXT NOT NULL,
        payload BLOB NOT NULL,
        previous BLOB NOT NULL,
        hash BLOB NOT NULL,
        trail BLOB NOT NULL,
        UNIQUE (conference, device, hand, place)
    ) STRICT""",
    """CREATE TABLE payload (
        number INTEGER PRIMARY KEY REFERENCES entry (number),
        sealed BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE conference_key (
        number INTEGER PRIMARY KEY,
        conference BLOB NOT NULL UNIQUE,
        sealed BLOB NOT NULL
    ) STRICT""",
    "CREATE TABLE erasure (conference BLOB PRIMARY KEY, at TEXT NOT NULL) STRICT",
    """CREATE TABLE draft (
        conference BLOB NOT NULL,
        hand TEXT NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY (conference, hand)
    ) STRICT""",
    """CREATE TABLE document (
        number INTEGER PRIMARY KEY,
        conference BLOB NOT NULL,
        facts BLOB NOT NULL,
        pdf BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX document_of ON document (conference)",
    """CREATE TABLE kept (
        shelf TEXT NOT NULL,
        name TEXT NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY (shelf, name)
    ) STRICT""",
)


def _fence(table: str, action: str, unless: str = "") -> str:
    """Spell a trigger that forbids an action; `unless` is the one condition that allows it."""
    condition = f" WHEN NOT EXISTS ({unless})" if unless else ""
    return (
        f"CREATE TRIGGER {table}_no_{action.lower()} BEFORE {action} ON {table}{condition}"
        f" BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
    )


_ERASED = "SELECT 1 FROM erasure WHERE conference = OLD.conference"
_ERASED_ENTRY = (
    "SELECT 1 FROM erasure JOIN entry USING (conference) WHERE entry.number = OLD.number"
)
_FENCES = (
    _fence("entry", "UPDATE"),
    _fence("entry", "DELETE"),
    _fence("payload", "UPDATE"),
    _fence("payload", "DELETE", unless=_ERASED_ENTRY),
    _fence("conference_key", "UPDATE"),
    _fence("conference_key", "DELETE", unless=_ERASED),
    _fence("erasure", "UPDATE"),
    _fence("erasure", "DELETE"),
)

_RETENTION = (
    "CREATE TABLE hold (conference BLOB PRIMARY KEY, since TEXT NOT NULL) STRICT",
    """CREATE TABLE backup (
        number INTEGER PRIMARY KEY,
        made TEXT NOT NULL,
        place TEXT NOT NULL,
        entries INTEGER NOT NULL,
        erasures INTEGER NOT NULL,
        gone TEXT
    ) STRICT""",
    """CREATE TABLE opening (
        number INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        what TEXT NOT NULL,
        conference BLOB
    ) STRICT""",
    _fence("opening", "UPDATE"),
    _fence("opening", "DELETE"),
    """CREATE TRIGGER erasure_not_while_held BEFORE INSERT ON erasure
        WHEN EXISTS (SELECT 1 FROM hold WHERE conference = NEW.conference)
        BEGIN SELECT RAISE(ABORT, 'the conference is held'); END""",
)

_SEARCH = (
    """CREATE TABLE passage (
        number INTEGER PRIMARY KEY,
        conference BLOB NOT NULL,
        part TEXT NOT NULL,
        thing TEXT NOT NULL,
        words TEXT NOT NULL,
        UNIQUE (conference, part, thing)
    ) STRICT""",
    """CREATE VIRTUAL TABLE passage_words USING fts5(
        words, content='passage', content_rowid='number',
        tokenize='unicode61 remove_diacritics 0', prefix='2 3')""",
    # else the words of an erased conference would stay in the index
    "INSERT INTO passage_words (passage_words, rank) VALUES ('secure-delete', 1)",
    """CREATE TABLE indexed (
        entries INTEGER NOT NULL,
        trail BLOB NOT NULL,
        passages INTEGER NOT NULL,
        sum BLOB NOT NULL,
        spelling INTEGER NOT NULL
    ) STRICT""",
    "INSERT INTO indexed VALUES (0, zeroblob(32), 0, zeroblob(32), 1)",
)

_BRIEFS = (
    "CREATE TABLE brief (conference BLOB PRIMARY KEY, sealed BLOB NOT NULL) STRICT",
    # by whichever ChairDesk it is erased: one that knows of no briefs erases it too
    """CREATE TRIGGER brief_goes_with_its_key AFTER DELETE ON conference_key
        BEGIN DELETE FROM brief WHERE conference = OLD.conference; END""",
)

STEPS: dict[int, tuple[str, ...]] = {
    MAJOR: (*_TABLES, *_FENCES),
    MAJOR + 1: _RETENTION,
    MAJOR + 2: _SEARCH,
    MAJOR + 3: _BRIEFS,
}
"""What each version adds. A released step is never edited."""

CURRENT = max(STEPS)


def version_of(db: sqlite_utils.Database) -> int:
    """Read the version of a vault; raise ForeignVault or NewerVault, having written nothing."""
    application = int(db.execute("PRAGMA application_id").fetchone()[0])
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    if application != APPLICATION or version == 0:
        raise ForeignVault
    if version // MAJOR > CURRENT // MAJOR:
        raise NewerVault
    return version


def lay_out(db: sqlite_utils.Database) -> None:
    """Make every table of a new vault."""
    db.execute(f"PRAGMA application_id = {APPLICATION}")
    bring_up_to_date(db, since=0)


def lacks_steps(version: int) -> bool:
    """Say whether a vault of a version is yet to be brought up to date."""
    return version < CURRENT


def bring_up_to_date(db: sqlite_utils.Database, since: int) -> None:
    """Take the steps that a vault lacks, each with its number in one transaction."""
    for version in sorted(step for step in STEPS if step > since):
        with db.atomic():
            for statement in STEPS[version]:
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {version}")


def check_fences(db: sqlite_utils.Database) -> None:
    """Raise Damaged unless every trigger that guards the journal stands as it was put up."""
    version = version_of(db)
    put_up = {
        statement
        for step, statements in STEPS.items()
        for statement in statements
        if step <= version and statement.startswith("CREATE TRIGGER")
    }
    standing = {
        row[0] for row in db.execute("SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
    }
    if not put_up <= standing:
        raise Damaged


@contextmanager
def without_fences(db: sqlite_utils.Database, table: str) -> Iterator[None]:
    """Take down the fences of a table in a file that is being made, and put them up again."""
    found = db.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?", (table,)
    ).fetchall()
    for name, _ in found:
        db.execute(f"DROP TRIGGER {name}")
    yield
    for _, fence in found:
        db.execute(fence)


_GUARDED = frozenset({"entry", "payload", "conference_key", "erasure", "vault", "opening"})
_ERASABLE = frozenset({"payload", "conference_key"})
_ALTERING = frozenset({dbapi2.SQLITE_DROP_TABLE, dbapi2.SQLITE_UPDATE, dbapi2.SQLITE_DELETE})
_NAMING_THE_TABLE_SECOND = frozenset(
    {dbapi2.SQLITE_DROP_TRIGGER, dbapi2.SQLITE_DROP_INDEX, dbapi2.SQLITE_ALTER_TABLE}
)
_LEAVING_THE_FILE = frozenset({dbapi2.SQLITE_ATTACH, dbapi2.SQLITE_DETACH})
_PRAGMAS_THAT_ONLY_TELL = frozenset(
    {"wal_checkpoint", "cipher_integrity_check", "integrity_check", "table_info", "table_xinfo"}
)


def guard(db: sqlite_utils.Database) -> None:
    """Have SQLite itself refuse whatever would change the journal, or leave the file."""
    db.conn.set_authorizer(_allowed)


def guard_but_let_erase(db: sqlite_utils.Database) -> None:
    """As `guard`, with the one door through which an erased conference goes."""
    db.conn.set_authorizer(_allowed_while_erasing)


def guard_but_let_copy(db: sqlite_utils.Database) -> None:
    """As `guard`, with the one door through which a backup is written."""
    db.conn.set_authorizer(_allowed_while_copying)


def _allowed(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    alters = action in _ALTERING and first in _GUARDED
    unfences = action in _NAMING_THE_TABLE_SECOND and second in _GUARDED
    retunes = (
        action == dbapi2.SQLITE_PRAGMA
        and second is not None
        and first not in _PRAGMAS_THAT_ONLY_TELL
    )
    is_forbidden = alters or unfences or retunes or action in _LEAVING_THE_FILE
    return int(dbapi2.SQLITE_DENY if is_forbidden else dbapi2.SQLITE_OK)


def _allowed_while_erasing(
    action: int, first: str | None, second: str | None, *_: str | None
) -> int:
    if action == dbapi2.SQLITE_DELETE and first in _ERASABLE:
        return int(dbapi2.SQLITE_OK)
    return _allowed(action, first, second)


def _allowed_while_copying(
    action: int, first: str | None, second: str | None, *_: str | None
) -> int:
    if action in _LEAVING_THE_FILE:
        return int(dbapi2.SQLITE_OK)
    return _allowed(action, first, second)
