"""What the tables of Prepare do with Enter, with Ctrl+Z, and with what is left empty."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from chairdesk.models.events import PersonEntered
from chairdesk.ui.kit.rows.row_model import Row
from tests.ui.prepare.fingers import arrange, in_hand, type_row

UNDO = (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_a_word_that_begins_one_offer_alone_is_that_offer_and_any_other_stays_as_typed(
    page, bench, qtbot
):
    typed = {
        "moth": "Mother",
        "grandm": "Grandmother",
        "grand": "grand",
        "mother of Isla": "mother of Isla",
        "her moth": "her moth",
    }
    for role in typed:
        type_row(qtbot, page.family.table, "Jo Marsh", role)
    assert [person.role for person in bench.conference.roll.people] == list(typed.values())


@pytest.mark.parametrize(
    ("typed", "marked"), [("mo", "Mother"), ("FATH", "Father"), ("grand", None), ("zz", None)]
)
def test_the_offer_that_tab_takes_is_marked_before_it_is_taken(page, qtbot, typed, marked):
    table = page.family.table
    table.setFocus()
    table.setCurrentIndex(table.rows.index(0, 1))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    line = in_hand()
    for letter in typed:
        qtbot.keyClicks(in_hand(), letter)
    QApplication.processEvents()
    shown = line.completer().popup().currentIndex()
    assert (shown.data() if shown.isValid() else None) == marked
    qtbot.keyClick(in_hand(), Qt.Key.Key_Tab)
    assert table.rows.draft["role"] == (marked or typed)


def test_with_whom_a_child_lives_is_offered_before_any_parent_is_typed(page, bench, qtbot):
    type_row(qtbot, page.children_card.table, "Isla Marsh", "", "", "", "mo")
    assert bench.conference.roll.children[0].lives_with == "Mother"
    type_row(qtbot, page.family.table, "Jo Marsh", "Carer until May")
    (jo,) = bench.conference.roll.people
    bench.enter(PersonEntered(replace(jo, has_parental_rights=True)))
    offered = next(
        c.choices for c in page.children_card.table.rows.columns if c.key == "lives_with"
    )
    assert offered[:2] == ("Carer until May", "Mother")


def test_an_arrow_after_letters_chooses_what_they_marked_and_not_the_one_below(page, qtbot):
    table = page.family.table
    table.setFocus()
    table.setCurrentIndex(table.rows.index(0, 1))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.keyClicks(in_hand(), "mo")
    QApplication.processEvents()
    qtbot.keyClick(in_hand(), Qt.Key.Key_Down)
    qtbot.keyClick(in_hand(), Qt.Key.Key_Return)
    assert in_hand().text() == "Mother"


@pytest.mark.parametrize(
    ("card", "key", "row"),
    [
        ("family", "Comes as", {"name": "Jo Marsh", "capacity": "par"}),
        ("professionals", "Comes as", {"name": "Jo Marsh", "capacity": "par"}),
        ("professionals", "Sector", {"name": "Jo", "agency": "Brae School", "sector": "par"}),
        ("children_card", "Boy or girl", {"name": "Isla Marsh", "sex": "par"}),
        ("children_card", "Register or plan", {"name": "Isla Marsh", "listed": "par"}),
    ],
)
def test_what_fits_nothing_that_can_be_chosen_is_said_and_never_taken_for_another(
    page, bench, said, card, key, row
):
    table = getattr(page, card).table
    table.rows.write_draft(Row(None, row))
    table.enter_draft()
    assert said() == f"{key}: “par” is not on the list; press Down there and choose from it."
    assert (bench.conference.roll.people, bench.conference.roll.children) == ((), ())
    assert table.rows.draft.cells == row


def test_the_offers_put_away_by_escape_leave_what_was_typed(page, qtbot):
    table = page.family.table
    table.setFocus()
    table.setCurrentIndex(table.rows.index(0, 1))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.keyClicks(in_hand(), "moth")
    qtbot.keyClick(in_hand(), Qt.Key.Key_Escape)
    qtbot.keyClick(in_hand(), Qt.Key.Key_Tab)
    assert table.rows.draft["role"] == "moth"


def test_ctrl_z_takes_the_row_off_that_was_added_last_and_says_so(page, bench, qtbot, said):
    table = page.family.table
    type_row(qtbot, table, "Jo Marsh", "Mother")
    type_row(qtbot, table, "Al Marsh", "Father")
    qtbot.keyClick(in_hand(), *UNDO)
    assert [person.name for person in bench.conference.roll.people] == ["Jo Marsh"]
    assert said() == "Taken off again: Al Marsh."
    qtbot.keyClicks(in_hand(), "x")
    qtbot.keyClick(in_hand(), *UNDO)
    assert [person.name for person in bench.conference.roll.people] == ["Jo Marsh"]
    assert table.rows.draft.is_empty
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    qtbot.keyClick(table, *UNDO)
    assert bench.conference.roll.people == ()
    qtbot.keyClick(table, *UNDO)
    assert said().startswith("No row was added here last.")


def test_ctrl_z_takes_no_row_off_once_something_in_the_table_was_put_right(
    page, bench, qtbot, said
):
    table = page.family.table
    type_row(qtbot, table, "Jo Marsh", "Mother")
    table.rows.setData(table.rows.index(0, 1), "Aunt")
    qtbot.keyClick(table, *UNDO)
    assert bench.conference.roll.people[0].role == "Aunt"
    assert said().startswith("No row was added here last.")


def test_a_row_that_was_taken_off_is_named_and_comes_back_as_it_was(page, bench, qtbot, said):
    card = page.family
    type_row(qtbot, card.table, "Shona Marsh", "Mother")
    (mother,) = bench.conference.roll.people
    card.table.setCurrentIndex(card.table.rows.index(0, 0))
    card.take_off.setFocus()
    card.take_off.click()
    assert bench.conference.roll.people == ()
    assert said().startswith("Taken off: Shona Marsh. Ctrl+Z")
    qtbot.keyClick(card.take_off, *UNDO)
    assert bench.conference.roll.people == (mother,)
    assert said() == "Brought back: Shona Marsh."
    type_row(qtbot, page.children_card.table, "Isla Marsh")
    (child,) = bench.conference.roll.children
    page.children_card.table.removed.emit(child.id)
    page.children_card.table.taking_back_wanted.emit()
    assert bench.conference.roll.children == (child,)


def test_a_row_that_is_for_all_children_says_so(page, qtbot):
    type_row(qtbot, page.family.table, "Jo Marsh", "Mother")
    rows = page.family.table.rows
    place = next(n for n, column in enumerate(rows.columns) if column.key == "children")
    spoken = rows.index(0, place).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "For which children, All"
    assert page.family.table._editor._faint_in(rows.index(0, place)) == "All"


def test_enter_goes_to_the_date_of_what_happened_before_it_asks_for_both(
    page, bench, qtbot, notices
):
    arrange(page)
    notices.clear()
    table = page.clocks.table
    type_row(qtbot, table, "47")
    assert table.currentIndex().column() == 1
    assert not any(notices)
    qtbot.keyClick(in_hand(), Qt.Key.Key_Return)
    assert notices[-1] == "Choose what happened, and type when: both are needed."
    qtbot.keyClicks(in_hand(), "5 Nov 2026")
    qtbot.keyClick(in_hand(), Qt.Key.Key_Return)
    assert len(bench.conference.setting.clocks) == 1
