"""Puts the rooms together and opens the desk."""

import os
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from secrets import token_urlsafe
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt, QThreadPool, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication, QWidget

from chairdesk.desk.diary import Diary
from chairdesk.desk.finding import AcrossConferences
from chairdesk.desk.ports import Now, VaultFailure, VaultIsLocked
from chairdesk.desk.rehearsal import Script
from chairdesk.desk.sitting import take_up
from chairdesk.models.conference import Conference
from chairdesk.models.events import ConferenceClosed, Entry, ProcedureAdopted
from chairdesk.models.ids import ChildId, ConferenceId
from chairdesk.procedures.own_packs import FOLDER, ONLY_OURS, OwnPacks
from chairdesk.store.data_folder import data_folder
from chairdesk.store.door import Door
from chairdesk.store.quiet_faults import keep_faults_quiet
from chairdesk.store.quiet_process import keep_memory_private
from chairdesk.ui.amend.amend_page import AmendPage
from chairdesk.ui.bench import Bench
from chairdesk.ui.close.close_page import ClosePage
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.desk_window import DeskWindow
from chairdesk.ui.diary.diary_page import DiaryPage
from chairdesk.ui.fitting import fit
from chairdesk.ui.furnishing import Furnishing, Rooms
from chairdesk.ui.half_typed import HalfTyped
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.kit.errand import Errand
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.lock.idleness import Patience
from chairdesk.ui.lock.system_news import SystemNews
from chairdesk.ui.prepare.prepare_page import PreparePage
from chairdesk.ui.record.paperwork import Paperwork
from chairdesk.ui.record.record_page import RecordPage
from chairdesk.ui.rehearsal.clock import ScriptClock
from chairdesk.ui.rehearsal.hands import AS_FAST_AS_THE_WINDOWS, GENTLE, Hands, NoWay, Pace
from chairdesk.ui.rehearsal.player import CannotBePlayed, Player
from chairdesk.ui.release.release_page import ReleasePage
from chairdesk.ui.room.room_desk import RoomDesk
from chairdesk.ui.shortcuts import Keys
from chairdesk.ui.sitting_signals import SittingSignals
from chairdesk.ui.step import Offered, Step
from chairdesk.ui.style import Look, Style
from chairdesk.ui.tokens import Theme
from chairdesk.ui.unlock.unlock_page import UnlockPage
from chairdesk.words import Words

PAUSE = 2000
"""How long nothing is entered, in milliseconds, before the vault tidies up."""


def now() -> datetime:
    """Read the clock on the wall."""
    return datetime.now(UTC)


class Desk:
    """The rooms behind one door; `now_` is the time of what is entered."""

    def __init__(
        self, app: QApplication, door: Door, now_: Now = now, packs: OwnPacks = ONLY_OURS
    ) -> None:
        self._door = door
        self._packs = packs
        self._now = now_
        self._words = Words()
        self._keys = Keys(self._words)
        self.style = Style(app, Look())
        furnishing = Furnishing(self.style, self._keys, self._words)
        rooms = Rooms(self._diary, self._conference, self._finder)
        self.window = DeskWindow(door, furnishing, rooms)
        self.room = RoomDesk(self.window, self._keys, self._words)
        self._pause = QTimer(self.window, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._rest)
        self._backup_is_wanted = False
        self.window.unlocked.connect(self._wear_what_was_chosen)
        self.window.unlocked.connect(self._tell_what_was_put_back)
        self.style.changed.connect(self._keep_look)

    def play(
        self, script: Script, clock: ScriptClock, folder: Path, secret: str, pace: Pace
    ) -> None:
        """Unlock, begin a new conference, and play a script in it; each by its own button."""
        hands = Hands(pace)
        way_in = self.window.stack.currentWidget()
        if isinstance(way_in, UnlockPage):
            hands.write(way_in.secret.line, secret, "passphrase")
            hands.press(way_in.unlock, "way in")
        hands.wait_until(lambda: self.window.diary is not None, "the diary")
        if self.window.diary is not None:
            diary = self.window.diary
            is_first = diary.empty.first_step.isVisible()
            hands.press(diary.empty.first_step if is_first else diary.new, "new conference")
        conference = self.window.conference
        if conference is None:
            message = "no new conference opened"
            raise NoWay(message)

        def go_to(step: Step) -> QWidget:
            hands.press(self.window.top.steps.button(step), step.value)
            return conference.page(step)

        Player(script, clock, conference.bench, folder).play(go_to, print, pace)

    def watch_over(self) -> None:
        """Lock when nobody is at the desk any more; a rehearsal has nobody at it."""
        self.window.unlocked.connect(self._guard_as_chosen)
        kept = self._keep
        self.window.this_desk.patience_chosen.connect(lambda one: kept("lock after", one.spelled))
        self._news = SystemNews(QDBusConnection.systemBus(), QDBusConnection.sessionBus())
        self._news.lock_wanted.connect(self.window.lock_if_open)

    def _guard_as_chosen(self) -> None:
        spelled = self._door.vault.settings.setting("lock after")
        self.window.guard.idleness.patience = Patience.read(spelled or "")
        self.window.guard.begin()

    def _diary(self) -> DiaryPage:
        return DiaryPage(Diary(self._door.vault.journal, self._now), self._words)

    def _finder(self) -> AcrossConferences:
        return AcrossConferences(self._door.vault.journal, self._door.vault.search)

    def _conference(self, which: ConferenceId) -> ConferencePage:
        vault = self._door.vault
        sitting = take_up(which, vault.journal, self._now)
        self._door.note_opening(which, now())
        sitting.tell(self._entered)
        notice = NoticeBar()
        half_typed = HalfTyped(vault.drafts, which)
        half_typed.refused.connect(lambda why: notice.warn(self._words.why(why)))
        signals = SittingSignals(sitting)
        bench = Bench(sitting, signals, self._words, notice.warn, half_typed=half_typed)
        usual = vault.settings.setting("procedure") or ""
        paperwork = Paperwork(vault.documents, vault.identities, now)  # signed in real time, always
        release = partial(ReleasePage, bench, paperwork, vault.journal, vault.settings)
        offered = (
            Offered(Step.PREPARE, lambda: PreparePage(bench, usual, self._packs)),
            Offered(Step.HOLD, lambda: HoldPage(bench, self._keys)),
            Offered(Step.CLOSE, lambda: self._close_page(bench)),
            Offered(Step.RECORD, lambda: RecordPage(bench, paperwork)),
            Offered(Step.RELEASE, release),
            Offered(Step.AMEND, lambda: AmendPage(bench)),
        )
        page = ConferencePage(bench, notice, offered)
        self.room.follow(page)
        return page

    def _close_page(self, bench: Bench) -> ClosePage:
        page = ClosePage(bench)
        page.item_wanted.connect(self._open_item)
        page.record_wanted.connect(lambda: self.window.open_step(Step.RECORD))
        return page

    def _open_item(self, item: str, child: ChildId | None) -> None:
        conference = self.window.conference
        if conference is not None:
            self.window.open_step(Step.HOLD)
            hold = conference.page(Step.HOLD)
            if isinstance(hold, HoldPage):
                hold.open_item(item, child)

    def _entered(self, entry: Entry, _conference: Conference) -> None:
        if isinstance(entry.event, ConferenceClosed):
            self._backup_is_wanted = True
        if isinstance(entry.event, ProcedureAdopted):
            self._keep("procedure", entry.event.name)
        self._pause.start()

    def _back_up(self) -> None:
        errand = Errand(partial(self._door.back_up, now()))
        errand.failed.connect(self._backup_failed)
        errand.set_out()

    def _backup_failed(self, why: Exception) -> None:
        if not isinstance(why, VaultIsLocked):
            said = self._words.term("backups", "failed")
            self.window.notice.warn(f"{said} {self._words.why(why)}")

    def _tell_what_was_put_back(self) -> None:
        count = self._door.vault.put_back
        if count:
            said = self._words.term("backups", "put_back")
            self.window.notice.say(said.format(number=self._words.number(count).capitalize()))

    def _wear_what_was_chosen(self) -> None:
        settings = self._door.vault.settings
        theme, points = settings.setting("theme"), settings.setting("points")
        if theme in set(Theme) and points is not None:
            self.style.wear(Theme(theme))
            self.style.write_at(float(points))

    def _keep_look(self, look: Look) -> None:
        self._keep("theme", look.theme.value)
        self._keep("points", str(look.points))

    def _keep(self, name: str, value: str) -> None:
        try:
            self._door.vault.settings.keep_setting(name, value)
        except VaultIsLocked:
            return  # before the door opens, a look lasts as long as the window
        except VaultFailure as why:
            self.window.notice.warn(self._words.why(why))

    def _rest(self) -> None:
        try:
            self._door.rest()
            if self._backup_is_wanted or self._door.is_backup_due(now()):
                self._backup_is_wanted = False
                self._back_up()
        except VaultIsLocked:
            return  # the pause was longer than the desk was open
        except VaultFailure as why:
            self.window.notice.warn(self._words.why(why))


def open_desk() -> int:
    """Open the desk on this person's vault, and stay until it is closed."""
    keep_memory_private()
    keep_faults_quiet()
    app = _application()
    # the system's own dialogues would hold the key that locks
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    folder = data_folder(os.environ)
    desk = Desk(app, Door(folder), packs=OwnPacks(folder / FOLDER))
    desk.watch_over()
    fit(desk.window)
    desk.window.show()
    left = app.exec()
    QThreadPool.globalInstance().waitForDone()
    return left


def rehearse(script: Script, folder: Path, packs: OwnPacks = ONLY_OURS) -> int:
    """Play a script through the windows, on a vault and packs of its own, to its signed papers.

    Where there is a display somebody can watch; where there is none it plays off-screen.
    Returns 0 when the papers lie in the folder, 2 when a step could not be played.
    """
    is_watched = has_display(os.environ, sys.platform)
    if not is_watched:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        qInstallMessageHandler(_say_what_matters)
    app = _application()
    clock = ScriptClock(script.preparation[0].at)
    with TemporaryDirectory(prefix="chairdesk-rehearsal-") as place:
        door = Door(Path(place))
        secret = token_urlsafe(24)
        door.create(secret)
        door.lock()
        desk = Desk(app, door, clock, packs.copied_to(Path(place) / FOLDER))
        desk.window.resize(1366, 768)
        desk.window.show()
        try:
            desk.play(
                script, clock, folder, secret, GENTLE if is_watched else AS_FAST_AS_THE_WINDOWS
            )
        except (CannotBePlayed, NoWay) as why:
            print(f"chairdesk: {why}", file=sys.stderr)
            return 2
        finally:
            QThreadPool.globalInstance().waitForDone()  # a backup may be under way
            desk.window.close()
    print("\nThe papers, signed where they are to be signed:")
    for path in sorted((*folder.glob("*.pdf"), *folder.glob("*.ics"))):
        print(f"  {path}")
    return 0


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Say whether somebody could watch: always, but on a system of X or Wayland without one."""
    if environment.get("QT_QPA_PLATFORM"):
        return environment["QT_QPA_PLATFORM"].split(":")[0] not in {"offscreen", "minimal"}
    if platform in {"win32", "darwin"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def _say_what_matters(kind: QtMsgType, _: object, message: str) -> None:
    if kind is not QtMsgType.QtDebugMsg and not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)


def _application() -> QApplication:
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("ChairDesk")
    app.setDesktopFileName("chairdesk")
    return app
