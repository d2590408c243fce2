"""Bar and work side by side: who gets the room, and whom the line is about."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.hold.abernethy import somebody


@pytest.mark.parametrize("item", ["views", "decision", "plan"])
def test_where_the_work_wants_the_room_the_bar_is_one_line_until_it_is_used(hold, qtbot, item):
    page = hold("11:58", size=(1366, 710))
    page.bar.words.setFocus()
    whole = page.bar.height()
    page.open_item(item)
    qtbot.waitUntil(lambda: page.bar.height() < whole * 0.55)
    assert not page.bar.speaker.isVisible()
    assert page.bar.unfold.isVisible()
    page.bar.words.setFocus()
    qtbot.waitUntil(page.bar.speaker.isVisible)
    assert page.header.isVisible()
    assert not page.bar.unfold.isVisible()
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.bar.speaker.isVisible())
    qtbot.mouseClick(page.bar.unfold, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.bar.speaker.hasFocus)
    page.open_item("information")
    assert page.bar.words.hasFocus()
    assert page.bar.speaker.isVisible()


def test_the_grid_and_its_editor_are_seen_together_on_a_laptop(hold, qtbot):
    page = hold("11:58", size=(1366, 710))
    page.open_item("views")
    QApplication.processEvents()
    stance = page.panel.editor.stance

    def is_above_the_bar():
        bottom = stance.mapTo(page, stance.rect().bottomLeft()).y()
        return bottom < page.bar.mapTo(page, page.bar.rect().topLeft()).y()

    qtbot.waitUntil(is_above_the_bar)
    assert page.panel.grid.isVisible()


def test_with_room_enough_the_bar_stays_whole(hold):
    page = hold("11:58", size=(1920, 1010))
    page.open_item("views")
    QApplication.processEvents()
    assert page.bar.speaker.isVisible()


def test_the_line_is_about_the_child_whose_page_is_shown(hold):
    page = hold("11:58")
    chips = page.bar.children_chips
    isla, rory = (somebody(page._bench, name) for name in ("Isla", "Rory"))
    page.open_item("information")
    chips.choose(frozenset({rory}))
    page.open_item("voice")
    assert chips.chosen == {page.panel.child}
    page.panel.bar.buttons[isla].click()
    assert chips.chosen == {isla}
    page.open_item("information")
    assert chips.chosen == {rory}


def test_on_the_page_of_one_child_the_key_of_another_turns_to_that_child_alone(hold, qtbot):
    page = hold("11:58")
    chips = page.bar.children_chips
    first, second = (child.id for child in page._bench.conference.roll.children[:2])
    page.open_item("decision")
    page.open_item("voice")
    page.panel.bar.buttons[first].click()
    chords = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page.bar.words, Qt.Key.Key_2, chords)
    assert chips.chosen == {second}
    assert page.panel.child == second
    assert page.panels["decision"].child == first
    qtbot.keyClick(page.bar.words, Qt.Key.Key_2, chords)
    qtbot.keyClick(page.bar.words, Qt.Key.Key_9, chords)
    assert chips.chosen == {second}
