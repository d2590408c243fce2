"""Behind the shut door, what the disk does not take yet: held, and tried again until it does."""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from chairdesk.ui.half_typed import TRIED_AGAIN_AFTER


class ShutDoor(Protocol):
    """The page before what is held."""

    gave_up: Any
    """The Qt signal that it is to be lost."""

    @property
    def is_busy(self) -> bool:
        """Whether somebody is just being let in."""

    def hold(self, why: str) -> None:
        """Say what waits behind the door."""


class Cover(QObject):
    """Holds what is open behind the unlock page; `kept` when all of it is on disk."""

    kept = Signal()
    given_up = Signal()
    """The chair would rather lose it than leave the window open."""

    def __init__(self) -> None:
        super().__init__()
        self._page: ShutDoor | None = None
        self._keep: Callable[[], bool] | None = None
        self._again = QTimer(self, interval=TRIED_AGAIN_AFTER)
        self._again.timeout.connect(self.try_again)

    @property
    def is_on(self) -> bool:
        """Whether something is held."""
        return self._again.isActive()

    def begin(self, page: ShutDoor, keep: Callable[[], bool]) -> None:
        """Hold behind a page what `keep` could not keep, and say so there."""
        self._page, self._keep = page, keep
        page.hold(
            self.tr(
                "The disk does not take what stands half typed, so it waits behind this page and"
                " is kept as soon as there is room. Make room on the disk; do not switch the"
                " computer off before."
            )
        )
        page.gave_up.connect(self.given_up)
        self._again.start()

    def end(self) -> bool:
        """Hold nothing any more; say whether something was held."""
        was_on = self.is_on
        self._again.stop()
        self._page, self._keep = None, None
        return was_on

    def try_again(self) -> None:
        """Try to keep it, unless somebody is just being let in to it."""
        if self._page is None or self._keep is None or self._page.is_busy:
            return
        if self._keep():
            self.end()
            self.kept.emit()
