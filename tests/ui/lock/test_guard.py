"""The desk locks from everywhere, takes everything off the screen, and loses nothing."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QVBoxLayout,
)

from chairdesk.models.events import ConferenceOpened
from chairdesk.ui.lock import putting_away
from chairdesk.ui.lock.putting_away import Copied
from chairdesk.ui.shortcuts import Place
from tests.ui.lock.conftest import enter

CTRL = Qt.KeyboardModifier.ControlModifier


def press_lock(layer):
    """Press the key as the system brings it: to the window, not to a widget in it."""
    QTest.keyClick(layer.window().windowHandle(), Qt.Key.Key_L, CTRL)


def a_dialog(window):
    dialog = QDialog(window)
    QVBoxLayout(dialog).addWidget(QLineEdit("half a name", dialog))
    dialog.open()
    return dialog


def a_program_wide_dialog(window):
    dialog = a_dialog(window)
    dialog.hide()
    dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
    dialog.show()
    return dialog


def a_file_dialog(window):
    dialog = QFileDialog(window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.open()
    return dialog


def a_menu(window):
    menu = QMenu(window)
    menu.addAction("Something")
    menu.popup(window.mapToGlobal(QPoint(10, 10)))
    return menu


def a_preview(window):
    preview = QDialog(window)
    preview.show()
    return preview


def a_list_of_keys_that_listens(window):
    window.panels.toggle_keys(Place.EVERYWHERE)
    panel = window.panels.keys
    panel.list.changes[0].click()
    return panel


LAYERS = (
    a_dialog,
    a_program_wide_dialog,
    a_file_dialog,
    a_menu,
    a_preview,
    a_list_of_keys_that_listens,
)


@pytest.mark.parametrize("open_layer", LAYERS, ids=lambda layer: layer.__name__)
def test_the_key_locks_with_anything_open(window, qtbot, open_layer):
    layer = open_layer(window)
    qtbot.waitUntil(layer.isVisible)
    with qtbot.waitSignal(window.locked):
        press_lock(layer)
    assert not layer.isVisible()
    assert window.conference is None
    assert QApplication.activeModalWidget() is None


def test_the_key_that_locks_is_never_taken_for_the_keys_that_are_chosen(window, desk, qtbot):
    panel = a_list_of_keys_that_listens(window)
    with qtbot.assertNotEmitted(panel.chosen):
        press_lock(panel)
        assert not window.is_open
        enter(window, qtbot)
    assert window.conference is not None
    assert not any(button.is_listening for button in panel.list.changes)
    assert not desk.keys.own


def test_a_dialog_that_holds_the_program_is_let_go_of(window):
    dialog = QDialog(window)
    QTimer.singleShot(0, window, lambda: press_lock(dialog))
    assert dialog.exec() == QDialog.DialogCode.Rejected
    assert window.conference is None


def test_what_is_being_dragged_is_let_go_of_while_its_field_is_still_there(window, monkeypatch):
    """Seen under X11: else the field dies within Qt's own loop of the drag, which never ends."""
    was_there = []
    drag = SimpleNamespace(cancel=lambda: was_there.append(window.conference is not None))
    monkeypatch.setattr(putting_away, "QDrag", drag)
    monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
    window.lock()
    assert was_there == [True]
    assert window.conference is None


def test_what_was_copied_here_is_gone_after_the_lock(window):
    QApplication.clipboard().setText("Mirren arrives hungry")
    window.lock()
    assert QApplication.clipboard().text() == ""


def clipboard_of_x11(cleared, *, ours):
    """Fake the clipboard of a system that also keeps what was only selected; this one does not."""
    return SimpleNamespace(
        dataChanged=SimpleNamespace(connect=lambda _: None),
        text=lambda: "a shopping list",
        ownsClipboard=lambda: False,
        supportsSelection=lambda: True,
        ownsSelection=lambda: ours,
        clear=cleared.append,
    )


@pytest.mark.parametrize("ours", [True, False])
def test_what_was_only_selected_here_is_gone_after_the_lock_too(monkeypatch, qapp, ours):
    cleared = []
    clipboard = clipboard_of_x11(cleared, ours=ours)
    monkeypatch.setattr(putting_away.QApplication, "clipboard", lambda: clipboard)
    Copied().take_back()
    assert cleared == [QClipboard.Mode.Selection] * ours


def test_what_others_copied_is_left_alone(window, monkeypatch):
    monkeypatch.setattr(QGuiApplication, "focusWindow", lambda: None)
    QApplication.clipboard().setText("a shopping list")
    window.lock()
    assert QApplication.clipboard().text() == "a shopping list"
    QApplication.clipboard().clear()


def test_keys_and_the_mouse_end_idleness_and_its_countdown(window, qtbot):
    guard = window.guard
    guard.idleness.near.emit(42)
    guard.idleness.near.emit(41)
    guard.idleness._is_near = True
    assert "41 seconds" in guard.countdown.sentence
    assert guard.countdown.isVisible()
    where = QPointF(20, 20)
    moved = QMouseEvent(
        QEvent.Type.MouseMove, where, where, Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(window.windowHandle(), moved)
    assert not guard.countdown.isVisible()


def test_idleness_sleep_and_a_suspended_program_lock(window, qtbot, desk):
    for reason in (
        window.guard.idleness.lapsed.emit,
        window.guard.idleness.slept.emit,
        lambda: window.guard._heed_state(Qt.ApplicationState.ApplicationSuspended),
    ):
        with qtbot.waitSignal(window.locked):
            reason()
        assert not desk.door.is_open
        enter(window, qtbot)
    window.guard._heed_state(Qt.ApplicationState.ApplicationInactive)
    assert window.conference is not None


def test_a_conference_that_is_held_is_live(window):
    assert not window._is_live()
    window.conference.bench.enter(ConferenceOpened())
    assert window._is_live()
