"""What can happen in the room: coming and going, the agenda and its questions."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from chairdesk.models.agenda import Answer, InquorateRuling, Override
from chairdesk.models.attendance import Apology, Exclusion, Mode
from chairdesk.models.ids import AttendeeId, ChildId


@dataclass(frozen=True, slots=True)
class ConferenceOpened:
    """The chair opened the conference."""


@dataclass(frozen=True, slots=True)
class ConferenceClosed:
    """The chair closed the conference; everybody leaves."""


@dataclass(frozen=True, slots=True)
class BreakBegan:
    """The conference paused."""


@dataclass(frozen=True, slots=True)
class BreakEnded:
    """The conference went on."""


@dataclass(frozen=True, slots=True)
class ClosedSessionBegan:
    """A closed session began: those who may not hear what follows left the room for it."""

    leaving: tuple[AttendeeId, ...] = ()


@dataclass(frozen=True, slots=True)
class ClosedSessionEnded:
    """The closed session ended, and those who came back for the rest."""

    returning: tuple[AttendeeId, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonArrived:
    """Somebody came in, at a moment that may lie before the entry."""

    who: AttendeeId
    moment: datetime
    mode: Mode = Mode.IN_ROOM


@dataclass(frozen=True, slots=True)
class PersonLeft:
    """Somebody went out, at a moment that may lie before the entry."""

    who: AttendeeId
    moment: datetime


@dataclass(frozen=True, slots=True)
class ArrivalWithdrawn:
    """That somebody came in last was entered by mistake: they were not here then."""

    who: AttendeeId


@dataclass(frozen=True, slots=True)
class ApologyGiven:
    """Somebody invited sent apologies, or did not come."""

    apology: Apology


@dataclass(frozen=True, slots=True)
class PersonExcluded:
    """The chair excluded somebody, wholly or for a part."""

    exclusion: Exclusion


@dataclass(frozen=True, slots=True)
class ApologyWithdrawn:
    """Apologies were entered by mistake."""

    who: AttendeeId


@dataclass(frozen=True, slots=True)
class ExclusionWithdrawn:
    """The chair keeps somebody out no more, or it was entered by mistake."""

    who: AttendeeId


@dataclass(frozen=True, slots=True)
class ItemOpened:
    """The conference turned to an item of its agenda."""

    item: str


@dataclass(frozen=True, slots=True)
class ItemDone:
    """An item of the agenda is done."""

    item: str


@dataclass(frozen=True, slots=True)
class AgendaReordered:
    """The conference takes its items in another order."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionAnswered:
    """A question of the procedure was answered."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class AnswerWithdrawn:
    """An answer was taken back."""

    question: str
    child: ChildId | None = None


@dataclass(frozen=True, slots=True)
class GateOverridden:
    """The chair passes a gate unanswered, with a reason."""

    override: Override


@dataclass(frozen=True, slots=True)
class OverrideWithdrawn:
    """The chair no longer passes a gate: it is open again, unless it is answered."""

    rule: str
    child: ChildId | None = None


@dataclass(frozen=True, slots=True)
class InquorateRuled:
    """The chair ruled how the conference goes on without a quorum; a later ruling replaces it."""

    ruling: InquorateRuling


@dataclass(frozen=True, slots=True)
class InquorateRulingWithdrawn:
    """The chair took the ruling back."""


AboutTheRoom: TypeAlias = (
    ConferenceOpened
    | ConferenceClosed
    | BreakBegan
    | BreakEnded
    | ClosedSessionBegan
    | ClosedSessionEnded
    | PersonArrived
    | PersonLeft
    | ArrivalWithdrawn
    | ApologyGiven
    | PersonExcluded
    | ApologyWithdrawn
    | ExclusionWithdrawn
)
AboutTheAgenda: TypeAlias = (
    ItemOpened
    | ItemDone
    | AgendaReordered
    | QuestionAnswered
    | AnswerWithdrawn
    | GateOverridden
    | OverrideWithdrawn
    | InquorateRuled
    | InquorateRulingWithdrawn
)
