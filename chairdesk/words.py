"""What ChairDesk says, by name and language, read from resources/words/."""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from chairdesk.resources import resource, resources

FIRST = "en"
"""The language that ChairDesk is written in."""
LANGUAGE, BESIDE = "CHAIRDESK_LANGUAGE", "CHAIRDESK_LANGUAGES"
"""What the environment may name: a language, and a folder with more of them."""


@lru_cache(maxsize=8)
def _read(text: str) -> Mapping[str, dict[str, Any]]:
    """Read the words of a language once, however many ask for them."""
    return MappingProxyType(tomllib.loads(text))


class Words:
    """The words of one language; `beside` is a folder with more languages than came with it."""

    def __init__(self, language: str = FIRST, beside: Path | None = None) -> None:
        own = beside / f"words/{language}.toml" if beside else None
        brought = own if own and own.is_file() else resource(f"words/{language}.toml")
        text = brought.read_text(encoding="utf-8")
        self.language = language
        self._words = _read(text)

    def why(self, reason: Exception) -> str:
        """Say to the chair why something was refused, or could not be done."""
        known = self._words["refusals"] | self._words["failures"]
        names = [kind.__name__ for kind in type(reason).__mro__]
        return next((str(known[name]) for name in names if name in known), str(reason))

    def name_of(self, member: StrEnum) -> str:
        """Name a kind, sector, capacity, tag or the like, as the chair says it."""
        return self.term(type(member).__name__, member.value)

    def term(self, section: str, key: str) -> str:
        """Find a word by its section, such as `things`; an unknown key speaks for itself."""
        known = self._words.get(section, {})
        return str(known.get(key, key.replace("-", " ").replace("_", " ").capitalize()))

    def terms(self, section: str) -> dict[str, str]:
        """List a section, key by key, in its own order."""
        return {key: str(word) for key, word in self._words[section].items()}

    def day(self, day: date) -> str:
        """Write a date in full: `Friday 4 December 2026`."""
        return self._dated("day", day)

    def short_day(self, day: date) -> str:
        """Write a date without its weekday: `4 December 2026`."""
        return self._dated("short_day", day)

    def clock(self, at: time | datetime) -> str:
        """Write a time of day: `10.00`."""
        return str(self._words["calendar"]["clock"]).format(hour=at.hour, minute=at.minute)

    def moment(self, at: datetime) -> str:
        """Write a date and time: `Friday 4 December 2026, 10.00`."""
        form = str(self._words["calendar"]["moment"])
        return form.format(day=self.day(at), clock=self.clock(at))

    def number(self, number: int) -> str:
        """Write a number as a word up to twelve, in figures beyond."""
        words = self._words["numbers"]["words"]
        return str(words[number]) if 0 <= number < len(words) else str(number)

    def counted(self, thing: str, number: int) -> str:
        """Say how many there are of something: `no decision`, `one decision`, `two decisions`."""
        forms = self._words["counted"][thing]
        form = forms.get(self._words["plurals"].get(str(number), "many"), forms["many"])
        none = self._words["numbers"]["none"]
        return str(form).format(number=self.number(number) if number else none)

    def _dated(self, form: str, day: date) -> str:
        calendar = self._words["calendar"]
        return str(calendar[form]).format(
            weekday=calendar["weekdays"][day.weekday()],
            day=day.day,
            month=calendar["months"][day.month - 1],
            year=day.year,
        )


def languages_beside(environment: Mapping[str, str]) -> Path | None:
    """Find the folder with languages that ChairDesk did not bring, if the environment names one."""
    named = environment.get(BESIDE, "")
    return Path(named) if named else None


def languages(beside: Path | None = None) -> tuple[str, ...]:
    """List the languages that ChairDesk speaks, the one that it is written in first."""
    brought = {path.stem for path in resources("words", ".toml")}
    own = {path.stem for path in (beside / "words").glob("*.toml")} if beside else set()
    return (FIRST, *sorted((brought | own) - {FIRST}))
