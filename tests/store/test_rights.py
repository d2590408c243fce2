"""What this account may not read or write: refused with the reason, and told by the doctor."""

import shutil
from pathlib import Path

import pytest

from chairdesk.desk.ports import BackupIsShut, NotReadable, NotWritable
from chairdesk.store.backup import back_up
from chairdesk.store.checkup import checkup
from chairdesk.store.home.carrying import carry
from chairdesk.store.kept_backups import keep_a_backup
from chairdesk.store.looking_over import what_is_known
from chairdesk.store.salvage.mending import restore_in_place, salvage_in_place
from chairdesk.store.salvage.salvaging import by_either
from tests.store.anybody import LIKE_ANYBODY, like_anybody
from tests.store.sayings import (
    CONFERENCE,
    PASSPHRASE,
    TEN,
    everything_in,
    filled,
    reopened,
    said,
    words_of,
)

pytestmark = LIKE_ANYBODY
THREE = ["line 0", "line 1", "line 2"]


@pytest.fixture(scope="module")
def once(tmp_path_factory):
    folder = tmp_path_factory.mktemp("once") / "data"
    filled(folder)
    vault = reopened(folder)
    keep_a_backup(vault, folder / "backups", TEN)
    vault.lock()
    return folder


@pytest.fixture
def folder(once, tmp_path):
    return shutil.copytree(once, tmp_path / "data")


@pytest.fixture
def change(folder):
    """Change the rights of a part of the data folder until the test is over."""
    changed = []

    def change(part, rights):
        changed.append(folder / part)
        (folder / part).chmod(rights)

    yield change
    for path in sorted(filter(Path.exists, changed)):
        path.chmod(0o700)


def opened(folder):
    vault = reopened(folder)
    try:
        return words_of(vault)
    finally:
        vault.lock()


def told_by_the_doctor(folder):
    return {
        fact.what: fact.found for fact in like_anybody(lambda: checkup(folder)) if not fact.is_well
    }


SHUT = ("", "vault", "vault/vault.db", "vault/vault.json", "vault/vault.json.bak")


@pytest.mark.parametrize("part", SHUT)
def test_a_vault_that_may_not_be_read_is_refused_as_that_and_opens_once_it_may(
    folder, change, part
):
    before = everything_in(folder)
    change(part, 0)
    with pytest.raises(NotReadable):
        like_anybody(lambda: reopened(folder))
    with pytest.raises(NotReadable):
        like_anybody(lambda: salvage_in_place(folder, by_either(PASSPHRASE), TEN))
    with pytest.raises(NotReadable):
        like_anybody(lambda: carry(folder, folder.with_name("elsewhere")))
    like_anybody(lambda: what_is_known(folder))
    assert "may not read" in told_by_the_doctor(folder)["vault"]
    change(part, 0o700)
    assert everything_in(folder) == before
    assert like_anybody(lambda: opened(folder)) == THREE


@pytest.mark.parametrize("part", ["", "vault", "vault/vault.db"])
def test_the_doctor_says_where_nothing_can_be_written_and_leaves_nothing_there(
    folder, change, part
):
    before = everything_in(folder)
    change(part, 0o500)
    told = told_by_the_doctor(folder)["data folder"]
    assert str(folder) in told
    assert "does not take" in told
    assert everything_in(folder) == before


def test_the_doctor_says_where_no_data_folder_can_be_made(tmp_path):
    (tmp_path / "theirs").mkdir(mode=0o500)
    assert "does not take" in told_by_the_doctor(tmp_path / "theirs" / "data")["data folder"]
    assert list((tmp_path / "theirs").iterdir()) == []


def test_a_file_that_was_read_only_for_a_while_keeps_nobody_out_afterwards(folder, change):
    change("vault/vault.db", 0o400)
    with pytest.raises(NotWritable):
        like_anybody(lambda: reopened(folder))
    change("vault/vault.db", 0o600)
    assert like_anybody(lambda: opened(folder)) == THREE


@pytest.mark.parametrize("log", ["vault/vault.db-wal", "vault/vault.db-shm", "vault.lock"])
def test_a_log_or_lock_that_lost_its_rights_gets_them_back(folder, change, log):
    (folder / log).touch()
    change(log, 0)
    assert like_anybody(lambda: opened(folder)) == THREE


def test_rights_that_are_lost_while_the_vault_is_open_lose_no_word(folder, change):
    def work():
        vault = reopened(folder)
        for part in ("vault/vault.db", "vault", ""):
            change(part, 0o500)
            vault.journal.append(CONFERENCE, said(f"without {part}"))
            with pytest.raises(NotWritable):
                keep_a_backup(vault, folder / "backups" / "within", TEN)
        vault.lock()
        for part in ("", "vault", "vault/vault.db"):
            change(part, 0o700)
        return opened(folder)

    assert like_anybody(work)[:3] == THREE


def test_backups_that_may_not_be_looked_into_are_not_called_none(folder, change):
    change("backups", 0)
    assert "may not read" in told_by_the_doctor(folder)["last backup"]


def test_a_backup_that_may_not_be_read_is_said_to_be_shut_and_changes_nothing(folder, change):
    (file,) = (folder / "backups").glob("*.chairdesk-backup")
    before = everything_in(folder)
    change(file.relative_to(folder), 0)
    with pytest.raises(BackupIsShut):
        like_anybody(lambda: restore_in_place(file, folder, TEN))
    change("backups", 0)
    with pytest.raises(BackupIsShut):
        like_anybody(lambda: restore_in_place(file, folder, TEN))
    change("backups", 0o700)
    change(file.relative_to(folder), 0o600)
    assert everything_in(folder) == before


def test_nobody_else_on_this_computer_may_look_into_data_folder_or_backups(tmp_path):
    folder = tmp_path / "share" / "data"
    filled(folder)
    vault = reopened(folder)
    keep_a_backup(vault, folder / "backups", TEN)
    back_up(vault, tmp_path / "stick.chairdesk-backup", TEN)
    vault.lock()
    restored = tmp_path / "restored"
    restore_in_place(tmp_path / "stick.chairdesk-backup", restored, TEN)
    carried = carry(folder, tmp_path / "carried")
    for place in (folder, folder / "vault", folder / "backups", restored, carried):
        assert place.stat().st_mode & 0o077 == 0
