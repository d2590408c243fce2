"""What a long conference costs when it is opened, line for line, against a short one.

    python -m benchmarks.opening [CONTRIBUTIONS]

It fails where a goal is missed. Off-screen; each figure is the median of some rounds, in turns.
"""

import os
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from benchmarks.filling_up import CHEAP, FIRST_DAY, PASSPHRASE, contribution
from chairdesk.app.desk import Desk
from chairdesk.desk.sitting import take_up
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.events import ConferenceArranged, ConferenceOpened, ProcedureAdopted
from chairdesk.models.ids import ConferenceId, new_id
from chairdesk.procedures.pack import as_record
from chairdesk.procedures.shelf import read_pack
from chairdesk.store.door import Door
from chairdesk.store.record.chain import Stream
from chairdesk.store.record.codec import event_to_bytes
from chairdesk.store.record.journal import _next_link, _next_row
from chairdesk.store.record.rows import insert
from chairdesk.ui.step import Step

LONG, SHORT = 10_000, 1_000
ROUNDS = 5
GOALS = {"taken up": 1.3, "opened": 1.3, "back in the diary": 0.1}
"""Line for line, long against short; and the diary read again, against its first reading."""


def held(door: Door, count: int) -> ConferenceId:
    """Put a conference of so many contributions into the vault, many to a transaction."""
    which, journal = ConferenceId(new_id()), door.vault.journal
    sitting = take_up(which, journal, lambda: FIRST_DAY)
    pack = read_pack("fife")
    for event in (
        ProcedureAdopted(pack.name, pack.edition, as_record(pack)),
        ConferenceArranged(Arrangements(f"F-{count}", Kind.INITIAL, FIRST_DAY)),
        ConferenceOpened(),
    ):
        sitting.enter(event)
    with journal._connection.writing() as db:
        envelope = journal._keys.find_or_make(db, which)
        for place in range(count):
            entry = contribution(place)
            link = _next_link(db, Stream(which, journal._device, entry.hand.value), entry)
            insert(db, _next_row(db, link, event_to_bytes(entry.event), envelope))
    return which


def taken_up(door: Door, which: ConferenceId) -> float:
    """Measure the reading of a conference, chain and all."""
    began = perf_counter()
    take_up(which, door.vault.journal, lambda: FIRST_DAY)
    return perf_counter() - began


def opened(desk: Desk, which: ConferenceId) -> float:
    """Measure from the click on a conference to all its pages made."""
    began = perf_counter()
    desk.window.open_conference(which, Step.HOLD)
    for _ in range(12):  # one page in each turn of the loop
        QApplication.processEvents()
    spent = perf_counter() - began
    desk.window.open_diary()
    return spent


def diary_again(desk: Desk) -> float:
    """Measure the diary read again, against its first reading."""
    diary = desk._diary()
    spent = []
    for _ in range(2):
        began = perf_counter()
        diary.refresh()
        spent.append(perf_counter() - began)
    diary.deleteLater()
    return spent[1] / spent[0]


def main(long: int) -> int:
    """Measure, tell, and fail where a goal is missed."""
    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as place:
        door = Door(Path(place), CHEAP)
        door.create(PASSPHRASE)
        whole = {SHORT: held(door, SHORT), long: held(door, long)}
        door.vault.search.catch_up()
        desk = Desk(app, door)  # type: ignore[arg-type]
        desk.window.resize(1366, 768)
        desk.window.show()
        desk.window.open_diary()
        opened(desk, whole[SHORT])  # what is made once is not counted
        spent: dict[str, dict[int, list[float]]] = {"taken up": {}, "opened": {}}
        for _ in range(ROUNDS):
            for count, which in whole.items():
                spent["taken up"].setdefault(count, []).append(taken_up(door, which))
                spent["opened"].setdefault(count, []).append(opened(desk, which))
        again = median(diary_again(desk) for _ in range(ROUNDS))
        desk.window.close()
    found = {
        name: median(times[long]) / long / (median(times[SHORT]) / SHORT)
        for name, times in spent.items()
    }
    found["back in the diary"] = again
    for name, ratio in found.items():
        whole_times = spent.get(name, {})
        told = ", ".join(f"{count}: {1000 * median(t):.0f} ms" for count, t in whole_times.items())
        print(f"{name}: {ratio:.2f} (goal {GOALS[name]}) {told}")
    return 0 if all(ratio <= GOALS[name] for name, ratio in found.items()) else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else LONG))
