"""Who speaks: found by the few letters that one has time to type."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from chairdesk.models.contribution import Audience, Scope
from chairdesk.models.events import PersonEntered, PersonRemoved
from chairdesk.models.ids import new_id
from chairdesk.models.people import Person
from tests.ui.hold.abernethy import somebody

NO_KEY = Qt.KeyboardModifier.NoModifier


def in_hand():
    """Find what the system would give a key to."""
    return QApplication.activePopupWidget() or QApplication.focusWidget()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ka", "Kirsty"),
        ("addiction", "Stuart"),
        ("balg", "Ailsa"),
        ("isla", "Isla"),
        ("@jr", "Joanne"),
    ],
)
def test_the_speaker_is_found_by_initials_name_role_or_agency(page, bench, qtbot, typed, name):
    qtbot.keyClick(page.bar.words, Qt.Key.Key_F2)
    field = page.bar.speaker
    assert field.line.hasFocus()
    for letter in typed:
        qtbot.keyClicks(in_hand(), letter)
    assert QApplication.activePopupWidget() or typed.startswith("@")
    qtbot.keyClick(in_hand(), Qt.Key.Key_Return)
    assert field.who == somebody(bench, name)
    assert QApplication.activePopupWidget() is None
    qtbot.keyClicks(in_hand(), "She sleeps.")
    assert page.bar.words.toPlainText() == "She sleeps."


def test_tab_and_a_second_choice_resolve_what_was_typed_too(page, bench, qtbot):
    field = page.bar.speaker
    for typed, name, then in (
        ("ka", "Kirsty", Qt.Key.Key_Tab),
        ("ka", "Kirsty", Qt.Key.Key_Return),
        ("jr", "Joanne", Qt.Key.Key_Tab),
    ):
        field.ask()
        for letter in typed:
            qtbot.keyClicks(in_hand(), letter)
        qtbot.keyClick(in_hand(), then)
        assert field.who == somebody(bench, name)
        assert not field.hasFocus()


def test_who_is_marked_in_the_list_is_chosen_by_enter(page, qtbot):
    field = page.bar.speaker
    field.ask()
    qtbot.keyClicks(in_hand(), "a")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(in_hand(), key)
    marked = in_hand().currentIndex().data()
    qtbot.keyClick(in_hand(), Qt.Key.Key_Return)
    assert field.currentText() == marked
    assert field.who is not None
    assert page.bar.words.hasFocus()


def test_enter_on_a_name_that_fits_nobody_says_so(page, qtbot):
    page.bar.speaker.ask()
    qtbot.keyClicks(in_hand(), "zzz")
    qtbot.keyClick(in_hand(), Qt.Key.Key_Return)
    assert page.bar.hint.text().startswith("That fits nobody here.")
    assert page.bar.speaker.hasFocus()


def test_an_at_sign_at_the_beginning_asks_who_speaks(page, qtbot):
    qtbot.keyClicks(page.bar.words, "@")
    assert page.bar.speaker.line.hasFocus()
    page.bar.words.setFocus()
    qtbot.keyClicks(page.bar.words, "a@b")
    assert page.bar.words.toPlainText() == "a@b"


def test_f2_asks_who_speaks_from_anywhere_on_the_page(page, qtbot):
    page.rail.setFocus()
    qtbot.keyClick(page.rail, Qt.Key.Key_F2)
    assert page.bar.speaker.line.hasFocus()


def test_a_speaker_nobody_knows_is_asked_for_and_the_words_stay(page, bench, line, qtbot):
    before = len(bench.conference.talk.recorded)
    page.bar.speaker.setEditText("zzz")
    line("Somebody said this.", who="")
    assert len(bench.conference.talk.recorded) == before
    assert page.bar.hint.text().startswith("Who said it?")
    assert page.bar.words.toPlainText() == "Somebody said this."
    assert page.bar.speaker.line.hasFocus()


def test_a_speaker_removed_while_chosen_is_nobody_any_more(page, bench, qtbot):
    stranger = Person(new_id(), "Zacharias Quill")
    bench.enter(PersonEntered(stranger))
    page.bar.speaker.choose(stranger.id)
    assert page.bar.speaker.who == stranger.id
    assert "Zacharias" in page.bar.hint.text()
    bench.enter(PersonRemoved(stranger.id))
    assert page.bar.speaker.who is None
    assert page.bar.hint.text() == "F2 or @ chooses who speaks."
    page.bar.words.insertPlainText("Still here.")
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Return)
    assert page.bar.words.toPlainText() == "Still here."
    assert not page.bar.speaker.choose(stranger.id)


def test_a_reader_removed_while_named_is_named_no_more_and_nothing_goes_to_everyone(
    page, bench, line
):
    stranger = Person(new_id(), "Zacharias Quill")
    bench.enter(PersonEntered(stranger))
    page.bar.speaker.choose(bench.conference.roll.people[0].id)
    page.bar.audience.choose(Audience(Scope.NAMED, frozenset({stranger.id})))
    assert page.bar.hint.text().endswith("For Zacharias Quill.")
    bench.enter(PersonRemoved(stranger.id))
    assert page.bar.hint.text().endswith("For nobody yet.")
    before = len(bench.conference.talk.recorded)
    line("For one reader alone.")
    assert len(bench.conference.talk.recorded) == before
    assert page.bar.words.toPlainText() == "For one reader alone."


def test_whoever_types_on_at_once_after_enter_types_words_and_no_name(page, bench, qtbot):
    speaker = page.bar.speaker
    page.bar.words.setFocus()
    qtbot.keyClick(page.bar.words, Qt.Key.Key_F2)
    qtbot.keyClicks(speaker, "CM")
    qtbot.keyClick(speaker, Qt.Key.Key_Return)
    qtbot.keyClicks(speaker, "She is")  # the list that has just closed brings them
    assert page.bar.words.toPlainText() == "She is"
    assert speaker.who == somebody(bench, "Catriona")
    speaker.setFocus(Qt.FocusReason.PopupFocusReason)
    qtbot.waitUntil(page.bar.words.hasFocus)
    qtbot.keyClick(page.bar.words, Qt.Key.Key_F2)
    qtbot.keyClicks(speaker, "Kir")
    assert speaker.currentText() == "Kir"


def test_the_name_stands_in_sight_whoever_comes_or_goes_and_when_it_is_left(page, bench, qtbot):
    field = page.bar.speaker
    field.choose(somebody(bench, "Stuart"))
    bench.enter(PersonEntered(Person(new_id(), "Ann Example", "Aunt")))
    assert field.line.cursorPosition() == 0
    field.ask()
    page.bar.words.setFocus()
    assert field.line.cursorPosition() == 0


@pytest.mark.parametrize("then", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_letters_that_fit_two_choose_nobody_until_one_of_them_is_meant(page, bench, qtbot, then):
    for name in ("Grace Muir", "Graham Muir"):
        bench.enter(PersonEntered(Person(new_id(), name)))
    field = page.bar.speaker
    field.ask()
    qtbot.keyClicks(field, "gra")
    qtbot.keyClick(field, then)
    assert field.who is None
    assert field.line.text() == "gra"
    if then == Qt.Key.Key_Return:
        assert page.bar.hint.text().startswith("That fits more than one.")
        assert field.hasFocus()
        qtbot.keyClicks(field, "h")
        qtbot.keyClick(field, then)
        assert field.currentText().startswith("Graham")


def test_enter_behind_a_name_chooses_and_records_no_words_however_the_focus_came_back(
    page, bench, qtbot
):
    field, before = page.bar.speaker, len(bench.conference.talk.recorded)
    field.ask()
    qtbot.keyClicks(in_hand(), "ka")
    qtbot.keyClick(in_hand(), Qt.Key.Key_Return)
    qtbot.keyClicks(page.bar.words, "She sleeps badly and")
    field.setFocus(Qt.FocusReason.PopupFocusReason)
    field.line.selectAll()
    qtbot.keyClicks(field.line, "Joanne")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert len(bench.conference.talk.recorded) == before
    assert page.bar.words.toPlainText() == "She sleeps badly and"
    assert field.who == somebody(bench, "Joanne")


def test_the_enter_that_chose_records_no_words_that_are_half_typed(page, bench, qtbot):
    field, before = page.bar.speaker, len(bench.conference.talk.recorded)
    page.bar.words.setFocus()
    qtbot.keyClicks(page.bar.words, "She sleeps badly and")
    field.ask()
    joanne = field.findData(somebody(bench, "Joanne"))
    field.setCurrentIndex(joanne)
    field.activated.emit(joanne)  # as Qt says it of a whole name, before it brings the key here
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, NO_KEY))
    assert len(bench.conference.talk.recorded) == before
    assert page.bar.words.toPlainText() == "She sleeps badly and"
    assert page.bar.words.hasFocus()


def test_enter_that_keeps_who_speaks_records_no_words_that_are_half_typed(page, bench, qtbot):
    field, before = page.bar.speaker, len(bench.conference.talk.recorded)
    assert field.choose(somebody(bench, "Joanne"))
    page.bar.words.setFocus()
    qtbot.keyClicks(page.bar.words, "She sleeps badly and")
    qtbot.keyClick(page.bar.words, Qt.Key.Key_F2)
    assert field.line.hasFocus()
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert len(bench.conference.talk.recorded) == before
    assert page.bar.words.hasFocus()
    qtbot.keyClicks(page.bar.words, " cries.")
    assert page.bar.words.toPlainText() == "She sleeps badly and cries."
