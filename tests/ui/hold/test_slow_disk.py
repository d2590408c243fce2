"""A disk that takes its time stops nobody from typing, and what it refuses comes back."""

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer

from chairdesk.desk.ports import DiskFull
from chairdesk.models.contribution import Hand
from chairdesk.models.events import ItemOpened
from chairdesk.ui.frame.scribe import BesideTheWindows
from chairdesk.ui.half_typed import HalfTyped
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.shortcuts import Keys
from tests.transcript import Ledger
from tests.ui.hold.abernethy import CONFERENCE, bench_until, somebody

FIRST, SECOND = "He was at school every day.", "She was not"


class SlowDisk(Ledger):
    """A journal that settles when it is let, and may refuse then."""

    def __init__(self):
        super().__init__()
        self.may_settle, self.is_full, self.takes = Event(), False, 0.0

    def append(self, conference, entry, lets_go=()):
        self.may_settle.wait(self.takes)
        if self.is_full:
            raise DiskFull
        super().append(conference, entry, lets_go)


@pytest.fixture
def journal():
    return SlowDisk()


@pytest.fixture
def scribe(qapp):
    scribe = BesideTheWindows(blink=0.01)
    yield scribe
    scribe.finish()


@pytest.fixture
def bench(said, journal, drafts, scribe):
    bench = bench_until("10:24", said, journal, drafts)
    bench.sitting._scribe = scribe
    return replace(bench, half_typed=HalfTyped(drafts, CONFERENCE, scribe))


@pytest.fixture
def page(bench, shown):
    page = shown(HoldPage(bench, Keys(bench.words)))
    page.bar.words.setFocus()
    return page


@pytest.fixture
def in_the_air(page, bench, journal, line):
    """Record a line that the disk does not settle, and go on typing."""
    journal.takes = 10

    def record(since="", who="Kirsty"):
        line(FIRST, who="Kirsty")
        page.bar.speaker.choose(somebody(bench, who))
        line(since, enter=False, who="")

    return record


def settle(journal, scribe):
    journal.may_settle.set()
    scribe.finish()


def test_a_disk_that_takes_half_a_second_stops_neither_typing_nor_painting(
    page, bench, journal, scribe, line
):
    journal.takes, painted = 10, []
    line(FIRST)
    line(SECOND, enter=False, who="")
    assert bench.conference.talk.recorded[-1].now.words != FIRST
    assert page.bar.words.toPlainText() == SECOND
    painting = QTimer(page, interval=10)
    painting.timeout.connect(lambda: painted.append(page.grab().isNull()))
    painting.start()
    QTimer.singleShot(500, journal.may_settle.set)
    scribe.finish()
    assert len(painted) > 2
    assert bench.conference.talk.recorded[-1].now.words == FIRST
    assert page.bar.words.toPlainText() == SECOND


def test_nothing_is_called_recorded_while_it_is_in_the_air(
    page, bench, journal, scribe, in_the_air
):
    before, listed = len(bench.conference.talk.recorded), page.panel.record.rowCount()
    page.over.look()
    in_the_air()
    assert "not on disk yet" in page.over.overlook.saved.text()
    page.over.look()
    record = page.panel.record
    row = record.index(listed)
    assert record.rowCount() == listed + 1
    assert row.flags() == Qt.ItemFlag.NoItemFlags
    assert "not on disk yet" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert page.bar.hint.text().startswith("Being recorded")
    assert "Everything is saved" not in page.glance.saved.sentence.text()
    assert len(bench.conference.talk.recorded) == before
    settle(journal, scribe)
    row = record.index(listed)
    assert (record.rowCount(), len(bench.conference.talk.recorded)) == (listed + 1, before + 1)
    assert row.flags() & Qt.ItemFlag.ItemIsEnabled
    assert "not on disk yet" not in row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert page.bar.hint.text().startswith("Recorded")
    assert "Everything is saved" in page.glance.saved.sentence.text()


def test_a_line_in_the_air_is_kept_as_half_typed_until_it_is_on_disk(
    page, bench, journal, drafts, scribe, line
):
    line(FIRST, enter=False)
    bench.half_typed.keep()
    journal.takes = 10
    line("", who="")
    line(SECOND, enter=False, who="")
    bench.half_typed.keep_beside()
    assert drafts.line_of() == FIRST
    settle(journal, scribe)
    assert bench.half_typed.keep()
    assert drafts.line_of() == SECOND


def test_what_the_disk_refuses_comes_back_into_the_line(
    page, bench, journal, said, scribe, drafts, in_the_air
):
    listed = page.panel.record.rowCount()
    journal.is_full = True
    in_the_air()
    assert page.bar.words.is_empty
    settle(journal, scribe)
    assert page.panel.record.rowCount() == listed
    assert page.bar.words.toPlainText() == FIRST
    assert page.bar.speaker.who == somebody(bench, "Kirsty")
    assert "full" in said[-1] or "no room" in said[-1]
    assert bench.half_typed.keep()
    assert drafts.line_of() == FIRST


def test_what_comes_back_stands_before_what_was_typed_since_and_asks_anew_who_said_it(
    page, bench, journal, scribe, in_the_air
):
    journal.is_full = True
    in_the_air(SECOND, who="Class teacher" if _has(bench, "Class teacher") else "Isla")
    settle(journal, scribe)
    assert page.bar.words.toPlainText() == f"{FIRST}\n{SECOND}"
    assert page.bar.speaker.who is None


def _has(bench, name):
    return any(person.name.startswith(name) for person in bench.conference.roll.people)


def test_the_next_event_waits_for_the_one_in_the_air_and_comes_after_it(
    bench, journal, scribe, in_the_air
):
    in_the_air()
    QTimer.singleShot(50, journal.may_settle.set)
    assert bench.enter(ItemOpened("views"))
    assert [type(entry.event).__name__ for _, entry in journal.entries[-2:]] == [
        "ContributionRecorded",
        "ItemOpened",
    ]


def test_the_next_line_is_not_recorded_where_the_one_before_it_was_refused(
    page, bench, journal, scribe, qtbot, in_the_air
):
    before = len(journal.entries)
    journal.is_full = True
    in_the_air(SECOND)
    QTimer.singleShot(50, journal.may_settle.set)
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Return)
    assert len(journal.entries) == before
    assert page.bar.words.toPlainText() == f"{FIRST}\n{SECOND}"


def test_whoever_keeps_what_is_half_typed_waits_for_the_writer_first(
    page, bench, journal, drafts, scribe, in_the_air
):
    in_the_air(SECOND)
    QTimer.singleShot(50, journal.may_settle.set)
    assert bench.half_typed.keep()
    assert bench.conference.talk.recorded[-1].now.words == FIRST
    assert drafts.drafts_of(CONFERENCE, Hand.MINUTE_TAKER)["line"] == SECOND
