"""Two people at one laptop: the second window, whose hand each is in, and where it stands."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QScreen

from chairdesk.late import LOADING
from chairdesk.models.contribution import Hand
from chairdesk.models.ids import ConferenceId
from chairdesk.ui.bench import OWN_WINDOW
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.desk_window import DeskWindow
from chairdesk.ui.furnishing import Furnishing
from chairdesk.ui.half_typed import HalfTyped
from chairdesk.ui.room.screens import follow_screens, identity_of
from chairdesk.ui.rooms import Rooms
from chairdesk.ui.two_hands.hand_button import HandButton
from chairdesk.ui.two_hands.own_window import OwnWindow

MakeBeside: TypeAlias = Callable[[], ConferencePage]
"""Makes the page of the same conference for the second window, in the minute-taker's hand."""
FreeScreen: TypeAlias = Callable[[], QScreen | None]
"""Finds a screen where neither the chair's window stands nor the room's; or None."""


class TwoHands(QObject):
    """Opens the minute-taker's window beside the chair's, and closes it with the conference.

    It is open with its conference, after a lock too, until somebody closes it.
    """

    opened = Signal(object)
    """window: OwnWindow"""

    def __init__(
        self, window: DeskWindow, furnishing: Furnishing, rooms: Rooms, find_screen: FreeScreen
    ) -> None:
        super().__init__(window)
        self._window, self._furnishing, self._rooms = window, furnishing, rooms
        self._find_screen = find_screen
        self._page: ConferencePage | None = None
        self._make: MakeBeside | None = None
        self._open_for: ConferenceId | None = None
        self._screen: QScreen | None = None
        self._left = ""
        self.own: OwnWindow | None = None
        self.hand = HandButton()
        self.open_it, self.change = QAction(self), QAction(self)
        self._connect()

    @property
    def windows(self) -> tuple[OwnWindow, ...]:
        """The second window, where it is open."""
        return (self.own,) if self.own is not None else ()

    def open_as(self, before: "TwoHands") -> None:
        """Open the second window with the conference that it was open with before."""
        self._open_for = before._open_for  # noqa: SLF001 - one of its own kind

    def waits_for(self, screen: QScreen) -> bool:
        """Say whether the second window comes back to this screen."""
        return self.own is not None and identity_of(screen) == self._left

    def follow(self, page: ConferencePage, make: MakeBeside) -> None:
        """Offer a second window on a conference, for as long as its page is there."""
        self._page, self._make = page, make
        self.hand.take_up(page)
        page.left.connect(self._put_away)
        is_open = self._open_for == page.bench.conference.id
        QTimer.singleShot(0, page, self.open if is_open else self._say_what_waits)
        self._say()

    def open(self) -> None:
        """Open the minute-taker's window; if it is open, go to it."""
        if self._page is None or self._make is None or not self._window.is_open:
            return
        if not self._page.is_arranged:
            told = self._window.tr("Arrange it first: its procedure, date and time.")
            self._page.bench.notice(told)
        elif self.own is None:
            beside = self._make()
            if self._open_for is None and self._page.bench.at_work.own is not Hand.CHAIR:
                with LOADING:
                    from chairdesk.ui.two_hands.handing_over import (  # noqa: PLC0415 - a late page
                        hand_over,
                    )
                hand_over(self._page, beside)
            self._begin(self._page, beside)
        if self.own is not None:
            self.own.come_to_front()

    def go_home(self) -> None:
        """Go to the chair's window."""
        self._window.raise_()
        self._window.activateWindow()

    def change_hands(self) -> None:
        """In one window for both, put what follows in the other hand."""
        if self._page is not None and self.own is None:
            self.hand.change_hands()
        elif self._page is not None:
            told = self._window.tr(
                "Each window is in a hand of its own; go to the other window to write there."
            )
            self._page.bench.notice(told)

    def _begin(self, page: ConferencePage, beside: ConferencePage) -> None:
        self.own = own = OwnWindow(beside, self._furnishing, self._rooms)
        page.beside = beside
        self._open_for = page.bench.conference.id
        page.bench.at_work.keep_to(Hand.CHAIR)
        own.shut.connect(self._was_shut)
        own.lock_wanted.connect(self._window.lock_if_open)
        keys = self._furnishing.keys
        keys.bind(own, "two_windows", self.go_home, Qt.ShortcutContext.WindowShortcut)
        own.hand.offer(*self._actions(own))
        self._window.guard.count_in(own.countdown)
        self._place(own)
        self._say()
        self.opened.emit(own)

    def _actions(self, own: OwnWindow) -> tuple[QAction, QAction]:
        spoken = self._furnishing.keys.spoken("two_windows")
        home = QAction(f"{self.tr('Go to the chair’s window')}\t{spoken}", own)
        home.triggered.connect(self.go_home)
        shut = QAction(self.tr("Close this window"), own)
        shut.triggered.connect(own.close)
        return home, shut

    def _place(self, own: OwnWindow) -> None:
        self._screen = self._find_screen()
        if self._screen is None:
            own.stand_beside(self._window)
        else:
            own.stand_on(self._screen)

    def _was_shut(self) -> None:
        self._open_for = None
        self._end()
        self._say_what_waits()

    def _say_what_waits(self) -> None:
        if self._page is None or self.own is not None:
            return
        shelf = HalfTyped(*self._page.bench.half_typed.shelf)
        if shelf.waits(Hand.MINUTE_TAKER, OWN_WINDOW):
            told = self._window.tr("Words wait half typed in the minute-taker’s window: {key}.")
            spoken = self._furnishing.keys.spoken("two_windows")
            self._page.notice.say(told.format(key=spoken))

    def _put_away(self) -> None:
        """Go with the conference: its page is put away, whatever the window still shows."""
        self._end()
        self._page = self._make = None
        self.hand.put_away()

    def _end(self) -> None:
        if self.own is None:
            return
        own, self.own = self.own, None
        self._window.guard.no_longer_count_in(own.countdown)
        own.page.put_away()
        own.hide()
        own.deleteLater()
        if self._page is not None:
            self._page.beside = None
            self._page.bench.at_work.keep_to(None)
        self._say()

    def _cover(self) -> None:
        if self.own is not None:
            self.own.cover()

    def _uncover(self) -> None:
        if self.own is not None and not self.own.isVisible():
            self.own.page.show()
            self._place(self.own)

    def _screen_went(self, screen: QScreen) -> None:
        if self.own is not None and screen is self._screen:
            self._left, self._screen = identity_of(screen), None
            self.own.stand_beside(self._window)
            told = self._window.tr("Your screen is gone; this window comes back to it with it.")
            self.own.page.bench.notice(told)

    def _screen_came(self, screen: QScreen) -> None:
        if self.own is not None and self.waits_for(screen) and self._find_screen() is screen:
            self._left, self._screen = "", screen
            self.own.stand_on(screen)
            self.own.page.bench.notice("")

    def _say(self) -> None:
        keys = self._furnishing.keys
        says = self.tr("Open a window for the minute-taker")
        if self.own is not None:
            says = self.tr("Go to the minute-taker’s window")
        self.open_it.setText(f"{says}\t{keys.spoken('two_windows')}")
        self.change.setText(f"{self.tr('Change hands')}\t{keys.spoken('change_hands')}")
        self.change.setEnabled(self.own is None)
        way = self.tr("{key} changes hands.").format(key=keys.spoken("change_hands"))
        self.hand.explain(way if self.own is None else "")

    def _connect(self) -> None:
        window, keys = self._window, self._furnishing.keys
        self.hand.offer(self.change, self.open_it)
        self.open_it.triggered.connect(self.open)
        self.change.triggered.connect(self.change_hands)
        window.top.narrowed.connect(self.hand.fold)
        window.top.take_in(self.hand)
        window.covered.connect(self._cover)
        window.unlocked.connect(self._uncover)
        for does, slot in (("two_windows", self.open), ("change_hands", self.change_hands)):
            keys.bind(window, does, slot, Qt.ShortcutContext.WindowShortcut)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            follow_screens(app, self._screen_came, self._screen_went)
