"""What is done with a conference as a whole, in the register: held, let go again, erased."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from chairdesk.models.ids import ConferenceId


@dataclass(frozen=True, slots=True)
class LegalHoldSet:
    """A conference must be kept, whatever its time is: it cannot be erased."""

    conference: ConferenceId
    reason: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class LegalHoldLifted:
    """A conference need not be kept any longer than its time."""

    conference: ConferenceId
    reason: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ConferenceErased:
    """Everything that was known of a conference was erased; what is left of it stands here.

    `by` is who chaired it; `filed` says where its papers are filed, and who confirmed it: nothing
    where it was never held. `first` is when it was erased before, where a backup of before that was
    brought back since: then nobody is asked for a reason again.
    """

    conference: ConferenceId
    reference: str = field(repr=False)
    by: str = field(repr=False)
    filed: str = field(repr=False)
    reason: str = field(repr=False)
    first: datetime | None = None


@dataclass(frozen=True, slots=True)
class BackupDestroyed:
    """A backup that the chair had put elsewhere is destroyed: so the chair says."""

    number: int
    made: datetime


AboutRetention: TypeAlias = LegalHoldSet | LegalHoldLifted | ConferenceErased | BackupDestroyed
