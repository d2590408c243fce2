"""Opens the desk on this person's vault."""

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtWidgets import QWidget

from chairdesk.app.porch import Porch
from chairdesk.app.qt_application import application
from chairdesk.app.worn import put_on, read_worn
from chairdesk.desk.ports import AlreadyOpen, VaultFailure
from chairdesk.quiet_faults import keep_faults_quiet
from chairdesk.quiet_process import keep_memory_private
from chairdesk.store.data_folder import data_folder
from chairdesk.store.home.instance_lock import is_held
from chairdesk.store.whole_file import read_small, write_whole
from chairdesk.ui.fitting import fit, place_of
from chairdesk.ui.language.tongue import Tongue
from chairdesk.ui.lock.out_of_pictures import keep_out_of_pictures
from chairdesk.ui.unlock.unlock_page import UnlockPage
from chairdesk.words import LANGUAGE, Words, languages_beside


def open_desk(language: str = "") -> int:
    """Open the desk on this person's vault, and stay until it is closed.

    Before the vault opens it looks as it was left, and speaks the language named, or that of the
    environment, or the one spoken last.
    """
    keep_memory_private()
    keep_faults_quiet()
    app = application()
    # the system's own dialogues would hold the key that locks
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    keep_out_of_pictures(app, os.environ)
    folder = data_folder(os.environ)
    place, dress = folder / "window.place", folder / "window.look"
    look, spoken = read_worn(_left_at(dress))
    language = language or os.environ.get(LANGUAGE, "") or spoken
    worn = put_on(app, Tongue(app, language, languages_beside(os.environ)), look)
    porch = Porch(app, worn, folder)
    fit(porch.window, _left_at(place))
    porch.window.show()
    warn_of_other_window(porch.window.stack.currentWidget(), folder, worn.tongue.words)
    app.aboutToQuit.connect(lambda: _leave(place, place_of(porch.front)))
    app.aboutToQuit.connect(lambda: _leave(dress, worn.spelled))
    left = app.exec()
    QThreadPool.globalInstance().waitForDone()
    porch.leave()
    return left


def warn_of_other_window(page: QWidget | None, folder: Path, words: Words) -> None:
    """Say before a passphrase is typed that the vault is open in another window."""
    if isinstance(page, UnlockPage) and is_held(folder):
        page.notice.warn(words.why(AlreadyOpen()))


def _left_at(place: Path) -> bytes:
    try:
        return read_small(place)
    except OSError:
        return b""


def _leave(place: Path, content: bytes) -> None:
    """Keep how the window was left, beside the vault: it opens before the vault does."""
    if place.parent.is_dir():
        with suppress(VaultFailure):
            write_whole(place, content)
