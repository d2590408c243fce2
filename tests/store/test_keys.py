import json
from dataclasses import replace
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chairdesk.desk.ports import (
    DiskFull,
    KeysAreDamaged,
    MistypedRecoveryCode,
    WrongPassphrase,
    WrongRecoveryCode,
)
from chairdesk.store import key_file
from chairdesk.store.envelope import Envelope, SealIsBroken, derived_key, new_key
from chairdesk.store.key_file import Cost, KeyFile, SlotKind
from chairdesk.store.keys import (
    new_data_key,
    opened_by_passphrase,
    opened_by_recovery_code,
    passphrase_slot,
    read_code,
    recovery_slot,
    spelled_code,
)
from chairdesk.store.vault import create, unlock, unlock_with_recovery_code
from tests.store.sayings import CHEAP, PASSPHRASE, filled, reopened

NEW = "nine dry crows at Pittenweem"


@given(st.binary(min_size=20, max_size=20))
def test_a_recovery_code_reads_back_what_it_spells(secret):
    code = spelled_code(secret)
    assert read_code(code) == secret
    assert [len(group) for group in code.split("-")] == [4] * 9


@given(st.binary(min_size=20, max_size=20), st.integers(0, 35), st.sampled_from(list("ABC789")))
def test_one_wrong_character_of_a_recovery_code_is_noticed(secret, place, letter):
    code = list(spelled_code(secret).replace("-", ""))
    if code[place] == letter:
        letter = "Z"
    code[place] = letter
    with pytest.raises(MistypedRecoveryCode):
        read_code("".join(code))


@pytest.mark.parametrize("typed", ["", "hello", "U" * 36, "0" * 35, "0" * 37, "é" * 36])
def test_what_is_no_recovery_code_is_said_to_be_mistyped(typed):
    with pytest.raises(MistypedRecoveryCode):
        read_code(typed)


@pytest.fixture
def slots():
    vault = uuid4()
    key = new_data_key(vault)
    recovery, code = recovery_slot(key, vault)
    return KeyFile(vault, (passphrase_slot(key, vault, PASSPHRASE, CHEAP), recovery)), key, code


def test_passphrase_and_recovery_code_open_the_same_key(slots):
    keys, key, code = slots
    assert opened_by_passphrase(keys, PASSPHRASE).phrase() == key.phrase()
    assert opened_by_recovery_code(keys, code).phrase() == key.phrase()
    assert len(key.phrase()) == 67


def test_half_a_character_in_a_passphrase_is_no_fault_and_opens_again():
    vault, typed = uuid4(), "a kettle \ud83d sings"
    slot = passphrase_slot(new_data_key(vault), vault, typed, CHEAP)
    keys = KeyFile(vault, (slot,))
    assert opened_by_passphrase(keys, typed).phrase()
    with pytest.raises(WrongPassphrase):
        opened_by_passphrase(keys, "\ude00")


def test_a_wiped_key_is_gone(slots):
    _, key, _ = slots
    key.wipe()
    assert bytes(key._bits) == bytes(32)


def changed_slot(keys, kind, **change):
    return keys.with_slot(replace(keys.slot(kind), **change))


@pytest.mark.parametrize(
    "change",
    [
        {"cost": replace(CHEAP, passes=2)},
        {"cost": replace(CHEAP, memory=16)},
        {"id": uuid4()},
        {"salt": bytes(16)},
        {"sealed": b""},
    ],
    ids=["passes", "memory", "id", "salt", "sealed"],
)
def test_nothing_about_a_slot_can_be_changed_unnoticed(slots, change):
    keys, _, _ = slots
    with pytest.raises(WrongPassphrase):
        opened_by_passphrase(changed_slot(keys, SlotKind.PASSPHRASE, **change), PASSPHRASE)


def test_a_slot_opens_in_no_other_vault(slots):
    keys, _, code = slots
    with pytest.raises(WrongRecoveryCode):
        opened_by_recovery_code(replace(keys, vault=uuid4()), code)


@pytest.mark.parametrize(
    "cost", [Cost(2**40, 1, 1), Cost(8, 2**40, 1), Cost(8, 1, 99), Cost(0, 1, 1), Cost(8, 0, 1)]
)
def test_a_planted_cost_does_not_hang_the_desk(slots, cost):
    keys, _, _ = slots
    with pytest.raises(KeysAreDamaged):
        opened_by_passphrase(changed_slot(keys, SlotKind.PASSPHRASE, cost=cost), PASSPHRASE)


def test_a_key_file_without_the_slot_is_damaged(slots):
    keys, _, _ = slots
    with pytest.raises(KeysAreDamaged):
        opened_by_passphrase(replace(keys, slots=()), PASSPHRASE)


def test_no_secret_shows_in_a_repr(slots):
    keys, key, code = slots
    shown = repr(keys) + repr(key)
    sealed = keys.slot(SlotKind.RECOVERY).sealed
    assert code not in shown
    assert repr(sealed) not in shown
    assert key.phrase().decode()[2:-1] not in shown


def both_copies(folder):
    path = folder / "vault" / "vault.json"
    return path, key_file.twin_of(path)


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe", b"[]", b'{"check": 1}', None])
@pytest.mark.parametrize("which", [0, 1])
def test_one_damaged_copy_of_the_keys_is_mended_from_the_other(folder, which, damage):
    filled(folder)
    copies = both_copies(folder)
    before = copies[0].read_bytes()
    copies[which].unlink()
    if damage is not None:
        copies[which].write_bytes(damage)
    reopened(folder).lock()
    assert [copy.read_bytes() for copy in copies] == [before, before]


def test_a_flipped_bit_in_the_keys_is_no_wrong_passphrase(folder):
    filled(folder)
    path, _ = both_copies(folder)
    text = json.loads(path.read_text())
    text["slots"][0]["salt"] = text["slots"][1]["salt"]
    path.write_text(json.dumps(text))
    vault = reopened(folder)
    assert not vault.is_locked
    vault.lock()


def test_a_changed_passphrase_opens_and_the_old_one_no_more(folder):
    vault, code = create(folder, PASSPHRASE, CHEAP)
    vault.change_passphrase(PASSPHRASE, NEW, CHEAP)
    vault.lock()
    with pytest.raises(WrongPassphrase):
        unlock(folder, PASSPHRASE)
    unlock(folder, NEW).lock()
    vault = unlock_with_recovery_code(folder, code)
    assert not vault.is_locked
    vault.lock()


def test_nobody_changes_the_passphrase_without_the_old_one(vault, folder):
    with pytest.raises(WrongPassphrase):
        vault.change_passphrase("wrong", NEW, CHEAP)
    vault.lock()
    vault = reopened(folder)
    assert not vault.is_locked
    vault.lock()


def test_a_forgotten_passphrase_is_replaced_with_the_recovery_code(folder):
    vault, code = create(folder, PASSPHRASE, CHEAP)
    vault.lock()
    vault = unlock_with_recovery_code(folder, code)
    vault.reset_passphrase(code, NEW, CHEAP)
    vault.lock()
    vault = unlock(folder, NEW)
    assert not vault.is_locked
    vault.lock()


def test_the_chair_is_asked_for_the_code_and_told_whether_it_is_right(folder):
    vault, code = create(folder, PASSPHRASE, CHEAP)
    vault.check_recovery_code(code.lower())
    with pytest.raises(MistypedRecoveryCode):
        vault.check_recovery_code(code[:-1])
    with pytest.raises(WrongRecoveryCode):
        vault.check_recovery_code(spelled_code(bytes(20)))
    vault.lock()
    assert vault.is_locked


def test_a_replaced_recovery_code_opens_nothing(folder):
    vault, old = create(folder, PASSPHRASE, CHEAP)
    new = vault.replace_recovery_code(PASSPHRASE)
    vault.lock()
    with pytest.raises(WrongRecoveryCode):
        unlock_with_recovery_code(folder, old)
    vault = unlock_with_recovery_code(folder, new)
    assert not vault.is_locked
    vault.lock()


def test_a_seal_opens_with_its_key_and_its_label_only():
    key = new_key()
    sealed = Envelope(key).seal(b"words", b"place")
    assert Envelope(key).unseal(sealed, b"place") == b"words"
    for opener, label in [(Envelope(key), b"elsewhere"), (Envelope(new_key()), b"place")]:
        with pytest.raises(SealIsBroken):
            opener.unseal(sealed, label)
    with pytest.raises(SealIsBroken):
        Envelope(key).unseal(b"", b"place")


def test_each_purpose_has_a_key_of_its_own():
    secret = new_key()
    keys = {derived_key(secret, salt, purpose) for salt in (b"a", b"b") for purpose in (b"c", b"d")}
    assert len(keys) == 4


def test_a_short_key_seals_nothing():
    with pytest.raises(ValueError, match="256"):
        Envelope(bytes(16))


def test_a_disk_that_fills_up_between_the_two_copies_leaves_the_change_made_and_says_no_other(
    vault, folder, monkeypatch
):
    write = key_file.write_whole

    def full_for_the_twin(path, content):
        if path.suffix == ".bak":
            raise DiskFull
        write(path, content)

    monkeypatch.setattr(key_file, "write_whole", full_for_the_twin)
    code = vault.replace_recovery_code(PASSPHRASE)  # else nobody would have seen the code
    vault.change_passphrase(PASSPHRASE, NEW, CHEAP)
    monkeypatch.undo()
    vault.lock()
    unlock_with_recovery_code(folder, code).lock()
    keys = folder / "vault" / "vault.json"
    assert key_file.twin_of(keys).read_bytes() == keys.read_bytes()
    unlock(folder, NEW).lock()
