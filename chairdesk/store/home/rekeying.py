"""A vault written anew under another key, and put in the place of the old one."""

from chairdesk.desk.ports import Damaged
from chairdesk.store import key_file, watermark
from chairdesk.store.code_seen import CodeSeen
from chairdesk.store.database import Database, schema
from chairdesk.store.database.connection import (
    Connection,
    failures_named,
    make_durable,
    open_database,
)
from chairdesk.store.envelope import SealIsBroken
from chairdesk.store.home.copying import (
    CONFERENCE_KEYS,
    MAKING,
    emptied,
    journal_of,
    read_back,
)
from chairdesk.store.home.migrating import BACKUPS, ENDING
from chairdesk.store.home.opened import OpenedHome
from chairdesk.store.home.opening import Opener, open_home
from chairdesk.store.home.parts import Home, beside
from chairdesk.store.key_file import Cost, KeyFile
from chairdesk.store.keys import DataKey, new_data_key, passphrase_slot, recovery_slot
from chairdesk.store.planted import sweep_folder
from chairdesk.store.record.conference_keys import seal_keys_anew
from chairdesk.store.record.rows import head_of
from chairdesk.store.record.shelves import SETTINGS, Settings, seal_shelves_anew
from chairdesk.store.watermark import Watermark
from chairdesk.store.whole_file import settle_folder

_HALF_MADE = ("making", "mending", "copying", "salvage")
"""What a kill leaves of a vault that was being made, brought back, brought out or copied here."""


def rekey_home(home: Home, opener: Opener, passphrase: str, cost: Cost) -> str:
    """Write a vault anew under a new key, and return its new recovery code."""
    opened = open_home(home, opener)
    connection = Connection(opened.db)
    try:
        journal_of(opened, connection).heal()
        settings = Settings(connection, opened.key.envelope(SETTINGS))
        CodeSeen(settings, home.keys).before_another()
        code = _write_under_new_key(opened, passphrase, cost)
    except BaseException:
        sweep(home, "making")  # a disk that is full would stay so
        raise
    finally:
        connection.close()
        opened.key.wipe()
    _swap(home)
    return code


def _write_under_new_key(opened: OpenedHome, passphrase: str, cost: Cost) -> str:
    making = Home(emptied(beside(opened.home.folder, "making")))
    key = new_data_key(opened.vault)
    _copy_under(key, opened, making)
    recovery, code = recovery_slot(key, opened.vault)
    slots = (passphrase_slot(key, opened.vault, passphrase, cost), recovery)
    key_file.save(making.keys, KeyFile(opened.vault, slots))
    head = head_of(opened.db)
    watermark.leave(making.mark, Watermark(opened.vault, head))
    if read_back(making, key, head) != head:
        raise Damaged
    making.folder.rename(beside(opened.home.folder, "next"))
    settle_folder(opened.home.folder.parent)
    return code


def _swap(home: Home) -> None:
    """Put the vault that was written anew in the place of the old one, which is closed."""
    home.folder.rename(beside(home.folder, "before"))
    settle_folder(home.folder.parent)
    finish_swap(home)


def finish_swap(home: Home) -> None:
    """Bring a swap to its end, or take it back, wherever a kill has cut it off."""
    before, after = beside(home.folder, "before"), beside(home.folder, "next")
    whole = next((one for one in (after, before) if one.is_dir()), None)
    if whole is not None and not home.is_taken:  # an empty folder in its place is no vault
        if home.folder.is_dir():
            home.folder.rmdir()
        whole.rename(home.folder)
        settle_folder(home.folder.parent)
    if home.is_taken:
        sweep(home, "next", "before", *_HALF_MADE)
        for half in (home.folder.parent / BACKUPS).glob(f"*{ENDING}{MAKING}"):
            sweep_folder(half)  # nobody lists what it holds


def sweep(home: Home, *endings: str) -> None:
    """Delete what lies beside a vault: what is erased in it would lie there still."""
    for ending in endings:
        sweep_folder(beside(home.folder, ending))


def _copy_under(key: DataKey, opened: OpenedHome, home: Home) -> None:
    db = open_database(home.database, key, mode="rwc")
    try:
        with failures_named():
            opened.db.conn.backup(db.conn)
            make_durable(db)
            _seal_anew(db, opened.key, key)
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        db.close()


def _seal_anew(db: Database, old: DataKey, new: DataKey) -> None:
    """Seal under the new key what was sealed under the old; behind the fences, which return."""
    with db.atomic(), schema.without_fences(db, "conference_key"):
        try:
            seal_keys_anew(db, old.envelope(CONFERENCE_KEYS), new.envelope(CONFERENCE_KEYS))
            seal_shelves_anew(db, old.envelope, new.envelope)
        except SealIsBroken:
            raise Damaged from None
