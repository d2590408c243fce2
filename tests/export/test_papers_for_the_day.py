"""What goes out first tells the decisions and the plan, and nothing of what was said."""

import re

import pytest

from chairdesk.export.decision_letter import decision_letter_of
from chairdesk.export.outline_plan import outline_plan_of
from chairdesk.export.pages import pages_of
from chairdesk.export.signature import sign
from chairdesk.export.verify import verify
from chairdesk.models.conference import Conference
from chairdesk.models.events import (
    ActionAgreed,
    ClosedSessionBegan,
    ClosedSessionEnded,
    ParticularEntered,
)
from chairdesk.models.ids import new_id
from chairdesk.models.people import Aspect, Particular
from chairdesk.models.plan import Action
from tests.export.abernethy import FIFE, SAID, conference, named
from tests.export.signing import AT, morag
from tests.export.telling import lines

PAPERS = {"Outline plan": outline_plan_of, "Decision letter": decision_letter_of}
each_paper = pytest.mark.parametrize("name", PAPERS)


@each_paper
def test_it_says_what_it_is_and_what_was_decided(name):
    paper = PAPERS[name](conference(), FIFE)
    assert paper.title == name
    text = "\n".join(lines(paper))
    assert "Mirren Abernethy" in text
    assert "Weigh Mirren every week at home" in text


@each_paper
def test_it_tells_nothing_of_what_was_said(name):
    text = "\n".join(lines(PAPERS[name](conference(), FIFE)))
    assert not [words for *_, words in SAID if words in text]


@each_paper
def test_it_tells_nothing_that_was_entered_behind_closed_doors_and_says_that_it_does_not(name):
    hidden = Action(new_id(), frozenset(), "Safe", "Speak to the aunt alone.", "Fiona Laird")
    agreed = ClosedSessionBegan(), ActionAgreed(hidden), ClosedSessionEnded()
    told = "\n".join(lines(PAPERS[name](conference(*agreed), FIFE)))
    assert hidden.action not in told
    assert re.search(r"Part \d+ is withheld from this copy\.", told)


@each_paper
def test_the_chair_signs_it_alone(name):
    pdf = pages_of(PAPERS[name](conference(), FIFE))
    assert verify(sign(pdf, morag(), "two", AT)).is_intact


@each_paper
def test_it_can_be_looked_at_before_there_is_anything_in_it(name):
    assert pages_of(PAPERS[name](Conference(named("new")), FIFE))


@pytest.mark.parametrize(
    ("name", "is_told"),
    [("Outline plan", {"Fiona Laird"}), ("Decision letter", {"Fiona Laird", "Callum Boyd"})],
)
def test_it_says_by_name_to_whom_it_goes(name, is_told):
    not_asked = Particular(named("Nadia Rahman"), Aspect.NOT_INVITED, "No longer involved.")
    paper = PAPERS[name](conference(ParticularEntered(not_asked)), FIFE)
    (told,) = (line for line in lines(paper) if line.startswith("To whom this goes: "))
    there = {"Fiona Laird", "Callum Boyd", "Douglas Mair", "Morag Sinclair", "Nadia Rahman"}
    assert {one for one in there if one in told} == is_told


def test_the_letter_gives_the_reasons_for_each_child():
    text = "\n".join(lines(decision_letter_of(conference(), FIFE)))
    assert "Isla Abernethy: In her best interests." in text
