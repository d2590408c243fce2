"""What was erased, and is here all the same: after a kill, or from a backup of before."""

from contextlib import suppress
from datetime import datetime

from chairdesk.desk.ports import Damaged, UnknownEvent
from chairdesk.models.conference import Conference, replay
from chairdesk.models.contribution import Hand
from chairdesk.models.events import AboutRetention, ConferenceErased, Entry, LegalHoldLifted
from chairdesk.models.ids import THE_REGISTER, ConferenceId, EntryId, new_id
from chairdesk.models.people import Capacity
from chairdesk.store.record.journal import Journal
from chairdesk.store.record.retention import Retention


def make_good(journal: Journal, retention: Retention, now: datetime) -> None:
    """Erase again what came back with a backup, and what a kill kept from being erased.

    The register speaks first, so that a kill in the midst of this is made good in its turn.
    Raises a VaultFailure; then the next unlock does the rest.
    """
    for conference, first in retention.came_back():
        _say_that_it_is_erased(journal, retention, conference, (first, now))
    retention.finish(journal.entries_of(THE_REGISTER))
    retention.tell_outside()


def _say_that_it_is_erased(
    journal: Journal,
    retention: Retention,
    which: ConferenceId,
    times: tuple[datetime, datetime],
) -> None:
    first, now = times
    found = Conference(which)
    with suppress(Damaged, UnknownEvent):  # then it goes without its reference
        found = replay(found, journal.entries_of(which))
    reference = found.arrangements.reference if found.arrangements else ""
    chair = found.roll.name_in(Capacity.CHAIR)
    if retention.is_held(which):
        _enter(journal, LegalHoldLifted(which, ""), now)
        retention.lift(which)
    erased = ConferenceErased(which, reference, chair, "", "", first)
    _enter(journal, erased, now)


def _enter(journal: Journal, event: AboutRetention, at: datetime) -> None:
    journal.append(THE_REGISTER, Entry(EntryId(new_id()), at, Hand.CHAIR, event))
