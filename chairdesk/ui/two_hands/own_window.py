"""A second main window on the same conference, in the hand of whoever it is for."""

from typing import cast

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from chairdesk.desk.finding import Found
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.frame.first_focus import put_focus_into
from chairdesk.ui.frame.keys_of_window import bind
from chairdesk.ui.frame.reading_order import put_in_reading_order
from chairdesk.ui.furnishing import Furnishing
from chairdesk.ui.kit.layers.page_stack import PageStack
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.looking.found_words import step_of_part
from chairdesk.ui.looking.side_panels import SidePanels
from chairdesk.ui.rooms import Rooms
from chairdesk.ui.step import Step, places_at
from chairdesk.ui.top_bar import TopBar
from chairdesk.ui.two_hands.hand_button import HandButton

SMALLEST = QSize(320, 256)
SHARE = 0.62
"""How much of a screen it takes where it must share the chair's."""


class OwnWindow(QMainWindow):
    """Shows one conference; to close it closes nothing else, and what is half typed is kept."""

    shut = Signal()
    """Somebody closed it; all that was half typed in it is on disk."""
    lock_wanted = Signal()

    def __init__(self, page: ConferencePage, furnishing: Furnishing, rooms: Rooms) -> None:
        super().__init__()
        self.page = page
        self.top = TopBar(furnishing)
        self.hand = HandButton()
        self.countdown = NoticeBar()
        self.stack = PageStack()
        self.panels = SidePanels(furnishing, rooms, self.stack)
        self._step = Step.HOLD
        self._lay_out()
        self._connect(furnishing)
        self.open_step(Step.HOLD)
        self._name(page.reference)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own name
        """Qt asks where Tab leads: through what is shown, as it is read."""
        put_in_reading_order(self)
        return super().focusNextPrevChild(next)

    @property
    def is_open(self) -> bool:
        """Whether it may be worked in: it is hidden as soon as the desk locks."""
        return self.isVisible()

    def open_step(self, wanted: object) -> None:
        """Open a step that this window offers."""
        step = cast("Step", wanted)
        if step in self.page.steps:
            self.panels.put_away()
            self._step = step
            self.page.show_step(step)
            put_focus_into(self.page.stack.currentWidget())

    def go_on(self, by: int) -> None:
        """Go to the next step (1) or the one before (-1)."""
        steps = self.page.steps
        place = steps.index(self._step) + by
        if 0 <= place < len(steps):
            self.open_step(steps[place])

    def lock_if_open(self) -> None:
        """Ask that the desk is locked."""
        self.lock_wanted.emit()

    def stand_on(self, screen: QScreen) -> None:
        """Take the whole of a screen, as an ordinary window."""
        self.showNormal()
        self.setGeometry(screen.availableGeometry())
        self.showMaximized()

    def stand_beside(self, home: QWidget) -> None:
        """Stand at the lower right of the chair's screen, where there is no other."""
        self.showNormal()
        free = home.screen().availableGeometry()
        size = QSize(int(free.width() * SHARE), int(free.height() * SHARE)).expandedTo(SMALLEST)
        size = size.boundedTo(free.size())
        corner = free.bottomRight()
        self.setGeometry(
            corner.x() - size.width() + 1,
            corner.y() - size.height() + 1,
            size.width(),
            size.height(),
        )
        self.show()

    def come_to_front(self) -> None:
        """Take the keys, where they were left."""
        self.raise_()
        self.activateWindow()
        if self.focusWidget() is None or self.top.isAncestorOf(self.focusWidget()):
            put_focus_into(self.page.stack.currentWidget())

    def cover(self) -> None:
        """Show nothing any more; what is half typed waits until it is kept."""
        self.panels.put_away()
        self.countdown.clear()
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the size changed: what lies over the work follows."""
        super().resizeEvent(event)
        self.panels.fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt says that it closes: only if what is half typed here is on disk."""
        if not self.page.keep():
            self.page.show()
            event.ignore()
            return
        self.panels.put_away()
        super().closeEvent(event)
        self.shut.emit()

    def _lay_out(self) -> None:
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.top, self.countdown):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)
        self.stack.addWidget(self.page)
        self.setCentralWidget(ground)
        self.setMinimumSize(SMALLEST)
        self.top.begin_with(self.hand)
        self.hand.take_up(self.page)

    def _connect(self, furnishing: Furnishing) -> None:
        self.page.renamed.connect(self._name)
        self.page.step_wanted.connect(self.open_step)
        self.top.lock_wanted.connect(self.lock_wanted)
        self.top.keys_wanted.connect(self._toggle_keys)
        self.panels.found.connect(self._open_found)
        self.panels.bind(self, self.top, lambda: self.is_open, lambda: self.page)
        bind(self, furnishing, self._toggle_keys)

    def _toggle_keys(self) -> None:
        self.panels.toggle_keys(*places_at(self._step))

    def _open_found(self, found: Found) -> None:
        self.open_step(step_of_part(found.passage.part))
        self.page.look_at(found)

    def _name(self, reference: str) -> None:
        self.setWindowTitle(self.tr("{name} — minute-taker").format(name=reference or "ChairDesk"))
