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
