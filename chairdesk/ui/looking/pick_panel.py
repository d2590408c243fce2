"""A line to type in, and below it what there is to choose; nothing of it is kept."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.fields import dressed
from chairdesk.ui.kit.heading_label import HeadingLabel
from chairdesk.ui.kit.layers.side_panel import SidePanel
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.kit.scroll_page import QuietBar
from chairdesk.ui.looking.choice import Choice
from chairdesk.ui.looking.choice_delegate import ChoiceDelegate
from chairdesk.ui.looking.choice_rows import ChoiceRows

Offer: TypeAlias = Callable[[str], tuple[Sequence[Choice], str]]
"""Gives what there is to choose for what was typed, and a sentence about it."""
WIDTH = 38
AFTER = 120
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class PickPanel(SidePanel):
    """Lies over the work at its right; Enter picks, Escape puts it away and leaves nothing."""

    picked = Signal(object)
    """what: whatever the choice stands for"""

    def __init__(self, zone: str, parent: QWidget) -> None:
        super().__init__(parent, WIDTH)
        self.setProperty("zone", zone)
        self._offer: Offer | None = None
        self._waiting = QTimer(self, singleShot=True, interval=AFTER)
        self.heading = HeadingLabel("", 2)
        self.line = QLineEdit()
        self.told = wrapped()
        self.list = QListView()
        self.rows = ChoiceRows(self)
        self.list.setModel(self.rows)
        self._lay_out()
        self._connect()

    def ask(self, title: str, hint: str, offer: Offer) -> None:
        """Come to the front with an empty line; `offer` is asked as one types."""
        self._offer = offer
        self.heading.setText(title)
        self.setAccessibleName(title)
        self.line.setAccessibleName(title)
        self.line.setPlaceholderText(hint)
        self.line.clear()
        self.come_forward(self.line)
        self._show_offered()

    def offer_again(self) -> None:
        """Ask once more what there is to choose: it took its time."""
        if self._offer is not None and not self._waiting.isActive():
            self._show_offered()

    def put_away(self) -> None:
        """Forget what was typed and found, hide, and give the focus back to where it was."""
        self._waiting.stop()
        self._offer = None
        self.line.setText("")  # unlike clear(), leaves nothing to undo
        self._waiting.stop()
        self.rows.show_choices(())
        self.told.clear()
        super().put_away()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt brings what happens to the line: arrows walk the list, Enter picks."""
        if watched is self.line and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                return False
            if event.type() == QEvent.Type.KeyPress:
                return self._takes(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt passes a key: Enter in the list picks, Escape puts this away."""
        if not self._takes(Qt.Key(event.key())):
            super().keyPressEvent(event)

    def _takes(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape:
            self.put_away()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick()
        elif key in _STEPS and self.rows.choices:
            self._go_to(self.list.currentIndex().row() + _STEPS[key])
        else:
            return False
        return True

    def _lay_out(self) -> None:
        dressed(self.line)
        self.line.setMaxLength(400)
        self.line.installEventFilter(self)
        self.told.setProperty("tone", "muted")
        self.list.setProperty("role", "rows")
        self.list.setItemDelegate(ChoiceDelegate(self.list))
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBar(QuietBar())
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        keeps_its_room = self.list.sizePolicy()
        keeps_its_room.setRetainSizeWhenHidden(True)  # else the rest is spread where nothing fits
        self.list.setSizePolicy(keeps_its_room)
        self.list.setAccessibleName(self.tr("What there is to choose"))
        column = QVBoxLayout(self)
        for widget in (self.heading, self.line, self.told):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self.away, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.line.textChanged.connect(self._waiting.start)
        self._waiting.timeout.connect(self._show_offered)
        self.list.clicked.connect(self._pick)
        self.list.selectionModel().currentChanged.connect(self._say_current)

    def _show_offered(self) -> None:
        self._waiting.stop()
        if self._offer is None:
            return
        choices, sentence = self._offer(self.line.text())
        self.rows.show_choices(choices)
        self.list.setVisible(bool(choices))
        self.told.setText(sentence)
        announce(self.line, sentence)
        if choices:
            self._go_to(0)

    def _go_to(self, place: int) -> None:
        last = len(self.rows.choices) - 1
        self.list.setCurrentIndex(self.rows.index(min(max(place, 0), last)))

    def _say_current(self, current: QModelIndex) -> None:
        if current.isValid() and self.line.hasFocus():
            announce(self.line, self.rows.choices[current.row()].spoken)

    def _pick(self) -> None:
        if self._waiting.isActive():
            self._show_offered()
        place = self.list.currentIndex()
        if place.isValid():
            choice = self.rows.choices[place.row()]
            self.put_away()
            self.picked.emit(choice.what)
