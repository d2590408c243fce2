"""The search of the copies, beside the windows: each is sought once, and known from then on."""

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from chairdesk.desk.shelves import KeptDocument
from chairdesk.models.conference import Conference
from chairdesk.models.ids import AttendeeId
from chairdesk.ui.kit.errand import Errand
from chairdesk.ui.release.examiner import Examined, Examiner, Searched


class Search(QObject):
    """Remembers what it sought, and what was found; what it has no answer for stays shut."""

    ended = Signal()
    """Every copy that was sought is answered for, or will not be."""
    failed = Signal(object)
    """why: Exception"""

    def __init__(self, examiner: Examiner) -> None:
        super().__init__()
        self._examiner = examiner
        self._sought: set[str] = set()
        self._found: dict[str, Examined] = {}
        self._errand: Errand | None = None

    @property
    def is_under_way(self) -> bool:
        """Say whether copies are being searched."""
        return self._errand is not None

    def found_in(self, paper: KeptDocument) -> Examined | None:
        """Give what was found in a copy; None where it was not searched to its end."""
        return self._found.get(paper.sha256)

    def stands(self, paper: KeptDocument) -> Searched:
        """Say how far the search of a copy has come; what was sought in vain does not go out."""
        if paper.sha256 in self._found:
            return Searched.DONE
        is_over = paper.sha256 in self._sought and not self.is_under_way
        return Searched.IN_VAIN if is_over else Searched.UNDER_WAY

    def readers(self) -> Mapping[str, AttendeeId | None]:
        """Say who on the roll is meant by the name of a reader."""
        return {one.paper.reader: one.who for one in self._found.values() if one.who}

    def begin(self, conference: Conference, papers: Iterable[KeptDocument]) -> None:
        """Search the copies that were not sought yet."""
        new = {paper.sha256 for paper in papers} - self._sought
        if not new or self.is_under_way:
            return
        self._sought |= new
        self._errand = Errand(partial(self._examiner.examine, conference))
        self._errand.done.connect(self.end)
        self._errand.failed.connect(self._fail)
        self._errand.set_out()

    def seek_again(self) -> None:
        """Forget what was sought in vain, so that it is sought once more."""
        if not self.is_under_way:
            self._sought &= self._found.keys()

    def end(self, examined: Iterable[Examined]) -> None:
        """Know from now on what was found."""
        self._errand = None
        self._found |= {one.paper.sha256: one for one in examined}
        self.ended.emit()

    def _fail(self, why: Exception) -> None:
        self._errand = None
        self.failed.emit(why)
        self.ended.emit()
