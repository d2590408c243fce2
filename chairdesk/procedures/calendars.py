"""Which days count, nation by nation, with local closures."""

import re
import sys
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from importlib import import_module
from importlib.abc import Loader
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from types import ModuleType
from typing import Any, TypeAlias, cast

from chairdesk.late import LOADING
from chairdesk.models.errors import Refusal
from chairdesk.procedures.vocabulary import Nation
from chairdesk.resources import resource
from chairdesk.words import Sentence

_AT_LINE = re.compile(r"at line (\d+)")

FIRST_YEAR, LAST_YEAR = 1990, 2100
"""The years for which the bank holidays are known well enough to count by."""

_DAY = timedelta(days=1)
_WEEKEND = {5: "Saturday", 6: "Sunday"}
_TAKEN_FROM = {
    "christian": "ChristianHolidays",
    "international": "InternationalHolidays",
    "custom": "StaticHolidays",
}
"""Where the library keeps what the holidays of this country are taken from."""
_SUBDIVISIONS = {"scotland": "SCT", "england": "ENG", "wales": "WLS", "northern_ireland": "NIR"}


Corrections: TypeAlias = Mapping[str, tuple[Mapping[date, str], frozenset[date]]]
"""Days closed, with what they are called, and days open, nation by nation."""


class CalendarIsUnreadable(Refusal):
    """The editable calendar is not written as it must be."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The working days of one nation, less the days on which a place is closed."""

    nation: Nation
    closures: Mapping[date, str] = field(default_factory=dict)

    def reason_against(self, day: date) -> str:
        """Say why a day does not count; empty for a working day."""
        weekend = _WEEKEND.get(day.weekday(), "")
        return weekend or self.closures.get(day, "") or holiday(self.nation, day)

    def is_working(self, day: date) -> bool:
        """Say whether a day counts."""
        return not self.reason_against(day)

    def at_or_before(self, day: date) -> date:
        """Roll back to the last working day at or before a day."""
        while not self.is_working(day):
            day -= _DAY
        return day


def closed_on(days: Iterable[date]) -> dict[date, str]:
    """Give days on which a place is closed the reason that they are shown with."""
    return dict.fromkeys(days, "closed locally")


def holiday(nation: Nation, day: date) -> str:
    """Name the bank holiday that falls on a day; empty where there is none."""
    closed, opened = _corrections().get(nation, ({}, frozenset()))
    if day in opened:
        return ""
    return closed.get(day, "") or _packaged(nation, day.year).get(day, "")


def edition_of_the_library() -> str:
    """Tell which edition of the library of bank holidays is counted by, without loading it."""
    spec = cast("ModuleSpec", find_spec("holidays"))
    house = Path(cast("str", spec.origin)).parent.parent
    return " ".join(sorted(one.name for one in house.glob("holidays-*.dist-info")))


@lru_cache(maxsize=256)
def _packaged(nation: Nation, year: int) -> Mapping[date, str]:
    with LOADING:
        _know_one_country()
        import holidays  # noqa: PLC0415 - a tenth of a second that the first window need not wait for

    days = holidays.country_holidays("GB", subdiv=_SUBDIVISIONS[nation], years=year)
    return {day: _plainly(name) for day, name in days.items()}


def _know_one_country() -> None:
    """Let the library read the calendar that is asked for, and not those of 250 countries.

    Each of its countries is a module of its own, as are the calendars of each faith that they
    take holidays from; only their common houses read all of them.
    """
    for house in ("holidays.countries", "holidays.calendars", "holidays.groups"):
        if house not in sys.modules:
            sys.modules[house] = _unread(house)
    groups = sys.modules["holidays.groups"]
    for place, name in _TAKEN_FROM.items():
        if name not in vars(groups):
            setattr(groups, name, getattr(import_module(f"holidays.groups.{place}"), name))


def _unread(house: str) -> ModuleType:
    """Give a package that is read only when something is wanted that is not in it yet."""
    library = cast("ModuleSpec", find_spec("holidays"))
    spec = cast("ModuleSpec", PathFinder.find_spec(house, library.submodule_search_locations))
    unread = module_from_spec(spec)

    def read(name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        del unread.__getattr__  # read once
        cast("Loader", spec.loader).exec_module(unread)
        return getattr(unread, name)

    unread.__getattr__ = read  # type: ignore[method-assign]
    return unread


def _plainly(name: str) -> str:
    return name.replace("Saint ", "St ").replace("(observed)", "(substitute day)")


@lru_cache(maxsize=1)
def _corrections() -> Corrections:
    return corrections(resource("procedures/calendars.toml").read_text(encoding="utf-8"))


def corrections(text: str) -> Corrections:
    """Read the days that a nation's calendar closes and opens, from TOML.

    Raises CalendarIsUnreadable, which names the place, where it is not TOML or a day would be lost.
    """
    try:
        return _by_nation(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        why = _amiss("not-toml", line=at[1] if at else len(text.splitlines()))
    except ValueError as error:
        why = error.args[0]
    raise CalendarIsUnreadable(_amiss("unreadable", why=why))


def _amiss(key: str, /, **filled: object) -> Sentence:
    return Sentence("calendar_faults", key, **filled)


def _by_nation(tables: Mapping[str, Any]) -> Corrections:
    for way in tables:
        if way not in {"closed", "open"}:
            raise ValueError(_amiss("neither", place=way))
    closed, opened = (_by_its_nation(tables, way) for way in ("closed", "open"))
    return {one: (closed.get(one, {}), frozenset(opened.get(one, {}))) for one in _SUBDIVISIONS}


def _by_its_nation(tables: Mapping[str, Any], way: str) -> dict[str, dict[date, str]]:
    nations = _table(tables.get(way, {}), way)
    for nation in nations:
        if nation not in _SUBDIVISIONS:
            known = ", ".join(_SUBDIVISIONS)
            raise ValueError(_amiss("no-nation", place=f"{way}.{nation}", nations=known))
    return {nation: _dated(days, f"{way}.{nation}") for nation, days in nations.items()}


def _dated(days: object, place: str) -> dict[date, str]:
    return {
        _day(day, f"{place}.{day}"): _name(words, f"{place}.{day}")
        for day, words in _table(days, place).items()
    }


def _table(found: object, place: str) -> Mapping[str, Any]:
    if isinstance(found, dict):
        return found
    raise ValueError(_amiss("no-table", place=place))


def _day(text: str, place: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(_amiss("no-date", place=place)) from None


def _name(words: object, place: str) -> str:
    if isinstance(words, str) and words.strip():
        return words
    raise ValueError(_amiss("no-name", place=place))
