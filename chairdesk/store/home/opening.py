"""A vault's parts opened with its key, and brought up to date if need be."""

import os
from collections.abc import Callable
from typing import TypeAlias
from uuid import UUID

from chairdesk.desk.ports import (
    Damaged,
    ForeignVault,
    KeysAreMissing,
    NotReadable,
    NotWritable,
    NoVault,
    VaultIsEmpty,
    VaultIsMissing,
)
from chairdesk.store import key_file, watermark
from chairdesk.store.database import Database, schema
from chairdesk.store.database.connection import (
    Connection,
    check_trees,
    failures_named,
    make_durable,
    open_database,
)
from chairdesk.store.home.as_closed import forget_as_closed, is_as_closed, is_small
from chairdesk.store.home.copying import journal_of, second_copy_of
from chairdesk.store.home.migrating import bring_up_to_date
from chairdesk.store.home.opened import OpenedHome
from chairdesk.store.home.parts import Home
from chairdesk.store.key_file import KeyFile
from chairdesk.store.keys import DataKey
from chairdesk.store.planted import give_rights, is_planted, is_shut, logs_of, put_aside
from chairdesk.store.record.healing import lost_with_the_log, refuse_halves
from chairdesk.store.whole_file import disk_failures_named, try_to_write

Opener: TypeAlias = Callable[[KeyFile], DataKey]
"""Tries a secret on the slots."""


def open_home(home: Home, opener: Opener) -> OpenedHome:
    """Open a vault's parts; raise whichever failure says what is wrong, having changed nothing."""
    try:
        return _opened(home, opener)
    except NotWritable:
        try_to_write(home.folder)  # SQLite calls a disk that is full so, too
        raise


def _opened(home: Home, opener: Opener) -> OpenedHome:
    keys = _found_keys(home)
    key = opener(keys)
    is_same, was_left_open = is_as_closed(home, key), home.was_left_open
    _clear_the_way(home)
    if was_left_open or (not is_same and is_small(home)):
        _look_before_touching(home, keys.vault, key)  # says most closely what is wrong
    if is_same is False:
        raise Damaged
    db = open_database(home.database, key)
    try:
        opened = OpenedHome(home, keys.vault, key, db)
        with failures_named():
            version = schema.version_of(db)
            if not was_left_open:
                _see_that_nothing_follows(db, home)
            make_durable(db)
            schema.check_fences(db)
            schema.guard(db)
            _compare(opened)
            forget_as_closed(home)
            bring_up_to_date(opened, since=version)
            schema.guard(db)
    except BaseException:
        db.close()
        raise
    return opened


def _clear_the_way(home: Home) -> None:
    """Put aside what bears the name of a log and is none: nobody could write beside it.

    A rollback journal is never ours; SQLite would put old pages back from it. Raises NotWritable.
    """
    *logs, journal = logs_of(home.database)
    with disk_failures_named():
        for planted in (
            *filter(is_planted, logs),
            *([journal] if os.path.lexists(journal) else ()),
        ):
            put_aside(planted)
    for log in logs:  # SQLite gives them the rights that the file has in that moment
        if log.exists() and not give_rights(log):
            raise NotReadable if is_shut(log) else NotWritable


def _see_that_nothing_follows(db: Database, home: Home) -> None:
    """Raise Damaged if the file is longer than its pages: a large one is not read whole."""
    (pages,), (page,) = (db.execute(f"PRAGMA page_{what}").fetchone() for what in ("count", "size"))
    if home.database.stat().st_size != int(pages) * int(page):
        raise Damaged


def _look_before_touching(home: Home, vault: UUID, key: DataKey) -> None:
    """Read what a kill left, every page of it; raise as `open_home`, file and log untouched.

    To open it for writing would fold its log into the file as soon as it is closed. And a log
    that is lost after a kill in the midst of folding leaves a file of old and new pages.
    """
    db = open_database(home.database, key, mode="ro")
    opened = OpenedHome(home, vault, key, db)
    try:
        with failures_named():
            schema.version_of(db)
            schema.check_fences(db)
            check_trees(db)
            refuse_halves(db)
            _compare(opened)
            lost_with_the_log(db, second_copy_of(opened).kept())
    finally:
        db.close()


def _found_keys(home: Home) -> KeyFile:
    """Read the slots, having looked whether there is anything that they open."""
    if not home.is_taken:
        raise NoVault
    try:
        keys = key_file.load(home.keys)
    except KeysAreMissing:
        if home.database.exists():
            raise
        raise NoVault from None
    if not home.database.exists():
        raise VaultIsMissing
    if not home.database.is_file():
        raise ForeignVault
    if home.database.stat().st_size == 0:
        raise VaultIsEmpty
    return keys


def _compare(opened: OpenedHome) -> None:
    """Raise Damaged or RolledBack if this is not what was here when it was last seen."""
    if opened.fact("vault") != opened.vault:
        raise Damaged
    journal = journal_of(opened, Connection(opened.db))
    watermark.compare(watermark.seen(opened.home.mark), opened.vault, journal)
