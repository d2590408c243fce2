"""A long list: only what is seen is measured, and what is seen keeps its place."""

from dataclasses import replace
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QAbstractSlider, QApplication

from chairdesk.models.contribution import Contribution, Hand, RecordedContribution
from chairdesk.models.events import ContributionRecorded, ContributionStruck
from chairdesk.models.ids import new_id
from chairdesk.procedures.agendas import item_of
from chairdesk.ui.hold.talk.contribution_delegate import ContributionDelegate
from chairdesk.ui.hold.talk.row_heights import RowHeights
from chairdesk.ui.hold.talk.talk_panel import TalkPanel

MANY = 400
HIGH = st.integers(1, 9)


@pytest.fixture
def measured(monkeypatch):
    """Which rows were measured, in turn."""
    rows, height_of = [], ContributionDelegate._height

    def height(delegate, row, width):
        rows.append(row.now.words)
        return height_of(delegate, row, width)

    monkeypatch.setattr(ContributionDelegate, "_height", height)
    return rows


@pytest.fixture
def long(bench, shown, measured):
    """A talk of many contributions, of one to nine lines each."""
    speaker = bench.conference.roll.people[0].id
    said = [
        Contribution(new_id(), speaker, f"Said {n}. " * (1 + 17 * (n % 9))) for n in range(MANY)
    ]
    conference = bench.conference
    rows = tuple(RecordedContribution(one, conference.room.opened, Hand.CHAIR) for one in said)
    talk = replace(conference.talk, recorded=rows)
    bench.sitting.conference = replace(conference, talk=talk)
    panel = shown(TalkPanel(bench, item_of(bench.pack, "information")), (820, 500))
    QApplication.processEvents()
    return panel


def scroll(view, by):
    bar = view.verticalScrollBar()
    bar.setSliderPosition(bar.value())
    bar.triggerAction(QAbstractSlider.SliderAction.SliderMove)
    bar.setValue(bar.value() + by)


def top_of(view, row):
    return view.visualRect(view.record.index(row)).top()


@given(st.lists(HIGH), st.lists(st.tuples(st.integers(0, 99), HIGH)))
def test_a_row_is_found_by_its_place_whatever_was_guessed(guessed, found):
    heights, plain = RowHeights(guessed), list(guessed)
    for row, high in found:
        if row < len(plain):
            assert heights.measure(row, high) == high - plain[row]
            plain[row] = high
        elif row % 2 and plain:
            heights.drop_last()
            plain.pop()
        else:
            heights.add(high)
            plain.append(high)
    above = [0, *accumulate(plain)]
    assert [heights.above(row) for row in range(len(plain) + 1)] == above
    assert heights.total == above[-1]
    assert all(heights.at(place) == row for row, place in enumerate(above[:-1]))
    assert all(heights.at(place - 1) == row for row, place in enumerate(above[1:]))


def test_a_long_talk_opens_at_its_end_with_no_more_measured_than_is_seen(long, measured):
    assert long.view.rows_in_view.stop == MANY
    assert {f"Said {n}." for n in long.view.rows_in_view} <= {
        w[: w.index(".") + 1] for w in measured
    }
    assert len(measured) < 30
    last = long.view.visualRect(long.record.index(MANY - 1))
    assert abs(last.bottom() - long.view.viewport().height()) <= 1


def test_one_more_contribution_measures_itself_alone_and_stands_there_at_once(
    bench, long, measured
):
    measured.clear()
    said = Contribution(new_id(), bench.conference.roll.people[0].id, "One more.")
    bench.enter(ContributionRecorded(said))
    assert set(measured) == {"One more."}
    below = QPoint(10, long.view.viewport().height() - 10)
    assert long.view.indexAt(below).row() == MANY


@pytest.mark.parametrize("by", [-37, 37])
def test_what_is_seen_moves_by_as_much_as_was_scrolled_while_other_rows_are_measured(long, by):
    view = long.view
    if by > 0:
        scroll(view, -view.verticalScrollBar().value())
    for _ in range(60):
        kept = view.rows_in_view[len(view.rows_in_view) // 2]
        stood = top_of(view, kept)
        scroll(view, by)
        assert top_of(view, kept) == stood - by


def test_another_width_keeps_the_row_that_was_on_top(long):
    view = long.view
    scroll(view, -view.verticalScrollBar().maximum() // 2)
    first = view.rows_in_view.start
    long.resize(600, 500)
    QApplication.processEvents()
    assert abs(view.rows_in_view.start - first) <= 1


@pytest.mark.parametrize(
    ("key", "row"),
    [
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, MANY - 1),
        (Qt.Key.Key_Up, 199),
        (Qt.Key.Key_Down, 201),
    ],
)
def test_keys_lead_to_rows_and_bring_them_whole_into_view(long, qtbot, key, row):
    view = long.view
    view.setCurrentIndex(long.record.index(200))
    qtbot.keyClick(view, key)
    assert view.currentIndex().row() == row
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_pages_lead_up_and_down_by_as_much_as_is_seen(long, qtbot):
    view = long.view
    view.setCurrentIndex(long.record.index(200))
    page = len(view.rows_in_view) + 1
    for key, by in ((Qt.Key.Key_PageUp, range(-page, 0)), (Qt.Key.Key_PageDown, range(1, page))):
        before = view.currentIndex().row()
        qtbot.keyClick(view, key)
        assert view.currentIndex().row() - before in by


def test_a_row_is_chosen_where_it_is_clicked_and_brought_to_any_place(long, qtbot):
    view, left = long.view, Qt.MouseButton.LeftButton
    view.setCurrentIndex(long.record.index(149))
    for hint in QAbstractItemView.ScrollHint:
        view.scrollTo(long.record.index(150), hint)
        place = view.visualRect(long.record.index(150)).center()
        assert view.viewport().rect().contains(place)
    qtbot.mouseClick(view.viewport(), left, pos=place)
    assert view.chosen is long.record.shown[150]
    view.setSelection(
        view.viewport().rect().translated(0, 10**6), view.selectionCommand(view.currentIndex())
    )
    assert not view.selectionModel().hasSelection()


def test_a_row_that_changed_is_measured_anew_once_it_is_seen(bench, long, measured):
    struck = long.record.shown[5]
    bench.enter(ContributionStruck(struck.now.id))
    assert struck.now.words not in measured
    before = len(measured)
    scroll(long.view, -long.view.verticalScrollBar().maximum())
    assert struck.now.words in measured[before:] or 5 not in long.view.rows_in_view


def test_a_screen_reader_finds_each_row_where_it_is_seen_and_is_told_of_the_one_chosen(
    long, monkeypatch
):
    told = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append((event.type(), event.child()))
    )
    long.view.setFocus()
    long.view.setCurrentIndex(long.record.index(MANY - 2))
    assert (QAccessible.Event.Focus, MANY - 2) in told
    assert (QAccessible.Event.Selection, MANY - 2) in told
    rows = QAccessible.queryAccessibleInterface(long.view)
    assert rows.childCount() == MANY
    seen = rows.child(MANY - 2).rect()
    at = long.view.visualRect(long.record.index(MANY - 2))
    assert (seen.top(), seen.height()) == (
        long.view.viewport().mapToGlobal(at.topLeft()).y(),
        at.height(),
    )
