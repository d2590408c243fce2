"""The row being written is put forward when its card is left, by key or by pointer."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from chairdesk.ui.kit.rows.row_model import Row, RowModel


class Leaving(QObject):
    """Knows whether the row being written was refused, and when the card around it is left."""

    left = Signal()
    """The focus went elsewhere in the window, and the row was not put forward as it stands."""

    def __init__(self, rows: RowModel, table: QWidget) -> None:
        super().__init__(table)
        self._rows, self._table = rows, table
        self._refused: Row | None = None
        self._is_in = False
        self.was_just_refused = False
        """The row came back by itself, to somebody who may be typing on: the next one."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - for the type alone
        app.focusChanged.connect(self._follow)

    def note(self) -> None:
        """Note what became of the row that was put forward: one that still stands was refused."""
        self.was_just_refused = not self._rows.draft.is_empty
        self._refused = self._rows.draft if self.was_just_refused else None

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not isValid(self._table) or not self._table.isVisible():
            return
        if now.window() is not self._table.window():
            return
        card = self._table.parentWidget() or self._table
        was_in, self._is_in = self._is_in, card.isAncestorOf(now)
        is_left = was_in and not self._is_in  # a row that was put back waits for somebody to come
        if is_left and not self._rows.draft.is_empty and self._rows.draft != self._refused:
            self.left.emit()
