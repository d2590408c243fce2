"""The room's window keeps its place, and is shut where it would lie over the chair's screen."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from chairdesk.ui.room import standing as room_standing
from chairdesk.ui.room.room_window import RoomWindow
from chairdesk.ui.room.screens import identity_of, show_the_same
from chairdesk.ui.room.standing import MOST_TRIES, Standing
from tests.ui.room.screens import Screens


@pytest.fixture
def screens():
    return Screens()


@pytest.fixture
def home(shown):
    return shown(QWidget())


@pytest.fixture
def window(qapp):
    window = RoomWindow()
    yield window
    window.close()


@pytest.fixture
def standing(home, window, screens):
    return Standing(window, home, screens.find)


@pytest.fixture
def told(standing):
    said = []
    standing.told.connect(said.append)
    return said


def test_moved_off_its_screen_it_goes_back_as_often_as_it_may(standing, window, qtbot):
    standing.open()
    for _ in range(2):
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.setGeometry(5, 5, 400, 300)
        qtbot.waitUntil(window.isFullScreen)


def test_what_cannot_keep_its_place_over_the_chairs_screen_is_shut(
    standing, window, told, qtbot, monkeypatch
):
    tries = []
    standing.open()
    monkeypatch.setattr(RoomWindow, "stand_on", lambda _, screen: tries.append(screen))
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.setGeometry(5, 5, 400, 300)
    while window.isVisible():
        standing._look_around()
    assert len(tries) == MOST_TRIES
    assert told == ["The room's window could not stay on its screen; it is shut."]


def test_where_the_chairs_window_comes_to_its_screen_it_is_shut(
    standing, window, home, screens, told, qtbot
):
    standing.open()
    screens.has_another = False
    home.move(40, 40)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert told == ["The room's window was in the way on this screen; it is shut."]


def test_what_was_shut_and_is_shown_again_unasked_is_shut_again(standing, window, qtbot):
    standing.open()
    window.close()
    standing.give_up()
    window.show()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_beside_the_chairs_window_it_may_be_moved(standing, window, screens, qtbot):
    screens.has_another = False
    standing.may_share_the_screen = True
    assert standing.open()
    window.setGeometry(5, 5, 400, 300)
    standing._look_around()
    assert (window.isVisible(), window.isFullScreen()) == (True, False)


def test_another_screen_that_shows_the_chairs_is_told_of_once(standing, qtbot, monkeypatch):
    monkeypatch.setattr(room_standing, "is_mirrored", lambda _: True)
    with qtbot.waitSignal(standing.exposed) as heard:
        standing._settle()
    assert heard.args[0].startswith("Another screen shows the same as this one")
    with qtbot.assertNotEmitted(standing.exposed):
        standing._look_around()


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        (QRect(0, 0, 1366, 768), True),
        (QRect(0, 0, 1024, 768), True),
        (QRect(1366, 0, 1920, 1080), False),
        (QRect(1365, 0, 1920, 1080), False),
    ],
)
def test_screens_show_the_same_where_they_lie_over_each_other_and_not_where_they_touch(
    other, is_same
):
    assert show_the_same(QRect(0, 0, 1366, 768), other) is is_same


def test_the_chairs_screen_gone_while_the_room_sees_something_is_told_of(standing, home, qtbot):
    its = QGuiApplication.primaryScreen()
    standing.open()
    standing._screen = object()
    with qtbot.waitSignal(standing.exposed) as heard:
        standing._screen_went(its)
    assert heard.args == ["Your screen was gone, so the desk was locked."]


def test_it_waits_for_the_screen_that_went_and_for_no_other(standing, screens, qtbot):
    its = QGuiApplication.primaryScreen()
    standing.open()
    standing._screen_went(its)
    assert standing.is_waited_for(its)
    screens.has_another = False
    with qtbot.assertNotEmitted(standing.came_back):
        standing._screen_came(its)
    standing.give_up()
    assert not standing.is_waited_for(its)
    assert identity_of(its)
