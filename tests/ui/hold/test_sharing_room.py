"""Bar and work side by side: who gets the room, and whom the line is about."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from chairdesk.models.events import ChildEntered
from chairdesk.models.ids import new_id
from chairdesk.models.people import Child
from tests.ui.hold.abernethy import somebody


@pytest.mark.parametrize("item", ["views", "decision", "plan", "attendance", "core-group"])
def test_where_the_work_wants_the_room_the_bar_is_one_line_until_it_is_used(hold, qtbot, item):
    page = hold("11:58", size=(1366, 710))
    page.open_item("information")
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


@pytest.mark.parametrize(("size", "more"), [((1366, 710), 1), ((1366, 710), 3), ((683, 326), 3)])
def test_with_many_children_no_field_of_the_bar_is_cut_or_stands_alone(
    hold, qtbot, style, size, more
):
    style.write_at(11)
    page = hold(size=(1366, 710))
    for name in ("Alexandra", "Ben", "Charlotte")[:more]:
        page._bench.enter(ChildEntered(Child(new_id(), f"{name} Abernethy")))
    bar = page.bar
    page.resize(*size)
    bar.words.setFocus()
    parts = (*bar.tags.findChildren(QAbstractButton), bar.heading, bar.audience, bar.source)

    def are_whole():
        return all(one.visibleRegion().boundingRect().size() == one.size() for one in parts)

    last = next(reversed(bar.children_chips.chips.values()))
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect().size() == last.size())
    qtbot.waitUntil(lambda: bar.speaker.isVisible() and are_whole())
    assert bar.heading.mapTo(bar, QPoint()).y() == bar.audience.mapTo(bar, QPoint()).y()
