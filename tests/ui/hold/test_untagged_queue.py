"""What is not tagged yet is cleared one key at a time; an allegation is asked for its source."""

import pytest
from PySide6.QtCore import Qt

from chairdesk.models.contribution import Contribution, Hand, Tag
from chairdesk.models.events import BreakBegan, ContributionRecorded, ContributionStruck
from chairdesk.models.ids import new_id
from tests.ui.hold.abernethy import somebody

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(hold):
    return hold()


@pytest.fixture
def bench(page):
    return page._bench


def say(bench, words, tag=None, source=""):
    speaker = somebody(bench, "Hannah")
    said = Contribution(new_id(), speaker, words, tag=tag, item="information", source=source)
    assert bench.in_the_hand_of(Hand.MINUTE_TAKER).enter(ContributionRecorded(said))
    return said.id


def tag_of(bench, which):
    return bench.conference.talk.find(which).now.tag


def test_one_key_each_in_their_order_and_then_back_to_the_line(page, bench, qtbot):
    page.open_item("plan")
    said = [say(bench, words) for words in ("One.", "Two.", "Three.")]
    page.bar.words.setFocus()
    qtbot.keyClick(page.bar.words, Qt.Key.Key_T, CTRL)
    view = page.panel.view
    assert view.hasFocus()
    assert view.chosen.now.words == "One."
    for key, left in ((Qt.Key.Key_F, "Two."), (Qt.Key.Key_P, "Three.")):
        qtbot.keyClick(view, key)
        assert view.chosen.now.words == left
    qtbot.keyClick(view, Qt.Key.Key_O)
    assert [tag_of(bench, one) for one in said] == [Tag.FACT, Tag.OPINION, Tag.OBSERVATION]
    assert page.item == "plan"
    assert bench.conference.course.current == "plan"
    assert page.bar.words.hasFocus()


def test_in_the_queue_a_number_tags_with_ctrl_and_without_and_elsewhere_it_is_typed(
    page, bench, qtbot
):
    said = [say(bench, words) for words in ("One.", "Two.")]
    page.tag_the_rest()
    view = page.panel.view
    qtbot.keyClick(view, Qt.Key.Key_2)
    qtbot.keyClick(view, Qt.Key.Key_3, CTRL)
    assert [tag_of(bench, one) for one in said] == [Tag.OBSERVATION, Tag.ALLEGATION]
    assert page.bar.tags.tag is None
    page.open_item("information")
    view.choose_place(0)
    before = view.chosen
    qtbot.keyClick(view, Qt.Key.Key_4)
    assert page.bar.words.toPlainText() == "4"
    assert view.chosen == before


def test_one_in_the_middle_may_wait(page, bench, qtbot):
    for words in ("One.", "Two.", "Three."):
        say(bench, words)
    page.tag_the_rest()
    view = page.panel.view
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_F)
    assert view.chosen.now.words == "Three."
    qtbot.keyClick(view, Qt.Key.Key_F)
    assert view.chosen.now.words == "One."


def test_with_nothing_to_tag_the_line_keeps_the_focus(page, bench, qtbot):
    page.bar.words.setFocus()
    qtbot.keyClick(page.bar.words, Qt.Key.Key_T, CTRL)
    assert page.bar.words.hasFocus()
    assert page.item == bench.conference.course.current


def test_a_break_says_what_is_to_be_tagged_and_how(page, bench):
    say(bench, "One.")
    bench.enter(BreakBegan())
    assert page.bar.hint.text() == "A break: one not tagged yet. The key for that is Ctrl+T."


def test_an_allegation_without_a_source_is_warned_of_and_recorded_all_the_same(page, bench, qtbot):
    page.bar.speaker.choose(somebody(bench, "Hannah"))
    qtbot.keyClicks(page.bar.words, "He was left alone.")
    qtbot.keyClick(page.bar.words, Qt.Key.Key_3, CTRL)
    assert "Allegation, and no source yet." in page.bar.hint.text()
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Return)
    assert bench.conference.talk.standing[-1].now.tag is Tag.ALLEGATION
    assert page.bar.hint.text().endswith("Whose allegation it is was not written down.")


def test_a_key_leads_to_the_source_and_enter_records_it(page, bench, qtbot):
    page.bar.speaker.choose(somebody(bench, "Hannah"))
    qtbot.keyClicks(page.bar.words, "He was left alone.")
    qtbot.keyClick(page.bar.words, Qt.Key.Key_3, CTRL)
    qtbot.keyClick(page.bar.words, Qt.Key.Key_O, ALT)
    assert page.bar.source.hasFocus()
    qtbot.keyClicks(page.bar.source, "A neighbour")
    assert "no source" not in page.bar.hint.text()
    qtbot.keyClick(page.bar.source, Qt.Key.Key_Return)
    assert bench.conference.talk.standing[-1].now.source == "A neighbour"


def test_allegations_without_a_source_are_counted_and_can_be_listed(page, bench):
    page.look_at(say(bench, "He hit him.", Tag.ALLEGATION))
    talk = page.panel
    assert talk.count.text().endswith("One alleged without a source. Choose one to put it right.")
    say(bench, "He hit him.", Tag.ALLEGATION, "His aunt")
    talk.show_only.setCurrentText("Alleged, and no source")
    assert talk.record.rowCount() == 1


def test_what_is_counted_as_it_comes_is_what_a_count_of_all_finds(page, bench):
    page.look_at(say(bench, "It stands."))
    for tag in (Tag.ALLEGATION, Tag.FACT, None):
        bench.enter(ContributionStruck(say(bench, "Struck.", tag)))
        say(bench, "It stands.", tag)
    counted = page.panel.count.text()
    page.panel._count()
    assert page.panel.count.text() == counted
    assert counted.startswith("20 recorded. Two not tagged yet. One alleged without a source.")
