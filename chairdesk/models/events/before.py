"""What can happen before a conference: its arrangements, people and reports."""

from dataclasses import dataclass, field
from typing import TypeAlias

from chairdesk.models.arrangements import Arrangements, Clock
from chairdesk.models.ids import AgencyId, AttendeeId, ChildId, PersonId, ReportId
from chairdesk.models.people import Agency, Aspect, Child, Particular, Person
from chairdesk.models.reports import Report


@dataclass(frozen=True, slots=True)
class ConferenceArranged:
    """A conference was arranged, or its arrangements changed."""

    arrangements: Arrangements


@dataclass(frozen=True, slots=True)
class ProcedureAdopted:
    """The conference took up a procedure: `pack` is its whole text, kept for ever."""

    name: str
    edition: str
    pack: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ClockStarted:
    """Something happened from which time counts."""

    clock: Clock


@dataclass(frozen=True, slots=True)
class ClockWithdrawn:
    """A start of time was entered in error."""

    clock: Clock


@dataclass(frozen=True, slots=True)
class ChildEntered:
    """A child was put on the roll, or what is known of the child was corrected."""

    child: Child


@dataclass(frozen=True, slots=True)
class ChildRemoved:
    """A child was on the roll by mistake."""

    child: ChildId


@dataclass(frozen=True, slots=True)
class PersonEntered:
    """A person was put on the roll, or corrected."""

    person: Person


@dataclass(frozen=True, slots=True)
class PersonRemoved:
    """A person was on the roll by mistake."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class LateReaderEntered:
    """Somebody of whom nobody thought before the seal is to get a paper; the record stays as it is.

    They stand beside those of the conference: no paper tells of them as of one of these.
    """

    person: Person


@dataclass(frozen=True, slots=True)
class AgencyEntered:
    """An agency was put on the roll, or corrected."""

    agency: Agency


@dataclass(frozen=True, slots=True)
class AgencyRemoved:
    """An agency was on the roll by mistake."""

    agency: AgencyId


@dataclass(frozen=True, slots=True)
class ParticularEntered:
    """Something more was noted about a child or person, or put right."""

    particular: Particular


@dataclass(frozen=True, slots=True)
class ParticularRemoved:
    """Something was noted about a child or person by mistake."""

    about: AttendeeId
    aspect: Aspect


@dataclass(frozen=True, slots=True)
class ReportEntered:
    """A report was expected, came in or was shared."""

    report: Report


@dataclass(frozen=True, slots=True)
class ReportRemoved:
    """A report was listed by mistake."""

    report: ReportId


AboutArrangements: TypeAlias = ConferenceArranged | ProcedureAdopted | ClockStarted | ClockWithdrawn
AboutPeople: TypeAlias = (
    ChildEntered
    | ChildRemoved
    | PersonEntered
    | PersonRemoved
    | LateReaderEntered
    | AgencyEntered
    | AgencyRemoved
    | ParticularEntered
    | ParticularRemoved
)
AboutReports: TypeAlias = ReportEntered | ReportRemoved
