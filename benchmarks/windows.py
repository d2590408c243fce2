"""How fast the windows answer, how soon the way in stands, and what memory a conference takes.

    python -m benchmarks.windows [CONTRIBUTIONS]

The keys and the memory off-screen, each memory in a process of its own; the way in on a display
of its own, against KeePassXC and qutebrowser in turns, where these are installed beside Xvfb and
xdotool. Each goal is a ratio or a limit of the same run; it fails where one is missed.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, sleep, thread_time

import chairdesk.app  # noqa: F401 - first of all, as where the desk is started

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.filling_up import CHEAP, FIRST_DAY, PASSPHRASE
from benchmarks.opening import held
from chairdesk.app.desk import Desk
from chairdesk.desk.sitting import take_up
from chairdesk.models.events import PersonEntered
from chairdesk.models.ids import PersonId, new_id
from chairdesk.models.people import Capacity, Person
from chairdesk.store.door import Door
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.hold.talk.talk_panel import TalkPanel
from chairdesk.ui.step import Step

LONG, USUAL = 10_000, 300
KEYS, ENTERS, STARTS, BEFORE = 400, 60, 9, 20
KEY_AT_MOST, ENTER_AT_MOST, MEMORY_AT_MOST = 8.0, 16.0, 130.0
START_AT_MOST = 60.0
AGAINST = {"keepassxc": 1.8, "qutebrowser": 0.6}
SAID = "The school nurse saw her at home on Tuesday, and she was well. "


class NotShown(Exception):
    """What was entered is not in the list."""


class NoWindow(Exception):
    """A program ended before its window stood, or took longer than anybody waits."""


class Paints(QObject):
    """Counts how often something was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Qt brings what a widget hears."""
        self.count += event.type() == QEvent.Type.Paint
        return False


@contextmanager
def holding(count: int) -> Iterator[tuple[QApplication, Desk, HoldPage]]:
    """Hold a conference of so many contributions, in a vault and a window."""
    app = the_application()
    with tempfile.TemporaryDirectory() as place:
        door = Door(Path(place), CHEAP)
        door.create(PASSPHRASE)
        which = held(door, count)
        speaker = PersonId(new_id())
        sitting = take_up(which, door.vault.journal, lambda: FIRST_DAY)
        sitting.enter(PersonEntered(Person(speaker, "Ann Gow", Capacity.FAMILY)))
        door.vault.search.catch_up()
        desk = Desk(app, door)
        desk.window.resize(1366, 768)
        desk.window.show()
        desk.window.open_diary()
        desk.window.open_conference(which, Step.HOLD)
        settle(app)
        page = hold_page(desk)
        page.open_item("information")
        page.bar.speaker.choose(speaker)
        page.bar.words.setFocus()
        settle(app)
        yield app, desk, page
        desk.window.close()


def the_application() -> QApplication:
    """Give the one application of this process."""
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise NotShown
    return app


def hold_page(desk: Desk) -> HoldPage:
    """Give the page on which the open conference is held."""
    page = desk.window.conference and desk.window.conference.page(Step.HOLD)
    if not isinstance(page, HoldPage):
        raise NotShown
    return page


def settle(app: QApplication, seconds: float = 0.6) -> None:
    """Let everything that was put off be done."""
    end = perf_counter() + seconds
    while perf_counter() < end:
        app.processEvents()


def _painted(app: QApplication, paints: Paints, doing: Callable[[], object]) -> tuple[float, float]:
    """Do something until it is painted; say how long it took, and how long of the processor's."""
    before, began, worked = paints.count, perf_counter(), thread_time()
    doing()
    while paints.count == before:
        app.processEvents()
    return 1000 * (perf_counter() - began), 1000 * (thread_time() - worked)


def _slowest(what: str, spent: list[tuple[float, float]]) -> float:
    """Tell what the windows' own thread worked, whoever else had the machine; give the wall's."""
    took, worked = ([each[n] for each in spent] for n in (0, 1))
    told = f"{what}: the windows worked {median(worked):.2f} ms"
    print(f"{told}, 95 of 100 no more than {quantiles(worked, n=20)[-1]:.2f}")
    return quantiles(took, n=20)[-1]


def key_to_pixel(app: QApplication, page: HoldPage) -> float:
    """Measure from a key to its letter painted: 95 of 100 are no slower, in milliseconds."""
    paints = Paints()
    page.bar.words.viewport().installEventFilter(paints)
    line = page.bar.words
    spent = [
        _painted(app, paints, partial(QTest.keyClicks, line, SAID[place % len(SAID)]))
        for place in range(BEFORE + KEYS)
    ]
    line.clear()
    return _slowest("key to pixel", spent[BEFORE:])


def enter_to_shown(app: QApplication, page: HoldPage) -> float:
    """Measure from Enter to the words on disk and painted in the list, in milliseconds."""
    paints, panel = Paints(), page.panel
    if not isinstance(panel, TalkPanel):
        raise NotShown
    panel.view.viewport().installEventFilter(paints)
    talk, spent = panel.record, []
    for _ in range(BEFORE // 2 + ENTERS):
        page.bar.words.insertPlainText(SAID)
        settle(app, 0.03)
        count = talk.rowCount()
        took = _painted(app, paints, lambda: QTest.keyClick(page.bar.words, Qt.Key.Key_Return))
        if talk.rowCount() != count + 1:
            raise NotShown
        spent.append(took)
    return _slowest("Enter to shown and on disk", spent[BEFORE // 2 :])


def taken(kind: str) -> float:
    """Read what this process takes of the memory, in MB: `Pss`, shared parts in proportion."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{kind}:")) / 1024


def memory() -> float:
    """Measure a conference of 300 contributions, spelling on, in a process of its own."""
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.windows", "memory"],
        capture_output=True,
        text=True,
        check=True,
    )
    own, whole, proportional = map(float, told.stdout.split()[-3:])
    print(f"memory: {own:.0f} MB its own, {whole:.0f} MB with all that can be shared")
    return proportional


def start_of(command: list[str], title: str) -> float:
    """Measure from the start of a program to its window, on the display of this run."""
    began = perf_counter()
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "HOME": home,
            "XDG_RUNTIME_DIR": home,
            "QT_QPA_PLATFORM": "xcb",
        }
        running = subprocess.Popen(
            command,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        search = ["xdotool", "search", "--onlyvisible", "--name", title]
        try:
            while subprocess.run(search, capture_output=True, check=False).returncode:
                if running.poll() is not None or perf_counter() - began > START_AT_MOST:
                    raise NoWindow(command[0])
                sleep(0.005)
            return perf_counter() - began
        finally:
            with suppress(ProcessLookupError):
                os.killpg(running.pid, 9)
            running.wait()


_UNCAGED = ("--qt-flag", "no-sandbox") if os.geteuid() == 0 else ()
"""A browser refuses to be started by root without this, and ends at once."""


def starts() -> dict[str, float]:
    """Start each program in turns; give the ratios of the medians to ours."""
    ours = {"chairdesk": [sys.executable, "-m", "chairdesk"]}
    theirs = {
        "keepassxc": ["keepassxc"],
        "qutebrowser": ["qutebrowser", "--temp-basedir", *_UNCAGED],
    }
    programs = ours | {name: how for name, how in theirs.items() if shutil.which(name)}
    titles = {"chairdesk": "ChairDesk", "keepassxc": "KeePassXC", "qutebrowser": "qutebrowser"}
    spent: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(STARTS + 1):
        for name, how in programs.items():
            spent[name].append(start_of(how, titles[name]))
    found = {name: median(times[1:]) for name, times in spent.items()}
    print("starts: " + ", ".join(f"{name} {took:.2f} s" for name, took in found.items()))
    return {name: found["chairdesk"] / took for name, took in found.items() if name != "chairdesk"}


def main(long: int) -> int:
    """Measure, tell, and fail where a goal is missed."""
    found: list[tuple[str, float, float]] = []
    with holding(long) as (app, _desk, page):
        found.append(
            (f"key to pixel, {long} contributions, ms", key_to_pixel(app, page), KEY_AT_MOST)
        )
        found.append(("Enter to shown and on disk, ms", enter_to_shown(app, page), ENTER_AT_MOST))
    found.append((f"memory with {USUAL} contributions, MB", memory(), MEMORY_AT_MOST))
    if shutil.which("xdotool") and os.environ.get("DISPLAY"):
        found += [(f"start / {name}", ratio, AGAINST[name]) for name, ratio in starts().items()]
    for name, measured, goal in found:
        print(f"{name}: {measured:.2f} (goal {goal})")
    return 0 if all(measured <= goal for _, measured, goal in found) else 1


def tell_memory() -> int:
    """Hold a usual conference, and tell what it takes."""
    with holding(USUAL) as (app, _desk, page):
        page.bar.words.insertPlainText("She was wel, and the scool agreed. ")
        settle(app, 3)
        print(*map(taken, ("Anonymous", "Rss", "Pss")))
    return 0


if __name__ == "__main__":
    told = sys.argv[1] if len(sys.argv) > 1 else ""
    sys.exit(tell_memory() if told == "memory" else main(int(told or LONG)))
