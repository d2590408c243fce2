"""What can happen to a sealed record: its receipt, objections, rulings, and new versions."""

from dataclasses import dataclass
from typing import TypeAlias

from chairdesk.models.amendment import Objection, Receipt, Ruling
from chairdesk.models.ids import ObjectionId


@dataclass(frozen=True, slots=True)
class MinutesReceived:
    """A reader received the minutes; the time for challenge counts from here."""

    receipt: Receipt


@dataclass(frozen=True, slots=True)
class ObjectionReceived:
    """A reader objects to a passage of the minutes."""

    objection: Objection


@dataclass(frozen=True, slots=True)
class ObjectionWithdrawn:
    """Whoever objected no longer does, or it was entered in error."""

    objection: ObjectionId


@dataclass(frozen=True, slots=True)
class ObjectionRuledOn:
    """The chair ruled on an objection; until a version tells of it, a later ruling replaces it."""

    ruling: Ruling


@dataclass(frozen=True, slots=True)
class AmendmentsSealed:
    """The chair sealed what was ruled so far into a new version of the minutes."""

    version: int


AboutAmendments: TypeAlias = (
    MinutesReceived | ObjectionReceived | ObjectionWithdrawn | ObjectionRuledOn | AmendmentsSealed
)
