"""Opens the desk on this person's vault."""

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt, QThreadPool, QTimer
from PySide6.QtWidgets import QWidget

from chairdesk.app.desk import Desk
from chairdesk.app.qt_application import application
from chairdesk.desk.ports import AlreadyOpen, VaultFailure
from chairdesk.late import LOADING
from chairdesk.procedures.own_packs import FOLDER, OwnPacks
from chairdesk.quiet_faults import keep_faults_quiet
from chairdesk.quiet_process import keep_memory_private
from chairdesk.store.data_folder import data_folder
from chairdesk.store.door import Door
from chairdesk.store.home.instance_lock import is_held
from chairdesk.store.whole_file import write_whole
from chairdesk.ui.fitting import fit, place_of
from chairdesk.ui.language.tongue import Tongue
from chairdesk.ui.lock.out_of_pictures import keep_out_of_pictures
from chairdesk.ui.room.room_window import RoomWindow
from chairdesk.ui.unlock.unlock_page import UnlockPage
from chairdesk.words import LANGUAGE, Words, languages_beside


def open_desk(language: str = "") -> int:
    """Open the desk on this person's vault, and stay until it is closed.

    It speaks the language named, or that of the environment, until the vault knows of another.
    """
    keep_memory_private()
    keep_faults_quiet()
    app = application()
    # the system's own dialogues would hold the key that locks
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    keep_out_of_pictures(app, RoomWindow, os.environ)
    folder = data_folder(os.environ)
    tongue = Tongue(app, language or os.environ.get(LANGUAGE, ""), languages_beside(os.environ))
    desk = Desk(app, Door(folder), packs=OwnPacks(folder / FOLDER), tongue=tongue)
    desk.watch_over()
    place = folder / "window.place"
    fit(desk.window, _left_at(place))
    desk.window.show()
    warn_of_other_window(desk.window.stack.currentWidget(), folder, tongue.words)
    QTimer.singleShot(0, load_the_rest)
    app.aboutToQuit.connect(lambda: _leave(place, place_of(desk.window)))
    left = app.exec()
    QThreadPool.globalInstance().waitForDone()
    return left


def load_the_rest() -> None:
    """Load what stands behind the door while the passphrase is typed: it is not waited for then."""

    def load() -> None:
        with LOADING:
            import chairdesk.app.indoors  # noqa: F401, PLC0415 - after the first window

    QThreadPool.globalInstance().start(load)


def warn_of_other_window(page: QWidget | None, folder: Path, words: Words) -> None:
    """Say before a passphrase is typed that the vault is open in another window."""
    if isinstance(page, UnlockPage) and is_held(folder):
        page.notice.warn(words.why(AlreadyOpen()))


def _left_at(place: Path) -> bytes:
    try:
        return place.read_bytes()
    except OSError:
        return b""


def _leave(place: Path, numbers: bytes) -> None:
    """Keep where the window stood, beside the vault: it opens before the vault does."""
    if place.parent.is_dir():
        with suppress(VaultFailure):
            write_whole(place, numbers)
