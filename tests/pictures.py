"""Pictures of every window, made of the sample conference: python -m tests.pictures FOLDER.

Off-screen, with the bundled font and no blinking caret, so that the same windows give the
same pictures everywhere. `make pictures` writes them to docs/pictures.
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from chairdesk.store.key_file import Cost
from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from chairdesk.app import Desk
from chairdesk.desk.rehearsal import Script, read_script
from chairdesk.desk.rehearsal.record import GiveOut, Seal, Sign
from chairdesk.desk.rehearsal.stage import Stage
from chairdesk.desk.sitting import Sitting
from chairdesk.models.conference import Conference
from chairdesk.models.ids import ConferenceId, new_id
from chairdesk.resources import resource
from chairdesk.store.door import Door
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.rehearsal.clock import ScriptClock
from chairdesk.ui.step import Step
from chairdesk.ui.tokens import Theme

SCRIPT = resource("rehearsals/abernethy-fife.toml")
SECRET = "the kettle sings at five"
LAPTOP = (1366, 768)


@dataclass(frozen=True, slots=True)
class Look:
    """How the pictures of one round look."""

    name: str
    theme: Theme = Theme.LIGHT
    points: float = 11.0
    size: tuple[int, int] = LAPTOP


LOOKS = (
    Look("light"),
    Look("dark", Theme.DARK),
    Look("high-contrast", Theme.HIGH_CONTRAST),
    Look("200-percent", points=22.0),
    Look("small", size=(683, 384)),
)


class Studio:
    """The desk with the sample conference in its vault, and a camera."""

    def __init__(self, app: QApplication, place: Path) -> None:
        self._app = app
        self.script = read_script(SCRIPT)
        self.clock = ScriptClock(self.script.preparation[0].at)
        self.door = Door(place, Cost(8, 1, 1))
        self.desk = Desk(app, self.door, self.clock)
        self.window = self.desk.window

    def settle(self, milliseconds: int = 350) -> None:
        """Let the windows catch up with what happened."""
        deadline = QDeadlineTimer(milliseconds)
        while not deadline.hasExpired():
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def take(self, folder: Path, name: str) -> Path:
        """Take a picture of the whole window."""
        self.settle()
        path = folder / f"{name}.png"
        self.window.grab().save(str(path))
        return path

    def hold_until(self, last: type | None, before: datetime | None = None) -> ConferenceId:
        """Hold the sample conference in the vault up to a step, without the windows."""
        which = ConferenceId(new_id())
        sitting = Sitting(Conference(which), self.door.vault.journal, self.clock)
        stage = Stage(sitting.conference, self.script.pack, self.clock())
        for step in (*self.script.preparation, *self.script.steps):
            if last is not None and isinstance(step, last):
                break
            if (before is not None and step.at >= before) or isinstance(step, Sign | GiveOut):
                break
            self.clock.set(step.at)
            stage = Stage(sitting.conference, self.script.pack, step.at, stage.cast)
            for event in step.events(stage):
                sitting.enter(event)
        return which


def pictures(studio: Studio, folder: Path, look: Look) -> Iterator[Path]:
    """Take every window in one look."""
    window, style = studio.window, studio.desk.style
    style.wear(look.theme)
    style.write_at(look.points)
    window.resize(*look.size)
    window.show()

    def take(name: str) -> Path:
        return studio.take(folder, f"{name}-{look.name}")

    yield from _doors(studio, take)
    middle = _middle(studio.script)
    running = studio.hold_until(None, middle)
    sealed = studio.hold_until(Sign)
    window.open_diary()
    yield take("diary")
    window.open_conference(running, Step.PREPARE)
    yield take("prepare")
    window.open_step(Step.HOLD)
    yield take("hold")
    yield from _items(studio, take)
    window.open_conference(studio.hold_until(Seal), Step.CLOSE)
    yield take("close")
    window.open_conference(sealed, Step.RECORD)
    studio.settle(4000)
    yield take("record")
    window.open_step(Step.RELEASE)
    yield take("release")
    window.lock()


def _doors(studio: Studio, take: object) -> Iterator[Path]:
    window = studio.window
    yield take("first-run" if not studio.door.exists() else "unlock")
    if not studio.door.exists():
        studio.door.create(SECRET)
        studio.door.lock()
    studio.door.unlock(SECRET)
    window.open_diary()
    window.top.show()


def _items(studio: Studio, take: object) -> Iterator[Path]:
    conference = studio.window.conference
    hold = conference.page(Step.HOLD)
    assert isinstance(hold, HoldPage)
    for line in hold.rail.lines:
        hold.open_item(line.key)
        yield take(f"hold-{line.key}")


def _middle(script: Script) -> datetime:
    said = [s.at for s in script.steps if type(s).__name__ == "Say"]
    return said[len(said) * 3 // 4] + timedelta(seconds=1)


def main(folder: Path) -> int:
    """Take all pictures in all looks."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setCursorFlashTime(0)
    with TemporaryDirectory() as place:
        studio = Studio(app, Path(place))
        for look in LOOKS:
            for path in pictures(studio, folder, look):
                print(path)
        studio.window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
