import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from chairdesk.ui.kit.rows.row_model import CellKind, Column, Row, RowModel, meant
from tests.ui.kit.tables import COLUMNS, Page, focused, type_row


@pytest.fixture
def page(shown):
    return shown(Page())


def test_tab_goes_through_a_row_and_enter_to_the_next(page, qtbot):
    page.table.setFocus()
    type_row(qtbot, "Ann Example", "health", "Mother")
    type_row(qtbot, "Bob Example")
    assert [row["name"] for row in page.kept] == ["Ann Example", "Bob Example"]
    assert page.kept[0]["role"] == "Health visitor"
    assert page.kept[0]["lives"] == "Mother"
    assert page.table.currentIndex().row() == 2
    assert isinstance(focused(), QLineEdit)


def test_a_choice_is_found_by_initials_and_by_any_part(page, qtbot):
    page.table.setFocus()
    type_row(qtbot, "Ann Example", "ht")
    type_row(qtbot, "Bob Example", "officer")
    assert [row["role"] for row in page.kept] == ["Head teacher", "Police officer"]


def test_what_fits_no_choice_stays_as_it_was_typed(page, qtbot):
    page.table.setFocus()
    type_row(qtbot, "Cat Example", "no such thing")
    assert page.kept[0]["role"] == "no such thing"


def test_what_is_marked_in_the_offers_is_taken_by_tab_and_by_enter(page, qtbot):
    page.table.setFocus()
    type_row(qtbot, "Ann Example", "h", then=Qt.Key.Key_Down)
    assert QApplication.activePopupWidget() is not None
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert page.table.rows.draft["role"] == "Health visitor"
    assert page.table.currentIndex().column() == 2
    qtbot.keyClicks(focused(), "f")
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert focused().text() == "Father"
    assert page.kept == []
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert page.kept[0]["lives"] == "Father"


def test_down_opens_the_list_of_an_empty_cell_and_enter_takes_one_thing_alone(page, qtbot):
    page.table.setFocus()
    type_row(qtbot, "Ann Example", "", then=Qt.Key.Key_Down)
    offers = focused()
    assert offers.model().rowCount() == 3
    assert offers.currentIndex().data() == "Health visitor"
    qtbot.keyClick(offers, Qt.Key.Key_Down)
    qtbot.keyClick(offers, Qt.Key.Key_Return)
    assert (focused().text(), page.kept) == ("Head teacher", [])
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    assert focused().currentIndex().data() == "Head teacher"
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert page.kept[0]["role"] == "Head teacher"


def test_down_on_a_closed_cell_of_the_new_row_opens_its_list(page, qtbot):
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.rows.index(0, 1))
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert page.table.rows.draft["role"] == "Health visitor"


def test_tab_ticks_past_a_tick_and_space_ticks_it(page, qtbot):
    page.table.setFocus()
    type_row(qtbot, "Ann Example", "", "", then=Qt.Key.Key_Tab)
    assert page.table.currentIndex().column() == 3
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert page.kept[0]["rights"] == "yes"
    assert page.table.currentIndex().row() == 1


def test_tab_out_of_the_empty_row_leaves_the_table(page, qtbot):
    page.table.setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert isinstance(focused(), QLineEdit)
    assert focused() is not page.after
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is page.after


def test_tab_leaves_a_table_that_is_not_being_typed_into(page, qtbot):
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Tab)
    assert focused() is page.after


def test_shift_tab_goes_back_a_cell_and_then_out_of_the_line(page, qtbot):
    page.table.setFocus()
    type_row(qtbot, "Ann", "", then=Qt.Key.Key_Backtab)
    assert page.table.currentIndex().column() == 0
    qtbot.keyClick(focused(), Qt.Key.Key_Backtab)
    assert focused() is page.table


def test_a_refused_row_keeps_what_was_typed(shown, qtbot):
    page = shown(Page(is_taken=False))
    page.table.setFocus()
    type_row(qtbot, "Ann Example")
    assert page.table.rows.draft["name"] == "Ann Example"
    assert page.table.currentIndex().row() == 0


def test_what_is_half_typed_is_put_forward_when_the_page_goes_away(page, qtbot):
    page.table.setFocus()
    type_row(qtbot, "Ann Example", "", then=Qt.Key.Key_Tab)
    qtbot.keyClicks(focused(), "Mother's sister")
    page.hide()
    assert [(row["name"], row["lives"]) for row in page.kept] == [
        ("Ann Example", "Mother's sister")
    ]


def test_a_cell_of_the_record_that_is_half_typed_is_kept_when_the_page_goes_away(page, qtbot):
    page.table.show_rows((Row("a", {"name": "Ann"}),))
    page.table.setCurrentIndex(page.table.rows.index(0, 0))
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "e")
    with qtbot.waitSignal(page.table.changed) as changed:
        page.hide()
    assert changed.args[0]["name"] in {"Anne", "e"}


def test_leaving_the_new_row_puts_it_forward(page, qtbot):
    page.table.show_rows((Row("a", {"name": "Ann"}),))
    page.table.setCurrentIndex(page.table.rows.index(1, 0))
    page.table.rows.setData(page.table.rows.index(1, 0), "Bob")
    with qtbot.waitSignal(page.table.entered) as entered:
        page.table.setCurrentIndex(page.table.rows.index(0, 0))
    assert entered.args[0]["name"] == "Bob"


def test_a_row_on_the_record_says_that_it_was_changed(page, qtbot):
    page.table.show_rows((Row("a", {"name": "Ann"}),))
    with qtbot.waitSignal(page.table.changed) as changed:
        page.table.rows.setData(page.table.rows.index(0, 0), "Anne")
    assert changed.args[0] == Row("a", {"name": "Anne"})


def test_enter_on_a_row_of_the_record_goes_to_the_one_below(page, qtbot):
    page.table.show_rows((Row("a", {"name": "Ann"}), Row("b", {"name": "Bob"})))
    page.table.setCurrentIndex(page.table.rows.index(0, 0))
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert page.table.currentIndex().row() == 1


def test_writing_what_stands_there_changes_nothing(page, qtbot):
    page.table.show_rows((Row("a", {"name": "Ann"}),))
    with qtbot.assertNotEmitted(page.table.changed, wait=20):
        assert page.table.rows.setData(page.table.rows.index(0, 0), "Ann")


def test_delete_asks_for_a_row_to_be_taken_off(page, qtbot):
    page.table.show_rows((Row("a", {"name": "Ann"}),))
    page.table.setCurrentIndex(page.table.rows.index(0, 0))
    with qtbot.waitSignal(page.table.removed) as removed:
        qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert removed.args == ["a"]


def test_delete_empties_the_new_row(page, qtbot):
    page.table.rows.setData(page.table.rows.index(0, 0), "Ann")
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert page.table.rows.draft.is_empty


def test_rows_are_pasted_from_a_table(page, qtbot):
    QGuiApplication.clipboard().setText(
        "Ann Example\thv\tMother\tyes\nBob Example\tpolice\t\tno\n\n"
    )
    qtbot.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [(row["name"], row["role"], row["rights"]) for row in page.kept] == [
        ("Ann Example", "Health visitor", "yes"),
        ("Bob Example", "Police officer", ""),
    ]


def test_what_a_column_offers_can_change(page, qtbot):
    page.table.offer("role", ("Social worker",))
    page.table.setFocus()
    type_row(qtbot, "Ann Example", "soc")
    assert page.kept[0]["role"] == "Social worker"


def test_fewer_rows_take_the_last_ones_away(page):
    page.table.show_rows((Row("a", {"name": "Ann"}), Row("b", {"name": "Bob"})))
    page.table.show_rows((Row("b", {"name": "Bob"}),))
    assert page.table.rows.rowCount() == 2
    assert page.table.rows.row_at(0).id == "b"
    page.table.show_rows(())
    assert page.table.rows.rowCount() == 1


def test_the_model_keeps_qts_rules(page):
    tester = QAbstractItemModelTester(
        page.table.rows, QAbstractItemModelTester.FailureReportingMode.Warning
    )
    page.table.show_rows((Row("a", {"name": "Ann"}), Row("b", {"name": "Bob"})))
    page.table.show_rows(())
    assert tester.model() is page.table.rows


def test_a_cell_says_its_column_and_whether_its_row_is_new():
    model = RowModel(COLUMNS)
    model.show_rows((Row("a", {"name": "Ann"}),))
    spoken = [
        model.data(model.index(row, column), Qt.ItemDataRole.AccessibleTextRole)
        for row, column in ((0, 0), (0, 3), (1, 0))
    ]
    assert spoken == ["Name, Ann", "Parental rights, no", "new row, Name, empty"]


def test_a_shown_cell_cannot_be_typed_into():
    model = RowModel(COLUMNS)
    assert not model.flags(model.index(0, 4)) & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(model.index(0, 0), "Ann", Qt.ItemDataRole.ToolTipRole)
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_the_line_in_a_cell_has_the_name_of_its_column(page, qtbot):
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    line = QAccessible.queryAccessibleInterface(focused())
    assert line.text(QAccessible.Text.Name) == "Name"


def test_rows_grow_with_the_text(page, style, qtbot):
    usual = page.table.height()
    style.write_at(22)
    qtbot.waitUntil(lambda: page.table.height() > 1.5 * usual)


def test_an_empty_row_repr_names_nobody():
    assert "Ann" not in repr(Row("a", {"name": "Ann"}))


def test_enter_on_a_tick_ends_the_row_as_in_any_other_cell(page, qtbot):
    page.table.setFocus()
    type_row(qtbot, "Ann Example", "health", "Mother", "", then=Qt.Key.Key_Space)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    type_row(qtbot, "Bob Example")
    assert [(row["name"], row["rights"]) for row in page.kept] == [
        ("Ann Example", "yes"),
        ("Bob Example", ""),
    ]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
@pytest.mark.parametrize("typed", ["zz", "police"])
def test_letters_typed_into_the_open_list_count_and_not_what_was_marked_in_it(
    page, qtbot, key, typed
):
    page.table.setFocus()
    type_row(qtbot, "Ann Example", "", then=Qt.Key.Key_Down)
    offers = focused()
    assert offers.currentIndex().data() == "Health visitor"
    place = offers.visualRect(offers.model().index(1, 0)).center()
    QTest.mouseMove(offers.viewport(), place)
    for letter in typed:
        qtbot.keyClicks(focused(), letter)
    qtbot.keyClick(focused(), key)
    if not page.kept:
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert page.kept[0]["role"] == {"zz": "zz", "police": "Police officer"}[typed]


@pytest.mark.parametrize(
    ("typed", "offers", "taken"),
    [
        ("callum", ("Callum Reid", "Jean Ross"), "Callum Reid"),
        ("callum", ("Callum Reid", "Callum Ross"), None),
        ("callum reid", ("Callum Reid", "Callum Reid-Ross"), "Callum Reid"),
        ("reid", ("Callum Reid",), None),
        ("  ", ("Callum Reid",), None),
    ],
)
def test_a_suggestion_is_meant_by_its_beginning_where_no_other_begins_so(typed, offers, taken):
    assert meant(typed, Column("who", "Who", CellKind.SUGGESTED, offers), offers) == taken
