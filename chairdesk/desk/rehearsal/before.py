"""What a script can do before a conference: arrange it, enter who has a part in it."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from chairdesk.desk.closed_session import unless_chosen
from chairdesk.desk.rehearsal.faults.amiss import amiss
from chairdesk.desk.rehearsal.fields import (
    AgencyOrUnchanged,
    APerson,
    Attendees,
    Children,
    DayOrNone,
    Moment,
    MomentOrNone,
    Needed,
    Words,
    YesNoOrUnchanged,
    YesOrNo,
)
from chairdesk.desk.rehearsal.keys import EventKey
from chairdesk.desk.rehearsal.kinds import Number, OneOf, Since
from chairdesk.desk.rehearsal.stage import OutOfPlace, Stage, Step, for_eyes_of
from chairdesk.models.arrangements import Arrangements, Clock, Kind
from chairdesk.models.contribution import Audience, Scope
from chairdesk.models.events import (
    AgencyEntered,
    ChildEntered,
    ClockStarted,
    ClockWithdrawn,
    ConferenceArranged,
    Event,
    LateReaderEntered,
    PersonEntered,
    ProcedureAdopted,
    ReportEntered,
)
from chairdesk.models.ids import AgencyId, ReportId
from chairdesk.models.people import OFFICES, Agency, Capacity, Child, Person, Sector, Sex
from chairdesk.models.reports import Report
from chairdesk.procedures.pack import as_record
from chairdesk.words import Words as Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopt(Step):
    """A new conference is begun under a procedure; `file` is one that is first added."""

    procedure: str
    file: Path | None = None

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the procedure is adopted, whole."""
        pack = stage.pack
        return (ProcedureAdopted(pack.name, pack.edition, as_record(pack)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrange(Step):
    """The conference is arranged, or arranged anew."""

    reference: Needed
    kind: Annotated[Kind, OneOf(Kind)]
    starts: Moment
    venue: Words = ""
    authority: Words = ""
    minutes: Annotated[int, Number(5, 1000)] = 120

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the arrangements are made."""
        authority = self.authority or stage.pack.authority
        arrangements = Arrangements(
            self.reference, self.kind, self.starts, self.venue, authority, self.minutes
        )
        return (ConferenceArranged(arrangements),)


@dataclass(frozen=True, slots=True, kw_only=True)
class StartClock(Step):
    """Something is noted from which time counts."""

    event: Annotated[str, EventKey()]
    since: Annotated[tuple[datetime, bool], Since()]

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the clock is started."""
        del stage
        return (ClockStarted(Clock(self.event, *self.since)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawClock(Step):
    """A start of time is taken back."""

    event: Annotated[str, EventKey()]
    since: Annotated[tuple[datetime, bool], Since()]

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the clock is withdrawn."""
        del stage
        return (ClockWithdrawn(Clock(self.event, *self.since)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterChild(Step):
    """A child is put on the roll."""

    short: str
    name: Needed
    born: DayOrNone = None
    expected: DayOrNone = None
    lives_with: Words = ""
    school: Words = ""
    legal_status: Words = ""
    needs: Words = ""
    listed: YesNoOrUnchanged = None
    sex: Annotated[Sex | None, OneOf(Sex)] = None
    later: YesOrNo = False

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the child is entered."""
        child = Child(
            stage.child(self.short),
            self.name,
            self.born,
            self.expected,
            self.lives_with,
            self.school,
            self.legal_status,
            self.needs,
            self.listed,
            self.sex,
        )
        return (ChildEntered(child),)


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterAgency(Step):
    """An agency is put on the roll."""

    short: str
    name: Needed
    sector: Annotated[Sector, OneOf(Sector)] = Sector.OTHER
    later: YesOrNo = False

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the agency is entered."""
        agency = Agency(AgencyId(stage.holder(self.short)), self.name, self.sector)
        return (AgencyEntered(agency),)


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterPerson(Step):
    """A person is put on the roll."""

    short: str
    name: Needed
    role: Words = ""
    capacity: Annotated[Capacity | None, OneOf(Capacity)] = None
    agency: AgencyOrUnchanged = None
    children: Children = ()
    parental_rights: YesOrNo = False
    consents: Words = ""
    later: YesOrNo = False

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the person is entered; after the seal, as a reader of whom nobody thought."""
        if stage.conference.is_sealed:
            return (LateReaderEntered(self._late(stage)),)
        if self.in_capacity in OFFICES and any(stage.conference.roll.of(self.in_capacity)):
            raise OutOfPlace(amiss("office-held", office=_called(self.in_capacity)))
        person = Person(
            stage.person(self.short),
            self.name,
            self.in_capacity,
            self.in_role,
            stage.agency(self.agency or ""),
            stage.children(self.children),
            self.parental_rights,
            self.consents,
        )
        return (PersonEntered(person),)

    def _late(self, stage: Stage) -> Person:
        agency, about = stage.agency(self.agency or ""), stage.children(self.children)
        who = stage.person(self.short)
        return Person(who, self.name, self.in_capacity, self.in_role, agency, about)

    @property
    def in_capacity(self) -> Capacity:
        """In what capacity: what the script says, or as an agency tells."""
        return self.capacity or (Capacity.PROFESSIONAL if self.agency else Capacity.FAMILY)

    @property
    def in_role(self) -> str:
        """In what role: what the script says; chair and minute-taker are called so."""
        return self.role or (_called(self.in_capacity) if self.in_capacity in OFFICES else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterReport(Step):
    """A report is listed: expected, received, shared."""

    short: str
    author: APerson
    title: Words = ""
    received: MomentOrNone = None
    shared_with_family: MomentOrNone = None
    notes: Words = ""
    audience: Annotated[Scope | None, OneOf(Scope)] = None
    readers: Attendees = ()
    later: YesOrNo = False

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the report is entered."""
        report = Report(
            ReportId(stage.who(self.short)),
            stage.person(self.author),
            self.title,
            self.received,
            self.shared_with_family,
            self.notes,
            self.eyes(stage),
        )
        return (ReportEntered(report),)

    def eyes(self, stage: Stage) -> Audience:
        """Say for whose eyes it is: in a closed session for professionals, unless chosen."""
        if self.audience is None and not self.readers:
            return unless_chosen(stage.conference)
        return for_eyes_of(stage, self.audience or Scope.NAMED, self.readers)


@lru_cache
def _called(capacity: Capacity) -> str:
    return Vocabulary().name_of(capacity)
