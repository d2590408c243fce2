"""What the first diary after an unlock costs, conferences kept in brief against all read whole.

    python -m benchmarks.diary [CONFERENCES]

It fails where a goal is missed. Off-screen; both are measured in one run, on one vault.
"""

import os
import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from benchmarks.filling_up import CHEAP, FIRST_DAY, IN_EACH, PASSPHRASE, conference, fill
from chairdesk.app.desk import Desk
from chairdesk.models.arrangements import Arrangements, Clock, Kind
from chairdesk.models.contribution import Hand
from chairdesk.models.events import (
    ClockStarted,
    ConferenceArranged,
    ConferenceClosed,
    ConferenceOpened,
    DocumentReleased,
    Entry,
    Event,
    ProcedureAdopted,
    RecordSealed,
)
from chairdesk.models.ids import EntryId, new_id
from chairdesk.models.paper import Release
from chairdesk.procedures.pack import as_record
from chairdesk.procedures.shelf import read_pack
from chairdesk.store.door import Door
from chairdesk.store.record.chain import Stream
from chairdesk.store.record.codec import event_to_bytes
from chairdesk.store.record.journal import _next_link, _next_row
from chairdesk.store.record.rows import insert
from chairdesk.store.vault import Vault

MANY = 900
ROUNDS = 5
GOAL = 0.1
"""The first diary with each conference kept in brief, against all of them read whole."""
PACKS = [read_pack(name) for name in ("fife", "england-baseline", "wales")]


def around(number: int) -> tuple[Event, ...]:
    """Give what a conference has beside what was said in it: three days a week, year after year."""
    pack = PACKS[number % len(PACKS)]
    starts = FIRST_DAY + timedelta(days=number * 7 / 3)
    return (
        ProcedureAdopted(pack.name, pack.edition, as_record(pack)),
        ConferenceArranged(Arrangements(f"F-{number}", Kind.INITIAL, starts)),
        ClockStarted(Clock("investigation-ended", starts - timedelta(days=20))),
        ConferenceOpened(),
        ConferenceClosed(),
        RecordSealed(),
        DocumentReleased(Release("minutes", "mother")),
    )


def arrange(vault: Vault, count: int) -> None:
    """Arrange, hold and release each conference, many to a transaction."""
    journal = vault.journal
    for number in range(count):
        whose = conference(number)
        with journal._connection.writing() as db:
            envelope = journal._keys.find_or_make(db, whose)
            for event in around(number):
                entry = Entry(EntryId(new_id()), FIRST_DAY, Hand.CHAIR, event)
                link = _next_link(db, Stream(whose, journal._device, entry.hand.value), entry)
                insert(db, _next_row(db, link, event_to_bytes(entry.event), envelope))


def first_diary(app: QApplication, door: Door) -> float:
    """Measure from the open vault to the diary as it is shown first."""
    door.unlock(PASSPHRASE)
    desk = Desk(app, door)
    desk.window.resize(1366, 768)
    desk.window.show()
    began = perf_counter()
    desk.window.enter()
    app.processEvents()
    spent = perf_counter() - began
    began = perf_counter()
    desk.window.close()  # here the briefs are kept, if no pause was long enough
    print(f"  {spent:.2f} s until the diary stood there, {perf_counter() - began:.2f} s to leave")
    return spent


def main(count: int) -> int:
    """Measure, tell, and fail where the goal is missed."""
    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as place:
        door = Door(Path(place), CHEAP)
        door.create(PASSPHRASE)
        fill(door.vault, count * IN_EACH)
        arrange(door.vault, count)
        door.back_up(FIRST_DAY)  # else the desk makes it beside what is measured
        door.lock()
        print(f"{count} conferences of {IN_EACH} contributions:")
        whole = first_diary(app, door)  # type: ignore[arg-type]
        brief = median(first_diary(app, door) for _ in range(ROUNDS))  # type: ignore[arg-type]
    ratio = brief / whole
    print(f"the first diary: {ratio:.3f} of reading all whole (goal {GOAL})")
    return 0 if ratio <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else MANY))
