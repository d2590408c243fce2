"""Conferences told as transcripts, so that a test reads like a record."""

import re
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import count
from uuid import NAMESPACE_DNS, UUID, uuid5

from chairdesk.desk.sitting import Sitting
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import (
    EVERYONE,
    PROFESSIONALS_ONLY,
    Contribution,
    Heading,
    Tag,
)
from chairdesk.models.events import (
    AgencyEntered,
    ChildEntered,
    ConferenceOpened,
    PersonEntered,
)
from chairdesk.models.ids import (
    THE_REGISTER,
    AgencyId,
    ChildId,
    ConferenceId,
    ContributionId,
    PersonId,
)
from chairdesk.models.people import Agency, Capacity, Child, Person, Sector

LINE = re.compile(
    r"(?P<who>[^,:]+?)(?:, (?P<tag>fact|observation|allegation|opinion))?"
    r"(?: on (?P<heading>\w+))?(?P<restricted>, restricted)?: (?P<words>.*)"
)
START = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)
CONFERENCE = ConferenceId(uuid5(NAMESPACE_DNS, "conference"))

MIRREN = Child(ChildId(uuid5(NAMESPACE_DNS, "Mirren")), "Mirren", born=date(2025, 9, 20))
ISLA = Child(ChildId(uuid5(NAMESPACE_DNS, "Isla")), "Isla", born=date(2017, 3, 4))
SCHOOL = Agency(AgencyId(uuid5(NAMESPACE_DNS, "School")), "Burnside Primary", Sector.EDUCATION)


class Ledger:
    """A journal that keeps its entries in a list."""

    drafts = None

    def __init__(self):
        self.entries = []

    def append(self, conference, entry, lets_go=()):
        self.entries.append((conference, entry))
        if self.drafts is not None:
            for hand, field in lets_go:
                self.drafts.keep_drafts(conference, hand, {field: ""})

    def entries_of(self, conference):
        return (entry for owner, entry in self.entries if owner == conference)

    def lengths(self):
        return Counter(owner for owner, _ in self.entries)

    def conferences(self):
        return tuple(dict.fromkeys(owner for owner, _ in self.entries if owner != THE_REGISTER))


def person(name: str) -> Person:
    """Give the person whom a transcript calls by this name."""
    of_school = name in {"Class teacher", "Head teacher"}
    family = name in {"Mother", "Father"}
    return Person(
        PersonId(uuid5(NAMESPACE_DNS, name)),
        name,
        Capacity.FAMILY if family else Capacity.PROFESSIONAL,
        role=name,
        agency=SCHOOL.id if of_school else None,
    )


def ticking(start: datetime = START):
    """Give a clock that a minute passes on at each look."""
    minutes = count()
    return lambda: start + timedelta(minutes=next(minutes))


def opened(*, journal=None) -> Sitting:
    """Open a conference about Mirren and Isla."""
    sitting = Sitting(Conference(CONFERENCE), journal or Ledger(), ticking())
    for event in (
        ChildEntered(MIRREN),
        ChildEntered(ISLA),
        AgencyEntered(SCHOOL),
        ConferenceOpened(),
    ):
        sitting.enter(event)
    return sitting


def hold(transcript: str) -> Sitting:
    """Hold the conference that a transcript tells."""
    sitting = opened()
    for number, line in enumerate(transcript.strip().splitlines()):
        sitting.record(_said(sitting, line.strip(), number))
    return sitting


def _said(sitting: Sitting, line: str, number: int) -> Contribution:
    told = LINE.fullmatch(line)
    assert told, f"not a line of a transcript: {line!r}"
    return Contribution(
        ContributionId(uuid5(NAMESPACE_DNS, str(number))),
        _speaker(sitting, told["who"]),
        told["words"],
        tag=Tag(told["tag"]) if told["tag"] else None,
        heading=Heading(told["heading"]) if told["heading"] else None,
        audience=PROFESSIONALS_ONLY if told["restricted"] else EVERYONE,
    )


def _speaker(sitting: Sitting, name: str) -> UUID:
    for child in sitting.conference.roll.children:
        if child.name == name:
            return child.id
    speaker = person(name)
    if not sitting.conference.roll.knows(speaker.id):
        sitting.enter(PersonEntered(speaker))
    return speaker.id
