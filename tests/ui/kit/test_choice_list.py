"""A list of which one is chosen: never by scrolling past it."""

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from chairdesk import ui
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.scroll_page import ScrollPage


def wheel():
    is_inverted = False
    return QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        is_inverted,
    )


def test_the_wheel_over_a_list_scrolls_the_page_and_chooses_nothing(shown):
    page = ScrollPage()
    choice = ChoiceList()
    choice.addItems(["One", "Two", "Three"])
    page.body.addWidget(choice)
    for _ in range(60):
        page.body.addWidget(QLineEdit())
    shown(page)
    turn = wheel()
    QApplication.sendEvent(choice, turn)
    assert choice.currentText() == "One"
    assert not turn.isAccepted()
    assert not choice.focusPolicy() & Qt.FocusPolicy.WheelFocus & ~Qt.FocusPolicy.StrongFocus


def test_every_list_of_the_desk_is_such_a_list():
    rooms = Path(ui.__path__[0]).rglob("*.py")
    made = [p.name for p in rooms if "QComboBox(" in (t := p.read_text()) or "(QComboBox):" in t]
    assert made == ["choice_list.py"]
