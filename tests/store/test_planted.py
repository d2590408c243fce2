"""Whatever stands where a file of the vault should: refused or passed over, and nobody waits."""

import hashlib
import json
import shutil

import pytest

from chairdesk.desk.ports import (
    KeysAreDamaged,
    KeysAreMissing,
    RolledBack,
    TooLittleMemory,
    VaultFailure,
)
from chairdesk.store import keys as keys_of
from chairdesk.store.tries import Tries
from chairdesk.store.vault import has_vault
from tests.store.planting import PLANTED, asked_at_the_door, plant
from tests.store.sayings import (
    filled,
    keys,
    reopened,
    words_of,
)

TEN = 36_000.0


@pytest.fixture(scope="module")
def once(tmp_path_factory):
    folder = tmp_path_factory.mktemp("once") / "data"
    filled(folder, 2)
    return folder


@pytest.fixture
def folder(once, tmp_path):
    return shutil.copytree(once, tmp_path / "data")


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
    clock = iter([TEN, TEN, TEN + 8])
    tries = Tries(folder, now=lambda: next(clock))
    assert [tries.seconds_left() for _ in range(3)] == [8, 8, 0]


def test_a_folder_that_is_a_file_is_told_of_and_no_more(folder):
    shutil.rmtree(folder / "vault")
    (folder / "vault").write_text("no folder")
    assert any(not fact.is_well for fact in asked_at_the_door(folder))
    with pytest.raises(VaultFailure):
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
