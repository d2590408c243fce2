"""The laptop is shut while somebody is speaking."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from chairdesk.ui.step import Step
from tests.transcript import CONFERENCE
from tests.ui.desks import GOOD
from tests.ui.hold.abernethy import DraftShelf, somebody
from tests.ui.test_everyone import WholeDesk

HALF = "She said that he"


@pytest.fixture
def window(shown, style, qtbot):
    desk = WholeDesk(style)
    desk._drafts = DraftShelf()
    window = shown(desk.window)
    enter(window, qtbot)
    window.open_conference(CONFERENCE, Step.HOLD)
    return window


def enter(window, qtbot):
    with qtbot.waitActive(window):  # a manager of windows brings it to the front by itself
        window.activateWindow()
    with qtbot.waitSignal(window.unlocked):
        qtbot.keyClicks(QApplication.focusWidget(), GOOD)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def bar_of(window):
    return window.conference.page(Step.HOLD).bar


def test_who_falls_asleep_in_mid_sentence_goes_on_with_it(window, qtbot):
    bar, bench = bar_of(window), window.conference.bench
    catriona = somebody(bench, "Catriona")
    bar.speaker.choose(catriona)
    qtbot.keyClicks(bar.words, HALF)
    with qtbot.waitSignal(window.locked):
        window.guard.idleness.slept.emit()
    assert window.conference is None
    enter(window, qtbot)
    bar, bench = bar_of(window), window.conference.bench
    assert bar.words.toPlainText() == HALF
    bar.words.setFocus()
    qtbot.keyClicks(bar.words, " shouts.")
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    said = bench.conference.talk.recorded[-1].now
    assert (said.speaker, said.words) == (catriona, f"{HALF} shouts.")
    assert bar.words.is_empty
