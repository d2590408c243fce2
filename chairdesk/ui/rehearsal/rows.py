"""How a row is typed into a table, typed over, or taken off."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit
from shiboken6 import isValid

from chairdesk.ui.kit.rows.row_model import CellKind
from chairdesk.ui.kit.rows.row_table import RowTable
from chairdesk.ui.rehearsal.hands import Hands, NoWay, for_a_while, in_vain, there_to_use

TRIES = 5
BETWEEN_TRIES = 0.1
"""A table that is still busy with the row before does not open a cell at the first key."""


def add_row(hands: Hands, table: RowTable, cells: Mapping[str, str]) -> None:
    """Type a new row into a table, cell by cell, and go on to the next."""
    _must_have(table, cells)
    draft = len(table.rows.rows)
    for place in _places(table, draft, cells, ticks=True):
        _open(hands, table, place)
        hands.key(table, Qt.Key.Key_Space, text=" ")
    *others, last = _places(table, draft, cells, ticks=False)
    for place in others:
        _fill(hands, table, place, cells, Qt.Key.Key_Tab)
    _fill(hands, table, last, cells, Qt.Key.Key_Return)
    _leave(hands, table)


def _place_of(table: RowTable, which: object) -> int | None:
    return next((place for place, row in enumerate(table.rows.rows) if row.id == which), None)


def _change_row(hands: Hands, table: RowTable, row: int, cells: Mapping[str, str]) -> None:
    _must_have(table, cells)
    for number, column in enumerate(table.rows.columns):
        if column.key not in cells:
            continue
        place = table.rows.index(row, number)
        if column.kind is CellKind.TICK:
            _open(hands, table, place)
            if bool(table.rows.row_at(row)[column.key]) != bool(cells[column.key]):
                hands.key(table, Qt.Key.Key_Space, text=" ")
        else:
            _fill(hands, table, place, cells, Qt.Key.Key_Return)
    _leave(hands, table)


def write_row(hands: Hands, table: RowTable, which: object, cells: Mapping[str, str]) -> None:
    """Type a row into a table, or over what differs where it stands there."""
    place = _place_of(table, which)
    if place is None:
        add_row(hands, table, cells)
        return
    now = table.rows.row_at(place)
    _change_row(hands, table, place, {key: text for key, text in cells.items() if now[key] != text})


def take_off(hands: Hands, table: RowTable, which: object) -> None:
    """Take a row off a table."""
    there = there_to_use(table, "table")
    place = _place_of(there, which)
    if place is None:
        raise NoWay(in_vain("not-there", table=there.accessibleName()))
    hands.go_to(there, there.rows.index(place, 0))
    hands.key(there, Qt.Key.Key_Delete)


def _open(hands: Hands, table: RowTable, place: QModelIndex) -> None:
    there = there_to_use(table, "table")
    _leave(hands, there)
    hands.go_to(there, place)
    if there.rows.columns[place.column()].kind is CellKind.TICK:
        return
    for _ in range(TRIES):
        hands.key(there, Qt.Key.Key_Return)
        if _editor_of(there) is not None:
            return
        for_a_while(BETWEEN_TRIES)


def _fill(
    hands: Hands, table: RowTable, place: QModelIndex, cells: Mapping[str, str], then: Qt.Key
) -> None:
    _open(hands, table, place)
    column = table.rows.columns[place.column()]
    editor = there_to_use(_editor_of(table), f"cell {column.title}")
    hands.write(editor, cells[column.key])
    if not isValid(editor) or not editor.isVisible():
        # A window that took the focus for a moment closes the cell; what was typed stands in it.
        _open(hands, table, place)
        editor = there_to_use(_editor_of(table), f"cell {column.title}")
    hands.key(editor, then)


def _leave(hands: Hands, table: RowTable) -> None:
    editor = _editor_of(table)
    if editor is not None:
        hands.key(editor, Qt.Key.Key_Escape)
        hands.rest()


def _editor_of(table: RowTable) -> QLineEdit | None:
    lines = table.viewport().findChildren(QLineEdit)
    return next((line for line in lines if line.isVisible()), None)


def _places(
    table: RowTable, row: int, cells: Mapping[str, str], *, ticks: bool
) -> list[QModelIndex]:
    return [
        table.rows.index(row, number)
        for number, column in enumerate(table.rows.columns)
        if cells.get(column.key) and (column.kind is CellKind.TICK) is ticks
    ]


def _must_have(table: RowTable, cells: Mapping[str, str]) -> None:
    known = {column.key for column in table.rows.columns}
    lacking = [key for key, text in cells.items() if text and key not in known]
    if lacking:
        raise NoWay(in_vain("no-column", table=table.accessibleName(), columns=", ".join(lacking)))
