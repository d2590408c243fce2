"""A whole desk on a ledger, with a door that any passphrase opens."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from chairdesk.desk.diary import Diary
from chairdesk.desk.finding import AcrossConferences
from chairdesk.desk.shelves import Hit
from chairdesk.desk.sitting import take_up
from chairdesk.desk.writing.scribe import AT_ONCE
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.conference import Conference, replay
from chairdesk.models.events import ConferenceArranged, ProcedureAdopted
from chairdesk.models.ids import THE_REGISTER, ConferenceId, new_id
from chairdesk.models.passages import passages_in
from chairdesk.procedures.pack import as_record
from chairdesk.procedures.shelf import read_pack
from chairdesk.ui.bench import Bench
from chairdesk.ui.checking.check_card import CheckCard
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.desk_window import DeskWindow
from chairdesk.ui.diary.diary_page import DiaryPage
from chairdesk.ui.furnishing import Furnishing
from chairdesk.ui.half_typed import HalfTyped
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.prepare.prepare_page import PreparePage
from chairdesk.ui.rooms import Rooms
from chairdesk.ui.shortcuts import Keys
from chairdesk.ui.sitting_signals import SittingSignals
from chairdesk.ui.step import Offered, Step
from chairdesk.words import Words
from tests.transcript import Ledger
from tests.ui.locksmiths import FakeLocksmith

NOW = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
GOOD = "the kettle sings at five"


class Door:
    def __init__(self):
        self.is_made, self.is_open = True, False
        self.locksmith = FakeLocksmith()

    def exists(self):
        return self.is_made

    def unlock(self, passphrase):
        self.is_open = True

    def lock(self):
        self.is_open = False


class Hold(QWidget):
    """A page with one line, and three things open."""

    count_open = 3

    def __init__(self):
        super().__init__()
        self.line = QLineEdit(accessibleName="What was said")
        QVBoxLayout(self).addWidget(self.line)
        self.setProperty("zone", "Talk")


class Index:
    """Looks through a ledger from its first passage to its last."""

    def __init__(self, ledger):
        self.ledger = ledger

    def make_ready(self):
        return True

    def find(self, question):
        return tuple(
            Hit(which, passage.part, passage.thing)
            for which in reversed(self.ledger.conferences())
            for passage in passages_in(replay(Conference(which), self.ledger.entries_of(which)))
            if question.terms and question.fits(passage.words)
        )


class Desk:
    """A desk on a ledger, as the application puts it together."""

    def __init__(self, style, drafts=None, scribe=AT_ONCE):
        self._drafts = drafts
        self.words, self.ledger, self.door = Words(), Ledger(), Door()
        self.failure = None
        self.keys = Keys(self.words)
        furnishing = Furnishing(style, self.keys, self.words, scribe)
        self.window = DeskWindow(
            self.door, furnishing, Rooms(self.diary, self.conference, self.finder)
        )

    def now(self):
        return NOW

    def diary(self):
        check = CheckCard(self.ledger, self.words)
        diary = Diary(self.ledger, self.now)
        page = DiaryPage(diary, self.words, check=check, can_rehearse=True)
        page.keep_half(HalfTyped(self._drafts, THE_REGISTER))
        return page

    def finder(self):
        return AcrossConferences(self.ledger, Index(self.ledger))

    def conference(self, which):
        if self.failure:
            raise self.failure
        sitting = take_up(which, self.ledger, self.now)
        notice = NoticeBar()
        half_typed = HalfTyped(self._drafts, which)
        bench = Bench(
            sitting, SittingSignals(sitting), self.words, notice.warn, half_typed=half_typed
        )
        return ConferencePage(bench, notice, self.offered(bench))

    def offered(self, bench):
        return (
            Offered(Step.PREPARE, lambda: PreparePage(bench, "fife")),
            Offered(Step.HOLD, Hold),
        )

    def arrange(self, reference="CP/2026/114"):
        sitting = take_up(ConferenceId(new_id()), self.ledger, self.now)
        pack = read_pack("fife")
        sitting.enter(ProcedureAdopted(pack.name, pack.edition, as_record(pack)))
        sitting.enter(ConferenceArranged(Arrangements(reference, Kind.INITIAL, NOW)))
        return sitting.conference.id
