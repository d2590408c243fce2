"""An absence that was entered by mistake, and is taken back."""

import pytest

from chairdesk.models.allowing import allowed
from chairdesk.models.attendance import Apology, Exclusion
from chairdesk.models.errors import NothingToWithdraw
from chairdesk.models.events import (
    ApologyGiven,
    ApologyWithdrawn,
    ArrivalWithdrawn,
    ClosedSessionBegan,
    ClosedSessionEnded,
    ExclusionWithdrawn,
    PersonArrived,
    PersonExcluded,
    PersonLeft,
)
from chairdesk.models.passages import Part
from chairdesk.models.wording import passage_of
from tests.models.making import MOTHER, TEACHER, made_of
from tests.transcript import START


def test_an_absence_entered_by_mistake_is_taken_back_and_no_other_with_it():
    entered = (
        PersonExcluded(Exclusion(MOTHER.id, "threats")),
        PersonExcluded(Exclusion(TEACHER.id, "late")),
        ApologyGiven(Apology(MOTHER.id, "ill")),
        ApologyGiven(Apology(TEACHER.id)),
    )
    room = made_of(*entered, ExclusionWithdrawn(MOTHER.id)).room
    assert [e.who for e in room.exclusions] == [TEACHER.id]
    assert room.apology_of(MOTHER.id) == Apology(MOTHER.id, "ill")
    room = made_of(*entered, ApologyWithdrawn(TEACHER.id)).room
    assert [a.who for a in room.apologies] == [MOTHER.id]
    assert room.exclusion_of(TEACHER.id) is not None


@pytest.mark.parametrize("withdrawn", [ApologyWithdrawn, ExclusionWithdrawn])
def test_an_absence_that_was_never_entered_is_not_taken_back(withdrawn):
    with pytest.raises(NothingToWithdraw):
        allowed(made_of(), withdrawn(MOTHER.id))


def test_an_absence_that_is_taken_back_is_found_no_more():
    for withdrawn, part in (
        (ApologyWithdrawn(MOTHER.id), Part.APOLOGY),
        (ExclusionWithdrawn(MOTHER.id), Part.EXCLUSION),
    ):
        passage = passage_of(withdrawn)
        assert passage is not None
        assert (passage.part, passage.words) == (part, "")


def test_an_arrival_entered_by_mistake_is_taken_back_and_no_earlier_one_with_it():
    came, left = (PersonArrived(MOTHER.id, START), PersonLeft(MOTHER.id, START))
    teacher = PersonArrived(TEACHER.id, START)
    room = made_of(came, left, teacher, came, ArrivalWithdrawn(MOTHER.id)).room
    assert [(p.who, p.until) for p in room.presences] == [(MOTHER.id, START), (TEACHER.id, None)]
    room = made_of(came, left, teacher, ArrivalWithdrawn(MOTHER.id)).room
    assert not room.came(MOTHER.id)
    assert room.came(TEACHER.id)


def test_who_never_came_does_not_come_back_from_a_closed_session():
    sent = ClosedSessionBegan((MOTHER.id,))
    events = PersonArrived(MOTHER.id, START), sent, ArrivalWithdrawn(MOTHER.id)
    room = made_of(*events, ClosedSessionEnded((MOTHER.id,))).room
    assert room.presences == ()


def test_an_arrival_that_was_never_entered_is_not_taken_back():
    with pytest.raises(NothingToWithdraw):
        allowed(made_of(), ArrivalWithdrawn(MOTHER.id))
    came = made_of(PersonArrived(MOTHER.id, START))
    assert allowed(came, ArrivalWithdrawn(MOTHER.id)) == ArrivalWithdrawn(MOTHER.id)
