"""What the vault does when nothing is entered for a while, and at last: it tidies and backs up."""

from contextlib import suppress
from functools import partial

from PySide6.QtCore import QThreadPool, QTimer

from chairdesk.app.clock import now
from chairdesk.desk.ports import NotLocal, VaultFailure, VaultIsLocked
from chairdesk.desk.writing.scribe import Scribe
from chairdesk.store.data_folder import refuse_if_no_place
from chairdesk.store.door import Door
from chairdesk.store.home.migrating import BACKUPS
from chairdesk.store.kept_backups import (
    call_off_if_long,
    is_backup_owed,
    is_called_for,
    is_soon_made,
)
from chairdesk.ui.desk_window import DeskWindow
from chairdesk.ui.kit.errand import Answer, Errand
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.words import Words

PAUSE = 2000
"""How long nothing is entered, in milliseconds, before the vault tidies up."""
QUIET = 60_000
"""How long, before what no backup holds is backed up: before the desk locks by itself."""


class Pauses:
    """Waits for a pause after each entry; what fails then is said on the window's notice."""

    _notice: NoticeBar
    _words: Words

    def __init__(self, door: Door, scribe: Scribe) -> None:
        self._door, self._scribe = door, scribe
        self._backup_is_wanted = self._told_of_place = False
        self._pause = QTimer(singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._rest)
        self._quiet = QTimer(interval=QUIET)
        self._quiet.timeout.connect(self._use_quiet)

    def tell(self, window: DeskWindow, words: Words) -> None:
        """Say what happens on this window from now on, in these words."""
        self._notice, self._words = window.notice, words

    def begin(self) -> None:
        """Wait anew: something was entered."""
        self._pause.start()
        self._quiet.start()

    def want_backup(self) -> None:
        """Back up in the next pause, whether or not it is due."""
        self._backup_is_wanted = True

    def make_up(self) -> None:
        """Make the backup that was owed when the desk was left, and say so."""
        self._told_of_place = False
        looking = Errand(lambda: is_backup_owed(self._door.vault, self._door.folder / BACKUPS))
        looking.done.connect(self._make_up_if)
        looking.failed.connect(self._backup_failed)
        looking.set_out()

    def _make_up_if(self, is_unkept: object) -> None:
        if is_unkept:
            self._notice.say(self._words.term("backups", "unkept"))
            self._back_up(self._words.term("backups", "made"))

    def finish(self) -> None:
        """Back up on the way out what no backup holds, unless that takes long.

        Where it fails or would take long, the next opening makes it.
        """
        if self._door.held is not None:
            call_off_if_long(self._door.held, self._door.folder)
        QThreadPool.globalInstance().waitForDone()  # one may be under way: it is listed first
        self._quiet.stop()
        self._backup_is_wanted = False
        with suppress(VaultFailure):
            if is_soon_made(self._door.vault, self._door.folder):
                self._notice.say(self._words.term("backups", "going"))
                self._notice.repaint()  # nothing else is drawn until the window is gone
                self._door.back_up(now())

    def _rest(self) -> None:
        self._scribe.write(self._rest_and_look, self._rested)

    def _rest_and_look(self) -> None:
        self._door.rest()
        if self._door.held is not None:
            refuse_if_no_place(self._door.folder)

    def _rested(self, failure: Exception | None) -> None:
        try:
            if isinstance(failure, NotLocal):
                self._tell_of_place(failure)
            elif failure is not None:
                raise failure
            if self._backup_is_wanted or self._door.is_backup_due(now()):
                self._backup_is_wanted = False
                self._back_up()
        except VaultIsLocked:
            return  # the pause was longer than the desk was open
        except VaultFailure as why:
            self._notice.warn(self._words.why(why))

    def _tell_of_place(self, why: NotLocal) -> None:
        """Say once what the next unlock will refuse; nobody is stopped by it now."""
        if not self._told_of_place:
            self._told_of_place = True
            self._notice.warn(f"{self._words.why(why)} {self._words.term('backups', 'no-place')}")

    def _use_quiet(self) -> None:
        if self._door.held is not None:
            errand = Errand(self._back_up_if_called_for)
            errand.failed.connect(self._backup_failed)
            errand.set_out()

    def _back_up_if_called_for(self) -> None:
        with self._door.vault.copying:  # one that is under way is listed first
            if is_called_for(self._door.vault, now()):
                self._door.back_up(now())

    def _back_up(self, told: str = "") -> None:
        errand = Errand(partial(self._door.back_up, now()))
        errand.failed.connect(self._backup_failed)
        if told:
            Answer(self._notice, errand, partial(_say_made, self._notice, told))
        errand.set_out()

    def _backup_failed(self, why: Exception) -> None:
        if not isinstance(why, VaultIsLocked):
            said = self._words.term("backups", "failed")
            self._notice.warn(f"{said} {self._words.why(why)}")


def _say_made(notice: NoticeBar, told: str, _made: object) -> None:
    notice.say(told, "good")
