"""One line of the journal, and the union of everything that can stand in it."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from chairdesk.models.contribution import Hand
from chairdesk.models.events.amendments import AboutAmendments
from chairdesk.models.events.before import AboutArrangements, AboutPeople, AboutReports
from chairdesk.models.events.findings import AboutTheFindings, AboutThePlan
from chairdesk.models.events.last_plan import AboutTheLastPlan
from chairdesk.models.events.record import AboutTheRecord
from chairdesk.models.events.retention import AboutRetention
from chairdesk.models.events.room import AboutTheAgenda, AboutTheRoom
from chairdesk.models.events.talk import AboutTheTalk
from chairdesk.models.ids import EntryId

Event: TypeAlias = (
    AboutArrangements
    | AboutPeople
    | AboutReports
    | AboutTheRoom
    | AboutTheAgenda
    | AboutTheTalk
    | AboutTheFindings
    | AboutThePlan
    | AboutTheLastPlan
    | AboutTheRecord
    | AboutAmendments
    | AboutRetention
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal: what happened, when it was entered, by whose hand."""

    id: EntryId
    at: datetime
    hand: Hand
    event: Event
