"""The line in which the minute-taker types what is said."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit

from chairdesk.ui.kit.fields import name_field
from chairdesk.ui.tokens import em

LONGEST = 200_000
"""How many characters one contribution may have; a longer paste is cut there, and said so."""


class WordsField(QPlainTextEdit):
    """Enter records, Shift+Enter starts a line, @ at the beginning asks for the speaker."""

    submitted = Signal()
    speaker_wanted = Signal()
    taking_back_wanted = Signal()
    bringing_back_wanted = Signal()
    too_long = Signal()
    """More was pasted than a contribution may have."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "field")
        self.setTabChangesFocus(True)
        self.setPlaceholderText(
            self.tr("Type what was said. Enter records it; Shift+Enter starts a new line.")
        )
        name_field(self, self.tr("What was said"))
        self.fit()

    def fit(self) -> None:
        """Be as high as three lines of the text as it is now."""
        self.setFixedHeight(em(self, 3.6))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt brings a key: the bar's own keys first, then typing."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.submitted.emit()
        elif is_enter:
            self.insertPlainText("\n")
        elif event.text() == "@" and not self.toPlainText():
            self.speaker_wanted.emit()
        elif not self.toPlainText() and event.matches(QKeySequence.StandardKey.Redo):
            self.bringing_back_wanted.emit()
        elif not self.toPlainText() and event.matches(QKeySequence.StandardKey.Undo):
            self.taking_back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Qt brings what was pasted: words alone, and no more than can be kept."""
        room = LONGEST - len(self.toPlainText())
        pasted = source.text()
        self.insertPlainText(pasted[:room])
        if len(pasted) > room:
            self.too_long.emit()
