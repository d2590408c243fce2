"""The items that the conference works through, and the questions each one asks."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from chairdesk.models.ids import ChildId


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to a question of the procedure, for one child or for all.

    `question` is the question's key in the pack; `answer` is `yes`, `no`, an
    option's key, or the words themselves where the question asks for words.
    """

    question: str
    answer: str = field(repr=False)
    child: ChildId | None = None
    reasons: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Override:
    """A gate that the chair passed unanswered, and why; `at` is known once it is entered."""

    rule: str
    reason: str = field(repr=False)
    child: ChildId | None = None
    at: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Lifted:
    """An override that was withdrawn, and when."""

    override: Override
    at: datetime


class WayOn(StrEnum):
    """What the chair does where too few are here."""

    ADJOURN = "adjourn"
    PROCEED = "proceed"


@dataclass(frozen=True, slots=True)
class InquorateRuling:
    """How the chair goes on without a quorum, and why; the reasons are printed for everybody."""

    way: WayOn
    reasons: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Visit:
    """One stretch of time spent on an item of the agenda."""

    item: str
    since: datetime
    until: datetime | None = None
