"""A child is told in plain words, on one page, what was decided, who helps and what comes next."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from chairdesk.export.letters.child_version import child_version_of, old_enough
from chairdesk.export.pages import pages_of
from chairdesk.models.conference import Conference
from chairdesk.models.decision import Decision, Manner
from chairdesk.models.events import (
    ChildEntered,
    ChildRemoved,
    CoreGroupNamed,
    DecisionMade,
    DecisionWithdrawn,
    LeadWorkerNamed,
    MeetingFixed,
    PersonArrived,
    PersonEntered,
)
from chairdesk.models.people import Capacity, Child, Person
from chairdesk.models.plan import CoreGroup, LeadWorker, Meeting
from chairdesk.procedures.shelf import read_pack
from tests.export.abernethy import (
    FIFE,
    ISLA,
    MIRREN,
    OPENS,
    RESTRICTED,
    RORY,
    SAID,
    conference,
    named,
)
from tests.export.reading_aloud import pages
from tests.export.rehearsed import SCRIPTS, papers
from tests.export.telling import lines


def text(child, *more, pack=FIFE, facts=()):
    return "\n".join(lines(child_version_of(conference(*more), pack, child, facts)))


def test_it_speaks_to_the_child_by_name_and_bears_no_heavy_marking():
    page = child_version_of(conference(), FIFE, ISLA)
    assert (page.title, page.marking, page.subtitle) == ("Dear Isla", "For Isla", "")


def test_it_tells_what_was_decided_and_that_it_is_not_the_childs_fault():
    said = text(ISLA)
    assert "Your name is on a list called the Child Protection Register." in said
    assert "None of this is your fault." in said
    assert "Thank you for coming." in said
    assert "Your name" not in text(RORY)
    assert "There is a plan to help you and your family." in text(RORY)


def test_it_says_who_helps_and_when_they_meet():
    said = text(ISLA, MeetingFixed(Meeting("review", datetime(2027, 2, 24, 10, tzinfo=UTC))))
    assert "Fiona Laird makes sure that everybody does what they said they would." in said
    assert "These people help too: Ruth Imrie (Head teacher)." in said
    assert "The people who help you meet on Wednesday 9 December 2026." in said
    assert "We all meet again on Wednesday 24 February 2027" in said
    assert "We all meet again before Friday 26 February 2027" in text(ISLA)
    assert said.endswith("Morag Sinclair\nI led the meeting.")


def test_nobody_is_left_without_somebody_to_ask():
    assert "You can ask a grown-up whom you trust" in text(RORY)


def test_an_advocate_is_named_to_their_own_child_alone():
    speaks = Person(
        named("Ishbel Gow"), "Ishbel Gow", Capacity.ADVOCATE, for_children=frozenset({ISLA.id})
    )
    assert "Ishbel Gow is there to speak up for you." in text(ISLA, PersonEntered(speaks))
    assert "Ishbel" not in text(RORY, PersonEntered(speaks))
    assert "Ishbel Gow is there" in text(ISLA, ChildRemoved(MIRREN.id), ChildRemoved(RORY.id))


def test_it_tells_what_the_chair_chose_and_nothing_else_that_was_said():
    said = text(ISLA, facts=("You like reading.", "School is going well."))
    assert "You like reading." in said
    everything = [words for *_, words in (*SAID, *RESTRICTED)]
    everything += ["In her best interests", "best interests", "School is where she thrives"]
    assert [words for words in everything if words in said] == []
    for other in ("Mirren", "Rory", "Neglect", "emotional"):
        assert other not in said


@pytest.mark.parametrize(
    ("pack", "outcome", "words"),
    [
        ("fife", "remove", "Your name comes off the list"),
        ("sefton", "end", "The plan to keep you safe has come to its end."),
        ("medway-2008", "discontinue", "Somebody senior looks at that before it ends."),
        ("medway-2008", "no-plan", "You do not need a special plan"),
    ],
)
def test_each_kind_of_decision_has_its_plain_words(pack, outcome, words):
    made = DecisionMade(Decision(ISLA.id, outcome, Manner.CONSENSUS))
    assert words in text(ISLA, made, pack=read_pack(pack))


def test_a_plan_whose_end_is_still_reviewed_is_not_told_as_ended():
    made = DecisionMade(Decision(ISLA.id, "discontinue", Manner.CHAIR))
    said = text(ISLA, made, pack=read_pack("medway-2008"))
    assert "We tell you as soon as that is settled." in said
    assert "has come to its end" not in said
    assert "No more meetings" not in said


def test_a_child_without_a_plan_hears_of_no_meetings_of_others():
    said = text(ISLA, DecisionMade(Decision(ISLA.id, "not-place", Manner.CONSENSUS)))
    assert "No more meetings like this one are planned about you." in said
    assert "meet" not in said.split("What happens next")[1].replace("meetings", "").replace(
        "led the meeting", ""
    )


def test_where_nothing_was_decided_it_says_so():
    assert "We have not decided yet." in text(ISLA, DecisionWithdrawn(ISLA.id))


def test_a_lead_alone_and_no_date_are_told_as_they_are():
    lead = LeadWorkerNamed(LeadWorker(RORY.id, named("Fiona Laird")))
    alone = CoreGroupNamed(CoreGroup(RORY.id, (named("Fiona Laird"), named("Douglas Mair"))))
    said = text(RORY, lead, alone)
    assert "Fiona Laird makes sure" in said
    assert "help too" not in said
    empty = child_version_of(Conference(named("new")), FIFE, ISLA)
    assert "On the day of the meeting" in "\n".join(lines(empty))


@pytest.mark.parametrize(
    ("child", "is_told"),
    [
        (ISLA, True),
        (MIRREN, False),
        (replace(RORY, born=date(2021, 11, 26)), True),
        (replace(RORY, born=date(2021, 11, 27)), False),
        (Child(named("x"), "Baby", expected=date(2027, 1, 1)), False),
    ],
)
def test_a_child_is_told_who_is_old_enough_or_took_part(child, is_told):
    assert old_enough(conference(ChildEntered(child)), child) == is_told


def test_a_small_child_who_came_is_told_too():
    assert old_enough(conference(PersonArrived(MIRREN.id, OPENS)), MIRREN)
    assert not old_enough(Conference(named("new")), ISLA)


@pytest.mark.parametrize("name", SCRIPTS)
def test_it_is_one_page_for_every_child_of_every_rehearsal(name):
    for paper in papers(name):
        if paper.kind == "child-version":
            assert len(pages(pages_of(paper.document))) == 1


def test_it_stays_one_page_however_much_the_chair_chose():
    facts = tuple(
        f"{number}. Something that you should know about this. " * 3 for number in "abcdefgh"
    )
    page = child_version_of(conference(), FIFE, ISLA, facts)
    (one,) = pages(pages_of(page))
    assert "f. Something" in one
    assert "g. Something" not in one


def test_what_can_never_be_one_page_runs_on_and_loses_nothing():
    page = child_version_of(conference(), FIFE, ISLA, ("word " * 2000,))
    assert len(pages(pages_of(page))) > 1
