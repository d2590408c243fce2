"""Paints a cell of the grid: the stance, one line of reason, the scale, a mark; or signs alone."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from chairdesk.models.decision import Level, Stance
from chairdesk.ui.hold.views.narrow_cell import NarrowCell, paint_narrow
from chairdesk.ui.hold.views.views_model import CELL, WAITS, Cell, letters_of
from chairdesk.ui.kit.pill import Mark, paint_pill, pill_size
from chairdesk.ui.tokens import Ink, Tokens, em, worn_by
from chairdesk.words import Words

Where = QModelIndex | QPersistentModelIndex
CELL_HEIGHT, DECISION_HEIGHT = 2.8, 5.4
SMALLER = 0.88
_SIGNS = {Stance.FOR: "+", Stance.AGAINST: "–", Stance.UNSURE: "?"}


class ViewDelegate(QStyledItemDelegate):
    """Paints views and decisions in the colours that the grid wears."""

    def __init__(self, words: Words, grid: QWidget) -> None:
        super().__init__(grid)
        self._words = words
        self._grid = grid
        self.is_narrow = False

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Where) -> QSize:
        """Qt asks how large a cell is."""
        return QSize(em(self._grid, 9), em(self._grid, CELL_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Where) -> None:
        """Qt asks for the picture of a cell."""
        tokens = worn_by(self._grid)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_in_hand = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setFont(self._grid.font())
        if is_chosen:
            painter.fillRect(option.rect, QColor(tokens.chosen))
        if is_chosen or is_in_hand:
            line = max(2, em(self._grid, 1 / 9))
            painter.setPen(QPen(QColor(tokens.focus if is_in_hand else tokens.accent), line))
            painter.drawRect(option.rect.adjusted(1, 1, -line, -line))
        ink = tokens.on_chosen if is_chosen else tokens.text
        cell: Cell = index.data(CELL)
        if self.is_narrow:
            painter.setPen(QColor(ink))
            worn = _turned(tokens) if is_chosen else tokens
            self._paint_narrow(painter, option.rect, cell, worn)
            painter.restore()
            return
        space = em(self._grid, 0.4)
        place = option.rect.adjusted(space, space // 2, -space, -space // 2)
        if cell.decision is not None:
            self._paint_decision(painter, place, cell, ink)
        else:
            self._paint_view(painter, place, cell, ink)
        painter.restore()

    def _paint_narrow(self, painter: QPainter, place: QRect, cell: Cell, tokens: Tokens) -> None:
        small = QFont(painter.font())
        small.setPointSizeF(small.pointSizeF() * SMALLER)
        painter.setFont(small)
        space = em(self._grid, 0.16)
        inks = {Level.DISSENT: tokens.grave, Level.RESERVATION: tokens.amber}
        level = cell.disagreement.level if cell.disagreement else None
        letter, ink = cell.letter, Ink(tokens.text, tokens.surface)
        if level is not None:
            letter, ink = letters_of(self._words)[level], inks[level]
        elif cell.waits is not None:
            letter, ink = WAITS, tokens.amber
        stance = cell.view.stance if cell.view else None
        is_scaled = cell.view is not None and cell.view.scale is not None
        scale = str(cell.view.scale) if is_scaled and cell.view else ""
        told = NarrowCell(stance, cell.is_wanted, scale, letter, ink)
        room = QRectF(place).adjusted(space, space / 2, -space, -space / 2)
        paint_narrow(painter, room, told, tokens)

    def _paint_decision(self, painter: QPainter, place: QRect, cell: Cell, ink: str) -> None:
        font = QFont(painter.font())
        font.setPointSizeF(font.pointSizeF() * SMALLER)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        how = self._words.name_of(cell.decision.manner) if cell.decision else ""
        painter.drawText(place, flags, f"{cell.decided}. {how}.")

    def _paint_view(self, painter: QPainter, place: QRect, cell: Cell, ink: str) -> None:
        small = QFont(painter.font())
        small.setPointSizeF(small.pointSizeF() * SMALLER)
        painter.setFont(small)
        marks, scale, also = self.shared_out(cell, small, place.width())
        left = place.left()
        for mark in marks:
            size = pill_size(small, mark)
            paint_pill(painter, QRectF(left, place.top(), size.width(), size.height()), mark)
            left += size.width() + em(self._grid, 0.25)
        top = QRect(left, place.top(), place.right() - left, em(self._grid, 1.2))
        painter.setPen(QColor(ink))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(top, flags, scale)
        reasons = (cell.view.reasons if cell.view else "") or _disputed(cell)
        said = " · ".join(filter(None, (*also, reasons)))
        below = QRect(place.left(), top.bottom(), place.width(), place.bottom() - top.bottom())
        line = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)

    def shared_out(
        self, cell: Cell, font: QFont, width: int
    ) -> tuple[list[Mark], str, tuple[str, ...]]:
        """Say which marks stand above, the scale at their right, and what goes before the reasons.

        What finds no room above is never left out.
        """
        marks, also, left = [], [], 0.0
        for mark in self._marks(cell):
            after = left + pill_size(font, mark).width()
            if after <= width:
                marks.append(mark)
                left = after + em(self._grid, 0.25)
            else:
                also.append(mark.word)
        is_scaled = cell.view is not None and cell.view.scale is not None
        scale = f"{cell.view.scale}/10" if is_scaled and cell.view else ""
        if left + QFontMetrics(font).horizontalAdvance(scale) > width:
            scale, also = "", [*also, scale]
        return marks, scale, tuple(also)

    def _marks(self, cell: Cell) -> list[Mark]:
        tokens = worn_by(self._grid)
        marks: list[Mark] = []
        if cell.view is not None:
            stance, word = cell.view.stance, self._words.name_of(cell.view.stance)
            colour = tokens.accent if stance is Stance.FOR else tokens.text
            sign = _SIGNS.get(stance, "")
            marks.append(Mark(word, Ink(colour, tokens.surface), sign, "circle"))
        elif cell.is_wanted:
            marks.append(Mark(self.tr("To ask"), tokens.amber))
        if cell.disagreement is not None:
            is_dissent = cell.disagreement.level is Level.DISSENT
            ink = tokens.grave if is_dissent else tokens.amber
            marks.append(Mark(self._words.name_of(cell.disagreement.level), ink))
        elif cell.waits is not None:
            says = self.tr("{level}: why?").format(level=self._words.name_of(cell.waits))
            marks.append(Mark(says, tokens.amber))
        return marks


def _turned(tokens: Tokens) -> Tokens:
    """Give the colours in which signs stand on a chosen ground."""
    ink, ground = tokens.on_chosen, tokens.chosen
    amber = Ink(ink, ground)
    return replace(tokens, text=ink, accent=ink, on_accent=ground, surface=ground, amber=amber)


def _disputed(cell: Cell) -> str:
    return cell.disagreement.reasons if cell.disagreement else ""
