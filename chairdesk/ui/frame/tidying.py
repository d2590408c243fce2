"""Takes away what nobody holds any more, on the windows' thread and on no other."""

import gc

from PySide6.QtCore import QObject, QTimer

_BETWEEN = 200
"""How often it is looked whether there is enough to take away, in milliseconds."""


class Tidying(QObject):
    """Collects garbage for all threads, while the application lives.

    Python collects on whichever thread happens to make an object. Were that the writer's, a part
    of a window that was let go would die there, and Qt, which still speaks to it, with it.
    """

    def __init__(self, application: QObject) -> None:
        super().__init__(application)
        gc.disable()
        self._often = QTimer(self, interval=_BETWEEN)
        self._often.timeout.connect(tidy)
        self._often.start()


def tidy() -> None:
    """Take away what is due, as Python would by itself."""
    counts, enough = gc.get_count(), gc.get_threshold()
    due = [age for age in range(len(counts)) if counts[age] > enough[age]]
    if due:
        gc.collect(max(due))
