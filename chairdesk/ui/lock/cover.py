"""Behind the shut door, what the disk does not take yet: held, and tried again until it does."""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from chairdesk.desk.ports import DiskFull, NotWritable, VaultFailure
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
        self._why: Callable[[], VaultFailure | None] | None = None
        self._again = QTimer(self, interval=TRIED_AGAIN_AFTER)
        self._again.timeout.connect(self.try_again)

    @property
    def is_on(self) -> bool:
        """Whether something is held."""
        return self._again.isActive()

    def begin(
        self, page: ShutDoor, keep: Callable[[], bool], why: Callable[[], VaultFailure | None]
    ) -> None:
        """Hold behind a page what `keep` could not keep, and say there why and what to do."""
        self._page, self._keep, self._why = page, keep, why
        page.hold(self._said(why()))
        page.gave_up.connect(self.given_up)
        self._again.start()

    def end(self) -> bool:
        """Hold nothing any more; say whether something was held."""
        was_on = self.is_on
        self._again.stop()
        self._page = self._keep = self._why = None
        return was_on

    def try_again(self) -> None:
        """Try to keep it, unless somebody is just being let in to it."""
        if self._page is None or self._keep is None or self._page.is_busy:
            return
        if self._keep():
            self.end()
            self.kept.emit()
        elif self._why is not None:
            self._page.hold(self._said(self._why()))

    def _said(self, why: VaultFailure | None) -> str:
        match why:
            case DiskFull():
                return self.tr(
                    "The disk is full, so what stands half typed waits behind this page and is"
                    " kept as soon as there is room. Make room on the disk; do not switch the"
                    " computer off before."
                )
            case NotWritable():
                return self.tr(
                    "The data folder cannot be written to, so what stands half typed waits behind"
                    " this page and is kept as soon as it can. See that its disk is there and that"
                    " you may write to it; do not switch the computer off before."
                )
            case _:
                return self.tr(
                    "The vault does not take what stands half typed, so it waits behind this page,"
                    " and is tried again. Unlock to copy it elsewhere; do not switch the computer"
                    " off before."
                )


class Room(Protocol):
    """A page in which something may stand half typed."""

    @property
    def why_unkept(self) -> VaultFailure | None:
        """What keeps it from the disk."""


def why_of(*rooms: Room | None) -> VaultFailure | None:
    """Say what keeps half-typed words from the disk, in the first room where something does."""
    return next((room.why_unkept for room in rooms if room and room.why_unkept), None)
