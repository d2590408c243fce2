"""What may be misspelt is underlined, and put right by keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from chairdesk.desk.writing.habits import habits_in
from chairdesk.models.events import PersonEntered
from chairdesk.models.ids import new_id
from chairdesk.models.people import Person
from chairdesk.ui.tokens import Theme
from chairdesk.ui.writing.dictionary import british


def labels(field):
    return [action.text() for action in field.menu.actions() if action.text()]


@pytest.fixture
def field(desk):
    return desk.writing.fields[desk.line]


def test_a_word_is_underlined_once_it_is_left(desk, qtbot, underlined):
    qtbot.keyClicks(desk.line, "the chlid")
    assert underlined(desk.line) == []
    qtbot.keyClicks(desk.line, " was")
    assert underlined(desk.line) == ["chlid"]
    qtbot.keyClicks(desk.line, " seem")
    qtbot.keyClick(desk.line, Qt.Key.Key_Home)
    assert underlined(desk.line) == ["chlid", "seem"]


def test_names_of_those_here_are_never_underlined_whoever_comes(desk, qtbot, underlined):
    desk.line.setPlainText("😀 Mo Rosling’s mother and Ewan Strachan ")
    assert underlined(desk.line) == ["Ewan", "Strachan"]
    desk.bench.enter(PersonEntered(Person(new_id(), "Ewan Strachan")))
    assert underlined(desk.line) == []


def test_a_key_offers_how_it_may_be_meant_and_enter_puts_it_right(desk, field, qtbot):
    desk.line.insertPlainText("😀 ")
    qtbot.keyClicks(desk.line, "the chlid was")
    qtbot.keyClick(desk.line, Qt.Key.Key_F3)
    assert labels(field) == ["child", "chill", "Learn “chlid”"]
    qtbot.keyClick(field.menu, Qt.Key.Key_Return)
    assert desk.line.toPlainText() == "😀 the child was"
    qtbot.keyClick(desk.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.line.toPlainText() == "😀 the chlid was"


def test_a_learned_word_is_kept_and_can_be_forgotten(desk, field, qtbot, underlined):
    desk.line.setPlainText("the quibbly ")
    qtbot.keyClick(desk.line, Qt.Key.Key_F3)
    field.menu.actions()[-1].trigger()
    assert underlined(desk.line) == []
    assert habits_in(desk.shelf).learned == ("quibbly",)
    desk.writing.open_panel()
    assert desk.writing.panel.learned.currentText() == "quibbly"
    desk.writing.panel.forget.click()
    assert habits_in(desk.shelf).learned == ()
    assert underlined(desk.line) == ["quibbly"]


@pytest.mark.parametrize("word", ["Strachan", "rosling"])
def test_what_may_be_a_name_is_known_for_now_and_never_kept(desk, underlined, word):
    desk.line.setPlainText(f"the {word} ")
    desk.writing.learn(word)
    assert underlined(desk.line) == []
    assert word not in str(desk.shelf.settings)


def test_the_menu_of_the_mouse_offers_it_too(desk, field, qtbot):
    desk.line.setPlainText("chlid ")
    desk.line.moveCursor(desk.line.textCursor().MoveOperation.Start)
    viewport = desk.line.viewport()
    at = QPoint(8, 8)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)
    assert labels(field)[:3] == ["child", "chill", "Learn “chlid”"]
    field.menu.close()


def test_where_nothing_is_misspelt_nothing_opens(desk, field, qtbot):
    desk.line.setPlainText("the child ")
    qtbot.keyClick(desk.line, Qt.Key.Key_F3)
    assert field.menu is None


def test_without_a_dictionary_nothing_is_underlined_and_the_page_says_why(open_desk, underlined):
    desk = open_desk(None)
    desk.line.setPlainText("the chlid ")
    assert underlined(desk.line) == []
    desk.writing.open_panel()
    assert desk.writing.panel.no_dictionary.isVisible()
    assert not desk.writing.panel.underlines.isEnabled()


def test_underlining_can_be_left_off(desk, underlined):
    desk.line.setPlainText("the chlid ")
    desk.writing.open_panel()
    desk.writing.panel.underlines.setChecked(False)
    assert underlined(desk.line) == []


def test_the_line_follows_the_dress(desk, field, style, underlined):
    desk.line.setPlainText("the chlid ")
    style.wear(Theme.DARK)
    QApplication.processEvents()
    (looks,) = desk.line.document().begin().layout().formats()
    assert looks.format.underlineColor().name() == style.tokens.grave.ink.lower()


def test_a_hundred_thousand_pasted_characters_are_looked_at_only_so_far(desk, underlined):
    desk.line.setPlainText("chlid " * 17_000)
    assert 0 < len(underlined(desk.line)) < 1_000


def test_this_machine_spells_british_english():
    dictionary = british()
    assert dictionary is not None
    assert dictionary.knows("colour")
    assert not dictionary.knows("color")
    assert "child" in dictionary.suggestions("chlid")
