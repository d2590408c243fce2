"""The heads of the grid, which stay while cells scroll: the children above, the names beside."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from chairdesk.ui.kit.child_mark import distinct_initials, paint_child
from chairdesk.ui.tokens import em, worn_by

MARK, SMALLER = 1.4, 0.8
USUAL_HEIGHT, NARROW_HEIGHT = 2.0, 2.75


class ChildHeader(QHeaderView):
    """The children across, each under the mark that is the child's everywhere.

    Where columns are narrow the name stands below the mark; the one in hand is marked.
    """

    def __init__(self, grid: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, grid)
        self._grid = grid
        self.is_narrow = False
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        """Qt asks how high the row of children is."""
        return QSize(0, em(self, NARROW_HEIGHT if self.is_narrow else USUAL_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Qt asks for the picture of one child's heading."""
        is_in_hand = self._grid.currentIndex().column() == logicalIndex
        thick = _thick(self)
        edge = QRect(rect.left(), rect.bottom() - thick + 1, rect.width(), thick)
        painter.save()
        _paint_ground(painter, rect, self, edge if is_in_hand else None)
        if self.is_narrow:
            self._paint_above_each_other(painter, rect, logicalIndex)
        else:
            self._paint_abreast(painter, rect, logicalIndex)
        painter.restore()

    def _paint_abreast(self, painter: QPainter, rect: QRect, place: int) -> None:
        size, names = em(self, MARK), self._names()
        middle = QPointF(rect.left() + em(self, 0.4) + size / 2, rect.center().y())
        spot = self._paint_mark(painter, middle, place)
        rest = QRect(rect)
        rest.setLeft(round(spot.right()) + em(self, 0.3))
        name = called_within(names, place, rest.width(), painter.fontMetrics())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_above_each_other(self, painter: QPainter, rect: QRect, place: int) -> None:
        half = em(self, MARK) / 2
        middle = QPointF(rect.center().x() + 1, rect.top() + half + em(self, 0.15))
        spot = self._paint_mark(painter, middle, place)
        font = QFont(painter.font())
        font.setPointSizeF(font.pointSizeF() * SMALLER)
        painter.setFont(font)
        below = QRect(rect)
        below.setTop(round(spot.bottom()) + 1)
        below.setBottom(rect.bottom() - _thick(self))
        names = self._names()
        name = called_within(names, place, below.width() - 2, painter.fontMetrics())
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_mark(self, painter: QPainter, middle: QPointF, place: int) -> QRectF:
        size = em(self, MARK)
        spot = QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size)
        paint_child(painter, spot, place, distinct_initials(self._names())[place], worn_by(self))
        return spot

    def _names(self) -> tuple[str, ...]:
        told = self.model().headerData
        return tuple(str(told(n, Qt.Orientation.Horizontal)) for n in range(self.count()))


class NameHeader(QHeaderView):
    """Who down; in one line where rows are low, the part that they have in it after the name."""

    def __init__(self, grid: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, grid)
        self._grid = grid
        self.is_low = False

    def wanted_width(self) -> int:
        """Say how wide it must be for every name to be read whole in one line."""
        letters = QFontMetrics(_strong(self.font()))
        told = [letters.horizontalAdvance(", ".join(self._told(n))) for n in range(self.count())]
        return max(told, default=0) + em(self, 0.9)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Qt asks for the picture of one name."""
        if not self.is_low:
            super().paintSection(painter, rect, logicalIndex)
            return
        is_in_hand = self._grid.currentIndex().row() == logicalIndex
        edge = QRect(rect.topLeft(), QSize(_thick(self), rect.height()))
        painter.save()
        _paint_ground(painter, rect, self, edge if is_in_hand else None)
        painter.setFont(_strong(self.font()) if is_in_hand else self.font())
        place = rect.adjusted(em(self, 0.4), 0, -em(self, 0.2), 0)
        name = in_one_line(self._told(logicalIndex), place.width(), painter.fontMetrics())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()

    def _told(self, row: int) -> list[str]:
        return str(self.model().headerData(row, Qt.Orientation.Vertical)).split("\n")


def _paint_ground(painter: QPainter, rect: QRect, head: QHeaderView, edge: QRect | None) -> None:
    """Paint the ground of a heading, with an edge where it is in hand, and take its ink."""
    tokens = worn_by(head)
    is_across = head.orientation() is Qt.Orientation.Horizontal
    painter.fillRect(rect, QColor(tokens.surface if edge is None else tokens.chosen))
    painter.setPen(QColor(tokens.border if is_across else tokens.line))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if edge is not None:
        painter.fillRect(edge, QColor(tokens.accent))
    painter.setPen(QColor(tokens.text if edge is None else tokens.on_chosen))


def _thick(head: QHeaderView) -> int:
    return max(3, em(head, 1 / 6))


def in_one_line(told: list[str], width: int, letters: QFontMetrics) -> str:
    """Say a name with its part where both fit, else the name; a long one keeps both its ends."""
    whole = ", ".join(told)
    if letters.horizontalAdvance(whole) <= width:
        return whole
    return letters.elidedText(told[0], Qt.TextElideMode.ElideMiddle, width)


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong


def called_within(names: tuple[str, ...], place: int, width: int, letters: QFontMetrics) -> str:
    """Call children by their whole names where all fit, else by the first that no other has."""
    firsts = [name.split(maxsplit=1)[0] if name.strip() else "" for name in names]
    all_fit = all(letters.horizontalAdvance(name) <= width for name in names)
    is_plain = all_fit or firsts.count(firsts[place]) > 1
    name = names[place] if is_plain else firsts[place]
    return letters.elidedText(name, Qt.TextElideMode.ElideRight, width)
