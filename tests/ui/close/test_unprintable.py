"""What the papers cannot print is said before the seal, never found out after it."""

import pytest

from chairdesk.models.decision import Decision, Manner
from chairdesk.models.events import CopyDecided, DecisionMade, PersonEntered
from chairdesk.models.ids import new_id
from chairdesk.models.paper import Copy, ReaderCopy
from chairdesk.models.people import Person
from chairdesk.ui.close.seal_card import SealCard
from chairdesk.ui.close.unprintable import unprintable_words
from chairdesk.words import Words
from tests.procedures.telling import MOTHER
from tests.transcript import ISLA, hold
from tests.ui.benches import bench_of


@pytest.mark.parametrize(
    "name",
    [
        "Łukasz Żółkiewski",
        "Ștefan Țuțu",
        "محمد علی خان",
        "عبد الله",
        "王小明 张伟",
        "陳大文 劉德華 黃國榮 鄭寶鳳 蘇煒嫻",
        "玥 喆 祎 婳 旻",
        "Олександра Ґалаґан",
        "Ελένη Παπαδοπούλου",
        "ਗੁਰਪ੍ਰੀਤ",
        "अनीता",
        "রহিমা",
        "கமலா",
    ],
)
def test_these_names_are_printed_as_they_are(qapp, name):
    assert unprintable_words(hold(f"Mother: I am {name}.").conference, Words()) == {}


@pytest.mark.parametrize("name", ["કમલા", "కమల", "ക്കമല", "สมชาย", "김민준"])
def test_these_names_are_named_as_not_to_be_printed(qapp, name):
    found = unprintable_words(hold(f"Mother: I am {name} today").conference, Words())
    assert list(found) == [name]
    assert found[name].startswith("[character U+")


def test_a_sign_beside_letters_is_told_as_it_will_be_printed(qapp):
    found = unprintable_words(hold("Mother: Well\N{GRINNING FACE} then").conference, Words())
    assert found == {"Well\N{GRINNING FACE}": "Well[emoji: grinning face]"}


def test_the_seal_names_the_words_and_how_many_more_there_are(shown, qapp):
    bench = bench_of()
    card = shown(SealCard(bench))
    card.refresh()
    assert card.letters.isHidden()
    for n in range(7):
        bench.enter(PersonEntered(Person(new_id(), f"𠮷{n}")))
    card.refresh()
    assert "“𠮷0”: [character U+20BB7]0; “𠮷1”" in card.letters.text()
    assert "And 1 more." in card.letters.text()
    assert not card.letters.isHidden()


def test_the_seal_names_the_parents_for_whom_no_copy_is_decided(shown, qapp):
    bench = bench_of()
    bench.enter(PersonEntered(MOTHER))
    card = shown(SealCard(bench))
    card.refresh()
    assert MOTHER.name in card.undecided.text()
    assert not card.undecided.isHidden()
    bench.enter(CopyDecided(ReaderCopy(MOTHER.id, Copy.FULL)))
    card.refresh()
    assert MOTHER.name not in card.undecided.text()


def test_the_seal_names_the_children_for_whom_nothing_is_decided(shown, qapp):
    bench = bench_of()
    card = shown(SealCard(bench))
    card.refresh()
    assert not card.without_decision.isHidden()
    assert ISLA.name in card.without_decision.text()
    card.ask_once_more()
    assert card.without_decision.text() in card.asks.text()
    for child in bench.conference.roll.children:
        bench.enter(
            DecisionMade(Decision(child.id, bench.pack.decisions[0].key, Manner.CHAIR, "Harm."))
        )
    card.refresh()
    assert card.without_decision.isHidden()
    card.ask_once_more()
    assert "Nothing has been decided" not in card.asks.text()
