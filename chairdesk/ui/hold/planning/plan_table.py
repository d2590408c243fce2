"""The table of actions, the next of which one button begins."""

from PySide6.QtWidgets import QApplication, QWidget

from chairdesk.ui.kit.rows.row_editor import LINE
from chairdesk.ui.kit.rows.row_model import Column
from chairdesk.ui.kit.rows.row_table import RowTable


class PlanTable(RowTable):
    """Leaving the table enters the row being written."""

    def __init__(self, name: str, columns: tuple[Column, ...]) -> None:
        super().__init__(name, columns)
        self._editor.least_line = LINE  # for a sentence
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    def begin_row(self) -> None:
        """Open the row being written, below those on the record."""
        self.setFocus()
        self.setCurrentIndex(self.rows.index(len(self.rows.rows), 0))
        self.edit(self.currentIndex())

    def _follow_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        is_left = old is not None and (old is self or self.isAncestorOf(old))
        is_in_it = now is not None and (now is self or self.isAncestorOf(now))
        if is_left and now is not None and not is_in_it:
            self.enter_draft()
