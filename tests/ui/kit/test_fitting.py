"""Cells, titles and the line that is typed into: all of it is read, at any width."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from chairdesk.ui.kit.rows.row_model import CellKind, Column, Row
from chairdesk.ui.kit.rows.row_table import RowTable
from chairdesk.ui.kit.scroll_page import ScrollPage
from tests.ui.kit.tables import Page, focused, type_row

COLUMNS = (
    Column("name", "Name", width=8, example="First and last name"),
    Column("rights", "Parental rights and responsibilities", CellKind.TICK, width=6),
    Column("school", "School or nursery", width=8),
    Column("status", "Legal status", width=8),
    Column("note", "To bear in mind", width=8),
)
ISLA = Row(
    1,
    {
        "name": "Isla Example",
        "school": "Lochend Community Primary School",
        "status": "Supervised at home, with conditions of contact",
        "note": "Dyslexic; read everything aloud, give large print, and leave time",
    },
)


@pytest.fixture
def table(shown):
    def of(width):
        table = RowTable("Children", COLUMNS)
        shown(table, (width, 300))
        table.show_rows((ISLA,))
        QApplication.processEvents()
        return table

    return of


def room_of(table, number):
    return table.columnWidth(number) - 2 * round(table.fontMetrics().height() * 0.4)


@pytest.mark.parametrize("points", [11, 22])
def test_every_cell_and_title_is_read_whole_in_as_many_lines_as_it_takes(table, style, points):
    style.write_at(points)
    there = table(45 * QFontMetrics(QApplication.font()).height())
    assert there.horizontalHeader().length() <= there.viewport().width()
    for number, column in enumerate(COLUMNS):
        for words, high in (
            (column.title, there.horizontalHeader().height()),
            (ISLA[column.key], there.rowHeight(0)),
        ):
            longest = max(map(there.fontMetrics().horizontalAdvance, words.split()), default=0)
            assert longest <= room_of(there, number)
            room = QRect(0, 0, room_of(there, number), 9999)
            lines = there.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, words)
            assert lines.height() <= high


def test_the_row_that_would_be_highest_has_the_width_to_spare(table):
    there = table(900)
    assert there.columnWidth(4) > there.columnWidth(1)
    assert there.rowHeight(0) <= 4.5 * there.fontMetrics().height()


def test_where_there_is_room_for_every_title_each_row_has_one_line(table):
    there = table(1500)
    there.show_rows((Row(1, {"name": "Isla Example"}),))
    assert there.horizontalHeader().height() < 2 * there.fontMetrics().height()
    assert there.rowHeight(0) < 2 * there.fontMetrics().height()


def test_the_line_grows_over_its_neighbours_with_what_is_typed_and_stays_in_sight(table, qtbot):
    there = table(900)
    there.setFocus()
    there.setCurrentIndex(there.rows.index(1, 4))
    qtbot.keyClick(there, Qt.Key.Key_Return)
    line = QApplication.focusWidget()
    qtbot.keyClicks(line, "Read everything aloud to her, slowly")
    assert line.width() > there.columnWidth(4)
    assert line.geometry().right() < there.viewport().width()


def test_each_row_comes_before_the_eyes_as_it_is_written_however_far_down_it_lies(shown, qtbot):
    page, people = ScrollPage(), Page()
    page.body.addWidget(people)
    shown(page, (500, 200))
    table = people.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    for number in range(8):
        type_row(qtbot, f"Jo {number}")
        line = focused()
        qtbot.waitUntil(lambda line=line: line.visibleRegion().boundingRect() == line.rect())
    table.setCurrentIndex(table.rows.index(0, 0))
    first = table.visualRect(table.currentIndex())
    qtbot.waitUntil(
        lambda: table.viewport().visibleRegion().boundingRect().contains(first.center())
    )
