"""The table in which views are looked over, and a cell is chosen."""

from PySide6.QtCore import QEvent, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from chairdesk.ui.hold.views.view_delegate import CELL_HEIGHT, DECISION_HEIGHT, ViewDelegate
from chairdesk.ui.hold.views.views_model import ViewsModel
from chairdesk.ui.kit.child_mark import distinct_initials, paint_child
from chairdesk.ui.tokens import em, worn_by
from chairdesk.words import Words

NARROWEST, NAMES = 7.4, 8.6
ANY_HEIGHT = 16_000


class ViewsGrid(QTableView):
    """Arrow keys move from cell to cell, Enter opens the cell in hand."""

    turned = Signal(int, int)
    """row: int, column: int"""
    opened = Signal()
    """Enter was pressed: the cell in hand is to be written in."""
    emptied = Signal()
    """Delete was pressed: the view in hand is taken back."""

    def __init__(self, model: ViewsModel, words: Words) -> None:
        super().__init__()
        self.views = model
        self._most = ANY_HEIGHT
        self.setModel(model)
        self.setItemDelegate(ViewDelegate(words, self))
        self.setProperty("role", "rows")
        self.setAccessibleName(self.tr("Views: who down, children across"))
        self._children = ChildHeader(self)
        self.setHorizontalHeader(self._children)
        self._lay_out_grid()
        self.selectionModel().currentChanged.connect(self._tell)
        model.modelReset.connect(self._suit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt passes a key: Enter opens, Delete empties, the rest moves."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def keep_within(self, height: int) -> None:
        """Be no higher than this, so that the cell in hand is written in beside the grid."""
        if height != self._most:
            self._most = height
            self._suit()

    def sizeHint(self) -> QSize:
        """Qt asks how large the grid wants to be: as small as it may, and it grows with room."""
        return QSize(em(self, NARROWEST), self.minimumHeight())

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the text grew or shrank: rows and columns follow."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._suit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the width changed: the children share it."""
        super().resizeEvent(event)
        self._share_width()

    def _tell(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.turned.emit(now.row(), now.column())

    def _lay_out_grid(self) -> None:
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        names = self.verticalHeader()
        names.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )
        for header in (names, self._children):
            header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            header.setHighlightSections(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._suit()

    def _suit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(em(self, CELL_HEIGHT))
        self.verticalHeader().setFixedWidth(em(self, NAMES))
        self.setMinimumHeight(em(self, 2.2 + 3 * CELL_HEIGHT))
        last = self.views.rowCount() - 1
        rows = [self._high_enough_for(row) for row in range(last)]
        for row, high in enumerate(rows):
            self.setRowHeight(row, high)
        if last >= 0:
            self.setRowHeight(last, em(self, DECISION_HEIGHT))
        wanted = em(self, 2.4 + DECISION_HEIGHT) + sum(rows)
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setMaximumHeight(max(min(wanted + bar, self._most), self.minimumHeight()))
        self._share_width()

    def _high_enough_for(self, row: int) -> int:
        """Give a row the height at which its name is read whole."""
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
        least = em(self, NARROWEST)
        each = max(least, self.viewport().width() // count) if count else least
        self._children.setDefaultSectionSize(each)


class ChildHeader(QHeaderView):
    """The children across, each under the mark that is the child's everywhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        """Qt asks how high the row of children is."""
        return QSize(0, em(self, 2))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Qt asks for the picture of one child's heading."""
        model = self.model()
        names = tuple(
            str(model.headerData(n, Qt.Orientation.Horizontal)) for n in range(self.count())
        )
        tokens, size = worn_by(self), em(self, 1.4)
        painter.save()
        painter.fillRect(rect, QColor(tokens.surface))
        painter.setPen(QColor(tokens.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        left = rect.left() + em(self, 0.4)
        spot = QRectF(left, rect.center().y() - size / 2, size, size)
        paint_child(painter, spot, logicalIndex, distinct_initials(names)[logicalIndex], tokens)
        painter.setPen(QColor(tokens.text))
        rest = QRect(rect)
        rest.setLeft(round(spot.right()) + em(self, 0.3))
        name = called_within(names, logicalIndex, rest.width(), painter.fontMetrics())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()


def called_within(names: tuple[str, ...], place: int, width: int, letters: QFontMetrics) -> str:
    """Call children by their whole names where all fit, else by the first that no other has."""
    firsts = [name.split(maxsplit=1)[0] if name.strip() else "" for name in names]
    all_fit = all(letters.horizontalAdvance(name) <= width for name in names)
    is_plain = all_fit or firsts.count(firsts[place]) > 1
    name = names[place] if is_plain else firsts[place]
    return letters.elidedText(name, Qt.TextElideMode.ElideRight, width)
