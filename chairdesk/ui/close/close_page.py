"""The close of a conference: the summary, what is still open, and the seal."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from chairdesk.desk.ports import VaultFailure
from chairdesk.desk.sealing import ready_to_seal, seal
from chairdesk.models.errors import Refusal
from chairdesk.models.events import ConferenceClosed
from chairdesk.models.ids import ChildId
from chairdesk.models.people import Child
from chairdesk.procedures.vocabulary import AFTER
from chairdesk.ui.bench import Bench, say_refused
from chairdesk.ui.close.open_row import OpenRow
from chairdesk.ui.close.open_things import OpenThings
from chairdesk.ui.close.passed_card import PassedCard
from chairdesk.ui.close.read_aloud import (
    meetings,
    summary_for,
    undecided_about,
    without_quorum,
)
from chairdesk.ui.close.seal_card import SealCard
from chairdesk.ui.close.told_card import ToldCard
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.heading_label import HeadingLabel
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.kit.scroll_page import ScrollPage
from chairdesk.ui.procedure_card import ProcedureCard
from chairdesk.ui.tokens import em


class ClosePage(QWidget):
    """Everything between the last word and the seal; only the seal asks for answers."""

    item_wanted = Signal(str, object)
    """item, child: the item of the agenda where something is answered, and ChildId | None"""
    record_wanted = Signal()
    """The work goes on in Record: it is sealed, or its summaries are written there."""
    sealed = Signal()
    """The record has been sealed."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self.summary = Card(self.tr("To read aloud"))
        self.open_things = OpenThings(bench)
        self.passed = PassedCard(bench)
        self.afterwards = ProcedureCard(self.tr("Think of this afterwards"), bench, AFTER)
        self.told = ToldCard(bench)
        self.seal_card = SealCard(bench)
        self.page = ScrollPage()
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def count_open(self) -> int:
        """How many things the seal still asks for."""
        return len(self._bench.open_gates)

    @property
    def rows(self) -> list[OpenRow]:
        """What is still open, as it is listed."""
        return self.open_things.rows

    def refresh(self) -> None:
        """Show the conference as it stands now."""
        self._show_summary()
        self.afterwards.refresh()
        self.told.refresh()
        self.open_things.refresh()
        self._show_seal()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt shows the page: it catches up with what happened meanwhile."""
        super().showEvent(event)
        self.refresh()

    def _heard(self) -> None:
        if self.isVisible():
            self.refresh()

    def _lay_out(self) -> None:
        page = self.page
        for card in (self.summary, self.open_things, self.passed, self.afterwards, self.told):
            page.body.addWidget(card)
        page.body.addWidget(self.seal_card)
        page.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)

    def _connect(self) -> None:
        self.open_things.item_wanted.connect(self._go)
        self.open_things.emptied.connect(self.seal_card.seal.setFocus)
        self.seal_card.close_wanted.connect(lambda: self._bench.enter(ConferenceClosed()))
        self.seal_card.asked.connect(self._ask_once_more)
        self.seal_card.seal_wanted.connect(self._seal)
        self._bench.signals.happened.connect(self._heard)
        self.sealed.connect(self.record_wanted)

    def _ask_once_more(self) -> None:
        try:
            ready_to_seal(self._bench.conference)
        except Refusal as why:
            say_refused(self._bench, why)
        else:
            self.seal_card.ask_once_more()
            QTimer.singleShot(0, self, self._bring_the_question_forward)

    def _bring_the_question_forward(self) -> None:
        for part in (self.seal_card.asks, self.seal_card.question):
            self.page.ensureWidgetVisible(part)

    def _seal(self) -> None:
        try:
            seal(self._bench.sitting, self._bench.words.language)
        except (Refusal, VaultFailure) as why:
            say_refused(self._bench, why)
        else:
            announce(self, self.seal_card.says.text())
            self.sealed.emit()

    def _show_summary(self) -> None:
        empty(self.summary.body)
        conference, words, pack = self._bench.conference, self._bench.words, self._bench.pack
        for sentence in without_quorum(conference, pack):
            self.summary.body.addWidget(self._sentence(sentence))
        children = self._decided_about()
        if undecided := undecided_about(children, conference, words):
            self.summary.body.addWidget(self._sentence(undecided))
        for child in children:
            sentences = summary_for(child, conference, pack, words)
            if sentences:
                self.summary.body.addWidget(HeadingLabel(child.name, 3))
            for sentence in sentences:
                self.summary.body.addWidget(self._sentence(sentence))
        told = meetings(conference, pack, words)
        if told and children:
            self.summary.body.addWidget(HeadingLabel(self.tr("Meetings that follow"), 3))
        for sentence in told:
            self.summary.body.addWidget(self._sentence(sentence))

    def _decided_about(self) -> tuple[Child, ...]:
        """List the children to speak of; where nothing was to be decided, those decided about."""
        conference = self._bench.conference
        children = conference.roll.children
        if not conference.course.is_adjourned:
            return children
        return tuple(c for c in children if conference.findings.decision_for(c.id))

    def _go(self, item: str, child: ChildId | None) -> None:
        if item == AFTER:
            self.record_wanted.emit()
        else:
            self.item_wanted.emit(item, child)

    def _show_seal(self) -> None:
        self.passed.refresh()
        self.seal_card.refresh()
        for row in self.rows:
            row.setEnabled(not self._bench.conference.is_sealed)

    def _sentence(self, text: str) -> QLabel:
        label = wrapped(text)
        label.setMinimumHeight(em(label, 1))
        return label
