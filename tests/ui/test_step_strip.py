"""The steps at the top can be read whole where there is little room."""

from PySide6.QtWidgets import QWidget

from chairdesk.ui.step import Step
from chairdesk.ui.step_strip import StepStrip
from chairdesk.ui.zones import step_zone
from chairdesk.words import Words


def wanted(strip):
    return sum(strip.button(step).sizeHint().width() for step in Step)


def test_where_the_room_is_small_the_steps_draw_together_and_with_room_they_do_not(shown):
    frame = QWidget()
    strip = StepStrip(Words(), frame)
    strip.offer(tuple(Step))
    shown(frame)
    strip.resize(1300, 40)
    wide = wanted(strip)
    strip.resize(430, 40)
    assert wanted(strip) < 430 < wide
    assert all(strip.button(step).text() == strip.button(step).name for step in Step)


def test_f6_goes_to_the_step_in_hand(shown):
    frame = QWidget()
    strip = StepStrip(Words(), frame)
    strip.setProperty("zone", "Steps")
    strip.offer(tuple(Step))
    shown(frame)
    step_zone(frame, 1)
    assert strip.button(Step.DIARY).hasFocus()
    strip.show_step(Step.HOLD)
    strip.button(Step.HOLD).clearFocus()
    step_zone(frame, 1)
    assert strip.button(Step.HOLD).hasFocus()
