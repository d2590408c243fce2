"""What is put away before the desk locks: lists, menus, dialogs, and what was copied."""

import hashlib

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QClipboard, QDrag, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

MOST_LAYERS = 50
"""As many lists and dialogs are closed, one behind the other; more there never are."""


def put_dialogs_away() -> None:
    """Close every open list, menu and dialog of the program, the innermost first.

    What is being dragged is let go of: its field would be gone before Qt comes back to it.
    """
    if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
        QDrag.cancel()
    for _ in range(MOST_LAYERS):
        layer = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if layer is None:
            break
        _close(layer)
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog) and window.isVisible():
            _close(window)


class Copied(QObject):
    """Knows whether the clipboard holds what was copied from a window of this program."""

    def __init__(self) -> None:
        super().__init__()
        self._ours = ""
        QApplication.clipboard().dataChanged.connect(self._take_note)

    def take_back(self) -> None:
        """Empty the clipboard of what was copied here; leave alone what others copied."""
        clipboard = QApplication.clipboard()
        if clipboard.ownsClipboard() or _trace(clipboard.text()) == self._ours:
            clipboard.clear()
        if clipboard.supportsSelection() and clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)
        self._ours = ""

    def _take_note(self) -> None:
        if QGuiApplication.focusWindow() is not None:
            self._ours = _trace(QApplication.clipboard().text())


def _trace(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() if text else "nothing"


def _close(layer: QWidget) -> None:
    if isinstance(layer, QDialog):
        layer.reject()
    layer.hide()
