"""Nobody comes, thinks or carries anything out before birth; nobody is kept out who is here."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from chairdesk.models.allowing import allowed
from chairdesk.models.attendance import Apology, Exclusion
from chairdesk.models.decision import Disagreement, Level, Stance, View
from chairdesk.models.errors import NotYetBorn, StillInTheRoom
from chairdesk.models.events import (
    ApologyGiven,
    ChildEntered,
    CoreGroupNamed,
    DisagreementRecorded,
    PersonArrived,
    PersonExcluded,
    ViewGiven,
)
from chairdesk.models.people import Child
from chairdesk.models.plan import CoreGroup
from tests.transcript import ISLA, hold, person

TEN = datetime(2026, 11, 26, 10, tzinfo=UTC)
MOTHER = person("Mother")
UNBORN = Child(uuid4(), "Baby", expected=date(2027, 2, 14))


@pytest.mark.parametrize(
    ("refusal", "event"),
    [
        (NotYetBorn, PersonArrived(UNBORN.id, TEN)),
        (NotYetBorn, ApologyGiven(Apology(UNBORN.id))),
        (NotYetBorn, PersonExcluded(Exclusion(UNBORN.id, "threats"))),
        (NotYetBorn, ViewGiven(View(ISLA.id, UNBORN.id, Stance.FOR))),
        (NotYetBorn, DisagreementRecorded(Disagreement(ISLA.id, UNBORN.id, Level.DISSENT, "no"))),
        (NotYetBorn, CoreGroupNamed(CoreGroup(ISLA.id, (UNBORN.id,)))),
        (StillInTheRoom, ApologyGiven(Apology(MOTHER.id))),
        (StillInTheRoom, PersonExcluded(Exclusion(MOTHER.id, "threats"))),
    ],
)
def test_who_cannot_be_asked_or_kept_out_is_refused(refusal, event):
    held = hold("Mother: I am tired")
    held.enter(ChildEntered(UNBORN))
    held.enter(PersonArrived(MOTHER.id, TEN))
    with pytest.raises(refusal):
        allowed(held.conference, event)
