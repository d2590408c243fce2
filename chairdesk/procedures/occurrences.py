"""What starts a clock, and when it happened."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import TypeAlias

from chairdesk.models.errors import Refusal, as_typed
from chairdesk.models.people import Child
from chairdesk.procedures.calendars import FIRST_YEAR, LAST_YEAR
from chairdesk.procedures.vocabulary import EVENTS
from chairdesk.words import Sentence

When: TypeAlias = date | datetime
"""A day, or a day and a time on the clocks of the place; never with a zone."""

PREGNANCY = timedelta(weeks=40)
OVERDUE = timedelta(weeks=3)

_WHEN = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?", re.ASCII)


class BirthDoubt(Enum):
    """Why a birth cannot well be as it was typed."""

    BORN_LATER = "born-later"
    LONG_PAST = "long-past"
    TOO_FAR = "too-far"


class CannotBeCounted(Refusal):
    """What was given as the start of a time limit is no start."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Something that happened, by its name in `chairdesk dates`; `until` ends a meeting."""

    event: str
    at: When
    until: When | None = None

    @property
    def ended(self) -> When:
        """When it was over."""
        return self.at if self.until is None else self.until


def occurrence(text: str) -> Occurrence:
    """Read `held=2026-11-26T10:00/2026-11-26T12:30` and the like.

    Raises CannotBeCounted with one sentence.
    """
    event, _, when = text.partition("=")
    if event not in EVENTS:
        raise CannotBeCounted(_why("no-event", event=as_typed(event), events=", ".join(EVENTS)))
    if when.count("/") > 1:
        moment(when, event)  # a day written 26/11/2026 is named whole
    start, slash, end = when.partition("/")
    if slash and event != "held":
        raise CannotBeCounted(_why("no-end", event=event, start=as_typed(start)))
    return Occurrence(event, moment(start, event), moment(end, event) if slash else None)


def moment(text: str, event: str) -> When:
    """Read a day or a day and time; `event` names it in the sentence of a mistake."""
    try:
        if not _WHEN.fullmatch(text):
            raise ValueError  # noqa: TRY301 - one sentence for both mistakes
        found = datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    except ValueError:
        raise CannotBeCounted(_why("no-date", event=event, typed=as_typed(text))) from None
    return found


def checked(occurrences: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """Refuse what cannot have happened: an end before its start, a birth too early."""
    known = tuple(occurrences)
    for one in known:
        _check(one)
    expected = [day_of(one.at) for one in known if one.event == "expected-birth"]
    for one in known:
        if one.event == "born" and any(is_before_pregnancy(day_of(one.at), e) for e in expected):
            raise CannotBeCounted(_why("before-pregnancy", event=one.event, at=shown(one.at)))
    return known


def is_before_pregnancy(born: date | None, expected: date | None) -> bool:
    """Say whether a birth lies before the pregnancy that was to end on the day expected."""
    return born is not None and expected is not None and born <= expected - PREGNANCY


def doubt_of_birth(child: Child, today: date) -> BirthDoubt | None:
    """Say why the birth of a child cannot well be as it was typed; None where it can."""
    if child.born is not None:
        return BirthDoubt.BORN_LATER if child.born > today else None
    if child.expected is None:
        return None
    if child.expected < today - OVERDUE:
        return BirthDoubt.LONG_PAST
    return BirthDoubt.TOO_FAR if child.expected > today + PREGNANCY else None


def day_of(when: When) -> date:
    """Give the day of a moment."""
    return when.date() if isinstance(when, datetime) else when


def in_order(when: When) -> tuple[date, str]:
    """Give a moment its place in time: a day without a time stands at its end."""
    if isinstance(when, datetime):
        return when.date(), when.isoformat(timespec="minutes")[11:16]
    return when, "24:00"


def shown(when: When) -> str:
    """Write a moment as `2026-11-26` or `2026-11-26T10:00`."""
    return f"{when:%Y-%m-%dT%H:%M}" if isinstance(when, datetime) else f"{when:%Y-%m-%d}"


def _check(one: Occurrence) -> None:
    for when in (one.at, one.ended):
        if not FIRST_YEAR <= when.year <= LAST_YEAR:
            outside = {"year": when.year, "first": FIRST_YEAR, "last": LAST_YEAR}
            raise CannotBeCounted(_why("no-year", event=one.event, **outside))
    if in_order(one.ended) < in_order(one.at):
        raise CannotBeCounted(_why("ends-early", event=one.event, at=shown(one.ended)))


def _why(key: str, /, **filled: object) -> Sentence:
    return Sentence("uncountable", key, **filled)
