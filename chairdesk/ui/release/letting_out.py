"""Copies as they leave: into a folder that the chair chose, and onto the log of what went out."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from chairdesk.desk.ports import VaultFailure
from chairdesk.desk.shelves import KeptDocument
from chairdesk.models.events import CopiesSetOut, CopiesStayed, DocumentReleased
from chairdesk.models.ids import AttendeeId
from chairdesk.models.paper import Leaving, Release, Way
from chairdesk.ui.bench import Bench
from chairdesk.ui.release.outbox import MayHaveLeft, sweep, write_out
from chairdesk.ui.release.standing import file_role, listed_role


class LettingOut(QObject):
    """Saves copies to a folder, enters that they went, and says which folder it was.

    That they set out is entered before anything is in the folder, so that no copy ever lies in
    one of which the log knows nothing; that they left, once they lie there whole.
    """

    saved = Signal(str)
    """sentence: how many copies lie in which folder now"""
    ended = Signal()
    """Nothing is on its way any more: all left, or none, or nobody knows."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self.is_saving = False
        """Whether copies are on their way just now."""

    def save(
        self,
        papers: tuple[KeptDocument, ...],
        folder: Path,
        readers: Mapping[str, AttendeeId | None],
    ) -> bool:
        """Write copies out; say whether all of them are in the folder and on the log."""
        self.is_saving = True
        try:
            return self._save(papers, folder, readers)
        finally:
            self.is_saving = False
            self.ended.emit()

    def _save(
        self,
        papers: tuple[KeptDocument, ...],
        folder: Path,
        readers: Mapping[str, AttendeeId | None],
    ) -> bool:
        going = tuple(Release(paper.kind, paper.reader, paper.sha256) for paper in papers)
        if not papers or not self._bench.enter(CopiesSetOut(going, str(folder))):
            return False
        leaving = self._bench.conference.papers.leaving[-len(papers) :]
        arrangements = self._bench.conference.arrangements
        try:
            write_out(
                papers,
                arrangements.reference if arrangements else "",
                folder,
                lambda paper: file_role(self._bench, readers.get(paper.reader)),
                lambda paper: listed_role(self._bench, paper.reader, readers.get(paper.reader)),
            )
        except MayHaveLeft as why:
            self._bench.notice(self._bench.words.why(why))
            return False
        except VaultFailure as why:
            self.they_stayed(leaving)
            self._bench.notice(self._bench.words.why(why))
            return False
        if not self.they_left(leaving):
            return False
        says = self.tr("{number} papers were saved to {folder}", "", len(papers))
        number = self._bench.words.number(len(papers)).capitalize()
        self.saved.emit(says.format(number=number, folder=folder))
        return True

    def they_left(self, leaving: Iterable[Leaving]) -> bool:
        """Enter of copies that set out that they lie in their folder."""
        entered = [self._bench.enter(DocumentReleased(one.release)) for one in leaving]
        return all(entered)

    def they_stayed(self, leaving: Iterable[Leaving]) -> bool:
        """Enter of copies that set out that none of them left; what is half written goes."""
        stayed = tuple(leaving)
        for one in stayed:
            sweep(Path(one.folder), one.release.kind)
        return self._bench.enter(CopiesStayed(tuple(one.release for one in stayed)))

    def log(self, paper: KeptDocument, way: Way) -> bool:
        """Enter that a copy went out."""
        release = Release(paper.kind, paper.reader, paper.sha256, way=way)
        return self._bench.enter(DocumentReleased(release))
