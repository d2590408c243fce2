"""The way in, on the screen at once: what stands behind is loaded while a secret is typed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMainWindow

from chairdesk.app.worn import Worn
from chairdesk.desk.at_the_door.door import VaultDoor
from chairdesk.late import LOADING
from chairdesk.store.home.outside import Outside
from chairdesk.ui.frame.door_window import DoorWindow
from chairdesk.ui.frame.way_in import Threshold
from chairdesk.ui.furnishing import Furnishing
from chairdesk.ui.kit.errand import Errand
from chairdesk.ui.shortcuts import Keys
from chairdesk.ui.unlock.unlock_page import UnlockPage


class Inside(Protocol):
    """What stands behind the porch, as far as the porch knows it."""

    @property
    def door(self) -> VaultDoor:
        """The door of the vault."""

    @property
    def window(self) -> QMainWindow | None:
        """The window of the desk, once it is put up."""

    def put_up(self) -> None:
        """Put the desk up, where nobody sees it yet."""

    def read_ahead(self, told: Callable[[int, int], bool]) -> None:
        """Read what the diary will show; tell how far it is, and hear whether to go on."""

    def toggle_keys(self, porch: DoorWindow) -> None:
        """Show the keys over the way in, or put them away."""

    def let_in(self, porch: DoorWindow) -> None:
        """Open the desk in the place of the porch: its door is open."""

    def take_page(self, page: UnlockPage, porch: DoorWindow) -> None:
        """Have the desk stand in the place of the porch, at its page: the door is open already."""


class Porch(QObject):
    """Shows the way in, and has everything behind it loaded beside the windows.

    Whatever needs that and comes before it waits: a secret on its errand, and all else in turn.
    """

    def __init__(self, app: QApplication, worn: Worn, folder: Path) -> None:
        super().__init__(app)
        self._app, self._worn, self._folder = app, worn, folder
        self._inside: Inside | None = None
        self._standing: Inside | None = None
        self._is_loading = self._is_through = False
        self._later: list[Callable[[Inside], object]] = []
        self._errand = Errand(self._loaded)
        outside, words = Outside(folder), worn.tongue.words
        self.window = DoorWindow(
            Threshold(outside.exists, outside, self._door, self._read_ahead),
            Furnishing(worn.style, Keys(words), words),
        )
        self._connect()

    @property
    def front(self) -> QMainWindow:
        """The window that is seen: this, or that of the desk."""
        desk = self._standing.window if self._standing is not None and self._is_through else None
        return self.window if desk is None else desk

    def load(self) -> None:
        """Load what stands behind, once, beside the windows."""
        if not self._is_loading:
            self._is_loading = True
            self._errand.set_out()

    def leave(self) -> None:
        """Lock a door that was opened while the window closed."""
        if self._inside is not None:
            self._inside.door.lock()

    def _connect(self) -> None:
        self._errand.done.connect(self._go_on)
        self._errand.failed.connect(_break_down)
        self.window.painted.connect(self.load)
        self.window.tried.connect(partial(self._once_loaded, lambda inside: inside.put_up()))
        self.window.help_wanted.connect(partial(self._once_loaded, self._toggle_keys))
        self.window.let_in.connect(self._hand_over)
        self.window.opened.connect(self._let_in)

    def _loaded(self) -> Inside:
        """Give what stands behind; whoever comes while it is loaded waits, on its own thread."""
        with LOADING:
            if self._inside is None:
                from chairdesk.app.hall import Hall  # noqa: PLC0415 - after the first window

                self._inside = Hall(self._app, self._worn, self._folder)
            return self._inside

    def _door(self) -> VaultDoor:
        return self._loaded().door

    def _read_ahead(self, told: Callable[[int, int], bool]) -> None:
        self._loaded().read_ahead(told)

    def _once_loaded(self, work: Callable[[Inside], object]) -> None:
        """Do something that needs what stands behind; no window waits for it."""
        if self._standing is None:
            self._later.append(work)
            self.load()
        else:
            work(self._standing)

    def _go_on(self, inside: Inside) -> None:
        self._standing = inside
        later, self._later = self._later, []
        for work in later:
            work(inside)

    def _toggle_keys(self, inside: Inside) -> None:
        inside.toggle_keys(self.window)

    def _hand_over(self, page: UnlockPage) -> None:
        """Leave an open vault to the desk, which locks when nobody is at it."""
        if self.window.isVisible():
            self._gone_through().take_page(page, self.window)

    def _let_in(self) -> None:
        if self.window.isVisible():  # else it was closed meanwhile, and nobody comes in
            self._gone_through().let_in(self.window)

    def _gone_through(self) -> Inside:
        inside = self._loaded()
        self._go_on(inside)
        self._is_through = True
        return inside


def _break_down(why: Exception) -> None:
    raise why
