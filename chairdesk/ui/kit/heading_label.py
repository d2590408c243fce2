"""Headings that a screen reader can jump between."""

from functools import cache

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QSizePolicy, QWidget


class HeadingLabel(QLabel):
    """A heading of level 1 (the page), 2 (a card) or 3 (a part of a card)."""

    def __init__(self, text: str, level: int = 2, parent: QWidget | None = None) -> None:
        _tell_qt_about_headings()
        super().__init__(text, parent)
        self.setAccessibleName(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("level", level)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def setText(self, text: str) -> None:
        """Change the heading, for the eye and for a screen reader."""
        super().setText(text)
        self.setAccessibleName(text)


_KEPT: dict[int, QAccessibleInterface] = {}


def _interface_for(_kind: str, widget: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(widget, HeadingLabel):
        return None
    key = id(widget)
    _KEPT[key] = QAccessibleWidget(widget, QAccessible.Role.Heading)
    widget.destroyed.connect(lambda: _KEPT.pop(key, None))
    return _KEPT[key]


@cache
def _tell_qt_about_headings() -> None:
    QAccessible.installFactory(_interface_for)
