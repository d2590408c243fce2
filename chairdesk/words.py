"""What ChairDesk says, by name and language, read from resources/words/."""

import os
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Self

from chairdesk.resources import resource, resources

FIRST = "en"
"""The language that ChairDesk is written in."""
LANGUAGE, BESIDE = "CHAIRDESK_LANGUAGE", "CHAIRDESK_LANGUAGES"
"""What the environment may name: a language, and a folder with more of them."""


_REASONS = ("refusals", "failures", "paper_failures")
"""Where the sentences stand that say why something is not done."""


class Sentence(str):
    """A sentence of the first language that knows its place among the words and what fills it.

    Wherever it goes as text it is that sentence; `Words.said` says it in any other language.
    """

    __slots__ = ("filled", "key", "section")

    section: str
    key: str
    filled: dict[str, object]

    def __new__(cls, section: str, key: str, /, **filled: object) -> Self:
        """Take a sentence by its section and name; what fills it may be sentences again."""
        new = super().__new__(cls, words_in(FIRST).term(section, key).format(**filled))
        new.section, new.key, new.filled = section, key, filled
        return new

    def __getnewargs_ex__(self) -> tuple[tuple[str, str], dict[str, object]]:
        """Give what a copy of it is made of."""
        return (self.section, self.key), self.filled


class Dates:
    """Days and times as one language writes them."""

    def __init__(self, calendar: Mapping[str, Any]) -> None:
        self._calendar = calendar

    def day(self, day: date) -> str:
        """Write a date in full: `Friday 4 December 2026`."""
        return self._dated("day", day)

    def short_day(self, day: date) -> str:
        """Write a date without its weekday: `4 December 2026`."""
        return self._dated("short_day", day)

    def in_year(self, day: date) -> str:
        """Write a date without its year: `4 December`."""
        return self._dated("in_year", day)

    def clock(self, at: time | datetime) -> str:
        """Write a time of day: `10.00`."""
        return str(self._calendar["clock"]).format(hour=at.hour, minute=at.minute)

    def moment(self, at: datetime) -> str:
        """Write a date and time: `Friday 4 December 2026, 10.00`."""
        form = str(self._calendar["moment"])
        return form.format(day=self.day(at), clock=self.clock(at))

    def at(self, when: date) -> str:
        """Write a moment inside a sentence: `Friday 4 December 2026 at 10.00`."""
        if not isinstance(when, datetime):
            return self.day(when)
        form = str(self._calendar["at"])
        return form.format(day=self.day(when), clock=self.clock(when))

    def _dated(self, form: str, day: date) -> str:
        calendar = self._calendar
        return str(calendar[form]).format(
            weekday=calendar["weekdays"][day.weekday()],
            day=day.day,
            month=calendar["months"][day.month - 1],
            year=day.year,
        )


class Terms(Dates):
    """The words and sentences of one language, each by its section and name."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        self._words = words
        super().__init__(words["calendar"])

    def why(self, reason: Exception) -> str:
        """Say to the chair why something was refused, or could not be done."""
        return self.said(reason_of(reason))

    def said(self, sentence: str) -> str:
        """Say in this language a sentence that knows its place; any other text as it is."""
        if not isinstance(sentence, Sentence):
            return sentence
        filled = {
            name: self.said(one) if isinstance(one, str) else one
            for name, one in sentence.filled.items()
        }
        return self.term(sentence.section, sentence.key).format(**filled)

    def told(self, reason: Exception) -> str:
        """Say in this language what a reason tells itself; one that tells nothing, by its name."""
        return " ".join(map(self.said, reason.args)) or self.why(reason)

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

    def called(self, section: str, name: str) -> str:
        """Say a name that stands in the list of a section in this language; any other as it is."""
        return str(self._words.get(section, {}).get(name, name))


class Words(Terms):
    """The words of one language; `beside` is a folder with more languages than came with it."""

    def __init__(self, language: str = FIRST, beside: Path | None = None) -> None:
        self.language = language
        first, own = _read(FIRST, None), _read(language, beside)
        super().__init__(first if own is first else _laid_over(first, own))

    @property
    def tag(self) -> str:
        """The language as documents name it, such as `en-GB`."""
        return self.term("language", "tag")

    def number(self, number: int) -> str:
        """Write a number as a word up to twelve, in figures beyond."""
        words = self._words["numbers"]["words"]
        return str(words[number]) if 0 <= number < len(words) else str(number)

    def counted(self, thing: str, number: int) -> str:
        """Say how many there are of something: `no decision`, `one decision`, `two decisions`."""
        none = self._words["numbers"]["none"]
        return self._form(thing, number).format(number=self.number(number) if number else none)

    def in_figures(self, thing: str, number: int, **filled: object) -> str:
        """Say the same in figures: `1 week`, `5 weeks`."""
        return self._form(thing, number).format(number=number, **filled)

    def listed(self, names: Sequence[str], last: str = "and") -> str:
        """Join names as a sentence does: `one, two and three`."""
        if len(names) < 2:  # noqa: PLR2004 - one name stands alone
            return "".join(names)
        return self.term("lists", last).format(first=self.run_on(names[:-1]), last=names[-1])

    def run_on(self, names: Sequence[str]) -> str:
        """Put names one after the other: `one, two, three`."""
        return str(self._words["lists"]["comma"]).join(names)

    def _form(self, thing: str, number: int) -> str:
        """Choose the form that a number of things takes."""
        forms = self._words["counted"][thing]
        return str(forms.get(self._words["plurals"].get(str(number), "many"), forms["many"]))


def words_in(language: str) -> Words:
    """Give the words of a language, such as `en` or `en-GB`; of an unknown one, the first's."""
    return _words_in(language.partition("-")[0], languages_beside(os.environ))


def reason_of(why: Exception) -> str:
    """Take the sentence that says why something is not done; a stranger speaks for itself."""
    known = words_in(FIRST)
    for kind in type(why).__mro__:
        for section in _REASONS:
            if kind.__name__ in known.terms(section):
                return Sentence(section, kind.__name__)
    return str(why)


@cache
def _words_in(code: str, beside: Path | None) -> Words:
    return Words(code if code in languages(beside) else FIRST, beside)


def offered() -> tuple[tuple[str, str], ...]:
    """List the languages that papers can be in: each code with its name for itself."""
    codes = languages(languages_beside(os.environ))
    return tuple((code, words_in(code).term("language", "name")) for code in codes)


def _read(language: str, beside: Path | None) -> dict[str, Any]:
    own = beside / f"words/{language}.toml" if beside else None
    brought = own if own and own.is_file() else resource(f"words/{language}.toml")
    return _parsed(brought.read_text(encoding="utf-8"))


@lru_cache(maxsize=8)
def _parsed(text: str) -> dict[str, Any]:
    """Read the words of a language once, however many ask for them; nobody changes them."""
    return tomllib.loads(text)


def _laid_over(first: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """Lay a language over the first, so that what it lacks is said in the first, word by word."""
    merged = dict(first)
    for key, value in own.items():
        below = merged.get(key, {})
        merged[key] = _laid_over(below, value) if isinstance(value, dict) else value
    return merged


def languages_beside(environment: Mapping[str, str]) -> Path | None:
    """Find the folder with languages that ChairDesk did not bring, if the environment names one."""
    named = environment.get(BESIDE, "")
    return Path(named) if named else None


def languages(beside: Path | None = None) -> tuple[str, ...]:
    """List the languages that ChairDesk speaks, the one that it is written in first."""
    brought = {path.stem for path in resources("words", ".toml")}
    own = {path.stem for path in (beside / "words").glob("*.toml")} if beside else set()
    return (FIRST, *sorted((brought | own) - {FIRST}))
