import pytest

from chairdesk.desk.writing.habits import Habits, habits_in, keep_habits
from chairdesk.desk.writing.spelling import Spelling, may_be_kept, names_on
from chairdesk.models.ids import new_id
from chairdesk.models.people import Agency, Child, Person
from chairdesk.models.standing.roll import Roll

ROLL = Roll(
    children=(Child(new_id(), "Siobhán O’Dowd", school="Auchmuty Primary"),),
    people=(Person(new_id(), "Wojciech Nowak-Ferrier"),),
    agencies=(Agency(new_id(), "Kirkcaldy Health"),),
)


class Small:
    """A dictionary of a few words."""

    def knows(self, word):
        return word.casefold() in {"the", "child", "is", "aren't", "seen", "well"}

    def suggestions(self, word):
        return ("child",)


class Shelf(dict):
    def keep_setting(self, name, value):
        self[name] = value

    def setting(self, name):
        return self.get(name)


@pytest.fixture
def spelling():
    return Spelling(Small(), frozenset({"genogram"}), names_on(ROLL))


def found(spelling, text):
    return [text[start:end] for start, end in spelling.misspelt_in(text)]


def test_only_what_no_one_knows_is_misspelt(spelling):
    assert found(spelling, "The chlid is seen; the genogram’s well, aren’t") == ["chlid"]
    assert found(spelling, "chlid chlid") == ["chlid", "chlid"]
    assert spelling.suggestions("chlid") == ("child",)


@pytest.mark.parametrize("name", ["Siobhán", "O’Dowd's", "WOJCIECH", "Ferrier’s", "Auchmuty"])
def test_the_names_of_those_present_are_spelt_well(spelling, name):
    assert found(spelling, f"The {name} is seen") == []
    assert spelling.is_name(name)
    assert not spelling.is_name("genogram")


@pytest.mark.parametrize(
    "text", ["CAMHS", "F-2026/118", "a@b.uk", "3pm", "ребёнок", "www.gov.uk", "دنيا"]
)
def test_what_is_no_word_of_a_sentence_is_left_alone(spelling, text):
    assert found(spelling, text) == []


def test_a_word_that_may_be_a_name_is_not_kept():
    assert may_be_kept("dysregulated")
    assert not may_be_kept("Rowan")
    assert not may_be_kept("x")


def test_habits_are_kept_and_found_again():
    shelf = Shelf()
    assert habits_in(shelf) == Habits()
    habits = Habits("hv = health visitor", underlines=False).having_learned("genogram")
    keep_habits(shelf, habits.having_learned("ecomap"))
    assert habits_in(shelf).learned == ("ecomap", "genogram")
    assert habits_in(shelf).having_forgotten("ecomap") == habits


def test_no_name_shows_where_habits_or_spelling_are_printed(spelling):
    said = repr(spelling) + repr(Habits("mk = Morag Kerr"))
    assert "wojciech" not in said
    assert "Morag" not in said
