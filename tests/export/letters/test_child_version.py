"""A child is told in plain words, on one page, what was decided, who helps and what comes next."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from chairdesk.export.letters.child_version import child_version_of, old_enough
from chairdesk.export.pages import pages_of
from chairdesk.export.papers import papers_of
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import PROFESSIONALS_ONLY, Tag
from chairdesk.models.decision import Decision, Manner
from chairdesk.models.events import (
    ActionAgreed,
    ChildEntered,
    ChildRemoved,
    ContributionCorrected,
    ContributionStruck,
    ContributionTagged,
    CoreGroupNamed,
    DecisionMade,
    DecisionWithdrawn,
    LeadWorkerNamed,
    MeetingFixed,
    PersonArrived,
    PersonEntered,
    PlainFactChosen,
    PlainFactDropped,
)
from chairdesk.models.paper import FOR_THE_FILE, MINUTES, MOST_PLAIN_FACTS, PlainFact
from chairdesk.models.people import Capacity, Child, Person
from chairdesk.models.plan import Action, CoreGroup, LeadWorker, Meeting
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


def text(child, *more, pack=FIFE):
    return "\n".join(lines(child_version_of(conference(*more), pack, child)))


def said_id(words):
    return next(one.now.id for one in conference().talk.standing if words in one.now.words)


def tell(child, about, words):
    return PlainFactChosen(PlainFact(child.id, about, words))


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


def test_no_day_is_spoken_of_that_was_never_told():
    empty = "\n".join(lines(child_version_of(Conference(named("new")), FIFE, ISLA)))
    assert "Somebody will talk with you about what comes next." in empty
    assert "before then" not in empty


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
    stopped = said_id("The investigation ended")
    said = text(
        ISLA,
        tell(ISLA, stopped, "The questions are over."),
        tell(ISLA, named("a2"), "Mum sees a nurse every week."),
        tell(ISLA, ISLA.id, "We decided it so that you have breakfast."),
    )
    decided, _, follows = said.partition("What happens next")
    assert "The questions are over." in decided
    assert "so that you have breakfast." in decided
    assert "Mum sees a nurse every week." in follows
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
    actions = [Action(named(f"more {n}"), frozenset(), "", "Help") for n in range(MOST_PLAIN_FACTS)]
    words = "Something that you should know about this, told as it is. " * 2
    told = (tell(ISLA, one.id, f"{n}. {words}") for n, one in enumerate(actions))
    held = conference(*map(ActionAgreed, actions), *told)
    (one,) = pages(pages_of(child_version_of(held, FIFE, ISLA)))
    assert f"{MOST_PLAIN_FACTS - 1}. Something" in one


def test_what_can_never_be_one_page_runs_on_and_loses_nothing():
    page = child_version_of(conference(tell(ISLA, ISLA.id, "word " * 2000)), FIFE, ISLA)
    assert len(pages(pages_of(page))) > 1


def test_what_the_chair_chose_is_told_no_more_once_the_child_may_not_read_what_it_rests_on():
    said = next(one.now for one in conference().talk.standing if "ended" in one.now.words)
    chosen = tell(ISLA, said.id, "The questions are over.")
    assert "The questions are over." in text(ISLA, chosen)
    for later in (
        ContributionCorrected(replace(said, audience=PROFESSIONALS_ONLY)),
        ContributionCorrected(replace(said, children=frozenset({RORY.id}))),
        ContributionTagged(said.id, Tag.OPINION),
        ContributionStruck(said.id),
        PlainFactDropped(ISLA.id, said.id),
    ):
        assert "The questions are over." not in text(ISLA, chosen, later)


def test_what_is_chosen_and_not_written_yet_is_not_printed():
    chosen = tell(ISLA, ISLA.id, "")
    assert text(ISLA, chosen) == text(ISLA)


def test_what_one_child_is_told_stands_in_no_other_paper_but_the_file():
    held = conference(tell(ISLA, ISLA.id, "so that you have breakfast"))
    for paper in papers_of(held, FIFE):
        content = "\n".join(lines(paper.document)) if paper.document else ""
        attached = b"".join(a.content for a in paper.document.attachments) if content else b""
        is_told = "have breakfast" in content or b"have breakfast" in attached
        own = (paper.kind, paper.reader) == ("child-version", ISLA.name)
        assert is_told == (own or (paper.kind, paper.reader) == (MINUTES, FOR_THE_FILE))
