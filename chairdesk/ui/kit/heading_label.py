"""Headings that a screen reader can jump between."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QSizePolicy

from chairdesk.ui.kit.layers.told_role import tell_role


class HeadingLabel(QLabel):
    """A heading of level 1 (the page), 2 (a card) or 3 (a part of a card)."""

    def __init__(self, text: str, level: int = 2) -> None:
        super().__init__()
        tell_role(self, QAccessible.Role.Heading)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setProperty("level", level)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def setText(self, text: str) -> None:
        """Change the heading, for the eye and for a screen reader."""
        super().setText(text)
        self.setAccessibleName(text)
