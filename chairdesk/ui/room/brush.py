"""A brush as broad as the room is deep: every length follows from the height of the screen."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from chairdesk.ui.kit.child_mark import paint_child
from chairdesk.ui.kit.icons import paint_icon
from chairdesk.ui.tokens import Tokens

LINES_HIGH = 26
"""So many lines of text fill the screen: 31 points at 1080 pixels, legible from six metres."""
LINES_WIDE = 44
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
ENDLESS = 100_000
STEPS = 10


@dataclass(frozen=True, slots=True)
class Write:
    """How words are written: size in units, weight and colour."""

    size: float = 1.0
    is_bold: bool = False
    colour: str = ""


def unit_of(width: int, height: int) -> float:
    """Give the height of a letter of ordinary text for a screen of some size, in pixels."""
    return max(6.0, min(height / LINES_HIGH, width / LINES_WIDE))


def tall(words: str, width: float, how: Write, unit: float, font: QFont) -> float:
    """Measure how high some words stand when they are wrapped to a width."""
    metrics = QFontMetrics(_face(font, how, unit))
    room = QRect(0, 0, max(1, round(width)), ENDLESS)
    return metrics.boundingRect(room, WRAPPED, words).height() if words else 0.0


def wide(words: str, how: Write, unit: float, font: QFont) -> float:
    """Measure how wide some words stand on one line."""
    return QFontMetrics(_face(font, how, unit)).horizontalAdvance(words)


def _face(font: QFont, how: Write, unit: float) -> QFont:
    face = QFont(font)
    face.setPixelSize(max(6, round(unit * how.size)))
    face.setBold(how.is_bold)
    return face


class Brush:
    """Paints words, cards, marks and scales in one dress."""

    def __init__(self, painter: QPainter, tokens: Tokens, unit: float, font: QFont) -> None:
        self.unit, self.tokens = unit, tokens
        self._painter, self._font = painter, font
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def words(self, place: QRectF, words: str, how: Write) -> float:
        """Write words from the top of a place; return how high they stand."""
        self._painter.setFont(_face(self._font, how, self.unit))
        self._painter.setPen(QColor(how.colour or self.tokens.text))
        high = tall(words, place.width(), how, self.unit, self._font)
        room = QRectF(place.x(), place.y(), place.width(), high + self.unit)
        self._painter.drawText(room, WRAPPED, words)
        return high

    def in_the_middle(self, place: QRectF, words: str, how: Write) -> None:
        """Write words in the middle of a place."""
        self._painter.setFont(_face(self._font, how, self.unit))
        self._painter.setPen(QColor(how.colour or self.tokens.text))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        self._painter.drawText(place, flags, words)

    def at_the_right(self, place: QRectF, words: str, how: Write) -> None:
        """Write one line of words that ends at the right of a place."""
        self._painter.setFont(_face(self._font, how, self.unit))
        self._painter.setPen(QColor(how.colour or self.tokens.text))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        self._painter.drawText(place, flags, words)

    def ground(self, place: QRectF) -> None:
        """Lay the paper."""
        self._painter.fillRect(place, QColor(self.tokens.paper))

    def card(self, place: QRectF) -> None:
        """Lay a card on the paper."""
        self._painter.setPen(QPen(QColor(self.tokens.line), max(1.0, self.unit / 20)))
        self._painter.setBrush(QColor(self.tokens.surface))
        self._painter.drawRoundedRect(place, self.unit * 0.4, self.unit * 0.4)

    def icon(self, place: QRectF, name: str, colour: str) -> None:
        """Paint an icon."""
        paint_icon(self._painter, place, name, colour)

    def child(self, place: QRectF, number: int, initial: str) -> None:
        """Paint the mark of a child."""
        paint_child(self._painter, place, number, initial, self.tokens)

    def dot(self, at: QPointF, size: float, colour: str, *, is_filled: bool) -> None:
        """Paint a dot, or a ring."""
        self._painter.setPen(QPen(QColor(colour), max(1.5, self.unit / 12)))
        self._painter.setBrush(QColor(colour) if is_filled else Qt.BrushStyle.NoBrush)
        self._painter.drawEllipse(at, size, size)

    def scale(self, place: QRectF, number: int, earlier: tuple[int, ...] = ()) -> None:
        """Draw a scale from 0 to 10 with its number on it, and rings where it stood before."""
        middle, size = place.center().y(), self.unit * 0.75
        left, right = place.left() + size, place.right() - size
        self._painter.setPen(QPen(QColor(self.tokens.border), max(2.0, self.unit / 9)))
        self._painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        for step in range(STEPS + 1):
            x = left + (right - left) * step / STEPS
            reach = self.unit * (0.3 if step in {0, STEPS} else 0.15)
            self._painter.drawLine(QPointF(x, middle - reach), QPointF(x, middle + reach))
        for before in earlier:
            stood = QPointF(left + (right - left) * before / STEPS, middle)
            self.dot(stood, size * 0.8, self.tokens.surface, is_filled=True)
            self.dot(stood, size * 0.8, self.tokens.accent, is_filled=False)
            around = QRectF(stood.x() - size, stood.y() - size, size * 2, size * 2)
            self.in_the_middle(around, str(before), Write(0.8, colour=self.tokens.text))
        at = QPointF(left + (right - left) * number / STEPS, middle)
        self.dot(at, size, self.tokens.accent, is_filled=True)
        spot = QRectF(at.x() - size, at.y() - size, size * 2, size * 2)
        self.in_the_middle(spot, str(number), Write(0.95, True, self.tokens.on_accent))
