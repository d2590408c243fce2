"""A layout that sets things in a row and goes to the next line when it is full."""

from dataclasses import dataclass, field
from typing import cast

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem


@dataclass(slots=True)
class _Known:
    """Sizes as they were measured since the last change: Qt asks for them again and again.

    Where measuring changes something, what was measured lies in a value that nobody asks any more.
    """

    heights: dict[int, int] = field(default_factory=dict)
    least: QSize | None = None
    wanted: list[tuple[QLayoutItem, QSize]] | None = None


class FlowLayout(QLayout):
    """Things side by side, wrapped like words; `gap` is in pixels."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent) if parent is not None else super().__init__()
        self._items: list[QLayoutItem] = []
        self._known = _Known()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def addWidget(self, widget: QWidget) -> None:
        """Add a widget, in an item that is made here.

        An item made by Qt itself may lie where one of a page long gone lay, and Python would
        take it for that dead one.
        """
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Qt adds an item."""
        self._items.append(item)
        self._known = _Known()

    def invalidate(self) -> None:
        """Qt says that a thing in it is of another size, or shown, or not: measure anew."""
        self._known = _Known()
        super().invalidate()

    def count(self) -> int:
        """Qt asks how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem:
        """Qt asks for an item; None past the end."""
        return cast("QLayoutItem", self._items[index] if 0 <= index < len(self._items) else None)

    def takeAt(self, index: int) -> QLayoutItem:
        """Qt takes an item out; None past the end."""
        there = 0 <= index < len(self._items)
        self._known = _Known()
        return cast("QLayoutItem", self._items.pop(index) if there else None)

    def expandingDirections(self) -> Qt.Orientation:
        """Qt asks whether this wants more room than it needs: it does not."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Qt asks whether the height follows from the width: it does."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt asks how high this is at a width."""
        known = self._known
        if width not in known.heights:
            known.heights[width] = self._flow(QRect(0, 0, width, 0), is_trial=True)
        return known.heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Qt gives a place."""
        super().setGeometry(rect)
        self._flow(rect, is_trial=False)

    def sizeHint(self) -> QSize:
        """Qt asks for the size that suits."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Qt asks for the least size: the widest item."""
        known = self._known
        if known.least is None:
            size = QSize()
            for item in self._items:
                size = size.expandedTo(item.minimumSize())
            margins = self.contentsMargins()
            around = QSize(margins.left() + margins.right(), margins.top() + margins.bottom())
            known.least = size + around
        return known.least

    def _flow(self, rect: QRect, *, is_trial: bool) -> int:
        margins = self.contentsMargins()
        inside = rect.marginsRemoved(margins)
        y = inside.y()
        for line in self._lines(max(inside.width(), 1)):
            height = max(size.height() for _item, size in line)
            if not is_trial:
                self._set_line(line, QRect(inside.x(), y, inside.width(), height))
            y += height + self.spacing()
        return max(y - self.spacing(), inside.y()) - rect.y() + margins.bottom()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item, wanted in self._wanted():
            size = QSize(min(wanted.width(), width), wanted.height())
            if item.hasHeightForWidth():
                size.setHeight(max(size.height(), item.heightForWidth(size.width())))
            if not lines or size.width() > left:
                lines.append([])
                left = width
            lines[-1].append((item, size))
            left -= size.width() + self.spacing()
        return lines

    def _wanted(self) -> list[tuple[QLayoutItem, QSize]]:
        """List what is shown, each with the size that suits it."""
        known = self._known
        if known.wanted is None:
            shown = [item for item in self._items if not item.isEmpty()]
            known.wanted = [(i, i.sizeHint().expandedTo(i.minimumSize())) for i in shown]
        return known.wanted

    def _set_line(self, line: list[tuple[QLayoutItem, QSize]], place: QRect) -> None:
        x = place.x()
        for item, size in line:
            y = place.y() + (place.height() - size.height()) // 2
            item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()


class LineLayout(FlowLayout):
    """Things that would stand in one line, and wrap like words where they must."""

    def sizeHint(self) -> QSize:
        """Qt asks for the size that suits: one line."""
        shown = self._wanted()
        gaps = self.spacing() * max(0, len(shown) - 1)
        width = sum(size.width() for _item, size in shown) + gaps
        return self.minimumSize().expandedTo(QSize(width, 0))


class EvenLayout(FlowLayout):
    """Things of one width side by side, as many to a line as `least` pixels allow, at most `most`.

    The width that it asks for never depends on the width that it has.
    """

    def __init__(self, parent: QWidget, gap: int, least: int, most: int) -> None:
        super().__init__(parent, gap)
        self._least, self._most = least, most

    def suit(self, gap: int, least: int) -> None:
        """Take another gap and least width, for text of another size."""
        self._least = least
        self.setSpacing(gap)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        across = max(1, min(self._most, (width + self.spacing()) // (self._least + self.spacing())))
        each = (width - self.spacing() * (across - 1)) // across
        items = [(item, _at_width(item, each)) for item, _size in self._wanted()]
        return [items[start : start + across] for start in range(0, len(items), across)]

    def _set_line(self, line: list[tuple[QLayoutItem, QSize]], place: QRect) -> None:
        x = place.x()
        for item, size in line:
            item.setGeometry(QRect(QPoint(x, place.y()), size))
            x += size.width() + self.spacing()


def _at_width(item: QLayoutItem, width: int) -> QSize:
    height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
    return QSize(width, max(height, item.minimumSize().height()))


def row_of(row: QWidget, *widgets: QWidget) -> None:
    """Let widgets flow within another."""
    flow = FlowLayout(row)
    for widget in widgets:
        flow.addWidget(widget)


def line_of(*widgets: QWidget) -> QWidget:
    """Keep widgets together on one line: the next one, where this has no room for all of them."""
    together = QWidget()
    line = LineLayout(together)
    for widget in widgets:
        line.addWidget(widget)
    return together
