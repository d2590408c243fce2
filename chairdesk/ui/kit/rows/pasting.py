"""Rows that are pasted from a table: a line each, their cells parted by tabs."""

from collections.abc import Iterator

from PySide6.QtCore import Qt

from chairdesk.ui.kit.rows.row_model import CellKind, RowModel

_YES = {"yes", "y", "x", "true", "1"}


def pasted_rows(rows: RowModel, text: str) -> Iterator[dict[str, str]]:
    """Read each pasted line that says something, by the columns that can be written."""
    writable = [c.key for c in rows.columns if c.kind is not CellKind.SHOWN]
    for line in text.splitlines():
        cells = dict(zip(writable, (cell.strip() for cell in line.split("\t")), strict=False))
        if any(cells.values()):
            yield cells


def write_draft_cell(rows: RowModel, key: str, cell: str) -> None:
    """Write one cell of the row being written."""
    number = [column.key for column in rows.columns].index(key)
    place = rows.index(len(rows.rows), number)
    if rows.columns[number].kind is CellKind.TICK:
        state = Qt.CheckState.Checked if cell.lower() in _YES else Qt.CheckState.Unchecked
        rows.setData(place, state, Qt.ItemDataRole.CheckStateRole)
    else:
        rows.setData(place, cell)
