from pathlib import Path

import pytest

from chairdesk.desk.ports import NotWritable
from chairdesk.store import whole_file
from chairdesk.store.whole_file import write_whole


@pytest.fixture
def scanned(monkeypatch):
    """Have a virus scanner hold the file, as often as the test says."""
    replace, left = Path.replace, [0]

    def held(path, target):
        if left[0]:
            left[0] -= 1
            raise PermissionError
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(whole_file, "_PAUSES", (0, 0, 0))
    return left


def test_a_file_that_a_scanner_holds_for_a_moment_is_written_all_the_same(scanned, tmp_path):
    scanned[0] = 3
    write_whole(tmp_path / "x", b"new")
    assert (tmp_path / "x").read_bytes() == b"new"


def test_a_file_that_stays_held_is_left_as_it_was(scanned, tmp_path):
    (tmp_path / "x").write_bytes(b"old")
    scanned[0] = 4
    with pytest.raises(NotWritable):
        write_whole(tmp_path / "x", b"new")
    assert (tmp_path / "x").read_bytes() == b"old"
