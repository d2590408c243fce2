"""How large a window opens."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

LIKED = QSize(1366, 820)


def fit(window: QWidget) -> None:
    """Give a window the room that it likes, or the whole screen where that is smaller."""
    screen = window.screen().availableGeometry()
    if screen.width() <= LIKED.width() or screen.height() <= LIKED.height():
        window.setWindowState(Qt.WindowState.WindowMaximized)
    window.resize(LIKED.boundedTo(screen.size()))
