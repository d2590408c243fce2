"""What a script can put right or note beside: arrangements, children, people, reports."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Annotated, TypeVar

from chairdesk.desk.closed_session import unless_chosen_for
from chairdesk.desk.rehearsal.before import EnterPerson
from chairdesk.desk.rehearsal.faults.amiss import amiss
from chairdesk.desk.rehearsal.fields import (
    AChild,
    AgencyOrUnchanged,
    AnAgency,
    AnAttendee,
    APerson,
    AReport,
    Attendees,
    ChildrenOrUnchanged,
    DayOrNone,
    MomentOrNone,
    Needed,
    WordsOrUnchanged,
    YesNoOrUnchanged,
)
from chairdesk.desk.rehearsal.kinds import Name, Number, OneOf
from chairdesk.desk.rehearsal.stage import OutOfPlace, Stage, Step, for_eyes_of
from chairdesk.models.arrangements import Arrangements
from chairdesk.models.contribution import Audience, Scope
from chairdesk.models.events import (
    AgencyEntered,
    ChildEntered,
    ChildRemoved,
    ConferenceArranged,
    Event,
    ParticularEntered,
    ParticularRemoved,
    PersonEntered,
    PersonRemoved,
    ReportEntered,
    ReportRemoved,
)
from chairdesk.models.ids import AttendeeId, ReportId
from chairdesk.models.people import (
    OFFICES,
    WITH_THE_FAMILY,
    Agency,
    Aspect,
    Capacity,
    Child,
    Particular,
    Person,
    Sector,
    Sex,
    is_professional_of,
)
from chairdesk.models.reports import Report
from chairdesk.models.standing.roll import find


@dataclass(frozen=True, slots=True, kw_only=True)
class Rearrange(Step):
    """Some of the arrangements change."""

    reference: WordsOrUnchanged = None
    starts: MomentOrNone = None
    venue: WordsOrUnchanged = None
    authority: WordsOrUnchanged = None
    minutes: Annotated[int | None, Number(5, 1000)] = None

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the arrangements are made anew, where there were any."""
        was = stage.conference.arrangements
        if was is None:
            return ()
        changed = _changed(
            was,
            reference=self.reference,
            starts=self.starts,
            venue=self.venue,
            authority=self.authority,
            planned_minutes=self.minutes,
        )
        return (ConferenceArranged(changed),)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectChild(Step):
    """What is known of a child is put right; what is left out stays."""

    who: AChild
    name: WordsOrUnchanged = None
    born: DayOrNone = None
    expected: DayOrNone = None
    lives_with: WordsOrUnchanged = None
    school: WordsOrUnchanged = None
    legal_status: WordsOrUnchanged = None
    needs: WordsOrUnchanged = None
    listed: YesNoOrUnchanged = None
    sex: Annotated[Sex | None, OneOf(Sex)] = None

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the child is entered anew."""
        was = stage.conference.roll.child(stage.child(self.who))
        return (ChildEntered(_changed(was, **_told(self))),) if was else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectAgency(Step):
    """What is known of an agency is put right; what is left out stays."""

    who: AnAgency
    sector: Annotated[Sector, OneOf(Sector)]

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the agency is entered anew."""
        was = stage.conference.roll.agency(stage.agency(self.who))
        people = stage.conference.roll.people
        if was is None or not any(is_professional_of(one, was.id) for one in people):
            raise OutOfPlace(amiss("no-sector-asked"))
        return (AgencyEntered(_changed(was, **_told(self))),)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectPerson(Step):
    """What is known of a person is put right; what is left out stays."""

    who: APerson
    name: WordsOrUnchanged = None
    role: WordsOrUnchanged = None
    capacity: Annotated[Capacity | None, OneOf(Capacity)] = None
    agency: AgencyOrUnchanged = None
    children: ChildrenOrUnchanged = None
    parental_rights: YesNoOrUnchanged = None
    consents: WordsOrUnchanged = None

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the person is entered anew."""
        was = stage.conference.roll.person(stage.person(self.who))
        if was is None:
            return ()
        self._check(was.capacity)
        changed = _changed(
            was,
            name=self.name,
            role=self.role,
            capacity=self.capacity,
            agency=stage.agency(self.agency or ""),
            for_children=None if self.children is None else stage.children(self.children),
            has_parental_rights=self.parental_rights,
            consents=self.consents,
        )
        return (PersonEntered(changed),)

    def _check(self, was: Capacity) -> None:
        now = self.capacity or was
        if _table_of(was) != _table_of(now):
            raise OutOfPlace(amiss("another-table"))
        for name, why in not_asked_of(now, self):
            raise OutOfPlace(amiss("field-amiss", field=name, why=why))


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectReport(Step):
    """What is known of a report is put right, such as that it came."""

    report: AReport
    title: WordsOrUnchanged = None
    received: MomentOrNone = None
    shared_with_family: MomentOrNone = None
    notes: WordsOrUnchanged = None
    audience: Annotated[Scope | None, OneOf(Scope)] = None
    readers: Attendees = ()

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the report is entered anew."""
        was = find(stage.conference.reports, stage.who(self.report))
        if was is None:
            return ()
        is_told = self.audience or self.readers
        scope = self.audience or Scope.NAMED
        audience = for_eyes_of(stage, scope, self.readers) if is_told else was.audience
        changed = _changed(
            was,
            title=self.title,
            received=self.received,
            shared_with_family=self.shared_with_family,
            notes=self.notes,
            audience=audience,
        )
        return (ReportEntered(changed),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remove(Step):
    """Somebody is taken off, entered by mistake."""

    who: Annotated[str, Name("child", "person")]

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that whoever it is is removed."""
        gone = stage.child(self.who)
        if stage.conference.roll.child(gone) is not None:
            return (ChildRemoved(gone),)
        return (PersonRemoved(stage.person(self.who)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveReport(Step):
    """A report is taken off, listed by mistake."""

    report: AReport

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the report is removed."""
        return (ReportRemoved(ReportId(stage.who(self.report))),)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteMore(Step):
    """Something more is noted about a child or person, in the place of what was noted before."""

    who: AnAttendee
    what: Annotated[Aspect, OneOf(Aspect)]
    words: Needed
    audience: Annotated[Scope | None, OneOf(Scope)] = None
    readers: Attendees = ()

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that it is noted, for whose eyes."""
        about = stage.attendee(self.who)
        noted = Particular(about, self.what, self.words, self._eyes(stage, about))
        return (ParticularEntered(noted),)

    def _eyes(self, stage: Stage, about: AttendeeId) -> Audience:
        """Say for whose eyes: those chosen, or those before, or those it usually is for."""
        if self.audience or self.readers:
            return for_eyes_of(stage, self.audience or Scope.NAMED, self.readers)
        was = stage.conference.roll.particular(about, self.what)
        return was.audience if was else unless_chosen_for(self.what, stage.conference)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteNoMore(Step):
    """What was noted about somebody is taken off, noted by mistake."""

    who: AnAttendee
    what: Annotated[Aspect, OneOf(Aspect)]

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that it is removed."""
        return (ParticularRemoved(stage.attendee(self.who), self.what),)


def not_asked_of(
    capacity: Capacity, step: EnterPerson | CorrectPerson
) -> Iterator[tuple[str, str]]:
    """Name the fields that nobody is asked for who comes in this capacity."""
    unasked: tuple[str, ...] = ()
    if capacity in OFFICES:
        unasked = ("agency", "children", "parental_rights", "consents")
    elif capacity not in WITH_THE_FAMILY:
        unasked = ("parental_rights",)
    for name in unasked:
        if getattr(step, name):
            key = "field-of-no-office" if capacity in OFFICES else "nobodys-field"
            yield name, amiss(key, capacity=capacity.value)


def _table_of(capacity: Capacity) -> object:
    return capacity if capacity in OFFICES else capacity in WITH_THE_FAMILY


_OF_THE_STEP = ("at", "line", "who")
"""Fields of a step that correct nothing: its place in the script, and whom it is about."""
Thing = TypeVar("Thing", Child, Agency, Person, Report, Arrangements)


def _changed(was: Thing, **fields: object) -> Thing:
    told = {name: value for name, value in fields.items() if value is not None}
    return replace(was, **told)  # type: ignore[arg-type]


def _told(step: CorrectChild | CorrectAgency) -> dict[str, object]:
    own = (f.name for f in fields(step) if f.name not in _OF_THE_STEP)
    return {name: getattr(step, name) for name in own}
