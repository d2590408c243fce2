"""What the vault does when nothing is entered for a while: it tidies up, and backs up."""

from functools import partial

from PySide6.QtCore import QTimer

from chairdesk.app.clock import now
from chairdesk.desk.ports import VaultFailure, VaultIsLocked
from chairdesk.store.door import Door
from chairdesk.ui.desk_window import DeskWindow
from chairdesk.ui.kit.errand import Errand
from chairdesk.words import Words

PAUSE = 2000
"""How long nothing is entered, in milliseconds, before the vault tidies up."""


class Pauses:
    """Waits for a pause after each entry; what fails then is said on the window's notice."""

    def __init__(self, window: DeskWindow, door: Door, words: Words) -> None:
        self._door, self._words, self._notice = door, words, window.notice
        self._backup_is_wanted = False
        self._pause = QTimer(window, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._rest)

    def begin(self) -> None:
        """Wait anew: something was entered."""
        self._pause.start()

    def want_backup(self) -> None:
        """Back up in the next pause, whether or not it is due."""
        self._backup_is_wanted = True

    def _rest(self) -> None:
        try:
            self._door.rest()
            if self._backup_is_wanted or self._door.is_backup_due(now()):
                self._backup_is_wanted = False
                self._back_up()
        except VaultIsLocked:
            return  # the pause was longer than the desk was open
        except VaultFailure as why:
            self._notice.warn(self._words.why(why))

    def _back_up(self) -> None:
        errand = Errand(partial(self._door.back_up, now()))
        errand.failed.connect(self._backup_failed)
        errand.set_out()

    def _backup_failed(self, why: Exception) -> None:
        if not isinstance(why, VaultIsLocked):
            said = self._words.term("backups", "failed")
            self._notice.warn(f"{said} {self._words.why(why)}")
