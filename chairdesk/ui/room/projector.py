"""The chair's hand on the room's window: a face at one key, and blank at one key from anywhere."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from chairdesk.export.room.frame import Face, Frame
from chairdesk.export.room.showing import frame_of
from chairdesk.export.title import name_of_meeting
from chairdesk.models.conference import Conference
from chairdesk.models.events import ClosedSessionBegan, ConferenceClosed, Entry
from chairdesk.models.ids import ConferenceId
from chairdesk.ui.bench import Bench
from chairdesk.ui.room.room_window import RoomWindow
from chairdesk.ui.room.screens import FindScreens, screens_beside
from chairdesk.ui.room.standing import Standing


@dataclass(frozen=True, slots=True, eq=False)
class Passed:
    """The room's window on its way from one window of the chair's to the next."""

    window: RoomWindow
    standing: Standing
    face: Face
    child: int
    conference: ConferenceId | None


class Projector(QObject):
    """Shows the room what the chair chooses; it begins blank, and is blank after each lock.

    `home` is the chair's window: the room's window stands on another screen than that one.
    """

    changed = Signal(object)
    """face: Face, or None while there is no window"""
    exposed = Signal(str)
    """Others may see what is open from now on, and why: it must be hidden."""

    def __init__(self, home: QWidget, find_screens: FindScreens = screens_beside) -> None:
        super().__init__(home)
        self.face = Face.BLANK
        self._home, self._find_screens = home, find_screens
        self._child = 0
        self._bench: Bench | None = None
        self._again: Passed | None = None
        self._has_told = False
        self._begin(RoomWindow())

    @property
    def is_open(self) -> bool:
        """Whether there is a window for the room now."""
        return self.window.isVisible()

    def take_up(self, bench: Bench) -> None:
        """Show what is chosen from a conference from now on; nothing is chosen yet."""
        self._bench, again = bench, self._again
        self._child, self._again = 0, None
        bench.signals.happened.connect(self._heard)
        if again is not None and again.conference == bench.conference.id and self.is_open:
            self._show(again.face, again.child)
        else:
            self.blank()

    def warn_of_mirror(self) -> None:
        """Say where all that is open is seen on another screen."""
        if self.standing.is_mirrored:
            self._tell(self.tr("Another screen shows the same as this one: all of it is seen."))

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

    def close(self) -> None:
        """Close the window; it opens again with the next choice."""
        self.window.close()

    def pass_on(self) -> Passed:
        """Let the window go as it stands, with what it shows, for another to go on with."""
        which = self._bench.conference.id if self._bench is not None else None
        passed = Passed(self.window, self.standing, self.face, self._child, which)
        self.window.shut.disconnect(self._was_shut)
        self._begin(RoomWindow())
        return passed

    def go_on_from(self, passed: Passed) -> None:
        """Take a window over; it shows the same again once its conference is taken up."""
        self.standing.let_go()
        self.window.deleteLater()
        self._begin(passed.window)
        self.standing.go_on_from(passed.standing)
        self.window.name_itself()
        self._again = passed
        if self._bench is not None:
            self.take_up(self._bench)

    def end_going_on(self) -> None:
        """Show nothing of a conference that was not taken up again."""
        self._again = None
        if self._bench is None:
            self.blank()

    def _begin(self, window: RoomWindow) -> None:
        self.window = window
        self.standing = Standing(window, self._home, self._find_screens)
        window.shut.connect(self._was_shut)
        self.standing.told.connect(self._tell)
        self.standing.came_back.connect(self.blank)
        self.standing.exposed.connect(self.exposed)

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
        return name_of_meeting(self._bench.pack, self._bench.conference)

    def _heard(self, entry: Entry, _conference: Conference) -> None:
        if isinstance(entry.event, ClosedSessionBegan | ConferenceClosed):
            self.blank()
        elif self.face is not Face.BLANK:
            self._show(self.face, self._child)

    def _has_window(self, bench: Bench) -> bool:
        """Open the window where it may stand; say why it may not."""
        if self.is_open:
            return True
        if self.standing.open():
            if self._has_told:
                bench.notice("")
            self._has_told = False
            return True
        self._has_told = True
        if self.standing.is_mirrored:
            bench.notice(
                self.tr(
                    "The other screen shows the same as this one, so the room's window stays "
                    "shut. Set that screen to extend this one."
                )
            )
        else:
            bench.notice(
                self.tr(
                    "No screen is left for the room, so its window stays shut. Join one, "
                    "or choose “On this screen” under Room."
                )
            )
        return False

    def _was_shut(self) -> None:
        self.face = Face.BLANK
        self.standing.give_up()
        self.changed.emit(None)

    def _tell(self, sentence: str) -> None:
        if self._bench is not None:
            self._bench.notice(sentence)
            self._has_told = True
