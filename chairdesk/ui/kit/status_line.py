"""The line at the foot: what is saved, and which keys help here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chairdesk.ui.kit.plain_label import PlainLabel, wrapped


class StatusLine(QWidget):
    """Two quiet sentences: how things stand at the left, a hint at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._standing = PlainLabel()
        self._hint = wrapped()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 12, 3)
        for label in (self._standing, self._hint):
            label.setProperty("tone", "muted")
            label.setProperty("scale", "small")
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._standing)
        row.addWidget(self._hint, 1)

    def say(self, sentence: str) -> None:
        """Say how things stand, such as `Saved at 10.46`."""
        self._standing.setText(sentence)

    def hint(self, sentence: str) -> None:
        """Name the keys that help here."""
        self._hint.setText(sentence)
