import pytest

from chairdesk.desk.ports import VaultIsLocked, WrongPassphrase
from chairdesk.store.door import Door
from tests.store.sayings import CHEAP, CONFERENCE, PASSPHRASE, said, words_of

ANOTHER_PASSPHRASE = "nine dry oars at Crail"


@pytest.fixture
def door(folder):
    door = Door(folder, CHEAP)
    yield door
    door.lock()


def test_a_door_makes_opens_and_locks_the_one_vault(door):
    assert not door.exists()
    door.create(PASSPHRASE)
    assert door.exists()
    door.vault.journal.append(CONFERENCE, said("kept"))
    door.rest()
    door.lock()
    with pytest.raises(VaultIsLocked):
        assert door.vault
    door.unlock(PASSPHRASE)
    assert words_of(door.vault) == ["kept"]


def test_a_locked_door_rests_and_locks_without_complaint(door):
    door.rest()
    door.lock()
    assert not door.exists()


def test_a_recovery_code_opens_the_door_and_sets_a_new_passphrase(door):
    code = door.create(PASSPHRASE)
    door.lock()
    door.unlock_with_recovery(code)
    door.renew_passphrase(code, ANOTHER_PASSPHRASE)
    door.lock()
    with pytest.raises(WrongPassphrase):
        door.unlock(PASSPHRASE)
    door.unlock(ANOTHER_PASSPHRASE)
    assert door.vault.journal.conferences() == ()
