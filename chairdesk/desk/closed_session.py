"""A closed session: who leaves the room for it, and who comes back."""

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import EVERYONE, PROFESSIONALS_ONLY, Audience
from chairdesk.models.events import ClosedSessionBegan, ClosedSessionEnded
from chairdesk.models.ids import AttendeeId
from chairdesk.models.people import Aspect, Capacity, usual_audience

MAY_HEAR = (Capacity.CHAIR, Capacity.MINUTE_TAKER, Capacity.PROFESSIONAL)


def closing(conference: Conference) -> ClosedSessionBegan:
    """Close the session: whoever is here and may not hear what follows leaves."""
    here = conference.room.here()
    return ClosedSessionBegan(tuple(who for who in here if not _may_hear(who, conference)))


def reopening(conference: Conference) -> ClosedSessionEnded:
    """End the closed session: whoever left for it and is still outside comes back."""
    return ClosedSessionEnded(conference.room.waiting_outside())


def unless_chosen(conference: Conference) -> Audience:
    """Say for whose eyes a report is that is listed now, while nobody has chosen."""
    return PROFESSIONALS_ONLY if conference.room.is_closed_session else EVERYONE


def unless_chosen_for(aspect: Aspect, conference: Conference) -> Audience:
    """Say for whose eyes something is that is noted now of somebody, while nobody has chosen."""
    asked = (usual_audience(aspect), unless_chosen(conference))
    return PROFESSIONALS_ONLY if PROFESSIONALS_ONLY in asked else EVERYONE


def _may_hear(who: AttendeeId, conference: Conference) -> bool:
    person = conference.roll.person(who)
    return person is not None and person.capacity in MAY_HEAR
