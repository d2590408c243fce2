"""What its entries make of a conference: who, when, where, and what was said."""

from datetime import date
from uuid import uuid4

import pytest

from chairdesk.models.agenda import Answer, Override
from chairdesk.models.arrangements import Arrangements, Clock, Kind
from chairdesk.models.attendance import Apology, Exclusion, Mode
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Contribution, Hand, Tag
from chairdesk.models.events import (
    AgencyEntered,
    AgencyRemoved,
    AgendaReordered,
    AnswerWithdrawn,
    ApologyGiven,
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
    ContributionCorrected,
    ContributionRecorded,
    ContributionRestored,
    ContributionStruck,
    ContributionTagged,
    GateOverridden,
    ItemDone,
    ItemOpened,
    OverrideWithdrawn,
    PersonArrived,
    PersonEntered,
    PersonExcluded,
    PersonLeft,
    PersonRemoved,
    ProcedureAdopted,
    QuestionAnswered,
    ReportEntered,
    ReportRemoved,
)
from chairdesk.models.people import Capacity, Child
from chairdesk.models.reports import Report
from chairdesk.models.standing.talk import Moment
from tests.models.making import AGENCY, CHILD, MOTHER, TEACHER, TEN, at, made_of
from tests.transcript import CONFERENCE, hold


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
    moment = Moment(TEN, Hand.CHAIR, in_closed_session=False)
    struck = talk.after(ContributionStruck(talk.recorded[0].now.id), moment)
    assert [r.now.words for r in struck.standing] == ["I am tired"]
    assert len(struck.recorded) == 2
    restored = struck.after(ContributionRestored(talk.recorded[0].now.id), moment)
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


def test_the_child_expected_on_a_date_is_on_the_roll():
    unborn = Child(uuid4(), "Baby", expected=date(2027, 2, 1))
    assert made_of(ChildEntered(unborn)).roll.children == (unborn,)


def test_what_the_conference_relied_on_stays_known_once_it_is_withdrawn():
    passed, again = Override("fife/F9", "no police"), Override("fife/F8", "no time")
    course = made_of(
        GateOverridden(passed),
        GateOverridden(again),
        OverrideWithdrawn("fife/F8"),
        ConferenceClosed(),
        OverrideWithdrawn("fife/F9"),
    ).course
    assert course.overrides == ()
    assert [one.override for one in course.lifted] == [again, passed]
    assert [one.override for one in course.relied_on(at(3))] == [passed]
    assert course.relied_on(None) == ()


def test_an_override_with_the_same_reason_keeps_its_time():
    same = Override("fife/F9", "late")
    course = made_of(GateOverridden(same), GateOverridden(same)).course
    assert [one.at for one in course.overrides] == [at(0)]
