"""What is typed is on disk before it is shown, and is never lost half-way."""

from dataclasses import replace

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication

from chairdesk.models.contribution import Tag
from chairdesk.models.events import (
    ContributionCorrected,
    ContributionTagged,
    PersonArrived,
    RecordSealed,
)
from chairdesk.ui.hold.capture.last_act import in_a_few_words
from chairdesk.ui.hold.capture.words_field import LONGEST
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.looking.commands import commands_in
from chairdesk.ui.shortcuts import Keys
from tests.ui.hold.abernethy import entries_until, somebody, with_halves

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def last(bench):
    return bench.conference.talk.recorded[-1]


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
    qtbot.waitUntil(lambda: drafts.line_of() == "She said that", timeout=2000)
    bench = with_halves(bench, drafts)
    again = shown(HoldPage(bench, Keys(bench.words)))
    assert again.bar.words.toPlainText() == "She said that"
    assert again.bar.hint.text().endswith("is here again.")


def test_who_types_without_a_pause_is_kept_too(page, drafts, line, qtbot):
    for letter in "She goes on and on":
        qtbot.keyClicks(page.bar.words, letter)
        qtbot.wait(60)
    kept = drafts.line_of()
    assert kept
    assert "She goes on and on".startswith(kept)


def test_half_a_sentence_is_kept_at_once_when_the_line_is_left(page, drafts, line):
    line("In mid-", enter=False)
    page.bar.source.setFocus()
    assert drafts.line_of() == "In mid-"


def test_half_a_sentence_is_kept_when_the_page_goes_away(page, drafts, line):
    line("Before the lock", enter=False)
    page.hide()
    assert drafts.line_of() == "Before the lock"


def test_a_recorded_sentence_is_no_draft_any_more(page, drafts, line):
    line("Said and done.")
    assert drafts.line_of() == ""


def test_a_draft_that_cannot_be_kept_is_said_once_and_stays_in_the_line(page, drafts, line, said):
    drafts.is_full = True
    line("Where to?", enter=False)
    assert not page._bench.half_typed.keep()
    assert not page._bench.half_typed.keep()
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
    back = "Taken back (Ctrl+Shift+Z brings it back): Kirsty Abernethy, “First.”"
    assert page.bar.hint.text() == back
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Z, CTRL | SHIFT)
    assert not last(bench).is_struck
    forth = "Brought back (Ctrl+Z takes it back again): Kirsty Abernethy, “First.”"
    assert page.bar.hint.text() == forth
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


def test_a_sealed_record_takes_no_more(page, bench):
    bench.enter(RecordSealed())
    assert not page.bar.isEnabled()


def test_what_turns_pasted_words_round_is_left_out_where_it_can_be_seen(page, bench, line):
    paste(page, "He did \u202enot\u202c hit \u2066مريم\u2069.\r\n")
    assert page.bar.words.toPlainText() == "He did not hit مريم.\n"
    assert page.bar.hint.text().startswith("Hidden signs that turn words round were left out.")
    line("")
    assert bench.conference.talk.recorded[-1].now.words == "He did not hit مريم."


def test_what_is_taken_back_is_named_by_its_first_words(page, line, qtbot):
    line("We were late because of the bus. " * 4)
    page.taker.take_back()
    hint = page.bar.hint.text()
    assert hint.partition("): ")[2].startswith(
        "Kirsty Abernethy, “We were late because of the bus."
    )
    assert hint.endswith("…”")
    page.taker.bring_back()
    assert "): Kirsty Abernethy, “We were late" in page.bar.hint.text()


def test_what_was_done_after_the_last_words_is_not_passed_over_in_silence(page, bench, line):
    line("We were late.")
    said = bench.conference.talk.standing[-1].now.id
    bench.enter(PersonArrived(somebody(bench, "Isla"), bench.sitting.now()))
    page.taker.take_back()
    assert not bench.conference.talk.find(said).is_struck
    assert page.bar.hint.text() == (
        "What was done last, “Isla Abernethy arrived”, is taken back where it was done. Press "
        "once more to take back what was said: Kirsty Abernethy, “We were late.”"
    )
    page.taker.take_back()
    assert bench.conference.talk.find(said).is_struck


def test_a_correction_of_other_words_is_not_passed_over_and_a_tag_of_the_last_is(page, bench, line):
    line("We were late.")
    line("The bus was full.")
    first, second = (one.now for one in bench.conference.talk.standing[-2:])
    bench.enter(ContributionTagged(second.id, Tag.FACT))
    bench.enter(ContributionCorrected(replace(first, words="We were ill.")))
    page.taker.take_back()
    assert not bench.conference.talk.find(second.id).is_struck
    begins = "What was done last, “correction of what Kirsty Abernethy said”, is taken back where"
    assert page.bar.hint.text().startswith(begins)
    bench.enter(ContributionTagged(first.id, Tag.FACT))
    page.taker.take_back()
    assert page.bar.hint.text().startswith("What was done last, “tag of what Kirsty")
    bench.enter(ContributionTagged(second.id, Tag.OPINION))
    page.taker.take_back()
    assert bench.conference.talk.find(second.id).is_struck


def test_what_would_be_taken_back_stands_among_the_commands_by_its_name(page, bench, line):
    keys = Keys(bench.words)
    line("We were late.")
    bench.enter(PersonArrived(somebody(bench, "Isla"), bench.sitting.now()))
    named = {one.says: one for one in commands_in(page, keys)}
    back = named["Take back: Kirsty Abernethy, “We were late.”"]
    assert back.key == "Ctrl+Z"
    back.do()
    assert bench.conference.talk.recorded[-1].is_struck
    forth = {one.says: one for one in commands_in(page, keys)}
    forth["Bring back: Kirsty Abernethy, “We were late.”"].do()
    assert not bench.conference.talk.recorded[-1].is_struck
    assert not any(says.startswith("Bring back") for says in named)


def test_each_act_of_the_day_is_named_so_that_it_is_known_again(bench):
    """The whole day of the sample script, in the few words for each act."""
    told = {}
    for _, entry in entries_until("12:04"):
        told.setdefault(type(entry.event).__name__, in_a_few_words(entry.event, bench))
    named = {kind: words for kind, words in told.items() if words}
    assert named["PersonArrived"].endswith(" arrived")
    assert named["ViewGiven"].startswith("view: ")
    assert {
        "PersonArrived",
        "PersonLeft",
        "ReportEntered",
        "QuestionAnswered",
        "ViewGiven",
        "DecisionMade",
        "DisagreementRecorded",
        "AreasOfConcernNamed",
        "ActionAgreed",
        "MeetingFixed",
        "BreakBegan",
    } <= set(named)
    assert "ConferenceArranged" not in named


def test_turning_to_an_item_is_nothing_to_be_taken_back(page, bench, line):
    line("We were late.")
    page.open_item("plan")
    page.taker.take_back()
    assert bench.conference.talk.recorded[-1].is_struck


def test_that_words_are_needed_is_said_until_there_are_some(line, said):
    line("")
    assert said[-1].startswith("A contribution needs words.")
    line("W", enter=False)
    assert said[-1] == ""


def test_a_full_disk_is_said_until_something_could_be_kept(page, line, journal, said):
    journal.is_full = True
    line("We were late.")
    told = said[-1]
    line("!", enter=False)
    assert said[-1] == told
