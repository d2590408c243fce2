"""Where the hand is once a page is shown."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from chairdesk.ui.frame.first_focus import put_focus_into
from chairdesk.ui.kit.responsive_split import ResponsiveSplit


def test_where_the_panes_are_folded_the_hand_is_in_the_first_field_and_not_on_its_tab(shown):
    split, field = ResponsiveSplit(), QLineEdit()
    for title, inside in (("What is known", field), ("What falls due", QLineEdit())):
        pane = QWidget()
        QVBoxLayout(pane).addWidget(inside)
        split.add_pane(title, pane)
    page = QWidget()
    QVBoxLayout(page).addWidget(split)
    shown(page, (400, 300))
    assert split.is_folded
    put_focus_into(page)
    assert page.focusWidget() is field


def test_where_a_folded_pane_has_no_field_the_hand_is_on_its_tab(shown):
    split = ResponsiveSplit()
    split.add_pane("What is known", QWidget())
    shown(split, (400, 300))
    put_focus_into(split)
    assert split.isAncestorOf(split.focusWidget())
