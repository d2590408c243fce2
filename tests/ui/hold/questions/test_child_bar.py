"""The children side by side: names while they are few, marks where they are many."""

import pytest

from chairdesk.models.ids import new_id
from chairdesk.models.people import Child
from chairdesk.ui.hold.capture.children_chips import ChildrenChips
from chairdesk.ui.hold.questions.child_bar import ChildBar
from chairdesk.ui.tokens import Theme


@pytest.fixture
def bar_of(shown):
    def make(count, standing="three open"):
        bar = ChildBar()
        children = tuple(Child(new_id(), f"Child{number} Li") for number in range(count))
        bar.offer(children, {child.id: standing for child in children})
        return shown(bar, (683, 200))

    return make


def test_six_children_each_have_their_name_and_what_is_open(bar_of):
    bar = bar_of(6)
    assert [b.text() for b in bar.buttons.values()][5] == "Child5 · three open"


def test_twelve_children_are_marks_of_which_the_one_in_hand_is_named(bar_of, qtbot):
    bar = bar_of(12)
    texts = [b.text() for b in bar.buttons.values()]
    assert texts == ["Child0 · three open", *[""] * 11]
    *_, last = bar.buttons
    bar.buttons[last].click()
    assert [b.text() for b in bar.buttons.values()] == [*[""] * 11, "Child11 · three open"]
    assert bar.buttons[last].accessibleName() == "Child11 Li, three open"

    qtbot.waitUntil(lambda: len({button.y() for button in bar.buttons.values()}) <= 2)


def test_twins_who_are_not_born_yet_are_told_apart_by_their_whole_names(qapp):
    twins = tuple(Child(new_id(), name) for name in ("Baby Reid one", "Baby Reid two", "Isla Reid"))
    bar, chips = ChildBar(), ChildrenChips()
    bar.offer(twins, {})
    chips.offer(twins)
    called = ["Baby Reid one", "Baby Reid two", "Isla"]
    assert [button.text() for button in bar.buttons.values()] == called
    assert [chip.text() for chip in chips.chips.values()] == called


def test_of_twelve_children_whoever_is_done_is_ticked(bar_of):
    bar = bar_of(12)
    *_, last = bar.buttons
    before = bar.buttons[last].icon().pixmap(40).toImage()
    bar.offer(bar._children, {last: "done"})
    assert bar.buttons[last].icon().pixmap(40).toImage() != before
    assert bar.buttons[last].accessibleName() == "Child11 Li, done"


def test_a_mark_is_drawn_once_for_all_the_items_that_show_it(bar_of, style):
    first, second = bar_of(3), bar_of(3)
    marks = [[b.icon().cacheKey() for b in bar.buttons.values()] for bar in (first, second)]
    assert marks[0] == marks[1]
    assert len(set(marks[0])) == 3
    style.wear(Theme.DARK)
    assert [b.icon().cacheKey() for b in second.buttons.values()] != marks[1]
