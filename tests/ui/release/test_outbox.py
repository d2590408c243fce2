"""Papers written out: whole or not at all, and named by nobody."""

import errno
import json
from hashlib import sha256
from pathlib import Path

import pytest

from chairdesk.desk.ports import DiskFull
from chairdesk.desk.shelves import KeptDocument
from chairdesk.ui.release.outbox import FolderRefuses, write_out

PDF = b"%PDF minutes"
MINUTES = KeptDocument("minutes", "record", sha256(PDF).hexdigest(), PDF)


def test_papers_lie_in_the_folder_with_a_manifest_that_lists_them(tmp_path):
    manifest = write_out([MINUTES], "F/2026 118", tmp_path / "new" / "folder")
    path = manifest.with_name("minutes-F-2026-118.pdf")
    assert path.read_bytes() == MINUTES.pdf
    assert json.loads((path.parent / "manifest.json").read_text()) == [
        {"path": path.name, "kind": "minutes", "reader": "record", "sha256": MINUTES.sha256}
    ]
    assert {p.name for p in path.parent.iterdir()} == {path.name, "manifest.json"}


@pytest.mark.parametrize("reference", ["", "///", "…"])
def test_a_reference_without_a_letter_still_names_a_file(tmp_path, reference):
    write_out([MINUTES], reference, tmp_path)
    assert (tmp_path / "minutes.pdf").exists()


def test_the_papers_of_two_conferences_can_lie_in_one_folder(tmp_path):
    for reference in ("F-1", "F-2", "F-2"):
        manifest = write_out([MINUTES], reference, tmp_path)
    listed = [entry["path"] for entry in json.loads(manifest.read_text())]
    assert listed == ["minutes-F-1.pdf", "minutes-F-2.pdf"]


@pytest.mark.parametrize("found", ["not json", "{}", '["minutes.pdf"]'])
def test_a_manifest_of_somebody_else_is_written_anew(tmp_path, found):
    (tmp_path / "manifest.json").write_text(found, encoding="utf-8")
    manifest = write_out([MINUTES], "F-1", tmp_path)
    assert [e["path"] for e in json.loads(manifest.read_text())] == ["minutes-F-1.pdf"]


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
