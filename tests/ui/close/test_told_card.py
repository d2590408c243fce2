"""The chair chooses what each child is told, and says it in plain words."""

from dataclasses import replace
from uuid import uuid4

import pytest

from chairdesk.models.contribution import PROFESSIONALS_ONLY, Contribution, Tag
from chairdesk.models.events import (
    ActionAgreed,
    ContributionCorrected,
    ContributionRecorded,
    RecordSealed,
)
from chairdesk.models.ids import new_id
from chairdesk.models.plan import Action
from chairdesk.models.rules.telling import chosen_for
from chairdesk.ui.close.told_card import ToldCard
from tests.transcript import ISLA, MIRREN, hold, person
from tests.ui.benches import bench_of

FACT = Contribution(uuid4(), person("Mother").id, "Isla goes to the breakfast club.", Tag.FACT)
OTHERS = replace(FACT, id=uuid4(), words="Mirren was weighed.", children=frozenset({MIRREN.id}))
SECRET = replace(FACT, id=uuid4(), words="There is a marker.", audience=PROFESSIONALS_ONLY)
THOUGHT = replace(FACT, id=uuid4(), words="I expect a relapse.", tag=Tag.OPINION)
PLANNED = Action(new_id(), frozenset({ISLA.id}), "", "See Isla at school")


@pytest.fixture
def bench(qapp):
    bench = bench_of(hold("Mother: I am tired"))
    for event in (
        *map(ContributionRecorded, (FACT, OTHERS, SECRET, THOUGHT)),
        ActionAgreed(PLANNED),
    ):
        bench.enter(event)
    return bench


@pytest.fixture
def card(bench, shown):
    card = shown(ToldCard(bench))
    card.refresh()
    return card


def choose(card, about):
    choices = card.parts[ISLA.id].choices
    place = choices.findData(about)
    choices.setCurrentIndex(place)
    choices.activated.emit(place)


def offered(card):
    choices = card.parts[ISLA.id].choices
    return [choices.itemText(place) for place in range(1, choices.count())]


def test_only_facts_and_plans_are_offered_that_this_child_may_read_and_that_concern_them(card):
    assert offered(card) == ["Isla goes to the breakfast club.", "Planned: See Isla at school"]
    assert list(card.parts) == [ISLA.id]


def test_what_is_chosen_is_written_beside_its_source_and_entered(card, bench):
    choose(card, FACT.id)
    row = card.parts[ISLA.id].rows[FACT.id]
    assert row.says.text() == FACT.words
    row.words.setPlainText("You have breakfast at school.")
    row.words.settle()
    (fact,) = chosen_for(ISLA.id, bench.conference)
    assert fact.words == "You have breakfast at school."
    assert FACT.words not in offered(card)
    row.drop.click()
    card.refresh()
    assert chosen_for(ISLA.id, bench.conference) == ()
    assert FACT.words in offered(card)


def test_what_the_child_may_read_no_more_is_said_not_to_be_printed(card, bench):
    choose(card, FACT.id)
    bench.enter(ContributionCorrected(replace(FACT, audience=PROFESSIONALS_ONLY)))
    card.refresh()
    said = card.parts[ISLA.id].rows[FACT.id].says.text()
    assert said == "This is no fact any more that Isla may read, so it is not printed."


def test_words_half_written_for_a_child_are_kept_as_they_are_typed(card, bench):
    choose(card, FACT.id)
    assert bench.half_typed.watches(card.parts[ISLA.id].rows[FACT.id].words)


def test_once_the_record_is_sealed_nothing_is_chosen_any_more(card, bench):
    bench.enter(RecordSealed())
    card.refresh()
    assert not card.isVisible()


def test_everything_that_takes_the_focus_has_a_name(card, unnamed):
    choose(card, FACT.id)
    assert unnamed(card) == []
