"""Whatever lies where the vault reads or writes: survived, or refused; and nobody waits."""

import os
import shutil

import pytest

from chairdesk.desk.ports import (
    BackupIsNotHere,
    Damaged,
    NotABackup,
    NotWritable,
    VaultExists,
    VaultFailure,
    VaultIsMissing,
)
from chairdesk.procedures.own_packs import OwnPacks
from chairdesk.procedures.shelf import pack_names
from chairdesk.store.checkup import checkup
from chairdesk.store.home.carrying import carry
from chairdesk.store.kept_backups import back_up_at_close
from chairdesk.store.salvage.mending import restore_in_place
from tests.store.planting import (
    AMID,
    BACKUP,
    DRAFTS,
    FOLDERS_OF_THEIRS,
    IN_THE_WAY,
    LOGS,
    PLANTED,
    SMALL,
    THEIRS,
    asked_at_the_door,
    plant,
)
from tests.store.sayings import (
    CHEAP,
    CONFERENCE,
    PASSPHRASE,
    TEN,
    database,
    filled,
    new_vault,
    reopened,
    said,
    words_of,
)


@pytest.fixture(scope="module")
def once(tmp_path_factory):
    folder = tmp_path_factory.mktemp("once") / "data"
    filled(folder, 2)
    return folder


@pytest.fixture
def folder(once, tmp_path):
    return shutil.copytree(once, tmp_path / "data")


@pytest.mark.parametrize("what", PLANTED)
def test_what_is_no_file_of_the_vault_holds_nobody_up(folder, what):
    names = {*LOGS, *SMALL, *DRAFTS, *IN_THE_WAY}
    if what in FOLDERS_OF_THEIRS:
        names -= {BACKUP}
    for name in names:
        plant(folder / name, what)
    assert asked_at_the_door(folder)
    worked_with(folder)
    assert asked_at_the_door(folder)
    theirs = [one.read_text() for one in folder.parent.rglob(THEIRS)]
    assert set(theirs) <= {THEIRS}


def worked_with(folder):
    """Open a vault, do all that is done in one, and open it again."""
    vault = reopened(folder)
    vault.journal.append(CONFERENCE, said("line 2"))
    vault.rest()
    vault.change_passphrase(PASSPHRASE, PASSPHRASE, CHEAP)
    back_up_at_close(vault, folder / "backups", TEN)
    vault.journal.append(CONFERENCE, said("line 3"))
    vault.lock()
    vault = reopened(folder)
    assert words_of(vault) == [f"line {number}" for number in range(4)]
    vault.lock()


@pytest.mark.parametrize("what", AMID)
def test_what_is_planted_while_the_vault_is_open_holds_nobody_up(folder, what):
    vault = reopened(folder)
    for name in {*SMALL, *DRAFTS} - {"vault/vault.second"}:
        plant(folder / name, what)
    vault.journal.append(CONFERENCE, said("line 2"))
    vault.change_passphrase(PASSPHRASE, PASSPHRASE, CHEAP)
    back_up_at_close(vault, folder / "backups", TEN)
    vault.lock()
    vault = reopened(folder)
    assert words_of(vault) == ["line 0", "line 1", "line 2"]
    vault.lock()


@pytest.mark.parametrize("log", LOGS)
def test_a_pipe_in_the_place_of_a_log_keeps_no_backup_waiting(folder, log):
    vault = reopened(folder)
    (folder / log).unlink(missing_ok=True)
    os.mkfifo(folder / log)
    with pytest.raises(NotWritable):
        back_up_at_close(vault, folder / "backups", TEN)
    (folder / log).unlink()
    vault.lock()
    vault = reopened(folder)
    assert words_of(vault) == ["line 0", "line 1"]
    vault.lock()


def test_the_doctor_names_what_was_put_aside(folder):
    plant(folder / "vault" / "vault.second", "a folder of theirs")
    worked_with(folder)
    (told,) = [fact.found for fact in checkup(folder) if fact.what == "vault"]
    assert "vault.second.in-the-way-1" in told


@pytest.mark.parametrize("what", PLANTED)
def test_a_backup_that_is_no_file_is_said_to_be_none(folder, what):
    file = folder / BACKUP
    plant(file, what)
    with pytest.raises((NotABackup, BackupIsNotHere)):
        restore_in_place(file, folder, TEN)
    reopened(folder).lock()


@pytest.mark.parametrize("what", PLANTED)
def test_a_pack_that_is_no_file_keeps_nobody_waiting(folder, what):
    plant(folder / "procedures" / "ours.toml", what)
    assert [pack.name for pack in OwnPacks(folder / "procedures").offered()] == list(pack_names())


@pytest.mark.parametrize("what", AMID)
def test_a_vault_is_carried_elsewhere_without_what_was_planted_in_it(folder, tmp_path, what):
    for name in LOGS:
        plant(folder / name, what)
    vault = reopened(carry(folder, tmp_path / "elsewhere"))
    assert words_of(vault) == ["line 0", "line 1"]
    vault.lock()


@pytest.mark.parametrize("what", PLANTED)
def test_a_database_that_is_no_file_is_told_of_and_no_more(folder, what):
    database(folder).rename(folder / "put by")
    plant(database(folder), what)
    before = sorted(folder.rglob("*"))
    assert any(not fact.is_well for fact in asked_at_the_door(folder)) or what == "far too much"
    with pytest.raises((Damaged, VaultIsMissing)):
        reopened(folder)
    assert {*before} <= {*folder.rglob("*")}


@pytest.mark.parametrize("what", [what for what in PLANTED if what not in FOLDERS_OF_THEIRS])
def test_no_new_vault_is_made_where_the_folder_of_one_is_something_else(folder, what):
    (folder / "vault").rename(folder / "put by")
    plant(folder / "vault", what)
    assert asked_at_the_door(folder)
    with pytest.raises(VaultFailure):
        reopened(folder)
    with pytest.raises(VaultExists):
        new_vault(folder)
