"""Changing keys in their list, by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import delete

from chairdesk.ui.keys.keys_panel import KeysPanel
from chairdesk.ui.shortcuts import Keys, Place
from chairdesk.words import Words

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
OWN = {"larger": ("Ctrl+U",), "search": ("Ctrl+J",)}


@pytest.fixture
def panel(shown):
    ground = shown(QWidget())
    panel = KeysPanel(Keys(Words(), OWN), ground)
    panel.show_keys("Keys", Place.TABLE, Place.EVERYWHERE, Place.DOOR)
    panel.list.go_to("commands")
    panel.told_all = []
    panel.chosen.connect(lambda own, does: panel.told_all.append((own, does)))
    return panel


@pytest.fixture
def press(qtbot, panel):
    def press(key, held=NONE):
        qtbot.keyClick(panel.window().focusWidget(), key, held)

    return press


@pytest.mark.parametrize("begin", [Qt.Key.Key_Return, Qt.Key.Key_F2, Qt.Key.Key_Space])
def test_a_key_on_the_row_has_it_listen_and_the_next_keys_are_taken(panel, press, begin):
    press(begin)
    assert "Find a command by its name" in panel.told.text()
    press(Qt.Key.Key_G, CTRL)
    assert panel.told_all == [({**OWN, "commands": ("Ctrl+G",)}, "commands")]


def test_a_clash_and_a_reserved_key_are_refused_at_once_and_escape_leaves_all_as_it_is(
    panel, press
):
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_L, CTRL)
    assert panel.told.text() == ("Ctrl+L is the key for “Lock” already. Press others, or Escape.")
    press(Qt.Key.Key_Tab)
    assert panel.told.text().startswith("Tab works within fields")
    press(Qt.Key.Key_Escape)
    assert panel.told.text() == ""
    assert panel.isVisible()
    assert panel.told_all == []


def test_going_elsewhere_leaves_the_key_as_it_is(panel, press):
    press(Qt.Key.Key_Return)
    panel.away.setFocus()
    assert not any(button.is_listening for button in panel.list.changes)


def test_arrows_go_from_row_to_row_and_tab_leaves_the_list(panel, press):
    press(Qt.Key.Key_Up)
    assert panel.window().focusWidget().does == "search"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    here = panel.window().focusWidget()
    assert here.does == "writing"
    others = [one for one in panel.list.changes if one is not here]
    assert all(one.focusPolicy() == Qt.FocusPolicy.ClickFocus for one in others)


def test_what_is_the_chairs_own_goes_back_one_by_one_or_all_together(panel):
    assert set(panel.list.as_it_came) == {"larger", "search"}
    panel.list.as_it_came["larger"].click()
    panel.all_back.click()
    assert panel.told_all == [({"search": ("Ctrl+J",)}, "larger"), ({}, "")]


def test_what_a_table_needs_has_no_way_to_change_it(panel):
    offered = {button.does for button in panel.list.changes}
    assert "lock" in offered
    assert not offered & {"cell", "row", "paste", "remove"}


def test_the_list_is_put_away_though_the_page_it_came_over_has_folded_meanwhile(panel, qtbot):
    line = QLineEdit(panel._ground)
    line.show()
    line.setFocus()
    panel.show_keys("Keys", Place.TABLE)
    delete(line)
    panel.put_away()
    assert panel.isHidden()


def test_the_list_is_read_by_the_keys_for_pages_from_where_the_focus_is(panel, press, qtbot):
    panel.window().resize(500, 200)
    panel.fit()
    bar = panel.page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    panel.away.setFocus()
    press(Qt.Key.Key_Home)
    assert bar.value() == 0
    press(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    press(Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    press(Qt.Key.Key_PageUp)
    assert bar.value() < bar.maximum()
