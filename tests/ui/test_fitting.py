"""How large a window opens, and where."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from chairdesk.ui.fitting import fit, place_of


@pytest.fixture
def window(qtbot):
    def make():
        window = QWidget()
        qtbot.addWidget(window)
        return window

    return make


def left_at(window, rectangle):
    before = window()
    before.setGeometry(rectangle)
    before.show()
    before.close()
    return place_of(before)


def test_a_window_opens_where_and_as_large_as_it_was_left(window):
    again = window()
    fit(again, left_at(window, QRect(40, 50, 500, 400)))
    assert again.geometry() == QRect(40, 50, 500, 400)


def test_a_window_whose_screen_is_gone_opens_on_one_that_is_there(window):
    again = window()
    fit(again, left_at(window, QRect(5000, 3000, 500, 400)))
    assert again.screen().availableGeometry().intersects(again.geometry())


@pytest.mark.parametrize("spoilt", [b"", b"Dear Ms Drummond,"])
def test_what_says_no_place_leaves_the_window_its_liking(window, spoilt):
    again, liked = window(), window()
    fit(again, spoilt)
    fit(liked)
    assert again.geometry() == liked.geometry()
    assert again.windowState() == liked.windowState()
