"""Where the vault lies, and where it may not."""

import pytest

from chairdesk.desk.ports import NotLocal
from chairdesk.store.backup import back_up, restore
from chairdesk.store.data_folder import data_folder, why_not_local
from chairdesk.store.salvage.mending import restore_in_place
from chairdesk.store.vault import create, unlock
from tests.store.sayings import CHEAP, PASSPHRASE, TEN, everything_in, filled, new_vault, reopened

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
    mounts = tmp_path / "mounts"
    spelled = str(place).replace(" ", r"\040")
    mounts.write_text(f"/dev/sda / ext4 rw 0 0\nhost:/x {spelled} {kind} rw 0 0\n")
    assert why_not_local(place / "desk", mounts) == FAR
    assert why_not_local(tmp_path / "desk", mounts) == ""
    assert why_not_local(tmp_path, tmp_path / "no such file") == ""


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
