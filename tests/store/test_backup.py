import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from time import monotonic

import pytest

from chairdesk.desk.ports import (
    BackupIsNotHere,
    Damaged,
    DiskFull,
    NotABackup,
    NoVault,
    VaultExists,
    VaultIsLocked,
    WrongPassphrase,
)
from chairdesk.desk.shelves import LINE
from chairdesk.models.contribution import Hand
from chairdesk.store import kept_backups
from chairdesk.store.backup import back_up, restore
from chairdesk.store.database import connection
from chairdesk.store.database.connection import open_database
from chairdesk.store.database.spelling import place_of, spelled
from chairdesk.store.door import Door
from chairdesk.store.home import copying
from chairdesk.store.home.parts import has_vault
from chairdesk.store.kept_backups import keep_a_backup
from chairdesk.store.vault import unlock
from tests.store.sayings import CHEAP, CONFERENCE, TEN, filled, reopened, said, words_of


@pytest.fixture
def copy(tmp_path, vault):
    for number in range(3):
        vault.journal.append(CONFERENCE, said(f"line {number}"))
    copy = tmp_path / "usb stick" / "conference.chairdesk-backup"
    copy.parent.mkdir()
    assert back_up(vault, copy) == vault.journal.head()
    return copy


def test_a_vault_comes_back_from_its_backup(copy, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    restore(copy, elsewhere)
    vault = reopened(elsewhere)
    assert words_of(vault) == ["line 0", "line 1", "line 2"]
    assert vault.examine().entries == 3
    vault.lock()


def test_a_backup_opens_with_its_passphrase_only(copy, tmp_path):
    restore(copy, tmp_path / "elsewhere")
    with pytest.raises(WrongPassphrase):
        unlock(tmp_path / "elsewhere", "wrong")
    assert b"line 0" not in copy.read_bytes()


def test_the_desk_goes_on_after_a_backup_and_the_file_stands_alone(copy, vault):
    vault.journal.append(CONFERENCE, said("later"))
    assert vault.examine().entries == 4
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]


def test_a_restore_overwrites_no_vault(copy, folder, vault):
    with pytest.raises(VaultExists):
        restore(copy, folder)
    assert len(words_of(vault)) == 3


def test_a_restore_fills_an_empty_place(copy, tmp_path):
    (tmp_path / "elsewhere" / "vault").mkdir(parents=True)
    restore(copy, tmp_path / "elsewhere")
    assert has_vault(tmp_path / "elsewhere")


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[: len(content) // 2],
        lambda content: content[:9000] + b"x" + content[9001:],
    ],
    ids=["truncated", "changed"],
)
def test_a_damaged_backup_makes_no_vault(copy, tmp_path, damage):
    copy.write_bytes(damage(copy.read_bytes()))
    with pytest.raises(Damaged):
        restore(copy, tmp_path / "elsewhere")
    assert not has_vault(tmp_path / "elsewhere")
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("letter", [b"", b"Dear Ms Drummond,"], ids=["empty", "letter"])
def test_what_never_was_a_backup_is_called_none_and_leaves_nothing_behind(copy, tmp_path, letter):
    copy.write_bytes(letter)
    with pytest.raises(NotABackup):
        restore(copy, tmp_path / "elsewhere")
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_an_archive_of_other_things_is_no_backup(copy, tmp_path):
    copy.write_bytes(copy.read_bytes().replace(b"vault.mark", b"vault.hark"))
    with pytest.raises(NotABackup):
        restore(copy, tmp_path / "elsewhere")
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_placeholder_for_a_backup_that_lies_elsewhere_is_said_so(copy, tmp_path):
    copy.write_bytes(bytes(copy.stat().st_size))
    with pytest.raises(BackupIsNotHere):
        restore(copy, tmp_path / "elsewhere")
    assert not has_vault(tmp_path / "elsewhere")


def test_a_backup_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(NoVault):
        restore(tmp_path / "nothing", tmp_path / "elsewhere")
    assert not has_vault(tmp_path / "elsewhere")


def test_a_failed_backup_leaves_the_one_before(copy, vault, monkeypatch):
    before = copy.read_bytes()

    def refuse(*_):
        raise DiskFull

    monkeypatch.setattr(copying, "_pack", refuse)
    with pytest.raises(DiskFull):
        back_up(vault, copy)
    assert copy.read_bytes() == before
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]


def test_a_copy_that_does_not_hold_everything_is_no_backup(folder, tmp_path, monkeypatch):
    filled(folder)
    vault = reopened(folder)
    true_head = vault.journal.head()
    monkeypatch.setattr(vault.journal, "head", lambda: type(true_head)(9, true_head.trail))
    with pytest.raises(Damaged):
        back_up(vault, tmp_path / "copy")
    assert not (tmp_path / "copy").exists()
    vault.lock()


@pytest.fixture
def standing_still(monkeypatch):
    """Let a backup stand still once it has its copy, until it may go on."""
    stands, may_go_on = Event(), Event()
    read_back = copying.read_back

    def stand_still(*asked):
        stands.set()
        may_go_on.wait(20)
        return read_back(*asked)

    monkeypatch.setattr(copying, "read_back", stand_still)
    return stands, may_go_on


def test_entries_go_on_while_a_backup_stands_still(vault, folder, tmp_path, standing_still):
    stands, may_go_on = standing_still
    vault.journal.append(CONFERENCE, said("line 0"))
    with ThreadPoolExecutor(1) as beside:
        backup = beside.submit(back_up, vault, tmp_path / "copy")
        assert stands.wait(10)
        vault.journal.append(CONFERENCE, said("line 1"))
        vault.settings.keep_setting("theme", "dark")
        vault.drafts.keep_drafts(CONFERENCE, Hand.CHAIR, {LINE: "half"})
        vault.rest()
        assert words_of(vault) == ["line 0", "line 1"]
        may_go_on.set()
        assert backup.result().entries == 1
    assert [copied.row.number for copied in vault._copy.kept()] == [2]
    restore(tmp_path / "copy", tmp_path / "elsewhere")
    restored = reopened(tmp_path / "elsewhere")
    assert words_of(restored) == ["line 0"]
    restored.lock()


def test_a_reader_that_stands_still_keeps_nobody_waiting(vault, folder):
    vault.journal.append(CONFERENCE, said("line 0"))
    beside = open_database(folder / "vault" / "vault.db", vault._key)
    beside.execute("BEGIN")
    assert beside.execute("SELECT count(*) FROM entry").fetchone() == (1,)
    vault.journal.append(CONFERENCE, said("line 1"))
    began = monotonic()
    assert not vault._connection.settle()
    vault.rest()
    assert monotonic() - began < 2
    assert beside.execute("SELECT count(*) FROM entry").fetchone() == (1,)
    beside.close()
    assert vault._connection.settle()


def test_the_vault_does_not_lock_before_a_backup_is_listed(vault, folder, tmp_path, standing_still):
    stands, may_go_on = standing_still
    vault.journal.append(CONFERENCE, said("line 0"))
    with ThreadPoolExecutor(2) as beside:
        backup = beside.submit(back_up, vault, tmp_path / "copy")
        assert stands.wait(10)
        locking = beside.submit(vault.lock)
        may_go_on.set()
        assert backup.result().entries == 1
        locking.result()
    vault = reopened(folder)
    assert [backup.entries for backup in vault.backups.known()] == [1]
    vault.lock()


def test_a_large_vault_locks_before_its_backup_is_made_and_leaves_nothing_of_it(
    vault, folder, tmp_path, standing_still, monkeypatch
):
    stands, may_go_on = standing_still
    monkeypatch.setattr(kept_backups, "MOST_BYTES", 0)
    door = Door(folder, CHEAP)
    door.held = vault
    vault.journal.append(CONFERENCE, said("line 0"))
    with ThreadPoolExecutor(2) as beside:
        backup = beside.submit(back_up, vault, tmp_path / "copies" / "copy")
        assert stands.wait(10)
        locking = beside.submit(door.lock)
        assert vault.called_off.wait(10)
        may_go_on.set()
        locking.result()
        with pytest.raises(VaultIsLocked):
            backup.result()
    assert list((tmp_path / "copies").iterdir()) == []
    vault = reopened(folder)
    assert (words_of(vault), vault.backups.known()) == (["line 0"], ())
    vault.lock()


def test_a_copy_that_is_called_off_ends_in_the_midst_of_whatever_is_read(
    vault, tmp_path, monkeypatch
):
    monkeypatch.setattr(connection, "_LOOKED_AFTER", 1)
    vault.journal.append(CONFERENCE, said("line 0"))
    vault.called_off.set()
    with pytest.raises(VaultIsLocked):
        back_up(vault, tmp_path / "copy")
    assert words_of(vault) == ["line 0"]
    vault.called_off.clear()
    assert back_up(vault, tmp_path / "copy").entries == 1


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere each name is text")
def test_a_folder_whose_name_is_in_an_old_encoding_takes_backups_and_a_vault(tmp_path):
    old = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    filled(old / "data", 2)
    vault = reopened(old / "data")
    file = keep_a_backup(vault, old / "data" / "backups", TEN)
    assert [known.place for known in vault.backups.known()] == [file]
    keep_a_backup(vault, old / "data" / "backups", TEN)
    assert [known.place for known in vault.backups.known()] == [file]
    vault.lock()
    restore(file, old / "restored")
    reopened(old / "restored").lock()


def test_a_path_is_spelled_as_it_is_wherever_it_can_be(tmp_path):
    for place in (tmp_path / "a b?#%41", tmp_path / os.fsdecode(b"caf\xe9 %41?")):
        assert place_of(spelled(place)) == place
    assert spelled(tmp_path / "a?#%41") == str(tmp_path / "a?#%41")


def test_what_a_kill_left_is_swept_only_while_no_other_backup_is_under_way(
    vault, tmp_path, monkeypatch
):
    could_begin, sweep = [], kept_backups._sweep

    def begins():
        if is_free := vault.copying.acquire(blocking=False):
            vault.copying.release()
        return is_free

    def swept(folder):
        with ThreadPoolExecutor(1) as other:  # only another thread is kept waiting
            could_begin.append(other.submit(begins).result())
        sweep(folder)

    monkeypatch.setattr(kept_backups, "_sweep", swept)
    keep_a_backup(vault, tmp_path / "backups", TEN)
    assert could_begin == [False]
