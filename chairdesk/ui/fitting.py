"""How large a window opens, and where: as it was left, or as it likes."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QWidget

LIKED = QSize(1366, 820)


def fit(window: QWidget, as_left: bytes = b"") -> None:
    """Open a window as it was left, on a screen that is there; else give it what it likes.

    That is the whole screen where the screen is smaller.
    """
    if as_left and window.restoreGeometry(QByteArray(as_left)):
        return
    screen = window.screen().availableGeometry()
    if screen.width() <= LIKED.width() or screen.height() <= LIKED.height():
        window.setWindowState(Qt.WindowState.WindowMaximized)
    window.resize(LIKED.boundedTo(screen.size()))


def place_of(window: QWidget) -> bytes:
    """Say how large a window is and where, in numbers and nothing else."""
    return bytes(window.saveGeometry().data())
