"""The steps at the desk that leave nothing in the journal: windows, hands, a look, the clock."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Annotated

from chairdesk.desk.rehearsal.faults.amiss import amiss
from chairdesk.desk.rehearsal.kinds import Number, OneOf
from chairdesk.desk.rehearsal.stage import OutOfPlace, Stage, Step
from chairdesk.models.contribution import Hand
from chairdesk.models.events import Event


class InWhoseHand(StrEnum):
    """Whose hand writes; USUAL where each has a part of the desk."""

    CHAIR = Hand.CHAIR.value
    MINUTE_TAKER = Hand.MINUTE_TAKER.value
    USUAL = "usual"


@dataclass(frozen=True, slots=True, kw_only=True)
class _AtTheDesk(Step):
    """Something at the desk that leaves nothing in the journal."""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that nothing is entered by it."""
        del stage
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTwoWindows(_AtTheDesk):
    """The minute-taker has a window of their own from now on."""

    def leaves(self, stage: Stage) -> Stage:
        """Say that there are two windows; of two there is not one more."""
        if stage.has_two_windows:
            raise OutOfPlace(amiss("two-already"))
        return replace(stage, has_two_windows=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class BackToOneWindow(_AtTheDesk):
    """The minute-taker's window is closed."""

    def leaves(self, stage: Stage) -> Stage:
        """Say that there is one window; of one, none is closed."""
        if not stage.has_two_windows:
            raise OutOfPlace(amiss("one-already"))
        return replace(stage, has_two_windows=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeHands(_AtTheDesk):
    """What follows is in one hand, or in the usual ones again."""

    hand: Annotated[InWhoseHand, OneOf(InWhoseHand)]


@dataclass(frozen=True, slots=True, kw_only=True)
class LookOver(_AtTheDesk):
    """Everybody's views of all the children are looked at together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveClock(_AtTheDesk):
    """Somebody sets the laptop's clock: ahead, or back where it is less than nothing."""

    minutes: Annotated[int, Number(-720, 720)]
