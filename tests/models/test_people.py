from datetime import date
from uuid import uuid4

import pytest

from chairdesk.models.contribution import EVERYONE, PROFESSIONALS_ONLY
from chairdesk.models.events import ParticularEntered, ParticularRemoved
from chairdesk.models.ids import new_id
from chairdesk.models.people import (
    Aspect,
    Capacity,
    Child,
    Particular,
    Person,
    initials_of,
    usual_audience,
)
from chairdesk.models.rules.besides import told_of_besides
from chairdesk.models.standing.roll import Roll, left_out


@pytest.mark.parametrize(
    ("day", "age"),
    [(date(2026, 3, 3), 8), (date(2026, 3, 4), 9), (date(2017, 3, 3), None)],
)
def test_a_child_grows_a_year_older_on_the_birthday(day, age):
    assert Child(uuid4(), "Isla", born=date(2017, 3, 4)).age_on(day) == age


def test_an_expected_child_has_no_age():
    assert Child(uuid4(), "Baby", expected=date(2027, 1, 1)).age_on(date(2026, 3, 3)) is None


def test_a_name_never_shows_in_the_repr_of_a_child_or_person():
    shown = repr(
        (Child(uuid4(), "Isla", school="Burnside"), Person(uuid4(), "Jo Kerr", role="Aunt"))
    )
    assert not any(word in shown for word in ("Isla", "Burnside", "Kerr", "Aunt"))


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Isla Abernethy", "IA"),
        ("PC 221 Shah", "PS"),
        ("PC Iain Gowans", "IG"),
        ("Mr Ross Beattie", "RB"),
        ("Dr Wu", "DW"),
        ("", ""),
        ("ffion o'dowd", "FO"),
        ("Mr. J. D. Vance", "JDV"),
    ],
)
def test_a_name_shortens_to_its_initials(name, initials):
    assert initials_of(name) == initials


def test_no_two_names_given_are_the_same():
    assert new_id() != new_id()


def test_somebody_has_one_particular_of_each_aspect_until_it_is_taken_off():
    who, other = new_id(), new_id()
    events = (
        ParticularEntered(Particular(who, Aspect.LANGUAGE, "Polish")),
        ParticularEntered(Particular(other, Aspect.LANGUAGE, "Urdu")),
        ParticularEntered(Particular(who, Aspect.LANGUAGE, "Polish, with an interpreter")),
    )
    roll = Roll()
    for event in events:
        roll = roll.after(event)
    assert [one.words for one in roll.particulars] == ["Polish, with an interpreter", "Urdu"]
    gone = roll.after(ParticularRemoved(who, Aspect.LANGUAGE))
    assert gone.particular(who, Aspect.LANGUAGE) is None
    assert gone.particular(other, Aspect.LANGUAGE) is not None


def test_where_somebody_lives_is_for_professionals_unless_the_chair_chooses():
    assert usual_audience(Aspect.ADDRESS) == PROFESSIONALS_ONLY
    assert usual_audience(Aspect.ETHNICITY) == EVERYONE
    assert "High" not in repr(Particular(new_id(), Aspect.ADDRESS, "2 High Street"))


def test_those_whom_readers_leave_out_are_named_where_they_are_few():
    people = tuple(Person(new_id(), name) for name in ("Kim", "Jo", "Al"))
    child = Child(new_id(), "Isla")
    roll = Roll((child,), people)
    kim, jo, al = (person.id for person in people)
    assert left_out(roll, frozenset({kim, jo, child.id})) == ("Al",)
    assert left_out(roll, frozenset({kim, al})) == ()
    assert left_out(roll, frozenset({kim, jo, al, child.id})) == ()


def test_minutes_tell_besides_of_the_children_for_whom_a_reader_of_the_family_does_not_come():
    isla, rory = (Child(new_id(), name) for name in ("Isla", "Rory"))
    of_rory = frozenset({rory.id})
    father = Person(new_id(), "Dan Kerr", Capacity.FAMILY, "Father", for_children=of_rory)
    mother = Person(new_id(), "Jo Kerr", Capacity.FAMILY, "Mother")
    nurse = Person(new_id(), "Ann Muir", Capacity.PROFESSIONAL, "Nurse", for_children=of_rory)
    roll = Roll(children=(isla, rory), people=(father, mother, nurse))
    assert told_of_besides(roll, father.id) == (isla,)
    for reader in (mother.id, nurse.id, isla.id, None):
        assert told_of_besides(roll, reader) == ()
