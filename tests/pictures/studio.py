"""The desk with a vault of its own and a clock that stands, and what it waits for."""

from datetime import datetime
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from chairdesk.app.book import Books
from chairdesk.app.desk import Before, Desk
from chairdesk.app.worn import put_on
from chairdesk.desk.rehearsal import read_script
from chairdesk.desk.sitting import Sitting
from chairdesk.models.ids import ConferenceId
from chairdesk.resources import resource
from chairdesk.store.door import Door
from chairdesk.store.key_file import Cost
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.desk_window import DeskWindow
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.language.tongue import Tongue
from chairdesk.ui.rehearsal.clock import ScriptClock
from chairdesk.ui.room.room_window import RoomWindow
from chairdesk.ui.step import Step
from tests.pictures.dresses import LAPTOP, Dress

SCRIPT = resource("rehearsals/abernethy-fife.toml")
SECRET = "the kettle sings at five"
SHORT = 1000
"""A timer that ends within so many milliseconds still changes what is shown."""
PATIENCE = 180
"""So many seconds whatever is under way may take, on a machine that is busy with much else."""


class Studio:
    """A desk whose windows stand still once they are settled."""

    def __init__(self, app: QApplication, place: Path, languages: Path | None = None) -> None:
        self._app = app
        self.room = RoomWindow()
        self.script = read_script(SCRIPT)
        self.clock = ScriptClock(self.script.preparation[0].at)
        self.sittings: dict[ConferenceId, Sitting] = {}
        self.door = Door(place, Cost(8, 1, 1))
        worn = put_on(app, Tongue(app, beside=languages))
        before = Before(worn, Books(self.door, self.clock))
        self.desk = Desk(app, self.door, self.clock, before=before)

    @property
    def window(self) -> DeskWindow:
        """The window of the desk, which is another one in another language."""
        return self.desk.window

    @property
    def conference(self) -> ConferencePage:
        """The conference in hand."""
        assert self.window.conference is not None
        return self.window.conference

    @property
    def hold(self) -> HoldPage:
        """The live page of the conference in hand."""
        page = self.conference.page(Step.HOLD)
        assert isinstance(page, HoldPage)
        return page

    def ended(self, which: ConferenceId) -> datetime:
        """Tell when something happened last in a conference."""
        *_, last = self.door.vault.journal.entries_of(which)
        return last.at

    def wear(self, dress: Dress) -> None:
        """Change the dress of every window while it stands there."""
        self.desk.speak(dress.language)
        self.desk.style.wear(dress.theme)
        self.desk.style.write_at(dress.points)
        self.window.resize(*LAPTOP)
        self.window.show()

    def settle(self) -> None:
        """Let all that was put off be done, and whatever is under way come back."""
        still, until = 0, monotonic() + PATIENCE
        while monotonic() < until:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            still = 0 if self._under_way() else still + 1
            if not still:
                QThread.msleep(5)
            if still == 3:
                return
        raise TimeoutError(self._under_way())

    def _under_way(self) -> list[str]:
        busy = [f"timer of {timer.parent()}" for timer in self._timers() if _ends_soon(timer)]
        if QThreadPool.globalInstance().activeThreadCount():
            busy.append("an errand")
        scribe = self.desk.scribe
        if scribe.is_waited_for or scribe._handed_in > scribe._heard_of:
            busy.append("the scribe")
        return busy

    def _timers(self) -> list[QTimer]:
        return [
            timer
            for window in QApplication.topLevelWidgets()
            if isinstance(window, QWidget) and window.isVisible()
            for timer in window.findChildren(QTimer)
        ]


def _ends_soon(timer: QTimer) -> bool:
    return timer.isActive() and timer.isSingleShot() and timer.interval() <= SHORT
