"""Whom the record speaks of, whichever part of it does."""

from uuid import uuid4

import pytest

from chairdesk.models.agenda import Answer, Override
from chairdesk.models.attendance import Apology, Exclusion
from chairdesk.models.contribution import Audience, Contribution, Scope
from chairdesk.models.decision import Disagreement, Level, Referral, Stance, View
from chairdesk.models.errors import StillSpokenOf
from chairdesk.models.events import (
    AgencyRemoved,
    ApologyGiven,
    AreasOfConcernNamed,
    ChildRemoved,
    ContingencyAgreed,
    ContributionRecorded,
    CopyDecided,
    CoreGroupNamed,
    DisagreementRecorded,
    GateOverridden,
    LeadWorkerNamed,
    ParticularEntered,
    PersonEntered,
    PersonExcluded,
    PersonRemoved,
    QuestionAnswered,
    ReferralRaised,
    ViewGiven,
)
from chairdesk.models.mentions import is_mentioned
from chairdesk.models.paper import Copy, ReaderCopy
from chairdesk.models.people import Aspect, Capacity, Particular, Person
from chairdesk.models.plan import Contingency, CoreGroup, LeadWorker
from tests.transcript import ISLA, SCHOOL, opened, person

AUNT, GRAN = person("Aunt"), person("Gran")
FOR_GRAN = Audience(Scope.NAMED, frozenset({GRAN.id}))
DISSENT = Disagreement(ISLA.id, SCHOOL.id, Level.DISSENT, "too early")

SPEAKS = [
    (DisagreementRecorded(DISSENT), AgencyRemoved(SCHOOL.id)),
    (DisagreementRecorded(DISSENT), ChildRemoved(ISLA.id)),
    (ViewGiven(View(ISLA.id, AUNT.id, Stance.FOR)), PersonRemoved(AUNT.id)),
    (QuestionAnswered(Answer("consent", "yes", ISLA.id)), ChildRemoved(ISLA.id)),
    (GateOverridden(Override("fife/F9", "no time", ISLA.id)), ChildRemoved(ISLA.id)),
    (AreasOfConcernNamed(ISLA.id, ("neglect",)), ChildRemoved(ISLA.id)),
    (ReferralRaised(Referral("reporter", frozenset({ISLA.id}))), ChildRemoved(ISLA.id)),
    (ApologyGiven(Apology(AUNT.id)), PersonRemoved(AUNT.id)),
    (PersonExcluded(Exclusion(AUNT.id, "threats")), PersonRemoved(AUNT.id)),
    (
        ContributionRecorded(Contribution(uuid4(), AUNT.id, "for one", audience=FOR_GRAN)),
        PersonRemoved(GRAN.id),
    ),
    (ContingencyAgreed(Contingency(ISLA.id, "call")), ChildRemoved(ISLA.id)),
    (LeadWorkerNamed(LeadWorker(ISLA.id, AUNT.id)), PersonRemoved(AUNT.id)),
    (CoreGroupNamed(CoreGroup(ISLA.id, (AUNT.id,))), PersonRemoved(AUNT.id)),
    (CopyDecided(ReaderCopy(AUNT.id, Copy.FULL)), PersonRemoved(AUNT.id)),
    (
        PersonEntered(Person(uuid4(), "Jo", Capacity.ADVOCATE, for_children=frozenset({ISLA.id}))),
        ChildRemoved(ISLA.id),
    ),
    (PersonEntered(Person(uuid4(), "Jo", agency=SCHOOL.id)), AgencyRemoved(SCHOOL.id)),
    (ParticularEntered(Particular(AUNT.id, Aspect.ADDRESS, "x")), PersonRemoved(AUNT.id)),
    (ParticularEntered(Particular(ISLA.id, Aspect.ADDRESS, "x", FOR_GRAN)), PersonRemoved(GRAN.id)),
]


def sitting():
    held = opened()
    for who in (AUNT, GRAN):
        held.enter(PersonEntered(who))
    return held


@pytest.mark.parametrize(
    ("speaks", "gone"), SPEAKS, ids=[f"{n}-{type(e).__name__}" for n, (e, _) in enumerate(SPEAKS)]
)
def test_whoever_the_record_speaks_of_stays_on_the_roll(speaks, gone):
    held = sitting()
    held.enter(speaks)
    with pytest.raises(StillSpokenOf):
        held.enter(gone)


@pytest.mark.parametrize("holder", [AUNT.id, SCHOOL.id, ISLA.id])
def test_whoever_is_on_the_roll_alone_is_not_mentioned(holder):
    assert not is_mentioned(sitting().conference, holder)
