"""What is laid down before a conference: its kind, date, reference and clocks."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of conference."""

    INITIAL = "initial"
    REVIEW = "review"
    PRE_BIRTH = "pre_birth"
    TRANSFER = "transfer"


@dataclass(frozen=True, slots=True)
class Arrangements:
    """When and where which kind of conference is held."""

    reference: str
    kind: Kind
    starts: datetime
    venue: str = field(default="", repr=False)
    authority: str = ""
    planned_minutes: int = 120


@dataclass(frozen=True, slots=True)
class Clock:
    """Something that starts time running, such as `investigation-ended`.

    `event` is a name of `chairdesk dates`; a date without a time is at midnight
    with `has_time` False.
    """

    event: str
    at: datetime
    has_time: bool = False
