"""The outline plan: what must change, who acts, by when, and what if not; and the one before."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from chairdesk.models.ids import ActionId, AttendeeId, ChildId, ConferenceId, PersonId


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


class Went(StrEnum):
    """How an action of the last plan has gone."""

    DONE = "done"
    PARTLY = "partly"
    NOT_DONE = "not_done"


@dataclass(frozen=True, slots=True)
class PlanBefore:
    """The record from which a last plan was copied: its conference, and the minutes as signed.

    Without `sha256` its minutes were not signed yet when the plan was brought.
    """

    conference: ConferenceId
    reference: str = field(repr=False)
    held: date
    version: int = 1
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class LastAction:
    """One line of the last plan, as that plan has it; by no children it is for all of them.

    What was brought from its record stays as it was copied. What was agreed there behind
    closed doors stays behind them.
    """

    id: ActionId
    children: frozenset[ChildId]
    action: str = field(repr=False)
    outcome: str = field(default="", repr=False)
    who: str = field(default="", repr=False)
    by: date | None = None
    how_we_will_know: str = field(default="", repr=False)
    is_brought: bool = False
    behind_doors: bool = False


@dataclass(frozen=True, slots=True)
class LastContingency:
    """What the last plan said would happen for a child if it did not work."""

    child: ChildId
    words: str = field(repr=False)
    behind_doors: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """How an action of the last plan has gone, and what is left of it; for one child or for all."""

    action: ActionId
    went: Went
    left: str = field(default="", repr=False)
    child: ChildId | None = None
