"""What a test put up is taken away with it: what stays is dressed anew with each that follows."""

from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication


@contextmanager
def none_left():
    """Delete every window that came up meanwhile, still stands and belongs to no other.

    What drops down is left to the field that it drops from: Qt deletes it there, without looking.
    """
    before = set(QApplication.topLevelWidgets())
    yield
    for window in set(QApplication.topLevelWidgets()) - before:
        if window.parent() is None and window.windowType() is not Qt.WindowType.Popup:
            window.deleteLater()
    let_die()


def let_die():
    """Delete what a window let go of: in a test there is no loop that comes round to it."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
