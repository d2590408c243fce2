"""The review that follows a conference: what of it the next one knows from the start."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from uuid import UUID

from chairdesk.desk.in_brief.brief import InBrief
from chairdesk.desk.reviewing.last_plan import day_held, last_plan_of
from chairdesk.models.arrangements import Arrangements, Clock, Kind
from chairdesk.models.british_time import at_local
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Audience, Scope
from chairdesk.models.events import (
    AgencyEntered,
    ChildEntered,
    ClockStarted,
    ConferenceArranged,
    Event,
    ParticularEntered,
    PersonEntered,
    ProcedureAdopted,
)
from chairdesk.models.ids import AgencyId, AttendeeId, ChildId, PersonId, new_id
from chairdesk.models.people import Aspect, Capacity, Child, Particular, Person
from chairdesk.procedures.agendas import goes_through_last_plan
from chairdesk.procedures.conditions import is_listed
from chairdesk.procedures.pack import from_record
from chairdesk.procedures.standing import Standing
from chairdesk.procedures.timescales import starts_wanted


@dataclass(frozen=True, slots=True)
class NextReview:
    """What is entered of a review before anybody types, and what the chair is told of it.

    `held` is the day of the conference before; `left_out` are the children without a plan.
    """

    before: str
    held: date
    events: tuple[Event, ...] = field(repr=False)
    left_out: tuple[str, ...] = field(default=(), repr=False)

    @property
    def is_fixed(self) -> bool:
        """Whether the conference before fixed when it is held."""
        return any(isinstance(event, ConferenceArranged) for event in self.events)


def has_next(conference: InBrief) -> bool:
    """Say whether a review can follow: it was held and closed, under a procedure."""
    is_known = conference.arrangements is not None and conference.calendar is not None
    return is_known and conference.closed is not None


def prepared_already(before: InBrief, all_there: Iterable[InBrief]) -> InBrief | None:
    """Find a conference of any of the same children that is still to come after this one."""
    children = set(before.children)
    coming = (one for one in all_there if one.opened is None and _is_after(before, one))
    return next((one for one in coming if children & set(one.children)), None)


def _is_after(before: InBrief, one: InBrief) -> bool:
    first, then = before.arrangements, one.arrangements
    return then is None or first is None or then.starts > first.starts


@dataclass(frozen=True, slots=True)
class Called:
    """What is called how after the conference before it, with `{reference}` and `{number}`."""

    review: str
    reconvened: str


def next_review(before: Conference, called: Called) -> NextReview:
    """Bring what a review knows of the conference before it, as events of its own.

    Everybody has a new identifier in it. Nothing that was said, reported or decided is among
    them, and no reason why somebody was kept out; but the plan is, where the review goes through
    it. What was adjourned is not reviewed, but held again as what it was, with what its time
    runs from.
    """
    going_on = _going_on(before)
    left_out = tuple(one.name for one in before.roll.children if one not in going_on)
    carrying = _Carrying(before, going_on)
    plan = last_plan_of(before, day_held(before), carrying.new) if _goes_through(before) else ()
    events = (*_arranged(before, called), *carrying.events(), *plan)
    reference = before.arrangements.reference if before.arrangements else ""
    return NextReview(reference, day_held(before), events, left_out)


def reference_after(reference: str, called: str) -> str:
    """Call a review after the conference before it: the first, or the one after the last."""
    pattern = re.escape(called).replace(r"\{reference\}", "(.+)").replace(r"\{number\}", "([0-9]+)")
    is_review = re.fullmatch(pattern, reference)
    first, number = is_review.groups() if is_review else (reference, "0")
    return called.format(reference=first, number=int(number) + 1)


def _going_on(before: Conference) -> tuple[Child, ...]:
    """List the children who have a plan, or of whom nothing was decided; else all of them."""
    standing = _standing(before)
    decided = {child.id: standing.decided(child.id) for child in before.roll.children}
    found = tuple(
        child
        for child in before.roll.children
        if (offered := decided[child.id]) is None or offered.registers or offered.has_plan
    )
    return found or before.roll.children


def _standing(before: Conference) -> Standing:
    return Standing(from_record(before.setting.pack), before)


def _kind_after(before: Conference, arranged: Arrangements) -> Kind:
    """Say of which kind the next is: a review, but what was adjourned is held as what it was."""
    if before.course.is_adjourned:
        return arranged.kind
    kinds = {one.key for one in _standing(before).pack.kinds}
    return Kind.REVIEW if Kind.REVIEW in kinds else arranged.kind


def _goes_through(before: Conference) -> bool:
    kind = _kind_after(before, before.arrangements) if before.arrangements else Kind.REVIEW
    return goes_through_last_plan(_standing(before).pack, kind)


def _arranged(before: Conference, called: Called) -> Iterator[Event]:
    """Bring the procedure as it was kept, the date where it was fixed, and what it runs from."""
    setting, is_again = before.setting, before.course.is_adjourned
    yield ProcedureAdopted(setting.procedure, setting.edition, setting.pack)
    if before.arrangements is None:
        return
    arranged = before.arrangements
    kind = _kind_after(before, arranged)
    if meeting := before.plan.meeting("reconvened" if is_again else "review"):
        how = called.reconvened if is_again else called.review
        reference = reference_after(arranged.reference, how)
        new = replace(arranged, reference=reference, kind=kind, starts=meeting.at)
        yield ConferenceArranged(replace(new, venue=meeting.place))
    if is_again:
        yield from map(ClockStarted, setting.clocks)
    else:
        yield from _runs_from(before, arranged, kind)


def _runs_from(before: Conference, arranged: Arrangements, kind: Kind) -> Iterator[Event]:
    run_from = "last-review-held" if arranged.kind is Kind.REVIEW else "initial-held"
    if run_from in starts_wanted(_standing(before).pack, kind):
        yield ClockStarted(Clock(run_from, at_local(datetime.combine(day_held(before), time.min))))


class _Carrying:
    """Carries the children who go on, and all who belong to them, under new identifiers."""

    def __init__(self, before: Conference, children: tuple[Child, ...]) -> None:
        self._standing, self._roll = _standing(before), before.roll
        going_on = {child.id for child in children}
        self._people = tuple(one for one in before.roll.people if _belongs(one, going_on))
        agencies = (one.id for one in before.roll.agencies)
        known: tuple[UUID, ...] = (*going_on, *(one.id for one in self._people), *agencies)
        self.new = {one: new_id() for one in known}

    def events(self) -> Iterator[Event]:
        """Enter whom others belong to before them."""
        for child in self._roll.children:
            if child.id in self.new:
                new = ChildId(self.new[child.id])
                yield ChildEntered(replace(child, id=new, listed=self._is_listed(child.id)))
        for agency in self._roll.agencies:
            yield AgencyEntered(replace(agency, id=AgencyId(self.new[agency.id])))
        for person in self._people:
            yield PersonEntered(self._carried(person))
        for one in self._roll.particulars:
            yield from self._noted(one)

    def _is_listed(self, child: ChildId) -> bool:
        """Say how the child stood after the conference; where nothing was decided, as before."""
        if self._standing.decided(child) is None:
            return is_listed(self._standing, child)
        return self._standing.names_harm(child)

    def _carried(self, person: Person) -> Person:
        children = (self.new[one] for one in person.for_children if one in self.new)
        return replace(
            person,
            id=PersonId(self.new[person.id]),
            agency=AgencyId(self.new[person.agency]) if person.agency else None,
            for_children=frozenset(map(ChildId, children)),
        )

    def _noted(self, one: Particular) -> Iterator[Event]:
        """Bring what was noted for the same eyes; where none of them is here, leave it out."""
        readers = [self._anew(who) for who in one.audience.readers if who in self.new]
        audience = Audience(one.audience.scope, frozenset(readers))
        is_for_nobody = audience.scope is Scope.NAMED and not readers
        if one.about in self.new and one.aspect is not Aspect.NOT_INVITED and not is_for_nobody:
            yield ParticularEntered(replace(one, about=self._anew(one.about), audience=audience))

    def _anew(self, who: AttendeeId) -> AttendeeId:
        return PersonId(self.new[who])


def _belongs(person: Person, going_on: set[ChildId]) -> bool:
    """Say whether somebody has a part in the review; who came to look on has none."""
    is_theirs = not person.for_children or bool(person.for_children & going_on)
    return is_theirs and person.capacity is not Capacity.OBSERVER
