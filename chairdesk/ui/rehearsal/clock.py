"""The clock of a rehearsal: it shows the script's time, and stands still between steps."""

from datetime import datetime, timedelta

UNMOVED = timedelta()


class ScriptClock:
    """Hands the sitting the time of the step that is being played, or what a moved clock shows."""

    def __init__(self, now: datetime) -> None:
        self._now, self._off, self._news = now, UNMOVED, UNMOVED

    def __call__(self) -> datetime:
        """Tell the time."""
        return self._now + self._off

    def set(self, now: datetime) -> None:
        """Let time go on to a moment of the script."""
        self._now = now

    def move(self, by: timedelta) -> None:
        """Move its hands from now on, as somebody does who sets the laptop's clock."""
        self._off += by
        self._news += by

    def moved(self) -> timedelta:
        """Say once by how much its hands were moved."""
        news, self._news = self._news, UNMOVED
        return news
