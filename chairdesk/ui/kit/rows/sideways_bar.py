"""The bar below a table that is wider than its place; a turn of the wheel is the page's."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QScrollBar


class SidewaysBar(QScrollBar):
    """Runs sideways where it is dragged or the wheel is pushed sideways, never by its turns."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt brings the wheel: the page that is scrolled may have brought the bar below it."""
        if event.angleDelta().x():
            super().wheelEvent(event)
        else:
            event.ignore()
