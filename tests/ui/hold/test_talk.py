"""What was said, as a stream and in columns; changed only by events."""

from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from chairdesk.models.contribution import PROFESSIONALS_ONLY, Contribution, Heading, Tag
from chairdesk.models.events import (
    ChildEntered,
    ClosedSessionBegan,
    ContributionCorrected,
    PersonEntered,
    RecordSealed,
)
from chairdesk.models.people import Child
from chairdesk.procedures.agendas import agenda_of
from chairdesk.ui.hold.talk.columns_panel import ColumnsPanel
from chairdesk.ui.hold.talk.contribution_list import CONTRIBUTION
from chairdesk.ui.hold.talk.talk_panel import TalkPanel
from tests.transcript import ISLA, MIRREN, person
from tests.ui.benches import bench_of

MOTHER = person("Mother")


@pytest.fixture
def said():
    return []


@pytest.fixture
def bench(said, qapp):
    bench = bench_of(said=said)
    bench.enter(PersonEntered(MOTHER))
    return bench


def item_with(bench, work):
    return next(item for item in agenda_of(bench.pack, "initial") if item.work == work)


@pytest.fixture
def panel(bench, shown):
    return shown(TalkPanel(bench, item_with(bench, "talk")), (900, 600))


def say(bench, words, **more):
    contribution = Contribution(uuid4(), MOTHER.id, words, **more)
    bench.sitting.record(contribution)
    return contribution


def shown_words(view):
    return [view.record.index(n).data() for n in range(view.record.rowCount())]


def test_what_is_recorded_is_shown_once_it_is_in_the_journal(panel, bench, qtmodeltester):
    tester = QAbstractItemModelTester(panel.record)
    say(bench, "one", tag=Tag.FACT)
    say(bench, "two")
    assert shown_words(panel.view) == ["one", "two"]
    assert panel.count.text() == "Two recorded, one not tagged yet."
    assert tester.model() is panel.record


def test_a_screen_reader_hears_tag_speaker_words_and_what_is_particular(panel, bench):
    said = say(bench, "quietly", tag=Tag.OPINION, audience=PROFESSIONALS_ONLY)
    bench.enter(ContributionCorrected(Contribution(said.id, MOTHER.id, "softly", Tag.OPINION)))
    bench.enter(ClosedSessionBegan())
    say(bench, "behind the door", audience=PROFESSIONALS_ONLY)
    spoken = [panel.record.index(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(2)]
    assert spoken == [
        "Opinion. Mother, Mother. softly. Corrected",
        "Not tagged. Mother, Mother. behind the door. Professionals only. Closed session",
    ]


def test_the_stream_can_show_this_item_one_child_or_what_wants_a_tag(panel, bench):
    say(bench, "here", item=panel._item.key, tag=Tag.FACT)
    say(bench, "about Isla", children=frozenset({ISLA.id}), tag=Tag.FACT)
    say(bench, "untagged", children=frozenset({MIRREN.id}))
    shown_by = {}
    for place in range(panel.show_only.count()):
        panel.show_only.setCurrentIndex(place)
        shown_by[panel.show_only.currentText()] = shown_words(panel.view)
    assert shown_by == {
        "Everything": ["here", "about Isla", "untagged"],
        "This item": ["here"],
        "Not tagged yet": ["untagged"],
        "About Mirren": ["here", "untagged"],
        "About Isla": ["here", "about Isla"],
    }


def test_what_is_tagged_leaves_the_list_of_what_wants_a_tag(panel, bench, qtbot):
    say(bench, "untagged")
    panel.show_only.setCurrentIndex(2)
    panel.view.setCurrentIndex(panel.record.index(0))
    qtbot.keyClick(panel.view, Qt.Key.Key_P)
    assert bench.conference.talk.recorded[0].now.tag is Tag.OPINION
    assert shown_words(panel.view) == []


def test_a_child_who_is_entered_late_can_be_shown_alone(panel, bench):
    bench.enter(ChildEntered(Child(uuid4(), "Rory")))
    assert panel.show_only.findText("About Rory") > 0


def test_a_contribution_is_put_right_and_keeps_what_stood_before(panel, bench, qtbot):
    say(bench, "He is at scool", tag=Tag.FACT)
    panel.view.setCurrentIndex(panel.record.index(0))
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    card = panel.correction
    assert card.words.hasFocus()
    card.words.setPlainText("He is at school")
    card.under.setCurrentIndex(card.under.findData(Heading.STRENGTH))
    card.children_chips.choose(frozenset({ISLA.id}))
    card.reason.setText("a slip of the pen")
    qtbot.mouseClick(card.save, Qt.MouseButton.LeftButton)
    standing = bench.conference.talk.recorded[0]
    assert (standing.now.words, standing.now.heading) == ("He is at school", Heading.STRENGTH)
    assert standing.now.children == {ISLA.id}
    assert [e.words for e in standing.earlier] == ["He is at scool"]
    assert not card.isVisible()
    panel.view.setCurrentIndex(panel.record.index(0))
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert card.before.text() == "It stood before: “He is at scool”"
    qtbot.mouseClick(card.away, Qt.MouseButton.LeftButton)
    assert not card.isVisible()


def test_what_is_struck_stays_in_view_as_struck_and_can_come_back(panel, bench, qtbot):
    say(bench, "not so")
    for state in (True, False):
        panel.view.setCurrentIndex(panel.record.index(0))
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
        qtbot.mouseClick(panel.correction.strike, Qt.MouseButton.LeftButton)
        assert bench.conference.talk.recorded[0].is_struck is state
        assert panel.view.chosen.is_struck is state


def test_a_correction_without_words_is_refused_and_the_card_stays(panel, bench, said, qtbot):
    say(bench, "something")
    panel.correction.open(bench.conference.talk.recorded[0])
    panel.correction.words.setPlainText(" ")
    qtbot.mouseClick(panel.correction.save, Qt.MouseButton.LeftButton)
    assert said[-1].startswith("A contribution needs words")
    assert panel.correction.isVisible()


def test_a_sealed_record_takes_no_tag(panel, bench, said, qtbot):
    say(bench, "one")
    bench.enter(RecordSealed())
    panel.view.setCurrentIndex(panel.record.index(0))
    qtbot.keyClick(panel.view, Qt.Key.Key_F)
    assert said[-1].startswith("The record is sealed")


def test_a_key_that_tags_nothing_moves_through_the_list(panel, bench, qtbot):
    say(bench, "one")
    say(bench, "two")
    panel.view.setCurrentIndex(panel.record.index(0))
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    assert panel.view.chosen.now.words == "two"


def test_every_row_can_be_painted_chosen_or_not_however_long(panel, bench):
    say(bench, "a long word " * 200, tag=Tag.ALLEGATION, children=frozenset({ISLA.id, MIRREN.id}))
    say(bench, "x" * 5000)
    panel.view.setCurrentIndex(panel.record.index(1))
    assert not panel.grab().isNull()
    heights = [panel.view.sizeHintForRow(n) for n in range(2)]
    assert heights[0] > heights[1] / 100 > 0
    assert panel.record.data(panel.record.index(0), CONTRIBUTION).now.tag is Tag.ALLEGATION


def test_strengths_worries_and_what_must_change_stand_in_columns(bench, shown, qtbot):
    panel = shown(ColumnsPanel(bench, item_with(bench, "columns")))
    say(bench, "a warm home", heading=Heading.STRENGTH)
    say(bench, "no breakfast", heading=Heading.WORRY)
    say(bench, "neither")
    words = {heading: shown_words(view) for heading, view in panel.columns.items()}
    assert words == {
        Heading.STRENGTH: ["a warm home"],
        Heading.WORRY: ["no breakfast"],
        Heading.WHAT_MUST_CHANGE: [],
    }
    view = panel.columns[Heading.WORRY]
    view.setCurrentIndex(view.record.index(0))
    qtbot.keyClick(view, Qt.Key.Key_O)
    assert bench.conference.talk.recorded[1].now.tag is Tag.OBSERVATION
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert panel.correction.isVisible()


def test_everything_that_takes_the_focus_has_a_name(panel, bench, unnamed):
    say(bench, "one")
    panel.correction.open(bench.conference.talk.recorded[0])
    assert unnamed(panel) == []
