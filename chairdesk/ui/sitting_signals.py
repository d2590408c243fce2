"""The one bridge from the desk's news to Qt signals."""

from PySide6.QtCore import QObject, Signal

from chairdesk.desk.sitting import Sitting
from chairdesk.models.conference import Conference
from chairdesk.models.events import Entry


class SittingSignals(QObject):
    """Says aloud, in Qt, what has happened at the sitting."""

    happened = Signal(object, object)
    """entry: Entry, conference: Conference"""
    coming = Signal(object)
    """row: RecordedContribution that is being recorded, and is not on disk yet; None: none is"""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self.last: Entry | None = None
        """The entry that was told last."""
        sitting.tell(self._say)

    def hush(self) -> None:
        """Say no more; the windows of this sitting are closing."""
        self._sitting.no_longer_tell(self._say)

    def _say(self, entry: Entry, conference: Conference) -> None:
        self.last = entry
        self.happened.emit(entry, conference)
