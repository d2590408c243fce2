"""The arrangements, procedure and clocks of a conference, as they stand."""

from dataclasses import dataclass, field, replace
from typing import Self, assert_never

from chairdesk.models.arrangements import Arrangements, Clock
from chairdesk.models.events import (
    AboutArrangements,
    ClockStarted,
    ClockWithdrawn,
    ConferenceArranged,
    ProcedureAdopted,
)


@dataclass(frozen=True, slots=True)
class Setting:
    """When, where and under which procedure; `pack` is the procedure's whole text."""

    arrangements: Arrangements | None = None
    procedure: str = ""
    edition: str = ""
    pack: str = field(default="", repr=False)
    clocks: tuple[Clock, ...] = ()

    def after(self, event: AboutArrangements) -> Self:
        """Return the setting as it stands once this has happened."""
        match event:
            case ConferenceArranged(arrangements=arrangements):
                return replace(self, arrangements=arrangements)
            case ProcedureAdopted(name=name, edition=edition, pack=pack):
                return replace(self, procedure=name, edition=edition, pack=pack)
            case ClockStarted(clock=clock):
                others = tuple(c for c in self.clocks if c != clock)
                return replace(self, clocks=(*others, clock))
            case ClockWithdrawn(clock=clock):
                kept = tuple(c for c in self.clocks if c != clock)
                return replace(self, clocks=kept)
            case _:
                assert_never(event)
