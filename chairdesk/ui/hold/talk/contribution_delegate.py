"""How one contribution looks in the list."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from chairdesk.models.british_time import local
from chairdesk.models.contribution import RecordedContribution
from chairdesk.ui.hold.talk.contribution_list import CONTRIBUTION, ContributionList, Index
from chairdesk.ui.kit.child_mark import distinct_initials, paint_child
from chairdesk.ui.kit.pill import paint_pill, pill_size, tag_mark
from chairdesk.ui.tokens import em, worn_by
from chairdesk.words import Words


@dataclass(frozen=True, slots=True)
class _Spread:
    """Where the parts of a row lie: the head line, the words, the marks at the end."""

    head: QRect
    words: QRect


class ContributionDelegate(QStyledItemDelegate):
    """Paints a tag, the speaker, the words, the children's marks and what is particular."""

    def __init__(self, view: QListView, record: ContributionList, words: Words) -> None:
        super().__init__(view)
        self._view = view
        self._record = record
        self._words = words
        self._heights: dict[tuple[object, int, str], int] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt asks how high a row is; it is measured once for each width and font."""
        row: RecordedContribution = index.data(CONTRIBUTION)
        width = self._view.viewport().width()
        key = (row.now.id, width, f"{self._view.font().toString()}{hash(row.now.words)}")
        if key not in self._heights:
            self._heights[key] = self._height(row, width)
        return QSize(width, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt asks for the picture of a row."""
        row: RecordedContribution = index.data(CONTRIBUTION)
        tokens = worn_by(self._view)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = tokens.chosen if is_chosen else tokens.surface
        painter.fillRect(option.rect, QColor(ground))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        spread = self._spread(option.rect)
        ink = tokens.on_chosen if is_chosen else tokens.text
        self._paint_head(painter, spread.head, row, ink)
        self._paint_words(painter, spread.words, row, ink)
        painter.restore()

    def _spread(self, rect: QRect) -> _Spread:
        space, line = em(self._view, 0.5), em(self._view, 1.35)
        inner = rect.adjusted(space, space, -space, -space)
        head = QRect(inner.topLeft(), QSize(inner.width(), line))
        words = inner.adjusted(0, line + em(self._view, 0.25), 0, 0)
        return _Spread(head, words)

    def _height(self, row: RecordedContribution, width: int) -> int:
        room = width - 2 * em(self._view, 0.5)
        _, height = self._set(row.now.words, room, self._font(row))
        return round(height) + em(self._view, 1.35 + 0.25 + 1.0) + 1

    def _font(self, row: RecordedContribution) -> QFont:
        font = QFont(self._view.font())
        font.setStrikeOut(row.is_struck)
        return font

    def _set(self, words: str, room: int, font: QFont) -> tuple[QTextLayout, float]:
        layout = QTextLayout(words.replace("\n", "\u2028"), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(room, 20))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, height

    def _paint_head(
        self, painter: QPainter, head: QRect, row: RecordedContribution, ink: str
    ) -> None:
        left = float(self._paint_tag(painter, head, row))
        right = self._paint_end(painter, head, row)
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        room = QRectF(left, head.top(), max(0.0, right - left), head.height())
        name = QFontMetrics(font).elidedText(
            self._record.speaker(row), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)

    def _paint_tag(self, painter: QPainter, head: QRect, row: RecordedContribution) -> int:
        tag = row.now.tag
        word = self._words.name_of(tag) if tag else self.tr("Not tagged")
        mark = tag_mark(self._view, tag.value if tag else None, word)
        painter.setFont(self._view.font())
        size = pill_size(self._view.font(), mark)
        paint_pill(painter, QRectF(head.left(), head.top(), size.width(), head.height()), mark)
        return head.left() + size.width() + em(self._view, 0.5)

    def _paint_end(self, painter: QPainter, head: QRect, row: RecordedContribution) -> float:
        tokens = worn_by(self._view)
        font = QFont(self._view.font())
        font.setPointSizeF(font.pointSizeF() * 0.9)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        told = "  ·  ".join((*self._record.marks(row), self._words.clock(local(row.at))))
        width = QFontMetrics(font).horizontalAdvance(told)
        right = float(head.right() - width)
        spot = QRectF(right, head.top(), width, head.height())
        painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, told)
        return self._paint_children(painter, head, row, right)

    def _paint_children(
        self, painter: QPainter, head: QRect, row: RecordedContribution, right: float
    ) -> float:
        conference = self._record.conference
        children = conference.roll.children if conference else ()
        marks = distinct_initials(tuple(child.name for child in children))
        size = float(head.height())
        for place in reversed(range(len(children))):
            if children[place].id in row.now.children:
                right -= size + 2
                spot = QRectF(right, head.top(), size, size)
                paint_child(painter, spot, place, marks[place], worn_by(self._view))
        return right - em(self._view, 0.5)

    def _paint_words(
        self, painter: QPainter, place: QRect, row: RecordedContribution, ink: str
    ) -> None:
        layout, _ = self._set(row.now.words, place.width(), self._font(row))
        painter.setPen(QColor(ink))
        layout.draw(painter, QPointF(place.topLeft()))
