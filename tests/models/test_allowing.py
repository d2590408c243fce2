"""Each rule of the record, and the refusal that keeps it."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from chairdesk.models.agenda import Answer, Override
from chairdesk.models.allowing import allowed
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.attendance import Apology, Exclusion
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Audience, Contribution, Hand, Scope, Tag
from chairdesk.models.decision import (
    Decision,
    Disagreement,
    Level,
    Manner,
    Referral,
    Stance,
    View,
)
from chairdesk.models.errors import (
    AlreadyInTheRoom,
    AlreadyOnTheRecord,
    ConferenceHasNoReference,
    ConferenceNeverOpened,
    NameIsMissing,
    NobodyByThatName,
    NobodyMayRead,
    NoSuchContribution,
    NoSuchOutcome,
    NothingToSeal,
    NothingToWithdraw,
    NothingWasSaid,
    NotInTheRoom,
    OffTheScale,
    ReasonsAreMissing,
    RecordIsNotSealed,
    RecordIsSealed,
    StillSpokenOf,
)
from chairdesk.models.events import (
    ActionAgreed,
    AgencyEntered,
    AgencyRemoved,
    ApologyGiven,
    AreasOfConcernNamed,
    ChildEntered,
    ChildRemoved,
    ConferenceArranged,
    ConferenceClosed,
    ContingencyAgreed,
    ContributionCorrected,
    ContributionRecorded,
    ContributionStruck,
    ContributionTagged,
    CopyDecided,
    CoreGroupNamed,
    DecisionMade,
    DisagreementRecorded,
    DocumentSigned,
    Entry,
    GateOverridden,
    ItemOpened,
    LeadWorkerNamed,
    OverrideWithdrawn,
    ParticularEntered,
    PersonArrived,
    PersonEntered,
    PersonExcluded,
    PersonLeft,
    PersonRemoved,
    ProcedureAdopted,
    QuestionAnswered,
    RecordSealed,
    ReferralRaised,
    ReportEntered,
    ViewGiven,
)
from chairdesk.models.paper import Copy, ReaderCopy, SignedDocument
from chairdesk.models.people import Agency, Aspect, Capacity, Child, Particular, Person
from chairdesk.models.plan import Action, Contingency, CoreGroup, LeadWorker
from chairdesk.models.reports import Report
from tests.transcript import ISLA, MIRREN, SCHOOL, hold, opened, person

TEN = datetime(2026, 11, 26, 10, tzinfo=UTC)
STRANGER = uuid4()
MOTHER, TEACHER = person("Mother"), person("Class teacher")


def sitting():
    """Mother has spoken and is here; the class teacher is on the roll."""
    held = hold("Mother: I am tired")
    held.enter(PersonEntered(TEACHER))
    held.enter(PersonArrived(MOTHER.id, TEN))
    return held


def words(text, speaker=MOTHER.id, **more):
    return Contribution(uuid4(), speaker, text, **more)


REFUSED = [
    (NobodyMayRead, ContributionRecorded(words("hello", audience=Audience(Scope.NAMED)))),
    (NothingWasSaid, ContributionRecorded(words("  \n"))),
    (NobodyByThatName, ContributionRecorded(words("hello", STRANGER))),
    (NobodyByThatName, ContributionRecorded(words("hello", children=frozenset({STRANGER})))),
    (
        NobodyByThatName,
        ContributionRecorded(words("hello", audience=Audience(Scope.NAMED, frozenset({STRANGER})))),
    ),
    (NoSuchContribution, ContributionCorrected(words("never said"))),
    (NoSuchContribution, ContributionStruck(STRANGER)),
    (NoSuchContribution, ContributionTagged(STRANGER, Tag.FACT)),
    (ConferenceHasNoReference, ConferenceArranged(Arrangements(" ", Kind.INITIAL, TEN))),
    (NameIsMissing, ChildEntered(Child(uuid4(), " "))),
    (NameIsMissing, PersonEntered(Person(uuid4(), ""))),
    (NobodyByThatName, PersonEntered(Person(uuid4(), "Jo", agency=STRANGER))),
    (
        NobodyByThatName,
        PersonEntered(Person(uuid4(), "Jo", Capacity.ADVOCATE, for_children=frozenset({STRANGER}))),
    ),
    (NameIsMissing, AgencyEntered(Agency(uuid4(), ""))),
    (NobodyByThatName, ReportEntered(Report(uuid4(), STRANGER))),
    (NobodyMayRead, ReportEntered(Report(uuid4(), TEACHER.id, audience=Audience(Scope.NAMED)))),
    (
        NobodyByThatName,
        ReportEntered(
            Report(uuid4(), TEACHER.id, audience=Audience(Scope.NAMED, frozenset({STRANGER})))
        ),
    ),
    (NobodyByThatName, ParticularEntered(Particular(STRANGER, Aspect.ADDRESS, "2 High Street"))),
    (NothingWasSaid, ParticularEntered(Particular(MOTHER.id, Aspect.ADDRESS, " "))),
    (
        NobodyMayRead,
        ParticularEntered(Particular(MOTHER.id, Aspect.ADDRESS, "x", Audience(Scope.NAMED))),
    ),
    (StillSpokenOf, PersonRemoved(MOTHER.id)),
    (StillSpokenOf, AgencyRemoved(SCHOOL.id)),
    (AlreadyInTheRoom, PersonArrived(MOTHER.id, TEN)),
    (NobodyByThatName, PersonArrived(STRANGER, TEN)),
    (NotInTheRoom, PersonLeft(TEACHER.id, TEN)),
    (NobodyByThatName, ApologyGiven(Apology(STRANGER))),
    (ReasonsAreMissing, PersonExcluded(Exclusion(TEACHER.id, " "))),
    (NobodyByThatName, PersonExcluded(Exclusion(STRANGER, "threats"))),
    (NobodyByThatName, ViewGiven(View(STRANGER, SCHOOL.id, Stance.FOR))),
    (OffTheScale, ViewGiven(View(ISLA.id, SCHOOL.id, Stance.FOR, scale=11))),
    (OffTheScale, ViewGiven(View(ISLA.id, SCHOOL.id, Stance.FOR, scale=-1))),
    (NobodyByThatName, ViewGiven(View(ISLA.id, STRANGER, Stance.FOR))),
    (NobodyByThatName, AreasOfConcernNamed(STRANGER, ())),
    (NobodyByThatName, DecisionMade(Decision(STRANGER, "place", Manner.CHAIR))),
    (
        ReasonsAreMissing,
        DisagreementRecorded(Disagreement(ISLA.id, SCHOOL.id, Level.DISSENT, "")),
    ),
    (ReasonsAreMissing, GateOverridden(Override("fife/F9", " "))),
    (NobodyByThatName, ReferralRaised(Referral("reporter", frozenset({STRANGER})))),
    (NothingWasSaid, ActionAgreed(Action(uuid4(), frozenset(), "safe", ""))),
    (NobodyByThatName, ActionAgreed(Action(uuid4(), frozenset({STRANGER}), "safe", "visit"))),
    (NobodyByThatName, QuestionAnswered(Answer("consent", "yes", STRANGER))),
    (NobodyByThatName, GateOverridden(Override("fife/F9", "no time", STRANGER))),
    (NobodyByThatName, ContingencyAgreed(Contingency(STRANGER, "call"))),
    (NobodyByThatName, LeadWorkerNamed(LeadWorker(ISLA.id, STRANGER))),
    (NobodyByThatName, CoreGroupNamed(CoreGroup(ISLA.id, (STRANGER,)))),
    (ReasonsAreMissing, GateOverridden(Override("fife/F9", "\u200b"))),
    (ReasonsAreMissing, GateOverridden(Override("fife/F9", "."))),
    (ReasonsAreMissing, GateOverridden(Override("fife/F9", "?! 123 👍"))),
    (ReasonsAreMissing, PersonExcluded(Exclusion(TEACHER.id, "---"))),
    (ReasonsAreMissing, CopyDecided(ReaderCopy(MOTHER.id, Copy.NONE, "."))),
    (ReasonsAreMissing, DecisionMade(Decision(ISLA.id, "place", Manner.CHAIR))),
    (ReasonsAreMissing, DecisionMade(Decision(ISLA.id, "place", Manner.CHAIR, "…"))),
    (NothingToWithdraw, OverrideWithdrawn("fife/F9")),
    (NothingWasSaid, ContributionRecorded(words("\u2060\u00a0\t"))),
    (RecordIsNotSealed, DocumentSigned(SignedDocument("minutes", "record"))),
    (ReasonsAreMissing, CopyDecided(ReaderCopy(MOTHER.id, Copy.LETTER))),
    (NobodyByThatName, CopyDecided(ReaderCopy(STRANGER, Copy.FULL))),
]


@pytest.mark.parametrize(
    ("refusal", "event"),
    REFUSED,
    ids=[f"{n}-{type(event).__name__}" for n, (_, event) in enumerate(REFUSED)],
)
def test_what_breaks_a_rule_is_refused_by_the_name_of_the_rule(refusal, event):
    with pytest.raises(refusal):
        allowed(sitting().conference, event)


ALLOWED = [
    ConferenceArranged(Arrangements("F-1", Kind.INITIAL, TEN)),
    ContributionRecorded(words("hello", ISLA.id, children=frozenset({MIRREN.id}))),
    PersonLeft(MOTHER.id, TEN),
    CopyDecided(ReaderCopy(MOTHER.id, Copy.FULL)),
    ChildRemoved(ISLA.id),
    PersonRemoved(TEACHER.id),
    ItemOpened("welcome"),
    ParticularEntered(Particular(ISLA.id, Aspect.LANGUAGE, "Gaelic")),
    ConferenceClosed(),
    ActionAgreed(Action(uuid4(), frozenset({ISLA.id}), "safe", "visit")),
    RecordSealed(),
]


@pytest.mark.parametrize("event", ALLOWED, ids=lambda e: type(e).__name__)
def test_what_breaks_no_rule_is_allowed(event):
    assert allowed(sitting().conference, event) == event


def test_only_a_decision_that_the_procedure_knows_is_allowed():
    held = sitting()
    offered = '{"decisions":[{"key":"place"},{"key":"not-place"}]}'
    held.enter(ProcedureAdopted("fife", "2020", offered))
    known = DecisionMade(Decision(ISLA.id, "not-place", Manner.CONSENSUS))
    assert allowed(held.conference, known) == known
    with pytest.raises(NoSuchOutcome):
        allowed(held.conference, DecisionMade(Decision(ISLA.id, "adopt", Manner.CONSENSUS)))


@pytest.mark.parametrize("reason", ["weil", "لأن", "因为", "n/a because of x"])
def test_a_reason_in_any_script_is_a_reason(reason):
    passed = GateOverridden(Override("fife/F9", reason))
    assert allowed(sitting().conference, passed) == passed


def test_an_override_is_withdrawn_until_the_seal_and_not_after():
    held = sitting()
    held.enter(GateOverridden(Override("fife/F9", "late")))
    held.enter(GateOverridden(Override("fife/F9", "late", ISLA.id)))
    held.enter(OverrideWithdrawn("fife/F9"))
    assert held.conference.course.override_of("fife/F9") is None
    assert held.conference.course.override_of("fife/F9", ISLA.id) is not None
    held.enter(RecordSealed())
    with pytest.raises(RecordIsSealed):
        held.enter(OverrideWithdrawn("fife/F9", ISLA.id))


def test_a_contribution_that_was_recorded_can_be_corrected_and_struck():
    conference = sitting().conference
    said = conference.talk.recorded[0].now
    for event in (ContributionCorrected(said), ContributionStruck(said.id)):
        assert allowed(conference, event) == event


def test_what_was_recorded_once_is_not_recorded_again():
    held = sitting()
    with pytest.raises(AlreadyOnTheRecord):
        held.record(held.conference.talk.recorded[0].now)


def test_a_child_who_was_spoken_of_stays_on_the_roll():
    held = opened()
    held.record(words("well fed", ISLA.id, children=frozenset({MIRREN.id})))
    for child in (ISLA, MIRREN):
        with pytest.raises(StillSpokenOf):
            held.enter(ChildRemoved(child.id))


def test_an_author_of_a_report_stays_on_the_roll():
    held = sitting()
    held.enter(ReportEntered(Report(uuid4(), TEACHER.id)))
    with pytest.raises(StillSpokenOf):
        held.enter(PersonRemoved(TEACHER.id))


def test_an_agency_that_nobody_comes_from_can_go():
    assert allowed(opened().conference, AgencyRemoved(SCHOOL.id)) == AgencyRemoved(SCHOOL.id)


@pytest.mark.parametrize("event", [ConferenceClosed(), RecordSealed()])
def test_what_was_never_opened_is_neither_closed_nor_sealed(event):
    conference = Conference(uuid4())
    if isinstance(event, RecordSealed):
        conference = conference.after(_entry(ChildEntered(ISLA)))
    with pytest.raises(ConferenceNeverOpened):
        allowed(conference, event)


def test_a_record_without_a_child_is_not_sealed():
    with pytest.raises(NothingToSeal):
        allowed(Conference(uuid4()), RecordSealed())


def test_after_the_seal_nothing_is_added_but_signatures_releases_and_referrals():
    held = sitting()
    held.enter(RecordSealed())
    with pytest.raises(RecordIsSealed):
        held.record(words("one thing more"))
    held.enter(DocumentSigned(SignedDocument("minutes", "record", "ab", Hand.CHAIR)))
    held.enter(ReferralRaised(Referral("reporter", frozenset({ISLA.id}), made=TEN)))
    assert len(held.conference.papers.signed) == 1
    assert held.conference.findings.referral("reporter").made == TEN


def _entry(event):
    return Entry(uuid4(), TEN, Hand.CHAIR, event)
