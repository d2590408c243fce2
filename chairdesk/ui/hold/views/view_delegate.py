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
SMALLER, SMALLEST, BETWEEN = 0.88, 0.82, 0.25
_SIGNS = {Stance.FOR: "+", Stance.AGAINST: "–", Stance.UNSURE: "?"}


class ViewDelegate(QStyledItemDelegate):
    """Paints views and decisions in the colours that the grid wears."""

    def __init__(self, words: Words, grid: QWidget) -> None:
        super().__init__(grid)
        self._words = words
        self._grid = grid
        self.is_narrow = self.is_low = False

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
        elif self.is_low:
            self._paint_in_a_line(painter, place, cell, ink)
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
        elif cell.waits is not None or cell.has_words:
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
        said = f"{cell.decided}. {how}."
        if self.is_low:
            said = _cut(painter, said, place.width())
        painter.drawText(place, flags, said)

    def _paint_in_a_line(self, painter: QPainter, place: QRect, cell: Cell, ink: str) -> None:
        small = QFont(painter.font())
        small.setPointSizeF(small.pointSizeF() * SMALLEST)
        painter.setFont(small)
        marks, scale = self.in_a_line(cell, small, place.width())
        left, between = place.left(), em(self._grid, BETWEEN)
        for mark in marks:
            size = pill_size(small, mark)
            top = place.center().y() - size.height() / 2 + 1
            paint_pill(painter, QRectF(left, top, size.width(), size.height()), mark)
            left += size.width() + between
        said = " · ".join(filter(None, (scale, _reasons(cell))))
        painter.setPen(QColor(ink))
        rest = QRect(left, place.top(), place.right() - left, place.height())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, _cut(painter, said, rest.width()))

    def in_a_line(self, cell: Cell, font: QFont, width: int) -> tuple[list[Mark], str]:
        """Say which marks stand side by side, and the scale after them: letters if need be."""
        scale = _scale_of(cell)
        room = width - QFontMetrics(font).horizontalAdvance(scale)
        marks, letters = self._marks(cell), letters_of(self._words)

        def is_wide() -> bool:
            each = (pill_size(font, mark).width() + em(self._grid, BETWEEN) for mark in marks)
            return sum(each) > room

        if is_wide() and len(marks) > 1:
            level = cell.disagreement.level if cell.disagreement else cell.waits
            asks = "" if cell.disagreement else "?"
            marks[-1] = replace(marks[-1], word=f"{letters[level]}{asks}" if level else WAITS)
        if is_wide() and marks and marks[0].letter:
            marks[0] = replace(marks[0], word="")
        return marks, scale

    def _paint_view(self, painter: QPainter, place: QRect, cell: Cell, ink: str) -> None:
        small = QFont(painter.font())
        small.setPointSizeF(small.pointSizeF() * SMALLER)
        painter.setFont(small)
        marks, scale, also = self.shared_out(cell, small, place.width())
        left = place.left()
        for mark in marks:
            size = pill_size(small, mark)
            paint_pill(painter, QRectF(left, place.top(), size.width(), size.height()), mark)
            left += size.width() + em(self._grid, BETWEEN)
        top = QRect(left, place.top(), place.right() - left, em(self._grid, 1.2))
        painter.setPen(QColor(ink))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(top, flags, scale)
        said = " · ".join(filter(None, (*also, _reasons(cell))))
        below = QRect(place.left(), top.bottom(), place.width(), place.bottom() - top.bottom())
        line = _cut(painter, said, below.width())
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
                left = after + em(self._grid, BETWEEN)
            else:
                also.append(mark.word)
        scale = _scale_of(cell)
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
        elif cell.has_words:
            marks.append(Mark(self.tr("Words wait"), tokens.amber))
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


def _reasons(cell: Cell) -> str:
    told = cell.view.reasons if cell.view else ""
    return told or (cell.disagreement.reasons if cell.disagreement else "")


def _scale_of(cell: Cell) -> str:
    is_scaled = cell.view is not None and cell.view.scale is not None
    return f"{cell.view.scale}/10" if is_scaled and cell.view else ""


def _cut(painter: QPainter, said: str, width: int) -> str:
    return painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, width)
