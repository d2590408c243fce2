"""Receipts, challenges and versions of sealed minutes, as they stand."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Self, assert_never

from chairdesk.models.amendment import Challenge, Receipt
from chairdesk.models.events.amendments import (
    AboutAmendments,
    AmendmentsSealed,
    MinutesReceived,
    ObjectionReceived,
    ObjectionRuledOn,
    ObjectionWithdrawn,
)
from chairdesk.models.ids import AttendeeId, ObjectionId


@dataclass(frozen=True, slots=True)
class Amendments:
    """What became of the minutes after their seal."""

    receipts: tuple[Receipt, ...] = ()
    challenges: tuple[Challenge, ...] = ()
    versions: tuple[datetime, ...] = ()

    @property
    def version(self) -> int:
        """The version of the minutes that is the newest; the first is 1."""
        return 1 + len(self.versions)

    @property
    def waiting(self) -> tuple[Challenge, ...]:
        """The challenges that no version tells of yet, ruled or not."""
        return tuple(one for one in self.challenges if not one.version)

    @property
    def ruled(self) -> tuple[Challenge, ...]:
        """The challenges that the chair has ruled on, and no version tells of yet."""
        return tuple(one for one in self.waiting if one.ruling is not None)

    def received_by(self, who: AttendeeId) -> date | None:
        """Say when somebody received the minutes."""
        return next((one.on for one in self.receipts if one.who == who), None)

    def find(self, wanted: ObjectionId) -> Challenge | None:
        """Find a challenge by its objection."""
        return next((one for one in self.challenges if one.objection.id == wanted), None)

    def up_to(self, version: int) -> tuple[Challenge, ...]:
        """List what the versions up to one tell of, in the order of the rulings."""
        told = (one for one in self.challenges if 0 < one.version <= version)
        return tuple(sorted(told, key=lambda one: (one.version, one.ruled)))

    def after(self, event: AboutAmendments, at: datetime) -> Self:
        """Return the amendments as they stand once this has happened."""
        match event:
            case MinutesReceived(receipt=new):
                others = tuple(one for one in self.receipts if one.who != new.who)
                return replace(self, receipts=(*others, new))
            case ObjectionReceived(objection=objection):
                return replace(self, challenges=(*self.challenges, Challenge(objection)))
            case ObjectionWithdrawn(objection=gone):
                kept = tuple(one for one in self.challenges if one.objection.id != gone)
                return replace(self, challenges=kept)
            case ObjectionRuledOn(ruling=ruling):
                return self._each(
                    lambda one: (
                        replace(one, ruling=ruling, ruled=at)
                        if one.objection.id == ruling.objection
                        else one
                    )
                )
            case AmendmentsSealed(version=version):
                sealed = self._each(
                    lambda one: replace(one, version=version) if one in self.ruled else one
                )
                return replace(sealed, versions=(*self.versions, at))
            case _:
                assert_never(event)

    def _each(self, change: Callable[[Challenge], Challenge]) -> Self:
        return replace(self, challenges=tuple(map(change, self.challenges)))
