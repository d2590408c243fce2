import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from chairdesk.ui.kit.responsive_split import ResponsiveSplit


def pane(name):
    box = QWidget()
    box.setAccessibleName(name)
    box.line = QLineEdit(accessibleName=f"Line of {name}")
    QVBoxLayout(box).addWidget(box.line)
    return box


@pytest.fixture
def split(shown):
    split = ResponsiveSplit()
    split.panes = [pane("Agenda"), pane("Talk"), pane("Glance")]
    for box, weight in zip(split.panes, (1, 3, 1), strict=True):
        split.add_pane(box.accessibleName(), box, weight)
    return shown(split)


def test_panes_stand_side_by_side_where_there_is_room(split):
    assert not split.is_folded
    assert all(box.line.isVisible() for box in split.panes)


@pytest.mark.parametrize("size", [(683, 384), (1366, 400), (700, 768)])
def test_panes_fold_into_tabs_where_there_is_not(split, size, qtbot):
    with qtbot.waitSignal(split.folded) as folded:
        split.resize(*size)
    assert folded.args == [True]
    assert [box.line.isVisible() for box in split.panes] == [True, False, False]


def test_panes_stay_side_by_side_as_a_notice_comes_on_a_small_laptop_with_bars(split, qtbot):
    bars_and_steps, notice = 70 + 62, 60
    split.resize(1366, 768 - bars_and_steps - notice)
    qtbot.wait(1)
    assert not split.is_folded


def test_panes_fold_when_the_text_doubles(split, style, qtbot):
    with qtbot.waitSignal(split.folded):
        style.write_at(22)
    assert split.is_folded


def test_focus_stays_where_it_was_through_folding_and_unfolding(split, qtbot):
    split.panes[1].line.setFocus()
    split.resize(683, 384)
    assert QApplication.focusWidget() is split.panes[1].line
    assert split.panes[1].line.isVisible()
    split.resize(1366, 768)
    assert QApplication.focusWidget() is split.panes[1].line


@pytest.mark.parametrize("size", [(1366, 768), (683, 384)])
def test_whichever_pane_is_shown_has_the_focus(split, size):
    split.resize(*size)
    visited = []
    for place in (1, 2, 0):
        split.show_pane(place)
        visited.append(QApplication.focusWidget().accessibleName())
    assert visited == ["Line of Talk", "Line of Glance", "Line of Agenda"]


def test_a_pane_with_nothing_to_focus_leaves_the_focus_alone(split):
    split.add_pane("Words", QLabel("Only words"), 1)
    split.panes[0].line.setFocus()
    split.show_pane(3)
    assert QApplication.focusWidget() is split.panes[0].line


def test_a_screen_reader_hears_the_panes_in_their_order(split):
    inner = QAccessible.queryAccessibleInterface(split._split)
    names = [inner.child(place).text(QAccessible.Text.Name) for place in range(inner.childCount())]
    assert [name for name in names if name] == ["Agenda", "Talk", "Glance"]


def test_nothing_holds_the_focus_of_no_pane(split):
    split.panes[0].line.clearFocus()
    assert split.current_pane() == 0
