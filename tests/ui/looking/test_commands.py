"""The list of commands: what the buttons of a page do stands there as what its keys do."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from shiboken6 import delete

from chairdesk.ui.hold.item_header import ItemHeader
from chairdesk.ui.kit.buttons import ChipButton, Doing, LinkButton, PlainButton, PrimaryButton
from chairdesk.ui.kit.layers.side_panel import SidePanel
from chairdesk.ui.looking.commands import commands_in, offered_commands
from chairdesk.ui.shortcuts import Keys
from chairdesk.words import Words
from tests.transcript import opened
from tests.ui.benches import bench_of


@pytest.fixture
def keys():
    return Keys(Words())


def made(*buttons):
    window = QWidget()
    row = QHBoxLayout(window)
    for button in buttons:
        row.addWidget(button)
    return window


def says(window, keys, typed=""):
    offered, _ = offered_commands(commands_in(window, keys), Words())(typed)
    return [one.title for one in offered]


def test_what_the_buttons_of_a_page_do_is_offered_the_next_thing_first(shown, keys):
    named = PlainButton("", "coffee")
    named.setAccessibleName("Take a break")
    window = shown(made(LinkButton("Keep it"), named, PrimaryButton("Open it"), ChipButton("All")))
    assert says(window, keys) == ["Open it", "Take a break", "Keep it"]


def test_what_cannot_be_pressed_or_lies_beside_the_work_is_not_offered(shown, keys):
    off, hidden, there = (PrimaryButton(one) for one in ("Seal", "Sign", "Save"))
    window = shown(made(off, hidden, there))
    panel = SidePanel(window, 20)
    QHBoxLayout(panel).addWidget(panel.away)
    off.setEnabled(False)
    hidden.hide()
    panel.show()
    assert panel.away.isVisible()
    assert says(window, keys) == ["Save"]


def test_one_of_a_row_is_offered_to_whoever_types_for_it_and_a_name_of_two_to_nobody(shown, keys):
    rows = [PlainButton("Arrives") for _ in range(2)]
    for row, who in zip(rows, ("Callum", "Kirsty"), strict=True):
        row.setAccessibleName(f"{who} arrives")
    window = shown(made(*rows, PlainButton("Withdraw"), PlainButton("Withdraw")))
    assert says(window, keys) == []
    assert says(window, keys, "callum") == ["Callum arrives"]
    assert says(window, keys, "withdraw") == []


def test_a_button_that_a_key_presses_too_stands_there_once_and_is_found_by_both_names(shown, keys):
    line, button, pressed = QLineEdit(), PlainButton("Done, next item"), []
    button.key_does = "next_item"
    window = made(line, button)
    keys.bind(window, "next_item", lambda: pressed.append(1))
    shown(window)
    for typed in ("done", "agenda"):
        assert says(window, keys, typed) == [keys.says("next_item")]
    (only,) = commands_in(window, keys)
    only.do()
    assert (only.key, pressed) == ("Ctrl+Down", [1])


def test_what_no_button_shows_is_offered_while_it_can_be_done(shown, keys):
    done = []
    window = shown(made(part := PlainButton("")))
    named = ["Undo: what was said"]
    Doing(part, lambda: done.append(1), lambda: named[0], "take_back")
    (only,) = commands_in(window, keys)
    only.do()
    assert (only.says, only.key, done) == ("Undo: what was said", "Ctrl+Z", [1])
    named[0] = ""
    assert says(window, keys) == []


def test_a_button_that_went_while_the_list_stood_open_is_not_pressed(shown, keys):
    window = shown(made(button := PrimaryButton("Open it")))
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    (only,) = commands_in(window, keys)
    only.do()
    delete(button)
    only.do()
    assert pressed == [1]


def test_opening_a_break_and_the_close_are_offered_whenever_they_can_be_done(shown, keys):
    bench, offered = bench_of(opened()), {"Open", "Take a break", "Close the case conference"}
    header = shown(ItemHeader(bench))
    for number, item in enumerate(bench.pack.items[:2], 1):
        header.show_item(item, number, is_last=number > 1)
        assert says(header, keys, "break") == ["Take a break"]
        assert says(header, keys, "close case") == ["Close the case conference"]
    by_name = {one.says: one.do for one in commands_in(header, keys)}
    by_name["Close the case conference"]()
    assert bench.conference.room.closed is not None
    header.refresh(bench.conference)
    assert offered.isdisjoint(says(header, keys))
