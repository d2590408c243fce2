"""A desk that is locked while a secret is changed: the key is never sealed once it is wiped."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from chairdesk.desk.ports import VaultIsLocked
from chairdesk.store import keys as keys_of
from chairdesk.store.door import Door
from chairdesk.store.keys import new_data_key, recovery_slot
from tests.store.sayings import CHEAP, PASSPHRASE

NEW = "another nine wet herons"


@pytest.fixture
def door(folder):
    door = Door(folder, CHEAP)
    yield door
    door.lock()


CHANGES = {
    "passphrase": lambda door, _: door.locksmith.change_passphrase(PASSPHRASE, NEW),
    "forgotten passphrase": lambda door, code: door.renew_passphrase(code, NEW),
    "recovery code": lambda door, _: door.locksmith.new_recovery_code(PASSPHRASE),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_lock_in_the_midst_of_a_change_of_secret_leaves_the_old_ones(door, monkeypatch, change):
    code = door.create(PASSPHRASE)
    vault, sealed = door.vault, keys_of.DataKey.sealed_under

    def seals(*facts):
        locker.submit(door.lock)
        assert asked_to_lock(vault)
        return sealed(*facts)

    with ThreadPoolExecutor(1) as locker:
        monkeypatch.setattr(keys_of.DataKey, "sealed_under", seals)
        with pytest.raises(VaultIsLocked):
            change(door, code)
    monkeypatch.undo()
    assert opens_with(door, door.unlock, PASSPHRASE)
    assert opens_with(door, door.unlock_with_recovery, code)


def asked_to_lock(vault):
    while not vault._is_to_lock:
        pass
    return True


def opens_with(door, unlock, secret):
    unlock(secret)
    is_open = door.held is not None
    door.lock()
    return is_open


def test_a_key_that_was_wiped_is_sealed_under_nothing(vault):
    key = new_data_key(vault.id)
    key.wipe()
    with pytest.raises(VaultIsLocked):
        recovery_slot(key, vault.id)
    with pytest.raises(VaultIsLocked):
        key.phrase()
