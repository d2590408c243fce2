"""The clocks by which conferences are held, whatever the laptop's own zone."""

from datetime import datetime
from zoneinfo import ZoneInfo

BRITAIN = ZoneInfo("Europe/London")


def local(moment: datetime) -> datetime:
    """Show an aware moment on the clocks of the place."""
    return moment.astimezone(BRITAIN)


def at_local(naive: datetime) -> datetime:
    """Take a day and time on the clocks of the place for the moment that it is."""
    return naive.replace(tzinfo=BRITAIN)
