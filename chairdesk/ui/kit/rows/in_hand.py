"""The cell that is typed into: nobody wipes it, and what others write there is told."""

import json
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QObject, Signal
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

from chairdesk.ui.kit.rows.row_editor import RowEditor
from chairdesk.ui.kit.rows.row_model import Row, RowModel

NEW_ROW = ""
"""Under which name the row being written is kept, beside those that are on the record."""


class InHand(QObject):
    """Knows what stands half typed in a table, and which of its cells were written last here."""

    crossed = Signal(str)
    """words: what came on the record in the cell that is being typed into"""
    replaced = Signal(str)
    """words: what was written here, in whose place other words stand on the record now"""

    def __init__(self, rows: RowModel, editor: RowEditor, table: QAbstractItemView) -> None:
        super().__init__(table)
        self._rows, self._editor, self._table = rows, editor, table
        self._mine: set[tuple[str, str]] = set()
        editor.crossed.connect(self.crossed)
        rows.written.connect(self._note_mine)
        rows.rowsAboutToBeRemoved.connect(self._save_typed)

    @property
    def half(self) -> str:
        """What is not on the record: the row being written, and cells of others."""
        cells = {NEW_ROW: self._rows.draft.cells, **self._rows.waiting}
        if typed := self._typed():
            row, key, words = typed
            name = NEW_ROW if row.id is None else str(row.id)
            cells[name] = cells.get(name, {}) | {key: words}
        kept = {name: words for name, words in cells.items() if any(map(str.strip, words.values()))}
        return json.dumps(kept) if kept else ""

    def put_back(self, half: str) -> None:
        """Put back what stood here half typed, each in its row."""
        kept = json.loads(half)
        if any(isinstance(cell, str) for cell in kept.values()):  # as releases before this kept it
            kept = {NEW_ROW: kept}
        self._rows.write_draft(Row(cells=kept.pop(NEW_ROW, {})))
        self._rows.waiting |= kept

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show the rows on the record, and say what was replaced that was written here."""
        before = {(str(row.id), key): row[key] for row in self._rows.rows for key in row.cells}
        now = {str(row.id): row for row in rows}
        gone = [
            cell for cell in self._mine if cell[0] in now and before[cell] != now[cell[0]][cell[1]]
        ]
        self._rows.show_rows(rows)
        for cell in gone:
            self._mine.discard(cell)
            if before[cell]:
                self.replaced.emit(before[cell])

    def _typed(self) -> tuple[Row, str, str] | None:
        line, place = self._editor.line, self._table.currentIndex()
        if line is None or not place.isValid() or not _differs(line):
            return None
        return self._rows.row_at(place.row()), self._rows.columns[place.column()].key, line.text()

    def _note_mine(self, row: Row, key: str) -> None:
        if row.id is not None:
            self._mine.add((str(row.id), key))

    def _save_typed(self, _above: QModelIndex, first: int, last: int) -> None:
        """Keep what is typed into a row that goes: as a new one, where none is being written."""
        typed = self._typed()
        if typed is None or not first <= self._table.currentIndex().row() <= last:
            return
        row, key, words = typed
        if self._rows.draft.is_empty:
            self._rows.draft = replace(row, id=None, cells=row.cells | {key: words})
            self.crossed.emit("")
        else:
            self.replaced.emit(words)


def _differs(line: QLineEdit) -> bool:
    return bool(line.text() != line.property("stood"))
