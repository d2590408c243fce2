"""What more is known of somebody is noted where the chair wants it, and for whose eyes."""

import pytest

from chairdesk.models.contribution import EVERYONE, PROFESSIONALS_ONLY, Audience, Scope
from chairdesk.models.events import ChildEntered, PersonEntered
from chairdesk.models.ids import ChildId, PersonId, new_id
from chairdesk.models.people import Aspect, Capacity, Child, Person
from tests.ui.prepare.fingers import type_row


@pytest.fixture
def more(page, bench):
    bench.enter(ChildEntered(Child(ChildId(new_id()), "Isla Example")))
    mother = Person(PersonId(new_id()), "Kim Example", Capacity.FAMILY, "Mother")
    bench.enter(PersonEntered(mother))
    page.more.open.click()
    return page.more


def noted(bench):
    return [(one.aspect, one.words, one.audience) for one in bench.conference.roll.particulars]


def test_it_is_put_away_until_somebody_wants_it(page):
    assert not page.more.is_open
    page.more.open.click()
    assert page.more.is_open
    assert page.more.table.hasFocus()
    assert page.more.away.accessibleName() == "More about children and people: Put away"
    page.more.away.click()
    assert not page.more.is_open
    assert page.more.open.hasFocus()


def test_nothing_of_it_is_ever_asked_for(page):
    assert page.more.standing.text().startswith("Names, address, language")
    lacks = page.count_open
    page.more.open.click()
    assert page.count_open == lacks


def test_each_thing_is_noted_for_the_eyes_that_it_usually_is_for(more, bench, qtbot):
    type_row(qtbot, more.table, "isla", "lang", "Polish; an interpreter comes")
    type_row(qtbot, more.table, "kim", "addr", "2 High Street")
    assert noted(bench) == [
        (Aspect.LANGUAGE, "Polish; an interpreter comes", EVERYONE),
        (Aspect.ADDRESS, "2 High Street", PROFESSIONALS_ONLY),
    ]
    assert more.table.rows.row_at(1)["audience"] == "Professionals only"
    assert more.standing.text() == "Two noted"


def test_the_chair_may_keep_an_address_from_one_parent_alone(more, bench, qtbot):
    for name in ("Lee Example", "Pat Example"):
        father = Person(PersonId(new_id()), name, Capacity.FAMILY, "Father")
        bench.enter(PersonEntered(father))
    lee = next(p.id for p in bench.conference.roll.people if p.name == "Lee Example")
    type_row(qtbot, more.table, "kim", "addr", "2 High Street", "all but lee")
    everybody = {one.id for one in (*bench.conference.roll.people, *bench.conference.roll.children)}
    assert noted(bench)[0][2] == Audience(Scope.NAMED, frozenset(everybody - {lee}))
    assert more.table.rows.row_at(0)["audience"] == "All but Lee Example"


@pytest.mark.parametrize("wrong", ["all but everyone", "all but nobody", "kim, all but isla"])
def test_whom_it_is_kept_from_is_a_name_or_names(more, bench, qtbot, wrong):
    type_row(qtbot, more.table, "kim", "addr", "2 High Street", wrong)
    assert noted(bench) == []


def test_the_chair_chooses_who_alone_may_know_of_it(more, bench, qtbot):
    type_row(qtbot, more.table, "kim", "addr", "2 High Street", "kim example")
    (mother,) = bench.conference.roll.people
    assert noted(bench)[0][2] == Audience(Scope.NAMED, frozenset({mother.id}))
    more.table.rows.setData(more.table.rows.index(0, 2), "4 High Street")
    assert noted(bench) == [
        (Aspect.ADDRESS, "4 High Street", Audience(Scope.NAMED, frozenset({mother.id})))
    ]


def test_a_row_that_turns_out_to_be_about_another_thing_leaves_its_place(more, bench, qtbot):
    type_row(qtbot, more.table, "isla", "lang", "White Scottish")
    more.table.rows.setData(more.table.rows.index(0, 1), "Ethnicity")
    assert noted(bench) == [(Aspect.ETHNICITY, "White Scottish", EVERYONE)]


def test_the_same_thing_is_not_noted_twice_of_one_person(more, bench, qtbot, said):
    type_row(qtbot, more.table, "isla", "lang", "Polish")
    type_row(qtbot, more.table, "isla", "lang", "Urdu")
    assert noted(bench) == [(Aspect.LANGUAGE, "Polish", EVERYONE)]
    assert "stands there already for Isla Example" in said()
    assert more.table.rows.draft["words"] == "Urdu"


@pytest.mark.parametrize(
    ("row", "sentence"),
    [(("nobody", "lang", "x"), "Choose about whom"), (("isla", "", "x"), "Choose what it is")],
)
def test_what_is_not_chosen_is_asked_for_and_what_was_typed_stays(
    more, bench, qtbot, said, row, sentence
):
    type_row(qtbot, more.table, *row)
    assert noted(bench) == []
    assert sentence in said()
    assert more.table.rows.draft["words"] == "x"


def test_what_was_noted_by_mistake_is_taken_off(more, bench, qtbot):
    type_row(qtbot, more.table, "isla", "lang", "Polish")
    more.table.setCurrentIndex(more.table.rows.index(0, 0))
    more.take_off.click()
    assert noted(bench) == []
