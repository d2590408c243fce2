"""The minutes tell for each child how the decision came about, and what follows from it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import msgspec
import pytest

from chairdesk.export.minutes import minutes_of
from chairdesk.export.pages import pages_of
from chairdesk.models.agenda import Override
from chairdesk.models.arrangements import Clock
from chairdesk.models.conference import Conference
from chairdesk.models.decision import Decision, Disagreement, Level, Manner, Referral
from chairdesk.models.events import (
    ActionDropped,
    ChildEntered,
    ChildRemoved,
    ClockStarted,
    ContingencyAgreed,
    CoreGroupNamed,
    DecisionMade,
    DisagreementRecorded,
    GateOverridden,
    LeadWorkerNamed,
    MeetingCancelled,
    MeetingFixed,
    ReferralRaised,
)
from chairdesk.models.people import Child
from chairdesk.models.plan import Contingency, CoreGroup, LeadWorker, Meeting
from chairdesk.procedures.shelf import read_pack
from tests.export.abernethy import FIFE, ISLA, RORY, conference, named
from tests.export.reading_aloud import aloud, pages, squeezed
from tests.export.telling import part, spoken, told


def test_each_child_has_the_test_the_views_the_decision_and_its_reasons():
    mirren = part("Mirren Abernethy")
    assert mirren[1].endswith("what is likely to come? | Neglect, likely to continue.")
    assert mirren[4].startswith("Catriona Abernethy / Mother | Against | I can cope.")
    assert "Social Work | For (4 of 10) | For the reasons given." in mirren
    assert mirren[-1] == (
        "Reasons: The fall. / This rests on what was said under 9 (Agnieszka Wójcik-Żółkiewska)."
    )


def test_dissent_is_told_with_its_reasons_and_what_it_does_not_change():
    assert part("Isla Abernethy")[-1] == (
        "Dissent: Burnside Primary / School is where she thrives. / "
        "Their part of the plan stays agreed."
    )


def test_who_disagrees_about_a_child_without_a_plan_has_no_part_in_one():
    dropped = [ActionDropped(one.id) for one in conference().plan.actions]
    assert part("Isla Abernethy", *dropped)[-1] == (
        "Dissent: Burnside Primary / School is where she thrives."
    )


def test_a_reservation_is_no_dissent():
    mild = Disagreement(
        RORY.id, named("Housing"), Level.RESERVATION, "Too soon.", keeps_its_actions=False
    )
    rory = part("Rory Abernethy", DisagreementRecorded(mild))
    assert rory[-1].startswith("Reservation: Housing")
    assert "Housing has a reservation." in rory[-2]


def test_the_plan_says_what_must_change_and_what_if_it_does_not():
    assert part("Child's Plan")[1:] == [
        (
            "Mirren gains weight | Weigh Mirren every week at home / For Mirren | "
            "Agnieszka Wójcik-Żółkiewska / 4 December 2026 | "
            "Her line crosses the 9th centile by February"
        ),
        (
            "Mrs Abernethy stays well | Weekly clinic / For all the children | "
            "Mother / No date was set | "
        ),
    ]
    assert part("Who carries it out, and what if it does not work")[0] == (
        "Mirren Abernethy and Isla Abernethy: Lead Professional: Fiona Laird / "
        "Core group: Fiona Laird, Catriona Abernethy and Ruth Imrie / "
        "If the plan does not work: A legal meeting within 24 hours."
    )


def test_referrals_are_told_with_their_children_and_whether_they_were_made():
    assert part("Referrals and tasks that follow")[1] == (
        "Service Manager, Social Work Reviewing Service | Decision made by the chair without "
        "consensus / No consensus. / For Isla | To be made"
    )


def test_what_the_chair_passed_is_told_with_its_reason():
    (passed,) = part("Passed by the chair, with a reason")
    assert passed.startswith("The case conference: The police report follows. / Make sure that")
    assert "fife/" not in passed


def test_the_dates_that_follow_are_told_with_their_counting():
    minutes = next(line for line in part("Dates that follow") if line.startswith("Minutes"))
    assert "Friday 4 December 2026" in minutes
    assert "St Andrew's Day (30 November)" in minutes


def test_it_ends_with_the_places_where_both_sign():
    assert told()[-2:] == ["Minute-taker: Jean Ross", "Chair: Morag Sinclair"]


def test_a_record_that_is_not_sealed_is_a_draft():
    sealed = conference()
    draft = replace(sealed, papers=replace(sealed.papers, sealed=None))
    assert minutes_of(sealed, FIFE).copy == "Copy 1 of 2, for the file. Version 1"
    assert minutes_of(draft, FIFE).copy.startswith("Draft, not sealed.")


def test_an_empty_record_can_be_looked_at():
    document = minutes_of(Conference(named("new")), FIFE)
    assert document.subtitle == "Child Protection Case Conference"
    assert pages(pages_of(document))


@pytest.mark.parametrize(
    ("child", "age"),
    [
        (Child(named("x"), "Baby", born=date(2026, 11, 15)), "1 week"),
        (Child(named("x"), "Baby", born=date(2026, 11, 3)), "3 weeks"),
        (Child(named("x"), "Baby", born=date(2026, 10, 20)), "1 month"),
        (Child(named("x"), "Baby", born=date(2024, 12, 27)), "22 months"),
        (Child(named("x"), "Baby", born=date(2024, 11, 26)), "2 years"),
        (Child(named("x"), "Baby", expected=date(2027, 3, 3)), "Expected 3 March 2027"),
        (Child(named("x"), "Baby", born=date(2027, 3, 3)), ""),
        (Child(named("x"), "Baby"), ""),
    ],
)
def test_a_childs_age_is_told_as_people_say_it(child, age):
    row = next(line for line in part("What was decided", ChildEntered(child)) if "Baby" in line)
    assert row == f"Baby / {age} | No decision was made |  | "


def test_two_children_of_one_first_name_keep_their_whole_names():
    other = Child(named("x"), "Mirren Gow", born=date(2020, 1, 1))
    assert "| Mirren Abernethy |" in part("Who does what by when", ChildEntered(other))[1]


def test_one_lead_for_all_is_told_once_and_a_review_that_was_fixed_with_its_day():
    fixed = (
        LeadWorkerNamed(LeadWorker(RORY.id, named("Fiona Laird"))),
        CoreGroupNamed(CoreGroup(RORY.id, (named("Fiona Laird"),))),
        MeetingFixed(Meeting("review", datetime(2027, 2, 24, 10, 0, tzinfo=UTC))),
        MeetingCancelled("core-group"),
    )
    decided = part("What was decided", *fixed)
    assert "Lead Professional: Fiona Laird" in decided
    assert "Review case conference: Wednesday 24 February 2027, 10.00" in decided
    assert not [line for line in decided if line.startswith("First core group")]


def test_an_outcome_that_the_procedure_does_not_know_stands_for_itself():
    made = DecisionMade(Decision(ISLA.id, "something else", Manner.CHAIR))
    assert "something else" in part("What was decided", made)[2]


def test_dates_that_cannot_be_counted_are_left_out():
    impossible = ClockStarted(Clock("investigation-ended", datetime(1800, 1, 1, tzinfo=UTC)))
    assert "# Dates that follow" not in told(impossible)


def test_a_date_that_is_counted_in_hours_has_its_time():
    hours = replace_limits(unit="hours", amount=24)
    plan = next(line for line in part("Dates that follow", pack=hours) if "The plan" in line)
    assert plan.startswith("The plan | Friday 27 November 2026, 11.")


def replace_limits(**changed):
    """Give the procedure of Fife with other limits for its plan."""
    limits = [
        msgspec.structs.replace(one, **changed) if one.thing == "outline-plan" else one
        for one in FIFE.limits
    ]
    return msgspec.structs.replace(FIFE, limits=tuple(limits))


def test_what_rests_on_somebodys_words_is_not_told_where_nobody_is_named():
    unnamed = msgspec.structs.replace(FIFE, record_style="summary")
    assert part("Mirren Abernethy", pack=unnamed)[-1] == "Reasons: The fall. / "


def test_an_action_for_an_only_child_need_not_say_for_whom():
    alone = told(ChildRemoved(ISLA.id), ChildRemoved(RORY.id))
    assert "Weekly clinic | Mother | No date was set" in alone


def test_a_child_with_a_contingency_alone_has_it_told():
    alone = ContingencyAgreed(Contingency(RORY.id, "Back to the hearing."))
    carried = part("Who carries it out, and what if it does not work", alone)
    assert carried[-1] == "Rory Abernethy: If the plan does not work: Back to the hearing."


def test_a_plan_without_actions_says_so():
    empty = told(ActionDropped(named("a1")), ActionDropped(named("a2")))
    assert empty.count("No action was agreed.") == 2


def test_a_rule_that_the_procedure_does_not_know_is_told_with_the_reason_alone():
    passed = GateOverridden(Override("old/RULE", "It no longer applies.", ISLA.id))
    (_, unknown) = part("Passed by the chair, with a reason", passed)
    assert unknown == "Isla Abernethy: It no longer applies."


def test_the_whole_is_read_aloud_as_it_was_told():
    document = minutes_of(conference(), FIFE)
    assert aloud(pages_of(document)) == squeezed("".join(spoken(document)))


LATE = datetime(2027, 3, 5, 10, 0, tzinfo=UTC)
"""A week after the review is owed."""


def test_a_review_after_its_limit_says_on_the_first_page_how_late_and_why():
    fixed = MeetingFixed(Meeting("review", LATE, why_late="The hall is shut in February."))
    assert (
        "Review case conference: Friday 5 March 2027, 10.00 / This is later than it is owed: by "
        "Friday 26 February 2027. / Why it is later: The hall is shut in February."
    ) in part("What was decided", fixed)
    assert "Review | Friday 26 February 2027 / Fixed for later: Friday 5 March 2027. | " in next(
        line for line in part("Dates that follow", fixed) if line.startswith("Review")
    )


def test_a_review_after_its_limit_without_a_reason_says_that_there_is_none():
    fixed = MeetingFixed(Meeting("review", LATE))
    (told,) = (x for x in part("What was decided", fixed) if x.startswith("Review"))
    assert told.endswith("by Friday 26 February 2027. / The record gives no reason.")


def test_a_referral_that_the_procedure_asks_for_and_nobody_made_is_told():
    assert (
        "Keeper of the Child Protection Register | Registration to be entered at once / "
        "For Mirren and Isla | Not made, though the procedure asks for it."
    ) in part("Referrals and tasks that follow")


def test_a_referral_made_for_one_child_of_two_is_not_made_for_the_other():
    kind = "register-entry"
    made = ReferralRaised(Referral(kind, frozenset({ISLA.id}), "To be entered."))
    rows = [r for r in part("Referrals and tasks that follow", made) if r.startswith("Keeper")]
    assert ["For Isla | To be made" in rows[0], "For Mirren | Not made" in rows[1]] == [True, True]


def test_no_paper_calls_a_rule_by_its_code():
    assert not [line for line in told() if "fife/" in line]


@pytest.mark.parametrize(
    ("pack", "outcome", "on"),
    [
        ("fife", "place", ""),
        ("fife", "not-place", " (on registration)"),
        ("medway-2008", "plan", ""),
        ("medway-2008", "no-plan", " (on a plan)"),
    ],
)
def test_views_that_the_decision_does_not_explain_say_what_they_were_on(pack, outcome, on):
    made = DecisionMade(Decision(ISLA.id, outcome, Manner.CHAIR))
    isla = part("Isla Abernethy", made, pack=read_pack(pack))
    counted = next(line for line in isla if line.startswith("Decision for Isla: "))
    assert (
        f"By the chair's judgement: of the agencies, four for, three against{on} / Burnside"
        in counted
    )
