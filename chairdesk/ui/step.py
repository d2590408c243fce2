"""The steps of a conference, and what a page of one offers to the frame."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from chairdesk.models.conference import Conference
from chairdesk.ui.shortcuts import Place


class Step(StrEnum):
    """The way through: any step can be opened at any time."""

    DIARY = "diary"
    PREPARE = "prepare"
    HOLD = "hold"
    CLOSE = "close"
    RECORD = "record"
    RELEASE = "release"
    AMEND = "amend"


_OWN = {Step.DIARY: Place.DIARY, Step.PREPARE: Place.TABLE, Step.HOLD: Place.HOLD}


@dataclass(frozen=True, slots=True)
class Offered:
    """A step, and how its page is made when it is first wanted."""

    step: Step
    make: Callable[[], QWidget]


def places_at(step: Step) -> tuple[Place, ...]:
    """List where the keys work that help at a step, its own first."""
    own = (_OWN[step],) if step in _OWN else ()
    within = () if step is Step.DIARY else (Place.CONFERENCE,)
    return (*own, *within, Place.EVERYWHERE, Place.DOOR)


def step_of(conference: Conference) -> Step:
    """Say what comes next in a conference: whoever comes back to it goes on there."""
    if conference.is_sealed:
        return Step.RECORD
    if conference.room.closed is not None:
        return Step.CLOSE
    return Step.PREPARE if conference.room.opened is None else Step.HOLD


def still_open(page: QWidget | None) -> int:
    """Count what is open on a page by its `count_open`; none where it does not say."""
    return int(getattr(page, "count_open", 0))
