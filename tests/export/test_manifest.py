"""Papers land in their folder whole, listed, and under names that name nobody."""

import json
import os
from dataclasses import dataclass
from hashlib import sha256

import pytest

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


def test_writing_again_replaces_what_was_there(tmp_path):
    write_papers(PAPERS, tmp_path)
    write_papers((Sheet("minutes", "the file", b"newer"),), tmp_path)
    assert (tmp_path / "minutes.pdf").read_bytes() == b"newer"


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
