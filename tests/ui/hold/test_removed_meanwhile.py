"""A child, a speaker or a reader removed while words are half typed is asked for, never guessed."""

import pytest
from PySide6.QtCore import Qt

from chairdesk.models.events import ChildEntered, ChildRemoved, PersonEntered, PersonRemoved
from chairdesk.models.ids import new_id
from chairdesk.models.people import Child, Person
from chairdesk.ui.hold.capture.half_said import of_both
from tests.ui.hold.abernethy import somebody


@pytest.fixture
def stray(bench):
    """A child who was put on the roll by mistake, and can be removed again."""
    child = Child(new_id(), "Zara Abernethy")
    bench.enter(ChildEntered(child))
    return child.id


def test_a_child_removed_while_chosen_is_asked_for_and_the_words_are_not_about_all(
    page, bench, line, qtbot, stray
):
    before = len(bench.conference.talk.recorded)
    page.bar.children_chips.choose(frozenset({stray}))
    line("She said that", enter=False)
    bench.enter(ChildRemoved(stray))
    assert page.bar.hint.text().startswith("A child you had chosen is no longer listed.")
    assert not page.bar.children_chips.everybody.isChecked()
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Return)
    assert len(bench.conference.talk.recorded) == before
    assert page.bar.words.toPlainText() == "She said that"
    assert page.bar.children_chips.everybody.hasFocus()
    page.bar.children_chips.toggle(0)
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Return)
    first = bench.conference.roll.children[0].id
    assert bench.conference.talk.recorded[-1].now.children == {first}


def test_of_two_children_chosen_one_removed_leaves_it_to_be_asked_about_whom(
    page, bench, line, stray
):
    first = bench.conference.roll.children[0].id
    page.bar.children_chips.choose(frozenset({first, stray}))
    line("They were both there", enter=False)
    bench.enter(ChildRemoved(stray))
    assert page.bar.children_chips.must_be_asked
    page.bar.children_chips.choose(frozenset())
    assert not page.bar.children_chips.must_be_asked


def test_a_child_removed_while_anothers_page_was_shown_is_asked_for_afterwards(page, bench, stray):
    chips = page.bar.children_chips
    chips.choose(frozenset({stray}))
    chips.turn_to(bench.conference.roll.children[0].id)
    bench.enter(ChildRemoved(stray))
    assert not chips.must_be_asked
    chips.turn_to(None)
    assert chips.must_be_asked


def test_a_child_and_a_speaker_removed_while_the_desk_was_closed_are_asked_for(
    page, bench, line, again, stray
):
    stranger = Person(new_id(), "Zacharias Quill")
    bench.enter(PersonEntered(stranger))
    line("She said that", who="Zacharias", enter=False)
    page.bar.children_chips.choose(frozenset({stray}))
    assert bench.half_typed.keep()
    for gone in (ChildRemoved(stray), PersonRemoved(stranger.id)):
        bench.enter(gone)
    bar = again().bar
    assert bar.speaker.who is None
    assert bar.children_chips.must_be_asked
    assert bar.words.toPlainText() == "She said that"


def test_words_given_back_are_not_put_into_the_mouth_of_whoever_was_chosen_since(page, bench):
    stranger = Person(new_id(), "Zacharias Quill")
    bench.enter(PersonEntered(stranger))
    page.bar.speaker.choose(stranger.id)
    page.bar.words.setPlainText("Mine.")
    stood = page.bar.half
    page.bar.speaker.choose(somebody(bench, "Kirsty"))
    bench.enter(PersonRemoved(stranger.id))
    page.bar.put_back(stood)
    assert page.bar.speaker.who is None


def test_a_contribution_half_put_right_about_a_child_removed_since_asks_about_whom(
    page, bench, again, said, stray
):
    row = bench.conference.talk.standing[0]
    correction = page.panel.correction
    correction.open(row)
    correction.children_chips.choose(frozenset({stray}))
    assert bench.half_typed.keep()
    bench.enter(ChildRemoved(stray))
    anew = again().panel.correction
    anew.save.click()
    assert bench.conference.talk.find(row.now.id).now == row.now
    assert said[-1].startswith("A child you had chosen is no longer listed.")
    anew.children_chips.choose(frozenset())
    anew.speaker.setEditText("zzz")
    anew.save.click()
    assert bench.conference.talk.find(row.now.id).now == row.now
    assert said[-1] == "Who said it? Choose the speaker."


def test_halves_about_all_children_and_about_one_are_together_about_all(page, bench):
    page.bar.words.setPlainText("One.")
    of_all = page.bar.half
    page.bar.children_chips.choose(frozenset({bench.conference.roll.children[0].id}))
    page.bar.put_back(of_both(of_all, page.bar.half))
    assert page.bar.children_chips.chosen == frozenset()
