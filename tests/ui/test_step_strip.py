"""The steps at the top can be read whole where there is little room."""

import pytest

from chairdesk.ui.step import Step
from chairdesk.ui.step_strip import StepStrip
from chairdesk.words import Words


@pytest.mark.parametrize("width", [560, 700])
def test_no_name_of_a_step_is_cut_where_the_room_is_small(shown, width):
    strip = StepStrip(Words())
    strip.offer(tuple(Step))
    strip.count(Step.HOLD, 3)
    shown(strip, (width, 40))
    wanted = {step: strip.button(step).sizeHint().width() for step in Step}
    assert {step: strip.button(step).width() for step in Step} == wanted
    assert all(strip.button(step).text().startswith(strip.button(step).name) for step in Step)


def test_with_room_enough_the_steps_are_as_large_as_the_text(shown):
    strip = StepStrip(Words())
    strip.offer(tuple(Step))
    shown(strip, (1300, 40))
    assert not strip.button(Step.HOLD).property("is_tight")
