"""What a kill or a full disk leaves half made beside a vault does not stay there."""

import shutil

import pytest
from sqlcipher3 import dbapi2

from chairdesk.desk.ports import DiskFull
from chairdesk.store.database.connection import failures_named
from chairdesk.store.home import rekeying
from chairdesk.store.home.copying import MAKING
from chairdesk.store.home.migrating import BACKUPS, ENDING
from chairdesk.store.vault import rekey
from tests.store.sayings import CHEAP, PASSPHRASE, filled, reopened, words_of


def test_what_a_kill_left_half_made_is_gone_with_the_next_unlock(folder):
    filled(folder, 1)
    for ending in ("making", "mending", "copying", "salvage"):
        shutil.copytree(folder / "vault", folder / f"vault.{ending}" / "found")
    vault = reopened(folder)
    assert words_of(vault) == ["line 0"]
    vault.lock()
    assert not [*folder.glob("vault.*ing"), *folder.glob("vault.salvage")]


def test_half_a_backup_that_a_kill_left_is_gone_with_the_next_unlock(folder):
    """It would hold what is erased then, and nobody lists it."""
    filled(folder, 1)
    half = folder / BACKUPS / f"chairdesk-2026-11-26-100000{ENDING}{MAKING}"
    half.mkdir(parents=True)
    shutil.copy(folder / "vault" / "vault.db", half)
    whole = half.with_name(f"chairdesk-2026-11-25-100000{ENDING}")
    whole.write_bytes(b"another")
    reopened(folder).lock()
    assert not half.exists()
    assert whole.exists()


def test_a_new_key_for_which_there_is_no_room_is_said_so_and_takes_none(folder, monkeypatch):
    filled(folder, 1)

    def fills_up(*_):
        raise DiskFull

    monkeypatch.setattr(rekeying, "seal_keys_anew", fills_up)
    with pytest.raises(DiskFull):
        rekey(folder, PASSPHRASE, CHEAP)
    assert not list(folder.glob("vault.*ing"))
    reopened(folder).lock()


def test_a_copy_for_which_there_is_no_room_is_named_though_the_binding_gives_no_name():
    full, small = dbapi2.connect(":memory:"), dbapi2.connect(":memory:")
    full.execute("CREATE TABLE much AS SELECT zeroblob(100000)")
    small.execute("PRAGMA max_page_count = 3")
    with pytest.raises(DiskFull), failures_named():
        full.backup(small)
    full.close()
    small.close()
