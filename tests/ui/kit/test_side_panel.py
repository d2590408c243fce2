import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from chairdesk.ui.kit.layers.page_stack import PageStack
from chairdesk.ui.kit.layers.side_panel import SidePanel
from tests.ui.everyone import told
from tests.ui.kit.tables import Page, focused

ROLE = QAccessible.Role


class Ground(QWidget):
    """Some work, and a panel over it."""

    def __init__(self):
        super().__init__()
        self.work, self.other = QLineEdit(), QPushButton("Other")
        column = QVBoxLayout(self)
        column.addWidget(self.work)
        column.addWidget(self.other)
        self.panel = SidePanel(self, 10)
        QVBoxLayout(self.panel).addWidget(self.panel.away)
        self.panel.setAccessibleName("Keys")


@pytest.fixture
def ground(shown):
    ground = shown(Ground(), (800, 400))
    ground.work.setFocus()
    return ground


def test_a_panel_stands_at_the_right_and_keeps_its_width(ground):
    ground.panel.come_forward(ground.panel.away)
    there = ground.panel.geometry()
    assert there.right() == ground.rect().right()
    assert (there.top(), there.height()) == (0, ground.height())
    assert there.width() < ground.width()


@pytest.mark.parametrize("way", ["escape", "button"])
def test_what_puts_a_panel_away_gives_the_focus_back(ground, way):
    ground.panel.come_forward(ground.panel.away)
    assert ground.panel.away.hasFocus()
    if way == "escape":
        QTest.keyClick(ground.panel.away, Qt.Key.Key_Escape)
    else:
        ground.panel.away.click()
    assert not ground.panel.isVisible()
    assert ground.work.hasFocus()


def test_a_panel_that_came_over_a_cell_half_typed_gives_the_focus_back_to_its_table(shown, qtbot):
    page = shown(Page(), (800, 400))
    panel = SidePanel(page, 10)
    page.table.setFocus()
    qtbot.keyClicks(page.table, "I")
    qtbot.keyClicks(focused(), "sla")
    panel.come_forward(panel.away)
    panel.put_away()
    assert page.table.hasFocus()
    assert page.table.rows.draft["name"] == "Isla"


def test_a_panel_called_again_while_it_is_open_still_knows_where_the_focus_was(ground):
    ground.panel.come_forward(ground.panel.away)
    ground.panel.come_forward(ground.panel.away)
    ground.panel.put_away()
    assert ground.work.hasFocus()


def test_a_panel_that_is_not_open_takes_the_focus_from_nobody(ground):
    ground.panel.come_forward(ground.panel.away)
    ground.panel.put_away()
    ground.other.setFocus()
    ground.panel.put_away()
    assert ground.other.hasFocus()


def test_a_panel_gives_way_where_the_focus_goes_to_what_lies_under_it(ground):
    under = QLineEdit(ground)
    under.setGeometry(ground.width() - 30, 10, 20, 20)
    under.show()
    ground.panel.come_forward(ground.panel.away)
    ground.work.setFocus()
    assert ground.panel.isVisible()
    under.setFocus()
    assert not ground.panel.isVisible()
    assert under.hasFocus()


def test_a_screen_reader_is_told_the_panel_by_its_name(ground):
    assert told(ground.panel)[:2] == (ROLE.Grouping.name, "Keys")


def test_pages_of_which_one_shows_are_not_told_as_layers(shown):
    assert told(shown(PageStack(), (100, 100)))[0] == ROLE.Pane.name
