"""The hands that play: they type, press and choose as a person does, and no faster than told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from chairdesk.ui.kit.row_model import CellKind
from chairdesk.ui.kit.row_table import RowTable

Widget = TypeVar("Widget", bound=QWidget)

NONE = Qt.KeyboardModifier.NoModifier
LONGEST_WAIT = 90.0


class NoWay(Exception):
    """The windows offer no way to do this; the text says what was looked for."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How long a hand rests, in seconds: after each key, after each thing done."""

    key: float = 0.0
    doing: float = 0.0


AS_FAST_AS_THE_WINDOWS = Pace()
GENTLE = Pace(key=0.012, doing=0.35)


class Hands:
    """Does to real widgets what a person would do to them."""

    def __init__(self, pace: Pace = AS_FAST_AS_THE_WINDOWS) -> None:
        self._pace = pace

    def press(self, button: QAbstractButton | None, what: str = "") -> None:
        """Press a button that is there to be pressed."""
        there = _there(button, what or "button")
        there.click()
        self.rest()

    def tick(self, box: QAbstractButton | None, what: str = "", *, is_on: bool) -> None:
        """Set a box or choice to on or off, pressing it where it is not."""
        there = _there(box, what or "box")
        if there.isChecked() != is_on:
            self.press(there, what)

    def write(self, field: QWidget | None, text: str, what: str = "") -> None:
        """Write words in the place of those that stand in a field."""
        there = _there(field, what or "field")
        if isinstance(there, QComboBox | QAbstractSpinBox):
            line = there.lineEdit() if isinstance(there, QComboBox) else there.findChild(QLineEdit)
            self.write(line, text, what)
            return
        there.setFocus()
        if isinstance(there, QLineEdit | QPlainTextEdit):
            there.selectAll()
        self._type(there, text)
        self.rest()

    def write_and_leave(self, field: QWidget | None, text: str, what: str = "") -> None:
        """Write words into a field, and leave it."""
        self.write(field, text, what)
        there = _there(field, what or "field")
        there.clearFocus()
        QCoreApplication.sendEvent(there, QFocusEvent(QEvent.Type.FocusOut))
        self.rest()

    def pick(self, combo: QComboBox | None, place: int, what: str = "") -> None:
        """Pick an entry of a list by its place."""
        there = _there(combo, what or "list")
        if not 0 <= place < there.count():
            message = f"the list does not offer the {what or 'entry'} that is wanted"
            raise NoWay(message)
        there.setFocus()
        there.setCurrentIndex(place)
        there.activated.emit(place)
        self.rest()

    def key(
        self, widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, text: str = ""
    ) -> None:
        """Press and let go a key."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))
        self._turn()

    def add_row(self, table: RowTable, cells: Mapping[str, str]) -> None:
        """Type a new row into a table, cell by cell, and go on to the next."""
        _must_have(table, cells)
        draft = len(table.rows.rows)
        for number in _places(table, cells, ticks=True):
            self._open(table, draft, number)
            self.key(table, Qt.Key.Key_Space, text=" ")
        *others, last = _places(table, cells, ticks=False)
        for number in others:
            self._fill(table, draft, number, cells, Qt.Key.Key_Tab)
        self._fill(table, draft, last, cells, Qt.Key.Key_Return)
        self._leave(table)

    def change_row(self, table: RowTable, row: int, cells: Mapping[str, str]) -> None:
        """Type over cells of a row that stands in a table."""
        _must_have(table, cells)
        for number, column in enumerate(table.rows.columns):
            if column.key not in cells:
                continue
            if column.kind is CellKind.TICK:
                self._open(table, row, number)
                if bool(table.rows.row_at(row)[column.key]) != bool(cells[column.key]):
                    self.key(table, Qt.Key.Key_Space, text=" ")
            else:
                self._fill(table, row, number, cells, Qt.Key.Key_Return)
        self._leave(table)

    def take_off(self, table: RowTable, row: int) -> None:
        """Take a row off a table."""
        there = _there(table, "table")
        there.setCurrentIndex(there.rows.index(row, 0))
        self.key(there, Qt.Key.Key_Delete)

    def wait_until(
        self, is_so: Callable[[], bool], what: str, longest: float = LONGEST_WAIT
    ) -> None:
        """Let the windows work until something is so."""
        end = monotonic() + longest
        while not is_so():
            if monotonic() > end:
                message = f"waited in vain for {what}"
                raise NoWay(message)
            _for_a_while(0.02)

    def rest(self) -> None:
        """Rest after something was done."""
        self._turn()
        if self._pace.doing:
            _for_a_while(self._pace.doing)

    def _open(self, table: RowTable, row: int, column: int) -> None:
        there = _there(table, "table")
        self._leave(there)
        there.setFocus()
        there.setCurrentIndex(there.rows.index(row, column))
        if there.rows.columns[column].kind is not CellKind.TICK:
            self.key(there, Qt.Key.Key_Return)

    def _fill(
        self, table: RowTable, row: int, column: int, cells: Mapping[str, str], then: Qt.Key
    ) -> None:
        self._open(table, row, column)
        there = table.rows.columns[column]
        editor = _there(_editor_of(table), f"cell {there.title}")
        self.write(editor, cells[there.key])
        self.key(editor, then)

    def _leave(self, table: RowTable) -> None:
        editor = _editor_of(table)
        if editor is not None:
            self.key(editor, Qt.Key.Key_Escape)
            self.rest()

    def _type(self, field: QWidget, text: str) -> None:
        if not text:
            self.key(field, Qt.Key.Key_Backspace)
            return
        for piece in text if self._pace.key else text.splitlines(keepends=True):
            self._type_piece(field, piece)
            if self._pace.key:
                _for_a_while(self._pace.key)

    def _type_piece(self, field: QWidget, piece: str) -> None:
        words, ends = piece.rstrip("\n"), piece.endswith("\n")
        if words:
            self.key(field, Qt.Key.Key_unknown, text=words)
        if ends:
            self.key(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier, "\n")

    def _turn(self) -> None:
        QCoreApplication.processEvents()


def pick_data(hands: Hands, combo: QComboBox, wanted: object, what: str) -> None:
    """Pick the entry of a list that stands for something."""
    place = next((n for n in range(combo.count()) if combo.itemData(n) == wanted), -1)
    hands.pick(combo, place, what)


def _there(widget: Widget | None, what: str) -> Widget:
    if widget is None:
        message = f"there is no {what}"
        raise NoWay(message)
    if not (widget.isVisible() and widget.isEnabled()):
        message = f"the {what} is there and cannot be used now"
        raise NoWay(message)
    return widget


def _editor_of(table: RowTable) -> QLineEdit | None:
    lines = table.viewport().findChildren(QLineEdit)
    return next((line for line in lines if line.isVisible()), None)


def _places(table: RowTable, cells: Mapping[str, str], *, ticks: bool) -> list[int]:
    return [
        number
        for number, column in enumerate(table.rows.columns)
        if cells.get(column.key) and (column.kind is CellKind.TICK) is ticks
    ]


def _must_have(table: RowTable, cells: Mapping[str, str]) -> None:
    known = {column.key for column in table.rows.columns}
    lacking = [key for key, text in cells.items() if text and key not in known]
    if lacking:
        message = f"the table “{table.accessibleName()}” has no column for {', '.join(lacking)}"
        raise NoWay(message)


def _for_a_while(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()
