"""The papers of a conference, how each one stands, and their way out."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from chairdesk.desk.ports import KeptDocument, VaultFailure
from chairdesk.models.british_time import local
from chairdesk.models.contribution import Hand
from chairdesk.models.events import DocumentReleased
from chairdesk.models.paper import Release
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.buttons import PrimaryButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.empty_page import EmptyPage
from chairdesk.ui.kit.pill import Pill
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.kit.scroll_page import ScrollPage
from chairdesk.ui.record.paperwork import FOR_THE_FILE, Paperwork, has_signed
from chairdesk.ui.release.outbox import write_out


class ReleasePage(QWidget):
    """Lists the signed papers, and saves them where the chair says."""

    def __init__(self, bench: Bench, paperwork: Paperwork) -> None:
        super().__init__()
        self._bench = bench
        self._paperwork = paperwork
        self.papers = Card(self.tr("Papers"))
        self.nothing_yet = EmptyPage(
            self.tr("Nothing is ready to go out yet"),
            self.tr("The minutes stand here once both hands have signed them in Record."),
        )
        self.save = PrimaryButton(self.tr("Save the signed papers to a folder…"), "save")
        self.caution = PlainLabel(
            self.tr(
                "What is saved to a folder leaves the vault: anybody who can open that folder "
                "can read it. Each file is named by its kind and the reference alone."
            )
        )
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def count_open(self) -> int:
        """How many papers are signed and have not gone out."""
        return sum(not self._gone(paper) for paper in self._ready())

    def refresh(self) -> None:
        """Show the papers as they stand now."""
        ready = self._ready()
        self.nothing_yet.setVisible(not ready)
        for widget in (self.papers, self.save, self.caution):
            widget.setVisible(bool(ready))
        empty(self.papers.body)
        for paper in ready:
            self.papers.body.addWidget(self._row(paper))

    def save_to(self, folder: Path) -> bool:
        """Save the signed papers into a folder; say to the chair how it went."""
        ready = self._ready()
        arrangements = self._bench.conference.arrangements
        reference = arrangements.reference if arrangements else ""
        try:
            write_out(ready, reference, folder)
        except VaultFailure as why:
            self._bench.notice(self._bench.words.why(why))
            return False
        how = self.tr("saved to a folder")
        return all(
            self._bench.enter(DocumentReleased(Release(p.kind, p.reader, p.sha256, how)))
            for p in ready
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Qt shows the page: it catches up with what happened meanwhile."""
        super().showEvent(event)
        self.refresh()

    def _heard(self) -> None:
        if self.isVisible():
            self.refresh()

    def _ready(self) -> tuple[KeptDocument, ...]:
        conference = self._bench.conference
        if not has_signed(Hand.CHAIR, conference):
            return ()
        return self._paperwork.papers_of(conference.id)

    def _gone(self, paper: KeptDocument) -> str:
        released = [r for r in self._bench.conference.papers.released if r.sha256 == paper.sha256]
        if not released or released[-1].at is None:
            return ""
        at = local(released[-1].at)
        words = self._bench.words
        return self.tr("Released on {day} at {time}").format(
            day=words.day(at.date()), time=words.clock(at)
        )

    def _row(self, paper: KeptDocument) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        gone = self._gone(paper)
        kind = self._bench.words.term("papers", paper.kind)
        is_for_the_file = paper.reader == FOR_THE_FILE
        whose = self.tr("for the file") if is_for_the_file else paper.reader
        name = PlainLabel(self.tr("{kind}, {whose}").format(kind=kind, whose=whose))
        name.setWordWrap(True)
        line.addWidget(name, 1)
        line.addWidget(PlainLabel(gone), 2)
        state, tone = (self.tr("Released"), "good") if gone else (self.tr("Ready"), "plain")
        line.addWidget(Pill(state, tone))
        return row

    def _lay_out(self) -> None:
        self.caution.setWordWrap(True)
        self.caution.setProperty("tone", "muted")
        page = ScrollPage()
        for widget in (self.nothing_yet, self.papers, self.caution):
            page.body.addWidget(widget)
        page.body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        page.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)

    def _connect(self) -> None:
        self.save.clicked.connect(self._choose)
        self._bench.signals.happened.connect(self._heard)

    def _choose(self) -> None:
        choice = QFileDialog(self, self.tr("Where the signed papers are saved"))
        choice.setFileMode(QFileDialog.FileMode.Directory)
        choice.setOption(QFileDialog.Option.ShowDirsOnly, True)
        choice.fileSelected.connect(self._chosen)
        choice.open()

    def _chosen(self, folder: str) -> None:
        if self.save_to(Path(folder)):
            self.refresh()
