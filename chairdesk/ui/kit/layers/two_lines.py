"""Rows of a list that say in a second line what tells them apart."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from chairdesk.ui.tokens import em, worn_by

BELOW = Qt.ItemDataRole.UserRole + 1
"""Under which role a row keeps its second line."""
_MIDDLE = Qt.TextElideMode.ElideMiddle
_AT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
Where = QModelIndex | QPersistentModelIndex


class TwoLines(QStyledItemDelegate):
    """Paints a row and, fainter, what stands below it; what has no room is cut in its middle."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box)
        self._box = box  # not its view, which Qt made: Python loses what it knows of it

    def sizeHint(self, option: QStyleOptionViewItem, index: Where) -> QSize:
        """Qt asks for the room of a row."""
        metrics, lines = QFontMetrics(self._box.font()), self._lines(index)
        wide = max(map(metrics.horizontalAdvance, lines)) + 2 * self._aside()
        high = len(lines) * metrics.height() + em(self._box, 0.5)
        return super().sizeHint(option, index).expandedTo(QSize(wide, high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Where) -> None:
        """Qt asks for the picture of a row."""
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        tokens, metrics = worn_by(self._box), QFontMetrics(self._box.font())
        room = option.rect.adjusted(self._aside(), 0, -self._aside(), 0)
        lines = self._lines(index)
        top = room.center().y() - len(lines) * metrics.height() // 2
        inks = (tokens.on_chosen,) * 2 if chosen else (tokens.text, tokens.muted)
        painter.save()
        painter.setFont(self._box.font())
        painter.fillRect(option.rect, QColor(tokens.chosen if chosen else tokens.surface))
        for place, (line, ink) in enumerate(zip(lines, inks, strict=False)):
            at = QRect(room.x(), top + place * metrics.height(), room.width(), metrics.height())
            painter.setPen(QColor(ink))
            painter.drawText(at, _AT, metrics.elidedText(line, _MIDDLE, room.width()))
        painter.restore()

    def _lines(self, index: Where) -> list[str]:
        return [str(text) for text in (index.data(), index.data(BELOW)) if text]

    def _aside(self) -> int:
        return em(self._box, 0.5)
