"""The seal: put on once everything is answered, or passed with a reason."""

from chairdesk.desk.sitting import Sitting
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.errors import ConferenceIsStillOpen, GatesAreOpen
from chairdesk.models.events import Entry, RecordSealed
from chairdesk.procedures.gates import Gate, open_gates
from chairdesk.procedures.pack import from_record


def seal(sitting: Sitting) -> Entry:
    """Seal the record in the chair's hand.

    Raises ConferenceIsStillOpen or GatesAreOpen, and what `Sitting.enter` may raise.
    """
    ready_to_seal(sitting.conference)
    return sitting.enter(RecordSealed(), Hand.CHAIR)


def ready_to_seal(conference: Conference) -> None:
    """Refuse a seal that would come too early.

    Raises ConferenceIsStillOpen or GatesAreOpen.
    """
    if conference.room.opened is not None and conference.room.closed is None:
        raise ConferenceIsStillOpen
    if still_open(conference):
        raise GatesAreOpen


def still_open(conference: Conference) -> tuple[Gate, ...]:
    """List the gates that are neither met nor passed with a reason."""
    return open_gates(from_record(conference.setting.pack), conference)
