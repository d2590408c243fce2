"""The papers of a conference: each looked at, searched, and on its way to its reader."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.desk.ports import Settings
from chairdesk.desk.releasing import OpenStop, open_stops
from chairdesk.desk.shelves import Journal, KeptDocument
from chairdesk.models.events import CopyLookedAt, StopPassed
from chairdesk.models.paper import PassedStop, Stop, Way
from chairdesk.ui.bench import Bench
from chairdesk.ui.checking.check_card import CheckCard
from chairdesk.ui.half_typed import of_field
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import PrimaryButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import take_out
from chairdesk.ui.kit.empty_page import EmptyPage
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.kit.responsive_split import ResponsiveSplit
from chairdesk.ui.kit.scroll_page import ScrollPage
from chairdesk.ui.record.paperwork import Paperwork
from chairdesk.ui.release.chosen_card import ChosenPaper
from chairdesk.ui.release.examiner import Examined, Examiner
from chairdesk.ui.release.large_print import LargePrint
from chairdesk.ui.release.late.late_card import LateCard
from chairdesk.ui.release.letting_out import LettingOut
from chairdesk.ui.release.log_card import LogCard
from chairdesk.ui.release.no_copy_card import NoCopyCard
from chairdesk.ui.release.outbox import ask_for_folder, unsigned_copy
from chairdesk.ui.release.paper_row import PaperRow
from chairdesk.ui.release.search import Search
from chairdesk.ui.release.second_hand import SecondHand
from chairdesk.ui.release.standing import Told
from chairdesk.ui.release.unsure_card import UnsureCard


class ReleasePage(QWidget):
    """Lists the signed papers; lets out only what was looked at, and what nothing keeps back."""

    def __init__(
        self, bench: Bench, paperwork: Paperwork, journal: Journal, settings: Settings
    ) -> None:
        super().__init__()
        self._bench, self._paperwork = bench, paperwork
        self.search = Search(Examiner(paperwork, journal, bench.words))
        self._second_hand = SecondHand(bench, paperwork, settings, self._for_the_second)
        self._letting_out = LettingOut(bench)
        self._large = LargePrint(bench)
        self.unsure = UnsureCard(bench, self._letting_out)
        self.no_copy, self.late = NoCopyCard(bench), LateCard(bench)
        self._chosen = ""
        self.rows: list[PaperRow] = []
        self.papers = Card(self.tr("Papers"))
        self.second = self._second_hand.card
        self.log = LogCard()
        self.check = CheckCard(journal, bench.words, settings)
        self.looked_at = ChosenPaper(bench.words)
        self.nothing_yet = EmptyPage(
            self.tr("Nothing is ready to go out yet"),
            self.tr("The minutes stand here once both hands have signed them in Record."),
        )
        self.save = PrimaryButton("", "save")
        self.saved = wrapped()
        self.caution = wrapped(
            self.tr(
                "What is saved to a folder leaves the vault: anybody who can open that folder "
                "can read it. Each file is named by its kind, what its reader is, and the "
                "reference; never by anybody's name."
            )
        )
        self.panes = ResponsiveSplit()
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def count_open(self) -> int:
        """How many papers are signed and have not gone out, or may have."""
        papers = self._bench.conference.papers
        waiting = sum(not papers.holders_of(one.sha256) for one in self._offered())
        return waiting + len(papers.leaving)

    def refresh(self) -> None:
        """Show the papers as they stand now."""
        ready = self._ready()
        self.nothing_yet.setVisible(not ready)
        self.panes.setVisible(bool(ready))
        if self.isVisible():
            self.search.begin(self._bench.conference, ready)
        told = Told(self._bench)
        self._show_rows(ready, told)
        self._show_save(self._may_go(self._offered()))
        self._second_hand.show_now()
        self.unsure.show_now()
        self.no_copy.show_now()
        self.late.show_now()
        self.log.show_log(self._bench)
        chosen = next((paper for paper in ready if paper.sha256 == self._chosen), None)
        if chosen is not None:
            self._show_standing(chosen, told)

    def stops_of(self, paper: KeptDocument) -> tuple[OpenStop, ...]:
        """List what keeps a copy back."""
        one, papers = self.search.found_in(paper), self._bench.conference.papers
        found = [OpenStop(f.stop, f.mark) for f in one.findings] if one else []
        return open_stops(papers, paper.sha256, found, by_two=self._second_hand.is_wanted)

    def look_at(self, paper: KeptDocument) -> None:
        """Open a copy as its reader will get it; that it was looked at goes on the record."""
        self._chosen = paper.sha256
        self.looked_at.preview.show_paper(paper.pdf)
        self.panes.bring_forward(self.looked_at)
        if paper.sha256 not in self._bench.conference.papers.seen:
            self._bench.enter(CopyLookedAt(paper.sha256))
        self.refresh()

    def save_to(self, folder: Path, papers: tuple[KeptDocument, ...] | None = None) -> bool:
        """Save what may go out into a folder; say to the chair how it went."""
        return self._write_out(self._may_go(papers or self._offered()), folder)

    def save_working_copy(self, folder: Path) -> bool:
        """Save the chosen copy as an unsigned working copy, if it may go out."""
        going, conference = self._may_go(self._chosen_now()), self._bench.conference
        made = (unsigned_copy(paper, conference, self._bench.words) for paper in going)
        return self._write_out(tuple(copy for copy in made if copy), folder)

    def save_large_print(self, folder: Path, copy: KeptDocument) -> bool:
        """Save a copy that was drawn in large print and stands before the chair's eyes."""
        return self._write_out((copy,), folder)

    def _write_out(self, going: tuple[KeptDocument, ...], folder: Path) -> bool:
        return self._letting_out.save(going, folder, self.search.readers())

    def showEvent(self, event: QShowEvent) -> None:
        """Qt shows the page: it catches up with what happened meanwhile."""
        super().showEvent(event)
        self.search.seek_again()
        self.refresh()

    def _heard(self) -> None:
        if self.isVisible():
            self.refresh()

    def _ready(self) -> tuple[KeptDocument, ...]:
        return self._paperwork.signed_papers(self._bench.conference)

    def _chosen_now(self) -> tuple[KeptDocument, ...]:
        """Find the chosen copy, alone in a list; nothing where none is chosen."""
        return tuple(paper for paper in self._ready() if paper.sha256 == self._chosen)

    def _offered(self) -> tuple[KeptDocument, ...]:
        """List what goes out when nothing else is chosen: each paper in its newest version."""
        told = Told(self._bench)
        return tuple(paper for paper in self._ready() if not told.is_superseded(paper))

    def _may_go(self, papers: tuple[KeptDocument, ...]) -> tuple[KeptDocument, ...]:
        return tuple(p for p in papers if self.search.found_in(p) and not self.stops_of(p))

    def _notice(self, why: Exception) -> None:
        self._bench.notice(self._bench.words.why(why))

    def _say_saved(self, sentence: str) -> None:
        self.saved.setText(sentence)
        self.saved.setVisible(bool(sentence))
        announce(self.saved, sentence)

    def _show_rows(self, ready: tuple[KeptDocument, ...], told: Told) -> None:
        """Show a row for each; whoever stands on one while copies are searched stays there."""
        known = {row.paper.sha256: row for row in self.rows}
        of = (paper.sha256 for paper in ready)
        self.rows = [
            known.pop(sha) if sha in known else self._row(paper)
            for sha, paper in zip(of, ready, strict=True)
        ]
        for gone in known.values():
            take_out(self.papers.body, gone)
        for place, row in enumerate(self.rows):
            if self.papers.body.indexOf(row) != place:
                self.papers.body.insertWidget(place, row)
            one = self.search.found_in(row.paper) or Examined(row.paper)
            stands = told.row(one, self.stops_of(row.paper), self.search.stands(row.paper))
            row.show_state(stands, is_chosen=row.paper.sha256 == self._chosen)

    def _show_save(self, going: tuple[KeptDocument, ...]) -> None:
        """Offer to save all that may go out; whether some of it did already is said beforehand."""
        papers = self._bench.conference.papers
        is_first = not any(papers.holders_of(one.sha256) for one in going)
        first = self.tr("Save all that may go out to a folder…")
        again = self.tr("Save all to a folder, also what went out already…")
        self.save.setText(first if is_first else again)
        self.save.setEnabled(not self.search.is_under_way and bool(going))

    def _row(self, paper: KeptDocument) -> PaperRow:
        row = PaperRow(paper)
        row.wanted.connect(self.look_at, Qt.ConnectionType.QueuedConnection)
        return row

    def _show_standing(self, paper: KeptDocument, told: Told) -> None:
        one = self.search.found_in(paper) or Examined(paper)
        title = f"{told.kind(paper)}, {told.whose(one)}"
        self.looked_at.show_title(title, paper.sha256, told.besides(one))
        stops = self.stops_of(paper)
        self.looked_at.stops.show_stops(
            paper.sha256,
            tuple((s.stop, s.what, told.stop(s, one.findings)) for s in stops),
        )
        holders = self._bench.conference.papers.holders_of(paper.sha256)
        self.looked_at.show_gone(told.gone(paper), frozenset(one.way for one in holders))
        may_go = bool(self._may_go((paper,)))
        self.looked_at.show_ways(may_go=may_go, has_pages=paper.has_pages)

    def _for_the_second(self) -> tuple[KeptDocument, ...]:
        only = (OpenStop(Stop.SECOND_PERSON),)
        return tuple(paper for paper in self._offered() if self.stops_of(paper) == only)

    def _pass(self, stop: Stop, what: str, reason: str) -> None:
        """Pass a stop of the chosen copy; a name that is no other family's, in all copies."""
        copy = "" if stop is Stop.OTHER_FAMILY else self._chosen
        self._bench.enter(StopPassed(PassedStop(stop, reason, copy, what)))

    def _go(self, way: Way) -> None:
        chosen = self._chosen_now()
        if way is Way.FOLDER:
            self._choose_folder(chosen)
        else:
            for paper in self._may_go(chosen):
                if self._letting_out.log(paper, way):
                    announce(self.looked_at.gone, self.looked_at.told)

    def _choose_folder(self, papers: tuple[KeptDocument, ...] | None) -> None:
        ask_for_folder(self, self.tr("Where the signed papers are saved")).connect(
            lambda folder: self.save_to(Path(folder), papers)
        )

    def _choose_for_working_copy(self) -> None:
        ask_for_folder(self, self.tr("Where the working copy is saved")).connect(
            lambda folder: self.save_working_copy(Path(folder))
        )

    def _draw_large(self) -> None:
        """Draw the chosen copy in large print beside the windows, then ask where it goes."""
        for paper in self._may_go(self._chosen_now()):
            self.looked_at.large_print.setEnabled(False)
            self._large.begin(paper)

    def _drawn_large(self, of: str, copy: KeptDocument | None) -> None:
        self._heard()
        if copy is None or not self.isVisible() or of != self._chosen:
            return
        self.looked_at.preview.show_paper(copy.pdf)
        ask_for_folder(self, self.tr("Where the copy in large print is saved")).connect(
            lambda folder: self.save_large_print(Path(folder), copy)
        )

    def _not_drawn(self, why: Exception) -> None:
        self._heard()
        self._notice(why)

    def _lay_out(self) -> None:
        self.caution.setProperty("tone", "muted")
        page = ScrollPage()
        page.body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.saved.hide()
        below = (self.papers, self.caution, self.late, self.second, self.log, self.check)
        for widget in (self.unsure, self.no_copy, self.saved, *below):
            page.body.addWidget(widget)
        page.body.addStretch(1)
        self.panes.add_pane(self.tr("Papers"), page, 4)
        self.panes.add_pane(self.tr("The copy"), self.looked_at, 5)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.nothing_yet)
        outer.addWidget(self.panes, 1)

    def _connect(self) -> None:
        self.save.clicked.connect(partial(self._choose_folder, None))
        self.looked_at.way_wanted.connect(self._go)
        self.looked_at.word_copy_wanted.connect(self._choose_for_working_copy)
        self.looked_at.large_print_wanted.connect(self._draw_large)
        self.looked_at.stops.passed.connect(self._pass)
        self.search.ended.connect(self._heard)
        self.search.failed.connect(self._notice)
        self._second_hand.policy_changed.connect(self.refresh)
        self._letting_out.saved.connect(self._say_saved)
        self._letting_out.ended.connect(self.unsure.show_now)
        self._large.drawn.connect(self._drawn_large)
        self._large.failed.connect(self._not_drawn)
        self._bench.keep_half("stops", of_field(self.looked_at.stops))
        self.check.keep_half(self._bench.keep_half)
        self._bench.signals.happened.connect(self._heard)
