"""One key closes the desk: locked, and with everything kept."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.desks import GOOD, Desk


def test_one_key_closes_the_desk_as_closing_its_window_does(style, shown, qtbot):
    desk = Desk(style)
    window = shown(desk.window)
    with qtbot.waitSignal(window.unlocked):
        qtbot.keyClicks(QApplication.focusWidget(), GOOD)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    window.open_conference(desk.arrange())
    desk.door.is_open = True
    qtbot.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert window.isHidden()
    assert not desk.door.is_open
    assert window.conference is None
