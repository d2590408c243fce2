"""What was said is put right, tagged or left by keys, and typing goes on in the line."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from chairdesk.models.contribution import Heading, Tag
from chairdesk.ui.hold.capture.room import Room
from chairdesk.ui.hold.talk.talk_panel import UNTAGGED
from chairdesk.ui.kit.buttons import PlainButton

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def talk(page):
    return page.talk.turn()


@pytest.fixture
def card(page, talk, line):
    """The card of what was said last."""
    line("Three mornigns.")
    talk.view.choose_place(talk.record.rowCount() - 1)
    talk.view._open()
    return talk.correction


@pytest.mark.parametrize("way", ["save", "strike", "away"])
def test_after_a_correction_the_next_words_go_to_the_line(page, card, qtbot, way):
    qtbot.mouseClick(getattr(card, way), Qt.MouseButton.LeftButton)
    assert page.bar.words.hasFocus()


def test_words_typed_onto_the_list_go_to_the_line(page, talk, qtbot):
    talk.view.choose_place(0)
    for letter in "He came late.":
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    assert page.bar.words.toPlainText() == "He came late."


def test_an_at_typed_onto_the_list_asks_who_speaks(page, talk, qtbot):
    talk.view.choose_place(0)
    qtbot.keyClicks(talk.view, "@")
    assert page.bar.speaker.isAncestorOf(QApplication.focusWidget()) or page.bar.speaker.hasFocus()


def test_keys_pressed_in_the_card_are_about_what_is_put_right(page, card, qtbot):
    before = page.bar.children_chips.chosen
    for key, held in (
        (Qt.Key.Key_3, CTRL),
        (Qt.Key.Key_W, ALT),
        (Qt.Key.Key_1, CTRL | SHIFT),
        (Qt.Key.Key_R, CTRL),
    ):
        qtbot.keyClick(card.words, key, held)
    assert (card.tags.tag, card.under.heading) == (Tag.ALLEGATION, Heading.WORRY)
    assert len(card.children_chips.chosen) == 1
    assert (page.bar.tags.tag, page.bar.children_chips.chosen) == (None, before)
    qtbot.keyClick(card.words, Qt.Key.Key_O, ALT)
    assert card.source.hasFocus()
    qtbot.keyClick(card.source, Qt.Key.Key_F2)
    assert card.speaker.hasFocus() or card.speaker.isAncestorOf(QApplication.focusWidget())


def test_the_key_of_the_children_opens_the_cards_own_list(card, qtbot):
    qtbot.keyClick(card.words, Qt.Key.Key_F4)
    assert card.children_chips.menu.isVisible()
    card.children_chips.menu.close()


def test_enter_in_the_source_records_and_goes_back_to_the_line(page, bench, line, qtbot):
    line("He hit him.", enter=False)
    page.bar.source.setFocus()
    qtbot.keyClicks(page.bar.source, "His aunt")
    qtbot.keyClick(page.bar.source, Qt.Key.Key_Return)
    assert bench.conference.talk.standing[-1].now.source == "His aunt"
    assert page.bar.words.hasFocus()


def test_who_is_asked_for_keeps_the_focus_when_enter_is_pressed_in_the_source(page, line, qtbot):
    page.bar.speaker.setCurrentIndex(-1)
    line("He hit him.", who="", enter=False)
    page.bar.source.setFocus()
    qtbot.keyClick(page.bar.source, Qt.Key.Key_Return)
    assert not page.bar.words.hasFocus()


def test_the_key_of_a_tag_tags_the_chosen_row_of_the_list(page, bench, line, qtbot):
    line("Untagged.")
    page.tag_the_rest()
    view = page.panel.view
    assert page.panel.count.text().endswith("F, O, A or P, or 1 to 4, tags the chosen one.")
    qtbot.keyClick(view, Qt.Key.Key_W, ALT)
    assert page.bar.heading.heading is Heading.WORRY
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_1, CTRL)
    assert bench.conference.talk.standing[-1].now.tag is Tag.FACT
    assert page.bar.tags.tag is None


def test_the_card_opens_at_its_title_whatever_was_seen_of_it_last(page, talk, card):
    page.resize(1000, 480)
    scroll = talk._put_right.verticalScrollBar()
    card.close_up()
    scroll.setMaximum(500)
    scroll.setValue(500)
    talk.view.choose_place(0)
    talk.view._open()
    assert scroll.value() == 0


def test_a_button_beside_the_list_puts_the_chosen_contribution_right(page, talk, qtbot):
    way = talk.put_right
    talk.view.choose_place(0)
    assert way.isEnabled()
    talk.show_only.setCurrentIndex(UNTAGGED)
    assert not way.isEnabled()
    assert way.toolTip().startswith("Choose a contribution first")
    talk.show_only.setCurrentIndex(0)
    talk.view.choose_place(2)
    chosen = talk.view.chosen
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    assert talk.correction.isVisible()
    assert talk.correction._row == chosen


def test_the_menu_of_a_contribution_offers_all_that_can_be_done_about_it(talk, bench):
    talk.view.choose_place(0)
    which = talk.view.chosen.now.id

    def find():
        return bench.conference.talk.find(which)

    def trigger(says):
        offered = {a.text().partition("\t")[0]: a for a in talk.view.menu_of(find()).actions()}
        offered[says].trigger()

    trigger("Tag as opinion")
    assert find().now.tag is Tag.OPINION
    trigger("Strike it")
    assert find().is_struck
    trigger("Bring it back")
    assert not find().is_struck
    trigger("Put right…")
    assert talk.correction.isVisible()


@pytest.mark.parametrize("reason", ["Mouse", "Keyboard"])
def test_the_menu_opens_by_the_other_button_and_by_its_key(talk, reason):
    talk.view.choose_place(0)
    spot = talk.view.visualRect(talk.view.currentIndex()).center()
    why = getattr(QContextMenuEvent.Reason, reason)
    there = talk.view.viewport().mapToGlobal(spot)
    QApplication.sendEvent(talk.view.viewport(), QContextMenuEvent(why, spot, there))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert menu.accessibleName() == "This contribution"
    menu.close()


def test_what_is_read_at_another_item_is_put_right_from_there_and_back(page, bench, line, qtbot):
    page.open_item("welcome")
    line("We were late.")
    way = page.panel.said.findChildren(PlainButton)[-1]
    assert way.accessibleName() == "Put right what Kirsty Abernethy said"
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    card = page.panel.correction
    assert card.isVisible()
    card.words.setPlainText("We came late.")
    qtbot.mouseClick(card.save, Qt.MouseButton.LeftButton)
    assert page.item == "welcome"
    assert bench.conference.talk.standing[-1].now.words == "We came late."
    assert page.bar.words.hasFocus()


def test_while_something_is_put_right_the_line_gives_way_so_that_all_of_it_is_in_sight(
    page, card, qtbot
):
    assert page.bar.room is Room.SHARED
    scroll = page.panel._put_right
    qtbot.waitUntil(lambda: not scroll.verticalScrollBar().maximum())
    card.away.click()
    assert page.bar.room is Room.AMPLE
    assert page.bar.words.hasFocus()


def test_pressing_the_right_child_does_not_leave_the_wrong_one(card, bench, qtbot):
    chips = card.children_chips
    wrong, right = (child.id for child in bench.conference.roll.children[:2])
    chips.choose(frozenset({wrong}))
    qtbot.mouseClick(chips.chips[right], Qt.MouseButton.LeftButton)
    assert card._corrected(card._row.now).children == {right}
    assert card.stands_about.text().startswith(f"It stands about {chips.spoken()}.")
    qtbot.keyClick(card.words, Qt.Key.Key_1, CTRL | SHIFT)
    assert chips.chosen == {wrong}
    qtbot.keyClick(card.words, Qt.Key.Key_2, ALT | SHIFT)
    assert chips.chosen == {wrong, right}


def test_the_card_says_at_its_top_about_whom_it_stands(card):
    chips = card.children_chips
    chips.choose(frozenset())
    assert card.stands_about.text().startswith("It stands about all the children.")
    chips.toggle(0)
    assert card.stands_about.text().startswith(f"It stands about {chips.spoken()}.")
