"""Copies as they leave: into a folder that the chair chose, and onto the log of what went out."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from chairdesk.desk.ports import VaultFailure
from chairdesk.desk.shelves import KeptDocument
from chairdesk.models.events import DocumentReleased
from chairdesk.models.ids import AttendeeId
from chairdesk.models.paper import Release, Way
from chairdesk.ui.bench import Bench
from chairdesk.ui.release.outbox import write_out
from chairdesk.ui.release.standing import file_role


class LettingOut(QObject):
    """Saves copies to a folder, enters that they went, and says which folder it was."""

    saved = Signal(str)
    """sentence: how many copies lie in which folder now"""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench

    def save(
        self,
        papers: tuple[KeptDocument, ...],
        folder: Path,
        readers: Mapping[str, AttendeeId | None],
    ) -> bool:
        """Write copies out; say whether all of them are in the folder and on the log."""
        if not papers:
            return False
        arrangements = self._bench.conference.arrangements
        try:
            write_out(
                papers,
                arrangements.reference if arrangements else "",
                folder,
                lambda paper: file_role(self._bench, readers.get(paper.reader)),
            )
        except VaultFailure as why:
            self._bench.notice(self._bench.words.why(why))
            return False
        says = self.tr("{number} papers were saved to {folder}", "", len(papers))
        number = self._bench.words.number(len(papers)).capitalize()
        self.saved.emit(says.format(number=number, folder=folder))
        logged = [self.log(paper, Way.FOLDER) for paper in papers]
        return all(logged)

    def log(self, paper: KeptDocument, way: Way) -> bool:
        """Enter that a copy went out."""
        release = Release(paper.kind, paper.reader, paper.sha256, way=way)
        return self._bench.enter(DocumentReleased(release))
