"""Papers written out: whole or not at all, and named by nobody."""

import errno
import json
from pathlib import Path

import pytest

from chairdesk.desk.ports import DiskFull, KeptDocument
from chairdesk.ui.release.outbox import FolderRefuses, file_name, write_out

MINUTES = KeptDocument("minutes", "record", "ab" * 32, b"%PDF minutes")


def test_papers_lie_in_the_folder_with_a_manifest_that_lists_them(tmp_path):
    (path,) = write_out([MINUTES], "F/2026 118", tmp_path / "new" / "folder")
    assert path.name == "minutes-F-2026-118.pdf"
    assert path.read_bytes() == MINUTES.pdf
    assert json.loads((path.parent / "manifest.json").read_text()) == [
        {"path": path.name, "kind": "minutes", "reader": "record", "sha256": "ab" * 32}
    ]
    assert {p.name for p in path.parent.iterdir()} == {path.name, "manifest.json"}


@pytest.mark.parametrize("reference", ["", "///", "…"])
def test_a_reference_without_a_letter_still_names_a_file(reference):
    assert file_name(MINUTES, reference) == "minutes-conference.pdf"


@pytest.mark.parametrize(
    ("number", "failure"), [(errno.ENOSPC, DiskFull), (errno.EACCES, FolderRefuses)]
)
def test_a_folder_that_takes_nothing_is_named_and_left_without_halves(
    tmp_path, monkeypatch, number, failure
):
    def refuse(path, target):
        raise OSError(number, "refused")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(failure):
        write_out([MINUTES], "F-1", tmp_path)
    assert list(tmp_path.iterdir()) == []
