"""A data folder that cannot be written: the vault is copied, and the chair goes on in the copy."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from chairdesk.desk.ports import AlreadyOpen, Damaged, NotLocal, NotWritable, VaultExists
from chairdesk.store.door import Door
from chairdesk.store.home import carrying, instance_lock
from chairdesk.store.home.carrying import carry
from chairdesk.store.kept_backups import keep_a_backup
from tests.store.sayings import (
    CHEAP,
    CONFERENCE,
    PASSPHRASE,
    TEN,
    everything_in,
    filled,
    new_vault,
    said,
    words_of,
)

open_handle = os.open


@pytest.fixture
def unwritable(folder, monkeypatch):
    """A vault where the disk refuses whatever would be written; tests run with all rights."""
    filled(folder)
    (folder / "procedures").mkdir()
    (folder / "procedures" / "ours.toml").write_text('name = "ours"')

    def refuse(path, flags, *more, **named):
        if flags & os.O_CREAT and Path(path).is_relative_to(folder):
            raise PermissionError
        return open_handle(path, flags, *more, **named)

    monkeypatch.setattr(instance_lock.os, "open", refuse)
    return folder


def test_where_nothing_can_be_written_the_vault_goes_on_in_a_copy(unwritable, tmp_path):
    before = everything_in(unwritable)
    door = Door(unwritable, CHEAP)
    with pytest.raises(NotWritable):
        door.unlock(PASSPHRASE)
    door.carrier.go_on_in_copy(tmp_path / "elsewhere")
    assert everything_in(tmp_path / "elsewhere").keys() == {
        tmp_path / "elsewhere" / file.relative_to(unwritable)
        for file in before
        if file.name != "vault.lock"
    }
    door.unlock(PASSPHRASE)
    known = words_of(door.vault)
    door.vault.journal.append(CONFERENCE, said("in the copy"))
    assert words_of(door.vault) == [*known, "in the copy"]
    door.lock()
    assert everything_in(unwritable) == before
    assert known


def test_the_backups_of_before_stay_where_the_vault_says_that_they_are(folder, tmp_path):
    vault = new_vault(folder)
    vault.journal.append(CONFERENCE, said("before"))
    file = keep_a_backup(vault, folder / "backups", TEN)
    vault.lock()
    carry(folder, tmp_path / "elsewhere")
    door = Door(tmp_path / "elsewhere", CHEAP)
    door.unlock(PASSPHRASE)
    assert [backup.place for backup in door.vault.backups.known()] == [file]
    assert not (tmp_path / "elsewhere" / "backups").exists()
    assert [backup.place for backup in door.vault.retention.holding(CONFERENCE)] == [file]
    assert door.back_up(TEN + timedelta(days=1)).parent == tmp_path / "elsewhere" / "backups"
    assert file.exists()
    door.lock()


def test_what_a_kill_left_in_the_log_comes_along(folder, tmp_path):
    vault = new_vault(folder)
    vault.journal.append(CONFERENCE, said("not folded in yet"))
    vault.close()
    vault._lock.release()
    carry(folder, tmp_path / "elsewhere")
    door = Door(tmp_path / "elsewhere", CHEAP)
    door.unlock(PASSPHRASE)
    assert words_of(door.vault) == ["not folded in yet"]
    door.lock()


def test_in_a_folder_with_other_things_the_copy_has_one_of_its_own(unwritable, tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a letter.txt").write_text("kept")
    place = carry(unwritable, tmp_path / "letters")
    assert place == tmp_path / "letters" / "ChairDesk"
    assert (tmp_path / "letters" / "a letter.txt").read_text() == "kept"
    assert carry(unwritable, tmp_path / "letters") == place


def test_the_copy_of_last_time_is_opened_as_it_is_and_not_copied_over(unwritable, tmp_path):
    door = Door(unwritable, CHEAP)
    door.carrier.go_on_in_copy(tmp_path / "elsewhere")
    door.unlock(PASSPHRASE)
    door.vault.journal.append(CONFERENCE, said("in the copy"))
    door.lock()
    again = Door(unwritable, CHEAP)
    again.carrier.go_on_in_copy(tmp_path / "elsewhere")
    again.unlock(PASSPHRASE)
    assert words_of(again.vault)[-1] == "in the copy"
    again.lock()


def test_no_copy_takes_the_place_of_another_vault_or_of_itself(unwritable, tmp_path):
    filled(tmp_path / "another")
    before = everything_in(tmp_path / "another")
    with pytest.raises(VaultExists):
        carry(unwritable, tmp_path / "another")
    with pytest.raises(NotWritable):
        carry(unwritable, unwritable)
    assert everything_in(tmp_path / "another") == before


def test_no_copy_is_made_where_a_vault_must_not_lie(unwritable, tmp_path):
    with pytest.raises(NotLocal):
        carry(unwritable, tmp_path / "Dropbox" / "desk")
    assert not (tmp_path / "Dropbox").exists()


def test_a_vault_that_is_open_in_another_program_is_not_copied(folder, tmp_path):
    vault = new_vault(folder)
    with pytest.raises(AlreadyOpen):
        carry(folder, tmp_path / "elsewhere")
    vault.lock()
    assert not (tmp_path / "elsewhere").exists()


def test_a_copy_that_is_not_what_was_copied_is_thrown_away(unwritable, tmp_path, monkeypatch):
    monkeypatch.setattr(
        carrying.shutil, "copyfileobj", lambda read, written: written.write(read.read()[:-1])
    )
    with pytest.raises(Damaged):
        carry(unwritable, tmp_path / "elsewhere")
    assert everything_in(tmp_path / "elsewhere") == {}
