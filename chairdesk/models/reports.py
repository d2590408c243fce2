"""What was sent in before the conference, when, for whose eyes, and with whom it was shared."""

from dataclasses import dataclass, field
from datetime import datetime

from chairdesk.models.contribution import EVERYONE, Audience, Scope
from chairdesk.models.ids import PersonId, ReportId


@dataclass(frozen=True, slots=True)
class Report:
    """One report; times are None for what has not happened."""

    id: ReportId
    author: PersonId
    title: str = field(default="", repr=False)
    received: datetime | None = None
    shared_with_family: datetime | None = None
    notes: str = field(default="", repr=False)
    audience: Audience = field(default=EVERYONE, repr=False)

    @property
    def is_restricted(self) -> bool:
        """Whether not everybody may know of it; then nobody waits for the family to have it."""
        return self.audience.scope is not Scope.EVERYONE

    def is_late(self, due: datetime) -> bool:
        """Say whether it came after it was due, or has not come."""
        return self.received is None or self.received > due
