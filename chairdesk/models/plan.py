"""The outline plan: what must change, who acts, by when, and what if not."""

from dataclasses import dataclass, field
from datetime import date, datetime

from chairdesk.models.ids import ActionId, AttendeeId, ChildId, PersonId


@dataclass(frozen=True, slots=True)
class Action:
    """One line of the plan; `who` is a name or a role, family included."""

    id: ActionId
    children: frozenset[ChildId]
    outcome: str = field(repr=False)
    action: str = field(repr=False)
    who: str = field(default="", repr=False)
    by: date | None = None
    how_we_will_know: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Contingency:
    """What happens for a child if the plan does not work or things get worse."""

    child: ChildId
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class LeadWorker:
    """Who leads the plan for a child: lead professional or key worker."""

    child: ChildId
    person: PersonId


@dataclass(frozen=True, slots=True)
class CoreGroup:
    """Who carries a child's plan out between conferences."""

    child: ChildId
    members: tuple[AttendeeId, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting that was fixed; `thing` is `core-group`, `review` or the like."""

    thing: str
    at: datetime
    place: str = field(default="", repr=False)
    why_late: str = field(default="", repr=False)
