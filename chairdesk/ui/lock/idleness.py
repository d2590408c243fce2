"""When the desk locks by itself: nobody touched it for so long, or the computer has slept."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QObject, QTimer, Signal

OFTEN = 1000
MINUTE = 60.0
WARNING = 60.0
"""How many seconds before it locks the countdown is shown."""
SLEPT = 60.0
"""A jump of the clock, or a pause of this program, from which the computer has slept."""


@dataclass(frozen=True, slots=True)
class Patience:
    """After how many idle minutes the desk locks: as a rule, and while a conference is held."""

    minutes: int = 10
    live_minutes: int = 30

    @classmethod
    def read(cls, spelled: str) -> Self:
        """Read what was kept; the usual patience where nothing was."""
        return cls(*map(int, spelled.split())) if spelled else cls()

    @property
    def spelled(self) -> str:
        """What is kept of it."""
        return f"{self.minutes} {self.live_minutes}"

    def seconds(self, *, is_live: bool) -> float:
        """Say how long nobody may touch the desk."""
        return MINUTE * (max(self.minutes, self.live_minutes) if is_live else self.minutes)


@dataclass(frozen=True, slots=True)
class Clocks:
    """One clock that only runs on, and the one on the wall."""

    running: Callable[[], float] = time.monotonic
    on_the_wall: Callable[[], float] = time.time


class Sleep:
    """Tells by its clocks whether the computer has slept since they were read last."""

    def __init__(self, clocks: Clocks) -> None:
        self._clocks = clocks
        self.begin()

    def begin(self) -> None:
        """Look from now on."""
        self._read = (self._clocks.running(), self._clocks.on_the_wall())

    def has_been(self) -> bool:
        """Say whether it has slept, and look from now on."""
        before, wall_before = self._read
        self.begin()
        ran, wall = self._read[0] - before, self._read[1] - wall_before
        return ran >= SLEPT or wall - ran >= SLEPT


class Idleness(QObject):
    """Counts since somebody touched the desk; whoever types is never counted out."""

    near = Signal(int)
    """seconds: int, until the desk locks"""
    woken = Signal()
    """Somebody touched the desk during the countdown."""
    lapsed = Signal()
    """Nobody touched it for too long."""
    slept = Signal()
    """The computer has slept, by its clocks."""

    def __init__(self, is_live: Callable[[], bool], clocks: Clocks | None = None) -> None:
        super().__init__()
        self.patience = Patience()
        self._is_live, self._clocks = is_live, clocks or Clocks()
        self._is_near = False
        self._ticks = QTimer(self, interval=OFTEN)
        self._ticks.timeout.connect(self.tick)
        self._sleep = Sleep(self._clocks)
        self.touch()

    def begin(self) -> None:
        """Count from now on: the desk was opened."""
        self._sleep.begin()
        self.touch()
        self._ticks.start()

    def end(self) -> None:
        """Count no more: the desk is locked."""
        self._ticks.stop()
        self._is_near = False

    def touch(self) -> None:
        """Somebody typed, clicked or moved the mouse."""
        self._touched = self._clocks.running()
        if self._is_near:
            self._is_near = False
            self.woken.emit()

    def tick(self) -> None:
        """Look at the clocks."""
        if self._sleep.has_been():
            self.slept.emit()
            return
        allowed = self._patience_now()
        left = allowed - (self._clocks.running() - self._touched)
        if left <= 0:
            self.lapsed.emit()
        elif left <= min(WARNING, allowed / 2):
            self._is_near = True
            self.near.emit(round(left) or 1)

    def _patience_now(self) -> float:
        return self.patience.seconds(is_live=self._is_live())
