"""Where the vault lies, and where it may not."""

from pathlib import Path

import pytest

from chairdesk.store.data_folder import data_folder, why_not_local


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
    "folder", ["/home/ann/OneDrive - Council/desk", "/home/ann/Dropbox", "//server/share/desk"]
)
def test_a_folder_that_is_copied_or_far_away_is_no_place_for_a_vault(folder):
    assert why_not_local(Path(folder))


def test_a_network_mount_is_no_place_for_a_vault(tmp_path):
    mounts = tmp_path / "mounts"
    mounts.write_text(f"host:/x {tmp_path} nfs4 rw 0 0\n/dev/sda / ext4 rw 0 0\n", encoding="utf-8")
    assert why_not_local(tmp_path / "desk", mounts)
    assert why_not_local(Path("/home/ann/desk"), mounts) == ""
    assert why_not_local(tmp_path, tmp_path / "no such file") == ""
