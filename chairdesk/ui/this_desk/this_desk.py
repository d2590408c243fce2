"""The way to the page of this desk and back, and the new key, for which no room may be open."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from chairdesk.desk.at_the_door.door import VaultDoor
from chairdesk.desk.ports import DiskFull, WrongPassphrase
from chairdesk.desk.shelves import BackedUp
from chairdesk.models.contribution import Hand
from chairdesk.ui.diary.diary_page import DiaryPage
from chairdesk.ui.half_typed import of_field
from chairdesk.ui.kit.dress import take_out
from chairdesk.ui.kit.errand import Errand
from chairdesk.ui.lock.guard import Guard
from chairdesk.ui.lock.idleness import Patience
from chairdesk.ui.this_desk.this_desk_page import ThisDeskPage
from chairdesk.words import Words


@dataclass(frozen=True, slots=True)
class Ways:
    """The window's ways: to keep what is half typed, and between its rooms."""

    keep: Callable[[], bool]
    put_rooms_away: Callable[[], None]
    open_diary: Callable[[], None]
    lock: Callable[[], None]
    diary: Callable[[], DiaryPage | None]
    """Gives the page that keeps what is half typed outside a conference; none at the door."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What of the window is needed: its pages, its guard, its ways and its door."""

    stack: QStackedWidget
    guard: Guard
    ways: Ways
    door: VaultDoor


class ThisDesk(QObject):
    """Shows the page over whatever is open, and leaves it there."""

    patience_chosen = Signal(object)
    """patience: Patience"""
    stamps_chosen = Signal(str)
    """address: of the service that stamps the time of signatures; empty for none"""

    def __init__(self, frame: Frame, words: Words) -> None:
        super().__init__()
        self._frame, self._ways, self._words = frame, frame.ways, words
        self._before: QWidget | None = None
        self._errand: Errand | None = None
        self._is_drawing = False
        self.page: ThisDeskPage | None = None
        self.stamps: Callable[[], str] = str
        """Gives the address that is kept; the desk that has settings says so."""
        self.backed_up: Callable[[], BackedUp] = BackedUp
        """Tells how the vault is backed up; the desk that has one says so."""

    @property
    def is_drawing(self) -> bool:
        """Whether the vault is being written anew, and will come open."""
        return self._is_drawing

    def open(self) -> None:
        """Show the page."""
        if self.page is not None:
            return
        self._before = self._frame.stack.currentWidget()
        patience = self._frame.guard.idleness.patience
        self.page = page = ThisDeskPage(
            self._frame.door.locksmith, patience, self._words, self.stamps(), self.backed_up()
        )
        page.stamps.chosen.connect(self.stamps_chosen)
        page.left.connect(self.leave)
        page.locking.chosen.connect(self._take_patience)
        page.secrets.new_key_wanted.connect(self._draw_new_key)
        self._frame.stack.addWidget(page)
        self._frame.stack.setCurrentWidget(page)
        page.back.setFocus()
        self._keep_half()

    def leave(self) -> None:
        """Go back to what was open before."""
        if self.page is not None and self._before is not None:
            self._frame.stack.setCurrentWidget(self._before)
        self.put_away()

    def put_away(self) -> None:
        """Forget the page and every secret in it; an address that is half typed is kept."""
        if self.page is not None:
            if (diary := self._ways.diary()) is not None:
                diary.half_typed.keep_beside()
            page, self.page = self.page, None
            take_out(self._frame.stack, page)

    def _keep_half(self) -> None:
        if (diary := self._ways.diary()) is not None and self.page is not None:
            diary.half_typed.watch(Hand.CHAIR, "address of time stamps", of_field(self.page.stamps))

    def _take_patience(self, patience: Patience) -> None:
        self._frame.guard.idleness.patience = patience
        self.patience_chosen.emit(patience)

    def _draw_new_key(self, passphrase: str) -> None:
        if self.page is None:
            return
        if not self._ways.keep():
            self.page.secrets.refuse(DiskFull())
            return
        self.page.setEnabled(False)
        self._is_drawing = True
        self._ways.put_rooms_away()
        self._errand = Errand(partial(self._frame.door.locksmith.new_key, passphrase))
        self._errand.done.connect(self._show_code)
        self._errand.failed.connect(self._say_why_not)
        self._errand.set_out()

    def _show_code(self, code: str) -> None:
        self._is_drawing = False
        if self.page is None:  # locked meanwhile: the vault has come open behind the door
            self._ways.lock()
            return
        self._come_back()
        self.page.secrets.show_code(code)

    def _say_why_not(self, why: Exception) -> None:
        self._is_drawing = False
        if isinstance(why, WrongPassphrase) and self.page is not None:
            self._come_back()
            self.page.secrets.refuse(why)
        else:
            self._ways.lock()

    def _come_back(self) -> None:
        """Open the diary, and before it the page as it is."""
        page, self.page = self.page, None
        self._ways.open_diary()
        self._before = self._frame.stack.currentWidget()
        self.page = page
        if page is not None:
            page.setEnabled(True)
            self._keep_half()
            self._frame.stack.setCurrentWidget(page)
