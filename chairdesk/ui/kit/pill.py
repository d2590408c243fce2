"""Small marks that say a word: a letter, a shape and a colour, never colour alone."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from chairdesk.ui.tokens import Ink, worn_by


@dataclass(frozen=True, slots=True)
class Mark:
    """What a pill shows; `shape` is `square`, `circle`, `triangle`, `diamond` or empty."""

    word: str
    ink: Ink
    letter: str = ""
    shape: str = ""


_SHARP = 3
_SHAPES = {
    "fact": "square",
    "observation": "circle",
    "allegation": "triangle",
    "opinion": "diamond",
}


def pill_size(font: QFont, mark: Mark) -> QSize:
    """Measure the pill of a mark, for a delegate that paints it."""
    metrics = QFontMetrics(font)
    line = metrics.height()
    shape = round(line * 1.15) if mark.letter else 0
    return QSize(metrics.horizontalAdvance(mark.word) + shape + line, round(line * 1.35))


def paint_pill(painter: QPainter, place: QRectF, mark: Mark) -> None:
    """Paint a pill into a rectangle as high as it will be."""
    line = QFontMetrics(painter.font()).height()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(mark.ink.ink), max(1.0, line / 16)))
    painter.setBrush(QColor(mark.ink.wash))
    box = place.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    left = place.left() + line * 0.4
    if mark.letter:
        spot = QRectF(left, place.center().y() - line * 0.48, line * 0.96, line * 0.96)
        _paint_shape(painter, spot, mark)
        left = spot.right() + line * 0.25
    painter.setPen(QColor(mark.ink.ink))
    rest = QRectF(left, place.top(), place.right() - left, place.height())
    painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, mark.word)
    painter.restore()


def shape_icon(mark: Mark, font: QFont) -> QIcon:
    """Draw a mark's letter in its shape, for a key that has room for no more."""
    line = QFontMetrics(font).height()
    picture = QPixmap(line * _SHARP, line * _SHARP)
    picture.setDevicePixelRatio(_SHARP)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    edge = line * 0.04
    _paint_shape(painter, QRectF(0, 0, line, line).adjusted(edge, edge, -edge, -edge), mark)
    painter.end()
    return QIcon(picture)


def _paint_shape(painter: QPainter, spot: QRectF, mark: Mark) -> None:
    painter.save()
    painter.setBrush(QColor(mark.ink.ink))
    painter.setPen(Qt.PenStyle.NoPen)
    letter_spot = QRectF(spot)
    if mark.shape == "triangle":
        painter.drawPolygon(
            QPolygonF(
                [QPointF(spot.center().x(), spot.top()), spot.bottomRight(), spot.bottomLeft()]
            )
        )
        letter_spot.translate(0, spot.height() * 0.15)
    elif mark.shape == "diamond":
        painter.drawPolygon(diamond(spot))
    elif mark.shape == "circle":
        painter.drawEllipse(spot)
    else:
        painter.drawRoundedRect(spot, spot.width() / 8, spot.width() / 8)
    font = QFont(painter.font())
    font.setBold(True)
    font.setPointSizeF(font.pointSizeF() * (0.62 if mark.shape in {"triangle", "diamond"} else 0.8))
    painter.setFont(font)
    painter.setPen(QColor(mark.ink.wash))
    painter.drawText(letter_spot, Qt.AlignmentFlag.AlignCenter, mark.letter)
    painter.restore()


def diamond(spot: QRectF, share: float = 0.56) -> QPolygonF:
    """Lay a diamond round the middle of a square; it reaches a share of its width each way."""
    middle, reach = spot.center(), spot.width() * share
    corners = ((0.0, -reach), (reach, 0.0), (0.0, reach), (-reach, 0.0))
    return QPolygonF([middle + QPointF(*corner) for corner in corners])


class Pill(QWidget):
    """A word in a rounded frame; `tone` is `plain`, `good`, `amber` or `grave`."""

    def __init__(self, word: str, tone: str = "plain") -> None:
        super().__init__()
        self._tone = tone
        self._word = word
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(word)

    def say(self, word: str, tone: str = "plain") -> None:
        """Change the word and its tone."""
        self._word, self._tone = word, tone
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def mark(self) -> Mark:
        """Make what the pill shows, in the colours that it wears now."""
        tokens = worn_by(self)
        tones = {"good": tokens.good, "amber": tokens.amber, "grave": tokens.grave}
        return Mark(self._word, tones.get(self._tone, tokens.untagged))

    def sizeHint(self) -> QSize:
        """Qt asks how large the pill is."""
        return pill_size(self.font(), self.mark())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt asks for the picture."""
        painter = QPainter(self)
        painter.setFont(self.font())
        paint_pill(painter, QRectF(self.rect()), self.mark())
        painter.end()


class TagMark(Pill):
    """A tag as letter, word and shape; `tag` is the tag's value, None is untagged."""

    def __init__(self, tag: str | None, word: str) -> None:
        super().__init__(word)
        self._tag = tag

    def mark(self) -> Mark:
        """Make what the tag shows, in the colours that it wears now."""
        return tag_mark(self, self._tag, self._word)


def tag_mark(widget: QWidget, tag: str | None, word: str) -> Mark:
    """Make the mark of a tag in the colours of a widget, for a delegate that paints it."""
    if tag is None:
        return Mark(word, worn_by(widget).untagged)
    return Mark(word, worn_by(widget).tag(tag), word[:1].upper(), _SHAPES.get(tag, ""))
