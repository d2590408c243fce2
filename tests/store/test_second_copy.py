import os
import shutil
import signal
from contextlib import suppress
from threading import Event

import pytest

from chairdesk.desk.ports import DiskFull, NotWritable, RolledBack
from chairdesk.desk.shelves import LINE
from chairdesk.models.contribution import Hand
from chairdesk.store import whole_file
from chairdesk.store.backup import back_up
from chairdesk.store.database.connection import dbapi2
from chairdesk.store.record import second_copy
from tests.store.sayings import (
    ANOTHER,
    CONFERENCE,
    TEN,
    new_vault,
    reopened,
    said,
    words_of,
)

FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="the killing forks")
SAID = [f"line {number}" for number in range(6)]


def left_in_the_log(folder):
    """Kill a desk that has entries in its log."""
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            vault = new_vault(folder)
            vault.journal.append(CONFERENCE, said(SAID[0]))
            vault.rest()
            vault.drafts.keep_drafts(ANOTHER, Hand.CHAIR, {LINE: "the draft made its key"})
            for words in SAID[1:]:
                vault.journal.append(CONFERENCE, said(words))
            vault.journal.append(ANOTHER, said("of another"))
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    assert log(folder).stat().st_size > 0


def log(folder):
    return folder / "vault" / "vault.db-wal"


def second(folder):
    return folder / "vault" / "vault.second"


def everything_is_there(folder, put_back=None):
    vault = reopened(folder)
    assert words_of(vault) == SAID
    assert words_of(vault, ANOTHER) == ["of another"]
    assert vault.examine().entries == 7
    assert put_back is None or vault.put_back == put_back
    vault.lock()
    vault = reopened(folder)
    assert (words_of(vault), vault.put_back) == (SAID, 0)
    vault.lock()


@FORKS
def test_nothing_acknowledged_is_lost_with_the_log(folder):
    left_in_the_log(folder)
    log(folder).unlink()
    everything_is_there(folder, put_back=6)


@FORKS
@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_nothing_acknowledged_is_lost_by_a_flipped_bit_in_the_log(folder, part):
    left_in_the_log(folder)
    content = bytearray(log(folder).read_bytes())
    content[int(len(content) * part)] ^= 1
    log(folder).write_bytes(content)
    everything_is_there(folder)


@FORKS
@pytest.mark.parametrize("damage", ["gone", "empty", "torn", "flipped"])
def test_damage_to_the_second_copy_alone_loses_nothing(folder, damage):
    left_in_the_log(folder)
    content = second(folder).read_bytes()
    if damage == "gone":
        second(folder).unlink()
    elif damage == "empty":
        second(folder).write_bytes(b"")
    elif damage == "torn":
        second(folder).write_bytes(content[:1000])
    else:
        second(folder).write_bytes(content[:900] + bytes([content[900] ^ 1]) + content[901:])
    everything_is_there(folder, put_back=0)


@FORKS
def test_where_both_are_damaged_what_cannot_be_put_back_is_not_passed_over(folder):
    left_in_the_log(folder)
    log(folder).unlink()
    content = second(folder).read_bytes()
    flipped = content[:1400] + bytes([content[1400] ^ 1]) + content[1401:]
    second(folder).write_bytes(flipped)
    with pytest.raises(RolledBack):
        reopened(folder)
    assert second(folder).read_bytes() == flipped


@FORKS
def test_a_file_put_back_from_before_is_no_lost_log(folder):
    left_in_the_log(folder)
    older = folder.with_name("older.db")
    vault = reopened(folder)
    vault.lock()
    shutil.copy(folder / "vault" / "vault.db", older)
    vault = reopened(folder)
    vault.journal.append(CONFERENCE, said("later"))
    vault.lock()
    shutil.copy(older, folder / "vault" / "vault.db")
    with pytest.raises(RolledBack):
        reopened(folder)


@FORKS
def test_a_second_copy_of_another_future_is_noticed(folder):
    left_in_the_log(folder)
    fork = folder.with_name("fork")
    shutil.copytree(folder, fork)
    for home in (folder, fork):
        vault = reopened(home)
        vault.journal.append(CONFERENCE, said("another future"))
        vault.lock()
    shutil.copy(second(fork), second(folder))
    with pytest.raises(RolledBack):
        reopened(folder)


def test_an_entry_whose_second_copy_cannot_be_written_is_in_neither(vault, monkeypatch):
    vault.journal.append(CONFERENCE, said("first"))
    with monkeypatch.context() as broken:
        broken.setattr(second_copy.os, "write", refuse_writing)
        with pytest.raises(NotWritable):
            vault.journal.append(CONFERENCE, said("refused"))
    assert (len(vault._copy.kept()), words_of(vault)) == (1, ["first"])
    vault.journal.append(CONFERENCE, said("second"))
    assert (len(vault._copy.kept()), words_of(vault)) == (2, ["first", "second"])


def refuse_writing(handle, content):
    raise OSError


def refuse_to_settle(handle):
    raise OSError


def test_both_copies_are_settled_side_by_side_and_both_are_waited_for(vault, monkeypatch):
    vault.journal.append(CONFERENCE, said("first"))
    commits, told = Event(), []
    settle = second_copy.settle_file

    def settle_during_the_commit(handle):
        told.append(commits.wait(20))
        settle(handle)
        told.append("settled")

    monkeypatch.setattr(second_copy, "settle_file", settle_during_the_commit)
    with vault._connection.reading() as db:
        db.conn.set_trace_callback(lambda sql: commits.set() if sql == "COMMIT" else None)
        vault.journal.append(CONFERENCE, said("second"))
        db.conn.set_trace_callback(None)
    assert told == [True, "settled"]


def test_where_only_the_second_copy_does_not_settle_it_is_written_anew_with_the_next(
    vault, folder, monkeypatch
):
    vault.journal.append(CONFERENCE, said("first"))
    with monkeypatch.context() as broken:
        broken.setattr(second_copy, "settle_file", refuse_to_settle)
        broken.setattr(whole_file, "settle_file", refuse_to_settle)
        vault.journal.append(CONFERENCE, said("second"))
        assert words_of(vault) == ["first", "second"]
        with pytest.raises(NotWritable):
            vault.journal.append(CONFERENCE, said("refused"))
    inode = second(folder).stat().st_ino
    vault.journal.append(CONFERENCE, said("third"))
    assert second(folder).stat().st_ino != inode
    assert [copied.row.number for copied in vault._copy.kept()] == [1, 2, 3]
    assert words_of(vault) == ["first", "second", "third"]


def test_a_second_copy_is_taken_back_if_the_journal_is_full(vault):
    vault.journal.append(CONFERENCE, said("first"))
    with vault._connection.reading() as db:
        db.conn.set_authorizer(None)
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull):
        say_much(vault)
    assert len(vault._copy.kept()) == len(words_of(vault)) > 0


def say_much(vault):
    for _ in range(20):
        vault.journal.append(CONFERENCE, said("x" * 4000))


def test_an_entry_refused_before_the_first_copy_takes_nothing_back(vault, monkeypatch):
    monkeypatch.setattr(vault.journal._keys, "find_or_make", refuse_key)
    with pytest.raises(dbapi2.OperationalError):
        vault.journal.append(CONFERENCE, said("refused"))
    assert vault._copy.kept() == ()


def refuse_key(db, conference):
    raise dbapi2.OperationalError


def test_a_backup_takes_over_from_the_second_copy(vault, tmp_path):
    for words in SAID:
        vault.journal.append(CONFERENCE, said(words))
    assert vault._copy.size > 0
    back_up(vault, tmp_path / "copy", TEN)
    assert vault._copy.kept() == ()
    vault.journal.append(CONFERENCE, said("later"))
    assert [copied.row.number for copied in vault._copy.kept()] == [7]


def test_the_second_copy_makes_room_as_it_grows(vault, monkeypatch):
    monkeypatch.setattr(second_copy, "_RESERVE", 100)
    for words in SAID:
        vault.journal.append(CONFERENCE, said(words * 50))
    assert len(vault._copy.kept()) == len(SAID)


def test_the_second_copy_stays_small_without_any_backup(vault, folder, monkeypatch):
    vault.journal.append(CONFERENCE, said("first"))
    vault.rest()
    assert len(vault._copy.kept()) == 1
    monkeypatch.setattr(second_copy, "_LARGEST", 100)
    vault.journal.append(CONFERENCE, said("second"))
    vault.rest()
    assert vault._copy.kept() == ()
    vault.journal.append(CONFERENCE, said("third"))
    assert words_of(vault) == ["first", "second", "third"]


def test_a_second_copy_that_is_whole_is_not_written_anew_at_each_unlock(vault, folder):
    for words in SAID[:2]:
        vault.journal.append(CONFERENCE, said(words))
    vault.lock()
    before = second(folder).read_bytes()
    vault = reopened(folder)
    assert second(folder).read_bytes() == before
    vault.journal.append(CONFERENCE, said(SAID[2]))
    assert second(folder).read_bytes().startswith(before.rstrip(b"\0"))
    assert [copied.row.number for copied in vault._copy.kept()] == [1, 2, 3]
    vault.lock()


@pytest.mark.parametrize("rest", [b"2nd\0half a record", b"\0" * 400 + b"x", b""])
def test_a_second_copy_with_half_a_record_is_written_anew(vault, folder, rest):
    vault.journal.append(CONFERENCE, said(SAID[0]))
    vault.lock()
    second(folder).write_bytes(second(folder).read_bytes().rstrip(b"\0") + rest)
    vault = reopened(folder)
    assert second(folder).read_bytes().endswith(bytes(1000))
    vault.journal.append(CONFERENCE, said(SAID[1]))
    assert [copied.row.number for copied in vault._copy.kept()] == [1, 2]
    vault.lock()


@pytest.mark.skipif(os.name == "nt", reason="there nobody deletes a file that is open")
def test_a_second_copy_that_was_deleted_while_it_was_open_is_begun_anew_in_the_next_pause(
    vault, folder
):
    vault.journal.append(CONFERENCE, said("first"))
    second(folder).unlink()
    vault.journal.append(CONFERENCE, said("into a file without a name"))
    vault.rest()
    vault.journal.append(CONFERENCE, said("twice again"))
    assert [copied.row.number for copied in vault._copy.kept()] == [3]
