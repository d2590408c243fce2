"""Each number that was given for a child's safety, from 0 to 10, and when."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Self

from chairdesk.models.decision import View
from chairdesk.models.events import AboutTheFindings, ViewGiven, ViewWithdrawn
from chairdesk.models.ids import ChildId, HolderId

ONE_CHOICE = timedelta(minutes=2)
"""Within this time a number that changes is still being chosen."""


@dataclass(frozen=True, slots=True)
class Scaled:
    """What somebody scaled a child's safety at, from 0 (most worried) to 10 (no worries)."""

    child: ChildId
    holder: HolderId
    at: datetime
    scale: int
    in_closed_session: bool = False


@dataclass(frozen=True, slots=True)
class Scales:
    """The numbers in the order in which they were given; the last of somebody's stands."""

    given: tuple[Scaled, ...] = ()

    @property
    def in_the_open(self) -> Self:
        """The numbers that were not given behind closed doors."""
        return replace(self, given=tuple(g for g in self.given if not g.in_closed_session))

    def of(self, child: ChildId, holder: HolderId) -> tuple[Scaled, ...]:
        """List what somebody gave for a child, in order."""
        return tuple(one for one in self.given if (one.child, one.holder) == (child, holder))

    def holders_for(self, child: ChildId) -> tuple[HolderId, ...]:
        """Name whoever gave a number for a child, in the order in which they first did."""
        return tuple(dict.fromkeys(one.holder for one in self.given if one.child == child))

    def after(self, event: AboutTheFindings, at: datetime, *, is_closed: bool) -> Self:
        """Return the numbers as they stand once this has happened."""
        match event:
            case ViewGiven(view=view) if view.scale is not None:
                return self._scaled(
                    view, Scaled(view.child, view.holder, at, view.scale, is_closed)
                )
            case ViewGiven(view=view):
                return self._without(self.of(view.child, view.holder))
            case ViewWithdrawn(child=child, holder=holder):
                return self._without(self.of(child, holder))
            case _:
                return self

    def _scaled(self, view: View, new: Scaled) -> Self:
        before = self.of(view.child, view.holder)
        if before and before[-1].scale == new.scale:
            return self
        being_chosen = tuple(one for one in before[-1:] if abs(new.at - one.at) < ONE_CHOICE)
        kept = self._without(being_chosen)
        last = kept.of(view.child, view.holder)
        if last and last[-1].scale == new.scale:
            return kept
        return replace(kept, given=(*kept.given, new))

    def _without(self, gone: tuple[Scaled, ...]) -> Self:
        return replace(self, given=tuple(one for one in self.given if one not in gone))
