"""What happens while a secret is tried: the computer sleeps, or the desk is to lock."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from chairdesk.ui.lock.idleness import Clocks
from chairdesk.ui.unlock.unlock_page import UnlockPage
from chairdesk.words import Words
from tests.ui.unlock.conftest import CODE, GOOD


def enter(qtbot, typed):
    qtbot.keyClicks(QApplication.focusWidget(), typed)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


@pytest.mark.parametrize("by", ["passphrase", "code"])
def test_a_secret_that_was_sent_off_before_the_computer_slept_opens_nothing_after_it(
    shown, door, qtbot, by
):
    wall, opened = [1000.0], []

    def sleeps(typed):
        door.is_open = True
        wall[0] += 3600

    door.unlock = door.unlock_with_recovery = sleeps
    clocks = Clocks(lambda: 0.0, lambda: wall[0])
    page = shown(UnlockPage(door.locksmith, lambda: door, Words(), clocks=clocks))
    page.opened.connect(lambda: opened.append("opened"))
    page.let_in.connect(lambda: opened.append("let in"))
    page.ask()
    if by == "code":
        page.forgotten.click()
    enter(qtbot, CODE)
    qtbot.waitUntil(lambda: "locked meanwhile" in page.notice.sentence)
    assert not door.is_open
    assert opened == []
    door.unlock = lambda _: None
    with qtbot.waitSignal(page.opened):
        enter(qtbot, GOOD)


def test_what_is_held_behind_the_door_outlives_a_secret_that_is_called_off(shown, qtbot, door):
    page = shown(UnlockPage(door.locksmith, lambda: door, Words()))
    page.ask()
    door.is_open = True
    page.hold("Half-typed words wait.")
    door.unlock = lambda _: page.meanwhile.call_off()
    enter(qtbot, GOOD)
    qtbot.waitUntil(lambda: "locked meanwhile" in page.notice.sentence)
    assert door.is_open
