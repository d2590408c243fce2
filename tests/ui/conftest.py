"""What every test of a window needs: the dress on, and the window in front."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from chairdesk.ui.frame.tidying import Tidying
from chairdesk.ui.language.tongue import Tongue
from chairdesk.ui.style import Look, Style
from chairdesk.ui.tokens import Theme
from tests.ui.leftovers import none_left


@pytest.fixture(scope="session", autouse=True)
def tidied_on_this_thread(qapp):
    """Let no part of a window die on the thread of a writer or an errand, as the desk does."""
    return Tidying(qapp)


@pytest.fixture(scope="session", autouse=True)
def in_english(qapp):
    """Say plurals as English has them."""
    return Tongue(qapp)


@pytest.fixture(autouse=True)
def nothing_left(qapp):
    with none_left():
        yield


@pytest.fixture(scope="session")
def style_of_all(qapp):
    qapp.setCursorFlashTime(0)
    return Style(qapp, Look(Theme.LIGHT))


@pytest.fixture
def style(style_of_all):
    style_of_all.wear(Theme.LIGHT)
    style_of_all.write_as_usual()
    return style_of_all


@pytest.fixture
def shown(qtbot, style):
    """Put a widget in front, at the size of the smallest laptop."""

    def show(widget, size=(1366, 768)):
        qtbot.addWidget(widget)
        widget.resize(*size)
        widget.show()
        with qtbot.waitActive(widget, timeout=3000):
            widget.activateWindow()
        return widget

    return show


@pytest.fixture
def unnamed():
    """Find what can take the focus in a window and has no name for a screen reader."""

    def find(window):
        focusable = [w for w in [window, *window.findChildren(QWidget)] if takes_focus(w)]
        assert focusable
        return [f"{type(w).__name__} {w.objectName()}" for w in focusable if not name_of(w)]

    return find


@pytest.fixture
def tab_walk(qtbot):
    """Walk through a window by Tab, and tell the names that a screen reader says."""

    def walk(window, first, steps=80):
        first.setFocus()
        seen = []
        for _ in range(steps):
            focused = QApplication.focusWidget()
            assert focused is not None
            if focused in seen:
                break
            seen.append(focused)
            qtbot.keyClick(focused, Qt.Key.Key_Tab)
        return [name_of(widget) for widget in seen]

    return walk


@pytest.fixture
def announced(monkeypatch):
    """List the sentences that a screen reader is asked to say."""
    said = []

    def hear(event):
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return said


def takes_focus(widget):
    is_reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return is_reached and widget.isVisible() and not isinstance(widget, QScrollArea)


def name_of(widget):
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""
