"""Puts the rooms together, behind one door."""

from functools import cache, partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QWidget

from chairdesk.app.book import book_of
from chairdesk.app.chosen import Chosen
from chairdesk.app.clock import now
from chairdesk.app.closing import close_page
from chairdesk.app.left_at import LeftAt
from chairdesk.app.pauses import Pauses
from chairdesk.app.playing import begin_new, go_to, newest_backup
from chairdesk.app.taking_over import step_aside, take_over
from chairdesk.desk.finding import AcrossConferences
from chairdesk.desk.ports import Now, Settings
from chairdesk.desk.rehearsal import Script
from chairdesk.desk.retention import Keeping
from chairdesk.desk.scaling import earlier_of_family
from chairdesk.desk.sitting import take_up
from chairdesk.desk.writing.scribe import beside, written
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.events import ConferenceClosed, Entry, ProcedureAdopted
from chairdesk.models.ids import ConferenceId
from chairdesk.procedures.own_packs import ONLY_OURS, OwnPacks
from chairdesk.store.door import Door
from chairdesk.ui.amend.amend_page import AmendPage
from chairdesk.ui.bench import Bench
from chairdesk.ui.checking.check_card import CheckCard
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.desk_window import DeskWindow
from chairdesk.ui.diary.diary_page import DiaryPage
from chairdesk.ui.frame.scribe import BesideTheWindows
from chairdesk.ui.furnishing import Furnishing, Rooms
from chairdesk.ui.half_typed import HalfTyped
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.hold.taking.taking_page import TakingPage
from chairdesk.ui.keys.choosing import Own, read, spelled
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.language.tongue import Tongue
from chairdesk.ui.lock.idleness import Patience
from chairdesk.ui.lock.system_news import SystemNews
from chairdesk.ui.prepare.prepare_page import PreparePage
from chairdesk.ui.record.paperwork import TIME_STAMPS, Paperwork
from chairdesk.ui.record.record_page import RecordPage
from chairdesk.ui.rehearsal.at_the_door import AtTheDoor
from chairdesk.ui.rehearsal.clock import ScriptClock
from chairdesk.ui.rehearsal.hands import Hands, Pace
from chairdesk.ui.rehearsal.player import Around, Player
from chairdesk.ui.release.release_page import ReleasePage
from chairdesk.ui.room.projector import Passed
from chairdesk.ui.room.room_desk import RoomDesk
from chairdesk.ui.room.screens import screens_beside
from chairdesk.ui.shortcuts import Keys, Place
from chairdesk.ui.sitting_signals import SittingSignals
from chairdesk.ui.step import Offered, Step
from chairdesk.ui.style import Look, Style
from chairdesk.ui.two_hands.own_window import OwnWindow
from chairdesk.ui.two_hands.two_hands import TwoHands
from chairdesk.ui.writing.writing_desk import WritingDesk

QUEUED = Qt.ConnectionType.QueuedConnection
"""Once the menu that asked has closed: its window goes."""


class Desk:
    """The rooms behind one door; `now_` is the time of what is entered."""

    def __init__(
        self,
        app: QApplication,
        door: Door,
        now_: Now = now,
        packs: OwnPacks = ONLY_OURS,
        tongue: Tongue | None = None,
    ) -> None:
        self._door = door
        self._packs = packs
        self._now = now_
        self._is_watched = False
        self._own_keys: Own = {}
        self.tongue = tongue or Tongue(app)
        self.style = Style(app, Look())
        self.scribe = BesideTheWindows(app)
        self._pauses = Pauses(door, self.scribe)
        self._put_up()
        self.window.unlocked.connect(self._be_as_chosen)
        self.window.unlocked.connect(self._tell_what_was_put_back)
        for wake in (self._pauses.make_up, self._pauses.begin):
            self.window.unlocked.connect(wake)
        self.style.changed.connect(self._keep_look)

    def _put_up(self) -> None:
        """Put up the window, with all that belongs to it, in the language spoken now."""
        door, words = self._door, self.tongue.words
        self._words = words
        self._keys = Keys(words, self._own_keys)
        offered = self.tongue.offered
        furnishing = Furnishing(self.style, self._keys, words, self.scribe, offered)
        rooms = Rooms(self._diary, self._conference, self._finder)
        self.window = DeskWindow(door, furnishing, rooms)
        self.room = RoomDesk(self.window, self._keys, words, self._screens_for_the_room)
        self.two = TwoHands(self.window, furnishing, rooms, self.room.screen_for_another)
        self.writing = WritingDesk(self.window, furnishing, self._settings)
        self.two.opened.connect(self._join)
        self._pauses.tell(self.window, words)
        self.window.leaving.connect(self._pauses.finish)
        self.window.panels.looked.connect(self._pauses.begin)
        self._left_at = LeftAt(self.window, lambda: door.vault.settings, self.scribe)
        self._chosen = Chosen(door, self.window.notice, words, self.scribe)
        self.window.unlocked.connect(partial(self._chosen.wear, self.style))
        this_desk = self.window.this_desk
        this_desk.stamps = lambda: door.vault.settings.setting(TIME_STAMPS) or ""
        this_desk.stamps_chosen.connect(partial(self._chosen.keep, TIME_STAMPS))
        self.window.top.looks.language_wanted.connect(self.speak, QUEUED)
        self.window.panels.keys.chosen.connect(self.change_keys, QUEUED)
        if self._is_watched:
            self._watch_the_window()

    def _join(self, own: OwnWindow) -> None:
        self.writing.join(own, own.page)
        own.top.looks.language_wanted.connect(self.speak, QUEUED)
        own.panels.keys.chosen.connect(self.change_keys, QUEUED)

    def speak(self, code: str) -> None:
        """Say every window anew in a language, where it is, with what is half typed in it."""
        if self.scribe.is_waited_for:
            self.scribe.when_free(partial(self.speak, code))
            return
        if code == self.tongue.code or (room := self._step_aside()) is None:
            return
        if self.tongue.speak(code):
            self._chosen.keep("language", code)
        self._put_up_anew(room)

    def change_keys(self, own: Own, does: str) -> None:
        """Have other keys in force in every window, and keep them; nothing changes once locked."""
        if self.scribe.is_waited_for:
            self.scribe.when_free(partial(self.change_keys, own, does))
            return
        places = self.window.panels.keys.places
        if self._put_up_with(own):
            self._chosen.keep("keys", spelled(own))
            self.window.panels.toggle_keys(*(places or tuple(Place)))
            self.window.panels.keys.say_changed(does)

    def _put_up_with(self, own: Own) -> bool:
        if not self.window.is_open or (room := self._step_aside()) is None:
            return False
        self._own_keys = own
        self._put_up_anew(room)
        return True

    def _step_aside(self) -> Passed | None:
        return step_aside(self.window, self.room.projector)

    def _put_up_anew(self, room: Passed) -> None:
        before, two = self.window, self.two
        self._put_up()
        self.two.open_as(two)
        take_over(self.window, before, self.room.projector, room)
        self.window.unlocked.connect(self._be_as_chosen)

    def _be_as_chosen(self) -> None:
        code, own = self._chosen.chosen("language"), read(self._chosen.chosen("keys"), self._words)
        if code and code != self.tongue.code and self.tongue.knows(code):
            self._own_keys = own
            QTimer.singleShot(0, self.window, partial(self.speak, code))
        elif own != self._own_keys:
            QTimer.singleShot(0, self.window, partial(self._put_up_with, own))

    def play(
        self, script: Script, clock: ScriptClock, folder: Path, secret: str, pace: Pace
    ) -> Conference:
        """Unlock, begin a new conference, and play a script in it; each by its own button."""
        hands, window = Hands(pace), self.window
        bench = begin_new(window, hands, secret).bench
        door = AtTheDoor(window, secret, partial(newest_backup, self._door))
        player = Player(script, clock, bench, folder, Around(self.two, door))
        return player.play(partial(go_to, window, hands), print, pace)

    def watch_over(self) -> None:
        """Lock when nobody is at the desk any more; a rehearsal has nobody at it."""
        self._is_watched = True
        self._news = SystemNews(QDBusConnection.systemBus(), QDBusConnection.sessionBus())
        self._watch_the_window()
        self._news.lock_wanted.connect(self._lock)

    def _lock(self) -> None:
        self.window.lock_if_open()
        if not self.window.is_open:  # else a page waits for its answer, and `locked` comes later
            self._news.let_sleep()

    def _keep_look(self, look: Look) -> None:
        self._chosen.keep_look(look)

    def _watch_the_window(self) -> None:
        self.window.unlocked.connect(self._guard_as_chosen)
        self.window.locked.connect(self._news.let_sleep)
        keep = self._chosen.keep
        self.window.this_desk.patience_chosen.connect(lambda one: keep("lock after", one.spelled))

    def _guard_as_chosen(self) -> None:
        spelled = self._door.vault.settings.setting("lock after")
        self.window.guard.idleness.patience = Patience.read(spelled or "")
        self.window.guard.begin()

    def _diary(self) -> DiaryPage:
        vault = self._door.vault
        journal = beside(vault.journal, self.scribe, "append")
        retention = beside(vault.retention, self.scribe, "hold", "lift", "erase", "destroyed")
        keeping = Keeping(journal, retention, self._now)
        check = CheckCard(vault.journal, self._words, self._settings())
        book = book_of(self._door, self._now)
        return DiaryPage(book, self._words, keeping, check=check)

    def _settings(self) -> Settings:
        return beside(self._door.vault.settings, self.scribe, "keep_setting")

    def _note_opening(self, what: str, *which: ConferenceId) -> None:
        written(self.scribe, partial(self._door.note_opening, what, now(), *which))
        self._pauses.begin()  # the log must not hold the note alone for long

    def _finder(self) -> AcrossConferences:
        vault = self._door.vault
        note = partial(self._door.note_opening, "search")  # it is the writer who looks, and notes
        return AcrossConferences(vault.journal, vault.search, lambda read: note(now(), *read))

    def _conference(self, which: ConferenceId) -> ConferencePage:
        vault = self._door.vault
        sitting = take_up(which, vault.journal, self._now, self.scribe)
        self._note_opening("conference", which)
        sitting.tell(self._entered)
        notice = NoticeBar()
        half_typed = HalfTyped(vault.drafts, which, self.scribe)
        half_typed.refused.connect(lambda why: notice.warn(self._words.why(why)))
        signals = SittingSignals(sitting)
        earlier = cache(partial(self._earlier, sitting.conference))
        bench = Bench(
            sitting, signals, self._words, notice.warn, half_typed=half_typed, earlier=earlier
        )
        usual = vault.settings.setting("procedure") or ""
        settings = self._settings()
        # signed in real time, always
        paperwork = Paperwork(vault.documents, vault.identities, now, settings)
        release = partial(ReleasePage, bench, paperwork, vault.journal, settings)
        offered = (
            Offered(Step.PREPARE, lambda: PreparePage(bench, usual, self._packs)),
            Offered(Step.HOLD, lambda: HoldPage(bench, self._keys)),
            Offered(Step.CLOSE, lambda: close_page(bench, self.window)),
            Offered(Step.RECORD, lambda: RecordPage(bench, paperwork)),
            Offered(Step.RELEASE, release),
            Offered(Step.AMEND, lambda: AmendPage(bench)),
        )
        page = ConferencePage(bench, notice, offered)
        self.room.follow(page)
        self.writing.follow(page)
        self.two.follow(page, partial(self._beside, bench))
        return page

    def _earlier(self, here: Conference) -> tuple[Conference, ...]:
        found = earlier_of_family(book_of(self._door, self._now), here)
        if found:
            self._note_opening("earlier scales", *(one.id for one in found))
        return found

    def _beside(self, bench: Bench) -> ConferencePage:
        """Make the page of the minute-taker's window, on the same sitting."""
        notice = NoticeBar()
        half_typed = HalfTyped(self._door.vault.drafts, bench.conference.id, self.scribe)
        half_typed.refused.connect(lambda why: notice.warn(self._words.why(why)))
        signals = SittingSignals(bench.sitting)
        own = bench.of_ones_own(Hand.MINUTE_TAKER, signals, notice.warn, half_typed)
        return ConferencePage(
            own, notice, (Offered(Step.HOLD, lambda: TakingPage(own, self._keys)),)
        )

    def _screens_for_the_room(self, home: QWidget) -> tuple[QScreen, ...]:
        free = screens_beside(home, *self.two.windows)
        return tuple(one for one in free if not self.two.waits_for(one))

    def _entered(self, entry: Entry, _conference: Conference) -> None:
        if isinstance(entry.event, ConferenceClosed):
            self._pauses.want_backup()
        if isinstance(entry.event, ProcedureAdopted):
            self._chosen.keep("procedure", entry.event.name)
        self._pauses.begin()

    def _tell_what_was_put_back(self) -> None:
        count = self._door.vault.put_back
        if count:
            said = self._words.term("backups", "put_back")
            self.window.notice.say(said.format(number=self._words.number(count).capitalize()))
