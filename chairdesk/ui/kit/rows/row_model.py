"""The rows of a table that is typed into: those on the record, and one being written."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

ROOT = QModelIndex()
Where = QModelIndex | QPersistentModelIndex


class CellKind(StrEnum):
    """What a column holds."""

    WORDS = "words"
    CHOICE = "choice"
    SUGGESTED = "suggested"
    TICK = "tick"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: CHOICE takes one of `choices`, SUGGESTED offers them, SHOWN is read only.

    `width` is in lines of text; `example` is shown faintly in the empty row, and `unsaid` in any
    other where nothing stands. Without what `is_wanted` a row is not put forward by Enter.
    """

    key: str
    title: str
    kind: CellKind = CellKind.WORDS
    choices: tuple[str, ...] = ()
    width: float = 8
    example: str = ""
    unsaid: str = ""
    is_wanted: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what it belongs to (None while it is new) and its cells by column key."""

    id: object | None = None
    cells: dict[str, str] = field(default_factory=dict, repr=False)

    def __getitem__(self, key: str) -> str:
        """Read a cell; empty when nothing stands there. A tick reads `yes` or empty."""
        return self.cells.get(key, "")

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been typed into the row."""
        return not any(cell.strip() for cell in self.cells.values())


class RowModel(QAbstractTableModel):
    """Rows on the record, and the row being written below them."""

    edited = Signal(int)
    """row: int"""
    written = Signal(object, str)
    """row: Row, key: str; the cell that was written here"""

    def __init__(self, columns: tuple[Column, ...]) -> None:
        super().__init__()
        self.columns = columns
        self.rows: list[Row] = []
        self.draft = Row()
        self.waiting: dict[str, dict[str, str]] = {}
        """Cells of rows on the record that were typed and never entered, by row and column."""

    def row_at(self, place: int) -> Row:
        """Find the row at a place; the one after the last is being written."""
        return self.rows[place] if place < len(self.rows) else self.draft

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows, leaving alone the row being written, and each its own place."""
        wanted = [row.id for row in rows]
        for place in reversed(range(len(self.rows))):
            if self.rows[place].id not in wanted:
                self.beginRemoveRows(ROOT, place, place)
                del self.rows[place]
                self.endRemoveRows()
        if [row.id for row in self.rows] != [one for one in wanted if self._has(one)]:
            self._begin_anew()
        for place, row in enumerate(rows):
            if not self._has(row.id):
                self.beginInsertRows(ROOT, place, place)
                self.rows.insert(place, row)
                self.endInsertRows()
        self.rows = [replace(row, cells=row.cells | self._waits_for(row)) for row in rows]
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self._last_column))

    def wanted_next(self) -> int | None:
        """Find the column that the row being written still wants, once something stands in it."""
        wanted = (n for n, c in enumerate(self.columns) if c.is_wanted and not self.draft[c.key])
        return None if self.draft.is_empty else next(wanted, None)

    def let_wait_no_more(self, row: Row) -> bool:
        """Forget what waited for a row; say whether something did."""
        return bool(self.waiting.pop(str(row.id), None))

    def _begin_anew(self) -> None:
        self.beginResetModel()
        self.rows = []
        self.endResetModel()

    def _has(self, which: object) -> bool:
        return any(row.id == which for row in self.rows)

    def _waits_for(self, row: Row) -> dict[str, str]:
        return self.waiting.get(str(row.id), {})

    @property
    def _last_column(self) -> int:
        return len(self.columns) - 1

    def write_draft(self, row: Row) -> None:
        """Change the row being written."""
        self.draft = row
        last = len(self.rows)
        self.dataChanged.emit(self.index(last, 0), self.index(last, len(self.columns) - 1))

    def rowCount(self, parent: Where = ROOT) -> int:
        """Qt asks how many rows there are."""
        return 0 if parent.isValid() else len(self.rows) + 1

    def columnCount(self, parent: Where = ROOT) -> int:
        """Qt asks how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own word for what a role may answer
        """Qt asks what a column is called."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None

    def flags(self, index: Where) -> Qt.ItemFlag:
        """Qt asks what can be done with a cell."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        kind = self.columns[index.column()].kind
        if kind is CellKind.TICK:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags if kind is CellKind.SHOWN else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Where, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Qt asks what stands in a cell."""
        if not index.isValid():
            return None
        column, cell = self.columns[index.column()], self._cell(index)
        if role == Qt.ItemDataRole.CheckStateRole and column.kind is CellKind.TICK:
            return Qt.CheckState.Checked if cell else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(column, cell, index.row())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return None if column.kind is CellKind.TICK else cell
        return None

    def setData(
        self,
        index: Where,
        value: Any,  # noqa: ANN401
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Qt writes what was typed; a row on the record says at once that it was edited."""
        is_tick = role == Qt.ItemDataRole.CheckStateRole
        if not is_tick and role != Qt.ItemDataRole.EditRole:
            return False
        column, row = self.columns[index.column()], self.row_at(index.row())
        is_checked = is_tick and Qt.CheckState(value) == Qt.CheckState.Checked
        typed = ("yes" if is_checked else "") if is_tick else fitted(str(value), column)
        if typed == row[column.key]:
            return True
        changed = replace(row, cells=row.cells | {column.key: typed})
        if index.row() == len(self.rows):
            self.draft = changed
        else:
            self.rows[index.row()] = changed
            self.let_wait_no_more(changed)
        self.dataChanged.emit(index, index)
        self.written.emit(changed, column.key)
        self.edited.emit(index.row())
        return True

    def _cell(self, index: Where) -> str:
        return self.row_at(index.row())[self.columns[index.column()].key]

    def _spoken(self, column: Column, cell: str, place: int) -> str:
        row = self.tr("new row") if place == len(self.rows) else ""
        value = (
            (self.tr("yes") if cell else self.tr("no")) if column.kind is CellKind.TICK else cell
        )
        value = value or ("" if row else column.unsaid) or self.tr("empty")
        return ", ".join(part for part in (row, column.title, value) if part)


def meant(typed: str, column: Column, texts: Sequence[str]) -> str | None:
    """Find the offer that is meant: a choice that fits, or the one suggestion that begins so."""
    words = " ".join(typed.split()).casefold()
    if not words:
        return None
    if column.kind is CellKind.CHOICE:
        return next((text for text in texts if text == fitted(typed, column)), None)
    begun = [text for text in texts if text.casefold().startswith(words)]
    same = [text for text in begun if text.casefold() == words]
    return (same or begun)[0] if same or len(begun) == 1 else None


def fitted(typed: str, column: Column) -> str:
    """Fit what was typed to a choice: by its start, its initials, or any part of it."""
    typed = " ".join(typed.split())
    if column.kind is not CellKind.CHOICE or not typed:
        return typed
    lower = typed.lower()
    for fits in (_is_same, _starts, _has_initials, _contains):
        found = [choice for choice in column.choices if fits(choice.lower(), lower)]
        if found:
            return found[0]
    return typed


def _is_same(choice: str, typed: str) -> bool:
    return choice == typed


def _starts(choice: str, typed: str) -> bool:
    return choice.startswith(typed)


def _has_initials(choice: str, typed: str) -> bool:
    return "".join(word[0] for word in choice.split()).startswith(typed)


def _contains(choice: str, typed: str) -> bool:
    return typed in choice


def entitle(model: RowModel, key: str, title: str) -> None:
    """Give a column another title."""
    titled = tuple(replace(c, title=title) if c.key == key else c for c in model.columns)
    if titled != model.columns:
        model.columns = titled
        model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(titled) - 1)
