"""Who may be said to come, to go, or to be kept away; and what of it may be taken back."""

from chairdesk.models.conference import Conference
from chairdesk.models.errors import (
    AlreadyInTheRoom,
    NothingToWithdraw,
    NotInTheRoom,
    StillInTheRoom,
)
from chairdesk.models.events import (
    ApologyGiven,
    ApologyWithdrawn,
    ArrivalWithdrawn,
    ExclusionWithdrawn,
    PersonArrived,
    PersonExcluded,
    PersonLeft,
)
from chairdesk.models.ids import AttendeeId
from chairdesk.models.rules.must import must_be_born, must_give_reasons, must_know


def may_arrive(conference: Conference, event: PersonArrived) -> None:
    """Let in whoever is on the roll, born, and not in the room."""
    must_know(conference, [event.who])
    must_be_born(conference, event.who)
    if conference.room.is_here(event.who):
        raise AlreadyInTheRoom


def may_leave(conference: Conference, event: PersonLeft) -> None:
    """Let out whoever is in the room."""
    if not conference.room.is_here(event.who):
        raise NotInTheRoom


def may_withdraw_arrival(conference: Conference, event: ArrivalWithdrawn) -> None:
    """Take back that somebody came, here still or gone, where that was entered."""
    if not conference.room.came(event.who):
        raise NothingToWithdraw


def may_apologise(conference: Conference, event: ApologyGiven) -> None:
    """Take the apologies of whoever is on the roll, born, and not in the room."""
    _must_be_away(conference, event.apology.who)


def may_exclude(conference: Conference, event: PersonExcluded) -> None:
    """Keep out whoever is on the roll, born, and not in the room, with reasons."""
    _must_be_away(conference, event.exclusion.who)
    must_give_reasons(event.exclusion.reason)


def may_withdraw_apology(conference: Conference, event: ApologyWithdrawn) -> None:
    """Take back apologies that stand."""
    if conference.room.apology_of(event.who) is None:
        raise NothingToWithdraw


def may_withdraw_exclusion(conference: Conference, event: ExclusionWithdrawn) -> None:
    """Take back an exclusion that stands."""
    if conference.room.exclusion_of(event.who) is None:
        raise NothingToWithdraw


def _must_be_away(conference: Conference, who: AttendeeId) -> None:
    must_know(conference, [who])
    must_be_born(conference, who)
    if conference.room.is_here(who):
        raise StillInTheRoom
