"""What drops down below a field is as high as its rows and as wide as the longest of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.fields import NamedField
from chairdesk.ui.style import USUAL
from tests.ui.kit.tables import Page, focused

LONG = "South Ayrshire, neighbouring pages: Case Conferences"


def is_whole(rows):
    """Say whether a list shows each of its rows from end to end, and nothing blank below them."""
    model, inside = rows.model(), rows.viewport().rect()
    shown = [rows.visualRect(model.index(place, 0)) for place in range(model.rowCount())]
    bars = (rows.verticalScrollBar(), rows.horizontalScrollBar())
    return (
        all(inside.top() <= row.top() and row.bottom() <= inside.bottom() for row in shown)
        and inside.bottom() - shown[-1].bottom() <= 2
        and rows.sizeHintForColumn(0) <= inside.width()
        and not any(bar.maximum() for bar in bars)
    )


@pytest.fixture(params=[USUAL, 1.5 * USUAL])
def lettered(request, style):
    style.write_at(request.param)
    yield
    style.write_as_usual()


@pytest.mark.parametrize("rows", [("One", "Two", "Three"), ("One", LONG), tuple("abcdefghijk")])
def test_a_list_that_has_the_focus_shows_every_row_whole_when_it_opens(shown, lettered, rows):
    choice = ChoiceList()
    choice.addItems(rows)
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(NamedField("Which", choice))
    column.addStretch(1)
    shown(page, (300, 60))
    choice.setFocus()
    for _again in range(2):
        choice.showPopup()
        assert is_whole(choice.view())
        choice.hidePopup()


def test_offers_below_a_cell_are_whole_however_narrow_the_cell(shown, qtbot, lettered):
    page = shown(Page(), (420, 200))
    page.table.offer("lives", ("Mother", "Father", LONG[:50]))
    page.table.setColumnWidth(2, 80)
    page.table.setCurrentIndex(page.table.rows.index(0, 2))
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert is_whole(focused())
    focused().hide()
    qtbot.keyClicks(page.table.findChild(QLineEdit), "moth")
    assert is_whole(focused())
    focused().hide()
