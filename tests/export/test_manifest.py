"""Papers land in their folder whole, listed, and under names that name nobody."""

import errno
import json
import os
import stat
from contextlib import nullcontext
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from chairdesk.desk.shelves import KeptDocument
from chairdesk.export.manifest import write_papers


@dataclass(frozen=True)
class Sheet:
    """A paper of a test."""

    kind: str
    reader: str
    pdf: bytes


PAPERS = (
    Sheet("minutes", "the file", b"one"),
    Sheet("minutes", "Mairi Ní Bhriain", b"two"),
    Sheet("outline-plan", "the file", b"three"),
)


def test_the_manifest_lists_each_paper_with_its_hash(tmp_path):
    manifest = write_papers(PAPERS, tmp_path / "new" / "folder")
    listed = json.loads(manifest.read_text(encoding="utf-8"))
    assert [(one["path"], one["kind"], one["reader"]) for one in listed] == [
        ("minutes.pdf", "minutes", "the file"),
        ("minutes-2.pdf", "minutes", "Mairi Ní Bhriain"),
        ("outline-plan.pdf", "outline-plan", "the file"),
    ]
    for one in listed:
        content = (manifest.parent / one["path"]).read_bytes()
        assert sha256(content).hexdigest() == one["sha256"]


def test_what_was_there_is_never_overwritten(tmp_path):
    write_papers(PAPERS, tmp_path)
    for _ in range(2):
        manifest = write_papers((Sheet("minutes", "the file", b"newer"),), tmp_path)
    assert (tmp_path / "minutes.pdf").read_bytes() == b"one"
    assert (tmp_path / "minutes-3.pdf").read_bytes() == b"newer"
    assert len(json.loads(manifest.read_text())) == len(PAPERS) + 1


def test_a_file_says_what_its_reader_is_and_nobody_else_can_read_it(tmp_path):
    write_papers(PAPERS[1:2], tmp_path, "F/1", lambda paper: "Mother & carer")
    (path,) = tmp_path.glob("*.pdf")
    assert path.name == "minutes-mother-carer-F-1.pdf"
    assert path.stat().st_mode & 0o077 == 0 or os.name == "nt"


def test_where_one_paper_cannot_be_written_none_is(tmp_path, monkeypatch):
    rooms, fsync = iter((True, True, False)), os.fsync

    def nearly_full(descriptor):
        if not next(rooms):
            raise OSError(28, "No space left")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", nearly_full)
    with pytest.raises(OSError, match="space"):
        write_papers(PAPERS, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_could_not_be_written_whole_is_not_there(tmp_path, monkeypatch):
    def full(descriptor):
        raise OSError(28, "No space left")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="space"):
        write_papers(PAPERS, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_dates_for_a_calendar_are_named_as_calendars_know_them(tmp_path):
    write_papers((Sheet("calendar", "record", b"BEGIN:VCALENDAR"),), tmp_path, "FIFE-1")
    assert (tmp_path / "calendar-FIFE-1.ics").exists()
    write_papers((Sheet("working-copy", "record", b"PK"),), tmp_path, "FIFE-1")
    assert (tmp_path / "working-copy-FIFE-1.docx").exists()


def test_a_new_version_lies_beside_the_one_before_and_both_are_listed(tmp_path):
    first = KeptDocument("minutes", "record", "ab", b"%PDF- first")
    second = KeptDocument("minutes", "record", "cd", b"%PDF- second", 2)
    manifest = write_papers([second, first], tmp_path, "F-1")
    listed = json.loads(manifest.read_text(encoding="utf-8"))
    assert [(one["path"], one.get("version")) for one in listed] == [
        ("minutes-F-1-v2.pdf", "v2"),
        ("minutes-F-1.pdf", None),
    ]


def test_where_one_paper_cannot_get_its_name_those_that_have_theirs_are_taken_back(
    tmp_path, monkeypatch
):
    write_papers(PAPERS[:1], tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    replace = Path.replace

    def refuse_the_last(part, path):
        if path.name == "manifest.json":
            raise PermissionError
        return replace(part, path)

    monkeypatch.setattr(Path, "replace", refuse_the_last)
    with pytest.raises(PermissionError):
        write_papers(PAPERS, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.skipif(os.name == "nt", reason="Windows settles names by itself")
@pytest.mark.parametrize(("number", "is_kept"), [(errno.EINVAL, True), (errno.EIO, False)])
def test_names_are_on_the_disk_before_papers_are_called_saved_where_the_disk_knows_of_that(
    tmp_path, monkeypatch, number, is_kept
):
    fsync = os.fsync

    def settle(descriptor):
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(number, "of a folder")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", settle)
    with nullcontext() if is_kept else pytest.raises(OSError, match="folder"):
        write_papers(PAPERS, tmp_path)
    assert any(tmp_path.iterdir()) == is_kept
