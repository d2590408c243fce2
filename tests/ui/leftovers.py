"""What a test put up is taken away with it: what stays is dressed anew with each that follows."""

from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication


@contextmanager
def none_left():
    """Delete every window that came up meanwhile, still stands and belongs to no other."""
    before = set(QApplication.topLevelWidgets())
    yield
    left = [one for one in QApplication.topLevelWidgets() if one.parent() is None]
    for window in set(left) - before:
        window.deleteLater()
    let_die()


def let_die():
    """Delete what a window let go of: in a test there is no loop that comes round to it."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
