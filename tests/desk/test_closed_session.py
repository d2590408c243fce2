"""One key sends out whoever may not hear what follows, and brings them back."""

from uuid import uuid4

from chairdesk.desk.closed_session import closing, reopening
from chairdesk.desk.rehearsal.before import EnterReport
from chairdesk.desk.rehearsal.room import Arrive, CloseSession, Leave, ReopenSession
from chairdesk.desk.rehearsal.stage import Stage
from chairdesk.models.contribution import EVERYONE, PROFESSIONALS_ONLY, Scope
from chairdesk.models.events import (
    ClosedSessionBegan,
    ClosedSessionEnded,
    PersonArrived,
    PersonEntered,
    PersonLeft,
)
from chairdesk.models.people import Capacity, Person
from tests.transcript import ISLA, START, opened

CAPACITIES = (Capacity.CHAIR, Capacity.MINUTE_TAKER, Capacity.PROFESSIONAL)
OUT = (Capacity.FAMILY, Capacity.SUPPORTER, Capacity.INTERPRETER, Capacity.OBSERVER)


def held():
    sitting = opened()
    for capacity in (*CAPACITIES, *OUT):
        someone = Person(uuid4(), capacity.value, capacity)
        sitting.enter(PersonEntered(someone))
        sitting.enter(PersonArrived(someone.id, START))
    sitting.enter(PersonArrived(ISLA.id, START))
    return sitting


def names(sitting, people):
    return [sitting.conference.roll.name_of(who) for who in people]


def test_whoever_is_no_professional_leaves_and_comes_back():
    sitting = held()
    began = closing(sitting.conference)
    assert names(sitting, began.leaving) == [*OUT, "Isla"]
    sitting.enter(began)
    assert names(sitting, sitting.conference.room.here()) == [*CAPACITIES]
    sitting.enter(reopening(sitting.conference))
    assert names(sitting, sitting.conference.room.here()) == [*CAPACITIES, *OUT, "Isla"]


def test_whoever_left_before_or_came_back_early_is_left_where_they_are():
    sitting = held()
    early, gone = sitting.conference.room.here()[3:5]
    sitting.enter(PersonLeft(gone, START))
    sitting.enter(closing(sitting.conference))
    sitting.enter(PersonArrived(early, START))
    ended = reopening(sitting.conference)
    assert gone not in ended.returning
    assert early not in ended.returning


def test_a_script_may_say_once_more_who_leaves_and_comes_back():
    sitting = held()
    family = sitting.conference.room.here()[3]
    step = {"at": START, "line": 1}

    def enter(kind, **fields):
        cast = {"kin": family}
        made = kind(**(step | fields)).events(Stage(sitting.conference, None, START, cast))
        for event in made:
            sitting.enter(event)
        return [type(event) for event in made]

    assert enter(CloseSession) == [ClosedSessionBegan]
    assert enter(Leave, who=("kin",)) == []
    assert enter(ReopenSession) == [ClosedSessionEnded]
    assert enter(Arrive, who=("kin",)) == []
    assert enter(Leave, who=("kin",)) == [PersonLeft]


def test_a_report_listed_meanwhile_is_for_professionals_unless_a_script_says_otherwise():
    sitting = held()

    def listed(**fields):
        cast = {"r": uuid4(), "a": sitting.conference.roll.people[0].id}
        step = EnterReport(at=START, line=1, short="r", author="a", **fields)
        (event,) = step.events(Stage(sitting.conference, None, START, cast))
        return event.report.audience

    assert listed() == EVERYONE
    sitting.enter(closing(sitting.conference))
    assert listed() == PROFESSIONALS_ONLY
    assert listed(audience=Scope.EVERYONE) == EVERYONE
    assert listed(readers=("a",)).scope is Scope.NAMED
