"""A list of which one is chosen, by key or click; the wheel only scrolls the page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class ChoiceList(QComboBox):
    """One of several; nothing is chosen because the page was scrolled past it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.currentTextChanged.connect(self.setToolTip)  # it may be longer than its place

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt brings a turn of the wheel, which is the page's."""
        event.ignore()
