"""What the papers say of a conference that was not quorate."""

from dataclasses import replace
from datetime import timedelta

import msgspec

from chairdesk.export.decision_letter import decision_letter_of
from chairdesk.export.letters.child_version import child_version_of
from chairdesk.export.letters.letter_in_place import letter_in_place_of
from chairdesk.export.minutes import minutes_of
from chairdesk.export.outline_plan import outline_plan_of
from chairdesk.export.readers import Reader
from chairdesk.models.agenda import InquorateRuling, Override, WayOn
from chairdesk.models.events import (
    AgencyEntered,
    ClosedSessionBegan,
    ClosedSessionEnded,
    GateOverridden,
    InquorateRuled,
    PersonArrived,
    PersonEntered,
)
from chairdesk.models.people import Agency, Person, Sector
from chairdesk.models.plan import Meeting
from chairdesk.models.standing.findings import Findings
from chairdesk.models.standing.outline import OutlinePlan
from tests.export.abernethy import FIFE, ISLA, OPENS, conference, named
from tests.export.telling import spoken as each_said

REASONS = "Nobody from housing could come."
SAID = "Too few people were there for this case conference to decide (it was not quorate)"
QUORUM = msgspec.structs.replace(FIFE.quorum, needs=("legal",), rule="fife/F7")
WANTING = msgspec.structs.replace(FIFE, quorum=QUORUM)


def spoken(document):
    return "\n".join(each_said(document))


def ruled(way):
    return InquorateRuled(InquorateRuling(way, REASONS))


def adjourned():
    held = conference(ruled(WayOn.ADJOURN))
    again = OutlinePlan(actions=held.plan.actions, meetings=(Meeting("reconvened", OPENS),))
    return replace(held, findings=Findings(), plan=again)


def test_minutes_decision_letter_and_plan_say_first_that_nothing_was_decided():
    for paper_of in (minutes_of, decision_letter_of, outline_plan_of):
        said = spoken(paper_of(adjourned(), WANTING))
        assert said.index(SAID) < said.index("Reconvened case conference")
        assert "How it was reached" not in said


def test_why_it_was_adjourned_stands_in_minutes_and_decision_letter():
    for paper_of in (minutes_of, decision_letter_of):
        assert REASONS in spoken(paper_of(adjourned(), WANTING))


def test_the_plan_of_an_adjourned_conference_is_called_interim():
    said = spoken(outline_plan_of(adjourned(), WANTING))
    assert "Interim plan, until the case conference is held again" in said


def test_a_letter_in_place_of_minutes_says_it_without_the_reasons():
    father = Reader(named("Callum Abernethy"))
    said = spoken(letter_in_place_of(adjourned(), WANTING, father))
    assert SAID in said
    assert REASONS not in said


def test_a_child_hears_when_everybody_meets_again():
    said = spoken(child_version_of(adjourned(), WANTING, ISLA))
    assert "We have not decided yet." in said
    assert "because not everybody was there. We all meet again on" in said


def test_what_was_decided_all_the_same_is_never_hidden():
    said = spoken(minutes_of(conference(ruled(WayOn.ADJOURN)), WANTING))
    assert SAID in said
    assert "How it was reached" in said


def test_going_on_without_a_quorum_is_said_with_its_reasons():
    said = spoken(minutes_of(conference(ruled(WayOn.PROCEED)), WANTING))
    assert "The chair went on, and has recorded why." in said
    assert REASONS in said


def test_a_quorum_that_was_passed_over_is_said_on_the_first_page():
    passed = GateOverridden(Override("fife/F7", "They sent their report."))
    said = spoken(minutes_of(conference(passed), WANTING))
    assert said.index("The chair went on") < said.index("Who does what by when")


def test_of_a_quorate_conference_nothing_of_the_kind_is_said():
    said = spoken(minutes_of(conference(), FIFE))
    assert "not quorate" not in said


def test_reasons_given_in_closed_session_are_withheld_from_the_family():
    closed = conference(ClosedSessionBegan(), ruled(WayOn.PROCEED), ClosedSessionEnded())
    mother = Reader(named("Catriona Abernethy"))
    assert REASONS not in spoken(minutes_of(closed, WANTING, mother))
    assert REASONS in spoken(minutes_of(closed, WANTING))


def test_the_minutes_tell_the_quorum_in_the_past():
    said = spoken(minutes_of(conference(), WANTING))
    assert "Not quorate: nobody from legal services was here." in said


def told_of_the_decisions(*coming_and_going):
    """Tell how each child's decision was reached, where legal services came and went."""
    solicitor = Person(named("Solicitor"), "Ann Solicitor", agency=named("Legal"))
    legal = AgencyEntered(Agency(named("Legal"), "Legal", Sector.LEGAL))
    held = conference(legal, PersonEntered(solicitor), *coming_and_going)
    return held, spoken(minutes_of(held, WANTING))


def test_minutes_say_of_a_decision_that_it_was_made_without_a_quorum():
    held, _ = told_of_the_decisions()
    decided = max(at for _, at in held.findings.moments)
    came = PersonArrived(named("Solicitor"), decided + timedelta(seconds=1))
    _, said = told_of_the_decisions(came)
    assert "Not quorate: nobody from legal services was here." in said
    assert said.count("Decided at") >= len(held.findings.moments)


def test_minutes_say_nothing_of_the_kind_where_enough_were_there_as_it_was_decided():
    came = PersonArrived(named("Solicitor"), OPENS)
    _, said = told_of_the_decisions(came)
    assert "Decided at" not in said


def test_the_seconds_in_which_everybody_is_ticked_are_no_time_without_a_quorum():
    held, _ = told_of_the_decisions()
    came = PersonArrived(named("Solicitor"), held.room.opened + timedelta(seconds=1))
    _, said = told_of_the_decisions(came)
    assert "Not quorate" not in said
    assert "Quorate: legal services" in said
