"""What was typed into a cell, read as a date, a moment or a choice."""

from collections.abc import Iterable
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeVar

from chairdesk.models.british_time import at_local, local
from chairdesk.models.errors import as_typed
from chairdesk.models.people import Sex
from chairdesk.procedures.occurrences import PREGNANCY
from chairdesk.ui.language.tr import tr
from chairdesk.ui.typed_dates import typed_date, typed_time
from chairdesk.words import Words

Choice = TypeVar("Choice", bound=StrEnum)
Other = TypeVar("Other")
MIDNIGHT = time()
LONGEST = 1440
"""As many minutes as a day has."""


class CannotRead(Exception):
    """What was typed cannot be read; the text says what to type instead."""


def read_day(typed: str, today: date, place: str, *, is_ahead: bool = False) -> date | None:
    """Read a date, None where nothing was typed. Raises CannotRead, naming the place."""
    if not typed.strip():
        return None
    read = typed_date(typed, today, is_ahead=is_ahead)
    if read is None:
        told = tr("{place}: “{typed}” is no date that can be read; type it like 26 Nov 2026.")
        raise CannotRead(told.format(place=place, typed=as_typed(typed.strip())))
    return read


def read_expected(typed: str, today: date, place: str) -> date | None:
    """Read the day of a birth that is expected: without a year it is the next such day.

    It is never further off than a pregnancy is long; what is overdue is the nearest such day.
    """
    near = (date(today.year + years, 7, 2) for years in (-1, 0, 1))
    days = {found for year in near if (found := typed_date(typed, year))}
    if not days:
        return read_day(typed, today, place)
    coming = [day for day in days if today <= day <= today + PREGNANCY]
    return min(coming or days, key=lambda day: abs(day - today))


def read_moment(typed: str, today: date, place: str, *, is_ahead: bool = False) -> datetime | None:
    """Read a date with or without a time; midnight stands for none. Raises CannotRead."""
    if not typed.strip():
        return None
    day, _comma, rest = typed.partition(",")
    if not rest:
        *early, last = typed.split()
        is_alone = typed_date(typed, today) is not None
        day, rest = (typed, "") if is_alone else (" ".join(early), last)
    at = typed_time(rest) if rest.strip() else MIDNIGHT
    read = typed_date(day, today, is_ahead=is_ahead)
    if read is None or at is None:
        told = tr(
            "{place}: “{typed}” is no date and time that can be read; "
            "type it like 24 Nov 2026, 10.00."
        )
        raise CannotRead(told.format(place=place, typed=as_typed(typed.strip())))
    return at_local(datetime.combine(read, at))


def read_time(typed: str) -> time | None:
    """Read a time of day, None where nothing was typed. Raises CannotRead."""
    typed = typed.strip()
    at = typed_time(typed)
    if typed and at is None:
        told = tr("Time: “{typed}” is no time that can be read; type it like 10.00.")
        raise CannotRead(told.format(typed=as_typed(typed)))
    return at


def read_minutes(typed: str, otherwise: int = 0) -> int:
    """Read how many minutes are planned. Raises CannotRead."""
    typed = typed.strip()
    if typed and not (typed.isdecimal() and 0 < int(typed) <= LONGEST):
        told = tr("Minutes: “{typed}” is no number of minutes; type one such as 120.")
        raise CannotRead(told.format(typed=as_typed(typed)))
    return int(typed) if typed else otherwise


def shown_day(day: date | None, words: Words) -> str:
    """Show a date as it may be typed: `26 November 2026`."""
    return words.short_day(day) if day else ""


def shown_briefly(day: date | None, words: Words) -> str:
    """Show a date as it may be typed, where there is little room: `26 Nov 2026`."""
    if day is None:
        return ""
    number, month, year = words.short_day(day).split()
    return f"{number} {month[:3]} {year}"


def shown_moment(at: datetime | None, words: Words) -> str:
    """Show a moment as it may be typed: `24 November 2026, 10.00`."""
    if at is None:
        return ""
    there = local(at)
    day = words.short_day(there)
    return day if there.time() == MIDNIGHT else f"{day}, {words.clock(there)}"


def chosen(
    typed: str, choices: Iterable[Choice], words: Words, otherwise: Other, place: str
) -> Choice | Other:
    """Read a choice by the name that the chair knows it by. Raises CannotRead, naming the place."""
    said = typed.strip().casefold()
    if not said:
        return otherwise
    found = next((one for one in choices if words.name_of(one).casefold() == said), None)
    if found is None:
        raise CannotRead(fits_nothing(typed, place))
    return found


def fits_nothing(typed: str, place: str) -> str:
    """Say that what was typed is none of what can be chosen there."""
    told = tr("{place}: “{typed}” is not on the list; press Down there and choose from it.")
    return told.format(place=place, typed=as_typed(typed.strip()))


def read_listed(typed: str, words: Words, place: str) -> bool | None:
    """Read whether a child is on the register or plan; None where nothing was chosen."""
    said = {
        "": None,
        words.term("listed", "already"): True,
        words.term("listed", "not-yet"): False,
    }
    if typed.strip().lower() not in said:
        raise CannotRead(fits_nothing(typed, place))
    return said[typed.strip().lower()]


def shown_sex(sex: Sex | None, words: Words) -> str:
    """Show whether a child is a boy or a girl; empty where nobody said so."""
    return words.name_of(sex) if sex else ""


def shown_listed(is_listed: bool | None, words: Words) -> str:  # noqa: FBT001 - what is shown
    """Show whether a child is on the register or plan; empty where it is as usual."""
    if is_listed is None:
        return ""
    return words.term("listed", "already" if is_listed else "not-yet")
