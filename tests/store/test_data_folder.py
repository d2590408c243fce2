"""Where the vault lies, and where it may not."""

from pathlib import Path

import pytest

from chairdesk.desk.ports import NotLocal, VaultIsLinked
from chairdesk.store.backup import back_up, restore
from chairdesk.store.checkup import checkup
from chairdesk.store.data_folder import data_folder, why_not_local
from chairdesk.store.home.carrying import carry
from chairdesk.store.salvage.mending import restore_in_place
from chairdesk.store.vault import create, rekey, unlock
from tests.store.sayings import (
    CHEAP,
    PASSPHRASE,
    TEN,
    database,
    everything_in,
    filled,
    new_vault,
    reopened,
)

COPIED = "it is copied to other machines by a synchronising service"
FAR = "it lies on another machine in the network"


def test_a_folder_that_is_set_is_taken(tmp_path):
    assert data_folder({"CHAIRDESK_DATA": str(tmp_path)}) == tmp_path


@pytest.mark.parametrize(
    ("platform", "environment", "ends"),
    [
        ("linux", {}, ".local/share/chairdesk"),
        ("linux", {"XDG_DATA_HOME": "/x/share"}, "/x/share/chairdesk"),
        ("win32", {"LOCALAPPDATA": "/c/local"}, "/c/local/ChairDesk"),
        ("win32", {}, "AppData/Local/ChairDesk"),
        ("darwin", {}, "Library/Application Support/ChairDesk"),
    ],
)
def test_the_usual_folder_is_local_on_every_system(platform, environment, ends):
    assert data_folder(environment, platform).as_posix().endswith(ends)


@pytest.mark.parametrize(
    "folder",
    [
        "OneDrive - Council/desk",
        "OneDrive/Documents/desk",  # where Known Folder Move puts a person's documents
        "Dropbox (Personal)",
        "Library/Mobile Documents/desk",
        "iCloudDrive/desk",
        "Google Drive/desk",
        "Nextcloud/desk",
        "Leeds City Council Dropbox/Ann Chair/desk",  # how Dropbox calls a team's
        "ONEDRIVE - COUNCIL/desk",
        "Library/CloudStorage/Box-Box/desk",
    ],
)
def test_a_folder_that_is_synchronised_is_no_place_for_a_vault(tmp_path, folder):
    assert why_not_local(tmp_path / folder) == COPIED


def test_a_synchronised_folder_of_any_name_is_known_by_what_its_service_says(tmp_path):
    environment = {"OneDrive": str(tmp_path / "Council files")}
    assert why_not_local(tmp_path / "Council files" / "desk", environment=environment) == COPIED
    assert why_not_local(tmp_path / "desk", environment=environment) == ""


def test_a_link_into_a_synchronised_folder_is_seen_through(tmp_path):
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "desk").symlink_to(tmp_path / "Dropbox")
    assert why_not_local(tmp_path / "desk" / "data") == COPIED


@pytest.mark.parametrize("inside", ["vault", "vault/vault.db"])
def test_a_vault_that_is_itself_a_link_into_a_synchronised_folder_is_seen_through(tmp_path, inside):
    filled(tmp_path / "desk")
    synced = tmp_path / "Dropbox" / "theirs"
    synced.parent.mkdir()
    (tmp_path / "desk" / inside).rename(synced)
    (tmp_path / "desk" / inside).symlink_to(synced)
    with pytest.raises(NotLocal):
        reopened(tmp_path / "desk")


@pytest.mark.parametrize("left", [".dropbox.cache", ".stfolder", ".owncloudsync.log"])
def test_a_folder_is_known_by_what_its_service_leaves_there(tmp_path, left):
    (tmp_path / "mine" / left).mkdir(parents=True)
    assert why_not_local(tmp_path / "mine" / "below" / "desk") == COPIED
    assert why_not_local(tmp_path / "desk") == ""


def test_no_backup_is_brought_back_to_where_it_would_be_torn_apart(tmp_path):
    vault = new_vault(tmp_path / "desk")
    back_up(vault, tmp_path / "one.backup")
    vault.lock()
    synced = tmp_path / "Dropbox"
    with pytest.raises(NotLocal):
        restore(tmp_path / "one.backup", synced)
    with pytest.raises(NotLocal):
        restore_in_place(tmp_path / "one.backup", synced, TEN)
    assert not synced.exists()


def test_a_redirected_profile_is_no_place_for_a_vault():
    assert why_not_local(data_folder({"LOCALAPPDATA": "//server/share"}, "win32")) == FAR


@pytest.mark.parametrize(
    "kind", ["nfs4", "cifs", "fuse.sshfs", "davfs", "vboxsf", "fuse.onedriver"]
)
def test_a_network_mount_is_no_place_for_a_vault(tmp_path, kind):
    place = tmp_path / "with a space"
    mounts = mounted(tmp_path, ("8:1", "/", "/", "ext4"), ("0:50", "/", place, kind))
    assert why_not_local(place / "desk", mounts) == FAR
    assert why_not_local(tmp_path / "desk", mounts) == ""
    assert why_not_local(tmp_path, tmp_path / "no such file") == ""


def mounted(tmp_path, *lines):
    """Write a table of mounts as Linux does."""
    table = tmp_path / "mounts"
    told = [
        f"{number} 1 {disk} {root} {str(point).replace(' ', chr(92) + '040')} rw,noatime shared:7"
        f" - {kind} /dev/x rw"
        for number, (disk, root, point, kind) in enumerate(lines)
    ]
    table.write_bytes("\n".join([*told, "a line of another day"]).encode() + b"\n8 \xff\xfe - \n")
    return table


HOME = ("8:2", "/", "/home", "ext4")
"""Where the folders of a person lie, on a disk of their own."""


@pytest.mark.parametrize(
    ("bound", "desk"),
    [
        (("8:2", "/ann/Dropbox/desk", "/srv/desk", "ext4"), "/srv/desk"),
        (("8:2", "/ann/Dropbox", "/srv/files", "ext4"), "/srv/files/desk"),
        (("8:2", "/ann", "/mnt/ann", "ext4"), "/mnt/ann/Dropbox/desk"),
        (("8:2", "/ann/desk", "/home/ann/Dropbox/theirs", "ext4"), "/home/ann/desk"),
        (("8:2", "/ann/desk", "/home/ann/Council files", "ext4"), "/home/ann/desk/data"),
    ],
    ids=str,
)
def test_a_part_of_a_synchronised_folder_is_known_wherever_it_is_bound_to(tmp_path, bound, desk):
    table = mounted(tmp_path, ("8:1", "/", "/", "ext4"), HOME, bound)
    environment = {"OneDrive": "/home/ann/Council files"}
    assert why_not_local(Path(desk), table, environment) == COPIED


@pytest.mark.parametrize(
    ("bound", "desk"),
    [
        (
            ("8:3", "/ann/desk", "/home/ann/Dropbox/theirs", "ext4"),
            "/home/ann/desk",
        ),  # another disk
        (("8:2", "/ann/photos", "/home/ann/Dropbox/photos", "ext4"), "/home/ann/desk"),
        (("8:2", "/ann/Dropbox", "/srv/files", "ext4"), "/srv/filesystem/desk"),
        (("8:3", "/", "/home/ann/Dropbox", "ext4"), "/home/ann/desk"),
    ],
    ids=str,
)
def test_what_else_is_bound_on_this_computer_is_no_reason_to_refuse(tmp_path, bound, desk):
    table = mounted(tmp_path, ("8:1", "/", "/", "ext4"), HOME, bound)
    assert why_not_local(Path(desk), table, {}) == ""


def test_the_later_of_two_mounts_at_one_place_is_what_is_seen_there(tmp_path):
    first, later = ("8:3", "/", "/srv/desk", "ext4"), ("0:60", "/", "/srv/desk", "nfs4")
    assert why_not_local(Path("/srv/desk"), mounted(tmp_path, first, later)) == FAR
    assert why_not_local(Path("/srv/desk"), mounted(tmp_path, later, first)) == ""


@pytest.mark.parametrize("part", ["vault.db", "vault.second", "vault.json"])
def test_a_vault_of_which_a_file_has_a_second_name_elsewhere_is_not_opened(tmp_path, part):
    folder, other = tmp_path / "desk", tmp_path / "other name"
    filled(folder)
    other.hardlink_to(folder / "vault" / part)
    (place,) = [fact for fact in checkup(folder) if fact.what == "place"]
    assert "second name" in place.found
    assert not place.is_well
    before = everything_in(folder)
    with pytest.raises(VaultIsLinked):
        reopened(folder)
    with pytest.raises(VaultIsLinked):
        rekey(folder, PASSPHRASE, CHEAP)
    assert everything_in(folder) == before
    other.unlink()
    reopened(folder).lock()


def test_a_vault_with_a_second_name_goes_on_in_a_copy_or_from_a_backup(tmp_path):
    folder, kept = tmp_path / "desk", tmp_path / "one.backup"
    vault = new_vault(folder)
    back_up(vault, kept)
    vault.lock()
    (tmp_path / "other name").hardlink_to(database(folder))
    reopened(carry(folder, tmp_path / "copy")).lock()
    restore_in_place(kept, folder, TEN)
    reopened(folder).lock()
    assert (tmp_path / "other name").stat().st_nlink == 2  # it lies with what was put aside


def test_no_vault_is_made_or_opened_where_it_would_be_torn_apart(tmp_path):
    synced = tmp_path / "Dropbox"
    with pytest.raises(NotLocal):
        create(synced, PASSPHRASE, CHEAP)
    assert not synced.exists()
    filled(tmp_path / "desk")
    (tmp_path / "desk").rename(synced)
    before = everything_in(synced)
    with pytest.raises(NotLocal):
        unlock(synced, PASSPHRASE)
    assert everything_in(synced) == before
    synced.rename(tmp_path / "desk")
    reopened(tmp_path / "desk").lock()


def test_the_temporary_folder_of_this_machine_will_do(tmp_path):
    assert why_not_local(tmp_path) == ""
