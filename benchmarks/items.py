"""What it costs to open each item of the agenda and each page, against as many parts made plainly.

    python -m benchmarks.items

Twelve children, fourteen people and 300 contributions, off-screen. What counts is the time of the
processor on the windows' own thread, and of some rounds the quickest: other work only adds. The
measure of the same run is a page of plain Qt, dressed as the desk is: a hundred rows, each of a
label, a line and a button. It fails where an item costs more of such rows than is allowed.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from time import thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import tempfile
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from benchmarks.filling_up import CHEAP, FIRST_DAY, PASSPHRASE
from benchmarks.opening import held
from benchmarks.windows import NotShown, hold_page, settle, the_application
from chairdesk.app.desk import Desk
from chairdesk.desk.sitting import Sitting, take_up
from chairdesk.models.events import AgencyEntered, ChildEntered, PersonEntered
from chairdesk.models.ids import AgencyId, ChildId, PersonId, new_id
from chairdesk.models.people import Agency, Capacity, Child, Person, Sector
from chairdesk.store.door import Door
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.step import Step
from chairdesk.ui.style import Style

CHILDREN, AGENCIES, KIN, SAID = 12, 8, 6, 300
ROUNDS, PLAIN_ROWS = 3, 100
FIRST_AT_MOST, AGAIN_AT_MOST, LARGER_AT_MOST = 6.0, 1.5, 25.0
"""How many times a hundred plain rows: an item opened first, opened again, all text larger."""


def spent(app: QApplication, doing: Callable[[], object]) -> float:
    """Measure until all that was put off is done, in milliseconds of this thread."""
    began = thread_time()
    doing()
    for _ in range(30):
        app.processEvents()
    return 1000 * (thread_time() - began)


def plain_rows(app: QApplication, around: QWidget) -> float:
    """Measure a page of plain parts within a window of the desk."""
    page = QScrollArea(around)

    def make() -> None:
        ground = QWidget()
        column = QVBoxLayout(ground)
        for number in range(PLAIN_ROWS):
            row = QHBoxLayout()
            for part in (QLabel(f"Row {number}"), QLineEdit(), QPushButton("Press")):
                row.addWidget(part)
            column.addLayout(row)
        page.setWidget(ground)
        page.resize(700, 500)
        page.show()

    found = spent(app, make)
    let_go(app, page)
    return found


def let_go(app: QApplication, part: QWidget) -> None:
    """Take a part of a window away for good, now."""
    part.hide()
    part.deleteLater()
    app.sendPostedEvents(part, QEvent.Type.DeferredDelete)
    settle(app, 0.05)


def people(sitting: Sitting) -> None:
    """Enter a large family, and those who work with it."""
    for number in range(CHILDREN):
        name = f"{chr(ord('A') + number)}ilidh Gow"
        sitting.enter(ChildEntered(Child(ChildId(new_id()), name)))
    for number in range(AGENCIES):
        sector = list(Sector)[number % len(Sector)]
        agency = Agency(AgencyId(new_id()), f"Agency {number}", sector)
        sitting.enter(AgencyEntered(agency))
        who = Person(PersonId(new_id()), f"Worker {number}", Capacity.PROFESSIONAL)
        sitting.enter(PersonEntered(who))
    for number in range(KIN):
        who = Person(PersonId(new_id()), f"Aunt {number}", Capacity.FAMILY)
        sitting.enter(PersonEntered(who))


@contextmanager
def in_hold() -> Iterator[tuple[QApplication, Desk, ConferencePage]]:
    """Hold the conference of a large family, in a vault and a window."""
    app = the_application()
    with tempfile.TemporaryDirectory() as place:
        door = Door(Path(place), CHEAP)
        door.create(PASSPHRASE)
        which = held(door, SAID)
        people(take_up(which, door.vault.journal, lambda: FIRST_DAY))
        door.vault.search.catch_up()
        desk = Desk(app, door)
        desk.window.resize(1366, 768)
        desk.window.show()
        desk.window.open_diary()
        desk.window.open_conference(which, Step.HOLD)
        settle(app, 1.5)
        if desk.window.conference is None:
            raise NotShown
        yield app, desk, desk.window.conference
        desk.window.close()


def items(app: QApplication, page: HoldPage) -> dict[str, tuple[float, float]]:
    """Measure each item as it is opened first, and once more when all are open."""
    keys = [line.key for line in page.rail.lines]
    first: dict[str, list[float]] = {key: [] for key in keys}
    again: dict[str, list[float]] = {key: [] for key in keys}
    for found in [*[first] * ROUNDS, *[again] * ROUNDS]:
        for key in keys:
            if found is first and key in page.panels and key != page.item:
                page.work.removeWidget(panel := page.panels.pop(key))
                let_go(app, panel)
            found[key].append(spent(app, partial(page.open_item, key)))
    return {key: (min(first[key][1:]), min(again[key])) for key in keys}


def main() -> int:
    """Measure, tell, and fail where something costs more than is allowed."""
    with in_hold() as (app, desk, conference):
        page = hold_page(desk)
        plain = min(plain_rows(app, desk.window) for _ in range(ROUNDS))
        told = items(app, page)
        for step in conference.steps:
            took = spent(app, partial(conference.show_step, step))
            print(f"{step.name.lower()} shown: {took:.0f} ms, {took / plain:.2f}")
        conference.show_step(Step.HOLD)
        settle(app, 0.2)
        style = app.findChild(Style)
        if style is None:
            raise NotShown
        larger = min(spent(app, way) for way in (style.write_larger, style.write_smaller))
    print(f"a hundred plain rows: {plain:.0f} ms, 1")
    for name, (first, again) in told.items():
        share = f"{first / plain:.2f}; again {again:.0f} ms, {again / plain:.2f}"
        print(f"{name}: first {first:.0f} ms, {share}")
    firsts, agains = zip(*told.values(), strict=True)
    judged = (
        ("an item opened first", max(firsts), FIRST_AT_MOST),
        ("an item opened again", max(agains), AGAIN_AT_MOST),
        ("all text larger", larger, LARGER_AT_MOST),
    )
    for name, took, goal in judged:
        print(f"{name}, at most: {took:.0f} ms, {took / plain:.2f} (goal {goal})")
    return 0 if all(took / plain <= goal for _, took, goal in judged) else 1


if __name__ == "__main__":
    sys.exit(main())
