"""The table of actions: whole sentences to read, and a wide line to type them into."""

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from chairdesk.ui.kit.rows.row_model import Column
from chairdesk.ui.kit.rows.row_table import RowTable
from chairdesk.ui.tokens import em

LINE_WIDTH = 18
ROW, HEADER = 1.75, 2.6
WRAPPED = int(Qt.TextFlag.TextWordWrap)


class PlanTable(RowTable):
    """Rows as high as their longest cell; leaving the table enters the row being written."""

    def __init__(self, name: str, columns: tuple[Column, ...]) -> None:
        super().__init__(name, columns)
        self.setWordWrap(True)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )
        self.rows.dataChanged.connect(self._suit_height)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    def begin_row(self) -> None:
        """Open the row being written, below those on the record."""
        self.setFocus()
        self.setCurrentIndex(self.rows.index(len(self.rows.rows), 0))
        self.edit(self.currentIndex())

    def updateEditorGeometries(self) -> None:
        """Qt sets the line over its cell: it is made wide enough for a sentence."""
        super().updateEditorGeometries()
        for line in self.viewport().findChildren(QLineEdit):
            wanted = max(line.width(), min(em(self, LINE_WIDTH), self.viewport().width()))
            left = max(0, min(line.x(), self.viewport().width() - wanted))
            line.setGeometry(left, line.y(), wanted, em(self, ROW))
            line.raise_()

    def edit(self, index: QModelIndex, *how: object) -> bool | None:  # type: ignore[override]
        """Qt opens a line in a cell."""
        opened: bool | None = super().edit(index, *how)
        self.updateEditorGeometries()
        return opened

    def _suit_height(self) -> None:
        least = em(self, ROW)
        for row in range(self.rows.rowCount()):
            self.setRowHeight(row, max(least, self._height_of(row)))
        header = em(self, HEADER)
        self.horizontalHeader().setFixedHeight(header)
        shown = sum(self.rowHeight(row) for row in range(self.rows.rowCount()))
        is_wide = self.horizontalHeader().length() > self.viewport().width()
        bar = self.horizontalScrollBar().sizeHint().height() if is_wide else 0
        self.setFixedHeight(header + shown + bar + em(self, 0.3))

    def _height_of(self, row: int) -> int:
        metrics, space = self.fontMetrics(), em(self, 1.25)
        heights = []
        for column in range(self.rows.columnCount()):
            room = QRect(0, 0, max(1, self.columnWidth(column) - space), em(self, 99))
            words = str(self.rows.data(self.rows.index(row, column)) or "")
            heights.append(metrics.boundingRect(room, WRAPPED, words).height())
        return max(heights) + em(self, 0.5)

    def _follow_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        is_left = old is not None and (old is self or self.isAncestorOf(old))
        is_in_it = now is not None and (now is self or self.isAncestorOf(now))
        if is_left and now is not None and not is_in_it:
            self.enter_draft()
