"""The plan typed into its table, and what happens if it does not work."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from chairdesk.models.events import ChildEntered, RecordSealed
from chairdesk.models.ids import new_id
from chairdesk.models.people import Child
from chairdesk.procedures.agendas import item_of
from chairdesk.ui.hold.planning.plan_panel import PlanPanel
from chairdesk.ui.kit.rows.row_model import Row
from tests.ui.hold.abernethy import bench_until, somebody
from tests.ui.kit.tables import focused

SIZE = (700, 900)


@pytest.fixture
def said():
    return []


@pytest.fixture
def bench(said, qapp):
    return bench_until("11:44", said)


@pytest.fixture
def panel(bench, shown):
    return shown(PlanPanel(bench, item_of(bench.pack, "plan")), SIZE)


def line_of(table):
    return next(one for one in table.viewport().findChildren(QLineEdit) if one.isVisible())


def write(qtbot, table, *cells):
    """Type cells from the one in hand on, with Tab between them."""
    for cell in cells:
        qtbot.keyClicks(line_of(table), cell)
        qtbot.keyClick(line_of(table), Qt.Key.Key_Tab)


def test_a_row_is_typed_with_tab_and_enter_begins_the_next(panel, bench, qtbot):
    table = panel.plan.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    write(qtbot, table, "Mirren gains weight", "Weigh her weekly", "Catriona Muir", "3 Dec 2026")
    qtbot.keyClicks(line_of(table), "The 9th centile")
    qtbot.keyClick(line_of(table), Qt.Key.Key_Return)
    (action,) = bench.conference.plan.actions
    assert (action.action, action.who, action.by) == (
        "Weigh her weekly",
        "Catriona Muir",
        date(2026, 12, 3),
    )
    assert action.how_we_will_know == "The 9th centile"
    assert action.children == frozenset()
    assert table.currentIndex().row() == 1
    assert panel.plan.standing.text() == "One agreed"


def typed_by_hand(qtbot, *cells):
    """Type cells as a hand does, into the offers where they stand open."""
    for cell in cells:
        for letter in cell:
            qtbot.keyClicks(focused(), letter)
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)


@pytest.mark.parametrize(
    ("typed", "who"),
    [("callum", "Callum Abernethy"), ("catri", "Catriona Muir"), ("the school", "the school")],
)
def test_a_first_name_that_one_alone_bears_is_whoever_is_offered(panel, bench, qtbot, typed, who):
    panel.plan.table.begin_row()
    typed_by_hand(qtbot, "Weight", "Weigh her", typed, "3 Dec 2026", "", "isla")
    panel.plan.table.enter_draft()
    (action,) = bench.conference.plan.actions
    assert (action.who, action.children) == (who, {somebody(bench, "Isla")})


def test_an_action_is_due_on_the_next_such_day_where_no_year_is_typed(panel, bench):
    panel.plan.table.entered.emit(Row(None, {"action": "Visit", "by": "15 january"}))
    (action,) = bench.conference.plan.actions
    assert action.by == date(2027, 1, 15)


def test_an_action_is_for_the_children_who_are_named(panel, bench, said):
    panel.plan.table.entered.emit(Row(None, {"action": "Visit", "for": "mirren, Isla Abernethy"}))
    (action,) = bench.conference.plan.actions
    assert action.children == {somebody(bench, "Mirren"), somebody(bench, "Isla")}
    assert panel.plan.table.rows.rows[0]["for"] == "Mirren, Isla"
    panel.plan.table.entered.emit(Row(None, {"action": "Visit", "for": "Nobody"}))
    assert said[-1].startswith("No child is called that")
    panel.plan.table.clear_draft()
    panel.plan.table.entered.emit(Row(None, {"action": "Weigh", "for": ""}))
    rows = panel.plan.table.rows
    last = rows.index(1, len(rows.columns) - 1)
    assert last.data(Qt.ItemDataRole.AccessibleTextRole) == "For, All"


def test_an_action_is_for_nobody_where_a_name_could_mean_two_children(panel, bench, said):
    for name in ("Ann Abernethy", "Anna Abernethy"):
        bench.enter(ChildEntered(Child(new_id(), name)))
    panel.plan.table.entered.emit(Row(None, {"action": "Visit", "for": "An"}))
    assert bench.conference.plan.actions == ()
    assert said[-1].startswith("More than one child is called that.")
    panel.plan.table.entered.emit(Row(None, {"action": "Visit", "for": "Ann"}))
    (action,) = bench.conference.plan.actions
    assert action.children == {somebody(bench, "Ann")}
    panel.plan.table.entered.emit(Row(None, {"action": "Call", "for": "All the children"}))
    assert bench.conference.plan.actions[-1].children == frozenset()


def test_a_row_that_cannot_be_read_stays_as_it_was_typed(panel, bench, said):
    table = panel.plan.table
    table.entered.emit(Row(None, {"action": "Visit"}))
    row = table.rows.rows[0]
    changed = Row(row.id, row.cells | {"by": "soonish"})
    table.changed.emit(changed)
    assert "is no date that can be read" in said[-1]
    panel.refresh()
    assert table.rows.rows[0]["by"] == "soonish"
    table.changed.emit(Row(row.id, row.cells | {"by": "4 Dec 2026"}))
    panel.refresh()
    assert table.rows.rows[0]["by"] == "4 Dec 2026"
    table.entered.emit(Row(None, {"who": "Somebody"}))
    assert said[-1].startswith("An action is missing")


def test_leaving_the_table_enters_the_row_that_was_begun(panel, bench, qtbot):
    table = panel.plan.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    write(qtbot, table, "Outcome", "Visit twice a week")
    assert bench.conference.plan.actions == ()
    next(iter(panel.contingency.fields.values())).setFocus()
    assert bench.conference.plan.actions[0].action == "Visit twice a week"


def test_an_action_is_dropped(panel, bench):
    panel.plan.table.entered.emit(Row(None, {"action": "Visit"}))
    panel.plan.table.setCurrentIndex(panel.plan.table.rows.index(0, 0))
    panel.plan.take_off.click()
    assert bench.conference.plan.actions == ()


def test_the_line_to_type_into_is_wide_enough_for_a_sentence(panel, qtbot):
    table = panel.plan.table
    table.setFocus()
    table.setCurrentIndex(table.rows.index(0, 4))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    line = line_of(table)
    assert line.width() > table.columnWidth(4) * 2
    assert line.x() + line.width() <= table.viewport().width()


def test_a_contingency_is_kept_when_it_is_left_and_survives_a_refusal(panel, bench, said):
    isla = somebody(bench, "Isla")
    field = panel.contingency.fields[isla]
    field.setFocus()
    field.setPlainText("The core group meets within five days")
    field.clearFocus()
    agreed = bench.conference.plan.contingency_for(isla)
    assert agreed.words == "The core group meets within five days"
    bench.enter(RecordSealed())
    field.setPlainText("too late")
    field.settle()
    assert said[-1].startswith("The record is sealed")
    panel.refresh()
    assert field.words == "too late"


def test_what_the_plan_still_wants_is_said_for_each_child(panel, bench):
    said = [line.asks.text() for line in panel.wanted.rows.values()]
    assert any(sentence.startswith("Mirren Abernethy: ") for sentence in said)


def test_the_item_on_contingency_begins_with_it(bench, shown):
    panel = shown(PlanPanel(bench, item_of(bench.pack, "contingency")), SIZE)
    assert panel.contingency.y() < panel.plan.y()


def test_everything_that_takes_the_focus_has_a_name(panel, unnamed):
    assert unnamed(panel) == []


def test_a_new_action_is_begun_by_a_button_and_brought_into_sight(shown, qtbot):
    bench = bench_until("12:04")
    panel = shown(PlanPanel(bench, item_of(bench.pack, "plan")), (700, 400))
    panel.plan.table.setCurrentIndex(panel.plan.table.rows.index(0, 0))
    panel.plan.begin.click()
    qtbot.waitUntil(lambda: panel.page.verticalScrollBar().value() > 0)
    assert panel.plan.table.currentIndex().row() == len(bench.conference.plan.actions)
    assert line_of(panel.plan.table).isVisible()
