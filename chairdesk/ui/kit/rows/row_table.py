"""A table to type into fast: Tab through a row, Enter for the next, paste from a table."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLineEdit,
    QTableView,
    QWidget,
)

from chairdesk.ui.kit.rows.fitting import Fitting
from chairdesk.ui.kit.rows.in_hand import InHand
from chairdesk.ui.kit.rows.leaving import Leaving
from chairdesk.ui.kit.rows.pasting import pasted_rows, write_draft_cell
from chairdesk.ui.kit.rows.row_editor import RowEditor, Where
from chairdesk.ui.kit.rows.row_model import CellKind, Column, Row, RowModel
from chairdesk.ui.kit.rows.sideways_bar import SidewaysBar
from chairdesk.ui.kit.scroll_page import ScrollPage, page_around

_NEXT = QAbstractItemDelegate.EndEditHint.EditNextItem
_BACK = QAbstractItemDelegate.EndEditHint.EditPreviousItem


class RowTable(QTableView):
    """Rows on the record with an empty one below them, waiting to be typed into.

    `entered` brings a new row, `changed` one that was on the record, `removed` the
    `id` of one to take off. After `entered`, call `show_rows` and `clear_draft` when
    the row was taken; do nothing when it was refused, and what was typed stays.
    """

    entered = Signal(object)
    """row: Row"""
    changed = Signal(object)
    """row: Row"""
    removed = Signal(object)
    """id: object"""
    taking_back_wanted = Signal()
    """Ctrl+Z was pressed where no typing is left to undo."""
    half_changed = Signal()
    """What stands in the row being written may have changed."""

    def __init__(self, name: str, columns: tuple[Column, ...]) -> None:
        super().__init__()
        self.rows = RowModel(columns)
        self._editor = RowEditor(self.rows, self)
        self._in_hand = InHand(self.rows, self._editor, self)
        self._leaving = Leaving(self.rows, self)
        self.crossed, self.replaced = self._in_hand.crossed, self._in_hand.replaced
        self._fitting = Fitting(self, self.rows)
        self._page: ScrollPage | None = None
        self.setAccessibleName(name)
        self.setProperty("role", "rows")
        self._lay_out_table()
        self._connect_table()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show the rows on the record; what is being typed below them stays."""
        self._in_hand.show_rows(rows)
        self._fitting.fit()

    def clear_draft(self) -> None:
        """Empty the row being written: it was taken."""
        self.rows.write_draft(Row())

    def offer(self, key: str, choices: tuple[str, ...]) -> None:
        """Change what a column offers."""
        self.rows.columns = tuple(
            column if column.key != key else replace(column, choices=choices)
            for column in self.rows.columns
        )

    @property
    def half(self) -> str:
        """What stands in the row being written, and in cells that were not left yet."""
        return self._in_hand.half

    def put_back(self, half: str) -> None:
        """Put back what was being written."""
        self._in_hand.put_back(half)

    def enter_draft(self) -> None:
        """Put forward the row being written, if anything stands in it."""
        if not self.rows.draft.is_empty:
            self.entered.emit(self.rows.draft)
            self._leaving.note()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Qt says that a cell was left: go where Tab or Enter leads."""
        place = self.currentIndex()
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        if hint == _NEXT:
            self._go_to_next_cell(place)
        elif hint == _BACK:
            self._go_to_previous_cell(place)

    def edit(  # type: ignore[override]
        self,
        index: Where,
        trigger: QAbstractItemView.EditTrigger = QAbstractItemView.EditTrigger.AllEditTriggers,
        event: QEvent | None = None,
    ) -> bool:
        """Qt opens a cell: after a click at once, as it drops what is typed while it waits."""
        if trigger is QAbstractItemView.EditTrigger.SelectedClicked:
            trigger, event = QAbstractItemView.EditTrigger.EditKeyPressed, None
        return super().edit(index, trigger, event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt passes a key: Enter opens a cell, Delete takes a row off, paste fills rows."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.taking_back_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_current()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._press_enter(self.currentIndex())
        elif event.key() == Qt.Key.Key_Down and self._offers_below():
            self._open(self.currentIndex())
            if isinstance(line := QApplication.focusWidget(), QLineEdit):
                self._editor.open_offers(line)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own name
        """Qt passes Tab outside a line: from a tick it goes on to the next cell."""
        place = self.currentIndex()
        if next and place.isValid() and self._kind(place) is CellKind.TICK:
            self._go_to_next_cell(place)
            return True
        return super().focusNextPrevChild(next)

    def remove_current(self) -> None:
        """Ask for the row in hand to be taken off, or empty it if it is new."""
        place = self.currentIndex().row()
        row = self.rows.row_at(max(place, 0))
        if row.id is None:
            self.clear_draft()
        else:
            self.removed.emit(row.id)

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt hides the table, as the lock does: what stands in its cells is put forward first."""
        line = QApplication.focusWidget()
        if isinstance(line, QLineEdit) and self.viewport().isAncestorOf(line):
            self.commitData(line)
        self._enter_waiting(self.rows.rows)
        self.enter_draft()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the text grew or shrank: rows and columns follow."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fitting.fit_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the width changed: the columns share it."""
        super().resizeEvent(event)
        self._fitting.fit_soon()

    def _show_place(self) -> None:
        """Bring the cell in hand before the eyes, now and once the page around is laid out anew."""
        page, focused = page_around(self), QApplication.focusWidget()
        if page is None or focused is None or not (self.hasFocus() or self.isAncestorOf(focused)):
            return
        bar, cell = page.verticalScrollBar(), self.visualRect(self.currentIndex())
        if self._page is not page:
            self._page = page
            bar.rangeChanged.connect(self._show_place)
        middle = self.viewport().mapTo(page, cell.center())
        page.ensureVisible(middle.x(), bar.value() + middle.y(), 0, cell.height())

    def _lay_out_table(self) -> None:
        self.setModel(self.rows)
        self.setHorizontalScrollBar(SidewaysBar())
        self.setItemDelegate(self._editor)
        self.verticalHeader().hide()
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        header = self.horizontalHeader()
        header.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setHighlightSections(False)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCurrentIndex(self.rows.index(0, 0))
        self._fitting.fit()

    def _connect_table(self) -> None:
        self.rows.edited.connect(self._tell_change)
        self._leaving.left.connect(self.enter_draft)
        self.rows.dataChanged.connect(self.half_changed)
        self._editor.typed.connect(self.half_changed)
        self._editor.placed.connect(self._show_place)
        self._editor.taking_back_wanted.connect(self.taking_back_wanted)
        self._editor.row_done.connect(lambda: self._go_to_next_row(self.currentIndex()))
        self.selectionModel().currentRowChanged.connect(self._leave_row)
        self.selectionModel().currentChanged.connect(self._show_place)

    def _tell_change(self, place: int) -> None:
        row = self.rows.row_at(place)
        if row.id is not None:
            self.changed.emit(row)

    def _leave_row(self, _now: QModelIndex, before: QModelIndex) -> None:
        if before.isValid() and before.row() == len(self.rows.rows):
            self.enter_draft()
        elif before.isValid() and before.row() < len(self.rows.rows):
            self._enter_waiting([self.rows.rows[before.row()]])

    def _enter_waiting(self, rows: list[Row]) -> None:
        """Put forward what was typed into rows on the record before the desk was ended."""
        for row in rows:
            if self.rows.let_wait_no_more(row):
                self.changed.emit(row)

    def _press_enter(self, place: QModelIndex) -> None:
        if place.isValid() and self._kind(place) is CellKind.TICK:
            self._go_to_next_row(place)  # there is nothing to open
        else:
            self._leaving.was_just_refused = False
            self._open(place)

    def _open(self, place: QModelIndex) -> None:
        is_open = self.state() == self.State.EditingState and place == self.currentIndex()
        self.setCurrentIndex(place)
        if is_open:
            return
        if place.isValid() and self._kind(place) not in {CellKind.SHOWN, CellKind.TICK}:
            self.edit(place)
            is_back = place.row() == len(self.rows.rows) and self._leaving.was_just_refused
            if is_back and self._editor.line is not None:
                self._editor.line.end(False)  # not marked, so nothing is typed over
        else:
            self.setFocus()

    def _offers_below(self) -> bool:
        """Say whether Down can only mean the list of a cell: there is no row further down."""
        place = self.currentIndex()
        is_last = place.isValid() and place.row() == len(self.rows.rows)
        return is_last and bool(self.rows.columns[place.column()].choices)

    def _kind(self, place: QModelIndex) -> CellKind:
        return self.rows.columns[place.column()].kind

    def _go_to_next_cell(self, place: QModelIndex) -> None:
        is_draft = place.row() == len(self.rows.rows)
        if is_draft and self.rows.draft.is_empty:
            self.setFocus()
            self.focusNextChild()
            return
        for column in range(place.column() + 1, len(self.rows.columns)):
            if self.rows.columns[column].kind is not CellKind.SHOWN:
                self._open(place.siblingAtColumn(column))
                return
        self._go_to_next_row(place)

    def _go_to_previous_cell(self, place: QModelIndex) -> None:
        if place.column():
            self._open(place.siblingAtColumn(place.column() - 1))
        else:
            self.setFocus()

    def _go_to_next_row(self, place: QModelIndex) -> None:
        was_draft = place.row() == len(self.rows.rows)
        wanted = self.rows.wanted_next() if was_draft else None
        if wanted not in (None, place.column()):
            self._open(place.siblingAtColumn(wanted))
            return
        if was_draft:
            self.enter_draft()
            was_taken = self.rows.draft.is_empty
            next_row = len(self.rows.rows) if was_taken else place.row()
        else:
            next_row = place.row() + 1
        self._open(self.rows.index(next_row, wanted or 0))

    def _paste(self, text: str) -> None:
        for cells in pasted_rows(self.rows, text):
            self.enter_draft()
            for key, cell in cells.items():
                write_draft_cell(self.rows, key, cell)
            self.enter_draft()
