"""A closed session: who is outside for it, and what was entered while it lasted."""

from uuid import uuid4

import pytest

from chairdesk.models.agenda import Answer, Override
from chairdesk.models.attendance import Mode
from chairdesk.models.contribution import Contribution
from chairdesk.models.decision import (
    Decision,
    Disagreement,
    Level,
    Manner,
    Referral,
    Stance,
    View,
)
from chairdesk.models.events import (
    ActionAgreed,
    AreasOfConcernNamed,
    ClosedSessionBegan,
    ClosedSessionEnded,
    ConferenceClosed,
    ConferenceOpened,
    ContingencyAgreed,
    ContributionCorrected,
    ContributionRecorded,
    CoreGroupNamed,
    DecisionMade,
    DisagreementRecorded,
    GateOverridden,
    ItemOpened,
    LeadWorkerNamed,
    MeetingCancelled,
    MeetingFixed,
    PersonArrived,
    QuestionAnswered,
    ReferralRaised,
    ViewGiven,
)
from chairdesk.models.plan import Action, Contingency, CoreGroup, LeadWorker, Meeting
from tests.models.making import CHILD, MOTHER, TEACHER, TEN, at, made_of

HERE = (PersonArrived(MOTHER.id, TEN, Mode.VIDEO), PersonArrived(TEACHER.id, TEN))
BEGAN = ClosedSessionBegan((MOTHER.id,))
ACTION = Action(uuid4(), frozenset(), "Safe", "Ring the bell")
ENTERED = [
    (QuestionAnswered(Answer("q", "yes", CHILD.id)), ("answer", "q", CHILD.id)),
    (GateOverridden(Override("r", "late")), ("override", "r", None)),
    (
        ViewGiven(View(CHILD.id, MOTHER.id, Stance.FOR)),
        ("view", CHILD.id, MOTHER.id),
    ),
    (
        DisagreementRecorded(Disagreement(CHILD.id, MOTHER.id, Level.DISSENT, "no")),
        ("disagreement", CHILD.id, MOTHER.id),
    ),
    (DecisionMade(Decision(CHILD.id, "plan", Manner.CHAIR)), ("decision", CHILD.id, None)),
    (AreasOfConcernNamed(CHILD.id, ("neglect",)), ("areas", CHILD.id, None)),
    (ReferralRaised(Referral("reporter", frozenset())), ("referral", "reporter", None)),
    (ActionAgreed(ACTION), ("action", ACTION.id, None)),
    (ContingencyAgreed(Contingency(CHILD.id, "Ring")), ("contingency", CHILD.id, None)),
    (LeadWorkerNamed(LeadWorker(CHILD.id, TEACHER.id)), ("lead", CHILD.id, None)),
    (CoreGroupNamed(CoreGroup(CHILD.id, (TEACHER.id,))), ("core-group", CHILD.id, None)),
    (MeetingFixed(Meeting("review", TEN)), ("meeting", "review", None)),
]


def test_whoever_leaves_for_it_is_outside_and_comes_back_as_they_were():
    room = made_of(*HERE, BEGAN).room
    assert room.is_closed_session
    assert room.here() == (TEACHER.id,)
    assert room.waiting_outside() == (MOTHER.id,)
    whole = made_of(*HERE, BEGAN, ClosedSessionEnded((MOTHER.id,))).room
    assert whole.here() == (TEACHER.id, MOTHER.id)
    assert whole.presences[-1].mode is Mode.VIDEO
    assert [p.until for p in whole.presences] == [at(2), None, None]
    assert whole.closed_sessions == ((at(2), at(3)),)


def test_nobody_is_in_the_room_twice_whoever_is_said_to_come_back():
    arrived = PersonArrived(MOTHER.id, at(3))
    returned = ClosedSessionEnded((MOTHER.id, TEACHER.id, CHILD.id))
    room = made_of(*HERE, BEGAN, arrived, returned).room
    assert room.here() == (TEACHER.id, MOTHER.id)


def test_a_second_beginning_only_sends_more_people_out():
    room = made_of(*HERE, BEGAN, ClosedSessionBegan((TEACHER.id, CHILD.id))).room
    assert room.closed_sessions == ((at(2), None),)
    assert room.waiting_outside() == (MOTHER.id, TEACHER.id)


def test_the_close_of_the_conference_ends_the_closed_session():
    room = made_of(ConferenceOpened(), BEGAN, ConferenceClosed()).room
    assert not room.is_closed_session
    assert room.closed_sessions == ((at(1), at(2)),)


@pytest.mark.parametrize(("event", "matter"), ENTERED)
def test_every_entry_made_meanwhile_is_marked_until_it_is_made_in_the_open(event, matter):
    closed = made_of(BEGAN, event)
    assert closed.behind_doors.holds(matter)
    assert made_of(BEGAN, event, ClosedSessionEnded()).behind_doors.holds(matter)
    in_the_open = made_of(BEGAN, event, ClosedSessionEnded(), event)
    assert not in_the_open.behind_doors.holds(matter)
    assert not made_of(event).behind_doors.holds(matter)


@pytest.mark.parametrize("event", [ItemOpened("plan"), MeetingCancelled("review")])
def test_what_holds_no_words_is_not_marked(event):
    assert made_of(BEGAN, event).behind_doors.matters == frozenset()


def test_what_is_put_into_other_words_meanwhile_is_marked_as_said_then():
    said = Contribution(uuid4(), MOTHER.id, "quietly")
    told = (ContributionRecorded(said), BEGAN, ContributionCorrected(said))
    assert made_of(*told).talk.recorded[0].in_closed_session
    assert not made_of(told[0], told[2]).talk.recorded[0].in_closed_session
