"""What is typed into a cell stays there, and whose words are replaced is told them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from chairdesk.ui.kit.rows.row_model import Row
from tests.ui.kit.tables import Page, focused

ISLA, RORY = (Row(name, {"name": name, "role": ""}) for name in ("Isla", "Rory"))


@pytest.fixture
def page(shown):
    return shown(Page())


@pytest.fixture
def told(page):
    said = []
    page.table.crossed.connect(lambda words: said.append(("crossed", words)))
    page.table.replaced.connect(lambda words: said.append(("replaced", words)))
    return said


def type_into(page, place, words, column=0):
    """Open a cell that is on the record, and type into it without leaving it."""
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.rows.index(place, column))
    page.table.edit(page.table.currentIndex())
    line = focused()
    line.setText(words)
    return line


def test_what_is_typed_into_a_cell_stays_whatever_comes_on_the_record(page, told):
    page.table.show_rows((ISLA, RORY))
    line = type_into(page, 1, "Rory Exam")
    page.table.show_rows((ISLA, RORY))
    assert (line.text(), told) == ("Rory Exam", [])
    page.table.show_rows((ISLA, Row("Rory", {"name": "Rory Sample", "role": ""})))
    assert (line.text(), told) == ("Rory Exam", [("crossed", "Rory Sample")])


def test_what_is_typed_into_a_row_goes_into_that_row_though_one_above_it_goes(page, qtbot):
    page.table.show_rows((ISLA, RORY))
    changed = []
    page.table.changed.connect(changed.append)
    line = type_into(page, 1, "Rory Example")
    page.table.show_rows((RORY,))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert [(row.id, row["name"]) for row in changed] == [("Rory", "Rory Example")]


def test_what_is_typed_into_a_row_that_goes_waits_as_a_new_one(page, told):
    page.table.show_rows((ISLA, RORY))
    type_into(page, 1, "Rory Exam")
    page.table.show_rows((ISLA,))
    assert page.table.rows.draft.cells["name"] == "Rory Exam"
    assert told == [("crossed", "")]


def test_where_another_new_row_is_begun_what_was_typed_into_one_that_goes_is_told(page, told):
    page.is_taken = False
    page.table.show_rows((ISLA, RORY))
    page.table.rows.write_draft(Row(cells={"name": "Somebody new"}))
    type_into(page, 1, "Rory Exam")
    page.table.show_rows((ISLA,))
    assert page.table.rows.draft.cells["name"] == "Somebody new"
    assert told == [("replaced", "Rory Exam")]


def test_whose_words_are_replaced_in_a_cell_is_told_them_once(page, told, qtbot):
    page.table.show_rows((ISLA, RORY))
    qtbot.keyClick(type_into(page, 0, "Isla Example"), Qt.Key.Key_Return)
    mine = Row("Isla", {"name": "Isla Example", "role": ""})
    page.table.show_rows((mine, RORY))
    assert told == []
    for _ in range(2):
        page.table.show_rows((Row("Isla", {"name": "Isla Other", "role": ""}), RORY))
    assert told == [("replaced", "Isla Example")]


def test_a_cell_half_typed_in_a_row_on_the_record_is_put_back_and_entered_when_it_is_left(
    page, shown
):
    page.table.show_rows((ISLA, RORY))
    type_into(page, 1, "Rory Exam")
    half = page.table.half
    again = shown(Page())
    again.table.put_back(half)
    again.table.show_rows((ISLA, RORY))
    assert again.table.half == half
    assert again.table.rows.index(1, 0).data() == "Rory Exam"
    changed = []
    again.table.changed.connect(changed.append)
    again.table.hide()
    assert [(row.id, row["name"]) for row in changed] == [("Rory", "Rory Exam")]
    assert again.table.half == ""


def test_a_row_half_typed_before_this_release_is_put_back(page):
    page.table.put_back('{"name": "Isla Exam"}')
    assert page.table.rows.draft.cells == {"name": "Isla Exam"}


def test_rows_that_change_places_are_shown_as_they_stand(page):
    page.table.show_rows((ISLA, RORY))
    page.table.show_rows((RORY, ISLA))
    assert [page.table.rows.index(n, 0).data() for n in (0, 1)] == ["Rory", "Isla"]


def test_what_is_typed_at_once_after_a_click_is_all_there(page, qtbot):
    page.table.setFocus()
    cell = page.table.visualRect(page.table.currentIndex()).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    for letter in "Ann Example":
        qtbot.keyClicks(focused(), letter)
    assert isinstance(focused(), QLineEdit)
    assert focused().text() == "Ann Example"
