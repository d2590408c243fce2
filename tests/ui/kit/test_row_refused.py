"""A row that is left or refused: entered in time, and never typed over."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from tests.ui.kit.tables import Page, focused, type_row


def test_a_refused_row_is_never_typed_over_by_the_next_one(shown, qtbot):
    page = shown(Page(is_taken=False))
    page.table.setFocus()
    type_row(qtbot, "Darren", "officer", "Father")
    type_row(qtbot, "Agnes", "head", "Gran")
    draft = page.table.rows.draft
    assert draft["name"] == "DarrenAgnes"
    assert draft["lives"] == "FatherGran"


def test_a_refused_row_that_is_opened_again_is_marked_to_be_typed_anew(shown, qtbot):
    page = shown(Page(is_taken=False))
    page.table.setFocus()
    type_row(qtbot, "Darren")
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    type_row(qtbot, "Dara")
    assert page.table.rows.draft["name"] == "Dara"


def test_a_row_is_put_forward_when_its_card_is_left(shown, qtbot):
    page = Page()
    _window, elsewhere = aside(shown, page)
    page.table.setFocus()
    type_row(qtbot, "Baby", "", then=Qt.Key.Key_Tab)
    qtbot.keyClicks(focused(), "Mother")
    page.after.setFocus()
    assert page.kept == []
    elsewhere.setFocus()
    assert [(row["name"], row["lives"]) for row in page.kept] == [("Baby", "Mother")]


def test_a_row_that_was_refused_is_put_forward_again_only_once_it_has_changed(shown, qtbot):
    page = Page(is_taken=False)
    (_window, elsewhere), tried = aside(shown, page), []
    page.table.entered.connect(tried.append)
    page.table.setFocus()
    type_row(qtbot, "Baby", then=Qt.Key.Key_Tab)
    for widget in (elsewhere, page.after, elsewhere):
        widget.setFocus()
    assert len(tried) == 1
    page.table.rows.setData(page.table.rows.index(0, 0), "Baby McAllister")
    page.after.setFocus()
    elsewhere.setFocus()
    assert len(tried) == 2


def aside(shown, page):
    """Show the page beside a line that stands on no card of it."""
    window, elsewhere = QWidget(), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(page)
    column.addWidget(elsewhere)
    return shown(window), elsewhere


def test_a_turn_of_the_wheel_over_the_bar_below_a_table_is_the_pages(shown):
    page = shown(Page(), (300, 300))
    bar = page.table.horizontalScrollBar()
    assert bar.maximum() > 0
    here, none = QPointF(5, 5), Qt.KeyboardModifier.NoModifier
    for turned, is_taken in ((QPoint(0, -240), False), (QPoint(-240, 0), True)):
        phase, is_inverted = Qt.ScrollPhase.NoScrollPhase, False
        wheel = QWheelEvent(
            here, here, turned, turned, Qt.MouseButton.NoButton, none, phase, is_inverted
        )
        QApplication.sendEvent(bar, wheel)
        assert (bar.value() > 0) is is_taken
