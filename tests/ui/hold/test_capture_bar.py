"""The minute-taker's line: fast, forgiving, and on disk before it is shown."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from chairdesk.models.contribution import Audience, Hand, Heading, Scope, Tag
from chairdesk.models.events import ChildEntered, PersonEntered, PersonRemoved, RecordSealed
from chairdesk.models.ids import new_id
from chairdesk.models.people import Child, Person
from chairdesk.ui.hold.capture.words_field import LONGEST
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.shortcuts import Keys
from tests.ui.hold.abernethy import CONFERENCE, DraftShelf, FullDisk, bench_until, somebody

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def said():
    return []


@pytest.fixture
def journal():
    return FullDisk()


@pytest.fixture
def bench(said, journal, qapp):
    return bench_until("10:24", said, journal)


@pytest.fixture
def drafts():
    return DraftShelf()


@pytest.fixture
def page(bench, drafts, shown):
    page = shown(HoldPage(bench, drafts, Keys(bench.words)))
    page.bar.words.setFocus()
    return page


@pytest.fixture
def line(page, qtbot):
    """Type into the line, and press Enter."""

    def type_line(words, *, who="Kirsty", enter=True):
        if who:
            page.bar.speaker.choose(somebody(page._bench, who))
        page.bar.words.insertPlainText(words)
        if enter:
            qtbot.keyClick(page.bar.words, Qt.Key.Key_Return)

    return type_line


def last(bench):
    return bench.conference.talk.recorded[-1]


def test_enter_records_and_the_speaker_stays_while_the_tag_does_not(page, bench, line, qtbot):
    qtbot.keyClick(page.bar.words, Qt.Key.Key_2, CTRL)
    line("She is warm with him.", who="Catriona")
    assert (last(bench).now.words, last(bench).now.tag) == ("She is warm with him.", "observation")
    assert last(bench).hand is Hand.MINUTE_TAKER
    assert last(bench).now.item == "information"
    assert page.bar.speaker.who == somebody(bench, "Catriona")
    assert page.bar.tags.tag is None
    assert page.bar.words.is_empty
    assert page.bar.hint.text() == "Recorded: Catriona Muir."


@pytest.mark.parametrize("held", [CTRL, ALT])
@pytest.mark.parametrize(
    ("key", "tag"),
    [(Qt.Key.Key_1, "fact"), (Qt.Key.Key_3, "allegation"), (Qt.Key.Key_4, "opinion")],
)
def test_a_tag_can_be_given_after_typing_too(page, bench, line, qtbot, key, tag, held):
    line("He shouts at night.", enter=False)
    qtbot.keyClick(page.bar.words, key, held)
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Return)
    assert last(bench).now.tag == tag


def test_a_tag_is_taken_off_by_pressing_it_again(page, bench, line, qtbot):
    for _ in range(2):
        qtbot.mouseClick(page.bar.tags.keys[Tag.FACT], Qt.MouseButton.LeftButton)
    line("Neither one nor the other.")
    assert last(bench).now.tag is None


def test_shift_enter_starts_a_line_and_records_nothing(page, bench, line, qtbot):
    before = len(bench.conference.talk.recorded)
    line("One", enter=False)
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Return, SHIFT)
    qtbot.keyClicks(page.bar.words, "two")
    assert page.bar.words.toPlainText() == "One\ntwo"
    assert len(bench.conference.talk.recorded) == before


def test_children_are_toggled_by_their_number_and_stay(page, bench, line, qtbot):
    qtbot.keyClick(page.bar.words, Qt.Key.Key_1, CTRL | SHIFT)
    qtbot.keyClick(page.bar.words, Qt.Key.Key_2, CTRL | SHIFT)
    qtbot.keyClick(page.bar.words, Qt.Key.Key_1, CTRL | SHIFT)
    qtbot.keyClick(page.bar.words, Qt.Key.Key_9, CTRL | SHIFT)
    line("She walks in alone.")
    line("And hungry.")
    isla = frozenset({somebody(bench, "Isla")})
    assert [r.now.children for r in bench.conference.talk.recorded[-2:]] == [isla, isla]
    qtbot.mouseClick(page.bar.children_chips.everybody, Qt.MouseButton.LeftButton)
    line("All three are loved.")
    assert last(bench).now.children == frozenset()


def test_children_are_picked_from_a_list_too(page, bench, qtbot):
    qtbot.keyClick(page.bar.words, Qt.Key.Key_F4)
    menu = page.bar.children_chips.menu
    assert menu.isVisible()
    names = [action.text() for action in menu.actions()]
    assert names == [
        "All the children",
        "Mirren Abernethy",
        "Isla Abernethy",
        "Rory Abernethy",
    ]
    menu.actions()[3].trigger()
    menu.hide()
    assert page.bar.children_chips.chosen == {somebody(bench, "Rory")}
    menu.actions()[0].trigger()
    assert page.bar.children_chips.chosen == frozenset()


@pytest.mark.parametrize(
    ("key", "heading"),
    [
        (Qt.Key.Key_S, Heading.STRENGTH),
        (Qt.Key.Key_W, Heading.WORRY),
        (Qt.Key.Key_V, Heading.WISHES_AND_FEELINGS),
        (Qt.Key.Key_N, Heading.WHAT_MUST_CHANGE),
    ],
)
def test_a_heading_is_one_key_away_and_stays(page, bench, line, qtbot, key, heading):
    qtbot.keyClick(page.bar.words, key, ALT)
    line("One.")
    line("Two.")
    assert [r.now.heading for r in bench.conference.talk.recorded[-2:]] == [heading, heading]


def test_an_item_brings_its_usual_heading(page, bench, line):
    page.open_item("worries")
    line("The tin should have been empty.")
    assert last(bench).now.heading is Heading.WORRY
    page.open_item("information")
    line("It was not.")
    assert last(bench).now.heading is None


def test_the_audience_goes_round_by_one_key(page, bench, line, qtbot):
    qtbot.keyClick(page.bar.words, Qt.Key.Key_R, CTRL)
    line("Not for the family.", who="Graeme")
    assert last(bench).now.audience.scope is Scope.PROFESSIONALS
    assert page.bar.hint.text() == "Recorded: Graeme Tait."
    qtbot.keyClick(page.bar.words, Qt.Key.Key_R, CTRL)
    assert page.bar.audience.spoken() == "nobody yet"
    page.bar.audience.choose(Audience(Scope.NAMED, frozenset({somebody(bench, "Hannah")})))
    line("For Hannah alone.", who="Graeme")
    assert last(bench).now.audience.readers == {somebody(bench, "Hannah")}
    qtbot.keyClick(page.bar.words, Qt.Key.Key_R, CTRL)
    assert page.bar.audience.spoken() == "everyone"


def test_nothing_is_recorded_for_nobodys_eyes(page, bench, line):
    before = len(bench.conference.talk.recorded)
    page.bar.audience.choose(Audience(Scope.NAMED))
    line("For whom?")
    assert len(bench.conference.talk.recorded) == before
    assert page.bar.hint.text().startswith("Nobody is chosen to read this.")
    assert page.bar.words.toPlainText() == "For whom?"


def test_the_source_goes_with_one_contribution_only(page, bench, line, qtbot):
    page.bar.source.setText("A neighbour, on 12 October")
    line("The baby was alone.", who="Graeme", enter=False)
    qtbot.keyClick(page.bar.source, Qt.Key.Key_Return)
    assert last(bench).now.source == "A neighbour, on 12 October"
    assert page.bar.source.text() == ""


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
    qtbot.keyClicks(field.line, typed)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.who == somebody(bench, name)
    assert page.bar.words.hasFocus()


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
    bench.enter(PersonRemoved(stranger.id))
    assert page.bar.speaker.who is None
    page.bar.words.insertPlainText("Still here.")
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Return)
    assert page.bar.words.toPlainText() == "Still here."
    assert not page.bar.speaker.choose(stranger.id)


def test_nothing_is_shown_that_is_not_on_disk(page, bench, journal, line, said, drafts):
    listed = page.panel.record.rowCount()
    journal.is_full = True
    line("This must not be lost.")
    assert page.panel.record.rowCount() == listed
    assert page.bar.words.toPlainText() == "This must not be lost."
    assert "no room" in said[-1] or "full" in said[-1]
    journal.is_full = False
    line("", who="")
    assert page.panel.record.rowCount() == listed + 1
    assert last(bench).now.words == "This must not be lost."


def test_a_refusal_is_said_and_the_words_stay(page, bench, said, line):
    page.bar.speaker.choose(somebody(bench, "Kirsty"))
    page.bar.words.insertPlainText("   ")
    line("", who="")
    assert said
    assert page.bar.words.toPlainText() == "   "


def test_half_a_sentence_is_kept_after_a_pause_and_found_again(
    page, bench, drafts, line, shown, qtbot
):
    line("She said that", enter=False)
    kept = (CONFERENCE, Hand.MINUTE_TAKER)
    qtbot.waitUntil(lambda: drafts.kept.get(kept) == "She said that", timeout=2000)
    again = shown(HoldPage(bench, drafts, Keys(bench.words)))
    assert again.bar.words.toPlainText() == "She said that"


def test_half_a_sentence_is_kept_at_once_when_the_line_is_left(page, drafts, line):
    line("In mid-", enter=False)
    page.bar.source.setFocus()
    assert drafts.kept[CONFERENCE, Hand.MINUTE_TAKER] == "In mid-"


def test_half_a_sentence_is_kept_when_the_page_goes_away(page, drafts, line):
    line("Before the lock", enter=False)
    page.hide()
    assert drafts.kept[CONFERENCE, Hand.MINUTE_TAKER] == "Before the lock"


def test_a_recorded_sentence_is_no_draft_any_more(page, drafts, line):
    line("Said and done.")
    assert drafts.kept[CONFERENCE, Hand.MINUTE_TAKER] == ""


def test_a_draft_that_cannot_be_kept_is_said_once_and_stays_in_the_line(page, drafts, line, said):
    drafts.is_full = True
    line("Where to?", enter=False)
    page.bar.keep_draft()
    page.bar.keep_draft()
    assert len(said) == 1
    assert page.bar.words.toPlainText() == "Where to?"


def test_undo_is_of_typing_while_there_is_text_and_of_the_record_when_empty(
    page, bench, line, qtbot
):
    line("First.")
    qtbot.keyClicks(page.bar.words, "half")
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Z, CTRL)
    assert page.bar.words.is_empty
    assert not last(bench).is_struck
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Z, CTRL)
    assert last(bench).is_struck
    assert page.bar.hint.text() == "Taken back: Kirsty Abernethy."
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Z, CTRL | SHIFT)
    assert not last(bench).is_struck
    assert page.bar.hint.text() == "Brought back: Kirsty Abernethy."
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Z, CTRL | SHIFT)
    assert page.bar.hint.text() == "There is nothing to bring back."


def test_what_was_deleted_by_mistake_comes_back_before_anything_is_struck(page, bench, line, qtbot):
    line("A long sentence", enter=False)
    page.bar.words.selectAll()
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Delete)
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Z, CTRL)
    assert page.bar.words.toPlainText() == "A long sentence"
    assert not last(bench).is_struck


def paste(page, words):
    brought = QMimeData()
    brought.setText(words)
    page.bar.words.insertFromMimeData(brought)


def test_a_hundred_thousand_characters_are_pasted_and_recorded(page, bench, line):
    words = "word " * 20_000
    paste(page, words)
    line("")
    assert last(bench).now.words == words.strip()
    QApplication.processEvents()
    assert page.panel.record.index(page.panel.record.rowCount() - 1, 0).isValid()


def test_more_than_can_be_kept_is_cut_and_said(page):
    paste(page, "x" * (LONGEST + 10))
    assert len(page.bar.words.toPlainText()) < LONGEST + 1
    assert page.bar.hint.text().startswith("That was more than one contribution can hold")


def test_control_characters_emoji_and_right_to_left_are_taken_as_they_can_be(page, bench, line):
    paste(page, "\x00She \x1b[31msaid\x07 👶🏽 مريم said: שלום\u2028next")
    line("")
    assert last(bench).now.words == "She [31msaid 👶🏽 مريم said: שלום\nnext"
    QApplication.processEvents()


def test_the_bar_says_in_words_what_enter_will_record(page, bench, qtbot):
    assert page.bar.hint.text() == "F2 or @ chooses who speaks."
    page.bar.speaker.choose(somebody(bench, "Kirsty"))
    qtbot.keyClick(page.bar.words, Qt.Key.Key_1, CTRL)
    qtbot.keyClick(page.bar.words, Qt.Key.Key_1, CTRL | SHIFT)
    said = "Kirsty Abernethy, Mother (KA), about Mirren. Fact. For everyone."
    assert page.bar.hint.text() == said


def test_a_sealed_record_takes_no_more(page, bench):
    bench.enter(RecordSealed())
    assert not page.bar.isEnabled()


def test_the_wheel_changes_nobody(page, bench, qtbot):
    page.bar.speaker.choose(somebody(bench, "Kirsty"))
    is_inverted = False
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        is_inverted,
    )
    page.bar.speaker.wheelEvent(turn)
    assert page.bar.speaker.who == somebody(bench, "Kirsty")
    assert not turn.isAccepted()


def test_with_many_children_those_beyond_the_chips_are_in_the_list(page, bench, qtbot):
    for number in range(9):
        bench.enter(ChildEntered(Child(new_id(), f"Child{number} Abernethy")))
    chips = page.bar.children_chips
    assert len(chips.chips) == 6
    assert chips.picker.isVisible()
    qtbot.keyClick(page.bar.words, Qt.Key.Key_9, CTRL | SHIFT)
    assert chips.spoken() == "Child5"
    assert chips.picker.text() == "More: 1"
