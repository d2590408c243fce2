"""Keeps the desk out of pictures of the screen, where the system can do that."""

import sys
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

VARIABLE = "CHAIRDESK_PICTURES"
"""Set to `allowed` for whoever sees the desk through a magnifier that takes pictures of it."""

SHARED = "is_shared"
"""The property of the one kind of window that is made to be shared."""

KeepOut = Callable[[int], object]
"""Asks the system to keep one window out, by its number."""


class OutOfPictures(QObject):
    """Asks for every window before it is seen, but for the one that is made to be shared."""

    def __init__(self, app: QApplication, keep_out: KeepOut) -> None:
        super().__init__(app)
        self._keep_out = keep_out
        app.installEventFilter(self)

    def eventFilter(self, seen: QObject, event: QEvent) -> bool:
        """Qt is about to show something."""
        if event.type() is QEvent.Type.Show and isinstance(seen, QWidget):
            self._ask_for(seen)
        return False

    def _ask_for(self, widget: QWidget) -> None:
        if widget.isWindow() and not widget.property(SHARED):
            self._keep_out(widget.internalWinId())


def keep_out_of_pictures(
    app: QApplication,
    environment: Mapping[str, str],
    keep_out: KeepOut | None = None,
) -> None:
    """Keep all windows but the shared out of pictures, unless that is not wanted or not known."""
    how = keep_out or how_here()
    if how is not None and environment.get(VARIABLE) != "allowed":
        OutOfPictures(app, how)


if sys.platform == "win32":
    import ctypes

    _LEFT_OUT, _BLACK = 0x11, 0x1  # as Windows numbers them; before 2020 it knew black alone

    def how_here() -> KeepOut | None:
        """Say how this system is asked; None if it cannot be."""
        return _ask_windows

    def _ask_windows(window: int) -> None:
        ask = ctypes.windll.user32.SetWindowDisplayAffinity
        handle = ctypes.c_void_p(window)
        if not ask(handle, _LEFT_OUT):
            ask(handle, _BLACK)

else:

    def how_here() -> KeepOut | None:
        """Say how this system is asked; None if it cannot be."""
        return None
