import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from chairdesk.ui.shortcuts import DEFAULTS, Keys, Place
from chairdesk.ui.step import Step, places_at
from chairdesk.words import Words, languages


@pytest.fixture
def keys(qapp):
    return Keys(Words())


def test_no_key_does_two_things_at_one_place(keys):
    assert keys.clashes() == []


def test_a_clash_of_the_chairs_own_choosing_is_named(qapp):
    assert Keys(Words(), {"larger": ("Ctrl+L",)}).clashes() == [("lock", "larger")]


def test_no_key_is_a_single_letter(keys):
    for key in DEFAULTS:
        assert all("+" in name or len(name) > 1 for name in key.keys)


FIRST = {
    Step.DIARY: "its_review",
    Step.PREPARE: "cell",
    Step.HOLD: "tag_fact",
    Step.CLOSE: "next_step",
}


@pytest.mark.parametrize("language", languages())
def test_every_key_says_what_it_does(language):
    said = Words(language).terms("keys")
    assert {key.says or key.does for key in DEFAULTS} == set(said)


def test_help_names_the_keys_of_the_place_only(keys):
    assert ("Ctrl+L", "Lock") in keys.help_for(Place.EVERYWHERE)
    assert all(says != "Lock" for _keys, says in keys.help_for(Place.HOLD))


def test_help_begins_with_the_keys_of_the_page_and_lists_none_of_another(keys):
    listed = {step: [says for _keys, says in keys.help_for(*places_at(step))] for step in Step}
    for step, first in FIRST.items():
        assert listed[step][0] == keys.says(first)
        assert listed[step][-1] == keys.says("usual_size")
    at_the_review = {step for step, says in listed.items() if keys.says("its_review") in says}
    assert at_the_review == {Step.DIARY}
    assert keys.says("room_blank") not in listed[Step.DIARY]
    door = [says for _keys, says in keys.help_for(Place.DOOR)]
    assert door == [keys.says(does) for does in ("help", "quit", "larger", "smaller", "usual_size")]


def test_help_draws_keys_of_one_meaning_together(keys):
    assert ("Ctrl+Shift+1 … 9", "Name one child alone; again, all of them") in keys.help_for(
        Place.HOLD
    )


def test_a_bound_key_calls_while_the_focus_is_within(keys, qtbot, shown):
    line = shown(QLineEdit())
    locked = []
    keys.bind(line, "lock", lambda: locked.append(1))
    qtbot.keyClick(line, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert locked == [1]


def test_the_chairs_own_key_replaces_the_usual_one(qtbot, shown):
    line = shown(QLineEdit())
    locked = []
    Keys(Words(), {"lock": ("Ctrl+J",)}).bind(line, "lock", lambda: locked.append(1))
    qtbot.keyClick(line, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert locked == []
    qtbot.keyClick(line, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert locked == [1]


def test_the_help_calls_enter_as_the_windows_call_it():
    keys = Keys(Words())
    assert (keys.spoken("record"), keys.spoken("new_line")) == ("Enter", "Shift+Enter")
