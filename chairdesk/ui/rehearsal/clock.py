"""The clock of a rehearsal: it shows the script's time, and stands still between steps."""

from datetime import datetime


class ScriptClock:
    """Hands the sitting the time of the step that is being played."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def __call__(self) -> datetime:
        """Tell the time."""
        return self._now

    def set(self, now: datetime) -> None:
        """Set the hands of the clock."""
        self._now = now
