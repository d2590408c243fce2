"""Words on a page exactly as they were typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from chairdesk.ui.kit.dress import mark


class PlainLabel(QLabel):
    """A label that never reads markup: what somebody typed hides, links and loads nothing."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)


def wrapped(text: str = "", **properties: object) -> PlainLabel:
    """Make a label whose words go on in the next line, with properties for the style sheet."""
    label = PlainLabel(text)
    label.setWordWrap(True)
    mark(label, **properties)
    return label
