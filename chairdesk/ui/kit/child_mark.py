"""The mark that a child keeps everywhere: one colour and one initial."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from chairdesk.ui.tokens import Tokens, em, worn_by


def called_among(name: str, names: Iterable[str]) -> str:
    """Shorten a name to its first word, where no other of the names begins with it."""
    first = next(iter(name.split()), name)
    alike = [other for other in names if other.split()[:1] == [first]]
    return name if len(alike) > 1 else first


def distinct_initials(names: tuple[str, ...]) -> tuple[str, ...]:
    """Find one mark per child, a letter longer where two would be the same."""
    marks: list[str] = []
    for name in names:
        longer = (name[:length].capitalize() for length in range(1, len(name) + 1))
        marks.append(next((mark for mark in longer if mark not in marks), str(len(marks) + 1)))
    return tuple(marks)


def paint_child(painter: QPainter, spot: QRectF, place: int, initial: str, tokens: Tokens) -> None:
    """Paint a child's mark; from the seventh child on, a ring sets it apart."""
    look = tokens.child(place)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.wash))
    painter.drawEllipse(spot)
    if place >= len(tokens.children):
        ring = spot.width() * 0.11
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(look.ink), ring * 0.6))
        painter.drawEllipse(spot.adjusted(ring, ring, -ring, -ring))
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(max(6, round(spot.height() * (0.55 if len(initial) == 1 else 0.42))))
    painter.setFont(font)
    painter.setPen(QColor(look.ink))
    painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, initial)
    painter.restore()


class ChildMark(QWidget):
    """A child's mark; `place` is the child's place on the roll, counted from 0."""

    def __init__(self, place: int, initial: str, name: str) -> None:
        super().__init__()
        self._place = place
        self._initial = initial
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Qt asks how large the mark is."""
        return QSize(em(self, 1.5), em(self, 1.5))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt asks for the picture."""
        painter = QPainter(self)
        spot = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        paint_child(painter, spot, self._place, self._initial, worn_by(self))
        painter.end()
