"""A path that is too long for the vault, or for its backups, is refused before anything is made."""

import os

import pytest

from chairdesk.desk.ports import PathIsTooLong
from chairdesk.store.backup import back_up, restore
from chairdesk.store.checkup import checkup
from chairdesk.store.data_folder import LONGEST, LONGEST_NAME
from chairdesk.store.home.carrying import carry
from chairdesk.store.home.outside import Outside
from chairdesk.store.kept_backups import keep_a_backup
from chairdesk.store.vault import create
from tests.store.sayings import CHEAP, PASSPHRASE, TEN, filled, new_vault, reopened, words_of

ROOM = LONGEST - len(LONGEST_NAME) - 1


def of_length(folder, length, letter="a"):
    """Name a folder deep within another, so that its path has so many bytes."""
    missing = length - len(os.fsencode(folder))
    while missing > 0:
        size = missing - 1 if missing <= 90 else 60
        folder /= letter * (size // len(letter.encode())) + "b" * (size % len(letter.encode()))
        missing = length - len(os.fsencode(folder))
    assert missing == 0
    return folder


def place_of(folder):
    (place,) = [fact for fact in checkup(folder) if fact.what == "place"]
    return place


@pytest.mark.parametrize("letter", ["a", "é", "家"])
def test_where_a_vault_is_made_its_backups_can_be_made(tmp_path, letter):
    folder = of_length(tmp_path, ROOM, letter)
    filled(folder)
    vault = reopened(folder)
    assert keep_a_backup(vault, folder / "backups", TEN).exists()
    vault.lock()
    assert place_of(folder).is_well


@pytest.mark.parametrize("length", [ROOM + 1, LONGEST, 6000])
def test_where_none_could_be_made_no_vault_is_made_brought_or_carried(tmp_path, length):
    folder = of_length(tmp_path, length)
    vault = new_vault(tmp_path / "short")
    back_up(vault, tmp_path / "copy", TEN)
    vault.lock()
    assert not Outside(folder).exists()
    for make in (
        lambda: create(folder, PASSPHRASE, CHEAP),
        lambda: restore(tmp_path / "copy", folder),
        lambda: carry(tmp_path / "short", folder),
    ):
        with pytest.raises(PathIsTooLong):
            make()
    assert {one.name for one in tmp_path.iterdir()} == {"short", "copy"}
    assert "too long" in place_of(folder).found


def test_a_vault_that_was_moved_too_deep_opens_and_says_why_it_has_no_backup(tmp_path):
    filled(tmp_path / "data")
    folder = of_length(tmp_path / "deep", ROOM + 10)
    folder.parent.mkdir(parents=True)
    (tmp_path / "data").rename(folder)
    assert not place_of(folder).is_well
    vault = reopened(folder)
    with pytest.raises(PathIsTooLong):
        keep_a_backup(vault, folder / "backups", TEN)
    assert len(words_of(vault)) == 3
    vault.lock()


def test_a_vault_whose_own_path_is_too_long_says_so_and_opens_where_it_is_not(tmp_path):
    filled(tmp_path / "data")
    folder = of_length(tmp_path / "deep", LONGEST)
    folder.parent.mkdir(parents=True)
    (tmp_path / "data").rename(folder)
    with pytest.raises(PathIsTooLong):
        reopened(folder)
    told = {fact.what: fact for fact in checkup(folder)}
    assert "too long" in told["vault"].found
    folder.rename(tmp_path / "data")
    vault = reopened(tmp_path / "data")
    assert len(words_of(vault)) == 3
    vault.lock()
