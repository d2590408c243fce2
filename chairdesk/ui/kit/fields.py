"""Fields with their names, for the eye and for a screen reader."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.flow_layout import EvenLayout
from chairdesk.ui.kit.plain_label import PlainLabel, wrapped
from chairdesk.ui.kit.scroll_page import bring_into_view
from chairdesk.ui.tokens import em, gap

LEAST = 14


def dressed(field: QWidget) -> QWidget:
    """Mark a line, text, list or number as a field, so that the style sheet dresses it."""
    field.setProperty("role", "field")
    if isinstance(field, QComboBox):
        field.view().setProperty("role", "popup")
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setMinimumContentsLength(8)
    return field


def name_field(field: QWidget, name: str) -> None:
    """Give a field the name that a screen reader says, its inner line included.

    On Linux a list is called after what is chosen in it, so its name stands in its description too.
    """
    field.setAccessibleName(name)
    if isinstance(field, QComboBox):
        field.setAccessibleDescription(name)
        if (line := field.lineEdit()) is not None:
            line.setAccessibleName(name)


class _FieldLabel(PlainLabel):
    """A label whose letter leads to its field, and brings it before the eyes."""

    def event(self, event: QEvent) -> bool:
        """Qt says anything: its letter was pressed."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.Shortcut and (field := self.buddy()) is not None:
            bring_into_view(field)
        return is_done


def label_for(field: QWidget, text: str) -> QLabel:
    """Make the visible label of a field, and name the field after it; `&` marks its key."""
    label = _FieldLabel(text)
    label.setBuddy(field)
    name_field(field, text.replace("&", "").rstrip(":"))
    return label


class NamedField(QWidget):
    """A field below its label, and below both a hint where one helps."""

    def __init__(self, label: str, field: QWidget, hint: str = "") -> None:
        super().__init__()
        self.field = dressed(field)
        self.label = label_for(field, label)
        self._hint = wrapped()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap(self, 0.2))
        for widget in (self.label, self.field, self._hint):
            column.addWidget(widget)
        self._hint.setProperty("tone", "muted")
        self.say_hint(hint)

    def say_hint(self, hint: str, tone: str = "muted") -> None:
        """Say below the field what helps to fill it, or what is wrong with it."""
        mark(self._hint, tone=tone)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.field.setAccessibleDescription(hint)


class FieldGrid(QWidget):
    """Fields side by side, as many to a line as the width allows."""

    def __init__(self, columns: int = 2) -> None:
        super().__init__()
        self._row = EvenLayout(self, em(self, 0.7), em(self, LEAST), columns)

    def add(self, field: QWidget) -> None:
        """Add a named field at the end."""
        self._row.addWidget(field)

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the text grew or shrank: fields grow with it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._row.suit(em(self, 0.7), em(self, LEAST))


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
