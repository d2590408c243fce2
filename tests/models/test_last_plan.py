"""The plan of the conference before, at the review that goes through it."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from chairdesk.models.errors import (
    NobodyByThatName,
    NoSuchAction,
    NothingToWithdraw,
    NothingWasSaid,
    StandsAsItWasBrought,
    StillSpokenOf,
)
from chairdesk.models.events import (
    ActionAgreed,
    ChildRemoved,
    ClosedSessionBegan,
    ClosedSessionEnded,
    LastActionEntered,
    LastActionRemoved,
    LastContingencyBrought,
    LastPlanBrought,
    ProgressNoted,
    ProgressWithdrawn,
)
from chairdesk.models.plan import (
    Action,
    LastAction,
    LastContingency,
    PlanBefore,
    Progress,
    Went,
)
from tests.models.making import made_of
from tests.transcript import ISLA, MIRREN, opened

BOTH = frozenset({ISLA.id, MIRREN.id})
WEIGH = LastAction(uuid4(), BOTH, "Weigh them weekly", is_brought=True)
VISIT = LastAction(uuid4(), frozenset({ISLA.id}), "Visit on Mondays")
BEFORE = PlanBefore(uuid4(), "F-1", date(2026, 8, 27), 2, "ab" * 32)
DONE, LEFT = Progress(WEIGH.id, Went.DONE), Progress(WEIGH.id, Went.PARTLY, "July", ISLA.id)


def last(*events):
    return made_of(*events).last_plan


def test_the_last_plan_stands_beside_the_new_one_and_not_in_it():
    held = made_of(LastPlanBrought(BEFORE), LastActionEntered(WEIGH))
    assert (held.last_plan.source, held.last_plan.actions) == (BEFORE, (WEIGH,))
    assert held.plan.actions == ()
    assert held.last_plan.find(WEIGH.id) == WEIGH


def test_how_an_action_went_is_noted_for_all_or_for_one_child_and_the_last_word_stands():
    not_done = replace(DONE, went=Went.NOT_DONE)
    plan = last(LastActionEntered(WEIGH), *map(ProgressNoted, (DONE, LEFT, not_done)))
    assert (plan.noted(WEIGH.id), plan.noted(WEIGH.id, ISLA.id)) == (not_done, LEFT)
    assert plan.apart(WEIGH.id) == (LEFT,)
    assert plan.after(ProgressWithdrawn(WEIGH.id)).progress == (LEFT,)


def test_an_action_is_gone_through_once_all_its_children_are():
    plan = last(LastActionEntered(WEIGH), ProgressNoted(LEFT))
    assert not plan.is_gone_through(WEIGH)
    assert plan.after(ProgressNoted(replace(LEFT, child=MIRREN.id))).is_gone_through(WEIGH)
    assert plan.after(ProgressNoted(DONE)).is_gone_through(WEIGH)
    for_all = LastAction(uuid4(), frozenset(), "Ring")
    assert not last(LastActionEntered(for_all)).is_gone_through(for_all)


def test_actions_bear_on_the_children_who_are_here():
    elsewhere = LastAction(uuid4(), frozenset({uuid4()}), "Ring")
    for_all = LastAction(uuid4(), frozenset(), "Write")
    plan = last(*map(LastActionEntered, (WEIGH, elsewhere, for_all)))
    assert plan.of([ISLA.id]) == (replace(WEIGH, children=frozenset({ISLA.id})), for_all)


def test_what_was_to_happen_otherwise_is_brought_for_each_child():
    first, later = (LastContingency(ISLA.id, words) for words in ("a", "b"))
    plan = last(*map(LastContingencyBrought, (first, later)))
    assert plan.contingency_for(ISLA.id) == later
    assert plan.contingency_for(MIRREN.id) is None


def test_an_action_typed_by_mistake_is_taken_off():
    assert last(LastActionEntered(VISIT), LastActionRemoved(VISIT.id)).actions == ()


def test_what_was_copied_stays_as_it_was_and_what_was_typed_is_put_right():
    sitting = opened()
    for action in (WEIGH, VISIT):
        sitting.enter(LastActionEntered(action))
    sitting.enter(LastActionEntered(replace(VISIT, who="Aunt")))
    with pytest.raises(StandsAsItWasBrought):
        sitting.enter(LastActionEntered(replace(WEIGH, who="Aunt")))
    assert [one.who for one in sitting.conference.last_plan.actions] == ["", "Aunt"]


REFUSED = [
    (NothingWasSaid, LastActionEntered(replace(VISIT, action=" "))),
    (NobodyByThatName, LastActionEntered(replace(VISIT, children=frozenset({uuid4()})))),
    (NobodyByThatName, LastContingencyBrought(LastContingency(uuid4(), "call"))),
    (NobodyByThatName, ProgressNoted(replace(DONE, child=uuid4()))),
    (NoSuchAction, ProgressNoted(DONE)),
    (NothingToWithdraw, ProgressWithdrawn(WEIGH.id)),
]


@pytest.mark.parametrize(("why", "event"), REFUSED)
def test_what_makes_no_sense_is_refused(why, event):
    with pytest.raises(why):
        opened().enter(event)


@pytest.mark.parametrize(
    ("action", "more"), [(VISIT, ()), (WEIGH, (ProgressNoted(DONE),)), (WEIGH, ())]
)
def test_a_child_of_whom_something_was_said_here_stays_on_the_roll(action, more):
    sitting = opened()
    for event in (LastActionEntered(action), *more):
        sitting.enter(event)
    if action.is_brought and not more:
        sitting.enter(ChildRemoved(ISLA.id))
        assert sitting.conference.roll.children == (MIRREN,)
    else:
        with pytest.raises(StillSpokenOf):
            sitting.enter(ChildRemoved(ISLA.id))


def test_what_was_agreed_behind_closed_doors_stays_there_when_it_is_brought():
    closed = replace(WEIGH, behind_doors=True)
    otherwise = LastContingency(ISLA.id, "Call", behind_doors=True)
    doors = made_of(LastActionEntered(closed), LastContingencyBrought(otherwise)).behind_doors
    assert doors.holds(("last_action", WEIGH.id, None))
    assert doors.holds(("last_contingency", ISLA.id, None))


def test_what_is_carried_over_from_behind_closed_doors_stays_there_however_often_it_is_changed():
    closed = LastActionEntered(replace(WEIGH, behind_doors=True))
    agreed = ActionAgreed(Action(WEIGH.id, BOTH, "", "Weigh them"))
    assert made_of(closed, agreed, agreed).behind_doors.holds(("action", WEIGH.id, None))
    in_the_open = made_of(LastActionEntered(WEIGH), agreed)
    assert not in_the_open.behind_doors.holds(("action", WEIGH.id, None))


def test_how_it_went_is_marked_where_it_was_said_in_a_closed_session():
    said = (LastActionEntered(WEIGH), ClosedSessionBegan(), ProgressNoted(LEFT))
    matter = ("progress", WEIGH.id, ISLA.id)
    assert made_of(*said).behind_doors.holds(matter)
    assert not made_of(*said, ClosedSessionEnded(), ProgressNoted(LEFT)).behind_doors.holds(matter)


def test_a_last_plan_shows_no_words_by_mistake():
    shown = repr((replace(VISIT, who="HARBOUR"), LastContingency(ISLA.id, "HARBOUR"), BEFORE))
    assert "HARBOUR" not in shown + repr(replace(LEFT, left="HARBOUR"))
    assert "F-1" not in shown
