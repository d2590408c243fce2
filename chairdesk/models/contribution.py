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
    DANGER_STATEMENT = "danger_statement"
    SAFETY_GOAL = "safety_goal"


COLUMN_OF = {
    Heading.DANGER_STATEMENT: Heading.WORRY,
    Heading.SAFETY_GOAL: Heading.WHAT_MUST_CHANGE,
}
"""Beside what the conference puts into words together: the column in which it stands."""


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

    @property
    def is_formulated(self) -> bool:
        """Whether the conference puts it into words together, as a danger or as a goal."""
        return self.heading in COLUMN_OF

    @property
    def wants_tag(self) -> bool:
        """Whether it is yet to be tagged; a danger or a goal is not evidence of any kind."""
        return self.tag is None and not self.is_formulated

    @property
    def kind(self) -> Tag | Heading | None:
        """What it is called beside its words: its tag, or what the conference put into words."""
        return self.heading if self.is_formulated else self.tag

    @property
    def column(self) -> Heading | None:
        """The heading among whose words it stands."""
        return COLUMN_OF.get(self.heading, self.heading) if self.heading else None


@dataclass(frozen=True, slots=True)
class RecordedContribution:
    """A contribution as it stands on the record, with what it was before."""

    now: Contribution
    at: datetime
    hand: Hand
    earlier: tuple[Contribution, ...] = ()
    is_struck: bool = False
    in_closed_session: bool = False
    struck_by: Hand | None = None
    """Whose hand struck it last; None where nobody did, or it was brought back."""
