"""The last plan at its item: gone through by one key each, carried over, or typed from paper."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from chairdesk.models.contribution import Contribution
from chairdesk.models.events import (
    ClosedSessionBegan,
    ContributionRecorded,
    LastActionEntered,
    LastActionRemoved,
    ProgressNoted,
)
from chairdesk.models.ids import new_id
from chairdesk.models.plan import LastAction, Progress, Went
from chairdesk.procedures.agendas import item_of
from chairdesk.ui.hold.panels import panel_for
from chairdesk.ui.hold.planning.plan_panel import PlanPanel
from chairdesk.ui.hold.reviewing.progress_panel import ProgressPanel
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.kit.rows.row_model import Row
from chairdesk.ui.prepare.last_plan_card import LastPlanCard
from tests.ui.hold.abernethy import sitting_until, somebody
from tests.ui.hold.reviewing.review import review_bench


@pytest.fixture
def said():
    return []


@pytest.fixture
def bench(said, qapp):
    return review_bench(said)


@pytest.fixture
def panel(bench, shown):
    item = item_of(bench.pack, "progress")
    return shown(panel_for(item)(bench, item), (700, 900))


def progress(bench):
    return bench.conference.last_plan.progress


def row_of(panel, words):
    return next(row for row in panel.progress.rows if words in row.what.text())


def press(qtbot, row, key):
    qtbot.keyClick(row.all.choice.first(), key)


def test_the_last_plan_is_gone_through_at_its_item_and_the_new_one_made_at_its_own(bench):
    assert panel_for(item_of(bench.pack, "progress")) is ProgressPanel
    assert panel_for(item_of(bench.pack, "plan")) is PlanPanel


def test_each_action_says_who_was_to_do_it_by_when_for_whom_and_how_late_it_is(panel):
    row = panel.progress.rows[0]
    assert row.what.text().startswith("Weigh Mirren every week at home")
    assert row.about.text() == "Catriona Muir · by 3 December 2026 · for Mirren Abernethy"
    assert row.late.text() == "77 days past its date"
    assert panel.progress.heading.text() == "The plan of 26 November 2026"
    assert panel.progress.standing.text() == "None of three gone through"


@pytest.mark.parametrize(
    ("key", "went"),
    [(Qt.Key.Key_D, Went.DONE), (Qt.Key.Key_P, Went.PARTLY), (Qt.Key.Key_N, Went.NOT_DONE)],
)
def test_one_key_says_how_an_action_went(panel, bench, qtbot, key, went):
    press(qtbot, panel.progress.rows[1], key)
    assert progress(bench) == (Progress(panel.progress.rows[1].action.id, went),)
    assert panel.progress.standing.text() == "One of three gone through"
    assert not panel.progress.rows[1].late.isVisible()


def test_after_done_the_next_action_is_in_hand_and_after_the_others_what_is_left_is_asked(
    panel, qtbot
):
    first, second, *_ = panel.progress.rows
    press(qtbot, first, Qt.Key.Key_D)
    assert second.all.choice.first().hasFocus()
    press(qtbot, second, Qt.Key.Key_P)
    assert second.all.left.hasFocus()


def test_a_chord_or_a_letter_in_the_words_says_nothing(panel, bench, qtbot):
    row = panel.progress.rows[0]
    qtbot.keyClick(row.all.choice.first(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(row.all.choice.first(), Qt.Key.Key_X)
    assert progress(bench) == ()
    press(qtbot, row, Qt.Key.Key_P)
    qtbot.keyClicks(row.all.left, "dnc")
    row.all.left.settle()
    assert progress(bench) == (Progress(row.action.id, Went.PARTLY, "dnc"),)


def test_what_is_left_stays_when_the_choice_is_put_right(panel, bench, qtbot):
    row = panel.progress.rows[0]
    bench.enter(ProgressNoted(Progress(row.action.id, Went.PARTLY, "June")))
    assert row.all.left.toPlainText() == "June"
    row.all.choice.buttons["not_done"].click()
    assert progress(bench) == (Progress(row.action.id, Went.NOT_DONE, "June"),)


def test_what_is_left_stands_there_again_where_it_was_half_typed(panel, bench, qtbot, shown):
    press(qtbot, panel.progress.rows[0], Qt.Key.Key_P)
    panel.progress.rows[0].all.left.insertPlainText("The weekends")
    assert bench.half_typed.keep()
    anew = shown(ProgressPanel(bench, item_of(bench.pack, "progress")), (700, 900))
    assert anew.progress.rows[0].all.left.toPlainText() == "The weekends"
    assert progress(bench)[0].left in {"", "The weekends"}


def test_what_was_said_in_error_is_withdrawn(panel, bench, qtbot):
    row = panel.progress.rows[0]
    press(qtbot, row, Qt.Key.Key_N)
    row.all.withdraw.click()
    assert progress(bench) == ()
    assert not row.all.left.isVisible()
    assert not row.all.choice.buttons["not_done"].isChecked()


def test_words_beside_an_answer_that_was_withdrawn_are_not_entered(panel, bench):
    row = panel.progress.rows[0]
    bench.enter(ProgressNoted(Progress(row.action.id, Went.PARTLY)))
    row.all.take_back()
    row.all.left.settled.emit("too late")
    assert progress(bench) == ()


def test_several_children_are_answered_together_or_each_apart(panel, bench, qtbot):
    row = row_of(panel, "Agree repayment")
    mirren, isla = (somebody(bench, name) for name in ("Mirren", "Isla"))
    assert row.about.text().endswith(" · for all the children")
    row.apart.click()
    qtbot.keyClick(row.each[isla].choice.first(), Qt.Key.Key_N)
    assert progress(bench) == (Progress(row.action.id, Went.NOT_DONE, child=isla),)
    assert row.each[mirren].isVisible()
    assert panel.progress.standing.text().startswith("None")
    press(qtbot, row, Qt.Key.Key_D)
    assert progress(bench) == (Progress(row.action.id, Went.DONE),)
    assert not panel.progress.rows[0].each


def test_what_was_said_of_each_child_is_shown_again(bench, shown):
    action = next(one for one in bench.conference.last_plan.actions if len(one.children) > 1)
    isla = somebody(bench, "Isla")
    bench.enter(ProgressNoted(Progress(action.id, Went.DONE, child=isla)))
    panel = shown(ProgressPanel(bench, item_of(bench.pack, "progress")), (700, 900))
    row = row_of(panel, action.action)
    assert row.each[isla].choice.buttons["done"].isChecked()
    assert row.each[isla].isVisible()


def test_one_key_carries_over_what_is_left_once(panel, bench, qtbot, shown):
    row = panel.progress.rows[0]
    press(qtbot, row, Qt.Key.Key_C)
    assert bench.conference.plan.actions == ()
    assert row.carry is None
    press(qtbot, row, Qt.Key.Key_N)
    for _ in range(2):
        press(qtbot, row, Qt.Key.Key_C)
    (action,) = bench.conference.plan.actions
    assert (action.id, action.action, action.by) == (row.action.id, row.what.text(), None)
    assert row.carry.text() == "Carried over to the new plan"
    assert not row.carry.isEnabled()
    plan = shown(PlanPanel(bench, item_of(bench.pack, "plan")), (700, 900))
    assert plan.plan.carried.text().startswith("Carried over from the last plan: Weigh Mirren")


def test_carrying_over_by_its_button_leaves_the_action_in_hand(panel, qtbot):
    row = panel.progress.rows[0]
    press(qtbot, row, Qt.Key.Key_N)
    row.carry.setFocus()
    row.carry.click()
    assert row.all.choice.first().hasFocus()


def test_a_refusal_is_said_and_nothing_is_told_as_done(panel, bench, said):
    row = panel.progress.rows[0]
    bench.enter(LastActionRemoved(row.action.id))
    row.all.say(Went.DONE)
    assert said[-1].startswith("That action is not in the last plan")


def test_once_all_is_gone_through_it_says_so(panel, bench, qtbot):
    for row in panel.progress.rows:
        press(qtbot, row, Qt.Key.Key_D)
    assert panel.progress.standing.text() == "All gone through"


def test_a_plan_that_is_on_paper_alone_is_typed_and_gone_through(panel, bench, qtbot, said):
    for one in bench.conference.last_plan.actions:
        bench.enter(LastActionRemoved(one.id))
    assert panel.progress.standing.text().startswith("No last plan was brought.")
    panel.typed.table.entered.emit(Row(None, {"action": "Ring Gran", "who": "Kirsty"}))
    panel.typed.table.entered.emit(Row(None, {"who": "Kirsty"}))
    assert said[-1].startswith("An action is missing")
    (action,) = bench.conference.last_plan.actions
    assert (action.action, action.who, action.is_brought) == ("Ring Gran", "Kirsty", False)
    (row,) = panel.progress.rows
    assert row.about.text() == "Kirsty · no day was set"
    press(qtbot, row, Qt.Key.Key_D)
    panel.typed.table.removed.emit(action.id)
    assert (bench.conference.last_plan.actions, progress(bench)) == ((), ())


def test_the_plan_of_a_conference_in_this_desk_is_brought_because_the_chair_asks(said, shown):
    before, bench = sitting_until("12:06").conference, review_bench(said, has_plan=False)
    found = []
    panel = shown(LastPlanCard(replace(bench, earlier=lambda: tuple(found))), (700, 400))
    panel.refresh()
    panel.bring.click()
    assert said[-1].startswith("No plan of an earlier case conference")
    found.append(before)
    panel.bring.click()
    panel.refresh()
    assert len(bench.conference.last_plan.actions) == len(before.plan.actions)
    assert not panel.bring.isVisible()


def test_what_was_typed_is_put_right_in_its_row(panel, bench):
    panel.typed.table.entered.emit(Row(None, {"action": "Ring Gran", "for": "isla"}))
    row = panel.typed.table.rows.rows[0]
    assert row["for"] == "Isla"
    panel.typed.table.changed.emit(Row(row.id, {**dict(row.cells), "by": "4 Dec 2026"}))
    action = bench.conference.last_plan.find(row.id)
    assert (action.action, str(action.by)) == ("Ring Gran", "2026-12-04")
    assert panel.typed.standing.text() == "Three brought from the record of 26 November 2026"


def test_what_was_agreed_in_closed_session_says_so(panel, bench):
    bench.enter(ClosedSessionBegan())
    bench.enter(LastActionEntered(LastAction(new_id(), frozenset(), "Ring the police")))
    assert "agreed in closed session" in row_of(panel, "Ring the police").about.text()


def test_what_was_to_happen_otherwise_is_read_beside_it(panel):
    assert panel.if_not.isVisible()
    told = [label.text() for label in panel.if_not.findChildren(PlainLabel)]
    assert any(words.startswith("Mirren Abernethy: If Mirren loses weight") for words in told)


def test_what_is_said_while_the_last_plan_is_gone_through_is_read_there(panel, bench):
    speaker = somebody(bench, "Kirsty")
    bench.enter(
        ContributionRecorded(Contribution(new_id(), speaker, "It helped.", item="progress"))
    )
    labels = [label.text() for label in panel.said.findChildren(PlainLabel)]
    assert panel.said.isVisible()
    assert "It helped." in labels


def test_everything_has_a_name(panel, qtbot, unnamed):
    press(qtbot, panel.progress.rows[0], Qt.Key.Key_N)
    assert unnamed(panel) == []
