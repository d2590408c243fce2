"""A button does the same for a screen reader as for a hand."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from chairdesk.ui.kit.buttons import ChipButton, QuietButton, RadioChoice, TickBox
from chairdesk.ui.step import Step
from chairdesk.ui.step_strip import StepStrip
from chairdesk.words import Words


def toggle(button):
    """Turn a button as a screen reader does: by its first action."""
    actions = QAccessible.queryAccessibleInterface(button).actionInterface()
    actions.doAction(actions.actionNames()[0])


def heard(*buttons):
    pressed = []
    for button in buttons:
        name = button.text()
        button.clicked.connect(lambda is_on, name=name: pressed.append((name, is_on)))
    return pressed


@pytest.mark.parametrize("kind", [TickBox, ChipButton])
def test_a_screen_reader_presses_what_can_be_on_or_off(shown, qtbot, kind):
    button = shown(kind("Neglect"))
    pressed = heard(button)
    toggle(button)
    toggle(button)
    button.setChecked(True)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    button.click()
    assert pressed == [("Neglect", on) for on in (True, False, False, True)]


@pytest.mark.parametrize("is_grouped", [True, False])
def test_a_screen_reader_chooses_one_of_several_and_the_other_is_not_pressed(
    shown, qtbot, is_grouped
):
    both = QWidget()
    row, group = QHBoxLayout(both), QButtonGroup(both)
    fact, opinion = RadioChoice("Fact"), RadioChoice("Opinion")
    for button in (fact, opinion):
        row.addWidget(button)
        if is_grouped:
            group.addButton(button)
    shown(both)
    pressed = heard(fact, opinion)
    fact.setChecked(True)
    toggle(opinion)
    toggle(opinion)
    qtbot.mouseClick(fact, Qt.MouseButton.LeftButton)
    assert pressed == [("Opinion", True), ("Fact", True)]
    assert fact.isChecked()


def test_a_screen_reader_opens_a_step(shown):
    strip = shown(StepStrip(Words()))
    strip.offer((Step.PREPARE, Step.HOLD))
    chosen = []
    strip.chosen.connect(chosen.append)
    toggle(strip.button(Step.HOLD))
    assert chosen == [Step.HOLD]


@pytest.mark.parametrize("points", [10, 20, 21])
@pytest.mark.parametrize("kind", ["plain", "quiet", "link", "chip", "row", "step", "tight"])
def test_the_frame_of_the_focus_moves_and_cuts_no_word(shown, style, kind, points):
    window, button, other = QWidget(), QPushButton("Diary"), QuietButton("Another")
    button.setProperty("kind", "step" if kind == "tight" else kind)
    button.setProperty("is_tight", kind == "tight")
    row = QHBoxLayout(window)
    row.addWidget(button)
    row.addWidget(other)
    style.write_at(points)
    shown(window, (500, 120))
    room = []
    for one in (button, other):
        one.setFocus()
        option = QStyleOptionButton()
        button.initStyleOption(option)
        room.append(
            button.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, button)
        )
    assert room[0] == room[1]


@pytest.mark.parametrize("kind", [QuietButton, ChipButton, RadioChoice])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_the_button_that_has_the_focus_once(shown, qtbot, kind, key):
    button = shown(kind("Go to it"))
    pressed = heard(button)
    button.setFocus()
    qtbot.keyClick(button, key)
    held = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
    QApplication.sendEvent(button, held)
    qtbot.keyClick(button, key, Qt.KeyboardModifier.ShiftModifier)
    assert len(pressed) == 1


def test_enter_on_a_tick_is_for_what_it_stands_in(shown, qtbot):
    tick = shown(TickBox("Neglect"))
    pressed = heard(tick)
    qtbot.keyClick(tick, Qt.Key.Key_Return)
    assert pressed == []
    assert not tick.isChecked()
