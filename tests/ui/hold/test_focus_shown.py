"""Whoever works by keys alone sees in each dress where the focus is."""

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from chairdesk.ui.tokens import Theme
from tests.ui.conftest import name_of, takes_focus

pytestmark = pytest.mark.slow
ENOUGH = 10
"""How many pixels of every fourth change their colour, at the least, when the focus comes."""


def looks(widget):
    """Take a picture; the line of a list has the frame of its list around it."""
    QApplication.processEvents()
    around = widget.parentWidget()
    return (around if isinstance(around, QComboBox) else widget).grab().toImage()


def changed(one, other):
    return sum(
        one.pixel(x, y) != other.pixel(x, y)
        for x in range(0, min(one.width(), other.width()), 2)
        for y in range(0, min(one.height(), other.height()), 2)
    )


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.HIGH_CONTRAST])
def test_the_focus_is_seen_wherever_it_stands(hold, style, theme):
    page = hold()
    style.wear(theme)
    there = [w for w in page.findChildren(QWidget) if takes_focus(w) and w.isEnabled()]
    assert there
    unseen = []
    for widget in there:
        page.bar.words.setFocus()
        if widget is page.bar.words:
            page.bar.record.setFocus()
        before = looks(widget)
        widget.setFocus()
        if changed(before, looks(widget)) < ENOUGH:
            unseen.append(f"{type(widget).__name__} {name_of(widget)}")
    assert unseen == []
