"""Which screens there are, and which of them the room may have."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

FindScreen: TypeAlias = Callable[[QWidget], QScreen | None]
"""Where a window may stand beside another one; None where it may not."""


def screen_beside(*taken: QWidget) -> QScreen | None:
    """Find a screen on which none of these windows stands; None where there is none."""
    held = [window.screen() for window in taken if window.isVisible()]
    return next((one for one in QGuiApplication.screens() if one not in held), None)


def follow_screens(
    app: QGuiApplication, came: Callable[[QScreen], None], went: Callable[[QScreen], None]
) -> None:
    """Hear of every screen that comes or goes."""
    app.screenAdded.connect(came)
    app.screenRemoved.connect(went)
