"""The review that follows a conference, and what it knows from the start."""

from dataclasses import replace
from datetime import UTC, date, datetime

import msgspec

from chairdesk.desk.in_brief.brief import ChildInBrief, in_brief
from chairdesk.desk.reviewing.next_review import (
    has_next,
    next_review,
    prepared_already,
    reference_after,
)
from chairdesk.models.agenda import InquorateRuling, WayOn
from chairdesk.models.arrangements import Arrangements, Clock, Kind
from chairdesk.models.contribution import PROFESSIONALS_ONLY, Audience, Contribution, Scope
from chairdesk.models.events import (
    ClockStarted,
    ConferenceOpened,
    ContributionRecorded,
    InquorateRuled,
    MeetingFixed,
    ParticularEntered,
    ProcedureAdopted,
    ReportEntered,
)
from chairdesk.models.ids import new_id
from chairdesk.models.people import Aspect, Capacity, Particular
from chairdesk.models.plan import Meeting
from chairdesk.models.reports import Report
from chairdesk.procedures.pack import as_record
from tests.desk.reviews import (
    ARRANGED,
    CALLED,
    FIFE,
    FIXED,
    HELD,
    MOTHER,
    REVIEW,
    REVIEWED,
    STUDENT,
    TEACHER,
    entered,
    entering,
    held,
)
from tests.procedures.telling import ISLA, MIRREN, SCHOOL, decided, excluded


def ids_of(conference):
    roll = conference.roll
    return {one.id for one in (*roll.children, *roll.people, *roll.agencies)}


def test_a_review_knows_its_children_people_and_agencies_under_names_of_its_own():
    before = held(decided(ISLA, "place"), decided(MIRREN, "place"), FIXED)
    review = entered(before)
    isla, mirren = review.roll.children
    assert (isla.name, isla.born, isla.needs, mirren.name) == (
        *(ISLA.name, ISLA.born),
        *("Asthma", MIRREN.name),
    )
    school = review.roll.agencies[0]
    assert (school.name, school.sector) == (SCHOOL.name, SCHOOL.sector)
    chair, mother, teacher = review.roll.people
    assert (chair.name, chair.capacity) == ("Morag Sinclair", Capacity.CHAIR)
    assert (mother.role, mother.has_parental_rights) == ("Mother", True)
    assert (teacher.agency, teacher.for_children) == (school.id, {isla.id})
    assert not ids_of(before) & ids_of(review)


def test_a_review_goes_by_the_same_procedure_on_the_day_that_was_fixed_for_it():
    before = held(FIXED)
    review = entered(before)
    assert review.setting.pack == before.setting.pack
    assert review.arrangements == Arrangements(
        "F-1 review 1", Kind.REVIEW, REVIEWED, "Rothesay House", "Fife Council", 90
    )
    assert review.setting.clocks == (Clock("initial-held", datetime(2026, 11, 26, tzinfo=UTC)),)
    brought = next_review(before, CALLED)
    assert (brought.before, brought.held, brought.is_fixed) == ("F-1", date(2026, 11, 26), True)


def test_a_review_of_a_review_counts_from_it_and_is_called_the_next():
    arranged = replace(ARRANGED, reference="F-1 review 1", kind=Kind.REVIEW)
    review = entered(held(FIXED, arranged=arranged))
    assert review.arrangements.reference == "F-1 review 2"
    assert [clock.event for clock in review.setting.clocks] == ["last-review-held"]


def test_a_review_is_called_after_its_conference_and_its_number_grows():
    assert reference_after("F-1 (a)", REVIEW) == "F-1 (a) review 1"
    assert reference_after("F-1 (a) review 9", REVIEW) == "F-1 (a) review 10"


def test_what_was_adjourned_is_held_again_as_what_it_was_and_its_time_runs_from_before():
    again = MeetingFixed(Meeting("reconvened", REVIEWED, "Rothesay House"))
    investigated = Clock("investigation-ended", datetime(2026, 11, 5, tzinfo=UTC))
    adjourned = InquorateRuled(InquorateRuling(WayOn.ADJOURN, "Too few are here."))
    held_again = entered(held(ClockStarted(investigated), adjourned, FIXED, again))
    assert held_again.arrangements.kind is Kind.INITIAL
    assert held_again.arrangements.reference == "F-1 reconvened 1"
    assert held_again.arrangements.starts == REVIEWED
    assert held_again.setting.clocks == (investigated,)


def test_where_no_day_was_fixed_none_is_made_up():
    review = entered(held(decided(ISLA, "place")))
    assert review.arrangements is None
    assert not next_review(held(), CALLED).is_fixed


def test_a_pack_without_reviews_is_asked_for_none():
    kinds = tuple(kind for kind in FIFE.kinds if kind.key == "initial")
    limits = tuple(one for one in FIFE.limits if one.event != "initial-held")
    without = msgspec.structs.replace(FIFE, kinds=kinds, limits=limits)
    review = entered(held(FIXED, pack=without))
    assert review.arrangements.kind is Kind.INITIAL
    assert review.setting.clocks == ()


def test_a_child_who_was_placed_is_on_the_register_and_one_of_whom_nothing_was_decided_as_before():
    children = entered(held(decided(ISLA, "place"))).roll.children
    assert [child.listed for child in children] == [True, False]


def test_a_child_without_a_plan_is_left_out_with_who_came_for_that_child_alone_and_is_named():
    about = ParticularEntered(Particular(ISLA.id, Aspect.LANGUAGE, "Polish"))
    before = held(about, decided(ISLA, "not-place"), decided(MIRREN, "place"))
    review = entered(before)
    assert [child.name for child in review.roll.children] == ["Mirren"]
    assert [person.name for person in review.roll.people] == ["Morag Sinclair", "Kirsty"]
    assert review.roll.particulars == ()
    assert next_review(before, CALLED).left_out == ("Isla",)


def test_a_child_with_a_plan_but_not_on_the_register_comes_and_is_said_not_to_be_on_it():
    before = held(decided(ISLA, "plan-without-registration"), decided(MIRREN, "place"))
    assert [child.listed for child in entered(before).roll.children] == [False, True]


def test_where_no_child_has_a_plan_all_come_since_the_chair_asks_for_it():
    before = held(decided(ISLA, "not-place"), decided(MIRREN, "not-place"))
    children = entered(before).roll.children
    assert [(child.name, child.listed) for child in children] == [
        ("Isla", False),
        ("Mirren", False),
    ]
    assert next_review(before, CALLED).left_out == ()


def noted(aspect, audience, words="Words"):
    return ParticularEntered(Particular(MOTHER.id, aspect, words, audience))


def test_what_was_noted_of_somebody_comes_for_the_same_eyes_and_never_for_more():
    teacher_alone = Audience(Scope.NAMED, frozenset({TEACHER.id, STUDENT.id}))
    nobody_here = Audience(Scope.NAMED, frozenset({STUDENT.id}))
    review = entered(
        held(
            noted(Aspect.ADDRESS, PROFESSIONALS_ONLY),
            noted(Aspect.HOUSEHOLD, teacher_alone),
            noted(Aspect.ETHNICITY, nobody_here),
            noted(Aspect.NOT_INVITED, PROFESSIONALS_ONLY),
        )
    )
    teacher = next(one for one in review.roll.people if one.name == "Ewan Laird")
    assert [(one.aspect, one.audience) for one in review.roll.particulars] == [
        (Aspect.ADDRESS, PROFESSIONALS_ONLY),
        (Aspect.HOUSEHOLD, Audience(Scope.NAMED, frozenset({teacher.id}))),
    ]


def test_nothing_that_was_said_reported_or_decided_comes_nor_why_somebody_was_kept_out():
    said = Contribution(new_id(), MOTHER.id, "HARBOURLIGHT", audience=PROFESSIONALS_ONLY)
    before = held(
        ContributionRecorded(said),
        ReportEntered(Report(new_id(), TEACHER.id, "HARBOURLIGHT")),
        excluded(MOTHER, "HARBOURLIGHT"),
        noted(Aspect.NOT_INVITED, PROFESSIONALS_ONLY, "HARBOURLIGHT"),
        decided(ISLA, "place", reasons="HARBOURLIGHT"),
    )
    assert b"HARBOURLIGHT" in encoded(before)
    assert b"HARBOURLIGHT" not in encoded(entered(before))


def encoded(conference):
    return msgspec.json.encode(conference)


def test_what_was_held_before_it_was_arranged_is_brought_without_a_day():
    adopted = ProcedureAdopted(FIFE.name, FIFE.edition, as_record(FIFE))
    brought = next_review(entering(adopted, ConferenceOpened()), CALLED)
    assert (brought.before, brought.held, brought.is_fixed) == ("", date(2026, 11, 26), False)


def test_a_review_can_follow_what_was_closed_under_a_procedure():
    before = in_brief(held(FIXED))
    assert has_next(before)
    assert not has_next(replace(before, closed=None))
    assert not has_next(replace(before, arrangements=None))
    assert not has_next(replace(before, calendar=None))


def test_a_review_that_is_prepared_already_is_found_by_any_of_its_children():
    before = in_brief(held(FIXED))
    coming = in_brief(entered(held(FIXED)))
    never_held = replace(before, id=new_id(), opened=None)
    strangers = replace(coming, children=(ChildInBrief("Isla", date(2016, 3, 4)),))
    assert prepared_already(before, (before, never_held, strangers, coming)) == coming
    undated = replace(coming, arrangements=None)
    assert prepared_already(before, (before, undated)) == undated
    assert prepared_already(before, (before, replace(coming, opened=HELD))) is None
