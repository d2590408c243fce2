"""Conferences made of the events that a test tells, without a desk."""

from datetime import date, timedelta
from uuid import NAMESPACE_DNS, uuid5

from chairdesk.models.agenda import Answer
from chairdesk.models.arrangements import Arrangements, Clock, Kind
from chairdesk.models.attendance import Exclusion
from chairdesk.models.conference import Conference, replay
from chairdesk.models.contribution import Contribution, Hand, Heading, Tag
from chairdesk.models.decision import Decision, Disagreement, Level, Manner
from chairdesk.models.events import (
    AgencyEntered,
    ChildEntered,
    ClockStarted,
    ConferenceArranged,
    ConferenceClosed,
    ConferenceOpened,
    ContributionRecorded,
    DecisionMade,
    DisagreementRecorded,
    Entry,
    PersonArrived,
    PersonEntered,
    PersonExcluded,
    PersonLeft,
    QuestionAnswered,
)
from chairdesk.models.ids import AgencyId, ChildId, ConferenceId, ContributionId, EntryId, PersonId
from chairdesk.models.people import Agency, Capacity, Child, Person, Sector
from tests.transcript import ISLA, MIRREN, SCHOOL, START

CONFERENCE = ConferenceId(uuid5(NAMESPACE_DNS, "told"))


def an_id(kind, name):
    """Give a name the same identifier each time."""
    return kind(uuid5(NAMESPACE_DNS, name))


def a_child(name, **known):
    return Child(an_id(ChildId, name), name, **known)


RORY = a_child("Rory", born=date(2020, 6, 1))

SOCIAL_WORK = Agency(an_id(AgencyId, "Social Work"), "Social Work", Sector.SOCIAL_WORK)
HEALTH = Agency(an_id(AgencyId, "NHS"), "NHS", Sector.HEALTH)
POLICE = Agency(an_id(AgencyId, "Police"), "Police", Sector.POLICE)
PROBATION = Agency(an_id(AgencyId, "Probation"), "Probation", Sector.JUSTICE)


def a_person(name, agency=None, capacity=Capacity.PROFESSIONAL, **known):
    return Person(
        an_id(PersonId, name), name, capacity, agency=agency.id if agency else None, **known
    )


SOCIAL_WORKER = a_person("Social worker", SOCIAL_WORK)
HEALTH_VISITOR = a_person("Health visitor", HEALTH)
OFFICER = a_person("Officer", POLICE)
TEACHER = a_person("Teacher", SCHOOL)
MOTHER = a_person("Mother", capacity=Capacity.FAMILY, has_parental_rights=True)
OBSERVER = a_person("Observer", capacity=Capacity.OBSERVER)
INTERPRETER = a_person("Interpreter", capacity=Capacity.INTERPRETER)


def told(*events, kind=Kind.INITIAL, starts=START, children=(MIRREN, ISLA)):
    """Tell a conference: arranged, with these children, and then these events."""
    arranged = ConferenceArranged(Arrangements("FIFE-1", kind, starts))
    everything = (arranged, *(ChildEntered(child) for child in children), *events)
    entries = (
        Entry(an_id(EntryId, str(n)), starts + timedelta(minutes=n), Hand.CHAIR, event)
        for n, event in enumerate(everything)
    )
    return replay(Conference(CONFERENCE), entries)


def came(*people):
    """Enter people with their agencies, and let them arrive at the start."""
    agencies = {
        agency.id: agency
        for agency in (SOCIAL_WORK, HEALTH, POLICE, SCHOOL, PROBATION)
        if any(person.agency == agency.id for person in people)
    }
    return (
        *(AgencyEntered(agency) for agency in agencies.values()),
        *(PersonEntered(person) for person in people),
        ConferenceOpened(),
        *(PersonArrived(person.id, START) for person in people),
    )


def left(person, minutes):
    return PersonLeft(person.id, START + timedelta(minutes=minutes))


def decided(child, outcome, manner=Manner.CONSENSUS, reasons="As was said."):
    return DecisionMade(Decision(child.id, outcome, manner, reasons))


def answered(question, answer, child=None, reasons=""):
    return QuestionAnswered(Answer(question, answer, child.id if child else None, reasons))


def said(speaker, words="Something.", tag=Tag.FACT, heading: Heading | None = None, children=()):
    contribution = Contribution(
        an_id(ContributionId, f"{speaker.name} {words}"),
        speaker.id,
        words,
        tag,
        heading,
        frozenset(child.id for child in children),
    )
    return ContributionRecorded(contribution)


def dissented(child, agency):
    disagreement = Disagreement(child.id, agency.id, Level.DISSENT, "Home is safe enough.")
    return DisagreementRecorded(disagreement)


def excluded(person, reason="Threats."):
    return PersonExcluded(Exclusion(person.id, reason))


def started(event, at, *, has_time=False):
    return ClockStarted(Clock(event, at, has_time))


CLOSED = ConferenceClosed()
