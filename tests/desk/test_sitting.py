"""Decide, append, tell: in that order, or not at all."""

from uuid import uuid4

import pytest

from chairdesk.desk.ports import DiskFull
from chairdesk.desk.sitting import Sitting, take_up
from chairdesk.models.agenda import Override
from chairdesk.models.attendance import Apology
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Contribution, Hand
from chairdesk.models.errors import NothingWasSaid
from chairdesk.models.events import (
    ActionAgreed,
    AgencyEntered,
    AgendaReordered,
    ApologyGiven,
    ChildEntered,
    GateOverridden,
    ItemOpened,
    PersonEntered,
    ProcedureAdopted,
)
from chairdesk.models.people import Agency, Child, Person
from chairdesk.models.plan import Action
from tests.transcript import CONFERENCE, ISLA, Ledger, hold, opened, ticking


class FullDisk(Ledger):
    """A journal with no room left."""

    def append(self, conference, entry, lets_go=()):
        raise DiskFull


def test_what_is_taken_up_again_is_what_was_left():
    journal = Ledger()
    left = opened(journal=journal)
    left.record(Contribution(uuid4(), ISLA.id, "I want to stay at my school"))
    assert take_up(CONFERENCE, journal, ticking()).conference == left.conference


def test_what_could_not_be_kept_has_not_happened_and_nobody_is_told():
    told = []
    sitting = Sitting(Conference(CONFERENCE), FullDisk(), ticking())
    sitting.tell(lambda *news: told.append(news))
    with pytest.raises(DiskFull):
        sitting.enter(ChildEntered(ISLA))
    assert sitting.conference == Conference(CONFERENCE)
    assert told == []


def test_what_is_refused_is_not_kept():
    journal = Ledger()
    sitting = opened(journal=journal)
    before = len(journal.entries)
    with pytest.raises(NothingWasSaid):
        sitting.record(Contribution(uuid4(), ISLA.id, " "))
    assert len(journal.entries) == before


def test_a_listener_hears_of_an_entry_once_it_is_on_disk_and_until_it_leaves():
    journal, told = Ledger(), []
    sitting = opened(journal=journal)

    def listen(entry, conference):
        assert journal.entries[-1][1] == entry
        told.append(conference.course.current)

    sitting.tell(listen)
    sitting.enter(ItemOpened("welcome"))
    sitting.no_longer_tell(listen)
    sitting.enter(ItemOpened("reports"))
    assert told == ["welcome"]


def test_each_entry_names_whose_hand_it_was():
    sitting = hold("Isla: I want to stay at my school")
    assert sitting.conference.talk.recorded[0].hand is Hand.MINUTE_TAKER
    assert sitting.enter(ItemOpened("welcome")).hand is Hand.CHAIR


HOSTILE = "  no\u2028police\x07 came\t today \ud800 "


@pytest.mark.parametrize(
    ("event", "words_of"),
    [
        (GateOverridden(Override("fife/F9", HOSTILE)), lambda e: e.override.reason),
        (ApologyGiven(Apology(ISLA.id, HOSTILE)), lambda e: e.apology.reason),
        (
            ActionAgreed(Action(uuid4(), frozenset({ISLA.id}), "", HOSTILE)),
            lambda e: e.action.action,
        ),
        (AgendaReordered((HOSTILE,)), lambda e: e.items[0]),
    ],
)
def test_whatever_is_entered_is_entered_in_plain_words(event, words_of):
    assert words_of(opened().enter(event).event) == "no\npolice came  today"


PASTED = " Anna\nBerg\tof\u2028the \u202emill\x07 مريم "


@pytest.mark.parametrize(
    ("event", "name_in"),
    [
        (PersonEntered(Person(uuid4(), PASTED)), lambda e: e.person.name),
        (PersonEntered(Person(uuid4(), "Anna", role=PASTED)), lambda e: e.person.role),
        (ChildEntered(Child(uuid4(), PASTED)), lambda e: e.child.name),
        (AgencyEntered(Agency(uuid4(), PASTED)), lambda e: e.agency.name),
    ],
)
def test_a_name_stands_on_one_line_and_turns_nothing_that_stands_after_it(event, name_in):
    assert name_in(opened().enter(event).event) == "Anna Berg of the mill مريم"


def test_the_procedure_is_kept_to_the_letter():
    event = ProcedureAdopted("own", "1", '{"name":"own"}\t ')
    assert opened().enter(event).event is event
