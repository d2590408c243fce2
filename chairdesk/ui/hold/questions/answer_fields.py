"""The three ways of answering: yes or no, one of some options, or in words."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from chairdesk.ui.kit.fields import many_lines, name_field
from chairdesk.ui.kit.flow_layout import FlowLayout

SHORT_PAUSE = 700
"""How long after the last key a text is saved, in milliseconds; leaving the field saves it too."""


class KeptText(QPlainTextEdit):
    """A text that says when it is to be saved: after a pause, and when it is left."""

    settled = Signal(str)
    """words: the text as it stands, different from the last that was settled"""

    def __init__(self, placeholder: str = "", lines: int = 2) -> None:
        super().__init__()
        model = many_lines(placeholder, lines)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setProperty("role", "field")
        self.setMinimumHeight(model.minimumHeight())
        self.setMaximumHeight(model.minimumHeight() * 2)
        self._settled = ""
        self._pause = QTimer(self, singleShot=True, interval=SHORT_PAUSE)
        self._pause.timeout.connect(self.settle)
        self.textChanged.connect(self._pause.start)
        self.installEventFilter(self)

    def show_words(self, words: str) -> None:
        """Show what stands on the record, unless somebody is typing here."""
        if words != self._settled and not (self.hasFocus() and self._pause.isActive()):
            self._settled = words
            self.setPlainText(words)
            self._pause.stop()

    def settle(self) -> None:
        """Say what stands here now, once."""
        self._pause.stop()
        words = self.toPlainText().strip()
        if words != self._settled:
            self._settled = words
            self.settled.emit(words)

    def not_kept(self) -> None:
        """Remember that what was said could not be kept, so that it is tried again."""
        self._settled = ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save what stands here when the field is left or put away."""
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.settle()
        return super().eventFilter(watched, event)


class ChoiceField(QWidget):
    """Options side by side; one is chosen, or none."""

    chosen = Signal(str)
    """key: the option's key"""

    def __init__(self, options: tuple[tuple[str, str], ...], name: str) -> None:
        super().__init__()
        self.buttons: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        row = FlowLayout(self)
        for key, words in options:
            button = QRadioButton(words)
            button.setProperty("kind", "segment")
            name_field(button, f"{name} {words}")
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self.buttons[key] = button
            row.addWidget(button)

    def show_choice(self, key: str) -> None:
        """Show which option stands; an empty key chooses none."""
        self._group.setExclusive(False)
        for own, button in self.buttons.items():
            button.setChecked(own == key)
        self._group.setExclusive(True)


def column_of(*widgets: QWidget) -> QVBoxLayout:
    """Stack widgets without a margin."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        column.addWidget(widget)
    return column
