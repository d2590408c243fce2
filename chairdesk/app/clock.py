"""The clock on the wall, and whether somebody moved its hands."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

LITTLE = timedelta(minutes=1)
"""By less than this clocks are put right every day, and nobody notices."""
UNMOVED = timedelta()


def now() -> datetime:
    """Read the clock on the wall."""
    return datetime.now(UTC)


def steadily() -> float:
    """Read a clock that nobody can set and that runs on while the computer sleeps, in seconds."""
    which = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
    return time.monotonic() if which is None else time.clock_gettime(which)


class Moved:
    """Says by how much the clock on the wall was moved since it was asked last."""

    def __init__(
        self,
        on_the_wall: Callable[[], datetime] = now,
        running: Callable[[], float] = steadily,
    ) -> None:
        self._on_the_wall, self._running = on_the_wall, running
        self._read = (on_the_wall(), running())

    def __call__(self) -> timedelta:
        """Say it: ahead, or back where it is less than no time."""
        wall, ran = self._read
        self._read = (self._on_the_wall(), self._running())
        went_by = timedelta(seconds=self._read[1] - ran)
        moved = self._read[0] - wall - went_by
        return moved if abs(moved) >= LITTLE else UNMOVED
