"""Two windows, one sitting, one scribe: on a slow disk they take turns, and nothing is lost."""

import pytest
from PySide6.QtCore import QTimer

from chairdesk.models.contribution import Contribution, Hand
from chairdesk.models.events import ContributionRecorded, ItemOpened
from chairdesk.models.ids import new_id
from chairdesk.ui.frame.scribe import BesideTheWindows
from chairdesk.ui.half_typed import HalfTyped
from chairdesk.ui.sitting_signals import SittingSignals
from tests.ui.hold.abernethy import DraftShelf, bench_until, somebody
from tests.ui.hold.test_slow_disk import SlowDisk


@pytest.fixture
def journal():
    return SlowDisk()


@pytest.fixture
def benches(qapp, journal):
    """The chair's bench, the minute-taker's beside it, and what each was told."""
    told = [], []
    chair = bench_until("10:24", told[0], journal, DraftShelf())
    scribe = chair.sitting._scribe = BesideTheWindows(blink=0.01)
    signals = SittingSignals(chair.sitting)
    taker = chair.of_ones_own(Hand.MINUTE_TAKER, signals, told[1].append, HalfTyped())
    journal.takes = 10
    yield chair, taker, told
    journal.may_settle.set()
    scribe.finish()


def say(taker, words):
    said = Contribution(new_id(), somebody(taker, "Kirsty"), words)
    return taker.hand_in(ContributionRecorded(said), ())


def let_go(journal, **how):
    def go():
        vars(journal).update(how)
        journal.may_settle.set()

    QTimer.singleShot(50, go)


def test_what_the_chair_enters_waits_for_the_line_that_is_in_the_air_in_the_other_window(
    benches, journal
):
    chair, taker, told = benches
    handed = say(taker, "He was at school.")
    assert not handed.is_settled
    let_go(journal)
    assert chair.enter(ItemOpened("plan"))
    last = [(entry.hand, type(entry.event)) for _, entry in journal.entries[-2:]]
    assert last == [(Hand.MINUTE_TAKER, ContributionRecorded), (Hand.CHAIR, ItemOpened)]
    assert told == ([], [])


def test_where_the_disk_refuses_that_line_the_chairs_entry_is_refused_with_it_and_both_are_told(
    benches, journal
):
    chair, taker, told = benches
    entries = len(journal.entries)
    handed = say(taker, "He was at school.")
    let_go(journal, is_full=True)
    assert not chair.enter(ItemOpened("plan"))
    assert handed.failure is not None
    assert len(journal.entries) == entries
    assert [len(each) for each in told] == [1, 1]
    journal.is_full = False
    assert chair.enter(ItemOpened("plan"))
