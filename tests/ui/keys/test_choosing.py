"""Which keys may be chosen: never two for one, never one that a field needs, and locking stays."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from chairdesk.ui.keys.choosing import back_as_it_came, heard, read, spelled, why_not, with_key
from chairdesk.ui.shortcuts import Keys
from chairdesk.words import Words

WORDS = Words()


@pytest.fixture
def keys(qapp):
    return Keys(WORDS)


@pytest.mark.parametrize(
    "name", ["Ctrl+J", "Shift+F5", "Shift+F7", "Ctrl+Shift+PgDown", "Alt+2", "Ctrl+9"]
)
def test_a_free_key_will_do(name, qapp):
    assert (
        why_not(Keys(WORDS, {"tag_observation": ("Shift+F5",)}), "tag_observation", of(name)) == ""
    )


@pytest.mark.parametrize(
    "name", ["Tab", "Ctrl+Tab", "Return", "Escape", "Space", "Ctrl+C", "Alt+Up"]
)
def test_what_works_within_fields_is_never_another_key(keys, name):
    assert "stays as it is" in why_not(keys, "search", of(name))


@pytest.mark.parametrize("name", ["J", "Shift+J", "7", "PgDown"])
def test_what_is_typed_is_no_key(keys, name):
    assert "is for typing" in why_not(keys, "search", of(name))


@pytest.mark.parametrize("name", ["Ctrl+;", "Ctrl+Shift+!", "Ctrl+Ä", "Ctrl+Ф", "F13"])
def test_a_sign_that_another_keyboard_has_elsewhere_is_no_key(keys, name):
    assert "not the same on every keyboard" in why_not(keys, "search", of(name))


@pytest.mark.parametrize("name", ["Meta+J", "Ctrl+Alt+E", "Alt+F4"])
def test_what_belongs_to_the_computer_is_no_key(keys, name):
    assert "belongs to the computer" in why_not(keys, "search", of(name))


def test_a_letter_with_alt_leads_to_fields_so_that_it_works_while_a_conference_is_held_only(keys):
    assert "leads to a field" in why_not(keys, "search", of("Alt+J"))
    assert why_not(keys, "worry", of("Alt+J")) == ""


def test_a_clash_names_what_the_key_does_already_wherever_that_is(keys):
    assert why_not(keys, "worry", of("Ctrl+L")) == "Ctrl+L is the key for “Lock” already."
    assert "“Find a command by its name”" in why_not(keys, "help", of("Ctrl+K"))
    assert "“Name one child alone" in why_not(keys, "help", of("Ctrl+Shift+1"))


def test_the_key_that_stands_is_chosen_again_without_a_change(keys):
    assert why_not(keys, "lock", of("Ctrl+L")) == ""
    assert with_key(keys, "lock", of("Ctrl+L")) == {}
    assert with_key(keys, "lock", of("Ctrl+J")) == {"lock": ("Ctrl+J",)}


def test_one_key_goes_back_unless_another_has_its_place_now(qapp):
    keys = Keys(WORDS, {"search": ("Ctrl+J",), "commands": ("Ctrl+F",), "worry": ("Alt+J",)})
    own, why = back_as_it_came(keys, "worry")
    assert (set(own), why) == ({"search", "commands"}, "")
    own, why = back_as_it_came(keys, "search")
    assert own == keys.own
    assert why.startswith("Ctrl+F is the key for “Find a command by its name” now")


def test_what_was_chosen_is_read_as_it_was_spelled(qapp):
    own = {"lock": ("Ctrl+J",), "search": ("Ctrl+L",)}
    assert read(spelled(own), WORDS) == own


@pytest.mark.parametrize(
    "kept",
    [
        *("", "[]", "{", '{"lock": ""}', '{"lock": 7}', '{"lock": "J"}', '{"lock": "Tab"}'),
        *('{"lock": "Ctrl+J, Ctrl+K"}', '{"lock": "Nonsense"}', '{"record": "Ctrl+J"}'),
        *('{"child_1": "Ctrl+J"}', '{"nobody": "Ctrl+J"}', '{"help": "Ctrl+L"}'),
        *('{"lock": "Ctrl+J", "help": "Ctrl+J"}', '{"lock": "Ctrl+V"}'),
    ],
)
def test_nothing_that_was_kept_takes_the_lock_its_key(qapp, kept):
    keys = Keys(WORDS, read(kept, WORDS))
    assert keys.own == {}
    assert keys.spoken("lock") == "Ctrl+L"


def test_a_choice_whose_place_is_taken_back_by_another_goes_back_too(qapp):
    assert read('{"search": "Ctrl+L", "help": "Ctrl+F", "worry": "Alt+J"}', WORDS) == {
        "worry": ("Alt+J",)
    }


def test_keys_that_are_only_held_say_nothing_yet():
    none = Qt.KeyboardModifier.NoModifier
    assert heard(QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Control, none)) is None
    keypad = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ControlModifier
    assert heard(QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_7, keypad)) == of("Ctrl+7")


def of(name):
    return QKeySequence(name)
