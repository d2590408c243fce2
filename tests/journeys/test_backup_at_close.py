"""The backup that each close is owed, however soon after it the desk is left."""

from datetime import UTC, datetime, timedelta
from threading import Event

import pytest
from PySide6.QtCore import QThreadPool

from chairdesk.app.desk import Desk
from chairdesk.desk.ports import DiskFull, NotLocal
from chairdesk.desk.sitting import take_up
from chairdesk.models.events import BreakBegan, ConferenceClosed, ConferenceOpened
from chairdesk.models.ids import ConferenceId, new_id
from chairdesk.store import kept_backups
from chairdesk.store.door import Door
from chairdesk.store.home import copying
from chairdesk.store.home.migrating import BACKUPS
from chairdesk.store.kept_backups import is_milestone_unkept
from chairdesk.store.key_file import Cost
from chairdesk.words import Words

SECRET = "the kettle sings at five"
NOW = datetime(2026, 11, 26, 10, tzinfo=UTC)
BACKUP_WORDS = Words().terms("backups")


@pytest.fixture
def door(tmp_path):
    door = Door(tmp_path / "data", Cost(8, 1, 1))
    door.create(SECRET)
    door.locksmith.code.note_kept()
    yield door
    QThreadPool.globalInstance().waitForDone()
    door.lock()


@pytest.fixture
def backups(tmp_path):
    """List the backups that lie in their folder."""
    return lambda: sorted((tmp_path / "data" / BACKUPS).glob("*"))


@pytest.fixture
def begin(qapp, qtbot, door):
    """Begin a desk on the vault, and open a conference in it."""

    def desk():
        door.unlock(SECRET)
        desk = Desk(qapp, door, lambda: NOW)
        qtbot.addWidget(desk.window)
        desk.window.open_diary()
        desk.window.arrange_new()
        sitting = desk.window.conference.bench.sitting
        sitting.enter(ConferenceOpened())
        return desk, sitting

    return desk


def test_a_quit_right_after_the_close_makes_its_backup_on_the_way_out(begin, door, backups):
    desk, sitting = begin()
    sitting.enter(ConferenceClosed())
    desk.window.close()
    assert len(backups()) == 1
    door.unlock(SECRET)
    assert not is_milestone_unkept(door.vault)


def test_a_quit_makes_one_of_what_no_backup_holds_and_none_where_nothing_is_new(
    begin, door, backups
):
    desk, _ = begin()
    desk.window.close()
    assert len(backups()) == 1
    door.unlock(SECRET)
    assert kept_backups.backed_up(door.vault).lacking == 0
    desk.window.open_diary()
    desk.window.close()
    assert len(backups()) == 1


def test_nobody_waits_long_on_the_way_out_for_the_backup_of_a_large_vault(
    begin, door, backups, monkeypatch
):
    desk, sitting = begin()
    sitting.enter(ConferenceClosed())
    monkeypatch.setattr(kept_backups, "MOST_ENTRIES", 1)
    desk.window.close()
    assert backups() == []
    door.unlock(SECRET)
    assert is_milestone_unkept(door.vault)


@pytest.mark.parametrize("leave", ["close", "lock"])
def test_nobody_waits_on_the_way_out_for_a_long_backup_that_is_under_way(
    begin, door, backups, monkeypatch, leave
):
    desk, _ = begin()
    vault, stands, read_back = door.vault, Event(), copying.read_back
    monkeypatch.setattr(kept_backups, "MOST_BYTES", 0)

    def stand_still(*asked):
        stands.set()
        vault.called_off.wait(10)
        return read_back(*asked)

    monkeypatch.setattr(copying, "read_back", stand_still)
    desk._pauses._use_quiet()
    assert stands.wait(10)
    getattr(desk.window, leave)()
    assert door.held is None
    QThreadPool.globalInstance().waitForDone()
    assert backups() == []
    assert desk.window.notice.sentence == ""


def test_a_quiet_minute_is_used_for_a_backup_of_what_none_holds_and_never_at_the_shut_door(
    begin, door, backups, qtbot
):
    desk, sitting = begin()
    desk._pauses._use_quiet()
    qtbot.waitUntil(lambda: len(backups()) == 1, timeout=10_000)
    desk._pauses._use_quiet()
    QThreadPool.globalInstance().waitForDone()
    assert len(backups()) == 1
    sitting.enter(ConferenceClosed())
    desk.window.lock()
    desk._pauses._use_quiet()
    QThreadPool.globalInstance().waitForDone()
    assert len(backups()) == 1
    assert desk.window.notice.sentence == ""


def test_this_desk_tells_what_the_newest_backup_lacks(begin, door, qtbot):
    desk, sitting = begin()

    def told():
        desk.window.this_desk.open()
        said = desk.window.this_desk.page.backups.said.text()
        desk.window.this_desk.leave()
        return said

    assert told() == "There is no backup yet. Entries that are in none: 1."
    door.back_up(NOW)
    assert told() == (
        "The newest backup is of Thursday 26 November 2026, 10.00, and holds all that is here."
    )
    sitting.enter(BreakBegan())
    assert told() == (
        "The newest backup is of Thursday 26 November 2026, 10.00. Entries that it holds: 1 of 2."
        " Entries since then that are in no backup: 1."
    )


def test_the_program_ends_with_its_window_though_the_diary_is_empty(begin, qapp):
    others = [window for window in qapp.topLevelWindows() if window.isVisible()]
    desk, _ = begin()
    desk.window.show()
    assert len([window for window in qapp.topLevelWindows() if window.isVisible()]) > len(others)
    desk.window.close()
    assert [window for window in qapp.topLevelWindows() if window.isVisible()] == others


def test_a_lock_or_a_kill_right_after_the_close_leaves_it_to_the_next_opening_which_says_so(
    begin, door, backups, qtbot
):
    desk, sitting = begin()
    sitting.enter(ConferenceClosed())
    sitting.enter(BreakBegan())
    desk.window.lock()
    assert backups() == []
    door.unlock(SECRET)
    assert is_milestone_unkept(door.vault)
    desk.window.unlocked.emit()
    qtbot.waitUntil(lambda: desk.window.notice.sentence == BACKUP_WORDS["unkept"])
    qtbot.waitUntil(lambda: desk.window.notice.sentence == BACKUP_WORDS["made"], timeout=10_000)
    assert len(backups()) == 1
    assert not is_milestone_unkept(door.vault)


def test_a_backup_that_fails_on_the_way_out_is_owed_still(begin, door, backups, monkeypatch):
    def refuse(_at):
        raise DiskFull

    desk, sitting = begin()
    sitting.enter(ConferenceClosed())
    monkeypatch.setattr(door, "back_up", refuse)
    desk.window.close()
    assert backups() == []
    door.unlock(SECRET)
    assert is_milestone_unkept(door.vault)


def test_a_close_that_was_erased_is_owed_none(door):
    which = ConferenceId(new_id())
    sitting = take_up(which, door.vault.journal, lambda: NOW)
    sitting.enter(ConferenceOpened())
    sitting.enter(ConferenceClosed())
    assert is_milestone_unkept(door.vault)
    door.vault.retention.erase(which, NOW + timedelta(days=1))
    assert not is_milestone_unkept(door.vault)


def test_a_folder_that_becomes_no_place_while_the_vault_is_open_is_told_of_once_and_stops_nobody(
    begin, door, backups, qtbot
):
    desk, sitting = begin()
    notice, pauses = desk.window.notice, desk._pauses
    (door.folder / ".stfolder").mkdir()
    pauses._rest()
    qtbot.waitUntil(lambda: notice.sentence.endswith(BACKUP_WORDS["no-place"]))
    qtbot.waitUntil(lambda: len(backups()) == 1, timeout=10_000)
    notice.clear()
    sitting.enter(BreakBegan())
    pauses.want_backup()
    pauses._rest()
    qtbot.waitUntil(lambda: not pauses._backup_is_wanted)
    assert notice.sentence == ""
    QThreadPool.globalInstance().waitForDone()
    desk.window.lock()
    with pytest.raises(NotLocal):
        door.unlock(SECRET)
