"""Works at the desk while screens are joined, pulled out and mirrored, and tells what was seen."""

import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from chairdesk.app.desk import Desk
from chairdesk.app.qt_application import application
from chairdesk.export.room.frame import Face
from chairdesk.store.door import Door
from chairdesk.ui.room.screens import ground_of
from chairdesk.ui.step import Step
from chairdesk.ui.unlock.unlock_page import UnlockPage
from tests.journeys.rehearsing import CHEAP
from tests.journeys.test_the_desk import NOW, SECRET, arrange

LATEST = 20.0
"""Within how many seconds a window has come to where it belongs."""
ROOM, THIRD = "1920/500x1080/300+1366+0", "1000/260x1080/300+3286+0"
SAME = "1366/361x768/203+0+0"


class OnScreens:
    """A desk with a conference open, and the screens of its display."""

    def __init__(self, app, folder):
        self.app = app
        door = Door(folder / "vault", CHEAP)
        door.create(SECRET)
        door.locksmith.code.note_kept()
        self.which = arrange(door.vault)
        door.lock()
        self.desk = Desk(app, door, lambda: NOW)
        self.desk.window.setGeometry(100, 50, 1000, 600)
        self.desk.window.show()

    def come_in(self):
        page = self.desk.window.stack.currentWidget()
        page.secret.line.setText(SECRET)
        page.unlock.click()
        self.until("the desk is open", lambda: self.desk.window.diary is not None)
        if self.desk.window.conference is None:
            self.desk.window.open_conference(self.which, Step.HOLD)

    def until(self, what, is_so):
        """Let the windows work until something is so, and tell it."""
        end = monotonic() + LATEST
        while not is_so():
            self.app.processEvents()
            sleep(0.002)
            if monotonic() > end:
                sys.exit(f"never seen: {what}; {self.where()}")
        print(what, flush=True)

    def join(self, name, place):
        self.ask("--setmonitor", name, place, "none")
        self.until(f"{name} is joined", lambda: name in self.screens)

    def pull_out(self, name):
        self.ask("--delmonitor", name)
        self.until(f"{name} is pulled out", lambda: name not in self.screens)

    def ask(self, *asked):
        subprocess.run(["xrandr", *asked], check=True)

    @property
    def screens(self):
        return {one.name(): one.geometry() for one in QGuiApplication.screens()}

    @property
    def room(self):
        return self.desk.room.projector.window

    def fills(self, name):
        """Whether the room's window fills a screen, and no other."""
        place = self.screens.get(name)
        fits = self.room.isFullScreen() and self.room.size() == place.size()
        return self.room.isVisible() and fits and ground_of(self.room) == place

    def shows(self, face):
        return self.room.frame_shown.face is face

    def choose(self, face):
        self.desk.room.projector.choose(face)

    def where(self):
        own = self.desk.two.own
        windows = (self.desk.window, self.room, *([own] if own else []))
        return self.screens, [(w.isVisible(), w.frameGeometry()) for w in windows]


def one_room(at):
    at.choose(Face.AGENDA)
    at.until("with one screen it stays shut", lambda: not at.room.isVisible())
    at.join("room", ROOM)
    at.until("a screen that comes shows nothing unasked", lambda: not at.room.isVisible())
    at.choose(Face.AGENDA)
    at.until("it fills the other screen", lambda: at.fills("room") and at.shows(Face.AGENDA))
    at.desk.change_keys({"search": ("Ctrl+J",)}, "search")
    at.until("changed keys leave it", lambda: at.fills("room") and at.shows(Face.AGENDA))
    at.room.setWindowState(Qt.WindowState.WindowNoState)
    at.room.setGeometry(0, 0, 600, 400)
    at.until("moved over the chair's it goes back", lambda: at.fills("room"))
    at.pull_out("room")
    at.until("it goes with it", lambda: not at.room.isVisible() and at.shows(Face.BLANK))
    at.join("room", ROOM)
    at.until("it is back, blank", lambda: at.fills("room") and at.shows(Face.BLANK))


def two_hands(at):
    at.join("third", THIRD)
    at.desk.two.open()
    at.until("the second window has its own", lambda: taker_on(at, "third"))
    at.choose(Face.AGENDA)
    at.until("the room sees it", lambda: at.fills("room") and at.shows(Face.AGENDA))
    at.pull_out("third")
    at.until("it comes to the chair's", lambda: taker_on(at, "laptop"))
    at.until("the room's stays", lambda: at.fills("room") and at.shows(Face.AGENDA))
    at.pull_out("room")
    at.until("both are gone", lambda: not at.room.isVisible())
    at.join("third", THIRD)
    at.until("its own brings it back", lambda: taker_on(at, "third"))
    at.until("and nothing else", lambda: not at.room.isVisible())
    at.join("room", ROOM)
    at.until("and the room's its own", lambda: at.fills("room") and at.shows(Face.BLANK))
    at.pull_out("third")
    at.pull_out("room")


def taker_on(at, name):
    return at.desk.two.own.isVisible() and ground_of(at.desk.two.own) == at.screens[name]


def mirrored(at):
    at.join("mirror", SAME)
    window = at.desk.window
    at.until("a mirror locks", lambda: isinstance(window.stack.currentWidget(), UnlockPage))
    at.until("and says why", lambda: window.notice.sentence.startswith("Another screen shows"))
    at.come_in()
    at.choose(Face.AGENDA)
    at.until("nothing lies over the chair's", lambda: not at.room.isVisible())
    at.pull_out("mirror")


if __name__ == "__main__":
    at = OnScreens(application(), Path(sys.argv[1]))
    at.come_in()
    for act in (one_room, two_hands, mirrored):
        act(at)
    at.desk.window.close()
    print("done")
