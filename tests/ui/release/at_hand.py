"""A conference held and sealed, and the hands that look at its papers."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt

from chairdesk.models.contribution import PROFESSIONALS_ONLY, Contribution, Hand
from chairdesk.models.events import (
    ConferenceClosed,
    CopyDecided,
    PersonEntered,
    RecordSealed,
)
from chairdesk.models.ids import new_id
from chairdesk.models.paper import Copy, ReaderCopy
from chairdesk.models.people import Capacity, Person
from tests.transcript import ISLA
from tests.ui.benches import bench_of

TODAY = datetime(2026, 11, 27, 9, tzinfo=UTC)
SECRETS = {Hand.MINUTE_TAKER: "quiet harbour 7", Hand.CHAIR: "seven grey geese"}
MOTHER = Person(new_id(), "Donna Lindsay", Capacity.FAMILY, "Mother")
RAMAGE = "Skye Ramage"


def held(said):
    """Hold and seal a conference; the mother gets a copy of her own."""
    bench = bench_of(said=said)
    for event in (PersonEntered(MOTHER), CopyDecided(ReaderCopy(MOTHER.id, Copy.FULL))):
        bench.enter(event)
    words = "Isla plays with Skye Ramage. I want to stay."
    bench.sitting.record(Contribution(new_id(), ISLA.id, words))
    kept = "Her uncle was seen near the school."
    bench.sitting.record(Contribution(new_id(), ISLA.id, kept, audience=PROFESSIONALS_ONLY))
    bench.enter(ConferenceClosed())
    bench.enter(RecordSealed())
    return bench


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def look_at(qtbot, page, *wanted):
    """Press each row, or those of some papers, and wait for its pages."""
    for paper in [row.paper for row in page.rows]:
        if not wanted or (paper.kind, paper.reader) in wanted:
            row = next(row for row in page.rows if row.paper == paper)
            press(qtbot, row.open)
            qtbot.waitUntil(lambda sha=paper.sha256: page._chosen == sha)


def released(bench):
    return {(r.kind, r.reader) for r in bench.conference.papers.released}
