"""Pictures of every window, made of the sample conference: python -m tests.pictures [FOLDER].

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

from PIL import Image
from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from chairdesk.app.desk import Desk
from chairdesk.desk.rehearsal import read_script
from chairdesk.desk.rehearsal.record import GiveOut, Seal, Sign
from chairdesk.desk.rehearsal.stage import Stage
from chairdesk.desk.rehearsal.talk import Say
from chairdesk.desk.sitting import Sitting, take_up
from chairdesk.export.room.frame import Face
from chairdesk.export.room.showing import frame_of
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.events import DocumentSigned
from chairdesk.models.ids import ConferenceId, new_id
from chairdesk.resources import resource
from chairdesk.store.door import Door
from chairdesk.store.key_file import Cost
from chairdesk.ui.desk_window import DeskWindow
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.language.tongue import Tongue
from chairdesk.ui.record.paperwork import Paperwork, name_of
from chairdesk.ui.record.record_page import RecordPage
from chairdesk.ui.rehearsal.clock import ScriptClock
from chairdesk.ui.release.release_page import ReleasePage
from chairdesk.ui.room.room_window import RoomWindow
from chairdesk.ui.step import Step
from chairdesk.ui.style import USUAL
from chairdesk.ui.tokens import Theme

SCRIPT = resource("rehearsals/abernethy-fife.toml")
SECRET = "the kettle sings at five"
LAPTOP, ROOM = (1366, 768), (1280, 720)
GAP = 12


@dataclass(frozen=True, slots=True)
class Look:
    """How the pictures of one round look."""

    name: str
    theme: Theme = Theme.LIGHT
    points: float = 11.0
    size: tuple[int, int] = LAPTOP
    items: tuple[str, ...] = ("views", "plan")
    language: str = "en"


LOOKS = (
    Look("light", items=()),
    Look("dark", Theme.DARK),
    Look("high-contrast", Theme.HIGH_CONTRAST),
    Look("200-percent", points=22.0),
    Look("small", size=(683, 384)),
)


class Studio:
    """The desk with the sample conference in its vault, and a camera."""

    def __init__(self, app: QApplication, place: Path, languages: Path | None = None) -> None:
        self._app = app
        self.room = RoomWindow()
        self.script = read_script(SCRIPT)
        self.clock = ScriptClock(self.script.preparation[0].at)
        self.door = Door(place, Cost(8, 1, 1))
        self.desk = Desk(app, self.door, self.clock, tongue=Tongue(app, beside=languages))

    @property
    def window(self) -> DeskWindow:
        """The window of the desk, which is another one in another language."""
        return self.desk.window

    def settle(self, milliseconds: int = 220) -> None:
        """Let the windows catch up with what happened, in at least so many rounds of 20 ms."""
        deadline = QDeadlineTimer(milliseconds)
        rounds = 0
        while not deadline.hasExpired() or rounds < milliseconds // 20:
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            rounds += 1

    def wait_for_pages(self) -> None:
        """Wait until the minutes are drawn and shown."""
        conference = self.window.conference
        record = conference.page(Step.RECORD) if conference else None
        assert isinstance(record, RecordPage)
        for _ in range(100):
            if record.pages.pages:
                return
            self.settle(200)
        raise TimeoutError

    def sign(self, which: ConferenceId) -> None:
        """Sign the papers of a sealed conference in both hands, without the windows."""
        vault = self.door.vault
        sitting = take_up(which, vault.journal, self.clock)
        paperwork = Paperwork(vault.documents, vault.identities, self.clock)
        for hand in (Hand.MINUTE_TAKER, Hand.CHAIR):
            name = name_of(hand, sitting.conference)
            for paper in paperwork.sign(sitting.conference, hand, name, SECRET):
                sitting.enter(DocumentSigned(paper), hand)

    def look_at_a_copy(self) -> None:
        """Wait until the copies are searched, and open the mother's and her child's."""
        conference = self.window.conference
        page = conference.page(Step.RELEASE) if conference else None
        assert isinstance(page, ReleasePage)
        for _ in range(100):
            if page.save.isEnabled() or page._examined:
                break
            self.settle(200)
        for kind in ("child-version", "minutes"):
            mine = [row.paper for row in page.rows if row.paper.kind == kind]
            page.look_at(mine[-1])

    def take(self, folder: Path, name: str, window: QWidget | None = None) -> Path:
        """Take a picture of a whole window: the desk's, if no other is named."""
        self.settle()
        path = folder / f"{name}.png"
        (window or self.window).grab().save(str(path))
        return self._in_few_colours(path)

    def take_both(self, folder: Path, name: str, size: tuple[int, int]) -> Path:
        """Take a picture of the chair's window and the minute-taker's, side by side."""
        self.desk.two.open()
        own = self.desk.two.own
        assert own is not None
        own.resize(*size)
        chairs, path = self.take(folder, name), self.take(folder, f"{name}-own", own)
        left, right = (Image.open(each).convert("RGB") for each in (chairs, path))
        both = Image.new("RGB", (left.width + GAP + right.width, max(left.height, right.height)))
        both.paste(left, (0, 0))
        both.paste(right, (left.width + GAP, 0))
        both.save(chairs)
        path.unlink()
        own.close()
        return self._in_few_colours(chairs)

    def _in_few_colours(self, path: Path) -> Path:
        few_colours = Image.open(path).convert("RGB").quantize(200, dither=Image.Dither.NONE)
        few_colours.save(path, optimize=True)
        return path

    def show_the_room(self, folder: Path, look: str) -> Iterator[Path]:
        """Take a picture of each face of the room's window."""
        conference = self.window.conference
        assert conference is not None
        bench = conference.bench
        self.room.resize(*ROOM)
        self.room.show()
        for face in Face:
            self.room.show_frame(frame_of(face, bench.conference, bench.pack, bench.words))
            yield self.take(folder, f"room-{face.value}-{look}", self.room)
        self.room.close()

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


@dataclass(frozen=True, slots=True)
class Held:
    """The sample conference at three moments: in its middle, before the seal, after it."""

    running: ConferenceId
    open: ConferenceId
    sealed: ConferenceId


def held(studio: Studio) -> Held:
    """Hold the sample conference three times, the one that is still running last."""
    said = [step.at for step in studio.script.steps if isinstance(step, Say)]
    middle = said[len(said) * 3 // 4] + timedelta(seconds=1)
    sealed, unsealed = studio.hold_until(Sign), studio.hold_until(Seal)
    studio.sign(sealed)
    return Held(studio.hold_until(None, middle), unsealed, sealed)


def pictures(studio: Studio, folder: Path, look: Look, known: Held) -> Iterator[Path]:
    """Take every window in one look."""
    window, style = studio.window, studio.desk.style
    style.wear(look.theme)
    style.write_at(look.points)
    window.resize(*look.size)

    def take(name: str) -> Path:
        return studio.take(folder, f"{name}-{look.name}")

    yield take("unlock")
    studio.door.unlock(SECRET)
    window.open_diary()
    window.top.show()
    yield take("diary")
    window.open_conference(known.running, Step.PREPARE)
    yield take("prepare")
    window.open_step(Step.HOLD)
    yield take("hold")
    if look.size == LAPTOP:
        yield studio.take_both(folder, f"two-windows-{look.name}", look.size)
    for item in _items(studio, look.items):
        yield take(f"hold-{item}")
    if look.points == USUAL and look.size == LAPTOP:  # its text follows its screen, not the desk's
        yield from studio.show_the_room(folder, look.name)
    hold = _hold(studio)
    hold.header.toggle_closed_session()
    yield take("hold-closed-session")
    hold.header.toggle_closed_session()
    window.open_conference(known.open, Step.CLOSE)
    yield take("close")
    window.open_conference(known.sealed, Step.RECORD)
    studio.wait_for_pages()
    yield take("record")
    window.open_step(Step.RELEASE)
    studio.look_at_a_copy()
    yield take("release")
    window.lock()


def _hold(studio: Studio) -> HoldPage:
    conference = studio.window.conference
    hold = conference.page(Step.HOLD) if conference else None
    assert isinstance(hold, HoldPage)
    return hold


def _items(studio: Studio, wanted: tuple[str, ...]) -> Iterator[str]:
    hold = _hold(studio)
    for line in hold.rail.lines:
        if not wanted or line.key in wanted:
            hold.open_item(line.key)
            yield line.key


def main(folder: Path) -> int:
    """Take all pictures in all looks."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setCursorFlashTime(0)
    with TemporaryDirectory() as place:
        studio = Studio(app, Path(place))
        studio.window.resize(*LAPTOP)
        studio.window.show()
        print(studio.take(folder, "first-run-light"))
        studio.door.create(SECRET)
        known = held(studio)
        studio.window.lock()
        for look in LOOKS:
            for path in pictures(studio, folder, look, known):
                print(path)
        studio.window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/pictures")))
