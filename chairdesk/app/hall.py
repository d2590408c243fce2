"""What lies between the porch and the rooms: loaded while a secret is typed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMainWindow

from chairdesk.app.book import Books
from chairdesk.app.clock import now
from chairdesk.app.desk import Before, Desk
from chairdesk.app.taking_over import stand_where
from chairdesk.app.worn import Worn
from chairdesk.procedures.own_packs import FOLDER, OwnPacks
from chairdesk.store.door import Door
from chairdesk.ui.frame.door_window import DoorWindow
from chairdesk.ui.keys.keys_panel import KeysPanel
from chairdesk.ui.language.tr import tr
from chairdesk.ui.shortcuts import Place
from chairdesk.ui.unlock.unlock_page import UnlockPage


class Hall:
    """The door, and the desk behind it, which is put up when it is first wanted."""

    def __init__(self, app: QApplication, worn: Worn, folder: Path) -> None:
        self._app, self._worn = app, worn
        self._packs = OwnPacks(folder / FOLDER)
        self._desk: Desk | None = None
        self._keys: KeysPanel | None = None
        self.door = Door(folder)
        self._books = Books(self.door, now)

    @property
    def window(self) -> QMainWindow | None:
        """The window of the desk, once it is put up."""
        return None if self._desk is None else self._desk.window

    def put_up(self) -> None:
        """Put the desk up, where nobody sees it yet."""
        self._standing()

    def read_ahead(self, told: Callable[[int, int], bool]) -> None:
        """Read what the diary will show, on the thread of whoever asks."""
        self._books.read_ahead(told)

    def toggle_keys(self, porch: DoorWindow) -> None:
        """Show the keys over the way in, or put them away."""
        if self._keys is None:
            self._keys = KeysPanel(porch.furnishing.keys, porch.stack)
            porch.take_in(self._keys)
        if self._keys.isVisible():
            self._keys.put_away()
        else:
            self._keys.show_keys(tr("Keys, for where you are"), Place.DOOR)

    def let_in(self, porch: DoorWindow) -> None:
        """Open the desk in the place of the porch."""
        window = self._standing().window
        window.enter()
        stand_where(window, porch)

    def take_page(self, page: UnlockPage, porch: DoorWindow) -> None:
        """Have the desk stand in the place of the porch, at its page: the door is open already."""
        window, focused = self._standing().window, porch.focusWidget()
        page.opened.disconnect()
        page.opened.connect(window.enter)
        window.stand_at(page)
        window.guard.begin()
        stand_where(window, porch)
        if focused is not None:
            focused.setFocus()

    def _standing(self) -> Desk:
        if self._desk is None:
            before = Before(self._worn, self._books)
            self._desk = Desk(self._app, self.door, now, self._packs, before)
            self._desk.watch_over()
        return self._desk
