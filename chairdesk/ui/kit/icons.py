"""Icons from resources/icons, drawn in whatever colour the place asks for."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from chairdesk.resources import resource

SHARPNESS = (1, 2, 3)
DRAWN_AT = 24


def paint_icon(painter: QPainter, place: QRectF, name: str, colour: str) -> None:
    """Paint an icon, such as `lock`, into a rectangle."""
    _renderer(name, colour).render(painter, place)


@lru_cache(maxsize=256)
def icon(name: str, colour: str, gap: int = 0) -> QIcon:
    """Draw an icon, such as `lock`, in a colour, sharp at every screen's density.

    `gap` leaves room at its right, in 24ths of its height.
    """
    drawn = QIcon()
    for times in SHARPNESS:
        canvas = QPixmap((DRAWN_AT + gap) * times, DRAWN_AT * times)
        canvas.fill(Qt.GlobalColor.transparent)
        painter = QPainter(canvas)
        paint_icon(painter, QRectF(0, 0, DRAWN_AT * times, DRAWN_AT * times), name, colour)
        painter.end()
        drawn.addPixmap(canvas.copy())  # what was painted on keeps all that it was painted with
    return drawn


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
