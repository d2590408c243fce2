"""The chair's hand on the room's window: a face at one key, and blank at one key from anywhere."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from chairdesk.export.room.frame import Face, Frame
from chairdesk.export.room.showing import frame_of, name_of
from chairdesk.models.conference import Conference
from chairdesk.models.events import ClosedSessionBegan, ConferenceClosed, Entry
from chairdesk.ui.bench import Bench
from chairdesk.ui.room.room_window import RoomWindow
from chairdesk.ui.room.screens import FindScreen, follow_screens, screen_beside

SMALL = QSize(960, 540)


class Projector(QObject):
    """Shows the room what the chair chooses; it begins blank, and is blank after each lock.

    `home` is the chair's window: the room's window stands on another screen than that one.
    """

    changed = Signal(object)
    """face: Face, or None while there is no window"""
    exposed = Signal()
    """The chair's screen is gone and only the room's is left: what is open must be hidden."""

    def __init__(self, home: QWidget, find_screen: FindScreen = screen_beside) -> None:
        super().__init__(home)
        self._find_screen = find_screen
        self.window = RoomWindow()
        self.face = Face.BLANK
        self.may_share_the_screen = False
        self._home = home
        self._child = 0
        self._bench: Bench | None = None
        self._screen: QScreen | None = None
        self._is_waiting = False
        home.installEventFilter(self)
        self.window.shut.connect(self._was_shut)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            follow_screens(app, self._screen_came, self._screen_went)

    @property
    def is_open(self) -> bool:
        """Whether there is a window for the room now."""
        return self.window.isVisible()

    def take_up(self, bench: Bench) -> None:
        """Show what is chosen from a conference from now on; nothing is chosen yet."""
        self._bench = bench
        self._child = 0
        bench.signals.happened.connect(self._heard)
        self.blank()

    def put_away(self) -> None:
        """Know of no conference any more, and show none."""
        self.blank()
        self._bench = None

    def choose(self, face: Face) -> None:
        """Show a face; chosen again it turns to what did not fit, or to the next child."""
        if self._bench is None or face is Face.BLANK:
            self.blank()
        elif self._bench.conference.room.is_closed_session:
            self._bench.notice(self.tr("The session is closed: the room sees nothing."))
        elif self._has_window(self._bench):
            if face is not self.face:
                self._show(face, 0)
            elif not self.window.turn() and face is Face.CHILD:
                self._show(face, self._child + 1)

    def blank(self) -> None:
        """Show nothing but the ordinary name of the meeting, at once."""
        self.face = Face.BLANK
        self.window.show_frame(Frame(Face.BLANK, self._name()))
        self.changed.emit(self.face if self.is_open else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt tells what the chair's window hears: closing, it takes the room's window along."""
        if watched is self._home and event.type() == QEvent.Type.Close:
            self._is_waiting = False
            self.window.close()
        return False

    def _show(self, face: Face, child: int) -> None:
        if self._bench is None:
            return
        self.face, self._child = face, child
        bench = self._bench
        frame = frame_of(face, bench.conference, bench.pack, bench.words, child)
        self.window.show_frame(frame)
        self.changed.emit(face)

    def _name(self) -> str:
        if self._bench is None or not self._bench.conference.setting.pack:
            return ""
        return name_of(self._bench.pack, self._bench.conference)

    def _heard(self, entry: Entry, _conference: Conference) -> None:
        if isinstance(entry.event, ClosedSessionBegan | ConferenceClosed):
            self.blank()
        elif self.face is not Face.BLANK:
            self._show(self.face, self._child)

    def _has_window(self, bench: Bench) -> bool:
        """Open the window where it may stand; say why it may not."""
        if self.is_open:
            return True
        screen = self._find_screen(self._home)
        if screen is not None:
            self._stand_on(screen)
        elif self.may_share_the_screen:
            self.window.stand_beside(self._corner())
        else:
            bench.notice(
                self.tr(
                    "No screen is left for the room, so its window stays shut. Join one, "
                    "or choose “On this screen” under Room."
                )
            )
        return self.is_open

    def _stand_on(self, screen: QScreen) -> None:
        self._screen = screen
        self._is_waiting = False
        self.window.stand_on(screen)

    def _corner(self) -> QRect:
        free = self._home.screen().availableGeometry()
        size = SMALL.boundedTo(free.size())
        return QRect(free.right() - size.width(), free.top(), size.width(), size.height())

    def _was_shut(self) -> None:
        self.face = Face.BLANK
        self._screen = None
        self.changed.emit(None)

    def _screen_went(self, screen: QScreen) -> None:
        if screen is self._screen:
            self.window.close()
            self._is_waiting = True
            self._tell(self.tr("The room's screen is gone. Its window comes back blank with it."))
        elif (
            self.is_open
            and self._screen is not None
            and self._home.screen() in {screen, self._screen}
        ):
            self.exposed.emit()

    def _screen_came(self, screen: QScreen) -> None:
        if self._is_waiting and screen is not self._home.screen():
            self._stand_on(screen)
            self.blank()
            self._tell(self.tr("The room's window is back, and blank."))

    def _tell(self, sentence: str) -> None:
        if self._bench is not None:
            self._bench.notice(sentence)
