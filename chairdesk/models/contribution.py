"""Who said what about which children, tagged, under a heading, for whose eyes."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from chairdesk.models.ids import AttendeeId, ChildId, ContributionId


class Tag(StrEnum):
    """What kind of statement it is (fife/FOAO)."""

    FACT = "fact"
    OBSERVATION = "observation"
    ALLEGATION = "allegation"
    OPINION = "opinion"


class Heading(StrEnum):
    """What a contribution speaks to; None is information shared."""

    STRENGTH = "strength"
    WORRY = "worry"
    WISHES_AND_FEELINGS = "wishes_and_feelings"
    WHAT_MUST_CHANGE = "what_must_change"


class Scope(StrEnum):
    """How widely a contribution may be read."""

    EVERYONE = "everyone"
    PROFESSIONALS = "professionals"
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class Audience:
    """For whose eyes a contribution is; `readers` counts where the scope is NAMED."""

    scope: Scope = Scope.EVERYONE
    readers: frozenset[AttendeeId] = frozenset()


EVERYONE = Audience()
PROFESSIONALS_ONLY = Audience(Scope.PROFESSIONALS)


class Hand(StrEnum):
    """Whose hand made an entry."""

    CHAIR = "chair"
    MINUTE_TAKER = "minute_taker"


@dataclass(frozen=True, slots=True)
class Contribution:
    """One thing that one person said; no children means all of them."""

    id: ContributionId
    speaker: AttendeeId = field(repr=False)
    words: str = field(repr=False)
    tag: Tag | None = field(default=None, repr=False)
    heading: Heading | None = field(default=None, repr=False)
    children: frozenset[ChildId] = field(default=frozenset(), repr=False)
    audience: Audience = field(default=EVERYONE, repr=False)
    item: str = field(default="", repr=False)
    source: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class RecordedContribution:
    """A contribution as it stands on the record, with what it was before."""

    now: Contribution
    at: datetime
    hand: Hand
    earlier: tuple[Contribution, ...] = ()
    is_struck: bool = False
    in_closed_session: bool = False
