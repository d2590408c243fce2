"""A pair of windows, and one window for both."""

import pytest

from chairdesk.ui.step import Step
from chairdesk.ui.tokens import Theme
from tests.transcript import CONFERENCE
from tests.ui.hold.abernethy import DraftShelf
from tests.ui.leftovers import let_die
from tests.ui.two_hands.pairs import Pair


@pytest.fixture
def drafts():
    return DraftShelf()


@pytest.fixture
def one(style, shown, qtbot, drafts):
    """One window for both, in the middle of the conference."""
    pair = Pair(style, drafts)
    shown(pair.window)
    pair.come_in(qtbot)
    yield pair
    drafts.is_full = False
    pair.window.cover.end()
    pair.window.close()


@pytest.fixture
def fresh(one, qtbot):
    """The chair's window and the minute-taker's, for a test that locks or closes them."""
    one.two.open()
    qtbot.waitUntil(one.two.own.isVisible)
    return one


@pytest.fixture
def nothing_left(qapp):
    """Take away what a window let go of; the pair of all tests of a file stays."""
    yield
    let_die()


@pytest.fixture(scope="module")
def standing_pair(style_of_all):
    style_of_all.wear(Theme.LIGHT)
    pair = Pair(style_of_all, DraftShelf())
    pair.window.resize(1366, 768)
    pair.window.show()
    pair.window.enter()
    pair.window.open_conference(CONFERENCE, Step.HOLD)
    pair.two.open()
    yield pair
    pair.window.close()


@pytest.fixture
def pair(standing_pair):
    """The chair's window and the minute-taker's, open for all tests of a file."""
    for page in (standing_pair.hold, standing_pair.taking):
        page.bar.clear()
    for page in (standing_pair.window.conference, standing_pair.two.own.page):
        page.notice.clear()
    return standing_pair
