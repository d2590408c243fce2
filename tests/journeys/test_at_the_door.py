"""What a script does with the vault is done at the real windows, or it ends there."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from chairdesk.app.playing import go_to, newest_backup
from chairdesk.desk.folding import folded
from chairdesk.desk.ports import TIME_STAMPS
from chairdesk.desk.rehearsal.keeping.vault import (
    AskForStamps,
    AwaitBackup,
    Erase,
    LiftHold,
    Lock,
    PrepareReview,
    Restore,
    SetHold,
)
from chairdesk.models.events import ConferenceClosed, LegalHoldLifted, LegalHoldSet
from chairdesk.models.ids import THE_REGISTER
from chairdesk.ui.lock.idleness import Patience
from chairdesk.ui.rehearsal.at_the_door import AtTheDoor
from chairdesk.ui.rehearsal.hands import Hands, NoWay
from chairdesk.ui.rehearsal.playing import Playing
from chairdesk.ui.step import Step
from tests.journeys.test_the_desk import NOW, SECRET, desk, door, enter

__all__ = ["desk", "door"]


def done(step, **fields):
    return step(at=NOW, line=1, **fields)


@pytest.fixture
def at(desk, door, qtbot):
    desk.window.resize(1366, 768)  # as a rehearsal is played: on half a screen the line is put away
    enter(desk, door, qtbot)
    return AtTheDoor(desk.window, SECRET, partial(newest_backup, door))


@pytest.fixture
def play(desk, at):
    bench = desk.window.conference.bench
    return Playing(Hands(), bench, partial(go_to, desk.window, Hands()))


def test_a_lock_over_half_a_sentence_is_seen_to_give_it_back(desk, at, play):
    step = done(Lock, words="He said that he")
    at.do(play, step, play)
    again = at.come_back(play)
    assert again.bench is not play.bench
    at.see_again(step, again)
    desk.window.conference.page(Step.HOLD).bar.clear()
    with pytest.raises(NoWay, match="what stood half typed in the line is not there again"):
        at.see_again(step, again)


def test_a_hold_is_put_and_lifted_in_the_diary_and_stands_in_the_register(door, at, play):
    for step in (SetHold, LiftHold):
        at.do(play, done(step, reasons="A court."), play)
        play = at.come_back(play)
    entries = door.vault.journal.entries_of(THE_REGISTER)
    assert [type(entry.event) for entry in entries] == [LegalHoldSet, LegalHoldLifted]
    with pytest.raises(NoWay, match="the legal hold is not as it was to be"):
        at.do(play, done(LiftHold, reasons="Once more."), play)


def test_a_review_is_prepared_in_the_diary_and_the_conference_of_before_is_come_back_to(
    desk, door, at, play
):
    here = play.conference
    play.bench.sitting.enter(ConferenceClosed())
    at.do(play, done(PrepareReview), play)
    assert at.come_back(play).conference.id == here.id
    (review,) = (one for one in door.vault.journal.conferences() if one != here.id)
    brought = folded(review, door.vault.journal)
    assert [one.name for one in brought.roll.children] == [c.name for c in here.roll.children]
    opened = [one.conference for one in door.vault.openings.all() if one.what == "its review"]
    assert opened == [here.id]


def test_where_time_stamps_are_asked_for_is_typed_at_this_desk(desk, door, at, play):
    for address in ("https://stamps.example/tsa", ""):
        at.do(play, done(AskForStamps, address=address), play)
        assert door.vault.settings.setting(TIME_STAMPS) == address
        assert desk.window.this_desk.page is None
        assert at.come_back(play).bench is play.bench


def test_a_conference_is_erased_and_no_backup_of_before_brings_it_back(desk, door, at, play):
    assert play.bench.enter(ConferenceClosed())
    with pytest.raises(NoWay, match="there is no backup"):
        at.do(play, done(Restore), play)
    at.unlock(play)
    play = at.come_back(play)
    at.do(play, done(AwaitBackup), play)
    at.do(play, done(Erase, reasons="Opened by mistake.", filed=""), play)
    assert door.vault.journal.conferences() == ()
    assert at.come_back(play) is play
    at.do(play, done(Restore), play)
    assert at.come_back(play) is play
    assert door.vault.journal.conferences() == ()
    (entry,) = door.vault.journal.entries_of(THE_REGISTER)
    assert entry.event.first is not None


def test_what_comes_back_with_a_backup_all_the_same_ends_the_script(desk, door, at, play):
    assert play.bench.enter(ConferenceClosed())
    at.do(play, done(AwaitBackup), play)
    at.do(play, done(Erase, reasons="Opened by mistake.", filed=""), play)
    for beside in (door.folder / "vault.erased", door.folder / "backups" / "chairdesk.erased"):
        beside.unlink()
    with pytest.raises(NoWay, match="what was erased came back with the backup"):
        at.do(play, done(Restore), play)


def test_a_backup_brings_back_what_was_not_erased(desk, door, at, play):
    assert play.bench.enter(ConferenceClosed())
    at.do(play, done(AwaitBackup), play)
    at.do(play, done(Restore), play)
    assert at.come_back(play).conference.id == play.conference.id


def leave_it_idle(window):
    window.guard.idleness.patience = Patience(0, 0)
    assert window.guard.idleness._ticks.isActive()
    window.guard.idleness.tick()


def press_the_key(window):
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("lock", [leave_it_idle, press_the_key])
def test_whoever_goes_away_after_the_recovery_code_was_right_leaves_no_open_vault(
    desk, door, qtbot, lock
):
    code = door.create(SECRET)
    door.locksmith.code.note_kept()
    door.lock()
    desk.window._show_door()
    page = desk.window.stack.currentWidget()
    page.forgotten.click()
    with qtbot.waitSignal(page.let_in):
        qtbot.keyClicks(page.code, code)
        page.use_code.click()
    assert door.held is not None
    with qtbot.waitSignal(desk.window.locked):
        lock(desk.window)
    assert door.held is None
    page = desk.window.stack.currentWidget()
    assert page.secret.isVisible()
    assert not page.choose.isVisible()


@pytest.mark.parametrize("is_kept", [False, True])
def test_a_recovery_code_that_nobody_was_seen_to_hold_is_told_of_after_the_unlock(
    desk, door, qtbot, is_kept
):
    door.create(SECRET)
    if is_kept:
        door.locksmith.code.note_kept()
    door.lock()
    desk.window._show_door()
    page = desk.window.stack.currentWidget()
    with qtbot.waitSignal(desk.window.unlocked):
        qtbot.keyClicks(page.secret.line, SECRET)
        page.unlock.click()
    assert ("draw a new one" in desk.window.notice.sentence) == (not is_kept)
