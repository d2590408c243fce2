"""Whatever lies where the vault reads or writes: survived, or refused; and nobody waits."""

import hashlib
import json
import os
import shutil

import pytest

from chairdesk.desk.ports import (
    BackupIsNotHere,
    Damaged,
    KeysAreDamaged,
    KeysAreMissing,
    NotABackup,
    NotWritable,
    RolledBack,
    TooLittleMemory,
    VaultExists,
    VaultFailure,
    VaultIsMissing,
)
from chairdesk.procedures.own_packs import OwnPacks
from chairdesk.procedures.shelf import pack_names
from chairdesk.store import keys as keys_of
from chairdesk.store.checkup import checkup
from chairdesk.store.home.carrying import carry
from chairdesk.store.kept_backups import keep_a_backup
from chairdesk.store.salvage.mending import restore_in_place
from chairdesk.store.tries import Tries
from chairdesk.store.vault import has_vault
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
    keys,
    new_vault,
    reopened,
    said,
    words_of,
)

NOW = 36_000.0


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
    keep_a_backup(vault, folder / "backups", TEN)
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
    keep_a_backup(vault, folder / "backups", TEN)
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
        keep_a_backup(vault, folder / "backups", TEN)
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
    assert any(not fact.is_well for fact in asked_at_the_door(folder))
    with pytest.raises(VaultFailure):
        reopened(folder)
    with pytest.raises(VaultExists):
        new_vault(folder)


def change_slots(folder, **facts):
    """Change each slot in both copies, as somebody who can reckon a check."""
    for copy in (keys(folder), keys(folder).with_name("vault.json.bak")):
        body = json.loads(copy.read_bytes())
        del body["check"]
        for slot in body["slots"]:
            slot.update(facts)
        check = hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()
        copy.write_text(json.dumps(body | {"check": check}))


def mark(folder, *facts):
    told = [json.loads(keys(folder).read_bytes())["vault"], *facts]
    check = hashlib.sha256(json.dumps(told).encode()).hexdigest()
    (folder / "vault" / "vault.mark").write_text(json.dumps([*told, check]))


@pytest.mark.parametrize("what", PLANTED)
def test_keys_of_which_no_copy_is_a_file_of_keys_are_called_damaged(folder, what):
    for copy in (keys(folder), keys(folder).with_name("vault.json.bak")):
        plant(copy, what)
    assert asked_at_the_door(folder)
    led_nowhere = what == "a link that leads nowhere"
    with pytest.raises(KeysAreMissing if led_nowhere else KeysAreDamaged):
        reopened(folder)


@pytest.mark.parametrize(
    "facts",
    [{"memory": float("inf")}, {"passes": float("nan")}, {"salt": ""}, {"salt": "AA=="}],
    ids=str,
)
def test_slots_that_nobody_here_could_have_written_are_called_damaged(folder, facts):
    change_slots(folder, **facts)
    assert asked_at_the_door(folder)
    with pytest.raises(KeysAreDamaged):
        reopened(folder)


@pytest.mark.parametrize("count", [float("inf"), -(10**30), -1, 10**30, "x", None])
def test_a_mark_that_counts_what_nobody_can_count_is_no_mark(folder, count):
    mark(folder, count, "00" * 32, 0)
    assert asked_at_the_door(folder)
    mark(folder, 1, "00" * 32, count)
    assert asked_at_the_door(folder)


def test_a_mark_that_tells_of_other_entries_is_heeded(folder):
    mark(folder, 2, "00" * 32, 0)
    with pytest.raises(RolledBack):
        reopened(folder)


@pytest.mark.parametrize("last", ["NaN", "-Infinity", "Infinity", "1e400"])
def test_a_count_of_wrong_secrets_at_no_time_that_is_makes_the_next_wait(folder, last):
    (folder / "vault.tries").write_text(f"[5, {last}]")
    clock = iter([NOW, NOW, NOW + 8])
    tries = Tries(folder, now=lambda: next(clock))
    assert [tries.seconds_left() for _ in range(3)] == [8, 8, 0]


def test_too_little_memory_for_a_passphrase_is_said_so(folder, monkeypatch):
    monkeypatch.setattr(keys_of, "hash_secret_raw", no_memory)
    with pytest.raises(TooLittleMemory):
        reopened(folder)
    assert Tries(folder).seconds_left() == 0


def no_memory(*_):
    raise keys_of.HashingError


@pytest.mark.parametrize("ending", ["next", "before"])
def test_a_whole_vault_beside_an_empty_folder_takes_its_place(folder, ending):
    (folder / "vault").rename(folder / f"vault.{ending}")
    (folder / "vault").mkdir()
    assert has_vault(folder)
    vault = reopened(folder)
    assert words_of(vault) == ["line 0", "line 1"]
    vault.lock()
    assert not (folder / f"vault.{ending}").exists()


def test_the_vault_of_before_is_never_deleted_where_there_is_no_other(folder):
    (folder / "vault").rename(folder / "vault.before")
    vault = reopened(folder)
    assert words_of(vault) == ["line 0", "line 1"]
    vault.lock()
