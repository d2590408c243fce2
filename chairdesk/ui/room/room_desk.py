"""The room's window, its button and its keys, joined to the chair's window."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QScreen

from chairdesk.export.room.frame import Face
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.desk_window import DeskWindow
from chairdesk.ui.room.projector import Projector
from chairdesk.ui.room.room_button import RoomButton
from chairdesk.ui.room.screens import FindScreens, screens_beside
from chairdesk.ui.shortcuts import Keys
from chairdesk.words import Words


class RoomDesk:
    """Follows the conference that the chair has open, and shows nothing of any other."""

    def __init__(
        self,
        window: DeskWindow,
        keys: Keys,
        words: Words,
        find_screens: FindScreens = screens_beside,
    ) -> None:
        self._window = window
        self.projector = Projector(window, find_screens)
        self.button = RoomButton(self.projector, keys, words)
        window.top.narrowed.connect(self.button.fold)
        window.top.take_in(self.button)
        window.covered.connect(self.projector.blank)
        self.projector.exposed.connect(partial(_lock, window))
        for face in Face:
            # of the application, so that it is blank at once wherever the focus is
            keys.bind(
                window,
                f"room_{face.value}",
                partial(self.projector.choose, face),
                Qt.ShortcutContext.ApplicationShortcut,
            )

    def follow(self, page: ConferencePage) -> None:
        """Offer the faces of a conference for as long as its page is there."""
        self.projector.take_up(page.bench)
        self.button.show()
        page.left.connect(self._let_go)
        QTimer.singleShot(0, page, self.projector.warn_of_mirror)

    def screen_for_another(self) -> QScreen | None:
        """Find a screen for one more window, where neither the chair's stands nor the room's."""
        free = screens_beside(self._window, self.projector.window)
        waited_for = self.projector.standing.is_waited_for
        return next((one for one in free if not waited_for(one)), None)

    def _let_go(self) -> None:
        self.projector.put_away()
        self.button.hide()


def _lock(window: DeskWindow, why: str) -> None:
    """Lock, and say at the door why."""
    if window.is_open:
        window.lock()
        window.notice.warn(why)
