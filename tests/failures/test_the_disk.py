"""What lost the data of comparable programs on its way to the disk; by its number and name."""

import os
import shutil
import signal
import time
from contextlib import suppress

import pytest

from chairdesk.desk.ports import AlreadyOpen, DiskFull, NotWritable, RolledBack, VaultExists
from chairdesk.store import whole_file
from chairdesk.store.backup import back_up, restore
from chairdesk.store.database import connection
from chairdesk.store.vault import create
from tests.failures.holding import THREE, holds
from tests.store.killing import type_on
from tests.store.sayings import (
    CHEAP,
    CONFERENCE,
    PASSPHRASE,
    TEN,
    database,
    filled,
    reopened,
    said,
    words_of,
)
from tests.store.test_released import BEFORE, FIRST, holds_everything, killed_at

FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="the killing forks")


def test_failure_10_a_full_disk_empties_the_database(vault, folder):
    kept = []
    with vault._connection.reading() as db:
        db.conn.set_authorizer(None)
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages + 5}")
    with suppress(DiskFull):
        for number in range(100):
            vault.journal.append(CONFERENCE, said(f"{number} " + "x" * 2000))
            kept.append(f"{number} " + "x" * 2000)
    assert 0 < len(kept) < 100
    assert words_of(vault) == kept
    with pytest.raises(DiskFull):
        vault.journal.append(CONFERENCE, said("x" * 9000))
    vault.lock()
    holds(folder, kept)


@pytest.mark.parametrize("statement", ["INSERT INTO entry", "INSERT INTO payload", "COMMIT"])
def test_failure_11_a_save_fails_silently(vault, folder, monkeypatch, statement):
    vault.journal.append(CONFERENCE, said("first"))
    execute = type(vault._connection._db).execute

    def failing(db, sql, parameters=None):
        if sql.startswith(statement):
            failure = connection.dbapi2.OperationalError("disk I/O error")
            failure.sqlite_errorname = "SQLITE_IOERR"
            raise failure
        return execute(db, sql, parameters)

    monkeypatch.setattr(type(vault._connection._db), "execute", failing)
    with pytest.raises(NotWritable):
        vault.journal.append(CONFERENCE, said("refused"))
    monkeypatch.undo()
    assert words_of(vault) == ["first"]
    vault.lock()
    holds(folder, ["first"])


def test_failure_12_a_virus_scanner_holds_the_file(vault, folder, monkeypatch):
    replace, held = type(folder).replace, []

    def hold(path, target):
        if len(held) % 3 < 2:
            held.append(path)
            raise PermissionError
        held.append(path)
        return replace(path, target)

    monkeypatch.setattr(type(folder), "replace", hold)
    monkeypatch.setattr(whole_file, "_PAUSES", (0, 0, 0))
    vault.journal.append(CONFERENCE, said("first"))
    vault.rest()
    vault.lock()
    assert len(held) >= 3
    monkeypatch.undo()
    holds(folder, ["first"])


@FORKS
@pytest.mark.parametrize("change", [0, 2, 5])
def test_failure_13_a_migration_dies_half_way(folder, tmp_path, change):
    restore(FIRST, folder)
    copy = folder / "backups" / BEFORE
    assert killed_at(change, folder)
    assert copy.exists() == (change > 0)  # no step is taken before it is made
    holds_everything(folder)
    restore(copy, tmp_path / "as it was")
    holds_everything(tmp_path / "as it was")
    assert (tmp_path / "as it was" / "backups" / BEFORE).exists()  # it took the steps anew


def test_failure_14_a_vulnerable_sqlite_returns(monkeypatch, folder):
    assert connection.dbapi2.sqlite_version_info >= (3, 51, 3)
    monkeypatch.setattr(connection.dbapi2, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(RuntimeError):
        create(folder, PASSPHRASE, CHEAP)
    assert not folder.exists()


def test_failure_15_a_profile_is_copied_while_the_program_runs(vault, folder, tmp_path):
    vault.rest()
    for words in THREE:
        vault.journal.append(CONFERENCE, said(words))
    assert (folder / "vault" / "vault.db-wal").stat().st_size > 0
    copied = tmp_path / "copied"
    shutil.copytree(folder, copied, ignore=shutil.ignore_patterns("*-wal", "*-shm"))
    holds(copied, THREE)  # what lay in the log alone is put back
    back_up(vault, tmp_path / "copy", TEN)
    restore(tmp_path / "copy", tmp_path / "restored")
    holds(tmp_path / "restored", THREE)


def test_failure_16_something_empty_wipes_what_is_full(vault, folder, tmp_path):
    back_up(vault, tmp_path / "empty", TEN)
    for words in THREE:
        vault.journal.append(CONFERENCE, said(words))
    vault.lock()
    with pytest.raises(VaultExists):
        restore(tmp_path / "empty", folder)
    for emptied in ("vault.second", "vault.mark"):
        (folder / "vault" / emptied).write_bytes(b"")
    holds(folder, THREE)
    restore(tmp_path / "empty", tmp_path / "elsewhere")
    shutil.copy(database(tmp_path / "elsewhere"), database(folder))
    with pytest.raises(RolledBack):
        reopened(folder)


@FORKS
def test_failure_19_the_laptop_sleeps_while_something_is_recorded(folder):
    filled(folder, count=0)
    hear, speak = os.pipe()
    child = os.fork()
    if child == 0:
        type_on(folder, 0)(lambda word: os.write(speak, f"{word}\n".encode()))
    os.close(speak)
    heard = os.read(hear, 10)
    for _ in range(4):
        os.kill(child, signal.SIGSTOP)  # the lid closes, wherever it was
        time.sleep(0.01)
        with pytest.raises(AlreadyOpen):
            reopened(folder)
        os.kill(child, signal.SIGCONT)
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(hear, "rb") as rest:
        words = (heard + rest.read()).decode().split()
    kept = {word for word in words if not word.startswith("draft:")}
    vault = reopened(folder)
    assert kept
    assert kept <= set(words_of(vault))
    vault.examine()
    vault.lock()
