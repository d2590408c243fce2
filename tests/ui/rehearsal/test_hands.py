"""The hands that play: they do what a person can do, and nothing that a person cannot."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.kit.rows.row_model import CellKind, Column, Row
from chairdesk.ui.kit.rows.row_table import RowTable
from chairdesk.ui.rehearsal.hands import Hands, NoWay, Pace, pick_data
from chairdesk.ui.rehearsal.rows import add_row, take_off, write_row


@pytest.fixture
def hands():
    return Hands()


@pytest.fixture
def table(shown):
    return shown(
        RowTable(
            "Children",
            (
                Column("name", "Name"),
                Column("came", "Came", CellKind.TICK),
                Column("age", "Age", CellKind.SHOWN),
                Column("school", "School", CellKind.CHOICE, ("High school", "Primary school")),
            ),
        )
    )


@pytest.fixture
def beside_each_other(shown):
    kept = []

    def lay(*widgets):
        kept.append(QWidget())
        column = QVBoxLayout(kept[-1])
        for widget in widgets:
            column.addWidget(widget)
        shown(kept[-1])

    return lay


def test_a_button_is_pressed_where_a_person_could_press_it(shown, hands):
    pressed = []
    button = shown(QPushButton("Record"))
    button.clicked.connect(lambda: pressed.append(True))
    hands.press(button)
    assert pressed == [True]


@pytest.mark.parametrize(
    "spoil", [QPushButton.hide, lambda b: b.setEnabled(False)], ids=["hidden", "off"]
)
def test_a_button_that_cannot_be_used_is_not_pressed(shown, hands, spoil):
    button = shown(QPushButton("Record"))
    spoil(button)
    with pytest.raises(NoWay, match="the seal is there and cannot be used now"):
        hands.press(button, "seal")


def test_a_button_that_is_missing_is_told_by_what_it_was_to_do(hands):
    with pytest.raises(NoWay, match="there is no way to sign"):
        hands.press(None, "way to sign")


def test_a_box_is_ticked_only_where_it_is_not(shown, hands):
    box = shown(QCheckBox("For everyone"))
    for _ in range(2):
        hands.tick(box, is_on=True)
    assert box.isChecked()


@pytest.mark.parametrize("pace", [Pace(), Pace(key=0.001, doing=0.001)], ids=["fast", "slow"])
def test_words_are_typed_in_the_place_of_those_that_stood_there(beside_each_other, pace):
    line, text = QLineEdit("before"), QPlainTextEdit("before")
    beside_each_other(line, text)
    Hands(pace).write(line, "Isla said so")
    Hands(pace).write(text, "One\nTwo")
    assert (line.text(), text.toPlainText()) == ("Isla said so", "One\nTwo")
    Hands(pace).write(line, "")
    assert line.text() == ""


def test_fields_made_of_a_line_are_typed_into_too(beside_each_other, hands):
    combo, number = QComboBox(), QSpinBox()
    combo.setEditable(True)
    beside_each_other(combo, number)
    hands.write(combo, "Mother")
    hands.write(number, "7")
    assert (combo.currentText(), number.value()) == ("Mother", 7)


def test_a_field_that_is_left_hears_that_it_was_left(shown, hands):
    line, left = QLineEdit(), []
    shown(line)
    line.editingFinished.connect(lambda: left.append(line.text()))
    hands.write_and_leave(line, "Kirkcaldy")
    assert left
    assert left[-1] == "Kirkcaldy"


def test_an_entry_of_a_list_is_picked_by_what_it_stands_for(shown, hands):
    combo, picked = QComboBox(), []
    combo.addItem("Initial", "initial")
    combo.addItem("Review", "review")
    shown(combo)
    combo.activated.connect(picked.append)
    pick_data(hands, combo, "review", "kind")
    assert (picked, combo.currentData()) == ([1], "review")
    with pytest.raises(NoWay, match="the list does not offer the kind that is wanted"):
        pick_data(hands, combo, "transfer", "kind")


def test_a_row_is_typed_cell_by_cell_and_left(table, hands):
    entered = []
    table.entered.connect(entered.append)
    table.entered.connect(lambda _row: table.clear_draft())
    add_row(hands, table, {"name": "Isla", "came": "yes", "school": "primary"})
    assert [row.cells for row in entered] == [
        {"name": "Isla", "came": "yes", "school": "Primary school"}
    ]
    assert table.rows.draft.is_empty


def test_a_cell_that_lost_the_focus_before_its_last_key_is_opened_again(table, hands, monkeypatch):
    entered, write = [], hands.write
    table.entered.connect(entered.append)
    table.entered.connect(lambda _row: table.clear_draft())

    def write_and_lose_the_focus(field, text, what=""):
        write(field, text, what)
        table.setFocus()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    monkeypatch.setattr(hands, "write", write_and_lose_the_focus)
    add_row(hands, table, {"name": "Isla", "school": "Primary school"})
    assert [row.cells for row in entered] == [{"name": "Isla", "school": "Primary school"}]


def test_cells_of_a_row_that_stands_are_typed_over(table, hands):
    changed = []
    table.show_rows((Row(1, {"name": "Isla", "school": "High school", "came": "yes"}),))
    table.changed.connect(changed.append)
    write_row(hands, table, 1, {"name": "Isla Ross", "came": ""})
    assert (changed[-1]["name"], changed[-1]["came"]) == ("Isla Ross", "")


def test_a_row_is_taken_off_by_its_key(table, hands):
    gone = []
    table.show_rows((Row(1, {"name": "Isla"}), Row(2, {"name": "Rory"})))
    table.removed.connect(gone.append)
    take_off(hands, table, 2)
    assert gone == [2]


def test_a_row_that_does_not_stand_cannot_be_taken_off(table, hands):
    with pytest.raises(NoWay, match="to be taken off “Children” does not stand there"):
        take_off(hands, table, 1)


def test_a_table_without_the_column_is_told_by_its_name(table, hands):
    with pytest.raises(NoWay, match="the table “Children” has no column for needs"):
        add_row(hands, table, {"name": "Isla", "needs": "Welsh"})


def test_hands_wait_no_longer_than_they_are_told(hands):
    with pytest.raises(NoWay, match="waited in vain for the minutes"):
        hands.wait_until(lambda: False, "the minutes", 0.05)


def test_who_waits_in_vain_tells_what_the_notice_says(shown, hands):
    notice = NoticeBar()
    shown(notice)
    notice.warn("The disk is full.")
    with pytest.raises(NoWay, match=r"the notice says “The disk is full\.”"):
        hands.wait_until(lambda: False, "the minutes", 0.05)


def test_a_key_reaches_the_widget_and_nothing_else(shown, hands):
    line, returned = QLineEdit(), []
    shown(line)
    line.returnPressed.connect(lambda: returned.append(True))
    hands.key(line, Qt.Key.Key_Return)
    assert returned == [True]
