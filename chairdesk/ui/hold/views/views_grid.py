"""The table in which views are looked over, and a cell is chosen."""

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from chairdesk.ui.hold.views.heads import ChildHeader, NameHeader
from chairdesk.ui.hold.views.view_delegate import CELL_HEIGHT, DECISION_HEIGHT, ViewDelegate
from chairdesk.ui.hold.views.views_model import ViewsModel
from chairdesk.ui.tokens import em
from chairdesk.words import Words

NARROWEST, NAMES = 7.4, 8.6
NARROW, FEWEST_NAMES = 2.05, 4.8
"""How wide a narrow column is, and the least that is left for the names."""
LOW_ROW, LOWEST_ROW, LOW_COLUMN, LOW_ROOM = 1.4, 1.3, 6.5, 8.2
"""How high a row of one line is, also of signs alone, how narrow its columns may be, and what they
want before names."""
FEW = 4
"""Up to so many children keep their wide columns, and scroll where there is no room."""
ANY_HEIGHT = 16_000
LEAST = 2.2 + 3 * LOW_ROW
"""The least that is seen of the grid, in lines of text: its head, and three rows."""


class ViewsGrid(QTableView):
    """Arrow keys move from cell to cell, Enter opens the cell in hand.

    `least` is how low it may become, in lines of text.
    """

    turned = Signal(int, int)
    """row: int, column: int"""
    opened = Signal()
    """Enter was pressed: the cell in hand is to be written in."""
    emptied = Signal()
    """Delete was pressed: the view in hand is taken back."""

    def __init__(self, model: ViewsModel, words: Words, least: float = LEAST) -> None:
        super().__init__()
        self._least = least
        self.views = model
        self._most = ANY_HEIGHT
        self.setModel(model)
        self._cells = ViewDelegate(words, self)
        self.setItemDelegate(self._cells)
        self.setProperty("role", "rows")
        self.setAccessibleName(self.tr("Views: who down, children across"))
        self._children = ChildHeader(self)
        self.setHorizontalHeader(self._children)
        self._names = NameHeader(self)
        self.setVerticalHeader(self._names)
        self._lay_out_grid()
        self.selectionModel().currentChanged.connect(self._tell)
        model.modelReset.connect(self._suit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt passes a key: Enter opens, Delete empties, words are for others, the rest moves."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.emptied.emit()
        elif event.text().strip() and event.text().isprintable():
            event.ignore()  # a word; Qt would look for a cell that begins with it
        else:
            super().keyPressEvent(event)

    def keep_within(self, height: int) -> None:
        """Be no higher than this; where its rows would be, each has one line."""
        if height != self._most:
            self._most = height
            self._suit()
            self.scrollTo(self.currentIndex())

    def height_of(self, rows: int) -> int:
        """Say how high it is with so many rows of one line below its head."""
        return self._children.sizeHint().height() + em(self, 0.2) + rows * self._low_row()

    def _low_row(self) -> int:
        return em(self, LOWEST_ROW if self.is_narrow else LOW_ROW)

    def sizeHint(self) -> QSize:
        """Qt asks how large the grid wants to be: every row in sight, as far as it may."""
        return QSize(em(self, NARROWEST), self.maximumHeight())

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the text grew or shrank: rows and columns follow."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._suit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the width changed: the children share it."""
        super().resizeEvent(event)
        self._share_width()
        self.scrollTo(self.currentIndex())

    @property
    def is_narrow(self) -> bool:
        """Whether all the children stand abreast as signs and letters, for want of room."""
        return self._cells.is_narrow

    @property
    def is_low(self) -> bool:
        """Whether each row has one line, for want of room."""
        return self._cells.is_low

    def _tell(self, now: QModelIndex, _before: QModelIndex) -> None:
        for header in (self._children, self._names):
            header.viewport().update()
        if now.isValid():
            self.turned.emit(now.row(), now.column())

    def _lay_out_grid(self) -> None:
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        names = self._names
        names.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )
        for header in (names, self._children):
            header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            header.setHighlightSections(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._suit()

    def _suit(self) -> None:
        self.setMinimumHeight(min(em(self, self._least), self._most))
        self._be_narrow(self._wants_narrow())
        head = self._children.sizeHint().height() + em(self, 0.4)
        bar = 0 if self.is_narrow else self.horizontalScrollBar().sizeHint().height()
        count = self.views.rowCount()
        rows = [self._high_enough_for(row) for row in range(count)]
        self._be_low(self.is_narrow or head + sum(rows) > self._most)
        if self.is_low:
            rows = [self._low_row()] * count
        self._names.setMinimumSectionSize(self._low_row())
        self._names.setDefaultSectionSize(self._low_row() if self.is_low else em(self, CELL_HEIGHT))
        for number, high in enumerate(rows):
            self.setRowHeight(number, high)
        most = min(head + sum(rows) + bar, self._most)
        self.setMaximumHeight(max(most, self.minimumHeight()))
        self._share_width()

    def _wants_narrow(self) -> bool:
        count = self.views.columnCount()
        return count > FEW and self.width() < em(self, NAMES + NARROWEST * count)

    def _be_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001 - said to all parts alike
        self._cells.is_narrow = self._children.is_narrow = is_narrow
        self._children.setMinimumSectionSize(em(self, 1))

    def _be_low(self, is_low: bool) -> None:  # noqa: FBT001 - said to all parts alike
        self._cells.is_low = self._names.is_low = is_low
        self.viewport().update()

    def _high_enough_for(self, row: int) -> int:
        """Give a row the height at which its name is read whole."""
        if row == self.views.rowCount() - 1:
            return em(self, DECISION_HEIGHT)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        name = str(self.views.headerData(row, Qt.Orientation.Vertical))
        width = em(self, NAMES - 0.9)
        letters = QFontMetrics(font)
        wrapped = letters.boundingRect(
            0, 0, width, ANY_HEIGHT, Qt.TextFlag.TextWordWrap.value, name
        )
        return max(em(self, CELL_HEIGHT), wrapped.height() + em(self, 0.6))

    def _share_width(self) -> None:
        count = self.views.columnCount()
        if self._wants_narrow() != self.is_narrow:
            self._suit()
        elif count:
            self._share_between(count)

    def _share_between(self, count: int) -> None:
        """Give the names what they want where all the children have their room."""
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 4
        if self.is_narrow:
            least, fewest = em(self, NARROW), em(self, FEWEST_NAMES)
        else:
            least, fewest = em(self, LOW_COLUMN if self.is_low else NARROWEST), em(self, NAMES)
        wanted = self._names.wanted_width() if self.is_low else fewest
        generous = least if self.is_narrow else em(self, LOW_ROOM)
        names = max(min(wanted, room - generous * count), fewest)
        self._names.setFixedWidth(names)
        self._children.setDefaultSectionSize(max(least, (room - names) // count))
