"""A copy that left is on the log, wherever in saving it the desk was killed."""

import os
import pickle
from hashlib import sha256
from pathlib import Path

import pytest

from chairdesk.desk.ports import DiskFull
from chairdesk.desk.shelves import KeptDocument
from chairdesk.desk.sitting import take_up
from chairdesk.models.contribution import Hand
from chairdesk.models.events import CopiesSetOut, RecordSealed
from chairdesk.ui.bench import Bench
from chairdesk.ui.release.letting_out import LettingOut
from chairdesk.ui.release.outbox import FolderRefuses
from chairdesk.ui.sitting_signals import SittingSignals
from chairdesk.words import Words
from tests.transcript import CONFERENCE
from tests.ui.benches import bench_of
from tests.ui.release.at_hand import TODAY

KILLED = 9


def paper(kind, content):
    return KeptDocument(kind, "record", sha256(content).hexdigest(), content)


PAPERS = (paper("minutes", b"%PDF-1 minutes"), paper("calendar", b"BEGIN:VCALENDAR"))


class OnDisk:
    """A journal in a file, each entry on the disk when it is appended."""

    def __init__(self, path):
        self.path = path

    def append(self, conference, entry, lets_go=()):
        with self.path.open("ab") as file:
            pickle.dump(entry, file)
            file.flush()
            os.fsync(file.fileno())

    def entries_of(self, conference):
        with self.path.open("rb") as file:
            while file.peek(1):
                yield pickle.load(file)  # noqa: S301 - written by this very test


@pytest.fixture(scope="module")
def sealed(tmp_path_factory):
    """Give the entries of a sealed conference as bytes."""
    bench = bench_of()
    bench.enter(RecordSealed())
    return b"".join(pickle.dumps(one) for _, one in bench.sitting._journal.entries)


@pytest.fixture
def sat(sealed, tmp_path):
    """Sit down to the conference as it is on disk."""
    journal = OnDisk(tmp_path / "journal")
    journal.path.write_bytes(sealed)

    def sit_down(said=None):
        sitting = take_up(CONFERENCE, journal, lambda: TODAY)
        told = [] if said is None else said
        return Bench(sitting, SittingSignals(sitting), Words(), told.append)

    return sit_down


def die_at(step, monkeypatch):
    """End this process before the step-th thing that it does to a disk."""
    left = iter(range(step))

    def counted(work):
        def at_work(*args, **more):
            if next(left, None) is None:
                os._exit(KILLED)
            return work(*args, **more)

        return at_work

    for where, name in ((os, "open"), (os, "fsync"), (Path, "replace"), (Path, "unlink")):
        monkeypatch.setattr(where, name, counted(getattr(where, name)))


def killed_at(step, bench, out, monkeypatch):
    """Save in a process of its own, killed at a step; say whether it was."""
    child = os.fork()
    if child == 0:
        try:
            die_at(step, monkeypatch)
            is_done = LettingOut(bench).save(PAPERS, out, {})
            os._exit(0 if is_done else 1)
        except BaseException:  # noqa: BLE001 - a copy of this process ends here
            os._exit(2)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in {0, KILLED}
    return code == KILLED


def in_the_folder(out):
    """Give the hash of each copy that is in the folder, whatever it is called there."""
    known = {one.sha256 for one in PAPERS}
    found = {sha256(path.read_bytes()).hexdigest() for path in out.glob("*")}
    return found & known


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the killing forks")
def test_wherever_the_desk_is_killed_each_copy_that_left_is_on_the_log_and_none_that_did_not(
    sat, sealed, tmp_path, monkeypatch
):
    out, journal = tmp_path / "out", tmp_path / "journal"
    kills, asked = 0, set()
    while killed_at(kills, sat(), out, monkeypatch):
        kills += 1
        after = sat().conference.papers
        logged = {one.sha256 for one in after.released}
        unsure = {one.release.sha256 for one in after.leaving}
        assert logged | unsure >= in_the_folder(out)
        named = {sha256(path.read_bytes()).hexdigest() for path in out.glob("[!.]*")}
        assert logged <= named
        asked.add(len(unsure))
        journal.write_bytes(sealed)
        for path in out.glob("*"):
            path.unlink()
    assert kills > 10
    assert asked == {0, 1, 2}
    ended = sat().conference.papers
    assert {one.sha256 for one in ended.released} == in_the_folder(out)
    assert ended.leaving == ()


def test_where_it_cannot_be_entered_that_copies_set_out_none_does(sat, tmp_path):
    said = []
    bench = sat(said)

    def full(*_):
        raise DiskFull

    bench.sitting._journal.append = full
    assert not LettingOut(bench).save(PAPERS, tmp_path / "out", {})
    assert not (tmp_path / "out").exists()
    assert said == [Words().why(DiskFull())]


def test_where_it_cannot_be_entered_that_copies_left_nothing_is_called_saved(sat, tmp_path):
    bench, told, entries = sat(), [], []
    append = bench.sitting._journal.append

    def full_after_the_first(conference, entry, *more):
        entries.append(entry)
        if len(entries) > 1:
            raise DiskFull
        append(conference, entry)

    bench.sitting._journal.append = full_after_the_first
    letting_out = LettingOut(bench)
    letting_out.saved.connect(told.append)
    assert not letting_out.save(PAPERS, tmp_path / "out", {})
    assert told == []
    assert len(bench.conference.papers.leaving) == len(PAPERS)


def test_where_the_folder_refuses_it_is_entered_that_none_left(sat, tmp_path, monkeypatch):
    said = []
    bench = sat(said)
    monkeypatch.setattr(Path, "replace", refuse)
    assert not LettingOut(bench).save(PAPERS, tmp_path / "out", {})
    papers = sat().conference.papers
    assert papers.released == papers.leaving == ()
    kinds = [entry.event for entry in bench.sitting._journal.entries_of(CONFERENCE)][-2:]
    assert isinstance(kinds[0], CopiesSetOut)
    assert kinds[1].copies == tuple(_dated(kinds[0].copies))
    assert said[-1] == Words().why(FolderRefuses())


def _dated(copies):
    return (type(one)(one.kind, one.reader, one.sha256, at=TODAY) for one in copies)


def refuse(*_):
    raise PermissionError


def test_where_what_was_written_cannot_be_taken_back_it_is_not_said_to_have_stayed(
    sat, tmp_path, monkeypatch
):
    replace = Path.replace
    monkeypatch.setattr(
        Path, "replace", lambda a, b: refuse() if b.name == "manifest.json" else replace(a, b)
    )
    unlink = Path.unlink
    monkeypatch.setattr(
        Path,
        "unlink",
        lambda path, **more: refuse() if path.suffix == ".pdf" else unlink(path, **more),
    )
    said = []
    assert not LettingOut(sat(said)).save(PAPERS, tmp_path / "out", {})
    assert len(sat().conference.papers.leaving) == len(PAPERS)
    assert "Did these copies leave?" in said[-1]


def test_whose_hand_saves_has_it_entered_in_theirs(sat, tmp_path):
    bench = sat()
    assert LettingOut(bench).save(PAPERS, tmp_path / "out", {})
    hands = {entry.hand for entry in bench.sitting._journal.entries_of(CONFERENCE)}
    assert hands == {Hand.CHAIR}
