"""A picture of how safe a child was thought to be: one line from 0 to 10 for each who said."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from chairdesk.ui.tokens import em, worn_by

STEPS = 10
ROW, NAME, FOOT = 3.0, 1.2, 1.5
"""How high a row, the name in it and the words below them all stand, in lines of text."""
DOT, SMALL_DOT = 0.72, 0.6
NARROWEST = 15


class ScalePicture(QWidget):
    """Rings are what was given before, the full dot is what stands; each has its number in it."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[tuple[str, tuple[int, ...]], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: tuple[tuple[str, tuple[int, ...]], ...]) -> None:
        """Show who gave which numbers, the last of them as it stands."""
        self._rows = rows
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt asks how large the picture wants to be."""
        return QSize(em(self, NARROWEST), em(self, ROW * len(self._rows) + FOOT))

    def minimumSizeHint(self) -> QSize:
        """Qt asks for the least size: as high as it is, and narrow."""
        return QSize(em(self, NARROWEST / 2), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt asks for the picture."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = em(self, ROW)
        for number, (who, given) in enumerate(self._rows):
            self._paint_row(painter, QRectF(0, number * high, self.width(), high), who, given)
        self._paint_ends(painter, QRectF(0, len(self._rows) * high, self.width(), em(self, FOOT)))
        painter.end()

    def _paint_row(
        self, painter: QPainter, place: QRectF, who: str, given: tuple[int, ...]
    ) -> None:
        tokens = worn_by(self)
        painter.setPen(QColor(tokens.text))
        name = painter.fontMetrics().elidedText(
            who, Qt.TextElideMode.ElideRight, round(place.width())
        )
        painter.drawText(QRectF(place.topLeft(), place.size()), Qt.AlignmentFlag.AlignTop, name)
        middle = place.top() + em(self, NAME) + (place.height() - em(self, NAME)) / 2
        self._paint_line(painter, middle)
        if len(given) > 1:
            painter.setPen(QPen(QColor(tokens.accent), max(2, em(self, 1 / 8))))
            ends = (
                QPointF(self._across(min(given)), middle),
                QPointF(self._across(max(given)), middle),
            )
            painter.drawLine(*ends)
        for earlier in given[:-1]:
            self._paint_dot(painter, QPointF(self._across(earlier), middle), earlier, is_now=False)
        self._paint_dot(painter, QPointF(self._across(given[-1]), middle), given[-1], is_now=True)

    def _paint_line(self, painter: QPainter, middle: float) -> None:
        painter.setPen(QPen(QColor(worn_by(self).border), max(1, em(self, 1 / 14))))
        painter.drawLine(QPointF(self._across(0), middle), QPointF(self._across(STEPS), middle))
        for step in range(STEPS + 1):
            reach = em(self, 0.25 if step in {0, STEPS} else 0.12)
            x = self._across(step)
            painter.drawLine(QPointF(x, middle - reach), QPointF(x, middle + reach))

    def _paint_dot(self, painter: QPainter, at: QPointF, number: int, *, is_now: bool) -> None:
        tokens = worn_by(self)
        size = em(self, DOT if is_now else SMALL_DOT)
        painter.setPen(QPen(QColor(tokens.accent), max(1.5, em(self, 1 / 11))))
        painter.setBrush(QColor(tokens.accent if is_now else tokens.surface))
        painter.drawEllipse(at, size, size)
        painter.save()
        font = QFont(self.font())
        font.setBold(is_now)
        font.setPointSizeF(font.pointSizeF() * (0.9 if is_now else 0.8))
        painter.setFont(font)
        painter.setPen(QColor(tokens.on_accent if is_now else tokens.text))
        spot = QRectF(at.x() - size, at.y() - size, size * 2, size * 2)
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(number))
        painter.restore()

    def _paint_ends(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(QColor(worn_by(self).muted))
        worst, best = self.tr("0 most worried"), self.tr("10 no worries")
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, worst)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, best)

    def _across(self, number: int) -> float:
        edge = em(self, DOT) + 2
        return edge + (self.width() - 2 * edge) * number / STEPS
