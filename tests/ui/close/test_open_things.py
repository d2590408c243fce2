"""What is still open at the close: by item, the most urgent first, the others folded."""

import pytest
from PySide6.QtCore import Qt

from chairdesk.models.agenda import Override
from chairdesk.models.events import ChildEntered, ConferenceClosed, GateOverridden
from chairdesk.models.ids import new_id
from chairdesk.models.people import Child
from chairdesk.procedures.agendas import item_of
from chairdesk.ui.close.close_page import ClosePage
from tests.ui.benches import bench_of


@pytest.fixture
def bench(qapp):
    return bench_of()


@pytest.fixture
def page(bench, shown):
    return shown(ClosePage(bench))


def test_the_decisions_come_first_and_all_else_is_folded_with_how_much_is_open(page, bench):
    first, *others = page.open_things.groups.items()
    assert item_of(bench.pack, first[0]).work == "decision"
    assert not first[1].is_folded
    assert {group.is_folded for _, group in others} == {True}
    assert first[1].head.text().startswith(item_of(bench.pack, first[0]).title)
    assert first[1].head.text().endswith(" open")
    assert first[1].head.accessibleName().endswith("open, laid out")
    assert [row.gate.item for row in page.rows[: len(first[1].rows)]] == [first[0]] * len(
        first[1].rows
    )


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_heading_is_laid_out_and_folded_again_by_keys(page, qtbot, key):
    group = list(page.open_things.groups.values())[1]
    group.head.setFocus()
    qtbot.keyClick(group.head, key)
    assert group.rows[0].isVisible()
    qtbot.keyClick(group.head, key)
    assert not group.rows[0].isVisible()


def test_a_reason_half_typed_is_never_folded_away(page, bench):
    group = list(page.open_things.groups.values())[-1]
    group.rows[0].reason.setText("because")
    bench.enter(ChildEntered(Child(new_id(), "Ailsa")))
    assert not group.is_folded


def test_whoever_passes_the_last_thing_of_an_item_goes_on_in_the_next(page, bench, qtbot):
    bench.enter(ConferenceClosed())
    first, second = list(page.open_things.groups.values())[:2]
    first.rows[0].reason.setFocus()
    for row in list(first.rows):
        qtbot.keyClicks(row.reason, "the family has moved away")
        qtbot.keyClick(row.reason, Qt.Key.Key_Return)
    assert not second.is_folded
    assert second.rows[0].reason.hasFocus()
    assert page.rows[0] is second.rows[0]


def test_the_question_of_the_seal_is_brought_into_view(bench, shown, qtbot):
    for number in range(10):
        bench.enter(ChildEntered(Child(new_id(), f"Child {number}")))
    for gate in bench.open_gates:
        reason = "the family has moved away"
        bench.enter(GateOverridden(Override(gate.rule, reason, gate.child)))
    bench.enter(ConferenceClosed())
    page = shown(ClosePage(bench))
    card, view, bar = page.seal_card, page.page.viewport(), page.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    before = bar.value()
    assert before > 0
    card.seal.click()

    def is_in_view():
        top = card.asks.mapTo(view, card.asks.rect().topLeft()).y()
        end = card.question.mapTo(view, card.question.rect().bottomLeft()).y()
        return 0 <= top < end <= view.height()

    qtbot.waitUntil(lambda: bar.value() > before)
    assert is_in_view()
