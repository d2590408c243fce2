"""A copy drawn once more in large print, beside the windows."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from chairdesk.desk.shelves import KeptDocument
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.errand import Answer, Errand
from chairdesk.ui.release.outbox import large_print_of


class LargePrint(QObject):
    """Draws one copy at a time; says which paper it is of."""

    drawn = Signal(str, object)
    """sha256 of the paper, copy: KeptDocument | None where it is no page"""
    failed = Signal(object)
    """why: Exception"""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._errand: Errand | None = None

    def begin(self, paper: KeptDocument) -> None:
        """Draw a paper in large print, and say so once it is done."""
        work = partial(large_print_of, paper, self._bench.conference, self._bench.words)
        self._errand = Errand(work)
        Answer(self, self._errand, partial(self.drawn.emit, paper.sha256))
        self._errand.failed.connect(self.failed)
        self._errand.set_out()
