"""What its entries make of a conference, part by part."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from chairdesk.models.agenda import Answer, Override
from chairdesk.models.arrangements import Arrangements, Clock, Kind
from chairdesk.models.attendance import Apology, Exclusion, Mode
from chairdesk.models.conference import Conference, replay
from chairdesk.models.contribution import Contribution, Hand, Tag
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
    ActionDropped,
    AgencyEntered,
    AgencyRemoved,
    AgendaReordered,
    AnswerWithdrawn,
    ApologyGiven,
    AreasOfConcernNamed,
    BreakBegan,
    BreakEnded,
    ChildEntered,
    ChildRemoved,
    ClockStarted,
    ClockWithdrawn,
    ClosedSessionBegan,
    ClosedSessionEnded,
    ConferenceArranged,
    ConferenceClosed,
    ConferenceOpened,
    ContingencyAgreed,
    ContributionCorrected,
    ContributionRecorded,
    ContributionRestored,
    ContributionStruck,
    ContributionTagged,
    CopyDecided,
    CoreGroupNamed,
    DecisionMade,
    DecisionWithdrawn,
    DisagreementRecorded,
    DisagreementWithdrawn,
    DocumentReleased,
    DocumentSigned,
    Entry,
    GateOverridden,
    ItemDone,
    ItemOpened,
    LeadWorkerNamed,
    MeetingCancelled,
    MeetingFixed,
    PersonArrived,
    PersonEntered,
    PersonExcluded,
    PersonLeft,
    PersonRemoved,
    ProcedureAdopted,
    QuestionAnswered,
    RecordSealed,
    ReferralRaised,
    ReferralWithdrawn,
    ReportEntered,
    ReportRemoved,
    SummaryWritten,
    ViewGiven,
    ViewWithdrawn,
)
from chairdesk.models.paper import Copy, ReaderCopy, Release, SignedDocument, Summary
from chairdesk.models.people import Agency, Capacity, Child, Person
from chairdesk.models.plan import Action, Contingency, CoreGroup, LeadWorker, Meeting
from chairdesk.models.reports import Report
from tests.transcript import CONFERENCE, hold

TEN = datetime(2026, 11, 26, 10, tzinfo=UTC)
CHILD = Child(uuid4(), "Isla")
AGENCY = Agency(uuid4(), "Burnside Primary")
TEACHER = Person(uuid4(), "Jo Kerr", agency=AGENCY.id)
MOTHER = Person(uuid4(), "Ann", Capacity.FAMILY)


def made_of(*events, hand=Hand.CHAIR):
    """Make the conference that these events make, a minute apart from ten o'clock."""
    times = (TEN + timedelta(minutes=n) for n in range(len(events)))
    return replay(
        Conference(CONFERENCE),
        [Entry(uuid4(), at, hand, e) for at, e in zip(times, events, strict=True)],
    )


def at(minute):
    return TEN + timedelta(minutes=minute)


def test_arrangements_stand_as_last_made():
    first = Arrangements("F-1", Kind.INITIAL, TEN)
    second = Arrangements("F-1", Kind.PRE_BIRTH, TEN)
    conference = made_of(ConferenceArranged(first), ConferenceArranged(second))
    assert conference.arrangements == second


def test_a_procedure_is_adopted_with_its_whole_text():
    setting = made_of(ProcedureAdopted("fife", "2017", "{}")).setting
    assert (setting.procedure, setting.edition, setting.pack) == ("fife", "2017", "{}")


def test_a_clock_runs_once_and_can_be_withdrawn():
    clock = Clock("investigation-ended", TEN)
    assert made_of(ClockStarted(clock), ClockStarted(clock)).setting.clocks == (clock,)
    assert made_of(ClockStarted(clock), ClockWithdrawn(clock)).setting.clocks == ()


def test_what_is_entered_again_takes_the_place_of_what_was():
    other, later = Child(uuid4(), "Rory"), Child(CHILD.id, "Isla Mae")
    roll = made_of(ChildEntered(CHILD), ChildEntered(other), ChildEntered(later)).roll
    assert roll.children == (later, other)


def test_what_was_entered_by_mistake_leaves_the_roll():
    conference = made_of(
        ChildEntered(CHILD),
        AgencyEntered(AGENCY),
        PersonEntered(TEACHER),
        ChildRemoved(CHILD.id),
        PersonRemoved(TEACHER.id),
        AgencyRemoved(AGENCY.id),
    )
    assert conference.roll == Conference(CONFERENCE).roll


def test_the_roll_finds_names_agencies_and_capacities():
    roll = made_of(
        ChildEntered(CHILD), AgencyEntered(AGENCY), PersonEntered(TEACHER), PersonEntered(MOTHER)
    ).roll
    assert [roll.name_of(i) for i in (CHILD.id, AGENCY.id, MOTHER.id, uuid4())] == [
        "Isla",
        "Burnside Primary",
        "Ann",
        "",
    ]
    assert roll.agency_of(TEACHER.id) == AGENCY
    assert roll.agency_of(CHILD.id) is None
    assert roll.of(Capacity.FAMILY) == (MOTHER,)
    assert roll.child(CHILD.id) == CHILD
    assert roll.knows(AGENCY.id)
    assert not roll.knows(uuid4())


def test_reports_come_are_corrected_and_go():
    report = Report(uuid4(), TEACHER.id, "School report")
    shared = Report(report.id, TEACHER.id, "School report", received=TEN)
    assert made_of(ReportEntered(report), ReportEntered(shared)).reports == (shared,)
    assert made_of(ReportEntered(report), ReportRemoved(report.id)).reports == ()


def test_attendance_is_kept_as_stretches_of_time():
    room = made_of(
        ConferenceOpened(),
        PersonArrived(MOTHER.id, at(1)),
        PersonLeft(MOTHER.id, at(5)),
        PersonArrived(MOTHER.id, at(9), Mode.PHONE),
    ).room
    assert room.here() == (MOTHER.id,)
    assert [room.present_at(at(m)) for m in (0, 1, 5, 9)] == [(), (MOTHER.id,), (), (MOTHER.id,)]
    assert room.came(MOTHER.id)
    assert not room.came(TEACHER.id)


def test_nobody_leaves_before_having_come():
    room = made_of(PersonArrived(MOTHER.id, at(5)), PersonLeft(MOTHER.id, at(2))).room
    assert room.presences[0].until == at(5)


def test_when_one_leaves_the_others_stay():
    room = made_of(
        PersonArrived(MOTHER.id, at(0)),
        PersonArrived(TEACHER.id, at(1)),
        PersonLeft(MOTHER.id, at(2)),
    ).room
    assert room.here() == (TEACHER.id,)


def test_when_the_conference_closes_everybody_leaves():
    room = made_of(
        ConferenceOpened(),
        PersonArrived(MOTHER.id, at(0)),
        ClosedSessionBegan(),
        ConferenceClosed(),
    ).room
    assert (room.opened, room.closed, room.here()) == (at(0), at(3), ())
    assert not room.is_closed_session


def test_a_conference_opened_again_keeps_its_first_opening():
    room = made_of(ConferenceOpened(), ConferenceClosed(), ConferenceOpened()).room
    assert (room.opened, room.closed) == (at(0), None)


def test_who_comes_after_all_no_longer_sends_apologies():
    room = made_of(
        ApologyGiven(Apology(MOTHER.id, "ill")),
        ApologyGiven(Apology(TEACHER.id)),
        PersonArrived(MOTHER.id, at(2)),
    ).room
    assert [a.who for a in room.apologies] == [TEACHER.id]


def test_an_exclusion_stands_as_last_decided():
    first, second = Exclusion(MOTHER.id, "threats"), Exclusion(MOTHER.id, "bail conditions")
    assert made_of(PersonExcluded(first), PersonExcluded(second)).room.exclusions == (second,)


def test_breaks_begin_and_end():
    assert made_of(BreakBegan()).room.is_on_break()
    ended = made_of(BreakBegan(), BreakEnded()).room
    assert ended.breaks == ((at(0), at(1)),)
    assert not ended.is_on_break()
    assert not made_of(ConferenceOpened()).room.is_on_break()


def test_time_on_an_item_runs_until_the_next_is_opened():
    course = made_of(ItemOpened("welcome"), ItemOpened("welcome"), ItemOpened("reports")).course
    assert [(v.item, v.since, v.until) for v in course.visits] == [
        ("welcome", at(0), at(2)),
        ("reports", at(2), None),
    ]
    assert course.current == "reports"
    assert made_of().course.current == ""


def test_an_item_that_is_opened_again_is_no_longer_done():
    assert made_of(ItemOpened("a"), ItemDone("a")).course.done == {"a"}
    again = made_of(ItemOpened("a"), ItemDone("a"), ItemOpened("b"), ItemOpened("a"))
    assert again.course.done == set()


def test_the_agenda_can_be_taken_in_another_order():
    assert made_of(AgendaReordered(("b", "a"))).course.order == ("b", "a")


def test_an_answer_is_given_for_one_child_or_for_all_and_can_be_withdrawn():
    for_all, for_one = Answer("Q", "yes"), Answer("Q", "no", CHILD.id)
    course = made_of(
        QuestionAnswered(Answer("Q", "no")), QuestionAnswered(for_one), QuestionAnswered(for_all)
    ).course
    assert course.answer_to("Q") == for_all
    assert course.answer_to("Q", CHILD.id) == for_one
    assert course.answered_at("Q", CHILD.id) == at(1)
    withdrawn = course.after(AnswerWithdrawn("Q", CHILD.id), TEN)
    assert withdrawn.answer_to("Q", CHILD.id) is None
    assert withdrawn.answered_at("Q", CHILD.id) is None
    assert withdrawn.answer_to("Q") == for_all


def test_the_last_reason_for_passing_a_gate_stands():
    first, second = Override("fife/F9", "late"), Override("fife/F9", "already referred")
    course = made_of(GateOverridden(first), GateOverridden(second)).course
    assert course.override_of("fife/F9") == second
    assert course.override_of("fife/F9", CHILD.id) is None


def test_a_correction_keeps_what_stood_before():
    said = Contribution(uuid4(), MOTHER.id, "He is at scool", Tag.FACT)
    put_right = Contribution(said.id, MOTHER.id, "He is at school", Tag.FACT)
    talk = made_of(
        ContributionRecorded(said),
        ContributionCorrected(put_right),
        ContributionTagged(said.id, Tag.OPINION),
        ContributionTagged(said.id, Tag.OPINION),
    ).talk
    standing = talk.recorded[0]
    assert (standing.now.words, standing.now.tag) == ("He is at school", Tag.OPINION)
    assert standing.earlier == (said, put_right)


def test_what_is_struck_stays_on_the_record_as_struck():
    talk = hold("Mother, fact: He is at school\nMother: I am tired").conference.talk
    struck = talk.after(ContributionStruck(talk.recorded[0].now.id), None)
    assert [r.now.words for r in struck.standing] == ["I am tired"]
    assert len(struck.recorded) == 2
    restored = struck.after(ContributionRestored(talk.recorded[0].now.id), None)
    assert restored == talk


def test_what_wants_a_tag_is_listed():
    talk = hold("Mother, fact: He is at school\nMother: I am tired").conference.talk
    assert [r.now.words for r in talk.untagged] == ["I am tired"]


def test_who_has_spoken_is_known():
    sitting = hold("Mother: I am tired")
    assert sitting.conference.talk.has_spoken(sitting.conference.roll.people[0].id)
    assert not sitting.conference.talk.has_spoken(CHILD.id)


@pytest.mark.parametrize(
    ("session", "marked"), [(ClosedSessionBegan(), True), (ClosedSessionEnded(), False)]
)
def test_what_is_said_in_a_closed_session_is_marked(session, marked):
    said = Contribution(uuid4(), MOTHER.id, "quietly")
    talk = made_of(session, ContributionRecorded(said), hand=Hand.MINUTE_TAKER).talk
    assert talk.recorded[0].in_closed_session is marked
    assert talk.recorded[0].hand is Hand.MINUTE_TAKER


def test_a_view_stands_as_last_given_for_each_child_and_holder():
    first = View(CHILD.id, AGENCY.id, Stance.UNSURE)
    second = View(CHILD.id, AGENCY.id, Stance.AGAINST, "attendance is good", 7)
    mothers = View(CHILD.id, MOTHER.id, Stance.AGAINST)
    findings = made_of(ViewGiven(first), ViewGiven(mothers), ViewGiven(second)).findings
    assert findings.view(CHILD.id, AGENCY.id) == second
    assert set(findings.views_for(CHILD.id)) == {second, mothers}
    withdrawn = findings.after(ViewWithdrawn(CHILD.id, AGENCY.id))
    assert withdrawn.views == (mothers,)


def test_areas_of_concern_are_named_child_by_child():
    findings = made_of(
        AreasOfConcernNamed(CHILD.id, ("neglect",)),
        AreasOfConcernNamed(CHILD.id, ("neglect", "domestic-abuse")),
    ).findings
    assert findings.areas_for(CHILD.id) == ("neglect", "domestic-abuse")
    assert findings.areas_for(uuid4()) == ()


def test_a_decision_stands_as_last_made_and_can_be_withdrawn():
    first = Decision(CHILD.id, "place", Manner.CONSENSUS)
    second = Decision(CHILD.id, "place", Manner.CHAIR, "weighed")
    findings = made_of(DecisionMade(first), DecisionMade(second)).findings
    assert findings.decision_for(CHILD.id) == second
    assert findings.after(DecisionWithdrawn(CHILD.id)).decision_for(CHILD.id) is None


def test_a_disagreement_stands_until_it_is_withdrawn():
    dissent = Disagreement(CHILD.id, AGENCY.id, Level.DISSENT, "the plan would do")
    findings = made_of(DisagreementRecorded(dissent)).findings
    assert findings.disagreement(CHILD.id, AGENCY.id) == dissent
    assert findings.disagreements_for(CHILD.id) == (dissent,)
    assert findings.after(DisagreementWithdrawn(CHILD.id, AGENCY.id)).disagreements == ()


def test_a_referral_is_raised_and_withdrawn():
    referral = Referral("reporter", frozenset({CHILD.id}), "neglect")
    findings = made_of(ReferralRaised(referral)).findings
    assert findings.referral("reporter") == referral
    assert findings.after(ReferralWithdrawn("reporter")).referral("reporter") is None


def test_an_action_is_for_its_children_or_for_all():
    for_one = Action(uuid4(), frozenset({CHILD.id}), "Weight regained", "Weigh weekly")
    for_all = Action(uuid4(), frozenset(), "Home is safe", "Visit weekly")
    plan = made_of(ActionAgreed(for_one), ActionAgreed(for_all)).plan
    assert plan.actions_for(CHILD.id) == (for_one, for_all)
    assert plan.actions_for(uuid4()) == (for_all,)
    assert plan.after(ActionDropped(for_all.id)).actions == (for_one,)


def test_contingency_lead_and_core_group_stand_child_by_child_as_last_agreed():
    plan = made_of(
        ContingencyAgreed(Contingency(CHILD.id, "first")),
        ContingencyAgreed(Contingency(CHILD.id, "second")),
        LeadWorkerNamed(LeadWorker(CHILD.id, TEACHER.id)),
        LeadWorkerNamed(LeadWorker(CHILD.id, MOTHER.id)),
        CoreGroupNamed(CoreGroup(CHILD.id, ())),
        CoreGroupNamed(CoreGroup(CHILD.id, (MOTHER.id, TEACHER.id))),
    ).plan
    assert plan.contingency_for(CHILD.id) == Contingency(CHILD.id, "second")
    assert plan.lead_for(CHILD.id) == LeadWorker(CHILD.id, MOTHER.id)
    assert plan.core_group_for(CHILD.id) == CoreGroup(CHILD.id, (MOTHER.id, TEACHER.id))
    assert plan.contingency_for(uuid4()) is plan.lead_for(uuid4()) is None
    assert plan.core_group_for(uuid4()) is None


def test_a_meeting_is_fixed_moved_and_cancelled():
    first, moved = Meeting("review", TEN), Meeting("review", at(60))
    plan = made_of(MeetingFixed(first), MeetingFixed(moved)).plan
    assert plan.meeting("review") == moved
    assert plan.after(MeetingCancelled("review")).meeting("review") is None


def test_papers_keep_summaries_copies_signatures_and_releases():
    papers = made_of(
        SummaryWritten(Summary("worries", "one")),
        SummaryWritten(Summary("worries", "two")),
        CopyDecided(ReaderCopy(MOTHER.id, Copy.FULL)),
        CopyDecided(ReaderCopy(MOTHER.id, Copy.LETTER, "third party")),
        DocumentSigned(SignedDocument("minutes", "record", "ab", Hand.CHAIR)),
        DocumentReleased(Release("minutes", "record", "ab", "secure mail")),
    ).papers
    assert papers.summary_of("worries") == Summary("worries", "two")
    assert papers.summary_of("strengths") is None
    assert papers.copy_for(MOTHER.id) == ReaderCopy(MOTHER.id, Copy.LETTER, "third party")
    assert [s.kind for s in papers.signed] == ["minutes"]
    assert papers.released[0].at == at(5)


def test_a_seal_is_put_on_once():
    conference = made_of(RecordSealed(), RecordSealed())
    assert conference.is_sealed
    assert conference.papers.sealed == at(0)
    assert not made_of().is_sealed


def test_the_child_expected_on_a_date_is_on_the_roll():
    unborn = Child(uuid4(), "Baby", expected=date(2027, 2, 1))
    assert made_of(ChildEntered(unborn)).roll.children == (unborn,)
