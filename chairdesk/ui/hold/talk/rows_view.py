"""A long list whose rows are measured as they come into view, and not before."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem

from chairdesk.ui.hold.talk.contribution_list import Index
from chairdesk.ui.hold.talk.row_heights import RowHeights
from chairdesk.ui.tokens import em

Hint = QAbstractItemView.ScrollHint
Move = QAbstractItemView.CursorAction


class RowsView(QListView):
    """Shows rows of any height; what is out of sight has the height that is guessed for it.

    Qt's own list asks each row for its height whenever one is added: with 10,000 of them it
    stands empty meanwhile. Here what is in view keeps its place while rows above it are
    measured, and one that follows the end stays at it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._heights = RowHeights()
        self._first = 0
        """The row that keeps its place while others are measured."""
        self._is_looking = False

    def guessed(self) -> Iterable[int]:
        """Guess how high each row is."""
        raise NotImplementedError

    @property
    def rows_in_view(self) -> range:
        """Which rows can be seen."""
        if not len(self._heights):
            return range(0)
        top = self.verticalOffset()
        low = self._heights.at(top + self.viewport().height() - 1)
        return range(self._heights.at(top), low + 1)

    def doItemsLayout(self) -> None:
        """Qt asks to lay the rows out: all of them changed, or the width."""
        keeps_end, bar = self._is_at_end, self.verticalScrollBar()
        beyond = bar.value() - self._heights.above(self._first)
        self._heights = RowHeights(self.guessed())
        self._first = min(self._first, max(0, len(self._heights) - 1))
        self._reach()
        bar.setValue(bar.maximum() if keeps_end else self._heights.above(self._first) + beyond)
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Qt asks how far there is to scroll."""
        page, bar = self.viewport().height(), self.verticalScrollBar()
        bar.setSingleStep(em(self, 2))
        bar.setPageStep(page)
        bar.setRange(0, max(0, self._heights.total - page))
        QAbstractItemView.updateGeometries(self)
        self._look()

    def scrollContentsBy(self, _across: int, _down: int) -> None:
        """Qt says that it was scrolled."""
        self._look()
        self.viewport().update()

    def verticalOffset(self) -> int:
        """Qt asks how far down the view is."""
        return self.verticalScrollBar().value()

    def visualRect(self, index: Index) -> QRect:
        """Qt asks where a row stands in the view."""
        self._lay_out_if_due()
        if not index.isValid() or index.row() >= len(self._heights):
            return QRect()
        top = self._heights.above(index.row()) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights[index.row()])

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Qt asks which row stands at a point."""
        self._lay_out_if_due()
        place = point.y() + self.verticalOffset()
        is_in = 0 <= point.x() < self.viewport().width() and 0 <= place < self._heights.total
        return self._index(self._heights.at(place)) if is_in else QModelIndex()

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        """Qt asks to bring a row into view."""
        self._lay_out_if_due()
        row = index.row()
        if not 0 <= row < len(self._heights):
            return
        self._measure(row)
        top, high = self._heights.above(row), self._heights[row]
        now, room = self.verticalOffset(), self.viewport().height() - high
        is_seen = now <= top <= now + room
        if hint is Hint.EnsureVisible and not is_seen:
            hint = Hint.PositionAtTop if top < now or room < 0 else Hint.PositionAtBottom
        places = {
            Hint.EnsureVisible: now,
            Hint.PositionAtTop: top,
            Hint.PositionAtBottom: top - room,
            Hint.PositionAtCenter: top - room // 2,
        }
        self._first = row
        self._reach()
        self.verticalScrollBar().setValue(places[hint])
        self._look()
        self.viewport().update()

    def moveCursor(self, move: Move, _held: Qt.KeyboardModifier) -> QModelIndex:
        """Qt asks which row a key leads to."""
        self._lay_out_if_due()
        here, last = self.currentIndex().row(), len(self._heights) - 1
        if last < 0:
            return QModelIndex()
        page, top = self.viewport().height(), self._heights.above(max(here, 0))
        leads = {
            Move.MoveUp: here - 1,
            Move.MovePrevious: here - 1,
            Move.MoveDown: here + 1,
            Move.MoveNext: here + 1,
            Move.MoveHome: 0,
            Move.MoveEnd: last,
            Move.MovePageUp: self._heights.at(top - page),
            Move.MovePageDown: self._heights.at(top + page),
        }
        row = max(0, min(leads.get(move, here) if here >= 0 else 0, last))
        while row and not self._index(row).flags() & Qt.ItemFlag.ItemIsEnabled:
            row -= 1
        return self._index(row)

    def setSelection(self, place: QRect, how: QItemSelectionModel.SelectionFlag) -> None:
        """Qt asks to choose what stands in a rectangle of the view: one row at most."""
        index = self.indexAt(place.center())
        chosen = QItemSelection(index, index) if index.isValid() else QItemSelection()
        self.selectionModel().select(chosen, how)

    def visualRegionForSelection(self, _chosen: QItemSelection) -> QRegion:
        """Qt asks what is to be painted when a choice changes."""
        return QRegion(self.viewport().rect())

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        """Qt says that there are new rows: at the end, as what is said is."""
        if start == len(self._heights) and self.isVisible():
            self._heights.add(self.sizeHintForRow(start))
            QAbstractItemView.rowsInserted(self, parent, start, end)
            self.updateGeometries()
            self.viewport().update()
        else:
            self.scheduleDelayedItemsLayout()

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        """Qt says that rows go: the last, which was not on disk yet."""
        QAbstractItemView.rowsAboutToBeRemoved(self, parent, start, end)
        if start == end == len(self._heights) - 1:
            self._heights.drop_last()
            self.viewport().update()
        else:
            self.scheduleDelayedItemsLayout()

    def dataChanged(self, first: Index, last: Index, roles: Iterable[int] = ()) -> None:
        """Qt says that what stands in rows changed: they are measured anew once they are seen."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))
        self._heights.doubt(first.row(), last.row())
        self._look()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for the picture."""
        self._lay_out_if_due()
        painter, looks = QPainter(self.viewport()), QStyleOptionViewItem()
        self.initViewItemOption(looks)
        plain = looks.state
        for row in self.rows_in_view:
            index = self._index(row)
            looks.rect = self.visualRect(index)
            if looks.rect.intersects(event.rect()):
                is_chosen = self.selectionModel().isSelected(index)
                looks.state = plain | QStyle.StateFlag.State_Selected if is_chosen else plain
                self.itemDelegate().paint(painter, looks, index)
        painter.end()

    def currentChanged(self, now: Index, before: Index) -> None:
        """Qt says that the focus is on another row, which a screen reader is told."""
        QAbstractItemView.currentChanged(self, now, before)
        if now.isValid() and self.hasFocus():
            self._tell(QAccessible.Event.Focus, now.row())

    def selectionChanged(self, chosen: QItemSelection, before: QItemSelection) -> None:
        """Qt says that another row is chosen, which a screen reader is told."""
        QAbstractItemView.selectionChanged(self, chosen, before)
        for index in chosen.indexes():
            self._tell(QAccessible.Event.Selection, index.row())
        self.viewport().update()

    def _tell(self, what: QAccessible.Event, row: int) -> None:
        if QAccessible.isActive():
            told = QAccessibleEvent(self, what)
            told.setChild(row)
            QAccessible.updateAccessibility(told)

    def _index(self, row: int) -> QModelIndex:
        return self.model().index(row, 0)

    def _lay_out_if_due(self) -> None:
        self.executeDelayedItemsLayout()
        if len(self._heights) != self.model().rowCount():
            self.doItemsLayout()

    @property
    def _is_at_end(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum()

    def _measure(self, row: int) -> int:
        if self._heights.is_measured(row):
            return 0
        return self._heights.measure(row, self.sizeHintForRow(row))

    def _reach(self) -> None:
        room = max(0, self._heights.total - self.viewport().height())
        self.verticalScrollBar().setRange(0, room)

    def _look(self) -> None:
        """Measure what is in view, while the row that was first in it keeps its place."""
        if self._is_looking or len(self._heights) != self.model().rowCount():
            return
        self._is_looking = True
        keeps_end, bar = self._is_at_end, self.verticalScrollBar()
        while waiting := [r for r in self.rows_in_view if not self._heights.is_measured(r)]:
            is_near = self._first in self.rows_in_view
            more = {row: self._measure(row) for row in waiting}
            above = sum(by for row, by in more.items() if is_near and row < self._first)
            stood = bar.value()  # before a shorter reach may take from it
            self._reach()
            bar.setValue(bar.maximum() if keeps_end else stood + above)
        self._first = self.rows_in_view.start
        self._is_looking = False
