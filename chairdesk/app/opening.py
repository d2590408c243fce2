"""Opens the desk on this person's vault."""

import os

from PySide6.QtCore import Qt, QThreadPool

from chairdesk.app.desk import Desk
from chairdesk.app.qt_application import application
from chairdesk.procedures.own_packs import FOLDER, OwnPacks
from chairdesk.store.data_folder import data_folder
from chairdesk.store.door import Door
from chairdesk.store.quiet_faults import keep_faults_quiet
from chairdesk.store.quiet_process import keep_memory_private
from chairdesk.ui.fitting import fit
from chairdesk.ui.language.tongue import Tongue
from chairdesk.words import LANGUAGE, languages_beside


def open_desk(language: str = "") -> int:
    """Open the desk on this person's vault, and stay until it is closed.

    It speaks the language named, or that of the environment, until the vault knows of another.
    """
    keep_memory_private()
    keep_faults_quiet()
    app = application()
    # the system's own dialogues would hold the key that locks
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    folder = data_folder(os.environ)
    tongue = Tongue(app, language or os.environ.get(LANGUAGE, ""), languages_beside(os.environ))
    desk = Desk(app, Door(folder), packs=OwnPacks(folder / FOLDER), tongue=tongue)
    desk.watch_over()
    fit(desk.window)
    desk.window.show()
    left = app.exec()
    QThreadPool.globalInstance().waitForDone()
    return left
