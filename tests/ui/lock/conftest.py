"""A desk that is open at a conference, and a shelf for what is half typed in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from chairdesk.ui.step import Step
from tests.ui.desks import GOOD, Desk
from tests.ui.hold.abernethy import DraftShelf


@pytest.fixture
def drafts():
    return DraftShelf()


@pytest.fixture
def desk(style, drafts):
    return Desk(style, drafts)


@pytest.fixture
def window(desk, shown, qtbot):
    window = shown(desk.window)
    enter(window, qtbot)
    window.open_conference(desk.arrange(), Step.PREPARE)
    yield window
    drafts_can_be_kept(window)


def drafts_can_be_kept(window):
    window.cover.end()
    if window.conference is not None:
        window.conference.bench.half_typed.stop()


def enter(window, qtbot):
    with qtbot.waitSignal(window.unlocked):
        qtbot.keyClicks(QApplication.focusWidget(), GOOD)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
