"""Abbreviations written out as they are typed."""

import pytest
from PySide6.QtCore import Qt

from chairdesk.desk.ports import DiskFull
from chairdesk.desk.writing.habits import habits_in
from tests.ui.benches import Shelf

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
OWN = "hv = health visitor\nmo = mother"


@pytest.fixture
def typing(desk, qtbot):
    """Type into the line of a desk that knows two abbreviations."""
    desk.writing.open_panel()
    desk.writing.panel.abbreviations.setPlainText(OWN)
    desk.writing.panel.put_away()
    desk.line.setFocus()

    def type_it(words):
        qtbot.keyClicks(desk.line, words)
        return desk.line.toPlainText()

    return type_it


def test_no_abbreviation_counts_until_it_is_chosen(desk, qtbot):
    qtbot.keyClicks(desk.line, "the hv ")
    assert desk.line.toPlainText() == "the hv "
    desk.writing.open_panel()
    desk.writing.panel.take_usual.click()
    desk.writing.panel.put_away()
    qtbot.keyClicks(desk.line, "hv ")
    assert desk.line.toPlainText() == "the hv health visitor "


def test_a_space_or_a_full_stop_writes_out(typing):
    assert typing("Hv says the hv.") == "Health visitor says the health visitor."


def test_undo_gives_back_what_was_typed_and_goes_on_there(desk, typing, qtbot):
    typing("the hv ")
    qtbot.keyClick(desk.line, Qt.Key.Key_Z, CTRL)
    assert desk.line.toPlainText() == "the hv "
    assert typing("was ") == "the hv was "


def test_a_name_is_never_written_out(typing):
    assert typing("Mo and mo says. ") == "Mo and mo says. "


def test_enter_records_what_is_to_be_seen(desk, typing, qtbot):
    typing("the hv")
    qtbot.keyClick(desk.line, Qt.Key.Key_Return)
    assert desk.line.toPlainText() == "the hv"


def test_a_key_writes_out_without_a_space(desk, typing, qtbot):
    desk.line.insertPlainText("😀 ")
    typing("the hv")
    qtbot.keyClick(desk.line, Qt.Key.Key_E, CTRL_SHIFT)
    assert desk.line.toPlainText() == "😀 the health visitor"
    qtbot.keyClick(desk.line, Qt.Key.Key_E, CTRL_SHIFT)
    assert desk.line.toPlainText() == "😀 the health visitor"


def test_they_may_be_left_to_the_key_alone(desk, typing):
    desk.writing.open_panel()
    desk.writing.panel.writes_out.setChecked(False)
    desk.writing.panel.put_away()
    assert typing("the hv ") == "the hv "


def test_nothing_is_written_out_over_chosen_words(desk, typing):
    typing("the hv")
    desk.line.selectAll()
    assert typing(" ") == " "


def test_the_page_opens_by_key_says_what_is_unclear_and_is_kept(desk, qtbot, unnamed):
    qtbot.keyClick(desk.line, Qt.Key.Key_A, CTRL_SHIFT)
    panel = desk.writing.panel
    assert panel.isVisible()
    assert panel.abbreviations.hasFocus()
    assert unnamed(panel) == []
    qtbot.keyClicks(panel.abbreviations, "hv = health visitor")
    qtbot.keyClick(panel.abbreviations, Qt.Key.Key_Return)
    qtbot.keyClicks(panel.abbreviations, "sw")
    assert panel.unclear.text().startswith("Line 2 is not clear yet")
    qtbot.keyClick(panel.abbreviations, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert desk.line.hasFocus()
    assert habits_in(desk.shelf).abbreviations == "hv = health visitor\nsw"


def test_behind_the_lock_nothing_of_it_stays(desk, typing):
    desk.writing.open_panel()
    desk.window.lock()
    assert not desk.writing.panel.isVisible()
    assert desk.writing.panel.abbreviations.toPlainText() == ""
    assert desk.writing.long_of("the hv") == ""
    desk.window.stack.currentWidget().opened.emit()
    assert desk.writing.long_of("the hv") == "health visitor"


def test_a_full_disk_is_said_and_the_abbreviation_counts_all_the_same(desk):
    class Full(Shelf):
        def keep_setting(self, name, value):
            raise DiskFull

    desk.shelf = Full()
    desk.writing.open_panel()
    desk.writing.panel.abbreviations.setPlainText(OWN)
    assert desk.window.conference.notice.isVisible()
    assert desk.writing.long_of("the hv") == "health visitor"
