"""Who is in the room, who was and who was kept out, as it stands."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self, TypeAlias, assert_never

from chairdesk.models.attendance import Apology, Exclusion, Mode, Presence
from chairdesk.models.events import (
    AboutTheRoom,
    ApologyGiven,
    ApologyWithdrawn,
    ArrivalWithdrawn,
    BreakBegan,
    BreakEnded,
    ClosedSessionBegan,
    ClosedSessionEnded,
    ConferenceClosed,
    ConferenceOpened,
    ExclusionWithdrawn,
    PersonArrived,
    PersonExcluded,
    PersonLeft,
)
from chairdesk.models.ids import AttendeeId

Stretches: TypeAlias = tuple[tuple[datetime, datetime | None], ...]


@dataclass(frozen=True, slots=True)
class Room:
    """The room from the opening of the conference to its close.

    `sent_out` are those who left for the closed session now, or for the last one.
    """

    opened: datetime | None = None
    closed: datetime | None = None
    presences: tuple[Presence, ...] = ()
    apologies: tuple[Apology, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    breaks: Stretches = ()
    is_closed_session: bool = False
    closed_sessions: Stretches = ()
    sent_out: tuple[AttendeeId, ...] = ()

    def is_here(self, who: AttendeeId) -> bool:
        """Say whether somebody is in the room now."""
        return any(p.who == who and p.until is None for p in self.presences)

    def first_came(self, who: AttendeeId) -> datetime | None:
        """Say when somebody first came; None where they never did."""
        return min((p.since for p in self.presences if p.who == who), default=None)

    def here(self) -> tuple[AttendeeId, ...]:
        """List who is in the room now, in the order in which they came."""
        return tuple(p.who for p in self.presences if p.until is None)

    def present_at(self, moment: datetime) -> tuple[AttendeeId, ...]:
        """List who was in the room at a moment."""
        return tuple(p.who for p in self.presences if p.covers(moment))

    def came(self, who: AttendeeId) -> bool:
        """Say whether somebody was in the room at any time."""
        return any(p.who == who for p in self.presences)

    def waiting_outside(self) -> tuple[AttendeeId, ...]:
        """List who left for the closed session, and is not back."""
        return tuple(who for who in self.sent_out if not self.is_here(who))

    def apology_of(self, who: AttendeeId) -> Apology | None:
        """Find the apologies of somebody."""
        return next((a for a in self.apologies if a.who == who), None)

    def exclusion_of(self, who: AttendeeId) -> Exclusion | None:
        """Find what is noted of somebody who is kept out."""
        return next((e for e in self.exclusions if e.who == who), None)

    def is_on_break(self) -> bool:
        """Say whether the conference has paused."""
        return bool(self.breaks) and self.breaks[-1][1] is None

    def after(self, event: AboutTheRoom, at: datetime) -> Self:
        """Return the room as it stands once this has happened."""
        match event:
            case ConferenceOpened():
                return replace(self, opened=self.opened or at, closed=None)
            case ConferenceClosed():
                left = tuple(_left(p, p.who, at) for p in self.presences)
                return replace(self._whole_again(at), closed=at, presences=left)
            case BreakBegan():
                return replace(self, breaks=(*self.breaks, (at, None)))
            case BreakEnded():
                return replace(self, breaks=_ended(self.breaks, at))
            case ClosedSessionBegan(leaving=leaving):
                return self._closed_to(leaving, at)
            case ClosedSessionEnded(returning=returning):
                waiting = [who for who in self.waiting_outside() if who in returning]
                back = (Presence(who, at, mode=self._mode_of(who)) for who in waiting)
                return replace(self._whole_again(at), presences=(*self.presences, *back))
            case PersonArrived() | PersonLeft() | ArrivalWithdrawn():
                return self._moved(event)
            case _:
                return self._absent(event)

    def _closed_to(self, leaving: tuple[AttendeeId, ...], at: datetime) -> Self:
        """Close the session; whoever leaves while it is closed already joins those outside."""
        closed = self.closed_sessions
        before = self.sent_out if self.is_closed_session else ()
        leaving = tuple(who for who in leaving if self.is_here(who))
        return replace(
            self,
            presences=tuple(_left(p, p.who, at) if p.who in leaving else p for p in self.presences),
            is_closed_session=True,
            closed_sessions=closed if self.is_closed_session else (*closed, (at, None)),
            sent_out=(*before, *leaving),
        )

    def _whole_again(self, at: datetime) -> Self:
        ended = _ended(self.closed_sessions, at)
        return replace(self, is_closed_session=False, closed_sessions=ended)

    def _mode_of(self, who: AttendeeId) -> Mode:
        return [p.mode for p in self.presences if p.who == who][-1]

    def _moved(self, event: PersonArrived | PersonLeft | ArrivalWithdrawn) -> Self:
        match event:
            case PersonArrived(who=who, moment=moment, mode=mode):
                stretch = Presence(who, moment, mode=mode)
                everyone = (*self.presences, stretch)
                return replace(self, presences=everyone, apologies=self._apologies_but(who))
            case PersonLeft(who=who, moment=moment):
                left = tuple(_left(p, who, moment) for p in self.presences)
                return replace(self, presences=left)
            case ArrivalWithdrawn(who=who):
                return self._never_came(who)
            case _:
                assert_never(event)

    def _never_came(self, who: AttendeeId) -> Self:
        """Leave out the last stretch of somebody; they wait outside no more either."""
        last = max((n for n, p in enumerate(self.presences) if p.who == who), default=-1)
        return replace(
            self,
            presences=tuple(p for n, p in enumerate(self.presences) if n != last),
            sent_out=tuple(one for one in self.sent_out if one != who),
        )

    def _absent(
        self, event: ApologyGiven | PersonExcluded | ApologyWithdrawn | ExclusionWithdrawn
    ) -> Self:
        match event:
            case ApologyGiven(apology=apology):
                return replace(self, apologies=(*self._apologies_but(apology.who), apology))
            case ApologyWithdrawn(who=who):
                return replace(self, apologies=self._apologies_but(who))
            case PersonExcluded(exclusion=exclusion):
                return replace(self, exclusions=(*self._exclusions_but(exclusion.who), exclusion))
            case ExclusionWithdrawn(who=who):
                return replace(self, exclusions=self._exclusions_but(who))
            case _:
                assert_never(event)

    def _apologies_but(self, who: AttendeeId) -> tuple[Apology, ...]:
        return tuple(a for a in self.apologies if a.who != who)

    def _exclusions_but(self, who: AttendeeId) -> tuple[Exclusion, ...]:
        return tuple(e for e in self.exclusions if e.who != who)


def _left(stretch: Presence, who: AttendeeId, moment: datetime) -> Presence:
    if stretch.who != who or stretch.until is not None:
        return stretch
    return replace(stretch, until=max(moment, stretch.since))


def _ended(stretches: Stretches, at: datetime) -> Stretches:
    return tuple((since, until or at) for since, until in stretches)
