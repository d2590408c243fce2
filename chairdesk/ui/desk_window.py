"""The frame: the way in, the diary, and one conference at a time."""

from typing import cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from chairdesk.desk.at_the_door.door import VaultDoor
from chairdesk.desk.finding import Found
from chairdesk.desk.ports import VaultFailure
from chairdesk.desk.writing.scribe import written
from chairdesk.models.ids import ConferenceId, new_id
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.diary.diary_page import DiaryPage
from chairdesk.ui.frame.door_window import NAME, SMALLEST
from chairdesk.ui.frame.first_focus import put_focus_into
from chairdesk.ui.frame.keys_of_window import bind, bind_lock
from chairdesk.ui.frame.out_of_the_diary import lead_out
from chairdesk.ui.frame.reading_order import put_in_reading_order
from chairdesk.ui.frame.way_in import DoorPage, Threshold, call_off, way_in
from chairdesk.ui.furnishing import Furnishing
from chairdesk.ui.kit.dress import take_out
from chairdesk.ui.kit.layers.page_stack import PageStack
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.lock.cover import Cover, why_of
from chairdesk.ui.lock.guard import Guard
from chairdesk.ui.lock.putting_away import Copied, put_dialogs_away
from chairdesk.ui.looking.found_words import step_of_part
from chairdesk.ui.looking.side_panels import SidePanels
from chairdesk.ui.rooms import Rooms
from chairdesk.ui.shortcuts import Place
from chairdesk.ui.step import Step, places_at, step_of
from chairdesk.ui.this_desk.this_desk import Frame, ThisDesk, Ways
from chairdesk.ui.top_bar import TopBar
from chairdesk.ui.unlock.unlock_page import UnlockPage


class DeskWindow(QMainWindow):
    """Leads through the door, to the diary, and into a conference and its steps."""

    unlocked = Signal()
    locked = Signal()
    leaving = Signal()
    """Nothing is shown any more and the vault is open still: what is owed to it is done now."""
    covered = Signal()
    """What is open must not be seen any more, from this moment."""
    rehearsal_wanted = Signal()
    moved = Signal()
    """`left_at` is another place, or none: the diary."""

    def __init__(self, door: VaultDoor, furnishing: Furnishing, rooms: Rooms) -> None:
        super().__init__()
        self._door, self._furnishing, self._rooms = door, furnishing, rooms
        self._threshold = Threshold(door.exists, door.locksmith, lambda: door, rooms.read_ahead)
        self.left_at: tuple[ConferenceId, Step] | None = None
        self.diary: DiaryPage | None = None
        self.conference: ConferencePage | None = None
        self.top, self.notice = TopBar(furnishing), NoticeBar()
        self._ground, self.stack = QWidget(), PageStack()
        self.guard = Guard(self.lock_if_open, self._is_live, furnishing.keys)
        self.cover, self._copied = Cover(), Copied()
        self.panels = SidePanels(furnishing, rooms, self.stack)
        ways = (self._keep, self._put_rooms_away, self.open_diary, self.lock, lambda: self.diary)
        self.ways = Ways(*ways)
        self.this_desk = ThisDesk(Frame(self.stack, self.guard, self.ways, door), furnishing.words)
        self._lay_out()
        self._connect()
        self._show_door()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own name
        """Qt asks where Tab leads: through what is shown, as it is read."""
        put_in_reading_order(self)
        return super().focusNextPrevChild(next)

    def open_diary(self) -> None:
        """Put the conference away and open the diary."""
        self._put_conference_away()
        self.left_at = None
        if self.diary is None:
            self.diary = self._rooms.diary()
            lead_out(self.diary, self, self._furnishing)
            self.stack.addWidget(self.diary)
        self.diary.refresh()
        self.top.steps.offer(())
        self._show(self.diary, Step.DIARY)
        self._name("")
        self.moved.emit()

    def arrange_new(self) -> None:
        """Open a conference that has nothing in it yet, where it is prepared."""
        self.open_conference(ConferenceId(new_id()))

    def open_conference(self, wanted: object, step: Step | None = None) -> None:
        """Open a conference at a step; where it stands, if none is named."""
        which = cast("ConferenceId", wanted)
        self._put_conference_away()
        try:
            self.conference = page = self._rooms.conference(which)
        except VaultFailure as why:
            self.notice.warn(self._furnishing.words.why(why))
            return
        self.stack.addWidget(page)
        page.renamed.connect(self._name)
        page.step_wanted.connect(self.open_step)
        page.counted.connect(self.top.steps.count)
        self.top.steps.offer(page.steps)
        self.open_step(step or step_of(page.bench.conference))
        self._name(page.reference)
        QTimer.singleShot(0, page, page.make_the_rest)

    def open_step(self, wanted: object) -> None:
        """Open a step of the conference in hand, or the diary."""
        step = cast("Step", wanted)
        if step is Step.DIARY or self.conference is None:
            self.open_diary()
            return
        self.left_at = (self.conference.bench.conference.id, step)
        self.conference.show_step(step)
        self._show(self.conference, step)
        self.moved.emit()

    def go_on(self, by: int) -> None:
        """Go to the next step (1) or the one before (-1)."""
        if self.conference is not None and self.left_at is not None:
            steps = (Step.DIARY, *self.conference.steps)
            place = steps.index(self.left_at[1]) + by
            if 0 <= place < len(steps):
                self.open_step(steps[place])

    @property
    def is_open(self) -> bool:
        """Whether the desk is in use, not at its door."""
        return self.diary is not None and not self.cover.is_on

    def lock(self) -> None:
        """Show nothing any more, and close the vault once what is half typed can be kept.

        A page that waits for its answer goes once it has it.
        """
        self.covered.emit()
        self._ground.hide()
        if self._furnishing.scribe.is_waited_for:
            self._furnishing.scribe.when_free(self.lock)
            return
        away = (put_dialogs_away, self._copied.take_back, self.guard.end, self.this_desk.put_away)
        for leave in away:
            leave()
        if self._keep():
            self._shut()
        else:
            self._hold_behind_door()

    def _shut(self) -> None:
        self._put_rooms_away()
        written(self._furnishing.scribe, self._door.lock)
        self._show_door()
        self.locked.emit()

    def _hold_behind_door(self) -> None:
        self.panels.put_away()
        door_page = self._show_door()
        if isinstance(door_page, UnlockPage):
            self.cover.begin(door_page, self._keep, lambda: why_of(self.conference, self.diary))
        self.locked.emit()

    def _give_up(self) -> None:
        self.cover.end()
        self._put_rooms_away()
        self.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the size changed: the list of keys follows."""
        super().resizeEvent(event)
        self.panels.fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt says that the window closes: the vault is locked first, and nothing is lost by it."""
        if self._furnishing.scribe.is_waited_for:
            event.ignore()
            self._furnishing.scribe.when_free(self.close)
            return
        if not self._keep():
            event.ignore()
            self.lock()
            return
        self._copied.take_back()
        self._put_rooms_away()
        self.leaving.emit()
        self._door.lock()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.top, self.guard.countdown, self.notice):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(self._ground)
        self.setMinimumSize(SMALLEST)

    def _connect(self) -> None:
        self.cover.kept.connect(self._shut)
        self.cover.given_up.connect(self._give_up)
        self.top.steps.chosen.connect(self.open_step)
        self.top.lock_wanted.connect(self.lock)
        self.top.desk_wanted.connect(self.this_desk.open)
        self.top.keys_wanted.connect(self._toggle_keys)
        self.panels.found.connect(self._open_found)
        self.panels.bind(self, self.top, lambda: self.is_open, lambda: self.conference)
        bind(self, self._furnishing, self._toggle_keys)
        bind_lock(self, self._furnishing)

    def lock_if_open(self) -> None:
        """Lock, unless the door is shut already: whoever has the code has opened it."""
        if self.is_open or self.this_desk.is_drawing or not call_off(self.stack.currentWidget()):
            self.lock()

    def _keep(self) -> bool:
        is_kept = self.diary is None or self.diary.half_typed.keep()
        return (self.conference is None or self.conference.keep()) and is_kept

    def _is_live(self) -> bool:
        return self.conference is not None and self.conference.is_live

    def _show_door(self) -> QWidget:
        page = way_in(self._threshold, self._furnishing.words, self.enter, self._show_door)
        self.stand_at(page)
        if isinstance(page, UnlockPage):
            page.let_in.connect(self.guard.begin)
            page.ask()
        return page

    def stand_at(self, page: DoorPage) -> None:
        """Show a page of the door, with what was done at it before."""
        before = self.stack.currentWidget()
        self.stack.addWidget(page)
        self.top.hide()
        self._ground.show()
        self._places: tuple[Place, ...] = (Place.DOOR,)
        self.stack.setCurrentWidget(page)
        if isinstance(before, DoorPage):
            take_out(self.stack, before)
        self._name("")

    def enter(self) -> None:
        """Come through the door, to where the desk was left."""
        door_page, left_at = self.stack.currentWidget(), self.left_at
        if self.cover.end() and self.conference is not None and left_at is not None:
            self._show(self.conference, left_at[1])
            self._name(self.conference.reference)
        else:
            self.open_diary()
            if left_at is not None:
                self.open_conference(*left_at)
        self.top.show()
        if door_page is not None:
            take_out(self.stack, door_page)
        self.unlocked.emit()

    def _show(self, page: QWidget, step: Step) -> None:
        self.this_desk.put_away()
        self.notice.clear()
        self.panels.put_away()
        self._places = places_at(step)
        self.stack.setCurrentWidget(page)
        self.top.steps.show_step(step)
        put_focus_into(page.stack.currentWidget() if isinstance(page, ConferencePage) else page)

    def _toggle_keys(self) -> None:
        self.panels.toggle_keys(*self._places)

    def _open_found(self, found: Found) -> None:
        step = step_of_part(found.passage.part)
        if self.conference is None:
            self.open_conference(found.conference, step)
        else:
            self.open_step(step)
        if self.conference is not None:
            self.conference.look_at(found)

    def _put_conference_away(self) -> None:
        if self.conference is not None:
            self.conference.hide()
            self.conference.put_away()
            take_out(self.stack, self.conference)
            self.conference = None

    def _put_rooms_away(self) -> None:
        self.panels.put_away()
        self._put_conference_away()
        if self.diary is not None:
            self.diary.put_away()
            take_out(self.stack, self.diary)
            self.diary = None

    def _name(self, reference: str) -> None:
        self.setWindowTitle(f"{reference} — {NAME}" if reference else NAME)
