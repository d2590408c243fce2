"""The other ways in, and new locks: nothing is lost by any of them."""

import json

import pytest

from chairdesk.desk.ports import (
    Damaged,
    ForeignVault,
    MistypedRecoveryCode,
    NoKeychain,
    NotABackup,
    VaultIsMissing,
    WrongPassphrase,
    WrongRecoveryCode,
)
from chairdesk.store.backup import back_up
from chairdesk.store.door import Door
from chairdesk.store.keychain import Keychain
from chairdesk.store.locksmith import Locksmith
from tests.store.sayings import CHEAP, CONFERENCE, PASSPHRASE, said, words_of

ANOTHER = "nine dry oars at Crail"


class Chain:
    def __init__(self):
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get(username)

    def set_password(self, service, username, password):
        self.kept[username] = password

    def delete_password(self, service, username):
        del self.kept[username]


@pytest.fixture
def chain():
    return Chain()


@pytest.fixture
def door(folder, chain):
    door = Door(folder, CHEAP)
    door.locksmith = Locksmith(folder, CHEAP, door, Keychain(lambda: chain))
    door.code = door.create(PASSPHRASE)
    door.vault.journal.append(CONFERENCE, said("kept"))
    yield door
    door.lock()


def test_the_passphrase_is_changed_at_once(door):
    with pytest.raises(WrongPassphrase):
        door.locksmith.change_passphrase("not this one", ANOTHER)
    door.locksmith.change_passphrase(PASSPHRASE, ANOTHER)
    door.lock()
    with pytest.raises(WrongPassphrase):
        door.unlock(PASSPHRASE)
    door.unlock(ANOTHER)
    assert words_of(door.vault) == ["kept"]


def test_a_new_recovery_code_takes_the_place_of_the_old_one(door):
    code = door.locksmith.new_recovery_code(PASSPHRASE)
    door.lock()
    with pytest.raises(WrongRecoveryCode):
        door.unlock_with_recovery(door.code)
    door.unlock_with_recovery(code)
    assert words_of(door.vault) == ["kept"]


def test_a_new_key_leaves_the_desk_open_and_its_words_there(door):
    with pytest.raises(WrongPassphrase):
        door.locksmith.new_key("not this one")
    assert words_of(door.vault) == ["kept"]
    code = door.locksmith.new_key(PASSPHRASE)
    assert words_of(door.vault) == ["kept"]
    door.lock()
    door.unlock_with_recovery(code)
    assert words_of(door.vault) == ["kept"]


def test_the_keychain_opens_once_it_is_asked_to_and_its_loss_loses_nothing(door, chain):
    assert not door.locksmith.has_keychain()
    door.locksmith.use_keychain()
    assert door.locksmith.has_keychain()
    door.locksmith.unlock_with_keychain()  # open already: it is seen to open
    door.lock()
    door.locksmith.unlock_with_keychain()
    assert words_of(door.vault) == ["kept"]
    door.lock()
    chain.kept.clear()
    with pytest.raises(NoKeychain):
        door.locksmith.unlock_with_keychain()
    door.unlock(PASSPHRASE)
    door.locksmith.stop_keychain()
    assert not door.locksmith.has_keychain()


def test_without_a_vault_there_is_no_keychain_and_nothing_to_wait_for(tmp_path):
    locksmith = Door(tmp_path / "none", CHEAP).locksmith
    assert not locksmith.has_keychain()
    assert locksmith.seconds_to_wait() == 0


def test_a_backup_comes_back_and_the_vault_that_was_there_stays_beside(door, folder, tmp_path):
    copy = tmp_path / "copy"
    back_up(door.vault, copy)
    door.vault.journal.append(CONFERENCE, said("later", minute=1))
    door.lock()
    (folder / "vault" / "vault.db").unlink()
    with pytest.raises(VaultIsMissing):
        door.unlock(PASSPHRASE)
    door.locksmith.restore(copy)
    assert len(list(folder.glob("vault.aside-*"))) == 1
    door.unlock(PASSPHRASE)
    assert words_of(door.vault) == ["kept"]


def test_a_file_that_is_no_backup_changes_nothing(door, folder, tmp_path):
    letter = tmp_path / "letter"
    letter.write_text("Dear Ms Drummond,", encoding="utf-8")
    door.lock()
    with pytest.raises(NotABackup):
        door.locksmith.restore(letter)
    assert not list(folder.glob("vault.*ing*"))
    door.unlock(PASSPHRASE)
    assert words_of(door.vault) == ["kept"]


def test_what_can_be_read_of_a_damaged_vault_opens_in_its_place(door, folder):
    door.lock()
    database = folder / "vault" / "vault.db"
    database.write_bytes(b"x" * 5000)
    with pytest.raises((Damaged, ForeignVault)):
        door.unlock(PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        door.locksmith.salvage("not this one")
    told = door.locksmith.salvage(PASSPHRASE)
    assert (told.entries, told.missing) == (1, 0)
    aside = next(folder.glob("vault.aside-*"))
    assert (aside / "vault.db").read_bytes() == b"x" * 5000
    door.unlock(PASSPHRASE)
    assert words_of(door.vault) == ["kept"]


def test_a_damaged_vault_is_brought_out_with_its_recovery_code_however_it_is_typed(door, folder):
    door.lock()
    (folder / "vault" / "vault.db").write_bytes(b"x" * 5000)
    slip = ("1" if door.code[0] == "0" else "0") + door.code[1:]
    with pytest.raises(MistypedRecoveryCode):
        door.locksmith.salvage(slip)
    with pytest.raises(WrongPassphrase):
        door.locksmith.salvage(door.code[:20])
    told = door.locksmith.salvage(door.code.lower().replace("-", " "))
    assert (told.entries, told.missing) == (1, 0)
    door.unlock_with_recovery(door.code)
    assert words_of(door.vault) == ["kept"]


def test_a_backup_on_a_new_laptop_opens_with_the_recovery_code_alone(door, tmp_path):
    back_up(door.vault, tmp_path / "copy")
    laptop = Door(tmp_path / "another laptop", CHEAP)
    laptop.locksmith.restore(tmp_path / "copy")
    assert laptop.exists()
    laptop.unlock_with_recovery(door.code)
    laptop.renew_passphrase(door.code, "another kettle sings at six")
    laptop.lock()
    laptop.unlock("another kettle sings at six")
    assert words_of(laptop.vault) == ["kept"]
    laptop.lock()


def test_an_open_door_only_sees_that_the_secret_is_right(door):
    door.unlock(PASSPHRASE)
    door.unlock_with_recovery(door.code)
    with pytest.raises(WrongPassphrase):
        door.unlock("not this one")
    with pytest.raises(MistypedRecoveryCode):
        door.unlock_with_recovery("AAAA")
    assert words_of(door.vault) == ["kept"]
    assert json.dumps(door.code)
