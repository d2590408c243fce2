"""A recovery code that was drawn and perhaps never seen: the next unlock knows."""

import pytest

from chairdesk.desk.ports import DiskFull
from chairdesk.store import vault as vaults
from chairdesk.store.backup import restore
from chairdesk.store.door import Door
from tests.store.sayings import CHEAP, PASSPHRASE
from tests.store.test_released import FIRST

NEW = {
    "code": lambda door: door.locksmith.new_recovery_code(PASSPHRASE),
    "key": lambda door: door.locksmith.new_key(PASSPHRASE),
}
BOTH = pytest.mark.parametrize("draw", NEW.values(), ids=NEW)


@pytest.fixture
def door(folder):
    door = Door(folder, CHEAP)
    yield door
    door.lock()


@pytest.fixture
def sure(door):
    """Give a vault whose code somebody has shown to hold."""
    code = door.create(PASSPHRASE)
    door.locksmith.code.note_kept()
    return code


def is_unseen_after_unlock(door):
    door.lock()
    door.unlock(PASSPHRASE)
    return door.locksmith.code.is_unseen()


def test_the_code_of_a_new_vault_is_unseen_until_it_was_shown_to_be_held(door):
    door.create(PASSPHRASE)
    assert is_unseen_after_unlock(door)
    door.locksmith.code.note_kept()
    assert not is_unseen_after_unlock(door)


@BOTH
def test_a_code_that_was_drawn_and_never_shown_to_be_held_is_known_at_the_next_unlock(
    door, sure, draw
):
    assert not door.locksmith.code.is_unseen()
    draw(door)
    assert is_unseen_after_unlock(door)
    draw(door)
    door.locksmith.code.note_kept()
    assert not is_unseen_after_unlock(door)


@BOTH
def test_whoever_opens_the_vault_with_the_code_holds_it(door, sure, draw):
    code = draw(door)
    door.lock()
    door.unlock_with_recovery(code)
    assert not is_unseen_after_unlock(door)


@BOTH
def test_the_code_of_an_older_vault_counts_as_held_until_there_is_another(door, folder, draw):
    restore(FIRST, folder)
    door.unlock(PASSPHRASE)
    assert not door.locksmith.code.is_unseen()
    draw(door)
    assert is_unseen_after_unlock(door)


def test_a_code_that_was_not_put_in_force_leaves_the_old_one_held(door, sure, monkeypatch):
    def full(*_):
        raise DiskFull

    monkeypatch.setattr(vaults.key_file, "save", full)
    with pytest.raises(DiskFull):
        door.locksmith.new_recovery_code(PASSPHRASE)
    monkeypatch.undo()
    assert not is_unseen_after_unlock(door)
    door.lock()
    door.unlock_with_recovery(sure)
