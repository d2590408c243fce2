from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.contribution import Contribution
from chairdesk.models.events import ConferenceArranged, ConferenceOpened, ContributionRecorded
from chairdesk.models.ids import ContributionId, new_id
from chairdesk.models.people import Capacity
from chairdesk.ui.prepare.prepare_page import PreparePage
from tests.ui.prepare.fingers import arrange, choose, fill, texts, type_row

THE_DAY = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)


def test_an_empty_page_says_what_is_still_to_prepare(page):
    assert page.count_open == 7
    assert "The children whom it is about." in texts(page.lacks)


def test_nothing_is_entered_before_reference_date_and_time_are_there(page, bench):
    fill(page.about.reference, "CP/2026/114")
    fill(page.about.day, "26 Nov 2026")
    assert bench.conference.arrangements is None
    fill(page.about.at, "10")
    assert bench.conference.arrangements.starts == THE_DAY
    assert bench.conference.arrangements.authority == "Fife Child Protection Committee"
    assert bench.conference.setting.procedure == "fife"


def test_the_procedure_is_chosen_and_not_guessed(shown, bench):
    page = shown(PreparePage(bench))
    arrange(page)
    assert page.about.procedure.currentData() is None
    assert bench.conference.arrangements is None
    page.about.procedure.setCurrentIndex(page.about.procedure.findData("fife"))
    page.about.procedure.activated.emit(page.about.procedure.currentIndex())
    assert bench.conference.setting.procedure == "fife"
    assert bench.conference.arrangements.reference == "CP/2026/114"


@pytest.mark.parametrize(
    ("typed", "authority"),
    [("", "Sefton Safeguarding Children Partnership"), ("Liverpool", "Liverpool")],
)
def test_the_authority_follows_the_procedure_unless_it_was_typed(page, bench, typed, authority):
    choose(page, "fife")
    arrange(page)
    if typed:
        fill(page.about.authority, typed)
    choose(page, "sefton")
    assert bench.conference.arrangements.authority == authority


def test_where_nothing_falls_due_the_page_asks_for_no_date_that_stands_there(page, bench):
    choose(page, "wales")
    arrange(page)
    assert bench.conference.arrangements is not None
    assert "A date and a procedure are needed first." not in texts(page.dates)


def test_a_date_is_written_out_once_it_is_read(page):
    arrange(page)
    page.about.venue.setFocus()
    page.refresh()
    assert page.about.day.text() == "26 November 2026"
    assert page.about.at.text() == "10.00"


def test_a_place_longer_than_its_field_is_read_from_its_beginning(page, bench, shown):
    arrange(page)
    fill(page.about.venue, "Brunton House, Glenrothes, Meeting Room 2, by the back stairs")
    again = shown(PreparePage(bench))
    assert again.about.venue.text().startswith("Brunton House")
    assert again.about.venue.cursorPosition() == 0


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("day", "soon", "Date: “soon” is no date that can be read; type it like 26 Nov 2026."),
        ("day", "31 Feb 2026", "Date: “31 Feb 2026” is no date that can be read;"),
        ("at", "late", "Time: “late” is no time that can be read; type it like 10.00."),
        ("at", "25.00", "Time: “25.00” is no time that can be read; type it like 10.00."),
        ("minutes", "long", "Minutes: “long” is no number of minutes; type one such as 120."),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence_that_names_the_place(
    page, said, field, typed, sentence
):
    arrange(page)
    fill(getattr(page.about, field), typed)
    assert sentence in said()


@pytest.mark.parametrize(
    ("card", "cells", "sentence"),
    [
        ("children_card", ("Ann", "30 Feb 2020"), "Born: “30 Feb 2020” is no date that can be"),
        ("children_card", ("Ann", "", "whenever"), "Or expected: “whenever” is no date that can"),
        (
            "children_card",
            ("Ann", "4 Mar 2017", "1 Feb 2027"),
            "Born: 4 March 2017 lies before the pregnancy that “Or expected” tells of.",
        ),
        (
            "clocks",
            ("a wedding", "5 Nov 2026"),
            "What happened: “a wedding” starts no time; choose",
        ),
        ("clocks", ("investigation", "31 Nov 2026"), "When: “31 Nov 2026” is no date and time"),
    ],
)
def test_a_row_that_cannot_be_is_said_in_one_sentence_that_names_the_place(
    page, said, card, cells, sentence, bench
):
    table = getattr(page, card).table
    for number, cell in enumerate(cells):
        table.rows.setData(table.rows.index(len(table.rows.rows), number), cell)
    table.enter_draft()
    assert sentence in said()
    assert bench.conference.roll.children == ()
    assert bench.conference.setting.clocks == ()


def test_the_deadline_is_counted_while_one_types(page):
    arrange(page)
    assert "Minutes are due Friday 4 December 2026." in texts(page.dates)
    fill(page.about.day, "27 Nov 2026")
    assert "Minutes are due Monday 7 December 2026." in texts(page.dates)


def test_each_date_says_why(page):
    arrange(page)
    buttons = [b for b in page.dates.findChildren(QPushButton) if "Minutes" in b.accessibleName()]
    buttons[0].click()
    assert any("St Andrew" in text for text in texts(page.dates))
    buttons[0].click()
    assert not any("St Andrew" in text for text in texts(page.dates))


def test_a_change_of_kind_and_place_is_entered(page, bench):
    arrange(page)
    page.about.kind.setCurrentIndex(list(Kind).index(Kind.PRE_BIRTH))
    page.about.kind.activated.emit(page.about.kind.currentIndex())
    fill(page.about.venue, "Town House")
    assert bench.conference.arrangements.kind is Kind.PRE_BIRTH
    assert bench.conference.arrangements.venue == "Town House"


def test_leaving_a_field_unchanged_enters_nothing(page, bench, ledger):
    arrange(page)
    before = len(ledger.entries)
    page.about.reference.editingFinished.emit()
    page.about.procedure.activated.emit(page.about.procedure.currentIndex())
    assert len(ledger.entries) == before


def test_the_procedure_stays_once_the_conference_is_open(page, bench):
    arrange(page)
    assert page.about.procedure.isEnabled()
    bench.enter(ConferenceOpened())
    assert not page.about.procedure.isEnabled()


def test_chair_and_minute_taker_are_named_renamed_and_taken_off(page, bench):
    line = page.about.office[Capacity.CHAIR]
    fill(line, "Ann Example")
    fill(line, "Anne Example")
    fill(line, "Anne Example")
    chairs = bench.conference.roll.of(Capacity.CHAIR)
    assert [chair.name for chair in chairs] == ["Anne Example"]
    fill(line, "")
    assert bench.conference.roll.of(Capacity.CHAIR) == ()


def test_starting_dates_move_what_falls_due(page, bench, qtbot):
    arrange(page)
    type_row(qtbot, page.clocks.table, "investigation", "5 Nov 2026")
    assert any("The case conference is held by" in text for text in texts(page.dates))
    table = page.clocks.table
    table.rows.setData(table.rows.index(0, 1), "6 Nov 2026, 15.00")
    clock, *others = bench.conference.setting.clocks
    assert (clock.at.day, clock.has_time, others) == (6, True, [])


def test_the_starts_of_the_procedure_are_named_and_offered_first(page, qtbot):
    arrange(page)
    own = [
        "Request for a case conference",
        "Investigation ended",
        "Manager decided on a case conference",
    ]
    assert page.clocks.standing.text().startswith("This procedure counts from: request for")
    table = page.clocks.table
    table.setFocus()
    table.setCurrentIndex(table.rows.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Down)
    offers = QApplication.activePopupWidget().model()
    assert [offers.index(n, 0).data() for n in range(len(own))] == own


def test_a_starting_date_that_cannot_have_been_is_said_and_nothing_breaks(page, qtbot, bench):
    arrange(page)
    type_row(qtbot, page.clocks.table, "birth", "5 Nov 2020")
    type_row(qtbot, page.clocks.table, "expected", "5 Nov 2026")
    type_row(qtbot, page.family.table, "Kim Example", "Mother")
    type_row(qtbot, page.reports.table, "kim", "A letter", "24 Nov 2026")
    assert page.reports.table.rows.rows[0]["standing"] == "Has come"
    said = texts(page.dates)
    assert len(said) == 2
    assert said[1].endswith(".")
    table = page.clocks.table
    table.setCurrentIndex(table.rows.index(0, 0))
    page.clocks.take_off.click()
    assert "Minutes are due Friday 4 December 2026." in texts(page.dates)


def test_a_starting_date_needs_its_event_and_its_day(page, qtbot, said, bench):
    page.clocks.table.rows.setData(page.clocks.table.rows.index(0, 1), "5 Nov 2026")
    page.clocks.table.enter_draft()
    assert "both are needed" in said()
    assert bench.conference.setting.clocks == ()


def test_a_row_can_be_taken_off(page, bench, qtbot):
    arrange(page)
    type_row(qtbot, page.children_card.table, "Isla Example")
    type_row(qtbot, page.family.table, "Kim Example")
    type_row(qtbot, page.professionals.table, "Ann Nurse")
    type_row(qtbot, page.reports.table, "ann")
    type_row(qtbot, page.clocks.table, "investigation", "5 Nov 2026")
    cards = (page.reports, page.children_card, page.family, page.professionals, page.clocks)
    for card in cards:
        card.table.setCurrentIndex(card.table.rows.index(0, 0))
        card.take_off.click()
    roll = bench.conference.roll
    assert (roll.children, roll.people, bench.conference.reports) == ((), (), ())
    assert bench.conference.setting.clocks == ()


def test_somebody_who_has_spoken_stays_and_the_chair_is_told_why(page, bench, qtbot, said):
    type_row(qtbot, page.family.table, "Kim Example", "Mother")
    mother = bench.conference.roll.people[0]
    bench.enter(ContributionRecorded(Contribution(ContributionId(new_id()), mother.id, "Hello.")))
    page.family.table.setCurrentIndex(page.family.table.rows.index(0, 0))
    page.family.take_off.click()
    assert "stay on the roll" in said()


def test_the_agenda_is_shown_to_read(page):
    assert "It stands here once procedure, date and time are there." in texts(page.agenda)
    arrange(page)
    assert "1. Welcome, purpose and confidentiality" in texts(page.agenda)
    assert page.agenda.standing.text().endswith("minutes in all")


def test_what_somebody_else_enters_is_shown(page, bench):
    bench.enter(ConferenceArranged(Arrangements("CP/2026/7", Kind.REVIEW, THE_DAY)))
    assert page.about.reference.text() == "CP/2026/7"
    assert page.about.kind.currentData() == Kind.REVIEW


@pytest.mark.parametrize("size", [(1366, 768), (683, 384)])
def test_everything_on_it_has_a_name(page, unnamed, size):
    page.resize(*size)
    assert unnamed(page) == []


def test_tab_goes_down_the_page(page, tab_walk):
    names = tab_walk(page, page.about.reference)
    assert names[:10] == [
        "Reference",
        "Initial Child Protection Case Conference",
        "Fife Child Protection Case Conferences",
        "Date",
        "Time",
        "Minutes planned",
        "Where it is held",
        "Authority on the papers",
        "Chair",
        "Minute-taker",
    ]
    order = [names.index(name) for name in ("Starting dates", "Children", "Reports")]
    assert order == sorted(order)
