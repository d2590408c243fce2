"""How a contribution is painted: tag, speaker, time, words, children, and what is particular."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from chairdesk.models.british_time import local
from chairdesk.models.contribution import RecordedContribution, Scope
from chairdesk.ui.hold.talk.contribution_list import CONTRIBUTION, ContributionList, Index
from chairdesk.ui.kit.child_mark import distinct_initials, paint_child
from chairdesk.ui.kit.icons import paint_icon
from chairdesk.ui.kit.pill import paint_pill, pill_size, tag_mark
from chairdesk.ui.tokens import Tokens, em, worn_by
from chairdesk.words import Words

SPACE, HEAD, GAP = 0.5, 1.4, 0.2
"""Margin, height of the head line and distance below it, in lines of text."""
SMALL = 0.9
NARROW = 27
"""Below so many lines of text a row names its speaker on a line of its own."""
MOST_KEPT = 60

Key: TypeAlias = tuple[object, ...]
VCENTRE = Qt.AlignmentFlag.AlignVCenter
TO_THE_RIGHT = VCENTRE | Qt.AlignmentFlag.AlignRight
TO_THE_LEFT = VCENTRE | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class _Set:
    """The words of a row and what stands below them, set to a width."""

    words: QTextLayout
    words_height: float
    foot: QTextLayout
    foot_height: float


class ContributionDelegate(QStyledItemDelegate):
    """Measures a row once for each width and font, and keeps a few as they are set."""

    def __init__(self, view: QListView, record: ContributionList, words: Words) -> None:
        super().__init__(view)
        self._view = view
        self._record = record
        self._words = words
        self._heights: dict[Key, int] = {}
        self._kept: dict[Key, _Set] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt asks how high a row is."""
        row: RecordedContribution = index.data(CONTRIBUTION)
        width = self._view.viewport().width()
        key = self._key(row, width)
        if key not in self._heights:
            self._heights[key] = self._height(row, width)
        return QSize(width, self._heights[key])

    def guessed(self, rows: Iterable[RecordedContribution]) -> Iterator[int]:
        """Guess how high rows are by how much was said, in letters of the usual width."""
        width, metrics = self._view.viewport().width(), QFontMetrics(self._view.font())
        letters = max(1, (width - 2 * em(self._view, SPACE)) // max(1, metrics.averageCharWidth()))
        line = metrics.height()
        around = self._head_height(width) + 2 * em(self._view, SPACE) + 1
        return (around + line * (1 + len(row.now.words) // letters) for row in rows)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt asks for the picture of a row."""
        row: RecordedContribution = index.data(CONTRIBUTION)
        tokens = worn_by(self._view)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = tokens.on_chosen if is_chosen else tokens.text
        faint = tokens.on_chosen if is_chosen else tokens.muted
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(option.rect, QColor(tokens.chosen if is_chosen else tokens.surface))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        space = em(self._view, SPACE)
        inner = option.rect.adjusted(space, space, -space, -space)
        top = self._paint_head(painter, inner, row, (ink, faint))
        self._paint_body(painter, QPointF(inner.left(), top), row, (ink, faint))
        painter.restore()

    def _is_narrow(self, width: int) -> bool:
        return width < em(self._view, NARROW)

    def _key(self, row: RecordedContribution, width: int) -> Key:
        stands = (len(row.earlier), row.is_struck, row is self._record.coming)
        return (row.now.id, *stands, width, self._view.font().key())

    def _head_height(self, width: int) -> int:
        second = em(self._view, 1.15) if self._is_narrow(width) else 0
        return em(self._view, HEAD) + second + em(self._view, GAP)

    def _height(self, row: RecordedContribution, width: int) -> int:
        body = self._set(row, width)
        space = 2 * em(self._view, SPACE)
        return round(self._head_height(width) + body.words_height + body.foot_height + space) + 1

    def _set(self, row: RecordedContribution, width: int) -> _Set:
        key = self._key(row, width)
        if key not in self._kept:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            room = width - 2 * em(self._view, SPACE)
            font, small = QFont(self._view.font()), self._small()
            font.setStrikeOut(row.is_struck)
            words, words_height = _laid(row.now.words, room, font)
            foot, foot_height = _laid(self._record.foot(row), room, small)
            self._kept[key] = _Set(words, words_height, foot, foot_height)
        return self._kept[key]

    def _paint_head(
        self,
        painter: QPainter,
        inner: QRect,
        row: RecordedContribution,
        inks: tuple[str, str],
    ) -> int:
        head = QRect(inner.topLeft(), QSize(inner.width(), em(self._view, HEAD)))
        left = self._paint_tag(painter, head, row)
        width = inner.width() + 2 * em(self._view, SPACE)
        beside = QRect(head)
        if self._is_narrow(width):
            beside = QRect(inner.left(), head.bottom() + 1, inner.width(), em(self._view, 1.15))
            self._paint_children(painter, head, row)
        right = self._paint_time(painter, beside, row, inks[1])
        if not self._is_narrow(width):
            beside.setLeft(left)
            right = self._paint_children(painter, QRect(head.topLeft(), head.size()), row, right)
        beside.setRight(right - em(self._view, 0.4))
        self._paint_speaker(painter, beside, row, inks)
        return inner.top() + self._head_height(width)

    def _paint_tag(self, painter: QPainter, head: QRect, row: RecordedContribution) -> int:
        tag = None if row.now.is_formulated else row.now.tag
        word = self._record.kind(row)
        mark = tag_mark(self._view, tag.value if tag else None, word)
        painter.setFont(self._view.font())
        size = pill_size(self._view.font(), mark)
        paint_pill(painter, QRectF(head.left(), head.top(), size.width(), head.height()), mark)
        return head.left() + size.width() + em(self._view, 0.5)

    def _paint_time(
        self, painter: QPainter, place: QRect, row: RecordedContribution, ink: str
    ) -> int:
        told = self._words.clock(local(row.at))
        painter.setFont(self._small())
        painter.setPen(QColor(ink))
        painter.drawText(place, TO_THE_RIGHT, told)
        right = place.right() - QFontMetrics(self._small()).horizontalAdvance(told)
        if row.now.audience.scope is Scope.EVERYONE:
            return right
        size = em(self._view, 1)
        spot = QRectF(right - size * 1.4, place.center().y() - size / 2, size, size)
        paint_icon(painter, spot, "eye-off", ink)
        return right - round(size * 1.4)

    def _paint_children(
        self, painter: QPainter, head: QRect, row: RecordedContribution, right: int | None = None
    ) -> int:
        children = self._record.siblings
        marks = distinct_initials(tuple(child.name for child in children))
        size = em(self._view, 1.2)
        edge = float(head.right() if right is None else right - em(self._view, 0.4))
        for place in reversed(range(len(children))):
            if children[place].id in row.now.children:
                edge -= size
                spot = QRectF(edge, head.center().y() - size / 2, size, size)
                paint_child(painter, spot, place, marks[place], self._tokens)
                edge -= em(self._view, 0.15)
        return round(edge)

    def _paint_speaker(
        self, painter: QPainter, room: QRect, row: RecordedContribution, inks: tuple[str, str]
    ) -> None:
        name, role = self._record.speaker(row)
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(inks[0]))
        painter.drawText(room, TO_THE_LEFT, _shortened(name, metrics, room.width()))
        after = metrics.horizontalAdvance(name) + em(self._view, 0.4)
        left = room.width() - after
        if role and left > em(self._view, 3):
            painter.setFont(self._view.font())
            painter.setPen(QColor(inks[1]))
            shown = _shortened(role, QFontMetrics(self._view.font()), left)
            painter.drawText(room.adjusted(after, 0, 0, 0), TO_THE_LEFT, shown)

    def _paint_body(
        self,
        painter: QPainter,
        corner: QPointF,
        row: RecordedContribution,
        inks: tuple[str, str],
    ) -> None:
        body = self._set(row, self._view.viewport().width())
        painter.setPen(QColor(inks[1] if row.is_struck else inks[0]))
        body.words.draw(painter, corner)
        painter.setPen(QColor(inks[1]))
        body.foot.draw(painter, corner + QPointF(0, body.words_height))

    @property
    def _tokens(self) -> Tokens:
        return worn_by(self._view)

    def _small(self) -> QFont:
        font = QFont(self._view.font())
        font.setPointSizeF(font.pointSizeF() * SMALL)
        return font


def _laid(words: str, room: int, font: QFont) -> tuple[QTextLayout, float]:
    layout = QTextLayout(words.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    height = 0.0
    if not words:
        return layout, height
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(room, 20))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, height


def _shortened(text: str, metrics: QFontMetrics, room: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))
