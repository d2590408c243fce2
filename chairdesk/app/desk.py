"""Puts the rooms together, behind one door."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QWidget

from chairdesk.app.book import Books
from chairdesk.app.chosen import Chosen
from chairdesk.app.clock import Moved, now
from chairdesk.app.household import Household
from chairdesk.app.indoors import Indoors
from chairdesk.app.left_at import LeftAt
from chairdesk.app.pauses import Pauses
from chairdesk.app.taking_over import step_aside, take_over
from chairdesk.app.worn import Worn, put_on
from chairdesk.desk.finding import AcrossConferences
from chairdesk.desk.ports import TIME_STAMPS, Now, Settings, VaultFailure
from chairdesk.desk.writing.scribe import beside
from chairdesk.models.ids import ConferenceId
from chairdesk.procedures.own_packs import ONLY_OURS, OwnPacks
from chairdesk.store.door import Door
from chairdesk.store.kept_backups import backed_up
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.desk_window import DeskWindow
from chairdesk.ui.diary.diary_page import DiaryPage
from chairdesk.ui.frame.scribe import BesideTheWindows
from chairdesk.ui.furnishing import Furnishing
from chairdesk.ui.keys.choosing import Own, read, spelled
from chairdesk.ui.lock.idleness import Patience
from chairdesk.ui.lock.system_news import SystemNews
from chairdesk.ui.room.projector import Passed
from chairdesk.ui.room.room_desk import RoomDesk
from chairdesk.ui.room.screens import screens_beside
from chairdesk.ui.rooms import Rooms
from chairdesk.ui.shortcuts import Keys, Place
from chairdesk.ui.style import Look
from chairdesk.ui.two_hands.own_window import OwnWindow
from chairdesk.ui.two_hands.two_hands import TwoHands
from chairdesk.ui.writing.writing_desk import WritingDesk

QUEUED = Qt.ConnectionType.QueuedConnection
"""Once the menu that asked has closed: its window goes."""


@dataclass(frozen=True, slots=True)
class Before:
    """What there was before the desk: what the application wears, and the book read ahead."""

    worn: Worn
    books: Books


class Desk:
    """The rooms behind one door; `now_` is the time of what is entered."""

    def __init__(
        self,
        app: QApplication,
        door: Door,
        now_: Now = now,
        packs: OwnPacks = ONLY_OURS,
        before: Before | None = None,
    ) -> None:
        self._door = door
        self._packs = packs
        self._now = now_
        self._moved = Moved() if now_ is now else getattr(now_, "moved", timedelta)
        before = before or Before(put_on(app), Books(door, now_))
        self._worn, self._books = before.worn, before.books
        self.tongue, self.style = before.worn.tongue, before.worn.style
        self._is_watched = False
        self._own_keys: Own = {}
        self.scribe = BesideTheWindows(app)
        self._pauses = Pauses(door, self.scribe)
        self._put_up()
        self.window.unlocked.connect(self._be_as_chosen)
        self.window.unlocked.connect(self._tell_what_was_put_back)
        self.window.unlocked.connect(self._tell_of_unseen_code)
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
        rooms = Rooms(self._diary, self._conference, self._finder, self._books.read_ahead)
        self.window = DeskWindow(door, furnishing, rooms)
        self.room = RoomDesk(self.window, self._keys, words, self._screens_for_the_room)
        self.two = TwoHands(self.window, furnishing, rooms, self.room.screen_for_another)
        self.writing = WritingDesk(self.window, furnishing, self._settings)
        self.two.opened.connect(self._join)
        self._pauses.tell(self.window, words)
        for end in (self._books.leave, self._pauses.finish):
            self.window.leaving.connect(end)
        self.window.panels.looked.connect(self._pauses.begin)
        self._left_at = LeftAt(self.window, lambda: door.vault.settings, self.scribe)
        self._chosen = Chosen(door, self.window.notice, words, self.scribe)
        self.window.unlocked.connect(partial(self._chosen.wear, self.style))
        this_desk = self.window.this_desk
        this_desk.stamps = lambda: door.vault.settings.setting(TIME_STAMPS) or ""
        this_desk.backed_up = lambda: backed_up(door.vault)
        this_desk.stamps_chosen.connect(partial(self._chosen.keep, TIME_STAMPS))
        self.window.top.looks.language_wanted.connect(self.speak, QUEUED)
        self.window.panels.keys.chosen.connect(self.change_keys, QUEUED)
        if self._is_watched:
            self._watch_the_window()

    def _household(self) -> Household:
        return Household(
            *(
                self._door,
                self._books,
                self._packs,
                self._now,
                self._words,
                self._keys,
                self.scribe,
            ),
            *(self._pauses, self._chosen, self.window, self._follow, self._moved),
        )

    def _diary(self) -> DiaryPage:
        return Indoors(self._household()).diary()

    def _finder(self) -> AcrossConferences:
        return Indoors(self._household()).finder()

    def _conference(self, which: ConferenceId) -> ConferencePage:
        return Indoors(self._household()).conference(which)

    def _follow(self, page: ConferencePage, beside_it: Callable[[], ConferencePage]) -> None:
        self.room.follow(page)
        self.writing.follow(page)
        self.two.follow(page, beside_it)

    def _settings(self) -> Settings:
        return beside(self._door.vault.settings, self.scribe, "keep_setting")

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

    def _screens_for_the_room(self, home: QWidget) -> tuple[QScreen, ...]:
        free = screens_beside(home, *self.two.windows)
        return tuple(one for one in free if not self.two.waits_for(one))

    def _tell_of_unseen_code(self) -> None:
        with suppress(VaultFailure):
            if self._door.locksmith.code.is_unseen():
                self.window.notice.warn(self._words.term("recovery_code", "unseen"))

    def _tell_what_was_put_back(self) -> None:
        count = self._door.vault.put_back
        if count:
            said = self._words.term("backups", "put_back")
            self.window.notice.say(said.format(number=self._words.number(count).capitalize()))
