"""Preparing a conference: cards to type into, and beside them what falls due and what lacks."""

from collections.abc import Iterator

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.desk.readiness import still_to_prepare, wanting
from chairdesk.models.conference import Conference
from chairdesk.models.events import AboutTheTalk, Entry
from chairdesk.procedures.own_packs import ONLY_OURS, OwnPacks
from chairdesk.procedures.standing import sector_said
from chairdesk.procedures.vocabulary import BEFORE
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.kit.responsive_split import ResponsiveSplit
from chairdesk.ui.kit.scroll_page import ScrollPage
from chairdesk.ui.prepare.about_card import AboutCard
from chairdesk.ui.prepare.agenda_card import AgendaCard
from chairdesk.ui.prepare.children_card import ChildrenCard
from chairdesk.ui.prepare.clocks_card import ClocksCard
from chairdesk.ui.prepare.dates_card import DatesCard
from chairdesk.ui.prepare.family_card import FamilyCard
from chairdesk.ui.prepare.last_plan_card import LastPlanCard
from chairdesk.ui.prepare.more_card import MoreCard
from chairdesk.ui.prepare.procedure.own_procedure import Usual, unknown
from chairdesk.ui.prepare.professionals_card import ProfessionalsCard
from chairdesk.ui.prepare.reports_card import ReportsCard
from chairdesk.ui.prepare.rows_card import RowsCard
from chairdesk.ui.procedure_card import ProcedureCard


class PreparePage(QWidget):
    """Everything before the conference; what is typed is on the record when its row is left.

    `usual_procedure` is the name of the pack that stands chosen in a new conference;
    `packs` are those that can be chosen; `usual_authority` is whose conferences each was for last.
    """

    def __init__(
        self,
        bench: Bench,
        usual_procedure: str = "",
        packs: OwnPacks = ONLY_OURS,
        usual_authority: Usual = unknown,
    ) -> None:
        super().__init__()
        self._bench = bench
        self._is_behind = False
        self.about = AboutCard(bench, usual_procedure, packs, usual_authority)
        self.children_card = ChildrenCard(bench)
        self.family = FamilyCard(bench)
        self.professionals = ProfessionalsCard(bench)
        self.more = MoreCard(bench)
        self.reports = ReportsCard(bench)
        self.last_plan = LastPlanCard(bench)
        self.clocks = ClocksCard(bench)
        self.lacks = Card(self.tr("Still to prepare"))
        self.dates = DatesCard(bench)
        self.before = ProcedureCard(self.tr("Think of this before"), bench, BEFORE)
        self.agenda = AgendaCard(bench)
        self.split = ResponsiveSplit()
        self._lay_out()
        bench.signals.happened.connect(self._heard)
        self.refresh()

    @property
    def count_open(self) -> int:
        """How many things are still to be prepared."""
        return len(self._lacking())

    def refresh(self) -> None:
        """Show the record as it stands now."""
        self._is_behind = False
        for card in (*self._typed_cards(), self.dates, self.before, self.agenda):
            card.refresh()
        self._show_lacks()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt shows the page: it catches up with what happened meanwhile."""
        super().showEvent(event)
        if self._is_behind:
            self.refresh()

    def _heard(self, entry: Entry, _conference: Conference) -> None:
        if isinstance(entry.event, AboutTheTalk):
            return  # what is said prepares nothing
        if not self.isVisible():
            self._is_behind = True
            return
        if entry.hand is self._bench.hand_now:
            self._bench.notice("")
        self.refresh()

    def _typed_cards(self) -> tuple[AboutCard | RowsCard, ...]:
        return (
            self.about,
            self.clocks,
            self.children_card,
            self.family,
            self.professionals,
            self.more,
            self.reports,
            self.last_plan,
        )

    def _lay_out(self) -> None:
        left, right = ScrollPage(width=90), ScrollPage()
        for card in self._typed_cards():
            left.body.addWidget(card)
        for beside in (self.lacks, self.dates, self.before, self.agenda):
            right.body.addWidget(beside)
        left.body.addStretch(1)
        right.body.addStretch(1)
        self.split.add_pane(self.tr("What is known"), left, 5)
        self.split.add_pane(self.tr("What falls due"), right, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.split)

    def _show_lacks(self) -> None:
        lacks = self._lacking()
        empty(self.lacks.body)
        for lack in lacks:
            self.lacks.body.addWidget(wrapped(lack))
        self.lacks.say_standing(
            "" if lacks else self.tr("Everything is ready."), "muted" if lacks else "good"
        )

    def _lacking(self) -> list[str]:
        conference, words = self._bench.conference, self._bench.words
        return [*map(words.name_of, still_to_prepare(conference)), *self._wanted_by_procedure()]

    def _wanted_by_procedure(self) -> Iterator[str]:
        """Say what the quorum and the reports still want; the conference can be held without."""
        conference, words = self._bench.conference, self._bench.words
        if not conference.setting.pack:
            return
        wants = wanting(self._bench.pack, conference)
        if wants.sectors:
            named = [sector_said(one, self._bench.pack, words) for one in wants.sectors]
            told = self.tr("For the quorum: nobody from {who} is expected.")
            yield told.format(who=words.listed(named, "or"))
        if wants.agencies:
            yield words.in_figures("quorum-wanted", wants.agencies)
        if wants.has_no_report:
            yield self.tr("No report is listed yet.")
