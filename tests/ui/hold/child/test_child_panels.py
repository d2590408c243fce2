"""The child's voice and the test, child by child."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from chairdesk.models.contribution import PROFESSIONALS_ONLY, Contribution, Heading, Tag
from chairdesk.models.events import ChildEntered, ContributionRecorded, ProcedureAdopted
from chairdesk.models.ids import new_id
from chairdesk.models.people import Child
from chairdesk.procedures.agendas import item_of
from chairdesk.ui.hold.child.child_voice_panel import ChildVoicePanel
from chairdesk.ui.hold.child.legal_test_panel import TestPanel
from chairdesk.ui.tokens import Theme
from tests.ui.hold.abernethy import bench_until, somebody

SIZE = (700, 500)


@pytest.fixture
def risk(shown):
    bench = bench_until("11:20")
    return shown(TestPanel(bench, item_of(bench.pack, "risk")), SIZE)


def words_in(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_each_child_has_a_key_that_says_how_much_is_open(risk):
    spoken = [button.accessibleName() for button in risk.bar.buttons.values()]
    assert spoken[0] == "Mirren Abernethy, four open"
    assert all("open" in name for name in spoken)


def test_the_limbs_are_answered_for_the_child_in_hand(risk, qtbot):
    bench, isla = risk.bench, somebody(risk.bench, "Isla")
    qtbot.mouseClick(risk.bar.buttons[isla], Qt.MouseButton.LeftButton)
    assert risk.questions.heading.text() == "Questions for Isla Abernethy"
    row = risk.questions.rows["continuing-concern"]
    row.choice.buttons["yes"].click()
    row.reasons.setPlainText("It goes on every day")
    risk.bar.choose(somebody(bench, "Rory"))
    answer = bench.conference.course.answer_to("continuing-concern", isla)
    assert (answer.answer, answer.reasons) == ("yes", "It goes on every day")
    assert not row.choice.buttons["yes"].isChecked()
    assert row.reasons.words == ""


def test_the_arrow_keys_go_from_child_to_child(risk, qtbot):
    first = risk.bar.buttons[somebody(risk.bench, "Mirren")]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert risk.child == somebody(risk.bench, "Isla")
    assert risk.questions.child == risk.child
    risk.bar.choose(new_id())
    assert risk.child == somebody(risk.bench, "Isla")


def test_a_child_who_is_done_is_said_to_be_done(shown):
    bench = bench_until("11:29")
    panel = shown(TestPanel(bench, item_of(bench.pack, "risk")), SIZE)
    assert panel.bar.buttons[panel.child].accessibleName() == "Mirren Abernethy, done"


def test_what_the_child_said_is_read_beside_the_questions(shown):
    bench = bench_until("11:20")
    panel = shown(ChildVoicePanel(bench, item_of(bench.pack, "voice")), SIZE)
    rory, isla = somebody(bench, "Rory"), somebody(bench, "Isla")
    panel.bar.choose(rory)
    assert panel.said.heading.text() == "Wishes and feelings"
    words = "I like my bed at my aunt's."
    said = Contribution(new_id(), rory, words, None, Heading.WISHES_AND_FEELINGS, frozenset({rory}))
    bench.enter(ContributionRecorded(said))
    assert words in words_in(panel.said)
    assert panel.said.nothing.isHidden()
    panel.bar.choose(isla)
    assert words not in words_in(panel.said)


def test_what_only_professionals_read_is_marked(shown):
    bench = bench_until("11:20")
    panel = shown(ChildVoicePanel(bench, item_of(bench.pack, "voice")), SIZE)
    before = len(panel.said.findChildren(QLabel))
    said = Contribution(
        new_id(),
        somebody(bench, "Catriona"),
        "Cries at night",
        Tag.OBSERVATION,
        Heading.WISHES_AND_FEELINGS,
        audience=PROFESSIONALS_ONLY,
    )
    bench.enter(ContributionRecorded(said))
    marks = [
        mark.accessibleName()
        for mark in panel.said.findChildren(object)
        if hasattr(mark, "accessibleName")
    ]
    assert "Professionals only" in marks
    assert len(panel.said.findChildren(QLabel)) > before


def test_a_hidden_panel_catches_up_when_it_is_shown(risk):
    risk.hide()
    risk.bench.enter(ChildEntered(Child(new_id(), "Ailsa Abernethy")))
    assert len(risk.bar.buttons) == 3
    risk.show()
    assert len(risk.bar.buttons) == 4


def test_a_roll_without_children_says_what_belongs_here(shown):
    bench = bench_until("08:00")
    pack = bench_until("09:30").conference.setting
    bench.enter(ProcedureAdopted(pack.procedure, pack.edition, pack.pack))
    panel = shown(TestPanel(bench, item_of(bench.pack, "risk")), SIZE)
    assert panel.nobody.isVisible()
    assert panel.page.isHidden()


def test_the_marks_follow_colours_and_size(risk, style):
    before = risk.bar.grab().toImage()
    style.wear(Theme.DARK)
    style.write_at(16)
    assert risk.bar.grab().toImage() != before


def test_everything_that_takes_the_focus_has_a_name(risk, unnamed):
    assert unnamed(risk) == []
