"""The close: what is read aloud, what is still open, and the seal."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from chairdesk.models.decision import Decision, Disagreement, Level, Manner
from chairdesk.models.events import (
    ActionAgreed,
    AreasOfConcernNamed,
    ChildEntered,
    ConferenceClosed,
    ContingencyAgreed,
    DecisionMade,
    DisagreementRecorded,
    LeadWorkerNamed,
    MeetingFixed,
    RecordSealed,
)
from chairdesk.models.ids import new_id
from chairdesk.models.people import Child
from chairdesk.models.plan import Action, Contingency, LeadWorker, Meeting
from chairdesk.ui.close.close_page import ClosePage
from chairdesk.ui.close.read_aloud import summary_for
from chairdesk.ui.kit.plain_label import PlainLabel
from tests.transcript import ISLA, MIRREN, SCHOOL
from tests.ui.benches import CHAIR, bench_of


@pytest.fixture
def said():
    return []


@pytest.fixture
def bench(said, qapp):
    return bench_of(said=said)


@pytest.fixture
def page(bench, shown):
    return shown(ClosePage(bench))


def decided(bench):
    decision = bench.pack.decisions[0]
    for event in (
        DecisionMade(Decision(ISLA.id, decision.key, Manner.CHAIR, "The risk goes on.")),
        AreasOfConcernNamed(ISLA.id, (bench.pack.harms[0].key,)),
        DisagreementRecorded(
            Disagreement(ISLA.id, SCHOOL.id, Level.DISSENT, "A plan without the register would do.")
        ),
        LeadWorkerNamed(LeadWorker(ISLA.id, CHAIR.id)),
        ActionAgreed(Action(new_id(), frozenset({ISLA.id}), "Isla is fed", "Breakfast club")),
        ContingencyAgreed(Contingency(ISLA.id, "A legal meeting is called.")),
        MeetingFixed(Meeting("review", datetime(2027, 2, 25, 10, tzinfo=UTC))),
    ):
        bench.enter(event)
    return decision


def sentences(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


def pass_all(page, qtbot):
    while page.rows:
        row = page.rows[0]
        row.reason.setText("the family has moved away")
        qtbot.keyClick(row.reason, Qt.Key.Key_Return)


def test_the_outcome_is_read_aloud_in_whole_sentences(bench):
    decision = decided(bench)
    told = " ".join(summary_for(ISLA, bench.conference, bench.pack, bench.words))
    assert decision.words[1:].rstrip(".") in told
    assert "by the chair’s judgement. The risk goes on." in told
    assert f"{bench.pack.terms.harm}: {bench.pack.harms[0].words}." in told
    assert "Burnside Primary dissents: A plan without the register would do." in told
    assert f"Isla’s {bench.pack.terms.lead_worker} is Morag Sinclair." in told
    assert (
        "One action is agreed in the plan. If it does not work: A legal meeting is called." in told
    )


def test_of_a_child_without_a_plan_no_plan_is_read_aloud(bench):
    without = next(one.key for one in bench.pack.decisions if not one.has_plan)
    for event in (
        DecisionMade(Decision(MIRREN.id, without, Manner.CONSENSUS, "She is safe.")),
        ActionAgreed(Action(new_id(), frozenset(), "All are fed", "Breakfast club")),
        ContingencyAgreed(Contingency(MIRREN.id, "A legal meeting is called.")),
    ):
        bench.enter(event)
    told = summary_for(MIRREN, bench.conference, bench.pack, bench.words)
    assert len(told) == 1
    bench.enter(ActionAgreed(Action(new_id(), frozenset({MIRREN.id}), "She is weighed", "Clinic")))
    told = summary_for(MIRREN, bench.conference, bench.pack, bench.words)
    assert told[1:] == ("One action is agreed.",)


def test_children_without_a_decision_are_named_once_together(page, bench):
    assert "Nothing has been decided yet for Mirren and Isla." in sentences(page.summary)
    assert sum("decided yet" in one for one in sentences(page.summary)) == 1
    assert "Mirren" not in sentences(page.summary)  # no heading above nothing
    decided(bench)
    assert "Nothing has been decided yet for Mirren." in sentences(page.summary)


def test_the_page_shows_the_summary_and_when_people_meet_again(page, bench):
    decided(bench)
    shown_now = sentences(page.summary)
    review = shown_now.index("The review is held on Thursday 25 February 2027 at 10.00.")
    assert "Meetings that follow" in shown_now[:review]  # not among what is about the last child
    assert "Isla" in shown_now


@pytest.mark.parametrize("is_of_a_child", [True, False])
def test_each_open_thing_can_be_gone_to_at_the_child_whom_it_is_about(page, qtbot, is_of_a_child):
    about = (row for row in page.rows if (row.gate.child is not None) is is_of_a_child)
    row = next(row for row in about if row.gate.item)
    with qtbot.waitSignal(page.item_wanted) as wanted:
        qtbot.mouseClick(row.go, Qt.MouseButton.LeftButton)
    assert wanted.args == [row.gate.item, row.gate.child]


def test_passing_without_a_reason_is_refused_in_words(page, said, qtbot):
    before = page.count_open
    qtbot.mouseClick(page.rows[0].passing, Qt.MouseButton.LeftButton)
    assert said == ["A reason is missing. Type why, in a few words."]
    assert page.count_open == before


def test_the_seal_says_what_it_waits_for(page, bench, said, qtbot):
    qtbot.mouseClick(page.seal_card.seal, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.seal_card.close_conference, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.seal_card.seal, Qt.MouseButton.LeftButton)
    assert [sentence.split(".")[0] for sentence in said] == [
        "It is still open",
        "",  # it is closed now: that it is open stands there no longer
        "Some things are still open",
    ]
    assert not bench.conference.is_sealed


def test_once_everything_is_answered_or_passed_the_record_is_sealed(page, bench, qtbot):
    bench.enter(ConferenceClosed())
    pass_all(page, qtbot)
    assert page.count_open == 0
    assert page.open_things.standing.text() == "Nothing is open"
    qtbot.mouseClick(page.seal_card.seal, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.sealed):
        qtbot.mouseClick(page.seal_card.seal_now, Qt.MouseButton.LeftButton)
    assert bench.conference.is_sealed
    assert not page.seal_card.seal.isVisible()
    assert page.seal_card.says.text().startswith(
        "The record was sealed on Thursday 26 November 2026"
    )


def test_the_seal_asks_once_more_what_is_sealed_and_its_first_answer_is_not_yet(page, bench, qtbot):
    bench.enter(ConferenceClosed())
    pass_all(page, qtbot)
    card = page.seal_card
    qtbot.mouseClick(card.seal, Qt.MouseButton.LeftButton)
    assert not bench.conference.is_sealed
    for told in ("F-2026-118", "Mirren and Isla", "no decision", CHAIR.name, "cannot be undone"):
        assert told in card.asks.text()
    qtbot.waitUntil(card.not_yet.hasFocus)
    qtbot.keyClick(card.not_yet, Qt.Key.Key_Space)
    assert not card.question.isVisible()
    assert card.seal.hasFocus()
    assert not bench.conference.is_sealed


def test_a_question_about_a_record_that_changed_meanwhile_is_asked_anew(page, bench, qtbot):
    bench.enter(ConferenceClosed())
    pass_all(page, qtbot)
    qtbot.mouseClick(page.seal_card.seal, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.passed.rows[0].withdraw, Qt.MouseButton.LeftButton)
    assert not page.seal_card.question.isVisible()
    assert page.count_open == 1


def test_what_was_passed_can_be_opened_again_until_the_seal(page, bench, qtbot):
    bench.enter(ConferenceClosed())
    pass_all(page, qtbot)
    assert tuple(row.override for row in page.passed.rows) == bench.conference.course.overrides
    assert "the family has moved away" in page.passed.rows[0].says.text()
    first = page.passed.rows[0].override
    qtbot.mouseClick(page.passed.rows[0].withdraw, Qt.MouseButton.LeftButton)
    assert page.count_open == 1
    assert first not in [row.override for row in page.passed.rows]
    pass_all(page, qtbot)
    bench.enter(RecordSealed())
    assert not page.passed.isVisible()


def test_what_came_open_for_twelve_children_meanwhile_is_laid_out_together(
    bench, shown, monkeypatch
):
    asked = []

    def height_for_width(label, width):
        asked.append(width)
        return QLabel.heightForWidth(label, width)

    monkeypatch.setattr(PlainLabel, "heightForWidth", height_for_width, raising=False)
    page = shown(ClosePage(bench))
    page.hide()
    for number in range(10):
        bench.enter(ChildEntered(Child(new_id(), f"Child {number}")))
    asked.clear()
    page.show()
    QApplication.processEvents()
    assert len(page.rows) > 80
    first, *others = page.open_things.groups.values()
    assert {row.isVisible() for row in first.rows} == {True}
    assert {group.is_folded for group in others} == {True}
    assert len(asked) < 100 * len(page.rows)


def test_a_reason_half_typed_survives_what_happens_elsewhere(page, bench):
    page.rows[0].reason.setText("because")
    bench.enter(MeetingFixed(Meeting("core-group", datetime(2026, 12, 9, 10, tzinfo=UTC))))
    assert page.rows[0].reason.text() == "because"
    row = page.rows[-1]
    row.reason.setText("the family has moved away")
    row.passing.click()
    assert row not in page.rows
    assert page.rows[0].reason.text() == "because"


def test_a_hidden_page_catches_up_when_it_is_shown(page, bench):
    page.hide()
    decided(bench)
    assert "The risk goes on" not in " ".join(sentences(page.summary))
    page.show()
    assert "The risk goes on" in " ".join(sentences(page.summary))


@pytest.mark.parametrize("size", [(1366, 768), (683, 768), (420, 768)])
def test_what_the_seal_does_is_read_whole_before_the_key(bench, shown, size):
    says = shown(ClosePage(bench), size).seal_card.says
    assert says.height() >= says.heightForWidth(says.width())


def test_everything_that_takes_the_focus_has_a_name(page, unnamed):
    assert unnamed(page) == []


def test_after_a_gate_is_passed_the_next_reason_can_be_typed(page, qtbot):
    first, second = page.rows[:2]
    first.reason.setFocus()
    qtbot.keyClicks(first.reason, "the family has moved away")
    qtbot.keyClick(first.passing, Qt.Key.Key_Space)
    assert page.rows[0] is second
    assert QApplication.focusWidget() is second.reason


def test_what_is_still_open_is_said_after_a_gate_was_passed(page, qtbot, announced):
    first = page.rows[0]
    first.reason.setFocus()
    qtbot.keyClicks(first.reason, "the family has moved away")
    qtbot.keyClick(first.reason, Qt.Key.Key_Return)
    assert announced[-1].endswith("things are open.")


def test_after_the_last_gate_the_seal_is_at_hand_and_the_seal_is_said(
    page, bench, qtbot, announced
):
    page.seal_card.close_conference.click()
    page.rows[0].reason.setFocus()
    while page.rows:
        qtbot.keyClicks(QApplication.focusWidget(), "the family has moved away")
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.seal_card.seal
    page.seal_card.seal.click()
    page.seal_card.seal_now.click()
    assert bench.conference.is_sealed
    assert announced[-1].startswith("The record was sealed on ")


def test_the_seal_says_when_the_conference_was_closed(page, bench):
    assert "was closed" not in page.seal_card.says.text()
    bench.enter(ConferenceClosed())
    assert page.seal_card.says.text().startswith("The case conference was closed on ")
