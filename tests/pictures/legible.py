"""Finds words in a window that nobody could read: cut off, or drawn too faintly."""

from collections.abc import Iterator
from functools import cache

from PIL import Image
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from tests.ui.whole.clipping import clipped

FAINT = 4.4
"""Less contrast than this: 4.5 is asked of small letters, whose thin edges cost a little."""
EDGE = 4
"""So many pixels of a button are its edge."""


def illegible(window: QWidget, picture: Image.Image) -> Iterator[str]:
    """Say of each word in a picture that cannot be read what it is, and why not."""
    yield from clipped(window)
    for part in window.findChildren(QWidget):
        if isinstance(part, QLabel | QAbstractButton) and part.isEnabled() and part.text().strip():
            seen = _seen(part, window)
            is_tall = seen.height() >= part.fontMetrics().height()
            if part.isVisible() and is_tall and not _is_covered(part, window, seen):
                found = contrast_in(picture.crop(_box(seen)))
                if found < FAINT:
                    what = f"{type(part).__name__} “{part.text()[:60]}”"
                    yield f"{what} is drawn too faintly ({found:.1f})"


def contrast_in(field: Image.Image) -> float:
    """Measure the contrast between the colour of which there is most and the one farthest off."""
    counted = sorted(field.getcolors(field.width * field.height), reverse=True)
    paper = luminance(counted[0][1])
    return max(contrast(paper, luminance(colour)) for _, colour in counted)


def contrast(one: float, other: float) -> float:
    """Give the contrast of two luminances, as WCAG 2.2 defines it."""
    low, high = sorted((one, other))
    return (high + 0.05) / (low + 0.05)


@cache
def luminance(colour: tuple[int, int, int]) -> float:
    """Give the relative luminance of a colour, as WCAG 2.2 defines it."""
    red, green, blue = (_linear(value / 255) for value in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _seen(part: QWidget, window: QWidget) -> QRect:
    """Give what is seen of a part, without its edge."""
    edge = EDGE if isinstance(part, QAbstractButton) else 0
    inner = part.rect().adjusted(edge, edge, -edge, -edge)
    seen = part.visibleRegion().boundingRect().intersected(inner)
    return seen.translated(part.mapTo(window, QPoint()))


def _is_covered(part: QWidget, window: QWidget, seen: QRect) -> bool:
    """Say whether something lies over a part, such as the panel of the search."""
    middle = seen.center().y()
    for across in (seen.left(), seen.center().x(), seen.right()):
        top = window.childAt(QPoint(across, middle))
        if top is not part and not (top is not None and top.isAncestorOf(part)):
            return True
    return False


def _box(place: QRect) -> tuple[int, int, int, int]:
    return (place.left(), place.top(), place.right() + 1, place.bottom() + 1)
