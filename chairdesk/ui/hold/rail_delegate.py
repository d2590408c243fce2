"""How a line of the agenda is painted: its state, its title, its minutes; the current one's cue."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from chairdesk.ui.hold.rail_model import LINE, Index, RailLine, RailState
from chairdesk.ui.kit.icons import paint_icon
from chairdesk.ui.tokens import em, worn_by

ICONS = {
    RailState.TO_DO: "circle",
    RailState.BEGUN: "circle-dot",
    RailState.CURRENT: "circle-dot",
    RailState.DONE: "done",
}
SMALL = 0.88
ABOVE, MARGIN, ICON, AFTER_ICON, GAP = 0.3, 0.45, 0.95, 0.45, 0.35
"""Distances within a line, in lines of text."""
MOST_REMEMBERED = 200
"""How many lines are remembered as they were measured."""


class RailDelegate(QStyledItemDelegate):
    """Sets a title on as many lines as it needs, with its minutes at the right."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._measured: dict[tuple[RailLine, int, float], tuple[int, int]] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt asks how high a line is."""
        line: RailLine = index.data(LINE)
        width = self._view.viewport().width()
        title, cue = self._heights(line, self._inner(QRect(0, 0, width, 0)))
        return QSize(width, title + cue + 2 * em(self._view, ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt asks for the picture of a line."""
        line: RailLine = index.data(LINE)
        tokens = worn_by(self._view)
        is_current = line.state is RailState.CURRENT
        ink = tokens.on_rail_chosen if is_current else tokens.on_rail
        faint = tokens.on_rail_chosen if is_current else tokens.rail_muted
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option.rect, index, is_current=is_current)
        icon = "warning" if line.is_amber and line.state is RailState.DONE else ICONS[line.state]
        paint_icon(painter, self._icon_spot(option.rect), icon, ink if is_current else faint)
        self._paint_text(painter, self._inner(option.rect), line, (ink, faint))
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRect, index: Index, *, is_current: bool
    ) -> None:
        tokens = worn_by(self._view)
        painter.fillRect(rect, QColor(tokens.rail))
        box, bend = QRectF(rect.adjusted(3, 1, -3, -1)), em(self._view, 0.3)
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.rail_chosen))
            painter.drawRoundedRect(box, bend, bend)
        if self._view.hasFocus() and self._view.currentIndex() == index:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(tokens.on_rail_chosen if is_current else tokens.on_rail))
            painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), bend, bend)

    def _paint_text(
        self, painter: QPainter, inner: QRect, line: RailLine, inks: tuple[str, str]
    ) -> None:
        title, cue = self._heights(line, inner)
        painter.setFont(self._title_font(line))
        painter.setPen(QColor(inks[0]))
        room = QRect(inner.topLeft(), QSize(self._title_room(line, inner), title))
        painter.drawText(room, Qt.TextFlag.TextWordWrap, line.title)
        self._paint_minutes(painter, inner, line, inks[1])
        if cue:
            painter.setFont(self._view.font())
            painter.setPen(QColor(inks[0]))
            below = inner.adjusted(0, title + em(self._view, GAP), 0, 0)
            below.setHeight(cue)
            painter.drawText(below, Qt.TextFlag.TextWordWrap, line.cue)

    def _paint_minutes(self, painter: QPainter, inner: QRect, line: RailLine, ink: str) -> None:
        """Write the minutes at the right, on a ground of their own where the plan is overrun."""
        painter.setFont(self._small_font())
        first = QRect(inner.topLeft(), QSize(inner.width(), em(self._view, 1)))
        where = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if line.is_over:
            look = worn_by(self._view).amber
            wide = painter.fontMetrics().horizontalAdvance(line.minutes)
            side, bend = em(self._view, GAP / 2), em(self._view, GAP)
            box = first.adjusted(first.width() - wide - side, 0, side, 0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.wash))
            painter.drawRoundedRect(box, bend, bend)
            ink = look.ink
        painter.setPen(QColor(ink))
        painter.drawText(first, where, line.minutes)

    def _heights(self, line: RailLine, inner: QRect) -> tuple[int, int]:
        """Measure a title and its cue; Qt asks for every line whenever one of them is shown."""
        what = (line, inner.width(), self._view.font().pointSizeF())
        if what not in self._measured:
            if len(self._measured) > MOST_REMEMBERED:
                self._measured.clear()
            self._measured[what] = self._measure(line, inner)
        return self._measured[what]

    def _measure(self, line: RailLine, inner: QRect) -> tuple[int, int]:
        title = self._height(line.title, self._title_room(line, inner), self._title_font(line))
        if line.state is not RailState.CURRENT or not line.cue:
            return title, 0
        cue = self._height(line.cue, inner.width(), self._view.font())
        return title, cue + em(self._view, GAP)

    def _height(self, text: str, room: int, font: QFont) -> int:
        wide = QRect(0, 0, max(room, em(self._view, 3)), 100_000)
        return QFontMetrics(font).boundingRect(wide, Qt.TextFlag.TextWordWrap, text).height()

    def _title_room(self, line: RailLine, inner: QRect) -> int:
        taken = QFontMetrics(self._small_font()).horizontalAdvance(line.minutes)
        return inner.width() - taken - em(self._view, GAP)

    def _inner(self, rect: QRect) -> QRect:
        left, above = em(self._view, MARGIN + ICON + AFTER_ICON), em(self._view, ABOVE)
        return rect.adjusted(left, above, -em(self._view, MARGIN), -above)

    def _icon_spot(self, rect: QRect) -> QRectF:
        size, above = em(self._view, ICON), em(self._view, ABOVE + (1 - ICON) / 2)
        return QRectF(rect.left() + em(self._view, MARGIN), rect.top() + above, size, size)

    def _title_font(self, line: RailLine) -> QFont:
        font = QFont(self._view.font())
        if line.state is RailState.CURRENT:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _small_font(self) -> QFont:
        font = QFont(self._view.font())
        font.setPointSizeF(font.pointSizeF() * SMALL)
        return font
