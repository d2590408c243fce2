"""The bar that takes what is said: every key, and nothing lost."""

import pytest
from PySide6.QtCore import QMimeData, Qt

from chairdesk.models.contribution import (
    PROFESSIONALS_ONLY,
    Audience,
    Contribution,
    Heading,
    Scope,
    Tag,
)
from chairdesk.models.events import ChildRemoved, PersonArrived, PersonEntered, PersonRemoved
from chairdesk.models.ids import new_id
from chairdesk.models.people import Person
from chairdesk.ui.hold.capture.capture_bar import CaptureBar
from chairdesk.ui.hold.capture.speaker_field import label_of
from chairdesk.ui.hold.capture.words_field import LONGEST
from chairdesk.ui.shortcuts import Keys
from chairdesk.words import Words
from tests.transcript import ISLA, MIRREN, SCHOOL, START, opened, person

MOTHER, TEACHER = person("Mother"), person("Class teacher")


@pytest.fixture
def sitting():
    sitting = opened()
    for one in (MOTHER, TEACHER):
        sitting.enter(PersonEntered(one))
    return sitting


@pytest.fixture
def bar(sitting, shown):
    bar = CaptureBar(Words())
    bar.offer(sitting.conference)
    bar.stand_at("shared", "")
    bar.bind(Keys(Words()), bar)
    return shown(bar)


def say(bar, qtbot, words):
    bar.words.setFocus()
    qtbot.keyClicks(bar.words, words)


def recorded(bar, qtbot) -> Contribution:
    with qtbot.waitSignal(bar.submitted) as submitted:
        qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    return submitted.args[0]


def press(bar, qtbot, key, modifiers=Qt.KeyboardModifier.ControlModifier):
    qtbot.keyClick(bar.words, key, modifiers)


CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_enter_records_what_was_typed_by_whom(bar, qtbot):
    bar.speaker.choose(MOTHER.id)
    say(bar, qtbot, "I am tired")
    said = recorded(bar, qtbot)
    assert (said.speaker, said.words, said.tag, said.item) == (
        MOTHER.id,
        "I am tired",
        None,
        "shared",
    )
    assert said.children == frozenset()


@pytest.mark.parametrize("order", ["before", "after"])
@pytest.mark.parametrize(
    "modifiers", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier]
)
def test_a_tag_is_chosen_by_one_chord_before_or_after_typing(bar, qtbot, order, modifiers):
    bar.speaker.choose(MOTHER.id)
    bar.words.setFocus()
    if order == "before":
        press(bar, qtbot, Qt.Key.Key_3, modifiers)
    say(bar, qtbot, "The neighbour hits her dog")
    if order == "after":
        press(bar, qtbot, Qt.Key.Key_3, modifiers)
    assert bar.source.isVisible()
    assert recorded(bar, qtbot).tag is Tag.ALLEGATION
    assert bar.hint.text() == "Tag: Allegation."


def test_children_heading_and_audience_are_changed_by_one_chord_and_stay(bar, qtbot):
    bar.speaker.choose(TEACHER.id)
    bar.words.setFocus()
    press(bar, qtbot, Qt.Key.Key_2, CONTROL_SHIFT)
    press(bar, qtbot, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    press(bar, qtbot, Qt.Key.Key_R)
    for words in ("hungry on Monday", "hungry on Tuesday"):
        say(bar, qtbot, words)
        said = recorded(bar, qtbot)
        assert said.children == {ISLA.id}
        assert said.heading is Heading.WORRY
        assert said.audience == PROFESSIONALS_ONLY
        bar.clear()
    press(bar, qtbot, Qt.Key.Key_2, CONTROL_SHIFT)
    assert bar.children_chips.chosen == frozenset()


def test_after_recording_the_speaker_stays_and_the_tag_does_not(bar, qtbot):
    bar.speaker.choose(MOTHER.id)
    press(bar, qtbot, Qt.Key.Key_1)
    bar.clear()
    assert bar.speaker.who == MOTHER.id
    assert bar.tags.tag is None
    assert bar.words.toPlainText() == ""


@pytest.mark.parametrize("typed", ["M", "moth", "MOTHER"])
def test_a_speaker_is_found_by_initials_or_part_of_a_name(bar, qtbot, typed):
    press(bar, qtbot, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)
    assert bar.speaker.line.hasFocus()
    qtbot.keyClicks(bar.speaker.line, typed)
    qtbot.keyClick(bar.speaker.line, Qt.Key.Key_Return)
    assert bar.speaker.who == MOTHER.id
    assert bar.words.hasFocus()


def test_a_speaker_is_found_by_part_of_the_agency(bar, qtbot):
    bar.speaker.ask()
    qtbot.keyClicks(bar.speaker.line, "burnside")
    qtbot.keyClick(bar.speaker.line, Qt.Key.Key_Return)
    assert bar.speaker.who == TEACHER.id


def test_an_at_sign_at_the_beginning_asks_for_the_speaker(bar, qtbot):
    bar.words.setFocus()
    qtbot.keyClicks(bar.words, "@")
    assert bar.speaker.line.hasFocus()
    assert bar.words.toPlainText() == ""
    say(bar, qtbot, "a@b")
    assert bar.words.toPlainText() == "a@b"


def test_words_without_a_speaker_stay_in_the_bar(bar, qtbot):
    say(bar, qtbot, "Nobody knows who said this")
    with qtbot.assertNotEmitted(bar.submitted):
        qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.words.toPlainText() == "Nobody knows who said this"
    assert bar.hint.text().startswith("Who said it?")


def test_those_in_the_room_are_offered_first(bar, sitting):
    sitting.enter(PersonArrived(TEACHER.id, START))
    bar.offer(sitting.conference)
    assert bar.speaker.itemData(0) == TEACHER.id


def test_a_speaker_who_leaves_the_roll_is_no_longer_chosen(bar, sitting):
    bar.speaker.choose(TEACHER.id)
    sitting.enter(PersonRemoved(TEACHER.id))
    bar.offer(sitting.conference)
    assert bar.speaker.who is None
    assert not bar.speaker.choose(TEACHER.id)


def test_a_child_who_leaves_the_roll_is_no_longer_meant(bar, sitting):
    bar.children_chips.choose(frozenset({ISLA.id, MIRREN.id}))
    sitting.enter(ChildRemoved(ISLA.id))
    bar.offer(sitting.conference)
    assert bar.children_chips.chosen == {MIRREN.id}


def test_named_readers_are_chosen_from_the_roll(bar, qtbot):
    bar.speaker.choose(MOTHER.id)
    bar.audience.choose(Audience(Scope.NAMED, frozenset({TEACHER.id})))
    assert bar.audience.readers.isVisible()
    say(bar, qtbot, "for the school alone")
    assert recorded(bar, qtbot).audience == Audience(Scope.NAMED, frozenset({TEACHER.id}))


def test_shift_enter_starts_a_line_and_records_nothing(bar, qtbot):
    say(bar, qtbot, "one")
    with qtbot.assertNotEmitted(bar.submitted):
        press(bar, qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(bar.words, "two")
    assert bar.words.toPlainText() == "one\ntwo"


def test_undo_is_of_typing_while_there_is_text_and_of_entries_when_there_is_none(bar, qtbot):
    say(bar, qtbot, "typed")
    with qtbot.assertNotEmitted(bar.words.taking_back_wanted):
        press(bar, qtbot, Qt.Key.Key_Z)
    bar.words.clear()
    with qtbot.waitSignal(bar.words.taking_back_wanted):
        press(bar, qtbot, Qt.Key.Key_Z)
    with qtbot.waitSignal(bar.words.bringing_back_wanted):
        press(bar, qtbot, Qt.Key.Key_Z, CONTROL_SHIFT)


def test_a_draft_is_kept_after_a_pause_and_at_once_when_asked(bar, qtbot):
    with qtbot.waitSignal(bar.drafted, timeout=2000) as drafted:
        say(bar, qtbot, "half a sen")
    assert drafted.args == ["half a sen"]
    say(bar, qtbot, "tence")
    with qtbot.waitSignal(bar.drafted) as at_once:
        bar.keep_draft()
    assert at_once.args == ["half a sentence"]
    bar.bring_back("as it was")
    assert bar.words.toPlainText() == "as it was"


@pytest.mark.parametrize(
    "pasted",
    [
        "x" * 100_000,
        "nul\x00 bell\x07",
        "👩‍👧 😀",
        "شكران قال",
        "tab\tand\r\nline",
        "half \ud800 a pair",
    ],
    ids=["long", "control", "emoji", "right-to-left", "white space", "lone surrogate"],
)
def test_whatever_is_pasted_can_be_recorded(bar, qtbot, pasted):
    bar.speaker.choose(MOTHER.id)
    mime = QMimeData()
    mime.setText(pasted)
    bar.words.insertFromMimeData(mime)
    assert recorded(bar, qtbot).words


def test_more_than_a_contribution_can_hold_is_cut_and_said(bar):
    mime = QMimeData()
    mime.setText("x" * (LONGEST + 1))
    bar.words.insertFromMimeData(mime)
    assert len(bar.words.toPlainText()) == LONGEST
    assert "cut" in bar.hint.text()


def test_a_formatted_paste_brings_words_alone(bar):
    mime = QMimeData()
    mime.setHtml("<b>bold</b>")
    mime.setText("bold")
    bar.words.insertFromMimeData(mime)
    assert bar.words.toPlainText() == "bold"


def test_the_list_of_children_takes_many(bar, sitting):
    bar.children_chips.pick()
    actions = bar.children_chips._menu.actions()
    assert [a.text() for a in actions] == ["All the children", "Mirren", "Isla"]
    actions[2].trigger()
    assert bar.children_chips.chosen == {ISLA.id}
    actions[0].trigger()
    assert bar.children_chips.chosen == frozenset()
    bar.children_chips._menu.close()


def test_somebody_is_named_with_role_agency_and_initials(sitting):
    head = Person(new_id(), "Jo Kerr", agency=SCHOOL.id)
    sitting.enter(PersonEntered(head))
    assert label_of(head.id, sitting.conference) == "Jo Kerr, Burnside Primary (JK)"
    assert label_of(ISLA.id, sitting.conference) == "Isla (I)"


def test_everything_that_takes_the_focus_has_a_name(bar, unnamed):
    assert unnamed(bar) == []
