"""Who was in the room, from when to when; apologies, exclusions and why."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from chairdesk.models.ids import AttendeeId


class Mode(StrEnum):
    """How somebody attends."""

    IN_ROOM = "in_room"
    VIDEO = "video"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Presence:
    """One stretch of attendance; `until` is None while it lasts."""

    who: AttendeeId
    since: datetime
    until: datetime | None = None
    mode: Mode = Mode.IN_ROOM

    def covers(self, moment: datetime) -> bool:
        """Say whether this stretch includes a moment."""
        return self.since <= moment and (self.until is None or moment < self.until)


@dataclass(frozen=True, slots=True)
class Apology:
    """Somebody invited who did not come."""

    who: AttendeeId
    reason: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Somebody whom the chair kept out, wholly or for a part, and why."""

    who: AttendeeId
    reason: str = field(repr=False)
    extent: str = field(default="", repr=False)
