"""A table to type into, and the page that keeps its rows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from chairdesk.ui.kit.rows.row_model import CellKind, Column, Row
from chairdesk.ui.kit.rows.row_table import RowTable

COLUMNS = (
    Column("name", "Name", example="Isla Example"),
    Column("role", "Role", CellKind.CHOICE, ("Health visitor", "Head teacher", "Police officer")),
    Column("lives", "Lives with", CellKind.SUGGESTED, ("Mother", "Father")),
    Column("rights", "Parental rights", CellKind.TICK),
    Column("age", "Age", CellKind.SHOWN),
)


class Page(QWidget):
    """A table that keeps what it is given, with a line before and after it."""

    def __init__(self, *, is_taken=True):
        super().__init__()
        self.before, self.after = QLineEdit(), QLineEdit()
        self.table = RowTable("People", COLUMNS)
        self.kept, self.is_taken = [], is_taken
        column = QVBoxLayout(self)
        for widget in (self.before, self.table, self.after):
            column.addWidget(widget)
        self.table.entered.connect(self.keep)

    def keep(self, row):
        if self.is_taken:
            self.kept.append(row)
            self.table.show_rows(
                tuple(Row(number, kept.cells) for number, kept in enumerate(self.kept))
            )
            self.table.clear_draft()


def focused():
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert widget is not None
    return widget


def type_row(qtbot, *cells, then=Qt.Key.Key_Return):
    for number, cell in enumerate(cells):
        if number:
            qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        for letter in cell:
            qtbot.keyClicks(focused(), letter)
    qtbot.keyClick(focused(), then)
