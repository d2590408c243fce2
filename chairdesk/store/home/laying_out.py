"""A new vault, made as a whole or not at all."""

from uuid import UUID, uuid4

from chairdesk.store import key_file
from chairdesk.store.code_seen import NOBODY, SHOWN
from chairdesk.store.database import schema
from chairdesk.store.database.connection import (
    Connection,
    failures_named,
    make_durable,
    open_database,
)
from chairdesk.store.home.copying import emptied
from chairdesk.store.home.parts import Home
from chairdesk.store.key_file import Cost, KeyFile
from chairdesk.store.keys import DataKey, new_data_key, passphrase_slot, recovery_slot
from chairdesk.store.record.shelves import SETTINGS, Settings
from chairdesk.store.whole_file import settle_folder


def lay_out(home: Home, passphrase: str, cost: Cost) -> str:
    """Make a new vault, and return its recovery code; a kill on the way leaves nothing.

    Everything is made in a folder beside, which becomes the vault's by its renaming.
    """
    making = Home(home.folder.with_name(home.folder.name + ".making"))
    emptied(making.folder)
    vault = uuid4()
    key = new_data_key(vault)
    make_database(making, vault, key)
    _say_that_nobody_has_the_code(making, key)
    recovery, code = recovery_slot(key, vault)
    slots = (passphrase_slot(key, vault, passphrase, cost), recovery)
    key_file.save(making.keys, KeyFile(vault, slots))
    key.wipe()
    if home.folder.exists():
        home.folder.rmdir()
    making.folder.rename(home.folder)
    settle_folder(home.folder.parent)
    return code


def _say_that_nobody_has_the_code(home: Home, key: DataKey) -> None:
    connection = Connection(open_database(home.database, key))
    try:
        Settings(connection, key.envelope(SETTINGS)).keep_setting(SHOWN, NOBODY)
    finally:
        connection.close()


def make_database(home: Home, vault: UUID, key: DataKey) -> None:
    """Make the encrypted file with its tables, and name vault and device in it."""
    db = open_database(home.database, key, mode="rwc")
    try:
        with failures_named():
            make_durable(db)
            schema.lay_out(db)
            facts = [
                {"fact": "vault", "held": vault.bytes},
                {"fact": "device", "held": uuid4().bytes},
            ]
            db.table("vault").insert_all(facts)
    finally:
        db.close()
