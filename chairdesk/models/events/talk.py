"""What can happen to what was said."""

from dataclasses import dataclass, field
from typing import TypeAlias

from chairdesk.models.contribution import Contribution, Tag
from chairdesk.models.ids import ContributionId


@dataclass(frozen=True, slots=True)
class ContributionRecorded:
    """Somebody said something, and it was written down."""

    contribution: Contribution


@dataclass(frozen=True, slots=True)
class ContributionCorrected:
    """What was written down was put right; the record keeps both."""

    contribution: Contribution
    reason: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ContributionTagged:
    """A contribution was tagged, or tagged anew."""

    contribution: ContributionId
    tag: Tag


@dataclass(frozen=True, slots=True)
class ContributionStruck:
    """A contribution was struck; the record shows that something was."""

    contribution: ContributionId


@dataclass(frozen=True, slots=True)
class ContributionRestored:
    """A struck contribution was brought back."""

    contribution: ContributionId


AboutTheTalk: TypeAlias = (
    ContributionRecorded
    | ContributionCorrected
    | ContributionTagged
    | ContributionStruck
    | ContributionRestored
)
