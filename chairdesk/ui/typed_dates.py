"""Dates and times as a chair types them."""

import re
from datetime import date, time

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = re.compile(r"^(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4}|\d{2})$")
_SHORT = re.compile(r"^(\d{1,2})[./\-](\d{1,2})$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_WORDS = re.compile(r"^(?:[a-z]+,? +)?(\d{1,2})(?:st|nd|rd|th)? +([a-z]{3,})\.?,? *(\d{4}|\d{2})?$")
_TIME = re.compile(r"^(\d{1,2})(?:[.: ]?([0-5]\d))? *(am|pm|a\.m\.|p\.m\.)?$")
_NOON = 12
_FIRST_YEAR = 1900
_A_CENTURY = 100
_YOUNGEST_CENTURY = 2000


def typed_date(text: str, today: date, *, is_ahead: bool = False) -> date | None:
    """Read `26 Nov 2026`, `26/11/26`, `26/11` or `2026-11-26`; None when it is no date.

    A day and month without a year are the nearest to `today`; of what lies ahead, the next.
    """
    text = " ".join(text.lower().split())
    if found := _ISO.match(text):
        return _day(found[1], int(found[2]), found[3])
    if found := _NUMBERS.match(text):
        return _day(found[3], int(found[2]), found[1])
    if found := _SHORT.match(text):
        return _without_a_year(int(found[2]), found[1], today, is_ahead=is_ahead)
    if (found := _WORDS.match(text)) and found[2][:3] in _MONTHS:
        month = _MONTHS.index(found[2][:3]) + 1
        if found[3]:
            return _day(found[3], month, found[1])
        return _without_a_year(month, found[1], today, is_ahead=is_ahead)
    return None


def _without_a_year(month: int, day: str, today: date, *, is_ahead: bool) -> date | None:
    years = range(today.year - 1, today.year + 2)
    days = [found for year in years if (found := _day(str(year), month, day))]
    coming = [found for found in days if found >= today] if is_ahead else days
    return min(coming or days, key=lambda found: abs(found - today), default=None)


def typed_time(text: str) -> time | None:
    """Read `10`, `10.30`, `1030` or `2.15 pm`; None when it is no time of day."""
    found = _TIME.match(" ".join(text.lower().split()))
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").replace(".", "")
    if half and not 1 <= hour <= _NOON:
        return None
    if half:
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None


def _day(year: str, month: int, day: str) -> date | None:
    full = int(year) if int(year) >= _A_CENTURY else _YOUNGEST_CENTURY + int(year)
    if full < _FIRST_YEAR:
        return None
    try:
        return date(full, month, int(day))
    except ValueError:
        return None
