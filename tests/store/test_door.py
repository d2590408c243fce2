from datetime import UTC, datetime

import pytest

from chairdesk.desk.ports import VaultIsLocked, WrongPassphrase
from chairdesk.store.backup import restore
from chairdesk.store.door import Door
from chairdesk.store.home.migrating import BACKUPS
from tests.store.sayings import CHEAP, CONFERENCE, PASSPHRASE, said, words_of

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
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


def test_a_backup_is_made_beside_the_vault_and_brings_it_back(door, folder, tmp_path):
    door.create(PASSPHRASE)
    door.note_opening("conference", NOON, CONFERENCE)
    assert not door.is_backup_due(NOON)
    door.vault.journal.append(CONFERENCE, said("kept"))
    assert door.is_backup_due(NOON)
    file = door.back_up(NOON)
    assert file.parent == folder / BACKUPS
    assert not door.is_backup_due(NOON)
    restore(file, tmp_path / "elsewhere")
    again = Door(tmp_path / "elsewhere", CHEAP)
    again.unlock(PASSPHRASE)
    opened = [opening.conference for opening in again.vault.openings.all()]
    assert words_of(again.vault) == ["kept"]
    assert CONFERENCE in opened
    again.lock()
