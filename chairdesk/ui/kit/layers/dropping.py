"""What drops down below a field: as high as its rows, and as wide as the longest of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

MOST_ROWS = 16
"""How many rows a list shows at once; where it has more, or the screen fewer, it scrolls."""


def widen(dropped: QAbstractItemView) -> None:
    """Give a list that is about to drop down the width of its longest row, within the screen."""
    dropped.ensurePolished()
    dropped.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    beside = 2 * dropped.frameWidth() + dropped.verticalScrollBar().sizeHint().width()
    wanted = dropped.sizeHintForColumn(0) + beside
    dropped.setMinimumWidth(min(wanted, dropped.screen().availableGeometry().width()))
