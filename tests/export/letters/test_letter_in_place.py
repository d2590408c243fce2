"""A parent without the minutes learns what was decided and what it means, and nothing else."""

from datetime import date

import pytest

from chairdesk.export.letters.letter_in_place import letter_in_place_of
from chairdesk.export.readers import Reader
from chairdesk.models.decision import Decision, Manner
from chairdesk.models.events import ActionAgreed, DecisionMade, DecisionWithdrawn, PersonEntered
from chairdesk.models.people import Capacity, Person
from chairdesk.models.plan import Action
from chairdesk.procedures.shelf import read_pack
from tests.export.abernethy import CHILDREN, FIFE, ISLA, MIRREN, RESTRICTED, SAID, conference, named
from tests.export.telling import lines

FATHER = Reader(named("Douglas Mair"))


def letter(*more, pack=FIFE, reader=FATHER):
    return letter_in_place_of(conference(*more), pack, reader)


def text(*more, **how):
    return "\n".join(lines(letter(*more, **how)))


def of_mirren():
    return PersonEntered(
        Person(
            named("Douglas Mair"),
            "Douglas Mair",
            Capacity.FAMILY,
            "Father of Mirren",
            for_children=frozenset({MIRREN.id}),
        )
    )


def test_it_bears_the_title_that_the_procedure_gives_it():
    assert letter().title == "Decisions and what they mean"
    assert letter().copy == "Copy for Douglas Mair. Version 1"


def test_it_tells_each_decision_and_what_it_means():
    said = text()
    assert "Mirren Abernethy | Name placed on the Child Protection Register" in said
    assert "Mirren and Isla. The name stands on the Child Protection Register." in said
    assert "All the children. There is a Child's Plan." in said


def test_it_tells_nothing_that_was_said_no_reason_and_no_place_of_a_meeting():
    said = text()
    told = [words for *_, words in (*SAID, *RESTRICTED)]
    told += ["The fall.", "For the reasons given.", "Third-party", "He shouted", "9 December"]
    assert [words for words in told if words in said] == []


def test_it_is_about_the_readers_own_children_alone():
    said = text(of_mirren())
    assert "Mirren" in said
    assert "Isla" not in said
    assert "Rory" not in said


def test_it_says_what_the_plan_asks_of_the_reader():
    asked = Action(named("x"), frozenset({MIRREN.id}), "", "See Mirren weekly", "douglas mair")
    dated = Action(named("y"), frozenset(), "", "Meet Fiona", "Douglas Mair", date(2026, 12, 4))
    sister = Action(named("z"), frozenset({ISLA.id}), "", "Write to Isla", "Douglas Mair")
    said = text(of_mirren(), *map(ActionAgreed, (asked, dated, sister)))
    assert "See Mirren weekly | No date was set" in said
    assert "Meet Fiona | 4 December 2026" in said
    assert "Write to Isla" not in said
    assert "Weigh Mirren" not in said


def test_names_that_come_off_and_plans_that_end_are_said_so():
    ended = [DecisionMade(Decision(c.id, "remove", Manner.CONSENSUS)) for c in CHILDREN]
    assert "All the children. The name comes off the Child Protection Register." in text(*ended)
    sefton = read_pack("sefton")
    stopped = [DecisionMade(Decision(c.id, "end", Manner.CHAIR)) for c in CHILDREN]
    assert "All the children. The child protection plan ends." in text(*stopped, pack=sefton)


def test_a_plan_whose_end_is_still_reviewed_is_not_said_to_end():
    medway = read_pack("medway-2008")
    stopped = [DecisionMade(Decision(c.id, "discontinue", Manner.CHAIR)) for c in CHILDREN]
    said = text(*stopped, pack=medway)
    assert "All the children. The child protection plan is to end." in said
    assert "a senior manager reviews it first" in said


@pytest.mark.parametrize(
    ("pack", "outcome", "says"),
    [
        ("fife", "not-place", "The name does not stand on the Child Protection Register, and"),
        ("medway-2008", "no-plan", "There is no child protection plan. Nothing more is asked"),
    ],
)
def test_a_decision_against_any_plan_is_told_in_plain_words_with_what_happens_next(
    pack, outcome, says
):
    against = [DecisionMade(Decision(c.id, outcome, Manner.CONSENSUS)) for c in CHILDREN]
    said = text(*against, pack=read_pack(pack))
    assert f"All the children. {says}" in said
    assert "no review of it follows" in said
    assert "the family may ask for it" in said


def test_where_nothing_was_decided_it_says_so_and_means_nothing():
    said = text(*(DecisionWithdrawn(child.id) for child in CHILDREN))
    assert said.count("No decision was made") == 3
    assert "What it means" not in said


def test_it_can_be_looked_at_for_somebody_who_is_not_on_the_roll():
    assert "What the plan asks of you" not in text(reader=Reader(named("a stranger")))
    assert "What was decided" in text(reader=Reader())


def test_it_does_not_tell_how_to_challenge_minutes_that_its_reader_does_not_get():
    said = text(pack=read_pack("sefton"))
    assert "The minutes can be challenged" not in said
    assert "How somebody disagrees with a decision" in said


def test_where_one_statement_says_all_it_is_left_whole():
    assert "How to complain or appeal" in text(pack=read_pack("wales-2020"))
