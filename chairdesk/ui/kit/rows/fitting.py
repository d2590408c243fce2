"""How wide the columns of a table are, and how high its rows, so that every cell is read whole."""

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QTableView

from chairdesk.ui.kit.rows.row_model import CellKind, Column, RowModel
from chairdesk.ui.tokens import em

MOST_ROWS_IN_VIEW = 40
ROW, BESIDE, ABOVE, EDGE = 1.75, 0.8, 0.5, 0.3
FRAMES = 9
"""What Qt itself leaves free beside the words of a cell, in pixels."""
LONGEST_WORD, STEP = 9, 0.5
"""How wide a word may make its column, in lines of text (a longer one is cut); a step wider."""
_WRAPPED = int(Qt.TextFlag.TextWordWrap)
_HIGH = 10_000


class Fitting(QObject):
    """Shares the width of a table among its columns, and gives each row the lines that it needs.

    Where the columns have not the width that they like, titles and cells go over several lines,
    before the table is wider than its place.
    """

    def __init__(self, table: QTableView, rows: RowModel) -> None:
        super().__init__(table)
        self._table, self._rows = table, rows
        self._fitted: object = None
        self._soon = QTimer(self, singleShot=True, interval=0)  # never within Qt's own layout
        self._soon.timeout.connect(self.fit)
        rows.dataChanged.connect(self.fit_soon)
        rows.headerDataChanged.connect(self.fit_soon)

    def fit_soon(self, *_: object) -> None:
        """Fit once Qt has done what it is doing."""
        self._soon.start()

    def fit(self) -> None:
        """Fit columns and rows to what stands in them, unless all is as it was."""
        there = (*self._rows.rows, self._rows.draft)
        cells = tuple(tuple(row.cells.values()) for row in there)
        titles = tuple(column.title for column in self._rows.columns)
        now = (cells, titles, self._table.viewport().width(), self._table.font().key())
        if now != self._fitted:
            self._fitted = now
            self._share_width()
            self._suit_height()

    def _share_width(self) -> None:
        columns, room = self._rows.columns, self._table.viewport().width()
        widths = [max(em(self._table, c.width), self._title(c)) for c in columns]
        if sum(widths) > room:
            widths = self._level([self._least(column) for column in columns], room)
        spare = max(0, room - sum(widths))
        total = sum(column.width for column in columns)
        for number, column in enumerate(columns):
            self._table.setColumnWidth(number, widths[number] + int(spare * column.width / total))

    def _level(self, widths: list[int], room: int) -> list[int]:
        """Widen, step by step, the column that makes the rows highest, until there is no room."""
        columns, step = self._rows.columns, em(self._table, STEP)
        high = [self._highest(c, wide) for c, wide in zip(columns, widths, strict=True)]
        while sum(widths) + step <= room and max(high) > self._table.fontMetrics().height():
            number = high.index(max(high))
            widths[number] += step
            high[number] = self._highest(columns[number], widths[number])
        return widths

    def _highest(self, column: Column, wide: int) -> int:
        title = self._high(self._bold(), column.title, wide)
        metrics = self._table.fontMetrics()
        return max(title, *(self._high(metrics, cell, wide) for cell in self._said(column)), 0)

    def _least(self, column: Column) -> int:
        """Say how narrow a column may be: as its longest word is, its example, or its title's."""
        words = [word for cell in self._said(column) for word in cell.split()]
        title = max(map(self._bold().horizontalAdvance, column.title.split()))
        widths = map(self._table.fontMetrics().horizontalAdvance, (column.example, *words))
        longest = max(widths)
        return max(title, min(longest, em(self._table, LONGEST_WORD))) + self._beside()

    def _said(self, column: Column) -> list[str]:
        if column.kind is CellKind.TICK:
            return []
        return [row[column.key] for row in self._rows.rows]

    def _title(self, column: Column) -> int:
        return self._bold().horizontalAdvance(column.title) + self._beside()

    def _suit_height(self) -> None:
        table, count = self._table, self._rows.rowCount()
        for row in range(count):
            table.setRowHeight(row, self._height_of(row))
        header = table.horizontalHeader()
        header.setFixedHeight(self._header())
        shown = sum(table.rowHeight(row) for row in range(min(count, MOST_ROWS_IN_VIEW)))
        is_wide = header.length() > table.viewport().width()
        bar = table.horizontalScrollBar().sizeHint().height() if is_wide else 0
        table.setFixedHeight(header.height() + shown + bar + em(table, EDGE))

    def _height_of(self, row: int) -> int:
        cells = self._rows.row_at(row)
        lines = (
            self._high(
                self._table.fontMetrics(), cells[column.key], self._table.columnWidth(number)
            )
            for number, column in enumerate(self._rows.columns)
            if column.kind is not CellKind.TICK
        )
        return max(em(self._table, ROW), max(lines, default=0) + em(self._table, ABOVE))

    def _header(self) -> int:
        titles = enumerate(column.title for column in self._rows.columns)
        width = self._table.columnWidth
        lines = max(self._high(self._bold(), title, width(number)) for number, title in titles)
        return lines + em(self._table, ABOVE)

    def _high(self, metrics: QFontMetrics, words: str, wide: int) -> int:
        room = QRect(0, 0, max(1, wide - self._beside()), _HIGH)
        return metrics.boundingRect(room, _WRAPPED, words).height()

    def _beside(self) -> int:
        return em(self._table, BESIDE) + FRAMES

    def _bold(self) -> QFontMetrics:
        """Measure as the titles are written."""
        font = QFont(self._table.font())
        font.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(font)
