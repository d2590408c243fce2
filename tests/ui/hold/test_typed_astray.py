"""What is typed where nothing takes it: onto a button, in haste."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from chairdesk.models.contribution import Tag


def type_in_haste(qtbot, words):
    for letter in words:
        qtbot.keyClicks(QApplication.activePopupWidget() or QApplication.focusWidget(), letter)


def test_words_typed_onto_a_tag_go_to_the_line(page, qtbot):
    page.bar.tags.keys[Tag.FACT].setFocus()
    type_in_haste(qtbot, "She sleeps well.")
    assert page.bar.words.toPlainText() == "She sleeps well."
    assert page.bar.tags.tag is None


def test_words_typed_after_tab_left_who_speaks_go_to_the_line(page, qtbot):
    page.bar.speaker.ask()
    type_in_haste(qtbot, "ka")
    qtbot.keyClick(QApplication.activePopupWidget() or QApplication.focusWidget(), Qt.Key.Key_Tab)
    type_in_haste(qtbot, "She sleeps well.")
    assert page.bar.words.toPlainText() == "She sleeps well."


def test_a_reason_typed_onto_for_is_the_reason_and_no_view_for(page, bench, qtbot):
    page.open_item("views")
    editor = page.panel.editor
    editor.open_for_writing()
    type_in_haste(qtbot, "A plan is needed.")
    assert editor.reasons.toPlainText() == "A plan is needed."
    assert not any(button.isChecked() for button in editor.stance.buttons.values())


@pytest.mark.parametrize(
    "modifier", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier]
)
def test_a_key_that_is_held_with_another_is_no_word(page, qtbot, modifier):
    tag = page.bar.tags.keys[Tag.FACT]
    tag.setFocus()
    qtbot.keyClick(tag, Qt.Key.Key_Y, modifier)
    assert tag.hasFocus()
    assert page.bar.words.is_empty
