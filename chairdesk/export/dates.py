"""Dates and times as a paper says them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

_LOCAL = ZoneInfo("Europe/London")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day(when: date) -> str:
    """Say a day: `Friday 4 December 2026`; of a moment, the day in Britain."""
    local = when.astimezone(_LOCAL) if isinstance(when, datetime) else when
    return f"{_DAYS[local.weekday()]} {short_day(local)}"


def short_day(when: date) -> str:
    """Say a day without its weekday: `4 December 2026`."""
    local = when.astimezone(_LOCAL) if isinstance(when, datetime) else when
    return f"{local.day} {_MONTHS[local.month - 1]} {local.year}"


def clock(when: datetime) -> str:
    """Say a time in Britain: `10.00`."""
    return when.astimezone(_LOCAL).strftime("%H.%M")


def moment(when: datetime) -> str:
    """Say day and time: `Friday 4 December 2026, 10.00`."""
    return f"{day(when)}, {clock(when)}"
