"""What a step was to leave in the journal, compared with what it left."""

from dataclasses import replace
from uuid import UUID

from chairdesk.models.conference import Conference
from chairdesk.models.events import (
    ActionAgreed,
    AgencyEntered,
    ChildEntered,
    ContributionRecorded,
    Entry,
    Event,
    LastActionEntered,
    LateReaderEntered,
    ObjectionReceived,
    PersonEntered,
    ReportEntered,
)
from chairdesk.models.ids import (
    ActionId,
    AgencyId,
    ChildId,
    ContributionId,
    ObjectionId,
    PersonId,
    ReportId,
)
from chairdesk.ui.bench import Bench


class Watch:
    """Hears every entry of a sitting, and remembers those of the step in hand."""

    def __init__(self, bench: Bench) -> None:
        self.heard: list[Entry] = []
        self._sitting = bench.sitting
        self._sitting.tell(self._hear)

    def begin(self) -> None:
        """Begin with a step: forget those before it."""
        self.heard.clear()

    def end(self) -> None:
        """Listen no more."""
        self._sitting.no_longer_tell(self._hear)

    def find(self, expected: Event) -> Entry | None:
        """Find the last entry that says what was expected; None where there is none."""
        alike = (entry for entry in reversed(self.heard) if says_the_same(entry.event, expected))
        return next(alike, None)

    def _hear(self, entry: Entry, _conference: Conference) -> None:
        self.heard.append(entry)


def says_the_same(event: Event, expected: Event) -> bool:
    """Compare two events; what one of them names for the first time may be called otherwise."""
    return type(event) is type(expected) and _renamed(event, named(expected)) == expected


def named(event: Event) -> UUID | None:
    """Give the identity of what an event names."""
    match event:
        case ChildEntered(child=child):
            return child.id
        case PersonEntered(person=person) | LateReaderEntered(person=person):
            return person.id
        case AgencyEntered(agency=agency):
            return agency.id
        case ReportEntered(report=report):
            return report.id
        case ContributionRecorded(contribution=said):
            return said.id
        case ActionAgreed(action=action):
            return action.id
        case LastActionEntered(action=last):
            return last.id
        case ObjectionReceived(objection=objection):
            return objection.id
        case _:
            return None


def _renamed(event: Event, name: UUID | None) -> Event:
    if name is None:
        return event
    match event:
        case ChildEntered(child=child):
            return ChildEntered(replace(child, id=ChildId(name)))
        case PersonEntered(person=person):
            return PersonEntered(replace(person, id=PersonId(name)))
        case LateReaderEntered(person=late):
            return LateReaderEntered(replace(late, id=PersonId(name)))
        case AgencyEntered(agency=agency):
            return AgencyEntered(replace(agency, id=AgencyId(name)))
        case ReportEntered(report=report):
            return ReportEntered(replace(report, id=ReportId(name)))
        case ContributionRecorded(contribution=said):
            return ContributionRecorded(replace(said, id=ContributionId(name)))
        case ActionAgreed(action=action):
            return ActionAgreed(replace(action, id=ActionId(name)))
        case LastActionEntered(action=last):
            return LastActionEntered(replace(last, id=ActionId(name)))
        case ObjectionReceived(objection=objection):
            return ObjectionReceived(replace(objection, id=ObjectionId(name)))
        case _:
            return event
