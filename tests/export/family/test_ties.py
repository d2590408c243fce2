"""The family tree draws the ties that the record plainly holds, for the eyes it is for."""

from dataclasses import replace
from datetime import date

import pytest

from chairdesk.export.family.ties import family_tree
from chairdesk.export.kinship.tree import ADULTS, ELDERS, YOUNG, Sign
from chairdesk.export.readers import THE_FILE, Reader
from chairdesk.export.telling import telling_to
from chairdesk.models.attendance import Exclusion
from chairdesk.models.contribution import EVERYONE, PROFESSIONALS_ONLY
from chairdesk.models.events import ChildEntered, ParticularEntered, PersonEntered, PersonExcluded
from chairdesk.models.people import Aspect, Capacity, Particular, Person, Sex
from chairdesk.words import Words
from tests.export.abernethy import FIFE, ISLA, MIRREN, RORY, conference, named

MOTHER, FATHER = named("Catriona Abernethy"), named("Douglas Mair")


def kin(name, role, *children, capacity=Capacity.FAMILY):
    about = frozenset(child.id for child in children)
    return PersonEntered(Person(named(name), name, capacity, role, for_children=about))


def lives(child, words):
    return ChildEntered(replace(child, lives_with=words))


def ties_of(name, words, audience=EVERYONE):
    return ParticularEntered(Particular(named(name), Aspect.FAMILY_TIES, words, audience))


def tree(*more, reader=THE_FILE):
    return family_tree(telling_to(reader, conference(*more), FIFE))


def drawn(*more, **how):
    return {one.name: one for one in tree(*more, **how).drawn}


def lines(*more, **how):
    """Tell each line of descent as names."""
    told = tree(*more, **how)
    first = [one.name.split()[0] for one in told.drawn]
    return {
        " ".join(first[n] for n in one.parents): " ".join(first[n] for n in one.children)
        for one in told.descents
    }


def homes(*more, **how):
    told = tree(*more, **how)
    return {" ".join(told.drawn[n].name.split()[0] for n in home) for home in told.households}


def test_children_hang_below_the_parents_whom_the_record_names_the_eldest_first():
    assert lines() == {"Catriona": "Isla Rory", "Catriona Douglas": "Mirren"}
    assert [one.name.split()[0] for one in tree().drawn if one.row == YOUNG] == [
        "Isla",
        "Rory",
        "Mirren",
    ]


def test_each_sign_says_no_more_than_the_record_holds():
    unborn = ChildEntered(replace(RORY, born=None, expected=date(2027, 1, 5)))
    people = drawn(unborn, kin("Effie Gow", "Kinship carer"))
    signs = {name.split()[0]: one.sign for name, one in people.items()}
    assert signs == {
        "Catriona": Sign.FEMALE,
        "Douglas": Sign.MALE,
        "Effie": Sign.UNSAID,
        "Isla": Sign.UNSAID,
        "Mirren": Sign.UNSAID,
        "Rory": Sign.UNBORN,
    }
    assert {name for name, one in people.items() if one.is_subject} == {
        "Isla Abernethy",
        "Mirren Abernethy",
        "Rory Abernethy",
    }


def test_a_child_is_a_square_or_a_circle_where_boy_or_girl_was_said_and_a_triangle_before_birth():
    girl, boy = (ChildEntered(replace(c, sex=s)) for c, s in ((ISLA, Sex.GIRL), (RORY, Sex.BOY)))
    to_come = ChildEntered(replace(MIRREN, sex=Sex.GIRL, born=None, expected=date(2027, 1, 5)))
    told = tree(girl, boy, to_come)
    signs = {one.name.split()[0]: one.sign for one in told.drawn if one.row == YOUNG}
    assert signs == {"Isla": Sign.FEMALE, "Rory": Sign.MALE, "Mirren": Sign.UNBORN}
    assert "Isla Abernethy, girl, 9 years; Rory Abernethy, boy, 6 years" in told.says
    assert "diamond" not in told.legend


@pytest.mark.parametrize(
    ("words", "pairs"),
    [
        ("Sister of Catriona Abernethy", [("Catriona Abernethy", "Effie Gow")]),
        ("Douglas’s sister", [("Douglas Mair", "Effie Gow")]),
        ("Sister of Catriona, not of Douglas", []),
        ("Friend of Catriona", []),
        ("Sister of Isla Abernethy", []),
    ],
)
def test_brothers_and_sisters_among_the_adults_are_joined_where_it_is_plainly_noted(words, pairs):
    told = tree(kin("Effie Gow", "Aunt"), ties_of("Effie Gow", words))
    assert [tuple(told.drawn[n].name for n in pair) for pair in told.siblings] == pairs
    assert ("Brothers and sisters: " in told.says) is bool(pairs)


def test_a_tie_noted_of_both_is_drawn_once_and_for_no_eyes_it_is_kept_from():
    aunt, hers = kin("Effie Gow", "Aunt"), ties_of("Effie Gow", "Sister of Douglas Mair")
    both = (aunt, hers, ties_of("Douglas Mair", "Brother of Effie Gow"))
    assert len(tree(*both).siblings) == 1
    kept = ties_of("Effie Gow", "Sister of Douglas Mair", PROFESSIONALS_ONLY)
    assert tree(aunt, kept, reader=Reader(MOTHER)).siblings == ()


@pytest.mark.parametrize(
    "role",
    ["Family friend", "Father, not of Mirren", "Father of Angus", "Mother's partner", "Son's dad?"],
)
def test_whose_tie_does_not_read_plainly_is_named_and_not_drawn(role):
    told = tree(kin("Effie Gow", role))
    assert "Effie Gow" not in {one.name for one in told.drawn}
    assert told.legend.endswith("Not drawn, as the tie is not recorded plainly: Effie Gow.")


@pytest.mark.parametrize(
    ("role", "row"),
    [
        ("Aunt and kinship carer", ADULTS),
        ("Step-dad", ADULTS),
        ("Gran", ELDERS),
        ("brother", YOUNG),
        ("Isla’s sister", YOUNG),
    ],
)
def test_other_kin_stand_in_their_row_without_a_line(role, row):
    assert drawn(kin("Effie Gow", role))["Effie Gow"].row == row
    assert all("Effie" not in pair for one in lines(kin("Effie Gow", role)).items() for pair in one)


def test_a_grandparent_is_joined_to_the_one_whose_parent_the_record_says_they_are():
    both = (kin("Effie Gow", "Maternal grandmother"), kin("Hugh Gow", "Maternal grandfather"))
    assert lines(*both)["Effie Hugh"] == "Catriona"
    said = (kin("Effie Gow", "Grandmother"), ties_of("Effie Gow", "Mother of Douglas Mair"))
    assert lines(*said)["Effie"] == "Douglas"
    assert drawn(*said)["Effie Gow"].sign is Sign.FEMALE
    possessive = (kin("Effie Gow", "Friend"), ties_of("Effie Gow", "Catriona's mother"))
    assert lines(*possessive)["Effie"] == "Catriona"
    other = (kin("Effie Gow", "Grandmother"), ties_of("Effie Gow", "Neighbour of Catriona"))
    assert "Effie" not in lines(*other)


def test_of_two_fathers_of_one_child_a_paternal_grandmother_is_joined_to_neither():
    second = kin("Ian Gow", "Father", ISLA)
    assert "Effie" not in lines(second, kin("Effie Gow", "Paternal grandmother"))


def test_a_family_tie_that_its_reader_may_not_see_is_not_drawn_for_them():
    tie = ties_of("Effie Gow", "Mother of Douglas Mair", PROFESSIONALS_ONLY)
    events = (kin("Effie Gow", "Grandmother"), tie)
    assert lines(*events)["Effie"] == "Douglas"
    for_mother = tree(*events, reader=Reader(MOTHER))
    assert " of Douglas Mair:" not in for_mother.says
    assert [
        n for one in for_mother.descents for n in one.parents if for_mother.drawn[n].row == 0
    ] == []


@pytest.mark.parametrize(
    ("words", "home"),
    [
        ("Her mother", {"Catriona Mirren"}),
        ("Mother and father, 8 Tay Brae", {"Catriona Douglas Mirren"}),
        ("both parents; in Stirling", {"Catriona Douglas Mirren"}),
        ("Douglas Mair", {"Douglas Mirren"}),
        ("Mother and father, week about", set()),
        ("Not with her mother", set()),
        ("Mother, at weekends her father", set()),
        ("12 Elm Row", set()),
        ("Mother until March, now her aunt", set()),
    ],
)
def test_a_line_goes_around_those_who_plainly_live_together(words, home):
    alone = (lives(ISLA, ""), lives(RORY, ""))
    assert homes(*alone, lives(MIRREN, words)) == home


def test_brothers_and_sisters_with_the_same_people_are_one_household():
    same = (lives(ISLA, "Mother"), lives(MIRREN, "her mother"), lives(RORY, "his aunt"))
    assert homes(*same, kin("Effie Gow", "Aunt")) == {"Catriona Isla Mirren", "Effie Rory"}


def test_homes_that_contradict_each_other_are_both_left_out():
    two = (lives(ISLA, "Mother"), lives(MIRREN, "Mother and father"), lives(RORY, ""))
    assert homes(*two) == set()


def test_where_a_child_lives_is_drawn_for_nobody_who_may_not_read_it():
    kept_out = PersonExcluded(Exclusion(FATHER, "Bail.", "The whole conference"))
    events = (lives(ISLA, "Mother"), lives(MIRREN, "Mother"), lives(RORY, "Mother"), kept_out)
    assert homes(*events) == {"Catriona Isla Rory Mirren"}
    for_father = tree(*events, reader=Reader(FATHER))
    assert for_father.households == ()
    assert "ive together" not in for_father.says + for_father.legend


def test_what_the_picture_shows_is_said_in_words():
    said = tree(lives(ISLA, ""), lives(RORY, ""), lives(MIRREN, "Mother")).says
    assert said == (
        "Family tree. Parents and others of their age: Catriona Abernethy, Mother; Douglas Mair, "
        "Father of Mirren. Children: Isla Abernethy, 9 years; Rory Abernethy, 6 years; "
        "Mirren Abernethy, 14 months. Parent of Isla Abernethy and Rory Abernethy: "
        "Catriona Abernethy. Parents of Mirren Abernethy: Catriona Abernethy and Douglas Mair. "
        "Live together, as recorded: Catriona Abernethy and Mirren Abernethy."
    )


def test_nothing_is_drawn_where_no_parent_is_known_or_lines_would_leave_a_doubt():
    fathers = (kin("Ian Gow", "Father", MIRREN), kin("Ben Gow", "Father", MIRREN))
    assert tree(*fathers) is None
    ring = (
        kin("Ian Gow", "Father", ISLA, RORY),
        kin("Douglas Mair", "Father", MIRREN, RORY),
        kin("Catriona Abernethy", "Mother", ISLA, MIRREN),
    )
    assert tree(*ring) is None
    gone = (kin("Catriona Abernethy", "Friend"), kin("Douglas Mair", "Friend"))
    assert tree(*gone) is None


def test_a_language_that_names_kin_otherwise_is_read_beside_the_first(tmp_path):
    (tmp_path / "words").mkdir()
    text = '[language]\nname = "Nobody\'s"\ntag = "xx"\n[kin]\nfather = "tad"\n'
    (tmp_path / "words" / "xx.toml").write_text(text, encoding="utf-8")
    telling = telling_to(THE_FILE, conference(kin("Douglas Mair", "Tad", MIRREN)), FIFE)
    assert family_tree(telling).descents[0].parents == (0,)
    spoken = replace(telling, words=Words("xx", tmp_path))
    assert {one.parents for one in family_tree(spoken).descents} == {(0,), (0, 1)}
