"""Makes the rooms behind the door: the diary, each conference with its steps, and the search."""

from functools import cache, partial

from chairdesk.app.clock import now
from chairdesk.app.closing import amend_page, close_page
from chairdesk.app.household import Household
from chairdesk.app.whose import last_authority, note_authority
from chairdesk.desk.finding import AcrossConferences
from chairdesk.desk.ports import Settings
from chairdesk.desk.retention import Keeping
from chairdesk.desk.scaling import earlier_of_family
from chairdesk.desk.sitting import take_up
from chairdesk.desk.writing.scribe import beside, written
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.events import (
    AmendmentsSealed,
    ConferenceClosed,
    Entry,
    ProcedureAdopted,
    RecordSealed,
)
from chairdesk.models.ids import THE_REGISTER, ConferenceId
from chairdesk.ui.bench import Bench
from chairdesk.ui.checking.check_card import CheckCard
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.diary.diary_page import DiaryPage
from chairdesk.ui.half_typed import HalfTyped
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.hold.taking.taking_page import TakingPage
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.prepare.prepare_page import PreparePage
from chairdesk.ui.record.paperwork import Paperwork
from chairdesk.ui.record.record_page import RecordPage
from chairdesk.ui.release.release_page import ReleasePage
from chairdesk.ui.sitting_signals import SittingSignals
from chairdesk.ui.step import Offered, Step


class Indoors:
    """Makes each room anew whenever the door opens, or a window takes another's place."""

    def __init__(self, household: Household) -> None:
        self._door, self._packs, self._now = household.door, household.packs, household.now
        self._books = household.books
        self._words, self._keys = household.words, household.keys
        self._scribe, self._pauses = household.scribe, household.pauses
        self._chosen, self._window = household.chosen, household.window
        self._follow, self._moved = household.follow, household.moved

    def diary(self) -> DiaryPage:
        """Make the page that stands behind the door."""
        vault = self._door.vault
        journal = beside(vault.journal, self._scribe, "append")
        retention = beside(vault.retention, self._scribe, "hold", "lift", "erase", "destroyed")
        keeping = Keeping(journal, retention, self._now)
        check = CheckCard(vault.journal, self._words, self._settings())
        page = DiaryPage(self._books.open(), self._words, keeping, check=check)
        page.keep_half(HalfTyped(vault.drafts, THE_REGISTER, self._scribe))
        page.read_whole.connect(partial(self._note_opening, "its review"))
        return page

    def _settings(self) -> Settings:
        return beside(self._door.vault.settings, self._scribe, "keep_setting")

    def _note_opening(self, what: str, *which: ConferenceId) -> None:
        written(self._scribe, partial(self._door.note_opening, what, now(), *which))
        self._pauses.begin()  # the log must not hold the note alone for long

    def finder(self) -> AcrossConferences:
        """Make what looks through every conference, and notes that it did."""
        vault = self._door.vault
        note = partial(self._door.note_opening, "search")  # it is the writer who looks, and notes
        return AcrossConferences(vault.journal, vault.search, lambda read: note(now(), *read))

    def conference(self, which: ConferenceId) -> ConferencePage:
        """Take a conference up, with a page for each of its steps."""
        vault = self._door.vault
        sitting = take_up(which, vault.journal, self._now, self._scribe)
        self._note_opening("conference", which)
        sitting.tell(self._entered)
        notice = NoticeBar()
        half_typed = HalfTyped(vault.drafts, which, self._scribe)
        half_typed.refused.connect(lambda why: notice.warn(self._words.why(why)))
        signals = SittingSignals(sitting)
        earlier = cache(partial(self._earlier, sitting.conference))
        bench = Bench(
            *(sitting, signals, self._words, notice.warn),
            half_typed=half_typed,
            earlier=earlier,
            moved=self._moved,
        )
        usual = vault.settings.setting("procedure") or ""
        settings = self._settings()
        authority = last_authority(vault.settings)
        # signed in real time, always
        paperwork = Paperwork(vault.documents, vault.identities, now, settings)
        release = partial(ReleasePage, bench, paperwork, vault.journal, settings)
        offered = (
            Offered(Step.PREPARE, lambda: PreparePage(bench, usual, self._packs, authority)),
            Offered(Step.HOLD, lambda: HoldPage(bench, self._keys)),
            Offered(Step.CLOSE, lambda: close_page(bench, self._window)),
            Offered(Step.RECORD, lambda: RecordPage(bench, paperwork)),
            Offered(Step.RELEASE, release),
            Offered(Step.AMEND, lambda: amend_page(bench, self._window)),
        )
        page = ConferencePage(bench, notice, offered)
        self._follow(page, partial(self._beside, bench))
        return page

    def _earlier(self, here: Conference) -> tuple[Conference, ...]:
        found = earlier_of_family(self._books.open(), here)
        if found:
            self._note_opening("earlier scales", *(one.id for one in found))
        return found

    def _beside(self, bench: Bench) -> ConferencePage:
        """Make the page of the minute-taker's window, on the same sitting."""
        notice = NoticeBar()
        half_typed = HalfTyped(self._door.vault.drafts, bench.conference.id, self._scribe)
        half_typed.refused.connect(lambda why: notice.warn(self._words.why(why)))
        signals = SittingSignals(bench.sitting)
        own = bench.of_ones_own(Hand.MINUTE_TAKER, signals, notice.warn, half_typed)
        return ConferencePage(
            own, notice, (Offered(Step.HOLD, lambda: TakingPage(own, self._keys)),)
        )

    def _entered(self, entry: Entry, conference: Conference) -> None:
        if isinstance(entry.event, ConferenceClosed | RecordSealed | AmendmentsSealed):
            self._pauses.want_backup()
        if isinstance(entry.event, ProcedureAdopted):
            self._chosen.keep("procedure", entry.event.name)
        note_authority(self._chosen.keep, entry.event, conference)
        self._pauses.begin()
