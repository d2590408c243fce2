"""The agenda at the left: one line for each item, the current one tall with its cue."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from chairdesk.ui.hold.talk.contribution_list import ROOT, Index
from chairdesk.ui.kit.icons import paint_icon
from chairdesk.ui.tokens import em, worn_by

LINE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class RailLine:
    """One item as the rail shows it; `state` is `to do`, `current` or `done`."""

    key: str
    title: str
    state: str
    minutes: str
    cue: str = ""
    is_amber: bool = False

    @property
    def spoken(self) -> str:
        """Say the line in one breath."""
        parts = (
            self.title,
            self.state,
            self.minutes,
            "something is open" * self.is_amber,
            self.cue,
        )
        return ", ".join(part for part in parts if part)


ICONS = {"done": "done", "current": "circle-dot", "to do": "circle"}


class _Lines(QAbstractListModel):
    """The lines of the rail."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[RailLine, ...] = ()

    def show_lines(self, lines: tuple[RailLine, ...]) -> None:
        """Show lines in the place of those before."""
        is_as_long = len(lines) == len(self.lines)
        if is_as_long:
            self.lines = lines
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            self.layoutChanged.emit()
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Qt asks how many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """Qt asks what stands in a line."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        known = {
            Qt.ItemDataRole.DisplayRole: line.title,
            Qt.ItemDataRole.AccessibleTextRole: line.spoken,
            Qt.ItemDataRole.ToolTipRole: line.cue or line.title,
            LINE: line,
        }
        return known.get(Qt.ItemDataRole(role)) if role != LINE else line


class AgendaRail(QListView):
    """The items of the agenda; any of them can be opened at any time."""

    opened = Signal(str)
    """item: its key"""

    def __init__(self) -> None:
        super().__init__()
        self._lines = _Lines()
        self.setModel(self._lines)
        self.setItemDelegate(_RailDelegate(self))
        self.setProperty("role", "rail")
        self.setProperty("zone", self.tr("Agenda"))
        self.setAccessibleName(self.tr("Agenda"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._open)

    @property
    def lines(self) -> tuple[RailLine, ...]:
        """The lines as they are shown."""
        return self._lines.lines

    def show_lines(self, lines: tuple[RailLine, ...]) -> None:
        """Show the agenda as it stands, with the current item in view."""
        if lines == self._lines.lines:
            return
        self._lines.show_lines(lines)
        place = next((n for n, line in enumerate(lines) if line.state == "current"), -1)
        if place >= 0:
            self.setCurrentIndex(self._lines.index(place))
            self.scrollTo(self._lines.index(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt brings a key: Enter or Space opens the item."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the width changed: the lines are set anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.lines[index.row()].key)


class _RailDelegate(QStyledItemDelegate):
    """Sets a title on as many lines as it needs, with its state and minutes."""

    def __init__(self, view: AgendaRail) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt asks how high a line is."""
        line: RailLine = index.data(LINE)
        width = self._view.viewport().width()
        room = self._room(width)
        height = self._bounds(line.title, room, self._title_font(line)).height()
        height += self._bounds(line.minutes, room, self._small_font()).height()
        if line.cue and line.state == "current":
            height += self._bounds(line.cue, room, self._view.font()).height()
            height += em(self._view, 0.3)
        return QSize(width, height + em(self._view, 0.8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt asks for the picture of a line."""
        line: RailLine = index.data(LINE)
        tokens = worn_by(self._view)
        is_current = line.state == "current"
        ink = tokens.on_rail_chosen if is_current else tokens.on_rail
        faint = tokens.on_rail_chosen if is_current else tokens.rail_muted
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(option.rect, QColor(tokens.rail))
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.rail_chosen))
            painter.drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 6, 6)
        self._paint_icon(painter, option.rect, line, faint)
        self._paint_text(painter, option.rect, line, (ink, faint))
        if self._view.hasFocus() and self._view.currentIndex() == index:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(tokens.on_rail))
            painter.drawRoundedRect(option.rect.adjusted(3, 2, -3, -2), 6, 6)
        painter.restore()

    def _paint_icon(self, painter: QPainter, rect: QRect, line: RailLine, ink: str) -> None:
        size = em(self._view, 1.0)
        left, top = rect.left() + em(self._view, 0.5), rect.top() + em(self._view, 0.45)
        name = "warning" if line.is_amber and line.state == "done" else ICONS[line.state]
        paint_icon(painter, QRectF(left, top, size, size), name, ink)

    def _paint_text(
        self, painter: QPainter, rect: QRect, line: RailLine, inks: tuple[str, str]
    ) -> None:
        left = rect.left() + em(self._view, 1.9)
        top = rect.top() + em(self._view, 0.4)
        room = self._room(rect.width())
        parts = [
            (line.title, self._title_font(line), inks[0]),
            (line.minutes, self._small_font(), inks[1]),
        ]
        if line.cue and line.state == "current":
            parts.append((line.cue, self._view.font(), inks[0]))
        for text, font, ink in parts:
            painter.setFont(font)
            painter.setPen(QColor(ink))
            height = self._bounds(text, room, font).height()
            painter.drawText(QRect(left, top, room, height), Qt.TextFlag.TextWordWrap, text)
            top += height + (em(self._view, 0.3) if text == line.minutes else 0)

    def _room(self, width: int) -> int:
        return max(em(self._view, 3), width - em(self._view, 2.4))

    def _bounds(self, text: str, room: int, font: QFont) -> QRect:
        return QFontMetrics(font).boundingRect(
            QRect(0, 0, room, 10_000), Qt.TextFlag.TextWordWrap, text
        )

    def _title_font(self, line: RailLine) -> QFont:
        font = QFont(self._view.font())
        if line.state == "current":
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _small_font(self) -> QFont:
        font = QFont(self._view.font())
        font.setPointSizeF(font.pointSizeF() * 0.85)
        return font
