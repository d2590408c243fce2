"""What is signed, paper by paper, and how far the drawing of the papers is."""

from PySide6.QtCore import Signal

from chairdesk.desk.shelves import KeptDocument
from chairdesk.models.conference import Conference
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.errand import Errand
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.record.paperwork import Paperwork
from chairdesk.ui.record.whose import reader_named


class PapersCard(Card):
    """Stands below where the secrets are typed: what comes late moves nothing above it."""

    stopped = Signal()
    """The papers that are not drawn yet are to wait."""

    def __init__(self, bench: Bench, paperwork: Paperwork) -> None:
        super().__init__(self.tr("What is signed"))
        self._bench, self._paperwork = bench, paperwork
        self._told_of: tuple[str, ...] = ()
        self.progress, self.subjects = PlainLabel(), PlainLabel()
        self.stop = QuietButton(self.tr("Stop after this paper"), "cross")
        for part in (self.progress, self.stop, self.subjects):
            self.body.addWidget(part)
            part.hide()
        for label in (self.progress, self.subjects):
            label.setWordWrap(True)
        mark(self.subjects, tone="muted", scale="small")
        self.hide()
        self.stop.clicked.connect(self._stop)

    def say_progress(self, drawn: int, of: int) -> None:
        """Say which paper is being drawn, of how many."""
        said = self.tr("Paper {next} of {all} is being set on its pages.")
        self.progress.setText(said.format(next=drawn + 1, all=of))
        self.stop.setVisible(of > 1)
        self._show(self.progress)

    def rest(self) -> None:
        """Say no more how far the drawing is: it has come to an end."""
        self.stop.hide()
        self.progress.hide()
        self.setHidden(self.subjects.isHidden())

    def tell_of(self, conference: Conference) -> None:
        """Read what is signed, beside the windows, unless it was told of the same papers."""
        kept = tuple(paper.sha256 for paper in self._paperwork.of_this_version(conference))
        if kept == self._told_of:
            return
        self._told_of = kept
        errand = Errand(lambda: (kept, self._paperwork.subjects(conference)))
        errand.done.connect(self._say_subjects)  # no partial: it would outlive the page
        errand.set_out()

    def _stop(self) -> None:
        self.stopped.emit()
        self.progress.setText(
            self.tr(
                "It stops after this paper. What is drawn is kept; the rest is drawn when "
                "you come back to this page, or sign."
            )
        )

    def _say_subjects(
        self, told: tuple[tuple[str, ...], tuple[tuple[KeptDocument, str], ...]]
    ) -> None:
        kept, found = told
        if kept != self._told_of:
            return  # papers were drawn or signed meanwhile, and are being read
        said = (f"{self._named(paper)}\n{subject}" for paper, subject in found)
        self.subjects.setText("\n\n".join(said))
        self._show(self.subjects)

    def _named(self, paper: KeptDocument) -> str:
        """Say what a paper is and whose: several bear the same title."""
        kind = self._bench.words.term("papers", paper.kind)
        whose = reader_named(self._bench, paper.reader)
        return self.tr("{kind}, {whose}").format(kind=kind, whose=whose)

    def _show(self, part: PlainLabel) -> None:
        part.setVisible(bool(part.text()))
        self.setVisible(any(not one.isHidden() for one in (self.progress, self.subjects)))
