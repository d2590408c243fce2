"""The kinds of value that the fields of a script take, and how each is read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum
from pathlib import Path
from typing import Protocol, Self, TypeVar

from chairdesk.desk.rehearsal.faults.amiss import amiss, meant, named, one_of
from chairdesk.models.british_time import BRITAIN, at_local, local
from chairdesk.procedures.pack import Pack

ALL = "all"


class Unfit(Exception):
    """A value does not fit where it stands; the text says why, and what would."""


@dataclass(frozen=True, slots=True)
class Against:
    """What a value is read against: the script's names, its pack and kind, the day."""

    names: Mapping[str, str] = field(default_factory=dict)
    pack: Pack | None = None
    kind: str = ""
    day: date | None = None
    folder: Path = Path()

    def on(self, moment: datetime) -> Self:
        """Read times as times of this day."""
        return replace(self, day=moment.date())

    def naming(self, name: str, sort: str) -> Self:
        """Know one more name."""
        return replace(self, names={**self.names, name: sort})

    def of_sort(self, *sorts: str) -> list[str]:
        """List the names of these sorts, in their order."""
        return [name for name, sort in self.names.items() if sort in sorts]


T_co = TypeVar("T_co", covariant=True)


class Fits(Protocol[T_co]):
    """What fits into a field."""

    def read(self, value: object, against: Against) -> T_co:
        """Read a value; raise Unfit where it does not fit."""


@dataclass(frozen=True, slots=True)
class Prose:
    """Words in quotation marks; line ends count as spaces, or only within a paragraph."""

    may_be_empty: bool = True
    has_paragraphs: bool = False

    def read(self, value: object, against: Against) -> str:
        """Read words on one line, or each paragraph on one."""
        del against
        if not isinstance(value, str):
            raise Unfit(amiss("expects-words"))
        paragraphs = (" ".join(p.split()) for p in re.split(r"\n\s*\n", value.strip()))
        words = ("\n" if self.has_paragraphs else " ").join(paragraphs)
        if not (words or self.may_be_empty):
            raise Unfit(amiss("write-words"))
        return words


@dataclass(frozen=True, slots=True)
class BesideIt:
    """A file, found from the folder in which the script lies."""

    def read(self, value: object, against: Against) -> Path:
        """Read the name of a file that is there."""
        if not isinstance(value, str) or not (against.folder / value).is_file():
            raise Unfit(amiss("expects-file"))
        return against.folder / value


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words; `-` and `_` count alike."""

    choices: type[StrEnum]

    def read(self, value: object, against: Against) -> StrEnum:
        """Read one of the words."""
        del against
        return self.choices(chosen(value, [choice.value for choice in self.choices]))


@dataclass(frozen=True, slots=True)
class YesNo:
    """`true` or `false`."""

    def read(self, value: object, against: Against) -> bool:
        """Read true or false."""
        del against
        if not isinstance(value, bool):
            raise Unfit(amiss("expects-truth"))
        return value


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number between two others."""

    least: int
    most: int

    def read(self, value: object, against: Against) -> int:
        """Read a number."""
        del against
        is_truth = isinstance(value, bool)  # which Python takes for a number
        if is_truth or not isinstance(value, int) or not self.least <= value <= self.most:
            raise Unfit(amiss("expects-number", least=self.least, most=self.most))
        return value


class Name:
    """The short name of somebody or something in the script."""

    def __init__(self, *sorts: str) -> None:
        self.sorts = sorts

    def read(self, value: object, against: Against) -> str:
        """Read a short name that the script has given to one of these sorts."""
        return _named(value, self.sorts, against)


class Names:
    """One short name, a list of them, or `all` where children are meant."""

    def __init__(self, *sorts: str) -> None:
        self.sorts = sorts

    def read(self, value: object, against: Against) -> tuple[str, ...]:
        """Read short names, each once."""
        if value == ALL and "child" in self.sorts:
            return tuple(against.of_sort("child"))
        values = value if isinstance(value, list) else [value]
        if not values:
            raise Unfit(amiss("empty-list"))
        return tuple(dict.fromkeys(_named(one, self.sorts, against) for one in values))


def _named(value: object, sorts: tuple[str, ...], against: Against) -> str:
    if not isinstance(value, str):
        raise Unfit(amiss("expects-name"))
    known = against.of_sort(*sorts)
    if value in known:
        return value
    if sort := against.names.get(value):
        raise Unfit(amiss("other-sort", value=value, sort=named([sort]), wanted=one_of(sorts)))
    hint = meant(value, known, amiss("no-such", wanted=named(sorts)))
    raise Unfit(amiss("unknown-name", value=value, hint=hint))


def of_report(name: str) -> str:
    """Keep the names of reports apart, so that a report may be called as its author is."""
    return f"report.{name}"


class ReportName:
    """The short name of a report in the script."""

    def read(self, value: object, against: Against) -> str:
        """Read a short name that the script has given to a report."""
        return _named(of_report(value) if isinstance(value, str) else value, ("report",), against)


@dataclass(frozen=True, slots=True)
class NewName:
    """A short name that the script gives here, to come back to it later."""

    def read(self, value: object, against: Against) -> str:
        """Read a name that nothing bears yet."""
        if not isinstance(value, str) or not re.fullmatch(r"(report\.)?[\w-]+", value):
            raise Unfit(amiss("expects-new-name"))
        if value in against.names or value == ALL:
            raise Unfit(amiss("name-twice", value=value))
        return value


@dataclass(frozen=True, slots=True)
class Day:
    """A date, such as 2026-11-26."""

    def read(self, value: object, against: Against) -> date:
        """Read a date."""
        del against
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            raise Unfit(amiss("expects-date")) from None


YEARS = range(1900, 2200)
"""The years in which a conference can be."""


@dataclass(frozen=True, slots=True)
class When:
    """A time of the same day, such as "10:05", or a date with a time."""

    def read(self, value: object, against: Against) -> datetime:
        """Read a moment, in the local time of the conference."""
        found = moment(value, against.day)
        if found is None or found.year not in YEARS:
            raise Unfit(amiss("expects-time"))
        return found


@dataclass(frozen=True, slots=True)
class Since:
    """A date, or a date with a time, from which time counts."""

    def read(self, value: object, against: Against) -> tuple[datetime, bool]:
        """Read when something began, and whether the hour was given."""
        if found := moment(value, against.day):
            return found, True
        try:
            day = Day().read(value, against)
        except Unfit:
            raise Unfit(amiss("expects-since")) from None
        return datetime.combine(day, time(), BRITAIN), False


def moment(value: object, day: date | None) -> datetime | None:
    """Read a time of a day, or a day with a time; None for anything else."""
    if isinstance(value, datetime):
        return local(value) if value.tzinfo else at_local(value)
    if isinstance(value, time):
        return datetime.combine(day, value, BRITAIN) if day else None
    if not isinstance(value, str):
        return None
    if re.fullmatch(r"\d{1,2}:\d\d(:\d\d)?", value):
        return _time_of_day(value if value[2] == ":" else f"0{value}", day)
    if not re.fullmatch(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?", value):
        return None
    try:
        return at_local(datetime.fromisoformat(value))
    except ValueError:
        return None


def _time_of_day(value: str, day: date | None) -> datetime | None:
    try:
        return datetime.combine(day, time.fromisoformat(value), BRITAIN) if day else None
    except ValueError:
        return None


def chosen(value: object, choices: list[str]) -> str:
    """Find which of the choices is meant; `-` and `_` count alike."""
    told = ", ".join(choices)
    if not isinstance(value, str):
        raise Unfit(amiss("expects-one-of", choices=told))
    alike = {plain(choice): choice for choice in choices}
    if plain(value) not in alike:
        raise Unfit(amiss("none-of", value=value, choices=told))
    return alike[plain(value)]


def plain(key: str) -> str:
    """Write a key so that `pre_birth`, `pre-birth` and `Pre-birth` are one."""
    return key.strip().casefold().replace("_", "-").replace(" ", "-")
