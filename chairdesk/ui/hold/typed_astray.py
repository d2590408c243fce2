"""What is typed where nothing takes it, as onto a button, goes to the line that is nearest."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Centre(QWidget):
    """The middle of the live page; words that are typed beside its fields go to the line."""

    def __init__(self, line: QPlainTextEdit) -> None:
        super().__init__()
        self._line = line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt passes a key that nothing wanted."""
        if not hand_over(event, self._line):
            super().keyPressEvent(event)


def hand_over(event: QKeyEvent, line: QPlainTextEdit) -> bool:
    """Give a letter that nothing wanted to a line, and what follows; say whether it took it."""
    said = event.text().strip()
    if not said or not said.isprintable() or event.modifiers() & _HELD or line.hasFocus():
        return False
    if not (line.isVisible() and line.isEnabled()) or line.isReadOnly():
        return False
    line.setFocus(Qt.FocusReason.OtherFocusReason)
    QApplication.sendEvent(line, event)
    return True
