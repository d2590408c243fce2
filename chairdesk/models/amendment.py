"""What was challenged in sealed minutes, how the chair ruled, and what it reads since."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from chairdesk.models.contribution import EVERYONE, Audience
from chairdesk.models.ids import AttendeeId, ObjectionId


class Part(StrEnum):
    """Which part of the record a passage is."""

    CONTRIBUTION = "contribution"
    TAG = "tag"
    DECISION = "decision"
    AREAS = "areas"
    VIEW = "view"
    DISAGREEMENT = "disagreement"
    ANSWER = "answer"
    REASONS = "reasons"
    SUMMARY = "summary"
    ACTION = "action"
    CONTINGENCY = "contingency"
    OTHER = "other"


class Outcome(StrEnum):
    """How the chair ruled on an objection."""

    ACCEPTED = "accepted"
    IN_PART = "in_part"
    NOT_ACCEPTED = "not_accepted"


@dataclass(frozen=True, slots=True)
class Place:
    """One passage of the record: of which contribution, child or action, of whom, under what key.

    What is elsewhere in the minutes, or missing in them, is OTHER.
    """

    part: Part
    about: UUID | None = None
    of: UUID | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """On which day somebody received the minutes."""

    who: AttendeeId
    on: date


@dataclass(frozen=True, slots=True)
class Objection:
    """Who objects to what, when that came in, how it stands and how they say it should read.

    `audience` is for whose eyes the objection is, among those who may read the passage.
    """

    id: ObjectionId
    who: AttendeeId
    received: date
    place: Place
    stands: str = field(repr=False)
    asks: str = field(repr=False)
    why: str = field(default="", repr=False)
    audience: Audience = field(default=EVERYONE, repr=False)


@dataclass(frozen=True, slots=True)
class Ruling:
    """How the chair ruled, why, and how the passage reads since; empty where it stays."""

    objection: ObjectionId
    outcome: Outcome
    reasons: str = field(repr=False)
    reads: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Challenge:
    """An objection with what became of it; `version` is the one that tells of it, or 0."""

    objection: Objection
    ruling: Ruling | None = None
    ruled: datetime | None = None
    version: int = 0

    @property
    def changes_the_text(self) -> bool:
        """Whether the passage reads otherwise since."""
        return self.ruling is not None and self.ruling.outcome is not Outcome.NOT_ACCEPTED
