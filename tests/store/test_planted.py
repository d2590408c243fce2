"""Whatever stands where a file of the vault should: refused or passed over, and nobody waits."""

import hashlib
import json
import os
import shutil

import pytest

from chairdesk.desk.ports import (
    Damaged,
    KeysAreDamaged,
    NotWritable,
    RolledBack,
    TooLittleMemory,
    VaultFailure,
)
from chairdesk.store import keys as keys_of
from chairdesk.store.checkup import checkup
from chairdesk.store.door import Door
from chairdesk.store.tries import Tries
from chairdesk.store.vault import has_vault
from tests.store.sayings import CHEAP, database, filled, keys, reopened, words_of

NOT_READ = b"[" * 200_000
TEN = 36_000.0
PLANTED = {
    "a pipe": os.mkfifo,
    "a folder": os.mkdir,
    "a device": lambda path: path.symlink_to("/dev/zero"),
    "far too much": lambda path: (path.touch(), os.truncate(path, 4 * 1024**3)),
    "nothing but depth": lambda path: path.write_bytes(NOT_READ),
}

NAMES = (
    *("vault/vault.mark", "vault/vault.json", "vault/vault.second"),
    *("vault.tries", "vault.erased", "vault.brought"),
)


def plant(path, what):
    path.unlink(missing_ok=True)
    PLANTED[what](path)


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


def asked_at_the_door(folder):
    """Ask all that is asked before anybody is let in."""
    door = Door(folder, CHEAP)
    door.locksmith.seconds_to_wait()
    door.locksmith.has_keychain()
    door.carrier.what_is_known()
    return checkup(folder)


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
    for name in NAMES:
        plant(folder / name, what)
    if what != "a folder":
        plant(folder / "vault" / "vault.closed", what)
    assert asked_at_the_door(folder)
    vault = reopened(folder)
    assert words_of(vault) == ["line 0", "line 1"]
    vault.lock()


@pytest.mark.parametrize("what", PLANTED)
def test_keys_of_which_no_copy_is_a_file_of_keys_are_called_damaged(folder, what):
    for copy in (keys(folder), keys(folder).with_name("vault.json.bak")):
        plant(copy, what)
    assert asked_at_the_door(folder)
    with pytest.raises(KeysAreDamaged):
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
    clock = iter([TEN, TEN, TEN + 8])
    tries = Tries(folder, now=lambda: next(clock))
    assert [tries.seconds_left() for _ in range(3)] == [8, 8, 0]


def test_a_folder_that_is_a_file_is_told_of_and_no_more(folder):
    shutil.rmtree(folder / "vault")
    (folder / "vault").write_text("no folder")
    assert any(not fact.is_well for fact in asked_at_the_door(folder))
    with pytest.raises(VaultFailure):
        reopened(folder)


def test_a_database_that_is_a_folder_is_told_of_and_no_more(folder):
    plant(database(folder), "a folder")
    assert any(not fact.is_well for fact in asked_at_the_door(folder))
    with pytest.raises((NotWritable, Damaged)):
        reopened(folder)


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
