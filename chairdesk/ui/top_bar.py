"""The bar at the top: the steps at the left, search, look, keys and lock at the right."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chairdesk.ui.furnishing import Furnishing
from chairdesk.ui.kit.buttons import PlainButton
from chairdesk.ui.look_menu import LookMenu
from chairdesk.ui.shortcuts import Keys
from chairdesk.ui.step import Step
from chairdesk.ui.step_strip import StepStrip
from chairdesk.ui.tokens import em, gap

WIDE_ENOUGH = 60


class TopBar(QWidget):
    """The way through, and what is wanted on every page."""

    lock_wanted = Signal()
    keys_wanted = Signal()
    search_wanted = Signal()
    desk_wanted = Signal()
    narrowed = Signal(bool)
    """is_narrow: whether there is no room for words on buttons"""

    def __init__(self, furnishing: Furnishing) -> None:
        super().__init__()
        self.steps = StepStrip(furnishing.words)
        self.search = PlainButton(self.tr("Search"), "search")
        self.look = PlainButton(self.tr("Look"), "look")
        self.desk = PlainButton(self.tr("This desk"), "settings")
        self.keys = PlainButton(self.tr("Keys"), "help")
        self.lock = PlainButton(self.tr("Lock"), "lock")
        self._says = {button: button.text() for button in self._buttons}
        self.looks = LookMenu(furnishing, self)
        self._lay_out(furnishing.keys)
        self._connect()

    def take_in(self, button: PlainButton) -> None:
        """Take in one more button, left of the others; it hides until it is wanted."""
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.insertWidget(1, button)
        button.hide()
        self._suit_width()

    def begin_with(self, button: PlainButton) -> None:
        """Stand without steps, in a window that has none: a button stands in their place."""
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.insertWidget(0, button)
        self.steps.offer(())
        self.steps.button(Step.DIARY).hide()
        self.desk.hide()

    @property
    def _buttons(self) -> tuple[PlainButton, ...]:
        return (self.search, self.look, self.desk, self.keys, self.lock)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the width changed: words go when it is narrow, names stay."""
        super().resizeEvent(event)
        self._suit_width()

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the text grew or shrank: words go when it is narrow."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._suit_width()

    def _lay_out(self, keys: Keys) -> None:
        self.setProperty("role", "strip")
        self.setProperty("zone", self.tr("Steps"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(gap(self, 0.3), 0, gap(self, 0.3), 0)
        row.addWidget(self.steps, 1)
        for button, does in zip(self._buttons, ("search", "", "", "help", "lock"), strict=True):
            row.addWidget(button)
            button.setAccessibleName(self._says[button])
            button.key_does = does
            key = f" ({keys.spoken(does)})" if does else ""
            button.setToolTip(f"{self._says[button]}{key}")

    def _connect(self) -> None:
        self.search.clicked.connect(self.search_wanted)
        self.look.clicked.connect(self._open_menu)
        self.keys.clicked.connect(self.keys_wanted)
        self.desk.clicked.connect(self.desk_wanted)
        self.lock.clicked.connect(self.lock_wanted)

    def _open_menu(self) -> None:
        self.looks.popup(self.look.mapToGlobal(self.look.rect().bottomLeft()))

    def _suit_width(self) -> None:
        is_narrow = self.width() < em(self, WIDE_ENOUGH)
        for button, says in self._says.items():
            # all but the lock are known by their pictures; the steps need the room of their words
            button.setText(says if button is self.lock and not is_narrow else "")
        self.narrowed.emit(is_narrow)
