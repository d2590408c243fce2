"""The agenda at the left: one line for each item, the current one tall with its cue."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView

from chairdesk.ui.hold.rail_delegate import RailDelegate
from chairdesk.ui.hold.rail_model import RailLine, RailModel, RailState
from chairdesk.ui.kit.scroll_page import QuietBar
from chairdesk.ui.shortcuts import Keys


class AgendaRail(QListView):
    """The items of the agenda; any of them can be opened at any time, in any order."""

    opened = Signal(str)
    """item: its key"""
    moved = Signal(str, int)
    """item: its key, by: -1 earlier or 1 later"""

    def __init__(self) -> None:
        super().__init__()
        self._model = RailModel()
        self.earlier = QAction(self.tr("Take this item earlier"), self)
        self.later = QAction(self.tr("Take this item later"), self)
        self._lay_out()
        self._connect()

    @property
    def lines(self) -> tuple[RailLine, ...]:
        """The lines as they are shown."""
        return self._model.lines

    def show_lines(self, lines: tuple[RailLine, ...]) -> None:
        """Show the agenda as it stands; a new current item comes into view."""
        before, now = self._current(), _current_of(lines)
        self._model.show_lines(lines)
        if now != before:
            self.setCurrentIndex(self._model.place_of(now))
            QTimer.singleShot(0, self, self._show_current)

    def choose(self, item: str) -> None:
        """Choose an item without opening it."""
        self.setCurrentIndex(self._model.place_of(item))

    def bind(self, keys: Keys) -> None:
        """Let the keys move the item that is chosen in the rail."""
        for does, action in (("item_earlier", self.earlier), ("item_later", self.later)):
            keys.bind(self, does, action.trigger)
            action.setText(f"{action.text()}\t{keys.spoken(does)}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt brings a key: Enter or Space opens the item."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        elif not event.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the text grew or shrank: the lines are set anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the width changed: the lines are set anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        QTimer.singleShot(0, self, self._show_current)

    def _current(self) -> str:
        return _current_of(self.lines)

    def _show_current(self) -> None:
        """Bring the current item into view, with the one before it where there is room."""
        place = self._model.place_of(self._current())
        for near in (place.siblingAtRow(place.row() - 1), place):
            if near.isValid():
                self.scrollTo(near)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.lines[index.row()].key)

    def _move(self, by: int) -> None:
        if self.currentIndex().isValid():
            self.moved.emit(self.lines[self.currentIndex().row()].key, by)

    def _lay_out(self) -> None:
        self.setModel(self._model)
        self.setItemDelegate(RailDelegate(self))
        self.setProperty("role", "rail")
        self.setAccessibleName(self.tr("Agenda"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(QuietBar())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.addActions([self.earlier, self.later])

    def _connect(self) -> None:
        self.clicked.connect(self._open)
        self.earlier.triggered.connect(lambda: self._move(-1))
        self.later.triggered.connect(lambda: self._move(1))


def _current_of(lines: tuple[RailLine, ...]) -> str:
    return next((line.key for line in lines if line.state is RailState.CURRENT), "")
