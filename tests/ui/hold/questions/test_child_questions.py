"""Questions of each child, at an item that is not taken child by child; and parts in place."""

from PySide6.QtWidgets import QApplication

from chairdesk.procedures.agendas import agenda_of, item_of
from chairdesk.ui.hold.panels import PANELS
from chairdesk.ui.hold.questions.child_questions import ChildQuestions
from tests.ui.hold.abernethy import bench_until, somebody


def test_each_child_is_asked_in_turn(shown):
    bench = bench_until("10:06")
    asked = shown(ChildQuestions(bench, item_of(bench.pack, "attendance")), (700, 500))
    isla = somebody(bench, "Isla")
    asked.bar.buttons[isla].click()
    row = asked.card.rows["child-invited"]
    row.choice.buttons["came"].click()
    assert bench.conference.course.answer_to("child-invited", isla).answer == "came"
    assert asked.card.heading.text() == "Questions for Isla Abernethy"


def test_an_item_that_asks_nothing_of_a_child_shows_nothing(shown):
    bench = bench_until("10:06")
    asked = shown(ChildQuestions(bench, item_of(bench.pack, "dates")))
    asked.refresh()
    assert asked.isHidden()
    assert asked.card.rows == {}


def test_no_part_of_a_panel_becomes_a_window_of_its_own(qapp):
    bench = bench_until("12:04")
    panels = [PANELS[item.work](bench, item) for item in agenda_of(bench.pack, "initial")]
    assert panels
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == []
