"""The chair's desk on the Abernethy conference, and the minute-taker's window beside it."""

from functools import partial

from PySide6.QtCore import Qt

from chairdesk.models.contribution import Hand
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.furnishing import Furnishing
from chairdesk.ui.half_typed import HalfTyped
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.hold.taking.taking_page import TakingPage
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.rooms import Rooms
from chairdesk.ui.sitting_signals import SittingSignals
from chairdesk.ui.step import Offered, Step
from chairdesk.ui.two_hands.two_hands import TwoHands
from tests.transcript import CONFERENCE
from tests.ui.desks import GOOD, Desk
from tests.ui.hold.abernethy import Clock, FullDisk, entries_until, moment, somebody


class Pair(Desk):
    """One desk, one sitting, and a second window for as long as it is open."""

    def __init__(self, style, drafts, journal=None):
        super().__init__(style, drafts)
        self.drafts = drafts
        self.ledger = journal or FullDisk()
        if not self.ledger.entries:
            self.ledger.entries.extend(entries_until("10:24"))
        self.clock = Clock(moment("10:24"))
        self.screen = None
        furnishing = Furnishing(style, self.keys, self.words)
        rooms = Rooms(self.diary, self.conference, self.finder)
        self.two = TwoHands(self.window, furnishing, rooms, lambda: self.screen)

    def now(self):
        return self.clock()

    def conference(self, which):
        page = super().conference(which)
        self.two.follow(page, partial(self.beside, page.bench))
        return page

    def offered(self, bench):
        return (Offered(Step.HOLD, lambda: HoldPage(bench, self.keys)),)

    def beside(self, bench):
        notice, half_typed = NoticeBar(), HalfTyped(self.drafts, CONFERENCE)
        half_typed.refused.connect(lambda why: notice.warn(self.words.why(why)))
        signals = SittingSignals(bench.sitting)
        own = bench.of_ones_own(Hand.MINUTE_TAKER, signals, notice.warn, half_typed)
        return ConferencePage(
            own, notice, (Offered(Step.HOLD, lambda: TakingPage(own, self.keys)),)
        )

    def come_in(self, qtbot):
        """Unlock, and open the conference."""
        door = self.window.stack.currentWidget()
        door.secret.line.setText(GOOD)
        with qtbot.waitSignal(self.window.unlocked):
            door.unlock.click()
        if self.window.conference is None:
            self.window.open_conference(CONFERENCE, Step.HOLD)

    @property
    def hold(self):
        """The chair's live page."""
        return self.window.conference.page(Step.HOLD)

    @property
    def taking(self):
        """The minute-taker's live page."""
        return self.two.own.page.page(Step.HOLD)

    @property
    def entered(self):
        """The entries since 10.24: whose hand, and what."""
        entries = [entry for _, entry in self.ledger.entries[len(entries_until("10:24")) :]]
        return [(entry.hand, entry.event) for entry in entries]


def write(page, qtbot, words, *, enter=True):
    """Type into the line of a page, and press Enter."""
    page.bar.speaker.choose(somebody(page._bench, "Kirsty"))
    page.bar.words.insertPlainText(words)
    if enter:
        qtbot.keyClick(page.bar.words, Qt.Key.Key_Return)
