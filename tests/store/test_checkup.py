import json
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from chairdesk.desk.at_the_door.door import Known
from chairdesk.store import checkup as room
from chairdesk.store.backup import back_up
from chairdesk.store.checkup import checkup, core_dumps, read_through
from chairdesk.store.home.parts import Home
from chairdesk.store.looking_over import what_is_known
from chairdesk.store.vault import unlock
from tests.store.sayings import (
    CONFERENCE,
    PASSPHRASE,
    TEN,
    filled,
    in_the_open,
    new_vault,
    reopened,
    said,
)


class Usage(NamedTuple):
    total: int
    used: int
    free: int


def found(folder):
    return {fact.what: fact for fact in checkup(folder)}


def test_a_machine_with_a_vault_on_its_own_disk_is_well(folder):
    new_vault(folder).lock()
    facts = found(folder)
    assert all(fact.is_well for fact in facts.values())
    assert facts["vault"].found == (
        "all its parts are there, 0 entries when last seen; it was closed in order"
    )
    assert facts["place"].found == "on the local disk"
    assert facts["SQLCipher"].found.startswith("4.")


def test_where_there_is_no_folder_yet_nothing_is_made(folder):
    assert found(folder)["vault"].found == "none yet"
    assert not folder.exists()


def test_a_file_where_the_data_folder_should_be_is_said_so(tmp_path):
    (tmp_path / "data").write_text("a letter")
    told = found(tmp_path / "data")["data folder"]
    assert told.found.endswith("data is a file: choose a folder")
    assert not told.is_well
    assert found(tmp_path)["data folder"].is_well


def test_a_synchronised_place_and_a_full_disk_are_to_be_looked_at(tmp_path, monkeypatch):
    monkeypatch.setattr(room.shutil, "disk_usage", lambda _: Usage(1, 1, 7 * 1024**2))
    facts = found(tmp_path / "Dropbox")
    assert not facts["place"].is_well
    assert (facts["free space"].found, facts["free space"].is_well) == ("7 MB", False)


def test_an_unsafe_sqlite_is_to_be_looked_at(tmp_path, monkeypatch):
    monkeypatch.setattr(room, "SAFE_SQLITE", (99, 0, 0))
    assert not found(tmp_path)["SQLite"].is_well


def backed_up(folder):
    """Leave a vault with two entries, and a backup that holds one of them."""
    vault = new_vault(folder)
    vault.journal.append(CONFERENCE, said("Wrenfield Quillane"))
    (folder / "backups").mkdir()
    back_up(vault, folder / "backups" / "monday.chairdesk-backup", TEN)
    vault.journal.append(CONFERENCE, said("Wrenfield Quillane, again"))
    vault.lock()


def test_the_last_backup_is_told_without_opening_the_vault(folder):
    assert found(folder)["last backup"].found == f"none yet in {folder / 'backups'}"
    backed_up(folder)
    facts = found(folder)
    told = "monday.chairdesk-backup holds 1 of 2 entries; there are 1"
    assert facts["last backup"].found.startswith(told)
    assert "Quillane" not in json.dumps([fact.found for fact in facts.values()])


def test_how_much_the_last_backup_lacks_since_when_and_what_to_do_is_told_and_is_not_well(folder):
    backed_up(folder)
    fact = found(folder)["last backup"]
    made = (folder / "backups" / "monday.chairdesk-backup").stat().st_mtime
    since = f"{datetime.fromtimestamp(made, UTC).astimezone():%Y-%m-%d %H:%M}"
    assert fact.found.endswith(
        f". Entries since {since} that are in no backup: 1."
        " Open ChairDesk and enter nothing for some minutes: that makes one."
    )
    assert not fact.is_well
    vault = reopened(folder)
    fact = found(folder)["last backup"]
    assert "ChairDesk has the vault open" in fact.found
    assert fact.is_well
    os.utime(folder / "backups" / "monday.chairdesk-backup", (0, 0))
    assert not found(folder)["last backup"].is_well
    back_up(vault, folder / "backups" / "tuesday.chairdesk-backup", TEN)
    vault.lock()
    for day in (0, 9_999_999_999):  # what a clock that was wrong says of the day changes nothing
        os.utime(folder / "backups" / "monday.chairdesk-backup", (day, day))
        fact = found(folder)["last backup"]
        assert fact.found == "tuesday.chairdesk-backup holds 2 of 2 entries; there are 2"
        assert fact.is_well


def test_a_vault_with_entries_and_no_backup_of_them_is_not_well(folder, tmp_path):
    backed_up(folder)
    backups = folder / "backups"
    shutil.move(backups / "monday.chairdesk-backup", tmp_path / "monday")
    fact = found(folder)["last backup"]
    assert fact.found.startswith(f"none yet in {backups}. Entries that are in no backup: 2. ")
    assert not fact.is_well
    backed_up(tmp_path / "other")
    shutil.copytree(tmp_path / "other" / "backups", backups, dirs_exist_ok=True)
    fact = found(folder)["last backup"]
    assert "that are in no backup: 2." in fact.found
    assert not fact.is_well
    shutil.move(tmp_path / "monday", backups / "older.chairdesk-backup")
    os.utime(backups / "older.chairdesk-backup", (0, 0))
    assert found(folder)["last backup"].found.startswith("older.chairdesk-backup holds 1 of 2")


@pytest.mark.parametrize("plant", [Path.touch, lambda path: path.symlink_to("nowhere")])
def test_what_stands_where_the_folder_of_backups_belongs_is_told_of(folder, plant):
    new_vault(folder).lock()
    plant(folder / "backups")
    fact = found(folder)["last backup"]
    assert fact.found.endswith(
        "backups is no folder, so no backup can be made."
        " Move it away: ChairDesk makes the folder by itself."
    )
    assert not fact.is_well


def test_a_backup_that_was_cut_off_or_is_of_another_vault_is_said_so(folder, tmp_path):
    backed_up(folder)
    file = folder / "backups" / "monday.chairdesk-backup"
    for content in (file.read_bytes()[:5000], b""):
        file.write_bytes(content)
        fact = found(folder)["last backup"]
        assert (fact.found, fact.is_well) == (
            "The newest backup cannot be read. Keep it, and make another one.",
            False,
        )
    backed_up(tmp_path / "other")
    shutil.copy(tmp_path / "other" / "backups" / file.name, file)
    fact = found(folder)["last backup"]
    assert "holds 1 of another vault's; there are 1. " in fact.found
    assert not fact.is_well


CUT = 20_000


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda home: home.database.write_bytes(b""), "is empty"),
        (lambda home: home.database.unlink(), "its file is gone"),
        (lambda home: home.database.write_bytes(home.database.read_bytes()[:CUT]), "not as it was"),
        (lambda home: home.database.write_bytes(b"SQLite format 3\0" * 256), "not the vault that"),
        (lambda home: [f.unlink() for f in home.folder.glob("vault.json*")], "keys is gone"),
        (lambda home: [f.write_text("[]") for f in home.folder.glob("vault.json*")], "be read"),
    ],
)
def test_damage_that_shows_from_outside_is_told_and_nothing_is_touched(folder, spoil, says):
    new_vault(folder).lock()
    home = Home(folder / "vault")
    spoil(home)
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    fact = found(folder)["vault"]
    assert says in fact.found
    assert not fact.is_well
    assert before == {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_what_is_known_of_a_vault_is_told_whatever_became_of_it(folder):
    assert what_is_known(folder) == Known()
    backed_up(folder)
    (folder / "vault" / "vault.db").unlink()
    assert what_is_known(folder) == Known(2, 1, "monday.chairdesk-backup")
    (folder / "backups" / "tuesday.chairdesk-backup").write_bytes(b"cut off")
    assert what_is_known(folder).backup == "monday.chairdesk-backup"


def test_a_vault_that_is_open_or_was_cut_off_is_said_to_be_so(folder):
    vault = new_vault(folder)
    assert found(folder)["vault"].found.endswith("another window has it open")
    vault.lock()
    (folder / "vault" / "vault.db-wal").write_bytes(b"")
    assert found(folder)["vault"].found.endswith("the next unlock reads it through")
    (folder / "vault" / "vault.mark").unlink()
    assert "not seen before" in found(folder)["vault"].found
    (folder / "vault").rename(folder / "vault.next")
    assert found(folder)["vault"].found.startswith("cut short while it was put in its place")


def test_what_only_the_key_can_tell_is_told_once_the_vault_is_opened(folder):
    backed_up(folder)

    def opened():
        return read_through(lambda: unlock(folder, PASSPHRASE))

    assert opened().found == "2 entries, whole and in one chain"
    file = folder / "vault" / "vault.db"
    whole = file.read_bytes()
    file.write_bytes(whole[:9000] + bytes([whole[9000] ^ 1]) + whole[9001:])
    assert found(folder)["vault"].is_well  # a flipped bit does not show from outside
    assert not opened().is_well
    file.write_bytes(whole)
    in_the_open(folder, "PRAGMA user_version = 9000000")
    assert "newer ChairDesk" in opened().found


def test_core_dumps_are_said_to_be_off(monkeypatch):
    monkeypatch.setattr(room, "keep_memory_private", lambda: True)
    assert core_dumps().found == "off while ChairDesk runs"
    monkeypatch.setattr(room, "keep_memory_private", lambda: False)
    assert not core_dumps().is_well


def test_a_backup_of_another_vault_is_not_told_as_one_of_this(folder, tmp_path):
    other = new_vault(tmp_path / "other")
    filled(folder, 2)
    for number, vault in enumerate((reopened(folder), other)):
        back_up(vault, folder / "backups" / f"{number}.chairdesk-backup")
        vault.lock()
    os.utime(folder / "backups" / "0.chairdesk-backup", (0, 0))
    assert what_is_known(folder) == Known(2, 2, "0.chairdesk-backup")
    for part in ("vault.json", "vault.json.bak"):
        (folder / "vault" / part).unlink()
    assert what_is_known(folder) == Known(2, 2, "0.chairdesk-backup")
