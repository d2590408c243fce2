"""One step of a script, and what it finds when its turn comes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self
from uuid import NAMESPACE_OID, UUID, uuid5

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Audience, Scope
from chairdesk.models.errors import Refusal
from chairdesk.models.events import Entry, Event
from chairdesk.models.ids import (
    AgencyId,
    AttendeeId,
    ChildId,
    HolderId,
    PersonId,
)
from chairdesk.procedures.pack import Pack


class OutOfPlace(Refusal):
    """The step does not fit here; the text says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Stage:
    """The record as it stands when a step begins, and the names that the script gives.

    `cast` holds whom each short name stands for; somebody not met yet is given a
    provisional identity of the name's own.
    """

    conference: Conference
    pack: Pack
    now: datetime
    cast: Mapping[str, UUID] = field(default_factory=dict)
    is_held: bool = False
    """Whether it is under a legal hold."""
    is_erased: bool = False
    asks_for_stamps: bool = False
    has_just_closed: bool = False
    has_two_windows: bool = False
    backed_up: Self | None = None
    """How all stood when it was last backed up."""

    def child(self, name: str) -> ChildId:
        """Say which child is meant."""
        return ChildId(self.who(name))

    def children(self, names: Iterable[str]) -> frozenset[ChildId]:
        """Say which children are meant."""
        return frozenset(self.child(name) for name in names)

    def person(self, name: str) -> PersonId:
        """Say which person is meant."""
        return PersonId(self.who(name))

    def each_child(self, names: Iterable[str]) -> tuple[ChildId, ...]:
        """Say which children are meant, in turn; no name is all of them."""
        named = tuple(self.child(name) for name in names)
        return named or tuple(child.id for child in self.conference.roll.children)

    def attendee(self, name: str) -> AttendeeId:
        """Say which person or child is meant."""
        return PersonId(self.who(name))

    def holder(self, name: str) -> HolderId:
        """Say which agency, person or child is meant."""
        return AgencyId(self.who(name))

    def agency(self, name: str) -> AgencyId | None:
        """Say which agency is meant; no name is none."""
        return AgencyId(self.who(name)) if name else None

    def moved_to(self, now: datetime) -> Self:
        """Let time go on."""
        return replace(self, now=now)

    def after(self, entry: Entry) -> Self:
        """Let something happen."""
        return replace(self, conference=self.conference.after(entry))

    def who(self, name: str) -> UUID:
        """Say who or what is meant."""
        return self.cast.get(name, provisional(name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What all steps have: when, and the line of the script that tells it."""

    at: datetime
    line: int

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Name what this step leaves in the journal."""
        raise NotImplementedError

    def leaves(self, stage: Stage) -> Stage:
        """Say how the desk and its vault stand after it; raise OutOfPlace where it cannot be."""
        return stage


def for_eyes_of(stage: Stage, scope: Scope, readers: Iterable[str]) -> Audience:
    """Say for whose eyes something is; whoever names readers means them alone."""
    named = frozenset(stage.attendee(name) for name in readers)
    return Audience(Scope.NAMED if named else scope, named)


def provisional(name: str) -> UUID:
    """Give a short name an identity until the record has given it one."""
    return uuid5(NAMESPACE_OID, f"rehearsal:{name}")
