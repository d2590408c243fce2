"""The second window stands where neither the chair's window stands nor the room's."""

from types import SimpleNamespace

from PySide6.QtGui import QGuiApplication


def screen_called(name):
    """Give a screen that can be told from another."""
    free = QGuiApplication.primaryScreen().availableGeometry()
    said = dict.fromkeys(("manufacturer", "model", "serialNumber"), str)
    return SimpleNamespace(name=lambda: name, availableGeometry=lambda: free, **said)


def test_with_one_screen_it_stands_beside_and_leaves_the_chairs_window_to_be_seen(one):
    one.two.open()
    free = one.window.screen().availableGeometry()
    assert free.contains(one.two.own.geometry())
    assert one.two.own.width() < free.width()
    assert not one.two.own.isMaximized()


def test_it_comes_home_when_its_screen_goes_and_back_with_that_screen_alone(one):
    one.screen = its = screen_called("HDMI-1")
    one.two.open()
    assert one.two.own.isMaximized()
    one.screen = None
    one.two._screen_went(its)
    assert not one.two.own.isMaximized()
    assert one.two.own.page.notice.sentence.startswith("Your screen is gone")
    one.screen = screen_called("the projector")
    one.two._screen_came(one.screen)
    assert not one.two.own.isMaximized()
    one.screen = screen_called("HDMI-1")
    one.two._screen_came(one.screen)
    assert one.two.own.isMaximized()
    one.two._screen_went(screen_called("another"))
    assert one.two.own.isMaximized()
