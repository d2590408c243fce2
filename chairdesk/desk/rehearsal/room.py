"""What a script can do in the room: coming and going, the agenda, and whose hand writes."""

from dataclasses import dataclass
from typing import Annotated

from chairdesk.desk.closed_session import closing, reopening
from chairdesk.desk.rehearsal.faults.amiss import amiss
from chairdesk.desk.rehearsal.fields import (
    AnAttendee,
    Attendees,
    MomentOrNone,
    Needed,
    Words,
)
from chairdesk.desk.rehearsal.keys import (
    Key,
    KeyList,
    items,
)
from chairdesk.desk.rehearsal.kinds import OneOf
from chairdesk.desk.rehearsal.stage import OutOfPlace, Stage, Step
from chairdesk.models.attendance import Apology, Exclusion, Mode
from chairdesk.models.british_time import local
from chairdesk.models.events import (
    AgendaReordered,
    ApologyGiven,
    ApologyWithdrawn,
    ArrivalWithdrawn,
    BreakBegan,
    BreakEnded,
    ConferenceClosed,
    ConferenceOpened,
    Event,
    ExclusionWithdrawn,
    ItemDone,
    ItemOpened,
    PersonArrived,
    PersonExcluded,
    PersonLeft,
)
from chairdesk.procedures.agendas import agenda_now


@dataclass(frozen=True, slots=True, kw_only=True)
class Open(Step):
    """The chair opens the conference, at the first item of its agenda."""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the conference is open, and where it begins."""
        agenda = agenda_now(stage.pack, stage.conference)
        return (ConferenceOpened(), *(ItemOpened(item.key) for item in agenda[:1]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Close(Step):
    """The chair closes the conference."""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the conference is closed, and everybody leaves."""
        del stage
        return (ConferenceClosed(),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Break(Step):
    """The conference pauses."""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that a break begins."""
        _must_be_running(stage)
        return (BreakBegan(),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume(Step):
    """The conference goes on."""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the break ends."""
        _must_be_running(stage)
        return (BreakEnded(),)


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseSession(Step):
    """Those who may not hear what follows leave."""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that a closed session begins."""
        _must_be_running(stage)
        return (closing(stage.conference),)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenSession(Step):
    """Everybody is back."""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the closed session ends."""
        _must_be_running(stage)
        return (reopening(stage.conference),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrive(Step):
    """Somebody comes in, or several people do."""

    who: Attendees
    mode: Annotated[Mode, OneOf(Mode)] = Mode.IN_ROOM
    moment: MomentOrNone = None

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that each has arrived, but who came back with the end of a closed session."""
        moment, room = self.moment or stage.now, stage.conference.room
        come = map(stage.attendee, self.who)
        news = [who for who in come if not (who in room.sent_out and room.is_here(who))]
        return tuple(PersonArrived(who, moment, self.mode) for who in news)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave(Step):
    """Somebody goes out, or several people do."""

    who: Attendees
    moment: MomentOrNone = None

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that each has left, but who is outside for a closed session already."""
        moment = self.moment or stage.now
        outside = stage.conference.room.waiting_outside()
        for name in self.who:
            came = stage.conference.room.first_came(stage.attendee(name))
            if self.moment and came and self.moment < came:
                raise OutOfPlace(amiss("came-later", name=name, at=f"{local(came):%H:%M}"))
        go = map(stage.attendee, self.who)
        return tuple(PersonLeft(who, moment) for who in go if who not in outside)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawArrival(Step):
    """Somebody was entered as here by mistake, and it is taken back."""

    who: AnAttendee

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that they did not come, the last time that it was entered."""
        return (ArrivalWithdrawn(stage.attendee(self.who)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Apologise(Step):
    """Somebody invited does not come."""

    who: Attendees
    reasons: Words = ""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that apologies are given."""
        return tuple(ApologyGiven(Apology(stage.attendee(n), self.reasons)) for n in self.who)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclude(Step):
    """The chair keeps somebody out, wholly or for a part."""

    who: AnAttendee
    reasons: Needed
    extent: Words = ""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that somebody is excluded."""
        who = stage.attendee(self.who)
        return (PersonExcluded(Exclusion(who, self.reasons, self.extent)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawAbsence(Step):
    """The chair takes back that somebody does not come, or is kept out."""

    who: AnAttendee

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that no apologies, and no exclusion, stand."""
        who, room = stage.attendee(self.who), stage.conference.room
        kept_out = () if room.exclusion_of(who) is None else (ExclusionWithdrawn(who),)
        sent = () if room.apology_of(who) is None else (ApologyWithdrawn(who),)
        if not kept_out and not sent:
            raise OutOfPlace(amiss("no-apologies", who=self.who))
        return (*kept_out, *sent)


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnTo(Step):
    """The conference turns to an item of its agenda."""

    item: Annotated[str, Key("agenda item", items)]

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the item is open."""
        _must_be_open(stage)
        return () if stage.conference.course.current == self.item else (ItemOpened(self.item),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finish(Step):
    """An item of the agenda is done."""

    item: Annotated[str, Key("agenda item", items)]

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the item is done, for which it is turned to, and that the next is open."""
        _must_be_running(stage)
        keys = [item.key for item in agenda_now(stage.pack, stage.conference)]
        if keys[-1] == self.item:
            raise OutOfPlace(amiss("last-item"))
        following = keys[keys.index(self.item) + 1]
        turned = () if stage.conference.course.current == self.item else (ItemOpened(self.item),)
        return (*turned, ItemDone(self.item), ItemOpened(following))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reorder(Step):
    """The conference takes its items in another order."""

    items: Annotated[tuple[str, ...], KeyList("agenda item", items)]

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the agenda has another order, if it has; items not named come last."""
        order = (*self.items, *self._others(stage))
        now = tuple(item.key for item in agenda_now(stage.pack, stage.conference))
        return () if order == now else (AgendaReordered(order),)

    def _others(self, stage: Stage) -> tuple[str, ...]:
        now = agenda_now(stage.pack, stage.conference)
        return tuple(item.key for item in now if item.key not in self.items)


def _must_be_open(stage: Stage) -> None:
    if stage.conference.room.opened is None:
        raise OutOfPlace(amiss("not-begun"))


def _must_be_running(stage: Stage) -> None:
    _must_be_open(stage)
    if stage.conference.room.closed is not None:
        raise OutOfPlace(amiss("closed-already"))
