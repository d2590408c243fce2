"""What is said while other work is in front is read there, too."""

import pytest
from PySide6.QtCore import Qt

from chairdesk.ui.kit.plain_label import PlainLabel


@pytest.mark.parametrize("item", ["welcome", "attendance", "risk"])
def test_what_was_recorded_at_an_item_is_shown_there(page, line, qtbot, item):
    page.open_item(item)
    said = page.panel.said

    def read():
        return [label.text() for label in said.findChildren(PlainLabel) if label.text()]

    before = read()
    line("We were late because of the bus.")
    assert said.isVisible()
    assert read()[-2:] == ["Kirsty Abernethy", "We were late because of the bus."]
    page.bar.words.setFocus()
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: read() == before)
    assert said.isVisible() is bool(before)
