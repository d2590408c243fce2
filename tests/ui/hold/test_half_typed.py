"""What is half typed in any field is kept as it is typed, and stands there again."""

import gc
import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from chairdesk.models.contribution import Audience, Hand, Heading, Scope, Tag
from chairdesk.models.events import ContributionCorrected
from chairdesk.ui.close.close_page import ClosePage
from chairdesk.ui.half_typed import HalfTyped, of_line
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.prepare.prepare_page import PreparePage
from chairdesk.ui.shortcuts import Keys
from tests.ui.hold.abernethy import CONFERENCE, bench_until, somebody
from tests.ui.prepare.fingers import in_hand


def typed_into(page):
    """List the fields of a page into which words are typed."""
    lists = {box.lineEdit() for box in page.findChildren(QComboBox) if box.isEditable()}
    return [
        field
        for field in page.findChildren(QWidget)
        if isinstance(field, QLineEdit | QPlainTextEdit) and field not in lists
        and not field.isReadOnly()
    ]  # fmt: skip


def test_no_field_of_a_conference_is_left_out(bench, shown):
    hold = shown(HoldPage(bench, Keys(bench.words)))
    for line in hold.rail.lines:
        hold.open_item(line.key)
    assert len(hold.panels) > 10
    pages = (hold, PreparePage(bench), ClosePage(bench))
    fields = [field for page in pages for field in typed_into(page)]
    tables = [t for page in pages for t in page.findChildren(QTableView) if hasattr(t, "half")]
    assert len(fields) > 60
    assert len(tables) == 9
    part_of_a_whole = {
        *(part for bar in (hold.bar,) for part in (bar.source,)),
        *(
            field
            for panel in hold.panels.values()
            if hasattr(panel, "correction")
            for field in typed_into(panel.correction)
        ),
    }
    forgotten = [
        field.accessibleName()
        for field in (*fields, *tables)
        if field not in part_of_a_whole and not bench.half_typed.watches(field)
    ]
    assert forgotten == []


def test_with_the_words_come_back_who_says_them_about_whom_and_for_whom(page, bench, line, again):
    child = bench.conference.roll.children[0].id
    line("She said that", enter=False)
    page.bar.tags.choose(Tag.ALLEGATION)
    page.bar.children_chips.choose(frozenset({child}))
    page.bar.heading.choose(Heading.WORRY)
    reader = somebody(bench, "Kirsty")
    page.bar.audience.choose(Audience(Scope.NAMED, frozenset({reader})))
    page.bar.source.setText("Her sister")
    bar = again().bar
    assert bar.words.toPlainText() == "She said that"
    assert bar.speaker.who == reader
    assert bar.tags.tag is Tag.ALLEGATION
    assert bar.children_chips.chosen == {child}
    assert bar.heading.heading is Heading.WORRY
    assert bar.audience.audience == Audience(Scope.NAMED, frozenset({reader}))
    assert bar.source.text() == "Her sister"
    assert bar.hint.text().endswith("is here again.")


def test_a_source_without_words_and_a_speaker_half_looked_for_come_back(page, again):
    page.bar.speaker.setEditText("Kir")
    page.bar.source.setText("A neighbour")
    bar = again().bar
    assert (bar.source.text(), bar.speaker.currentText()) == ("A neighbour", "Kir")


def test_a_recorded_line_leaves_nothing_on_the_shelf(page, drafts, line):
    page.bar.source.setText("Her sister")
    line("Said and done.")
    assert not any(drafts.drafts_of(CONFERENCE, Hand.MINUTE_TAKER).values())


def test_an_absence_and_a_newcomer_half_typed_are_there_again(page, bench, again):
    page.open_item("attendance")
    panel = page.panel
    who = panel.absences.who.itemText(0)
    panel.absences.who.setCurrentIndex(0)
    panel.absences.reason.setText("Her bus has not")
    panel.absences.extent.setText("The first ha")
    panel.newcomer.name.setText("Rhona Mac")
    panel.newcomer.role.setText("Health vis")
    panel.newcomer.agency.setEditText("NHS Fi")
    panel.at.setText("10.0")
    anew = again()
    anew.open_item("attendance")
    panel = anew.panel
    assert panel.absences.who.currentText() == who
    assert panel.absences.reason.text() == "Her bus has not"
    assert panel.absences.extent.text() == "The first ha"
    assert panel.newcomer.name.text() == "Rhona Mac"
    assert panel.newcomer.role.text() == "Health vis"
    assert panel.newcomer.agency.currentText() == "NHS Fi"
    assert panel.at.text() == "10.0"


def test_a_contribution_half_put_right_is_open_again(page, bench, again):
    row = bench.conference.talk.standing[0]
    correction = page.panel.correction
    correction.open(row)
    correction.words.setPlainText("What she truly sa")
    correction.reason.setText("The minute-taker misheard")
    correction.tags.choose(Tag.OPINION)
    again_open = again().panel.correction
    assert again_open.isVisibleTo(again_open.parent())
    assert again_open.words.toPlainText() == "What she truly sa"
    assert again_open.reason.text() == "The minute-taker misheard"
    assert again_open.tags.tag is Tag.OPINION
    again_open.save.click()
    last = bench.conference.talk.find(row.now.id)
    assert (last.now.words, last.now.tag) == ("What she truly sa", Tag.OPINION)


def test_a_card_that_was_only_looked_at_or_put_away_is_not_opened_again(page, bench, again):
    correction = page.panel.correction
    correction.open(bench.conference.talk.standing[0])
    assert correction.half == ""
    correction.words.setPlainText("Something else")
    correction.close_up()
    assert not again().panel.correction.isVisible()
    correction.put_back(json.dumps({"of": str(CONFERENCE)}))
    assert correction.half == ""


def test_a_day_without_its_time_is_there_again(page, again):
    page.open_item("dates")
    row = next(iter(page.panel.meetings.rows.values()))
    row.day.setText("10 De")
    anew = again()
    anew.open_item("dates")
    assert next(iter(anew.panel.meetings.rows.values())).day.text() == "10 De"


def test_a_reason_for_passing_at_the_close_is_there_again_until_it_is_entered(
    bench, drafts, again, shown
):
    page = shown(ClosePage(bench))
    page.rows[0].reason.setText("The police were cal")
    gate = page.rows[0].gate
    anew = again(ClosePage)
    row = next(row for row in anew.rows if row.gate == gate)
    assert row.reason.text() == "The police were cal"
    row.passing.click()
    assert gate not in [row.gate for row in anew.rows]
    assert not any(drafts.drafts_of(CONFERENCE, Hand.CHAIR).values())


def test_a_row_half_written_is_there_again_with_the_cell_in_hand(bench, again, shown, qtbot):
    page = shown(PreparePage(bench))
    table = page.professionals.table
    table.setFocus()
    table.setCurrentIndex(table.rows.index(len(table.rows.rows), 0))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    for letter in "Rhona Mac":
        qtbot.keyClicks(in_hand(), letter)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    anew = again(PreparePage).professionals.table
    assert "Rhona Mac" in anew.rows.draft.cells.values()


def test_a_time_that_cannot_be_read_stays_and_is_there_again(bench, drafts, again, shown, qtbot):
    page = shown(PreparePage(bench))
    at = page.about.at
    before = at.text()
    at.setFocus()
    at.selectAll()
    qtbot.keyClicks(at, "quarter p")
    qtbot.keyClick(at, Qt.Key.Key_Tab)
    page.refresh()
    assert at.text() == "quarter p"
    about = again(PreparePage).about
    assert about.at.text() == "quarter p"
    about.at.selectAll()
    qtbot.keyClicks(about.at, before)
    qtbot.keyClick(about.at, Qt.Key.Key_Return)
    assert about._bench.half_typed.keep()
    assert not any(drafts.drafts_of(CONFERENCE, Hand.CHAIR).values())


def test_a_text_that_the_disk_refused_is_kept_once_there_is_room(
    page, bench, journal, drafts, again
):
    page.open_item("views")
    field = page.panel.editor.reasons
    journal.is_full = True
    field.setPlainText("Because nobody")
    field.settle()
    assert not field.is_kept
    anew = again()
    anew.open_item("views")
    assert anew.panel.editor.reasons.toPlainText() == "Because nobody"


def test_a_number_without_a_stance_and_a_dissent_without_its_reason_are_there_again(page, again):
    page.open_item("views")
    editor = page.panel.editor
    editor.withdraw.click()
    editor.scale.setCurrentIndex(4)
    editor.scale.activated.emit(4)
    editor.disagreement.level.buttons["dissent"].click()
    anew = again()
    anew.open_item("views")
    editor = anew.panel.editor
    assert editor.scale.currentText() == "3 of 10"
    assert editor.disagreement.level.buttons["dissent"].isChecked()
    editor.stance.buttons["for"].click()
    editor.disagreement.reasons.setPlainText("Not yet")
    editor.disagreement.reasons.settle()
    assert (editor.half, anew._bench.levels.half) == ("", "")


def test_what_cannot_be_kept_is_tried_again_until_it_is(qapp, qtbot, drafts, monkeypatch):
    monkeypatch.setattr("chairdesk.ui.half_typed.TRIED_AGAIN_AFTER", 20)
    half_typed, line, told = HalfTyped(drafts, CONFERENCE), QLineEdit(), []
    qtbot.addWidget(line)
    half_typed.refused.connect(told.append)
    half_typed.watch(Hand.CHAIR, "reason", of_line(line))
    drafts.is_full = True
    line.setText("Half a sen")
    assert not half_typed.keep()
    assert not half_typed.keep()
    assert len(told) == 1
    drafts.is_full = False
    qtbot.waitUntil(lambda: drafts.drafts_of(CONFERENCE, Hand.CHAIR) == {"reason": "Half a sen"})


def test_a_field_that_is_gone_is_asked_no_more(qapp, drafts):
    half_typed, parent = HalfTyped(drafts, CONFERENCE), QWidget()
    half_typed.watch(Hand.CHAIR, "reason", of_line(QLineEdit("gone", parent)))
    del parent
    gc.collect()
    assert half_typed.keep()
    assert drafts.kept == {}


def test_a_correction_of_the_other_hand_is_kept_in_its_own_name(page, bench, drafts):
    correction = page.panel.correction
    correction.open(bench.conference.talk.standing[0])
    correction.words.setPlainText("Otherwise")
    assert bench.half_typed.keep()
    assert any("correction" in name for name in drafts.drafts_of(CONFERENCE, Hand.MINUTE_TAKER))
    assert not any("correction" in name for name in drafts.drafts_of(CONFERENCE, Hand.CHAIR))
    assert bench_until("10:24").enter(ContributionCorrected(bench.conference.talk.standing[0].now))
