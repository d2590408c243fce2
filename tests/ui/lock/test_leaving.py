"""Leaving the desk while the disk is slow: hidden at once, gone once all is written."""

from threading import Event

import pytest
from PySide6.QtCore import QTimer

from chairdesk.ui.frame.scribe import BesideTheWindows
from tests.ui.desks import GOOD, Desk


@pytest.mark.parametrize("leave", ["lock", "close"])
def test_a_page_that_waits_for_its_answer_is_hidden_at_once_and_goes_once_it_has_it(
    style, shown, qapp, leave
):
    scribe, may_settle, answers, meanwhile = BesideTheWindows(blink=0), Event(), [], []
    desk = Desk(style, scribe=scribe)
    window = shown(desk.window)
    desk.door.unlock(GOOD)
    window.open_diary()
    window.open_conference(desk.arrange())

    def look():
        meanwhile.append((window.conference is not None, desk.door.is_open, answers == []))
        may_settle.set()

    scribe.write(lambda: may_settle.wait(10), answers.append)
    QTimer.singleShot(0, getattr(window, leave))
    QTimer.singleShot(20, look)
    scribe.wait(lambda: bool(answers))
    assert meanwhile == [(True, True, True)]
    assert window.conference is not None
    qapp.processEvents()
    assert window.conference is None
    assert not desk.door.is_open
    scribe.finish()


def test_a_desk_that_is_to_lock_while_a_secret_is_tried_stays_locked(
    style, shown, qtbot, monkeypatch
):
    desk, locked_by_now = Desk(style), Event()
    window, unlock = shown(desk.window), desk.door.unlock

    def slowly(secret):
        locked_by_now.wait(10)
        unlock(secret)

    monkeypatch.setattr(desk.door, "unlock", slowly)
    page = window.stack.currentWidget()
    page.secret.line.setText(GOOD)
    page.unlock.click()
    window.lock_if_open()
    locked_by_now.set()
    qtbot.waitUntil(lambda: "locked meanwhile" in page.notice.sentence)
    assert not desk.door.is_open
    assert window.diary is None
