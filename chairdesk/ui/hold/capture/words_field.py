"""The line in which the minute-taker types what is said."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit

from chairdesk.desk.plain_words import readable, turns_round
from chairdesk.ui.kit.fields import name_field
from chairdesk.ui.tokens import em

LONGEST = 200_000
"""How many characters one contribution may have; a longer paste is cut there, and said so."""
USUAL, FOLDED, ALONE = (3.4, 3.4), (1.9, 1.9), (1.9, 4.6)
"""How high the line is, in lines of text, at least and at most: as a rule, folded, and in a small
window while it is written in."""


class WordsField(QPlainTextEdit):
    """Enter records, Shift+Enter starts a line, @ at the beginning asks for the speaker."""

    submitted = Signal()
    speaker_wanted = Signal()
    taking_back_wanted = Signal()
    bringing_back_wanted = Signal()
    filled = Signal(bool)
    """is_filled: the first words stand here, or the last are gone"""
    left = Signal()
    """The focus has gone elsewhere."""
    too_long = Signal()
    """More was pasted than a contribution may have."""
    turned = Signal()
    """What was pasted would have shown its words in another order, and was put in theirs."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "field")
        self.setTabChangesFocus(True)
        self.ask(is_over=False)
        name_field(self, self.tr("What was said"))
        self.fit(USUAL)
        self._was_empty = True
        self.textChanged.connect(self._say_if_filled)

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands here."""
        return self.document().isEmpty()

    @property
    def is_long(self) -> bool:
        """Whether what stands here takes more than one line."""
        return self.document().size().height() > 1

    def ask(self, *, is_over: bool) -> None:
        """Say what belongs here: once the conference is over, only what is missing."""
        said = self.tr("Type what was said; Enter records it.")
        missing = self.tr("It has closed. Add what is missing until the seal.")
        self.setPlaceholderText(missing if is_over else said)

    def fit(self, height: tuple[float, float]) -> None:
        """Be as high as there is room for, between two numbers of lines of the text as it is."""
        least, most = height
        self.setMinimumHeight(em(self, least))
        self.setMaximumHeight(em(self, most))
        bar = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bar.ScrollBarAlwaysOff if height == FOLDED else bar.ScrollBarAsNeeded
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt brings a key: the bar's own keys first, then typing."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.insertPlainText("\n")
            self.ensureCursorVisible()
        elif is_enter:
            self.submitted.emit()
        elif event.text() == "@" and self.is_empty:
            self.speaker_wanted.emit()
        elif not (self.is_empty and self._asks_for_events(event)):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt takes the focus elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Qt brings what was pasted: words alone, and no more than can be kept."""
        room = max(0, LONGEST - self.document().characterCount())
        pasted = readable(source.text())
        self.insertPlainText(pasted[:room])
        self.ensureCursorVisible()
        if len(pasted) > room:
            self.too_long.emit()
        elif turns_round(source.text()):
            self.turned.emit()

    def _say_if_filled(self) -> None:
        if self.is_empty is not self._was_empty:
            self._was_empty = self.is_empty
            self.filled.emit(not self.is_empty)

    def _asks_for_events(self, event: QKeyEvent) -> bool:
        """Undo what happened where there is no typing left to undo; say whether it was that."""
        document = self.document()
        if event.matches(QKeySequence.StandardKey.Undo) and not document.isUndoAvailable():
            document.clearUndoRedoStacks()
            self.taking_back_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable():
            self.bringing_back_wanted.emit()
        else:
            return False
        return True
