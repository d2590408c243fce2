"""A search of all conferences never holds the windows up, however much there is to make ready."""

from threading import Event

import pytest

from chairdesk.desk.finding import AcrossConferences
from chairdesk.desk.ports import Damaged, VaultIsLocked
from chairdesk.desk.shelves import Hit
from chairdesk.desk.sitting import take_up
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.events import ConferenceArranged
from chairdesk.models.ids import ConferenceId, new_id
from chairdesk.models.passages import Part
from chairdesk.ui.frame.scribe import BesideTheWindows
from chairdesk.ui.looking.looking_across import LookingAcross
from chairdesk.words import Words
from tests.transcript import START, Ledger

UNDER_WAY = "The words of all conferences are being looked through. One moment."


class Behind:
    """An index with so many pieces to be made ready, each of which waits to be let go on."""

    def __init__(self, hits, pieces=3):
        self.hits, self.pieces = hits, pieces
        self.go_on = Event()
        self.failure = None

    def make_ready(self):
        assert self.go_on.wait(20)
        self.pieces -= 1
        if self.failure is not None:
            raise self.failure
        return self.pieces < 0

    def find(self, question):
        assert self.pieces < 0
        return self.hits


@pytest.fixture
def index():
    return Behind(())


@pytest.fixture
def across(qapp, index):
    ledger = Ledger()
    which = ConferenceId(new_id())
    held = Arrangements("F-1", Kind.INITIAL, START, "Harbour Hall")
    take_up(which, ledger, lambda: START).enter(ConferenceArranged(held))
    index.hits = (Hit(which, Part.ARRANGEMENTS, ""),)
    scribe = BesideTheWindows(blink=0.01)
    across = LookingAcross(AcrossConferences(ledger, index), Words(), scribe, lambda: True)
    yield across
    index.go_on.set()
    scribe.finish()


def test_what_is_behind_is_made_ready_beside_the_windows_with_a_sign_that_it_is_under_way(
    across, index, qtbot
):
    assert across("harbour") == ((), UNDER_WAY)
    assert across("harbour") == ((), UNDER_WAY)  # it is not asked for twice
    with qtbot.waitSignals([across.looked, across.answered], timeout=20_000):
        index.go_on.set()
    choices, told = across("harbour")
    assert [choice.title for choice in choices] == ["Arrangements"]
    assert told == "One found."


def test_only_what_was_asked_last_is_answered(across, index, qtbot):
    assert across("harb")[1] == UNDER_WAY
    across("harbour")
    with qtbot.waitSignal(across.answered, timeout=20_000):
        index.go_on.set()
    assert across("harbour")[0]
    assert across("")[1] == "Type a name, or any words that were written down."


@pytest.mark.parametrize("failure", [Damaged(), VaultIsLocked()])
def test_what_fails_on_the_way_is_said(across, index, qtbot, failure):
    across("harbour")
    index.failure = failure
    with qtbot.waitSignal(across.answered, timeout=20_000):
        index.go_on.set()
    assert across("harbour") == ((), Words().why(failure))
