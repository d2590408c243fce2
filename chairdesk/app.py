"""Puts the rooms together and opens the desk."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from chairdesk.desk.diary import Diary
from chairdesk.desk.ports import Now, VaultFailure
from chairdesk.desk.rehearsal import Script
from chairdesk.desk.sitting import take_up
from chairdesk.models.conference import Conference
from chairdesk.models.events import Entry
from chairdesk.models.ids import ConferenceId
from chairdesk.store.data_folder import data_folder
from chairdesk.store.door import Door
from chairdesk.ui.bench import Bench
from chairdesk.ui.close.close_page import ClosePage
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.desk_window import DeskWindow, Furnishing, Rooms
from chairdesk.ui.diary.diary_page import DiaryPage
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.prepare.prepare_page import PreparePage
from chairdesk.ui.record.paperwork import Paperwork
from chairdesk.ui.record.record_page import RecordPage
from chairdesk.ui.release.release_page import ReleasePage
from chairdesk.ui.shortcuts import Keys
from chairdesk.ui.sitting_signals import SittingSignals
from chairdesk.ui.step import Offered, Step
from chairdesk.ui.style import Look, Style
from chairdesk.words import Words

PAUSE = 2000
"""How long nothing is entered, in milliseconds, before the vault tidies up."""


def now() -> datetime:
    """Read the clock on the wall."""
    return datetime.now(UTC)


class Desk:
    """The rooms behind one door; `now` is the time of what is entered."""

    def __init__(self, app: QApplication, door: Door, now_: Now = now) -> None:
        self._door = door
        self._now = now_
        self._words = Words()
        self._keys = Keys(self._words)
        furnishing = Furnishing(Style(app, Look()), self._keys, self._words)
        rooms = Rooms(self._diary, self._conference)
        self.window = DeskWindow(door, furnishing, rooms)
        self._pause = QTimer(self.window, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._rest)

    def _diary(self) -> DiaryPage:
        return DiaryPage(Diary(self._door.vault.journal, self._now), self._words)

    def _conference(self, which: ConferenceId) -> ConferencePage:
        vault = self._door.vault
        sitting = take_up(which, vault.journal, self._now)
        sitting.tell(self._entered)
        notice = NoticeBar()
        bench = Bench(sitting, SittingSignals(sitting), self._words, notice.warn)
        # a signature is made in real time, even at a rehearsal
        paperwork = Paperwork(vault.documents, vault.identities, now)
        offered = (
            Offered(Step.PREPARE, lambda: PreparePage(bench)),
            Offered(Step.HOLD, lambda: HoldPage(bench, vault.drafts, self._keys)),
            Offered(Step.CLOSE, lambda: self._close_page(bench)),
            Offered(Step.RECORD, lambda: RecordPage(bench, paperwork)),
            Offered(Step.RELEASE, lambda: ReleasePage(bench, paperwork)),
        )
        return ConferencePage(bench, notice, offered)

    def _close_page(self, bench: Bench) -> ClosePage:
        page = ClosePage(bench)
        page.item_wanted.connect(self._open_item)
        page.sealed.connect(lambda: self.window.open_step(Step.RECORD))
        return page

    def _open_item(self, item: str) -> None:
        conference = self.window.conference
        if conference is not None:
            self.window.open_step(Step.HOLD)
            hold = conference.page(Step.HOLD)
            if isinstance(hold, HoldPage):
                hold.open_item(item)

    def _entered(self, _entry: Entry, _conference: Conference) -> None:
        self._pause.start()

    def _rest(self) -> None:
        try:
            self._door.rest()
        except VaultFailure as why:
            self.window.notice.warn(self._words.why(why))


def open_desk() -> int:
    """Open the desk on this person's vault, and stay until it is closed."""
    sys.excepthook = say_no_more_than_where
    app = _application()
    desk = Desk(app, Door(data_folder(os.environ)))
    desk.window.resize(1366, 768)
    desk.window.show()
    return app.exec()


def say_no_more_than_where(
    kind: type[BaseException], _: BaseException, trace: TracebackType | None
) -> None:
    """Tell of a fault by its kind and place alone: its words may hold somebody's."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    print(f"ChairDesk met a fault of its own: {kind.__name__} at {where}.", file=sys.stderr)


def _application() -> QApplication:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("ChairDesk")
    app.setDesktopFileName("chairdesk")
    return app
