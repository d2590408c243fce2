"""The grid and the cell in hand share the room: eight agencies, and what waits in a cell."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from chairdesk.models.decision import Disagreement, Level, Stance, View
from chairdesk.models.events import (
    AgencyEntered,
    ChildEntered,
    DisagreementRecorded,
    ViewGiven,
    ViewWithdrawn,
)
from chairdesk.models.ids import new_id
from chairdesk.models.people import Agency, Child
from chairdesk.models.standing.findings import Findings
from chairdesk.procedures.agendas import item_of
from chairdesk.ui.hold.child.holders import holders_of
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.hold.views.views_model import CELL
from chairdesk.ui.hold.views.views_panel import ViewsPanel
from chairdesk.ui.shortcuts import Keys
from tests.ui.hold.abernethy import agency, somebody


def rows_in_sight(grid):
    ends = [grid.visualRect(grid.views.index(n, 0)) for n in range(grid.views.rowCount())]
    return [n for n, cell in enumerate(ends) if grid.viewport().rect().contains(cell)]


@pytest.fixture
def twelve(bench):
    for number in range(12 - len(bench.conference.roll.agencies)):
        bench.enter(AgencyEntered(Agency(new_id(), f"NHS Fife Service {number}")))
    return bench


@pytest.mark.parametrize("children", [3, 12])
def test_on_a_laptop_eight_agencies_are_seen_at_once_and_stay_while_a_view_is_written(
    twelve, shown, qtbot, style, children
):
    style.write_at(11)
    for number in range(children - 3):
        twelve.enter(ChildEntered(Child(new_id(), f"{chr(65 + number)}da Abernethy")))
    page = shown(HoldPage(twelve, Keys(twelve.words)), (1366, 706))
    page.open_item("views")
    panel, last = page.panel, page.panel.views.rowCount() - 2
    panel.grid.setFocus()
    panel.grid.setCurrentIndex(panel.views.index(last, 2))
    qtbot.waitUntil(lambda: last in rows_in_sight(panel.grid))
    qtbot.waitUntil(lambda: len(rows_in_sight(panel.grid)) >= 8)
    before = rows_in_sight(panel.grid)
    qtbot.keyClick(panel.grid, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: in_sight(panel.editor))
    assert rows_in_sight(panel.grid) == before
    assert in_sight(panel.grid.horizontalHeader())


def in_sight(part):
    return part.isVisible() and part.visibleRegion().boundingRect().height() == part.height()


def test_the_grid_gives_way_to_a_dissent_with_its_head_and_the_cell_in_hand_in_sight(
    twelve, shown, qtbot
):
    panel = shown(ViewsPanel(twelve, item_of(twelve.pack, "views")), (780, 525))
    panel.grid.setCurrentIndex(panel.views.index(9, 1))
    panel._write()
    panel.editor.disagreement.level.buttons["dissent"].click()
    qtbot.waitUntil(lambda: in_sight(panel.editor) and panel.editor.height() > 250)
    qtbot.waitUntil(lambda: 9 in rows_in_sight(panel.grid))
    assert in_sight(panel.grid.horizontalHeader())


def test_a_cell_of_one_line_says_the_stance_the_scale_and_a_dissent_by_its_letter(panel, bench):
    isla, school = somebody(bench, "Isla"), agency(bench, "Primary")
    bench.enter(ViewGiven(View(isla, school, Stance.AGAINST, "She trusts us", 3)))
    bench.enter(DisagreementRecorded(Disagreement(isla, school, Level.DISSENT, "She trusts us")))
    cell = panel.place_of(school, isla).data(CELL)
    delegate = panel.grid.itemDelegate()

    def in_a_line(width, cell=cell):
        marks, scale = delegate.in_a_line(cell, panel.grid.font(), width)
        return [mark.word for mark in marks], scale

    assert in_a_line(400) == (["Against", "Dissent"], "3/10")
    assert in_a_line(180) == (["Against", "D"], "3/10")
    assert in_a_line(110) == (["", "D"], "3/10")
    panel.editor.disagreement._bench.levels.note(isla, isla, "reservation")
    own = panel.place_of(isla, isla).data(CELL)
    assert in_a_line(10, own) == (["Reservation: why?"], "")
    waits = replace(cell, disagreement=None, waits=Level.RESERVATION)
    assert in_a_line(180, waits) == (["Against", "R?"], "3/10")


def test_reasons_without_a_stance_are_seen_in_their_cell_until_somebody_says_it(
    panel, bench, qtbot
):
    mirren, police = somebody(bench, "Mirren"), agency(bench, "Police")
    bench.enter(ViewWithdrawn(mirren, police))
    panel.choose(police, mirren)
    panel.editor.reasons.setFocus()
    qtbot.keyClicks(panel.editor.reasons, "Not now")
    panel.choose(agency(bench, "Primary"), mirren)
    place = panel.place_of(police, mirren)
    cell = place.data(CELL)
    marks, _ = panel.grid.itemDelegate().in_a_line(cell, panel.grid.font(), 400)
    assert [mark.word for mark in marks] == ["Words wait"]
    assert panel.views.told(place).endswith("words wait here until it is said where they stand")
    panel.choose(police, mirren)
    panel.editor.stance.buttons["for"].click()
    assert not place.data(CELL).has_words


def test_a_blank_typed_beside_the_stances_begins_no_reasons(panel, bench, qtbot):
    panel.choose(agency(bench, "Primary"), somebody(bench, "Mirren"))
    panel.grid.setFocus()
    qtbot.keyClick(panel.grid, Qt.Key.Key_Return)
    assert panel.editor.standing.text() == "Arrow keys choose one; Tab goes on, Escape back."
    reasons = panel.editor.reasons
    reasons.setFocus()
    qtbot.keyClick(reasons, Qt.Key.Key_Space)
    assert reasons.toPlainText() == ""
    qtbot.keyClicks(reasons, "Not now")
    assert reasons.toPlainText() == "Not now"


def test_a_child_not_yet_born_is_asked_for_no_view_of_its_own(panel, bench, shown):
    unborn = Child(new_id(), "Baby", expected=date(2027, 2, 14))
    bench.enter(ChildEntered(unborn))
    panel.choose(unborn.id, unborn.id)
    assert panel.editor.isHidden()
    assert panel.decided.text() == "Baby is not born yet: there is no view to write here."
    panel.choose(somebody(bench, "Isla"), somebody(bench, "Isla"))
    assert panel.editor.isVisible()
    bench.enter(ChildEntered(replace(unborn, born=date(2026, 2, 14))))
    bench.enter(ViewGiven(View(unborn.id, unborn.id, Stance.UNSURE)))
    bench.enter(ChildEntered(unborn))
    panel.choose(unborn.id, unborn.id)
    assert panel.editor.isVisible()
    alone = replace(bench.conference.roll, children=(unborn,))
    nobody = replace(bench.conference, roll=alone, findings=Findings())
    assert None not in [row.id for row in holders_of(nobody, ())]
