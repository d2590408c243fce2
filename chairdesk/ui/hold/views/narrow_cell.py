"""A cell of a narrow column: the stance as a sign in its own shape, the scale, a letter."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from chairdesk.models.decision import Stance
from chairdesk.ui.kit.pill import diamond
from chairdesk.ui.tokens import Ink, Tokens

SIGNS = {Stance.FOR: "+", Stance.AGAINST: "–", Stance.UNSURE: "?", Stance.ABSTAINS: "/"}
SHAPE, BETWEEN = 0.86, 0.12
"""How large a shape is, and how far from what follows it, in lines of text."""
REACH = 0.58
"""How far the corners of a diamond are from its middle, in widths of the shape."""
SMALL = 0.72
LEAST_POINTS = 7.0
WIDEST = "10"
"""Signs stand below each other: each leaves room for the widest number."""


@dataclass(frozen=True, slots=True)
class NarrowCell:
    """What stands in a narrow cell; `stance` is None where it is still to be asked or nothing."""

    stance: Stance | None
    is_wanted: bool
    scale: str
    letter: str
    letter_ink: Ink


def paint_narrow(painter: QPainter, place: QRectF, cell: NarrowCell, tokens: Tokens) -> None:
    """Paint a cell; scale and letter stand one above the other where there is no room abreast."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = QFontMetricsF(painter.font()).height()
    letters = QFontMetricsF(painter.font())
    block = line * (SHAPE + BETWEEN) + letters.horizontalAdvance(WIDEST)
    left = max(place.left(), place.center().x() - block / 2)
    spot = QRectF(left, place.center().y() - line * SHAPE / 2, line * SHAPE, line * SHAPE)
    if cell.stance is None and not cell.is_wanted and not cell.scale:
        spot.setWidth(0)
    ink = painter.pen().color()
    _paint_stance(painter, spot, cell, tokens)
    painter.setPen(ink)
    rest = QRectF(place)
    rest.setLeft(spot.right() + line * BETWEEN)
    said = letters.horizontalAdvance(cell.scale)
    side = line * SMALL
    if cell.scale and cell.letter and said + line * BETWEEN + side > rest.width():
        _paint_stacked(painter, rest, cell)
    else:
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rest, flags, cell.scale)
        if cell.letter:
            at = rest.left() + (said + line * BETWEEN if cell.scale else 0)
            _paint_letter(painter, QRectF(at, rest.center().y() - side / 2, side, side), cell)
    painter.restore()


def _paint_stance(painter: QPainter, spot: QRectF, cell: NarrowCell, tokens: Tokens) -> None:
    thick = max(1.2, spot.width() / 11)
    if cell.stance is None:
        if cell.is_wanted:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.amber.ink), thick, Qt.PenStyle.DotLine))
            painter.drawEllipse(spot.adjusted(thick, thick, -thick, -thick))
        return
    is_for = cell.stance is Stance.FOR
    painter.setPen(QPen(QColor(tokens.accent if is_for else tokens.text), thick))
    painter.setBrush(QColor(tokens.accent if is_for else tokens.surface))
    if is_for:
        painter.drawEllipse(spot)
    elif cell.stance is Stance.AGAINST:
        painter.drawRect(spot.adjusted(thick, thick, -thick, -thick))
    else:
        painter.drawPolygon(diamond(spot, REACH))
    painter.setPen(QColor(tokens.on_accent if is_for else tokens.text))
    font = QFont(painter.font())
    font.setBold(True)
    painter.save()
    painter.setFont(font)
    painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, SIGNS[cell.stance])
    painter.restore()


def _paint_stacked(painter: QPainter, rest: QRectF, cell: NarrowCell) -> None:
    half = rest.height() / 2
    above = QRectF(rest.left(), rest.top(), rest.width(), half)
    font = QFont(painter.font())
    font.setPointSizeF(max(LEAST_POINTS, font.pointSizeF() * SMALL))
    painter.save()
    painter.setFont(font)
    painter.drawText(above, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cell.scale)
    painter.restore()
    _paint_letter(painter, QRectF(rest.left(), rest.top() + half, half, half), cell)


def _paint_letter(painter: QPainter, spot: QRectF, cell: NarrowCell) -> None:
    painter.save()
    painter.setPen(QPen(QColor(cell.letter_ink.ink), max(1.0, spot.width() / 14)))
    painter.setBrush(QColor(cell.letter_ink.wash))
    painter.drawRoundedRect(spot.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(max(8, round(spot.height() * 0.82)))
    painter.setFont(font)
    painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, cell.letter)
    painter.restore()
