"""Births as they are typed: the next such day where one is expected, and what is doubtful said."""

from datetime import date

import pytest

from chairdesk.models.people import Sex
from chairdesk.ui.prepare.readings import read_expected
from tests.ui.prepare.fingers import type_row

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("14 feb", date(2027, 2, 14)),
        ("14 dec", date(2026, 12, 14)),
        ("14 nov", date(2026, 11, 14)),
        ("14 Feb 2026", date(2026, 2, 14)),
        ("", None),
    ],
)
def test_a_birth_expected_is_the_next_such_day_within_a_pregnancy(typed, read):
    assert read_expected(typed, TODAY, "Or expected") == read


def test_a_birth_overdue_at_the_turn_of_the_year_is_days_ago_and_not_next_winter():
    assert read_expected("28 dec", date(2027, 1, 5), "Or expected") == date(2026, 12, 28)


def test_a_leap_day_without_a_year_is_the_one_to_come():
    assert read_expected("29 feb", date(2027, 11, 22), "Or expected") == date(2028, 2, 29)


def test_a_birth_to_come_is_taken_and_said_beside_the_table_at_once(page, bench, qtbot):
    card = page.children_card
    type_row(qtbot, card.table, "Mali Example", "12 Jan 2027")
    assert bench.conference.roll.children[0].born == date(2027, 1, 12)
    assert card.doubts.isVisible()
    assert card.doubts.text() == "Mali Example: born 12 January 2027 is still to come."


def test_a_birth_expected_long_ago_or_too_far_off_is_asked_about(page, qtbot):
    card = page.children_card
    assert card.doubts.isHidden()
    type_row(qtbot, card.table, "Mali Example", "", "12 Jan 2026")
    type_row(qtbot, card.table, "Gwen Example", "", "12 Jan 2028")
    assert card.doubts.text().splitlines() == [
        "Mali Example: a birth was expected on 12 January 2026. Has the child been born?",
        "Gwen Example: a birth on 12 January 2028 is further off than a pregnancy is long.",
    ]


def test_boy_or_girl_is_chosen_or_left_out_and_can_be_taken_back(page, bench, qtbot):
    table = page.children_card.table
    type_row(qtbot, table, "Mali Example", "4 Mar 2017", "", "Girl")
    type_row(qtbot, table, "Owen Example", "4 Mar 2018")
    assert [child.sex for child in bench.conference.roll.children] == [Sex.GIRL, None]
    table.rows.setData(table.rows.index(0, 3), "")
    assert bench.conference.roll.children[0].sex is None
