"""Strengths, worries and what needs to happen, side by side."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand, Heading, RecordedContribution, Tag
from chairdesk.models.events import ContributionTagged, Entry
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.questions.questions_card import QuestionsCard
from chairdesk.ui.hold.talk.contribution_list import ContributionList
from chairdesk.ui.hold.talk.contribution_view import ContributionView
from chairdesk.ui.hold.talk.correction_card import CorrectionCard
from chairdesk.ui.kit.heading_label import HeadingLabel
from chairdesk.ui.kit.responsive_split import ResponsiveSplit

COLUMNS = (Heading.STRENGTH, Heading.WORRY, Heading.WHAT_MUST_CHANGE)
ENOUGH = 42
"""How wide three columns must be, in lines of text, before they fold into tabs."""


class ColumnsPanel(QWidget):
    """Each column shows what was said under its heading; they fold where it is narrow."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__()
        self._bench = bench
        self.questions = QuestionsCard(bench, item)
        self.split = ResponsiveSplit()
        self.columns: dict[Heading, ContributionView] = {}
        self.correction = CorrectionCard(bench)
        self._lay_out()
        self._connect()

    def _column(self, heading: Heading) -> QWidget:
        name = self._bench.words.name_of(heading)
        record = ContributionList(self._bench.words, lambda r: r.now.heading is heading)
        record.show_record(self._bench.conference)
        view = ContributionView(record, self._bench.words, name)
        view.tagging_wanted.connect(self._tag)
        view.opening_wanted.connect(self.correction.open)
        self.columns[heading] = view
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(HeadingLabel(name, 3))
        column.addWidget(view, 1)
        return pane

    def _heard(self, entry: Entry, conference: Conference) -> None:
        for view in self.columns.values():
            view.record.follow(entry, conference)

    def _tag(self, row: RecordedContribution, tag: Tag) -> None:
        hand = self._bench.in_the_hand_of(Hand.MINUTE_TAKER)
        hand.enter(ContributionTagged(row.now.id, tag))

    def _lay_out(self) -> None:
        for heading in COLUMNS:
            self.split.add_pane(self._bench.words.name_of(heading), self._column(heading))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.questions)
        column.addWidget(self.split, 1)
        column.addWidget(self.correction)

    def _connect(self) -> None:
        self._bench.signals.happened.connect(self._heard)
