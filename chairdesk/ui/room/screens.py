"""Which screens there are, and which of them the room may have."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

FindScreens: TypeAlias = Callable[[QWidget], tuple[QScreen, ...]]
"""Where a window may stand beside another one, the best place first; nowhere, if it may not."""


EDGE = 16
"""So many pixels of two neighbours may lie over each other where sizes are rounded."""


def ground_of(window: QWidget) -> QRect:
    """Find the screen that holds the middle of a window; Qt may still name the one it left."""
    screen = window.screen()
    if not QGuiApplication.platformName().startswith("wayland"):  # which tells no window its place
        screen = QGuiApplication.screenAt(window.frameGeometry().center()) or screen
    return screen.geometry()


def screens_beside(*taken: QWidget) -> tuple[QScreen, ...]:
    """Find the screens that show nothing of these windows; one that mirrors theirs shows it."""
    held = [ground_of(window) for window in taken if window.isVisible()]
    return tuple(
        one
        for one in QGuiApplication.screens()
        if not any(show_the_same(one.geometry(), ground) for ground in held)
    )


def is_mirrored(window: QWidget) -> bool:
    """Say whether another screen shows the same as the one where this window stands."""
    ground = ground_of(window)
    return sum(show_the_same(one.geometry(), ground) for one in QGuiApplication.screens()) > 1


def show_the_same(one: QRect, other: QRect) -> bool:
    """Say whether two screens show something in common; neighbours may share a rounded edge."""
    common = one.intersected(other)
    return min(common.width(), common.height()) > EDGE


def identity_of(screen: QScreen) -> str:
    """Tell one screen from another that is joined at the same place."""
    parts = (screen.name(), screen.manufacturer(), screen.model(), screen.serialNumber())
    return "\n".join(parts)


def follow_screens(
    app: QGuiApplication, came: Callable[[QScreen], None], went: Callable[[QScreen], None]
) -> None:
    """Hear of every screen that comes or goes."""
    app.screenAdded.connect(came)
    app.screenRemoved.connect(went)
