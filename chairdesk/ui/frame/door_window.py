"""The window in which the way in stands until the desk takes its place."""

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from chairdesk.ui.frame.keys_of_window import bind_size_of_text
from chairdesk.ui.frame.reading_order import put_in_reading_order
from chairdesk.ui.frame.way_in import Threshold, way_in
from chairdesk.ui.furnishing import Furnishing
from chairdesk.ui.kit.dress import take_out
from chairdesk.ui.kit.layers.page_stack import PageStack
from chairdesk.ui.kit.layers.side_panel import SidePanel
from chairdesk.ui.unlock.unlock_page import UnlockPage

SMALLEST = QSize(320, 256)
NAME = "ChairDesk"


class DoorWindow(QMainWindow):
    """Shows the way in; whoever put it up says what stands behind."""

    painted = Signal()
    """It stands on the screen."""
    tried = Signal()
    """A secret is being tried: what stands behind is wanted in a moment."""
    let_in = Signal(object)
    """page: UnlockPage; the vault is open behind it, and a new passphrase is asked for"""
    opened = Signal()
    help_wanted = Signal()

    def __init__(self, threshold: Threshold, furnishing: Furnishing) -> None:
        super().__init__()
        self._threshold, self.furnishing = threshold, furnishing
        self.over: SidePanel | None = None
        self._is_painted = False
        self.stack = PageStack()
        self.setCentralWidget(self.stack)
        self.setMinimumSize(SMALLEST)
        self.setWindowTitle(NAME)
        bind_size_of_text(self, furnishing)
        everywhere = Qt.ShortcutContext.WindowShortcut
        furnishing.keys.bind(self, "help", self.help_wanted.emit, everywhere)
        furnishing.keys.bind(self, "quit", self.close, everywhere)
        self._show_door()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own name
        """Qt asks where Tab leads: through what is shown, as it is read."""
        put_in_reading_order(self)
        return super().focusNextPrevChild(next)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt paints the window; whoever waits for that is told once it is seen."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the size changed: what lies over the way in follows."""
        super().resizeEvent(event)
        if self.over is not None:
            self.over.fit()

    def take_in(self, panel: SidePanel) -> None:
        """Have a panel over the way in follow the size of the window."""
        self.over = panel

    def _show_door(self) -> QWidget:
        before = self.stack.currentWidget()
        page = way_in(self._threshold, self.furnishing.words, self.opened.emit, self._show_door)
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        if before is not None:
            take_out(self.stack, before)
        if isinstance(page, UnlockPage):
            page.tried.connect(self.tried)
            page.let_in.connect(partial(self.let_in.emit, page))
            page.ask()
        return page
