"""Where everybody stands: the grid, and the cell in hand beneath it."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from chairdesk.models.decision import Decision, Disagreement, Level, Manner, Stance, View
from chairdesk.models.events import (
    ChildEntered,
    DecisionMade,
    DisagreementRecorded,
    ProcedureAdopted,
    RecordSealed,
    ViewGiven,
)
from chairdesk.models.ids import new_id
from chairdesk.models.people import Child
from chairdesk.procedures.agendas import item_of
from chairdesk.ui.hold.views.heads import called_within
from chairdesk.ui.hold.views.views_model import CELL
from chairdesk.ui.hold.views.views_panel import ViewsPanel
from chairdesk.ui.tokens import Theme
from tests.ui.hold.abernethy import agency, bench_until, somebody


def view_of(bench, child, holder):
    return bench.conference.findings.view(child, holder)


def test_the_family_stands_first_then_the_child_then_the_agencies(panel):
    rows = [panel.views.name_of(panel.views.holder_at(n)) for n in range(panel.views.rowCount())]
    assert rows[0] == "Kirsty Abernethy"
    assert rows.index("The child's own view") < rows.index("Balgeddie Primary School")
    assert rows[-1] == "Decision"


def test_a_stance_is_kept_at_once_and_its_reasons_when_they_are_left(panel, bench, qtbot):
    isla, school = somebody(bench, "Isla"), agency(bench, "Primary")
    panel.choose(school, isla)
    assert panel.editor.heading.text() == "Balgeddie Primary School · Isla Abernethy"
    qtbot.mouseClick(panel.editor.stance.buttons["against"], Qt.MouseButton.LeftButton)
    assert view_of(bench, isla, school).stance is Stance.AGAINST
    panel.editor.reasons.setFocus()
    qtbot.keyClicks(panel.editor.reasons, "She trusts us")
    panel.editor.reasons.clearFocus()
    panel.editor.scale.setCurrentIndex(7)
    panel.editor.scale.activated.emit(7)
    assert view_of(bench, isla, school).reasons == "She trusts us"
    assert view_of(bench, isla, school).scale == 6
    place = panel.grid.currentIndex()
    spoken = place.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Balgeddie Primary School, Isla Abernethy: Against. 6 of 10. She trusts us"


def test_reasons_typed_before_a_stance_wait_in_their_cell(panel, bench, qtbot):
    isla, rory, school = somebody(bench, "Isla"), somebody(bench, "Rory"), agency(bench, "Primary")
    panel.choose(school, isla)
    panel.editor.reasons.setFocus()
    qtbot.keyClicks(panel.editor.reasons, "She trusts us")
    panel.editor.reasons.settle()
    assert panel.editor.standing.text().startswith("Choose where they stand")
    panel.choose(school, rory)
    assert panel.editor.reasons.words == ""
    panel.choose(school, isla)
    assert panel.editor.reasons.words == "She trusts us"
    panel.editor.stance.buttons["for"].click()
    assert view_of(bench, isla, school).reasons == "She trusts us"


def test_enter_writes_escape_goes_back_and_delete_takes_the_view_back(panel, bench, qtbot):
    mirren, police = somebody(bench, "Mirren"), agency(bench, "Police")
    panel.choose(police, mirren)
    panel.grid.setFocus()
    qtbot.keyClick(panel.grid, Qt.Key.Key_Return)
    assert panel.editor.stance.buttons["for"].hasFocus()
    panel.editor.stance.buttons["for"].click()
    qtbot.keyClick(panel.editor.stance.buttons["for"], Qt.Key.Key_Escape)
    assert panel.grid.hasFocus()
    assert panel.page.verticalScrollBar().value() == 0
    qtbot.keyClick(panel.grid, Qt.Key.Key_Delete)
    assert view_of(bench, mirren, police) is None
    qtbot.keyClick(panel.grid, Qt.Key.Key_Delete)
    column = panel.grid.currentIndex().column()
    qtbot.keyClick(panel.grid, Qt.Key.Key_Right)
    assert panel.grid.currentIndex().column() == column + 1


def test_the_same_reasons_are_copied_with_a_trace(panel, bench):
    mirren, isla = somebody(bench, "Mirren"), somebody(bench, "Isla")
    police, school = agency(bench, "Police"), agency(bench, "Primary")
    panel.choose(police, mirren)
    assert not panel.editor.same.isEnabled()
    panel.editor._copy_to(isla)
    assert view_of(bench, isla, police) is None
    panel.editor.stance.buttons["for"].click()
    panel.editor.reasons.setPlainText("The weight")
    panel.editor.reasons.settle()
    actions = {action.text(): action for action in panel.editor.same.offered.actions()}
    actions["Isla Abernethy"].trigger()
    assert view_of(bench, isla, police).reasons == "As for Mirren Abernethy: The weight"
    actions = {action.text(): action for action in panel.editor.same.offered.actions()}
    assert "Isla Abernethy" not in actions
    actions["Balgeddie Primary School"].trigger()
    copied = view_of(bench, mirren, school)
    assert copied.reasons == "As Police Scotland, Fife Division: The weight"
    panel.editor._copy_to(new_id())
    panel.editor.same.click()
    assert panel.editor.same.offered.isVisible()
    panel.editor.same.offered.close()


def test_a_dissent_is_recorded_once_its_reasons_are_there(panel, bench, qtbot):
    isla, school = somebody(bench, "Isla"), agency(bench, "Primary")
    panel.choose(school, isla)
    fields = panel.editor.disagreement
    fields.level.buttons["dissent"].click()
    assert fields.lacking.isVisible()
    assert fields.reasons.hasFocus()
    assert bench.conference.findings.disagreement(isla, school) is None
    panel.choose(agency(bench, "Police"), isla)
    assert not fields.level.buttons["dissent"].isChecked()
    panel.choose(school, isla)
    assert fields.level.buttons["dissent"].isChecked()
    qtbot.keyClicks(fields.reasons, "Not in her interest")
    fields.reasons.settle()
    there = bench.conference.findings.disagreement(isla, school)
    assert (there.level, there.reasons, there.keeps_its_actions) == (
        "dissent",
        "Not in her interest",
        True,
    )
    fields.keeps_its_actions.click()
    assert not bench.conference.findings.disagreement(isla, school).keeps_its_actions
    cell = panel.grid.currentIndex().data(CELL)
    assert cell.disagreement.level == "dissent"
    fields.withdraw.click()
    assert bench.conference.findings.disagreement(isla, school) is None
    assert fields.reasons.words == ""


def test_somebody_else_is_asked_by_name(panel, bench):
    advocate = somebody(bench, "Priya")
    place = panel.somebody_else.findText("Priya Nair")
    panel.somebody_else.activated.emit(0)
    assert advocate not in {row.id for row in panel.views.holders}
    panel.somebody_else.activated.emit(place)
    assert panel.views.name_of(panel.views.holder_at(panel.grid.currentIndex().row())) == (
        "Priya Nair"
    )
    panel.choose(somebody(bench, "Isla"), somebody(bench, "Isla"))
    assert panel.editor.heading.text() == "The child's own view · Isla Abernethy"


def test_a_refused_view_stays_typed_and_is_said(panel, bench, said):
    panel.choose(agency(bench, "Police"), somebody(bench, "Isla"))
    panel.editor.stance.buttons["for"].click()
    bench.enter(RecordSealed())
    panel.editor.reasons.setPlainText("too late")
    panel.editor.reasons.settle()
    assert said[-1].startswith("The record is sealed")
    assert panel.editor.reasons.words == "too late"


def test_the_bottom_row_shows_the_decision_and_is_not_written_in(bench, shown):
    bench = bench_until("12:30")
    panel = shown(ViewsPanel(bench, item_of(bench.pack, "views")), (700, 1300))
    last = panel.views.rowCount() - 1
    panel.grid.setCurrentIndex(panel.views.index(last, 1))
    assert panel.editor.isHidden()
    assert panel.decided.isVisible()
    panel.grid.opened.emit()
    panel.grid.emptied.emit()
    said = panel.views.index(last, 1).data(Qt.ItemDataRole.DisplayRole)
    assert said.startswith("Name placed on the Child Protection Register. By the chair's")


def test_where_twelve_children_find_no_room_they_scroll_while_the_agencies_stay(panel, bench):
    for number in range(9):
        bench.enter(ChildEntered(Child(new_id(), f"Child {number}")))
    panel.resize(400, 500)
    assert panel.views.columnCount() == 12
    names = panel.grid.verticalHeader()
    left = names.x()
    panel.grid.setCurrentIndex(panel.views.index(0, 11))
    assert panel.grid.horizontalScrollBar().value() > 0
    assert (names.x(), names.isVisible()) == (left, True)


def test_a_roll_without_children_says_what_belongs_here(shown):
    bench = bench_until("08:00")
    pack = bench_until("09:30").conference.setting
    bench.enter(ProcedureAdopted(pack.procedure, pack.edition, pack.pack))
    panel = shown(ViewsPanel(bench, item_of(bench.pack, "views")), (700, 500))
    assert panel.nobody.isVisible()
    assert panel.grid.isHidden()
    bench.enter(ChildEntered(Child(new_id(), "Ailsa")))
    assert panel.grid.isVisible()
    assert panel.nobody.isHidden()


def test_the_grid_paints_in_every_dress_and_size(shown, style):
    bench = bench_until("12:30")
    panel = shown(ViewsPanel(bench, item_of(bench.pack, "views")), (700, 1300))
    pictures = []
    for theme in (Theme.LIGHT, Theme.DARK, Theme.HIGH_CONTRAST):
        style.wear(theme)
        pictures.append(panel.grab().toImage())
    style.write_at(22)
    pictures.append(panel.grab().toImage())
    assert all(one != other for one, other in itertools.pairwise(pictures))


def test_everything_that_takes_the_focus_has_a_name(panel, unnamed):
    assert unnamed(panel) == []


@pytest.mark.parametrize(
    ("names", "called"),
    [
        (("Mo Li", "Al Li"), ["Mo Li", "Al Li"]),
        (("Mirren Abernethy-Wallace", "Isla Li"), ["Mirren", "Isla"]),
    ],
)
def test_children_whose_names_do_not_fit_across_are_called_by_the_first_of_them(
    panel, names, called
):
    letters = panel.grid.fontMetrics()
    width = letters.horizontalAdvance("Mirren Aber")
    assert [called_within(names, n, width, letters) for n in (0, 1)] == called


def test_two_children_of_one_first_name_are_never_called_by_it_alone(panel):
    letters = panel.grid.fontMetrics()
    names = ("Rory Abernethy-Wallace", "Rory Li")
    width = letters.horizontalAdvance("Rory Aber")
    assert called_within(names, 0, width, letters).startswith("Rory A")
    assert called_within(names, 1, width, letters) == "Rory Li"
    header = panel.grid.model().headerData
    told = Qt.ItemDataRole.ToolTipRole
    assert header(0, Qt.Orientation.Horizontal, told) == "Mirren Abernethy"


def test_a_scale_or_a_dissent_that_finds_no_room_above_stands_before_the_reasons(panel, bench):
    isla, school = somebody(bench, "Isla"), agency(bench, "Primary")
    bench.enter(ViewGiven(View(isla, school, Stance.AGAINST, "She trusts us", 3)))
    bench.enter(DecisionMade(Decision(isla, "registered", Manner.CHAIR, "Not safe yet")))
    bench.enter(DisagreementRecorded(Disagreement(isla, school, Level.DISSENT, "She trusts us")))
    cell = panel.place_of(school, isla).data(CELL)
    delegate = panel.grid.itemDelegate()

    def shared_out(width):
        marks, scale, also = delegate.shared_out(cell, panel.grid.font(), width)
        return [mark.word for mark in marks], scale, also

    assert shared_out(600) == (["Against", "Dissent"], "3/10", ())
    assert shared_out(170) == (["Against", "Dissent"], "", ("3/10",))
    assert shared_out(100) == (["Against"], "", ("Dissent", "3/10"))


@pytest.mark.parametrize("points", [10, 20])
def test_each_row_is_as_high_as_the_name_beside_it(bench, shown, style, points):
    style.write_at(points)
    panel = shown(ViewsPanel(bench, item_of(bench.pack, "views")), (700, 160 * points))
    assert not panel.grid.is_low
    names, model = panel.grid.verticalHeader(), panel.views
    for row in range(model.rowCount()):
        assert names.sectionSize(row) >= wrapped(names, row).height(), row


def wrapped(names, row):
    said = str(names.model().headerData(row, Qt.Orientation.Vertical))
    font = QFont(names.font())
    font.setBold(True)
    room = names.width() - 2 * QFontMetrics(font).height() * 0.4
    flags = Qt.TextFlag.TextWordWrap.value
    return QFontMetrics(font).boundingRect(0, 0, int(room), 9999, flags, said)
