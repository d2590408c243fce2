"""Strengths, worries and what must change, side by side or behind tabs."""

import pytest
from PySide6.QtCore import Qt

from chairdesk.models.contribution import (
    COLUMN_OF,
    Contribution,
    Heading,
    Tag,
)
from chairdesk.models.events import (
    ContributionCorrected,
    ContributionRecorded,
)
from chairdesk.models.ids import new_id
from chairdesk.procedures.agendas import item_of
from chairdesk.ui.hold.talk.columns_panel import ColumnsPanel
from chairdesk.ui.hold.talk.contribution_list import CONTRIBUTION
from tests.ui.hold.abernethy import somebody


def record(bench, words, who="Kirsty", **more):
    contribution = Contribution(new_id(), somebody(bench, who), words, **more)
    bench.enter(ContributionRecorded(contribution))
    return contribution


def rows(record):
    return [record.index(n).data(CONTRIBUTION) for n in range(record.rowCount())]


@pytest.fixture
def columns(bench, shown):
    return shown(ColumnsPanel(bench, item_of(bench.pack, "worries")), (820, 500))


def test_each_column_shows_its_heading_and_takes_its_name_from_the_agenda(bench, columns):
    assert columns.columns[Heading.WORRY].heading.text() == "What we are worried about"
    assert columns.columns[Heading.WHAT_MUST_CHANGE].heading.text() == "What must change"
    record(bench, "Worrying.", heading=Heading.WORRY)
    record(bench, "Good.", heading=Heading.STRENGTH)
    shown = {h: [r.now.words for r in rows(c.record)] for h, c in columns.columns.items()}
    assert shown[Heading.WORRY][-1] == "Worrying."
    assert shown[Heading.STRENGTH][-1] == "Good."
    assert shown[Heading.WHAT_MUST_CHANGE] == []


def test_a_contribution_that_changes_its_heading_changes_its_column(bench, columns):
    said = record(bench, "Both.", heading=Heading.WORRY)
    moved = Contribution(said.id, said.speaker, "Both.", heading=Heading.STRENGTH)
    bench.enter(ContributionCorrected(moved))
    assert rows(columns.columns[Heading.STRENGTH].record)[-1].now.id == said.id
    assert said.id not in [r.now.id for r in rows(columns.columns[Heading.WORRY].record)]


def test_a_danger_stands_among_the_worries_and_a_goal_among_what_must_change(bench, columns):
    for heading, under in COLUMN_OF.items():
        said = record(bench, "Put into words.", heading=heading)
        shown = columns.columns[under].record
        assert rows(shown)[-1].now.id == said.id
        told = shown.index(shown.rowCount() - 1).data(Qt.ItemDataRole.AccessibleTextRole)
        assert told.startswith(bench.words.name_of(heading))


def test_columns_fold_into_tabs_where_it_is_narrow_and_unfold_again(columns, qtbot):
    worry = columns.columns[Heading.WORRY]
    assert worry.heading.isVisible()
    columns.resize(400, 500)
    qtbot.waitUntil(columns._tabs.isVisible)
    assert columns._tabs.tabText(columns._tabs.currentIndex()) == "What we are worried about"
    assert columns._tabs.isAncestorOf(columns.put_right), "it takes no line of its own"
    assert columns.put_right.isVisible()
    columns.resize(900, 500)
    qtbot.waitUntil(worry.heading.isVisible)
    assert not columns._tabs.isVisible()
    assert columns.put_right.isVisible()


def test_a_row_of_a_column_is_tagged_and_put_right_like_any_other(bench, columns, qtbot):
    record(bench, "Worrying.", heading=Heading.WORRY)
    column = columns.columns[Heading.WORRY]
    column.view.setCurrentIndex(column.record.index(column.record.rowCount() - 1))
    qtbot.keyClick(column.view, Qt.Key.Key_A)
    assert rows(column.record)[-1].now.tag is Tag.ALLEGATION
    qtbot.keyClick(column.view, Qt.Key.Key_Return)
    assert columns.correction.isVisible()


def test_the_newest_stays_in_view_whatever_room_a_column_gets(bench, shown, qtbot):
    for number in range(12):
        record(bench, f"Worry {number}, and what it was that was seen.", heading=Heading.WORRY)
    panel = ColumnsPanel(bench, item_of(bench.pack, "worries"))
    view = shown(panel, (700, 260)).columns[Heading.WORRY].view
    bar = view.verticalScrollBar()
    for high in (420, 180):
        panel.resize(700, high)
        qtbot.waitUntil(lambda: bar.maximum() > 0)
        panel.repaint()
        assert bar.value() == bar.maximum()
    view.choose_place(0)
    qtbot.waitUntil(lambda: bar.value() == bar.minimum())
    panel.resize(640, 200)
    panel.repaint()
    assert bar.value() < bar.maximum()
