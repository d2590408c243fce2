"""What the conference is: marks at its fields, and procedures told apart."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionComboBox

from chairdesk.desk.readiness import Lack, still_to_prepare
from chairdesk.models.arrangements import Kind
from chairdesk.models.events import ConferenceOpened
from chairdesk.ui.kit.layers.two_lines import BELOW
from chairdesk.ui.prepare.prepare_page import PreparePage
from tests.ui.prepare.fingers import arrange, choose, fill, texts


def test_what_cannot_be_read_is_marked_at_its_field_until_it_can(page, bench):
    arrange(page)
    hint = page.about._named[page.about.minutes]._hint
    fill(page.about.minutes, "two hours")
    fill(page.about.venue, "Brunton House")
    assert page.about.minutes.text() == "two hours"
    assert hint.isVisible()
    assert hint.text().startswith("Minutes: “two hours” is no number of minutes")
    assert hint.property("tone") == "amber"
    fill(page.about.minutes, "120")
    assert not hint.isVisible()
    assert bench.conference.arrangements.planned_minutes == 120


def test_each_procedure_is_offered_by_its_whole_name_with_its_edition_below(page):
    offered = page.about.procedure
    rows = [(offered.itemText(n), offered.itemData(n, BELOW)) for n in range(offered.count())]
    assert rows[0] == ("Choose one", None)
    assert ("Medway Child Protection Conferences", "Edition: April 2008") in rows
    assert len({title for title, _ in rows}) == len(rows)
    model = offered.model()
    spoken = model.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Medway Child Protection Conferences, Edition: April 2008"
    assert offered.view().sizeHintForRow(3) > 2 * offered.fontMetrics().height()


def test_the_procedure_chosen_is_read_whole_at_the_size_of_the_smallest_laptop(shown, bench):
    page = shown(PreparePage(bench, "wales-2020"))
    option = QStyleOptionComboBox()
    page.about.procedure.initStyleOption(option)
    assert option.currentText == page.about.procedure.currentText() != ""


def test_a_procedure_chosen_by_mistake_can_be_let_go_until_the_conference_is_arranged(page, bench):
    choose(page, "medway-2008")
    choose(page, None)
    assert bench.conference.setting.procedure == ""
    assert page.about.procedure.currentText() == "Choose one"
    assert Lack.PROCEDURE in still_to_prepare(bench.conference)
    choose(page, "fife")
    arrange(page)
    assert page.about.procedure.findData(None) == -1
    assert bench.conference.setting.procedure == page.about.procedure.currentData() == "fife"


@pytest.mark.parametrize(
    ("typed", "word", "tone"),
    [
        ("26 Nov 2026", "", "muted"),
        ("19 Feb 2027", "13 weeks from today.", "muted"),
        ("26 Nov 2027", "53 weeks from today.", "amber"),
        ("2 Nov 2026", "This day has gone by.", "amber"),
    ],
)
def test_a_day_that_may_be_a_slip_has_a_quiet_word_below_it_and_is_taken(
    page, bench, typed, word, tone
):
    arrange(page)
    fill(page.about.day, typed)
    hint = page.about._named[page.about.day]._hint
    assert (hint.text(), hint.property("tone")) == (word, tone)
    assert bench.conference.arrangements is not None


def test_the_word_about_a_day_goes_once_the_conference_is_open(page, bench):
    arrange(page)
    fill(page.about.day, "2 Nov 2026")
    bench.enter(ConferenceOpened())
    page.refresh()
    assert page.about._named[page.about.day]._hint.text() == ""


def test_a_national_procedure_brings_no_authority_but_that_of_the_last_conference_held_by_it(
    shown, bench
):
    last = {"wales": "Vale of Glamorgan Council"}
    page = shown(PreparePage(bench, "scotland-2021", usual_authority=lambda of: last.get(of, "")))
    arrange(page)
    assert bench.conference.arrangements.authority == page.about.authority.text() == ""
    fill(page.about.authority, "Moray Council")
    fill(page.about.authority, "")
    assert bench.conference.arrangements.authority == ""
    choose(page, "fife")
    assert page.about.authority.text() == ""  # emptied by hand
    fill(page.about.authority, "Fife Child Protection Committee")
    choose(page, "wales")
    assert bench.conference.arrangements.authority == "Vale of Glamorgan Council"
    choose(page, "scotland-2021")
    assert bench.conference.arrangements.authority == ""


def test_a_kind_that_the_procedure_does_not_have_is_said_and_no_date_is_blamed(page, bench):
    choose(page, "sefton")
    arrange(page)
    page.about.kind.setCurrentIndex(page.about.kind.findData(Kind.TRANSFER))
    page.about.kind.activated.emit(page.about.kind.currentIndex())
    hint = page.about._named[page.about.kind]._hint
    assert (hint.text(), hint.property("tone")) == (
        "The procedure has no conference of this kind.",
        "amber",
    )
    assert "The procedure has no conference of this kind: nothing is counted." in texts(page.dates)
    choose(page, "fife")
    assert hint.text() == ""


def test_a_long_line_shows_how_it_begins_once_it_is_left(page, qtbot):
    line = page.about.authority
    line.setFocus()
    qtbot.keyClicks(line, "Sefton Safeguarding Children Partnership, and neighbours")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert line.cursorPosition() == 0
