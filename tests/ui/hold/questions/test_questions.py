"""Questions asked where they belong, and answered as events."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from chairdesk.models.agenda import Answer, Override
from chairdesk.models.events import (
    AnswerWithdrawn,
    ConferenceOpened,
    GateOverridden,
    ItemOpened,
    QuestionAnswered,
    RecordSealed,
)
from chairdesk.procedures.agendas import agenda_of, item_of, questions_at
from chairdesk.procedures.gates import gates
from chairdesk.ui.hold.questions.questions_card import QuestionsCard
from chairdesk.ui.hold.questions.work_panel import WorkPanel
from chairdesk.ui.kit.scroll_page import ScrollPage
from tests.transcript import ISLA, MIRREN
from tests.ui.benches import bench_of


@pytest.fixture
def said():
    return []


@pytest.fixture
def bench(said, qapp):
    return bench_of(said=said)


def card_with(bench, form, per):
    """Find an item that asks a question of one form, and make its card."""
    for item in agenda_of(bench.pack, "initial"):
        for question in questions_at(bench.pack, bench.conference, item.key):
            if (question.form, question.per) == (form, per):
                child = MIRREN.id if per == "child" else None
                return QuestionsCard(bench, item, child), question.key
    raise AssertionError(form, per)


def answer_to(bench, key, child=None):
    return bench.conference.course.answer_to(key, child)


def test_a_yes_is_an_event_at_once_and_can_be_withdrawn(bench, shown, qtbot):
    card, key = card_with(bench, "yes-no", "conference")
    shown(card)
    row = card.rows[key]
    qtbot.mouseClick(row.choice.buttons["yes"], Qt.MouseButton.LeftButton)
    assert answer_to(bench, key).answer == "yes"
    assert row.withdraw.isVisible()
    qtbot.mouseClick(row.withdraw, Qt.MouseButton.LeftButton)
    assert answer_to(bench, key) is None
    assert not row.choice.buttons["yes"].isChecked()


def test_several_grounds_hold_at_once_and_none_of_them_is_an_answer(bench, shown, qtbot):
    card, key = card_with(bench, "several", "conference")
    shown(card)
    row = card.rows[key]
    for ground in ("injury", "household"):
        qtbot.mouseClick(row.choice.buttons[ground], Qt.MouseButton.LeftButton)
    assert answer_to(bench, key).answer == "household,injury"
    ticked = [ground for ground, box in row.choice.buttons.items() if box.isChecked()]
    assert ticked == ["household", "injury"]
    row.choice.buttons["household"].click()
    assert answer_to(bench, key).answer == "injury"
    row.choice.buttons["injury"].click()
    assert answer_to(bench, key) is None
    assert not row.withdraw.isVisible()


def test_tab_comes_to_the_answer_before_what_is_rarely_wanted(bench, shown, tab_walk):
    card, key = card_with(bench, "yes-no", "child")
    shown(card)
    row = card.rows[key]
    walked = tab_walk(card, row.choice.buttons["yes"])
    rare = [row.line.ask_why.accessibleName(), row.line.pass_by.accessibleName()]
    later = [other.line.ask_why.accessibleName() for other in card.rows.values()]
    assert walked[0] == row.choice.buttons["yes"].accessibleName()
    assert walked[1:3] == rare  # reasons and withdrawing come with an answer
    assert set(later) <= set(walked)


def test_an_answer_typed_without_a_pause_is_kept_and_holds_plain_words_alone(bench, shown, qtbot):
    card, key = card_with(bench, "text", "child")
    shown(card)
    field = card.rows[key].words
    field._longest.setInterval(150)
    for _ in range(20):
        field.insertPlainText("on\x02 and ")
        qtbot.wait(30)
    assert answer_to(bench, key, MIRREN.id).answer.startswith("on and on")


def test_reasons_are_kept_beside_the_answer_after_a_pause(bench, shown, qtbot):
    card, key = card_with(bench, "yes-no", "child")
    shown(card)
    row = next(r for r in card.rows.values() if r.reasons is not None and r.choice is not None)
    first = next(iter(row.choice.buttons))
    qtbot.mouseClick(row.choice.buttons[first], Qt.MouseButton.LeftButton)
    row.reasons.setPlainText("because it goes on")
    qtbot.waitUntil(
        lambda: answer_to(bench, row.question.key, MIRREN.id).reasons == "because it goes on"
    )
    assert key in card.rows


def test_words_are_kept_when_the_field_is_left(bench, shown):
    card, key = card_with(bench, "text", "child")
    shown(card)
    field = card.rows[key].words
    field.setFocus()
    field.setPlainText("Cold and hungry on three mornings")
    field.clearFocus()
    assert answer_to(bench, key, MIRREN.id).answer == "Cold and hungry on three mornings"
    field.setFocus()
    field.setPlainText("")
    field.clearFocus()
    assert answer_to(bench, key, MIRREN.id) is None


def test_asking_about_another_child_keeps_what_was_typed_for_the_first(bench, shown):
    card, key = card_with(bench, "text", "child")
    shown(card)
    card.rows[key].words.setPlainText("for Mirren")
    card.ask_about(ISLA.id)
    assert answer_to(bench, key, MIRREN.id).answer == "for Mirren"
    assert card.rows[key].words.toPlainText() == ""
    assert card.heading.text() == "Questions for Isla"


def test_what_a_gate_still_wants_is_marked_by_a_word(bench, shown, qtbot):
    asked = [g for g in gates(bench.pack, bench.conference) if g.question and g.child is None]
    card = shown(QuestionsCard(bench, item_of(bench.pack, asked[0].item)))
    row = card.rows[asked[0].question]
    assert row.line.state.accessibleName() == "Open"
    assert card.standing.text().endswith("to answer before the seal")
    assert asked[0].rule in row.line.asks.toolTip()
    first = next(iter(row.choice.buttons.values()))
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert row.line.state.accessibleName().startswith("Answered at 10.")
    bench.enter(AnswerWithdrawn(asked[0].question))
    bench.enter(GateOverridden(Override(asked[0].rule, "the family moved away")))
    assert row.line.state.accessibleName() == "Passed"


def test_a_refused_answer_stays_in_its_field_and_is_said(bench, said, shown):
    card, key = card_with(bench, "text", "child")
    shown(card)
    bench.enter(RecordSealed())
    field = card.rows[key].words
    field.setPlainText("too late")
    field.settle()
    assert said[-1].startswith("The record is sealed")
    assert field.toPlainText() == "too late"


def test_everything_that_takes_the_focus_has_a_name(bench, shown, unnamed):
    card, _ = card_with(bench, "text", "child")
    assert unnamed(shown(card)) == []


def test_questions_on_a_page_that_is_put_away_wait_until_it_is_seen(bench, shown, monkeypatch):
    card, key = card_with(bench, "yes-no", "conference")
    page, stack, refreshed = ScrollPage(), QStackedWidget(), []
    page.body.addWidget(card)
    stack.addWidget(page)
    stack.addWidget(QWidget())
    shown(stack)
    stack.setCurrentIndex(1)
    monkeypatch.setattr(card, "refresh", lambda: refreshed.append(QuestionsCard.refresh(card)))
    for answer in ("no", "yes"):
        bench.enter(QuestionAnswered(Answer(key, answer)))
    assert refreshed == []
    assert not card.rows[key].choice.buttons["yes"].isChecked()
    stack.setCurrentIndex(0)
    assert len(refreshed) == 1
    assert card.rows[key].choice.buttons["yes"].isChecked()
    stack.setCurrentIndex(1)
    stack.setCurrentIndex(0)
    assert len(refreshed) == 1


class Panel(WorkPanel):
    """Counts how often it shows the record anew."""

    shown_anew = 0

    def refresh(self):
        self.shown_anew += 1


def test_a_panel_shows_once_what_happened_also_where_that_brought_it_forward(bench, shown):
    first = agenda_of(bench.pack, "initial")[0]
    stack = QStackedWidget()
    bench.signals.happened.connect(lambda: stack.setCurrentIndex(1))  # as the page of Hold does
    panel = Panel(bench, first)
    stack.addWidget(QWidget())
    stack.addWidget(panel)
    shown(stack)
    bench.enter(ConferenceOpened())
    assert (stack.currentIndex(), panel.shown_anew) == (1, 1)
    bench.enter(ItemOpened(first.key))
    assert panel.shown_anew == 2
