"""The papers of a conference: each looked at, searched, and on its way to its reader."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.desk.ports import Journal, KeptDocument, Settings, VaultFailure
from chairdesk.desk.releasing import Standing, asks_for_two, open_stops
from chairdesk.models.contribution import Hand
from chairdesk.models.events import (
    CopyLookedAt,
    DocumentReleased,
    SecondReleaseGiven,
    StopPassed,
)
from chairdesk.models.paper import PassedStop, Release, SecondRelease, Stop, Way
from chairdesk.ui.bench import Bench
from chairdesk.ui.checking.check_card import CheckCard
from chairdesk.ui.kit.buttons import PrimaryButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.empty_page import EmptyPage
from chairdesk.ui.kit.errand import Errand
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.kit.responsive_split import ResponsiveSplit
from chairdesk.ui.kit.scroll_page import ScrollPage
from chairdesk.ui.record.paperwork import Paperwork, name_of
from chairdesk.ui.release.chosen_card import ChosenPaper
from chairdesk.ui.release.examiner import Examined, Examiner
from chairdesk.ui.release.log_card import LogCard
from chairdesk.ui.release.outbox import ask_for_folder, unsigned_copy, write_out
from chairdesk.ui.release.paper_row import PaperRow
from chairdesk.ui.release.second_card import SecondCard
from chairdesk.ui.release.standing import Told, file_role

BY_TWO = "release-by-two"
"""The setting by which this desk wants a second person's release."""


class ReleasePage(QWidget):
    """Lists the signed papers; lets out only what was looked at, and what nothing keeps back."""

    def __init__(
        self, bench: Bench, paperwork: Paperwork, journal: Journal, settings: Settings
    ) -> None:
        super().__init__()
        self._bench, self._paperwork = bench, paperwork
        self._examiner = Examiner(paperwork, journal, bench.words)
        self._settings = settings
        self._examined: dict[str, Examined] = {}
        self._errand: Errand | None = None
        self._chosen = ""
        self.rows: list[PaperRow] = []
        self.papers = Card(self.tr("Papers"))
        self.second = SecondCard()
        self.log = LogCard()
        self.check = CheckCard(journal, bench.words, settings)
        self.looked_at = ChosenPaper(bench.words)
        self.nothing_yet = EmptyPage(
            self.tr("Nothing is ready to go out yet"),
            self.tr("The minutes stand here once both hands have signed them in Record."),
        )
        self.save = PrimaryButton(self.tr("Save all that may go out to a folder…"), "save")
        self.caution = PlainLabel(
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
        """How many papers are signed and have not gone out."""
        papers = self._bench.conference.papers
        return sum(not papers.holders_of(one.sha256) for one in self._offered())

    @property
    def by_two(self) -> bool:
        """Whether a second person releases each copy: the procedure or the desk wants it."""
        return asks_for_two(self._bench.pack) or self._settings.setting(BY_TWO) == "yes"

    def refresh(self) -> None:
        """Show the papers as they stand now."""
        ready = self._ready()
        self.nothing_yet.setVisible(not ready)
        self.panes.setVisible(bool(ready))
        self._examine(ready)
        told = Told(self._bench)
        self._show_rows(ready, told)
        self.save.setEnabled(self._errand is None and bool(self._may_go(self._offered())))
        self._show_second()
        self.log.show_log(self._bench)
        chosen = next((paper for paper in ready if paper.sha256 == self._chosen), None)
        if chosen is not None:
            self._show_standing(chosen, told)

    def stops_of(self, paper: KeptDocument) -> tuple[Standing, ...]:
        """List what keeps a copy back."""
        one = self._examined.get(paper.sha256)
        found = [Standing(f.stop, f.mark) for f in one.findings] if one else []
        return open_stops(self._bench.conference.papers, paper.sha256, found, by_two=self.by_two)

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
        chosen = self._may_go(tuple(p for p in self._ready() if p.sha256 == self._chosen))
        conference = self._bench.conference
        made = (unsigned_copy(paper, conference, self._bench.words) for paper in chosen)
        return self._write_out(tuple(copy for copy in made if copy), folder)

    def _write_out(self, going: tuple[KeptDocument, ...], folder: Path) -> bool:
        if not going:
            return False
        arrangements = self._bench.conference.arrangements
        readers = {one.paper.reader: one.who for one in self._examined.values()}
        try:
            write_out(
                going,
                arrangements.reference if arrangements else "",
                folder,
                lambda paper: file_role(self._bench, readers.get(paper.reader)),
            )
        except VaultFailure as why:
            self._bench.notice(self._bench.words.why(why))
            return False
        return all(self._log(paper, Way.FOLDER) for paper in going)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt shows the page: it catches up with what happened meanwhile."""
        super().showEvent(event)
        self.refresh()

    def _heard(self) -> None:
        if self.isVisible():
            self.refresh()

    def _ready(self) -> tuple[KeptDocument, ...]:
        return self._paperwork.signed_papers(self._bench.conference)

    def _offered(self) -> tuple[KeptDocument, ...]:
        """List what goes out when nothing else is chosen: each paper in its newest version."""
        told = Told(self._bench)
        return tuple(paper for paper in self._ready() if not told.is_superseded(paper))

    def _may_go(self, papers: tuple[KeptDocument, ...]) -> tuple[KeptDocument, ...]:
        return tuple(p for p in papers if p.sha256 in self._examined and not self.stops_of(p))

    def _examine(self, ready: tuple[KeptDocument, ...]) -> None:
        """Search the copies that were not searched yet, beside the windows."""
        is_wanted = any(paper.sha256 not in self._examined for paper in ready)
        if is_wanted and self._errand is None and self.isVisible():
            work = partial(self._examiner.examine, self._bench.conference)
            self._errand = Errand(work)
            self._errand.done.connect(self._searched)
            self._errand.failed.connect(self._could_not)
            self._errand.set_out()

    def _searched(self, examined: tuple[Examined, ...]) -> None:
        self._errand = None
        self._examined = {one.paper.sha256: one for one in examined}
        self.refresh()

    def _could_not(self, why: Exception) -> None:
        self._errand = None
        self._notice(why)

    def _notice(self, why: Exception) -> None:
        self._bench.notice(self._bench.words.why(why))

    def _show_rows(self, ready: tuple[KeptDocument, ...], told: Told) -> None:
        at_hand = next((row.paper.sha256 for row in self.rows if row.open.hasFocus()), "")
        empty(self.papers.body)
        self.rows = [self._row(paper, told) for paper in ready]
        for row in self.rows:
            self.papers.body.addWidget(row)
            if row.paper.sha256 == at_hand:
                row.open.setFocus()

    def _row(self, paper: KeptDocument, told: Told) -> PaperRow:
        one = self._examined.get(paper.sha256)
        stands = told.row(one or Examined(paper), self.stops_of(paper), is_examined=one is not None)
        row = PaperRow(paper, stands, is_chosen=paper.sha256 == self._chosen)
        row.wanted.connect(self.look_at, Qt.ConnectionType.QueuedConnection)
        return row

    def _show_standing(self, paper: KeptDocument, told: Told) -> None:
        one = self._examined.get(paper.sha256) or Examined(paper)
        self.looked_at.show_title(f"{told.kind(paper)}, {told.whose(one)}", paper.sha256)
        stops = self.stops_of(paper)
        self.looked_at.stops.show_stops(
            tuple((s.stop, s.what, told.stop(s, one.findings)) for s in stops)
        )
        is_set = paper.pdf.startswith(b"%PDF-")
        self.looked_at.show_ways(may_go=bool(self._may_go((paper,))), has_word_copy=is_set)

    def _show_second(self) -> None:
        waiting = self._for_the_second()
        name, many = name_of(Hand.MINUTE_TAKER, self._bench.conference), len(waiting)
        says = self.tr("{name} releases {number} of these copies with their own secret.", "", many)
        told = says.format(name=name, number=self._bench.words.number(many))
        self.second.show_state(
            told if waiting else "",
            by_two=self.by_two,
            is_laid_down=asks_for_two(self._bench.pack),
            is_asking=bool(waiting),
        )

    def _for_the_second(self) -> tuple[KeptDocument, ...]:
        only = (Standing(Stop.SECOND_PERSON),)
        return tuple(paper for paper in self._offered() if self.stops_of(paper) == only)

    def _choose_policy(self, by_two: bool) -> None:  # noqa: FBT001 - Qt's own signal
        try:
            self._settings.keep_setting(BY_TWO, "yes" if by_two else "no")
        except VaultFailure as why:
            self._bench.notice(self._bench.words.why(why))
        self.refresh()

    def _release_second(self, secret: str) -> None:
        name = name_of(Hand.MINUTE_TAKER, self._bench.conference)
        work = partial(self._paperwork.vouch, Hand.MINUTE_TAKER, name, secret)
        self.second.ask(Errand(work), partial(self._vouched, self._for_the_second()))

    def _vouched(self, papers: tuple[KeptDocument, ...], mark: str) -> None:
        bench = self._bench.in_the_hand_of(Hand.MINUTE_TAKER)
        for paper in papers:
            bench.enter(SecondReleaseGiven(SecondRelease(paper.sha256, mark)))

    def _pass(self, stop: Stop, what: str, reason: str) -> None:
        """Pass a stop of the chosen copy; a name that is no other family's, in all copies."""
        copy = "" if stop is Stop.OTHER_FAMILY else self._chosen
        self._bench.enter(StopPassed(PassedStop(stop, reason, copy, what)))

    def _log(self, paper: KeptDocument, way: Way) -> bool:
        release = Release(paper.kind, paper.reader, paper.sha256, way=way)
        return self._bench.enter(DocumentReleased(release))

    def _go(self, way: Way) -> None:
        chosen = tuple(p for p in self._ready() if p.sha256 == self._chosen)
        if way is Way.FOLDER:
            self._choose_folder(chosen)
        else:
            for paper in self._may_go(chosen):
                self._log(paper, way)

    def _choose_folder(self, papers: tuple[KeptDocument, ...] | None) -> None:
        ask_for_folder(self, self.tr("Where the signed papers are saved")).connect(
            lambda folder: self.save_to(Path(folder), papers)
        )

    def _choose_for_working_copy(self) -> None:
        ask_for_folder(self, self.tr("Where the working copy is saved")).connect(
            lambda folder: self.save_working_copy(Path(folder))
        )

    def _lay_out(self) -> None:
        self.caution.setWordWrap(True)
        self.caution.setProperty("tone", "muted")
        page = ScrollPage()
        page.body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.papers, self.caution, self.second, self.log, self.check):
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
        self.looked_at.stops.passed.connect(self._pass)
        self.second.policy_chosen.connect(self._choose_policy)
        self.second.release_wanted.connect(self._release_second)
        self.second.refused.connect(self._notice)
        self._bench.signals.happened.connect(self._heard)
