"""An absence that was entered by mistake, and is taken back."""

import pytest

from chairdesk.models.allowing import allowed
from chairdesk.models.attendance import Apology, Exclusion
from chairdesk.models.errors import NothingToWithdraw
from chairdesk.models.events import (
    ApologyGiven,
    ApologyWithdrawn,
    ExclusionWithdrawn,
    PersonExcluded,
)
from chairdesk.models.passages import Part
from chairdesk.models.wording import passage_of
from tests.models.making import MOTHER, TEACHER, made_of


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
