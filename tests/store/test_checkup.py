import json
from typing import NamedTuple

from chairdesk.store import checkup as room
from chairdesk.store.backup import back_up
from chairdesk.store.checkup import checkup, last_backup
from tests.store.sayings import CONFERENCE, TEN, new_vault, said


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
    assert facts["vault"].found == "there is one"
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


def test_the_last_backup_is_told_without_opening_the_vault(folder, tmp_path):
    assert last_backup(folder).found == f"none yet in {folder / 'backups'}"
    vault = new_vault(folder)
    vault.journal.append(CONFERENCE, said("Wrenfield Quillane"))
    (folder / "backups").mkdir()
    back_up(vault, folder / "backups" / "chairdesk-2026-11-26-100000.chairdesk-backup", TEN)
    vault.lock()
    told = last_backup(folder)
    assert told.found == "chairdesk-2026-11-26-100000.chairdesk-backup"
    assert "Quillane" not in json.dumps([told.found, *(fact.found for fact in checkup(folder))])
