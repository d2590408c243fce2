"""The page of a conference whose papers are signed and searched."""

from copy import copy

import pytest

from chairdesk.desk.sitting import take_up
from chairdesk.models.contribution import Hand
from chairdesk.models.events import (
    DocumentSigned,
)
from chairdesk.ui.bench import Bench
from chairdesk.ui.record.paperwork import Paperwork, name_of
from chairdesk.ui.sitting_signals import SittingSignals
from chairdesk.words import Words
from tests.transcript import CONFERENCE, Ledger
from tests.ui.benches import Shelf, release_page
from tests.ui.release.at_hand import SECRETS, TODAY, held


@pytest.fixture(scope="session")
def signed(qapp):
    """Sign the papers of the conference once: give its entries and the shelf."""
    bench, shelf = held([]), Shelf()
    paperwork = Paperwork(shelf, shelf, lambda: TODAY)
    for hand in (Hand.MINUTE_TAKER, Hand.CHAIR):
        name = name_of(hand, bench.conference)
        for paper in paperwork.sign(bench.conference, hand, name, SECRETS[hand]):
            bench.in_the_hand_of(hand).enter(DocumentSigned(paper))
    return bench.sitting._journal.entries, shelf


@pytest.fixture
def said():
    return []


@pytest.fixture
def desk(signed, said, shown, qtbot):
    """Open the page on signed papers that were searched."""

    def open_page(*elsewhere):
        ledger, shelf = Ledger(), copy(signed[1])
        ledger.entries, shelf.settings = [*signed[0]], {}
        sitting = take_up(CONFERENCE, ledger, lambda: TODAY)
        bench = Bench(sitting, SittingSignals(sitting), Words(), said.append)
        paperwork = Paperwork(shelf, shelf, lambda: TODAY)
        page = shown(release_page(bench, shelf, paperwork, *elsewhere))
        qtbot.waitUntil(lambda: not page.search.is_under_way, timeout=30_000)
        return page, bench

    return open_page
