"""Who the conference is about and who has a part in it, as it stands."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol, Self, TypeVar, assert_never
from uuid import UUID

from chairdesk.models.events import (
    AboutPeople,
    AgencyEntered,
    AgencyRemoved,
    ChildEntered,
    ChildRemoved,
    LateReaderEntered,
    ParticularEntered,
    ParticularRemoved,
    PersonEntered,
    PersonRemoved,
)
from chairdesk.models.ids import AgencyId, AttendeeId, ChildId, HolderId
from chairdesk.models.people import Agency, Aspect, Capacity, Child, Particular, Person


class Named(Protocol):
    """Something with an identifier of its own."""

    @property
    def id(self) -> UUID:
        """Tell it from every other."""


T = TypeVar("T", bound=Named)


def put(things: tuple[T, ...], thing: T) -> tuple[T, ...]:
    """Put a thing in the place of its earlier self, or at the end."""
    if any(t.id == thing.id for t in things):
        return tuple(thing if t.id == thing.id else t for t in things)
    return (*things, thing)


def without(things: tuple[T, ...], gone: UUID) -> tuple[T, ...]:
    """Leave one thing out."""
    return tuple(t for t in things if t.id != gone)


def find(things: Iterable[T], wanted: UUID | None) -> T | None:
    """Find a thing by its identifier; None where there is none."""
    return next((t for t in things if t.id == wanted), None)


@dataclass(frozen=True, slots=True)
class Roll:
    """Children, people, agencies and more about them, in the order in which they were entered.

    Who was entered after the seal, to get a paper, is `late`: known, and none of its people.
    """

    children: tuple[Child, ...] = ()
    people: tuple[Person, ...] = ()
    agencies: tuple[Agency, ...] = ()
    particulars: tuple[Particular, ...] = ()
    late: tuple[Person, ...] = ()

    def child(self, wanted: ChildId) -> Child | None:
        """Find a child."""
        return find(self.children, wanted)

    def person(self, wanted: HolderId) -> Person | None:
        """Find a person."""
        return find((*self.people, *self.late), wanted)

    def agency(self, wanted: AgencyId | None) -> Agency | None:
        """Find an agency."""
        return find(self.agencies, wanted)

    def particular(self, about: AttendeeId, aspect: Aspect) -> Particular | None:
        """Find one thing more about somebody."""
        return next((one for one in self.particulars if one.key == (about, aspect)), None)

    def agency_of(self, wanted: AttendeeId) -> Agency | None:
        """Find the agency that somebody comes from."""
        person = self.person(wanted)
        return self.agency(person.agency) if person else None

    def name_of(self, holder: HolderId) -> str:
        """Give the name of a child, person or agency; empty for nobody known."""
        return self._names().get(holder, "")

    def knows(self, holder: HolderId) -> bool:
        """Say whether a child, person or agency is on the roll."""
        return holder in self._names()

    def _names(self) -> dict[UUID, str]:
        names: dict[UUID, str] = {child.id: child.name for child in self.children}
        names.update((person.id, person.name) for person in (*self.people, *self.late))
        names.update((agency.id, agency.name) for agency in self.agencies)
        return names

    @property
    def everybody(self) -> tuple[str, ...]:
        """The names of children and people, also of those who were entered after the seal."""
        people = (person.name for person in (*self.people, *self.late))
        return (*(child.name for child in self.children), *people)

    def of(self, capacity: Capacity) -> tuple[Person, ...]:
        """List the people who come in one capacity."""
        return tuple(p for p in self.people if p.capacity is capacity)

    def name_in(self, capacity: Capacity) -> str:
        """Give the name of the first who comes in a capacity; empty for nobody."""
        return next((p.name for p in self.people if p.capacity is capacity), "")

    def after(self, event: AboutPeople) -> Self:
        """Return the roll as it stands once this has happened."""
        match event:
            case ChildEntered(child=child):
                return replace(self, children=put(self.children, child))
            case ChildRemoved(child=gone):
                return replace(self, children=without(self.children, gone))
            case PersonEntered() | PersonRemoved() | LateReaderEntered():
                return self._with(event)
            case AgencyEntered(agency=agency):
                return replace(self, agencies=put(self.agencies, agency))
            case AgencyRemoved(agency=gone_agency):
                return replace(self, agencies=without(self.agencies, gone_agency))
            case ParticularEntered(particular=new):
                return replace(self, particulars=_noted(self.particulars, new))
            case ParticularRemoved(about=about, aspect=aspect):
                rest = (one for one in self.particulars if one.key != (about, aspect))
                return replace(self, particulars=tuple(rest))
            case _:
                assert_never(event)

    def _with(self, event: PersonEntered | PersonRemoved | LateReaderEntered) -> Self:
        """Put somebody where they belong: among the people or beside them, never both."""
        match event:
            case PersonEntered(person=person):
                people, late = put(self.people, person), without(self.late, person.id)
            case PersonRemoved(person=gone):
                people, late = without(self.people, gone), without(self.late, gone)
            case LateReaderEntered(person=person):
                people, late = without(self.people, person.id), put(self.late, person)
            case _:
                assert_never(event)
        return replace(self, people=people, late=late)


def left_out(roll: Roll, readers: frozenset[AttendeeId]) -> tuple[str, ...]:
    """Name those whom named readers leave out, where they are few beside the readers."""
    known: tuple[Person | Child, ...] = (*roll.people, *roll.children)
    left = tuple(one.name for one in known if one.id not in readers)
    return left if 2 * len(left) < len(readers) else ()


def _noted(known: tuple[Particular, ...], new: Particular) -> tuple[Particular, ...]:
    """Note one thing more, in the place of what was noted before."""
    if any(one.key == new.key for one in known):
        return tuple(new if one.key == new.key else one for one in known)
    return (*known, new)
