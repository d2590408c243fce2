"""Fields with their names, for the eye and for a screen reader."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from chairdesk.ui.tokens import em


def dressed(field: QWidget) -> QWidget:
    """Mark a line, text, list or number as a field, so that the style sheet dresses it."""
    field.setProperty("role", "field")
    if isinstance(field, QComboBox):
        field.view().setProperty("role", "popup")
    return field


def name_field(field: QWidget, name: str) -> None:
    """Give a field the name that a screen reader says, its inner line included."""
    field.setAccessibleName(name)
    if isinstance(field, QComboBox) and (line := field.lineEdit()) is not None:
        line.setAccessibleName(name)


def label_for(field: QWidget, text: str) -> QLabel:
    """Make the visible label of a field, and name the field after it; `&` marks its key."""
    label = QLabel(text)
    label.setBuddy(field)
    name_field(field, text.replace("&", "").rstrip(":"))
    return label


class NamedField(QWidget):
    """A field below its label, and below both a hint where one helps."""

    def __init__(
        self, label: str, field: QWidget, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = dressed(field)
        self.label = label_for(field, label)
        self._hint = QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.2))
        for widget in (self.label, self.field, self._hint):
            column.addWidget(widget)
        self._hint.setWordWrap(True)
        self._hint.setProperty("tone", "muted")
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self.say_hint(hint)

    def say_hint(self, hint: str) -> None:
        """Say below the field what helps to fill it."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.field.setAccessibleDescription(hint)


class FieldGrid(QWidget):
    """Fields side by side, as many to a line as the width allows."""

    def __init__(self, columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = columns
        self._fields: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(em(self, 0.7))
        self._across = columns

    def add(self, field: QWidget) -> None:
        """Add a named field at the end."""
        self._fields.append(field)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the width changed: fewer fields stand side by side when narrow."""
        super().resizeEvent(event)
        across = max(1, min(self._most, self.width() // max(1, em(self, 15))))
        if across != self._across:
            self._across = across
            self._place()

    def _place(self) -> None:
        for place, field in enumerate(self._fields):
            row, column = divmod(place, self._across)
            self._grid.addWidget(field, row, column, Qt.AlignmentFlag.AlignTop)
        for column in range(self._most):
            self._grid.setColumnStretch(column, int(column < self._across))


def one_line(placeholder: str = "") -> QLineEdit:
    """Make a field for a few words."""
    line = QLineEdit()
    line.setPlaceholderText(placeholder)
    line.setProperty("role", "field")
    return line


def many_lines(placeholder: str = "", lines: int = 3) -> QPlainTextEdit:
    """Make a field for sentences, some lines high, out of which Tab leads."""
    text = QPlainTextEdit()
    text.setPlaceholderText(placeholder)
    text.setTabChangesFocus(True)
    text.setProperty("role", "field")
    text.setMinimumHeight(em(text, lines + 1))
    return text
