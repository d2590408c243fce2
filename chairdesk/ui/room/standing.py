"""Where the room's window stands, and what becomes of it as screens come and go."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from chairdesk.ui.room.room_window import RoomWindow
from chairdesk.ui.room.screens import (
    FindScreens,
    follow_screens,
    ground_of,
    identity_of,
    is_mirrored,
)

SMALL = QSize(960, 540)
SETTLED_AFTER = 60
"""How long screens and windows have to settle before it is looked where they stand, in ms."""
MOST_TRIES = 3
"""How often in a row it is put back where somebody else moves it away."""


class Standing(QObject):
    """Keeps the room's window on a screen that shows nothing of the chair's, or shut.

    `home` is the chair's window. What the chair must know of it is told in a sentence.
    """

    told = Signal(str)
    came_back = Signal()
    """The screen that was gone is there again, and so is the window."""
    exposed = Signal(str)
    """Others may see what is open from now on, and why: it must be hidden."""

    def __init__(self, window: RoomWindow, home: QWidget, find_screens: FindScreens) -> None:
        super().__init__(home)
        self.may_share_the_screen = False
        self._window, self._home, self._find_screens = window, home, find_screens
        self._screen: QScreen | None = None
        self._waits_for = ""
        self._is_beside = False
        self._tries = 0
        self._was_mirrored = is_mirrored(home)
        self._app = cast("QGuiApplication", QGuiApplication.instance())
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_AFTER)
        self._connect()

    @property
    def is_mirrored(self) -> bool:
        """Whether another screen shows what the chair's does."""
        return is_mirrored(self._home)

    def open(self) -> bool:
        """Open the window where it may stand; say whether it may."""
        screens = self._find_screens(self._home)
        if screens:
            self._stand_on(screens[0])
        elif self.may_share_the_screen:
            self._is_beside = True
            self._window.stand_beside(self._corner())
        return self._window.isVisible()

    def give_up(self) -> None:
        """Let the window stand nowhere any more, and wait for no screen."""
        self._screen, self._waits_for, self._is_beside = None, "", False

    def is_waited_for(self, screen: QScreen) -> bool:
        """Say whether the window comes back with this screen."""
        return bool(self._waits_for) and identity_of(screen) == self._waits_for

    def go_on_from(self, before: "Standing") -> None:
        """Stand where the window stood under another window of the chair's."""
        self.may_share_the_screen = before.may_share_the_screen
        self._screen, self._waits_for = before._screen, before._waits_for  # noqa: SLF001 - its own kind
        self._is_beside = before._is_beside  # noqa: SLF001 - as above
        before.let_go()

    def let_go(self) -> None:
        """Look after the window no more: another does."""
        self._settled.stop()
        self._settled.timeout.disconnect(self._look_around)
        for window in (self._home, self._window):
            window.removeEventFilter(self)
        self._app.screenAdded.disconnect(self._screen_came)
        self._app.screenRemoved.disconnect(self._screen_went)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt tells what the two windows hear: that one is moved, or the chair's is closed."""
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
            self._settle()
        elif watched is self._home and event.type() == QEvent.Type.Close:
            self.give_up()
            self._window.close()
        return False

    def _stand_on(self, screen: QScreen) -> None:
        self._screen, self._waits_for, self._is_beside = screen, "", False
        self._window.stand_on(screen)

    def _corner(self) -> QRect:
        free = self._home.screen().availableGeometry()
        size = SMALL.boundedTo(free.size())
        return QRect(free.right() - size.width(), free.top(), size.width(), size.height())

    def _screen_went(self, screen: QScreen) -> None:
        self._settled.start()
        if screen is self._screen:
            self._window.close()
            self._screen, self._waits_for = None, identity_of(screen)
            self.told.emit(
                self.tr("The room's screen is gone. Its window comes back blank with it.")
            )
        elif (
            self._window.isVisible()
            and self._screen is not None
            and screen.geometry().contains(self._home.frameGeometry().center())
        ):
            self.exposed.emit(self.tr("Your screen was gone, so the desk was locked."))

    def _screen_came(self, screen: QScreen) -> None:
        self._settled.start()
        screen.geometryChanged.connect(self._settle)
        if self._waits_for and screen in self._find_screens(self._home):
            self._stand_on(screen)
            self.came_back.emit()
            self.told.emit(self.tr("The room's window is back, and blank."))

    def _settle(self, *_: object) -> None:
        self._settled.start()

    def _look_around(self) -> None:
        """See that nobody sees the chair's screen, and the room's window is in place."""
        was_mirrored, self._was_mirrored = self._was_mirrored, self.is_mirrored
        if self._was_mirrored and not was_mirrored:
            self.exposed.emit(
                self.tr(
                    "Another screen shows the same as this one, so the desk was locked. "
                    "Set that screen to extend this one, then unlock."
                )
            )
        if not self._window.isVisible() or self._is_beside:
            return
        if self._screen is None:  # as a screen comes, Qt may show a window again that was shut
            self._window.close()
        elif self._screen not in self._find_screens(self._home):
            self._window.close()
            self.told.emit(self.tr("The room's window was in the way on this screen; it is shut."))
        elif self._is_in_place(self._screen):
            self._tries = 0
        elif self._tries < MOST_TRIES:
            self._tries += 1
            self._window.stand_on(self._screen)
        elif ground_of(self._window) == ground_of(self._home):
            self._window.close()
            self.told.emit(self.tr("The room's window could not stay on its screen; it is shut."))

    def _is_in_place(self, screen: QScreen) -> bool:
        whole = screen.geometry()
        return ground_of(self._window) == whole and self._window.size() == whole.size()

    def _connect(self) -> None:
        self._settled.timeout.connect(self._look_around)
        for window in (self._home, self._window):
            window.installEventFilter(self)
        follow_screens(self._app, self._screen_came, self._screen_went)
        for screen in self._app.screens():
            screen.geometryChanged.connect(self._settle)
