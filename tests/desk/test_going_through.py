"""Going through the last plan: how late, how it went, and what goes over to the new one."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from chairdesk.desk.reviewing.going_through import (
    carried_over,
    days_late,
    is_carried_over,
    may_carry_over,
    said_of,
    went_for,
)
from chairdesk.models.events import LastActionEntered, ProgressNoted
from chairdesk.models.plan import Action, LastAction, Progress, Went
from tests.transcript import ISLA, MIRREN, opened

DUE = date(2026, 12, 3)
WEIGH = LastAction(
    uuid4(), frozenset({ISLA.id, MIRREN.id}), "Weigh weekly", "Fed", "Nurse", DUE, "The chart"
)
FOR_ALL = replace(WEIGH, id=uuid4(), children=frozenset())


def reviewed(*said, action=WEIGH):
    sitting = opened()
    sitting.enter(LastActionEntered(action))
    for went, child in said:
        sitting.enter(ProgressNoted(Progress(action.id, went, "", child)))
    return sitting


def test_an_action_is_late_by_the_days_since_it_was_to_be_done():
    assert days_late(WEIGH, DUE) == days_late(replace(WEIGH, by=None), DUE) == 0
    assert days_late(WEIGH, DUE + timedelta(days=12)) == 12


def test_how_it_went_for_a_child_is_what_was_said_of_that_child_or_else_of_all():
    held = reviewed((Went.DONE, None), (Went.NOT_DONE, ISLA.id)).conference
    assert went_for(held, WEIGH, ISLA.id) is Went.NOT_DONE
    assert went_for(held, WEIGH, MIRREN.id) is Went.DONE
    assert went_for(reviewed().conference, WEIGH, None) is None


def test_said_of_all_the_children_it_takes_the_place_of_what_was_said_of_each():
    sitting = reviewed((Went.NOT_DONE, ISLA.id))
    for event in said_of(sitting.conference, Progress(WEIGH.id, Went.DONE)):
        sitting.enter(event)
    assert sitting.conference.last_plan.progress == (Progress(WEIGH.id, Went.DONE),)
    of_one = Progress(WEIGH.id, Went.PARTLY, "", ISLA.id)
    assert said_of(sitting.conference, of_one) == (ProgressNoted(of_one),)


def test_what_was_not_done_can_be_carried_over_and_what_was_done_or_not_spoken_of_cannot():
    assert not may_carry_over(reviewed().conference, WEIGH)
    assert not may_carry_over(reviewed((Went.DONE, None)).conference, WEIGH)
    assert may_carry_over(reviewed((Went.NOT_DONE, ISLA.id)).conference, WEIGH)
    assert may_carry_over(reviewed((Went.PARTLY, None), action=FOR_ALL).conference, FOR_ALL)


def test_it_is_carried_over_in_its_own_words_and_under_its_own_identifier():
    sitting = reviewed((Went.NOT_DONE, None), action=FOR_ALL)
    event = carried_over(sitting.conference, FOR_ALL, DUE)
    words = ("Fed", "Weigh weekly", "Nurse", DUE, "The chart")
    assert event.action == Action(FOR_ALL.id, frozenset(), *words)
    assert not is_carried_over(sitting.conference, FOR_ALL)
    sitting.enter(event)
    assert is_carried_over(sitting.conference, FOR_ALL)


def test_it_goes_over_for_whom_it_was_not_done_and_without_a_day_that_has_passed():
    held = reviewed((Went.DONE, ISLA.id), (Went.NOT_DONE, MIRREN.id)).conference
    action = carried_over(held, WEIGH, DUE + timedelta(days=1)).action
    assert (action.children, action.by) == ({MIRREN.id}, None)
    undated = replace(WEIGH, by=None)
    assert carried_over(held, undated, DUE).action.by is None
