"""For each child: each agency's view, the decision, its reasons, any dissent."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from chairdesk.models.ids import ChildId, ContributionId, HolderId

BETWEEN_AREAS = "; "


class Stance(StrEnum):
    """Where somebody stands on what the conference is to decide."""

    FOR = "for"
    AGAINST = "against"
    UNSURE = "unsure"
    ABSTAINS = "abstains"


class Manner(StrEnum):
    """How a decision was reached."""

    CONSENSUS = "consensus"
    CHAIR = "chair"


class Level(StrEnum):
    """How far somebody disagrees: a reservation noted, or a formal dissent."""

    RESERVATION = "reservation"
    DISSENT = "dissent"


@dataclass(frozen=True, slots=True)
class View:
    """What an agency, a member of the family or a child thinks for one child.

    `scale` runs from 0 (most worried) to 10 (no worries).
    """

    child: ChildId
    holder: HolderId
    stance: Stance
    reasons: str = field(default="", repr=False)
    scale: int | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided for one child; `outcome` is a decision's key in the pack."""

    child: ChildId
    outcome: str
    manner: Manner
    reasons: str = field(default="", repr=False)
    rests_on: tuple[ContributionId, ...] = ()


@dataclass(frozen=True, slots=True)
class Areas:
    """The areas of concern or categories for one child: keys in the pack, or words of one's own."""

    child: ChildId
    areas: tuple[str, ...]

    @classmethod
    def read(cls, child: ChildId, text: str) -> "Areas":
        """Read them as they are spelled in one text."""
        return cls(child, areas_in(text))

    @property
    def spelled(self) -> str:
        """Spell them in one text."""
        return BETWEEN_AREAS.join(self.areas)


def areas_in(text: str) -> tuple[str, ...]:
    """Part areas of concern or categories that are spelled in one text."""
    return tuple(filter(None, map(str.strip, text.split(BETWEEN_AREAS.strip()))))


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Who disagrees with the decision for a child, how far, and why."""

    child: ChildId
    holder: HolderId
    level: Level
    reasons: str = field(repr=False)
    keeps_its_actions: bool = True


@dataclass(frozen=True, slots=True)
class Referral:
    """A referral that follows from the conference; `kind` is its key in the pack."""

    kind: str
    children: frozenset[ChildId]
    reason: str = field(default="", repr=False)
    made: datetime | None = None
