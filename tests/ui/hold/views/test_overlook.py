"""Twelve children and ten agencies: all in sight at once, and by one key from anywhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from chairdesk.models.decision import Decision, Disagreement, Level, Manner, Stance, View
from chairdesk.models.events import (
    AgencyEntered,
    ChildEntered,
    DecisionMade,
    DisagreementRecorded,
    ProcedureAdopted,
    ViewGiven,
)
from chairdesk.models.ids import new_id
from chairdesk.models.people import Agency, Child
from chairdesk.procedures.agendas import item_of
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.hold.views.legend import legend_of
from chairdesk.ui.hold.views.views_panel import ViewsPanel
from chairdesk.ui.shortcuts import Keys
from chairdesk.ui.tokens import Theme
from tests.ui.hold.abernethy import bench_until, somebody

NINE_MORE = ("Ava", "Ben", "Cora", "Dan", "Ella", "Finn", "Greta", "Hamish", "Kate")
LAPTOP, SMALL = (1366, 700), (683, 350)


@pytest.fixture
def bench(qapp):
    bench = bench_until("10:24")
    for name in NINE_MORE:
        bench.enter(ChildEntered(Child(new_id(), f"{name} Abernethy")))
    for number in range(10 - len(bench.conference.roll.agencies)):
        bench.enter(AgencyEntered(Agency(new_id(), f"NHS Fife Service {number}")))
    return bench


@pytest.fixture
def page(bench, shown):
    page = shown(HoldPage(bench, Keys(bench.words)), LAPTOP)
    page.bar.words.setFocus()
    return page


def over(page, qtbot):
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F5)
    return page.over.overlook


def columns_in_sight(grid):
    within = grid.viewport().rect()
    ends = [grid.visualRect(grid.views.index(0, n)) for n in range(grid.views.columnCount())]
    return [
        n
        for n, cell in enumerate(ends)
        if within.left() <= cell.left() <= cell.right() <= within.right()
    ]


def rows_in_sight(grid):
    within = grid.viewport().rect()
    ends = [grid.visualRect(grid.views.index(n, 0)) for n in range(grid.views.rowCount())]
    return [
        n
        for n, cell in enumerate(ends)
        if within.top() <= cell.top() <= cell.bottom() <= within.bottom()
    ]


@pytest.mark.parametrize(
    ("size", "points"), [((760, 300), 11), ((660, 300), 11), ((1320, 500), 22)]
)
def test_twelve_children_stand_abreast_in_rows_of_one_line(bench, shown, style, size, points):
    style.write_at(points)
    panel = shown(ViewsPanel(bench, item_of(bench.pack, "views")), size)
    assert columns_in_sight(panel.grid) == list(range(12))
    assert len(rows_in_sight(panel.grid)) >= 4
    line = panel.grid.fontMetrics().height()
    assert {panel.grid.rowHeight(n) < 2 * line for n in range(panel.views.rowCount())} == {True}
    assert panel.legend.isVisible()


def test_three_children_keep_words_in_their_cells(shown):
    bench = bench_until("10:24")
    panel = shown(ViewsPanel(bench, item_of(bench.pack, "views")), (560, 400))
    assert not panel.grid.is_narrow
    assert panel.legend.isHidden()


def test_one_key_from_the_line_shows_every_view_of_every_child(page, bench, qtbot, announced):
    grid = over(page, qtbot).grid
    qtbot.waitUntil(lambda: columns_in_sight(grid) == list(range(12)))
    assert rows_in_sight(grid) == list(range(grid.views.rowCount()))
    assert grid.hasFocus()
    assert any(one.startswith("Where everybody stands. Everything is saved") for one in announced)
    qtbot.keyClick(grid, Qt.Key.Key_F5)
    assert page.over.overlook.isHidden()
    assert page.bar.words.hasFocus()


@pytest.mark.parametrize("points", [11, 22])
def test_in_a_small_window_the_cell_in_hand_is_in_sight_and_told(page, qtbot, style, points):
    page.resize(*(side * points // 11 for side in SMALL))
    style.write_at(points)
    page.rail.setFocus()
    overlook = over(page, qtbot)
    last = overlook.views.rowCount() - 2
    overlook.grid.setCurrentIndex(overlook.views.index(last, 11))
    qtbot.waitUntil(lambda: last in rows_in_sight(overlook.grid))
    assert columns_in_sight(overlook.grid) == list(range(12))
    assert overlook.told.text().startswith("NHS Fife Service")
    assert overlook.told.text().endswith("Kate Abernethy: no view yet")
    assert overlook.told.geometry().top() >= overlook.grid.geometry().bottom()
    assert overlook.legend.geometry().bottom() <= overlook.height()


def test_enter_goes_to_where_the_view_is_written_and_of_a_decision_to_that_child(page, qtbot):
    overlook = over(page, qtbot)
    overlook.grid.setCurrentIndex(overlook.views.index(4, 5))
    qtbot.keyClick(overlook.grid, Qt.Key.Key_Return)
    assert overlook.isHidden()
    assert page.item == "views"
    assert page.panel.editor.heading.text().endswith("Cora Abernethy")
    assert page.panel.editor.stance.buttons["for"].hasFocus()
    overlook = over(page, qtbot)
    assert overlook.grid.currentIndex().column() == 5
    overlook.grid.setCurrentIndex(overlook.views.index(overlook.views.rowCount() - 1, 7))
    qtbot.keyClick(overlook.grid, Qt.Key.Key_Return)
    assert page.item == "decision"
    assert page._bench.conference.roll.name_of(page.panel.child) == "Ella Abernethy"
    assert over(page, qtbot).grid.currentIndex().column() == 7


def test_words_typed_over_the_views_go_to_the_line(page, qtbot):
    overlook = over(page, qtbot)
    qtbot.keyClicks(overlook.grid, "S")
    qtbot.keyClicks(QApplication.focusWidget(), "he smiled")
    assert page.bar.words.toPlainText() == "She smiled"
    assert overlook.isHidden()


def test_words_typed_on_a_cell_of_the_grid_are_its_reasons(bench, shown, qtbot):
    panel = shown(ViewsPanel(bench, item_of(bench.pack, "views")), LAPTOP)
    panel.grid.setFocus()
    place = panel.grid.currentIndex()
    qtbot.keyClicks(panel.grid, "N")
    qtbot.keyClicks(QApplication.focusWidget(), "ot safe")
    assert panel.editor.reasons.words == "Not safe"
    assert panel.grid.currentIndex() == place


def test_what_is_entered_meanwhile_is_shown_and_escape_goes_back(page, bench, qtbot):
    overlook = over(page, qtbot)
    mirren, first = bench.conference.roll.children[0], bench.conference.roll.agencies[0]
    bench.enter(ViewGiven(View(mirren.id, first.id, Stance.AGAINST, "No change", 3)))
    row = [one.id for one in overlook.views.holders].index(first.id)
    overlook.grid.setCurrentIndex(overlook.views.index(row, 0))
    assert overlook.told.text().endswith("Mirren Abernethy: Against. 3 of 10. No change")
    qtbot.keyClick(overlook.grid, Qt.Key.Key_Escape)
    assert overlook.isHidden()


def test_a_letter_stands_for_each_decision_and_is_never_that_of_a_dissent(bench, shown):
    panel = shown(ViewsPanel(bench, item_of(bench.pack, "views")), LAPTOP)
    children = bench.conference.roll.children
    manners = (Manner.CONSENSUS, Manner.CHAIR)
    outcomes = [one.key for one in bench.pack.decisions][:2]
    kinds = [(outcome, manner) for outcome in outcomes for manner in manners]
    for child, (outcome, manner) in zip(children, kinds, strict=False):
        bench.enter(DecisionMade(Decision(child.id, outcome, manner, "Not safe yet")))
    letters = [letter for letter, _ in panel.views.decided_as]
    assert letters == ["A", "B", "C", "E"]
    legend = legend_of(bench.words, panel.views)
    assert "R Reservation · D Dissent" in legend
    assert "By the chair's judgement." in legend.split("\n")[1]


def test_each_child_marks_the_column_in_hand_and_every_dress_is_painted(page, bench, qtbot, style):
    isla, first = somebody(bench, "Isla"), bench.conference.roll.agencies[0].id
    for stance, child in zip(Stance, bench.conference.roll.children, strict=False):
        bench.enter(ViewGiven(View(child.id, first, stance, "", 10)))
    for level in Level:
        bench.enter(DisagreementRecorded(Disagreement(isla, first, level, "She trusts us")))
    overlook = over(page, qtbot)
    pictures = [overlook.grab().toImage()]
    overlook.grid.setCurrentIndex(overlook.views.index(4, 1))
    pictures.append(overlook.grab().toImage())
    for theme in (Theme.DARK, Theme.HIGH_CONTRAST):
        style.wear(theme)
        pictures.append(overlook.grab().toImage())
    page.resize(660, 500)
    pictures.append(overlook.grab().toImage())
    assert all(one != other for n, one in enumerate(pictures) for other in pictures[:n])


def test_with_no_child_on_the_roll_it_says_what_is_missing(shown, qtbot):
    said = []
    bench = bench_until("08:00", said)
    pack = bench_until("09:30").conference.setting
    bench.enter(ProcedureAdopted(pack.procedure, pack.edition, pack.pack))
    page = shown(HoldPage(bench, Keys(bench.words)), LAPTOP)
    page.over.look()
    assert page.over.overlook.isHidden()
    assert said[-1].startswith("No child is on the roll")
