"""The talk as a stream: everything, this item, about one child, or what wants a tag."""

from functools import partial

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand, RecordedContribution, Tag
from chairdesk.models.events import AboutPeople, ContributionTagged, Entry
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.questions.questions_card import QuestionsCard
from chairdesk.ui.hold.talk.contribution_list import ContributionList, Keep
from chairdesk.ui.hold.talk.contribution_view import ContributionView
from chairdesk.ui.hold.talk.correction_card import CorrectionCard
from chairdesk.ui.kit.fields import dressed, name_field


class TalkPanel(QWidget):
    """What was said, with the questions of the item above it where it asks any."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__()
        self._bench = bench
        self._item = item
        self.questions = QuestionsCard(bench, item)
        self.show_only = QComboBox()
        self.count = QLabel()
        self.record = ContributionList(bench.words)
        self.view = ContributionView(self.record, bench.words, self.tr("What was said"))
        self.correction = CorrectionCard(bench)
        self._lay_out()
        self._connect()
        self.record.show_record(bench.conference)
        self._offer()

    def _offer(self) -> None:
        chosen = self.show_only.currentText()
        kept: list[tuple[str, Keep]] = [
            (self.tr("Everything"), lambda _: True),
            (self.tr("This item"), lambda r: r.now.item == self._item.key),
            (self.tr("Not tagged yet"), lambda r: r.now.tag is None and not r.is_struck),
        ]
        for child in self._bench.conference.roll.children:
            about = self.tr("About {name}").format(name=child.name)
            kept.append((about, partial(_is_about, child.id)))
        self.show_only.blockSignals(True)
        self.show_only.clear()
        for label, keep in kept:
            self.show_only.addItem(label, keep)
        self.show_only.setCurrentIndex(max(0, self.show_only.findText(chosen)))
        self.show_only.blockSignals(False)
        self._count()

    def _heard(self, entry: Entry, conference: Conference) -> None:
        self.record.follow(entry, conference)
        if isinstance(entry.event, AboutPeople):
            self._offer()
        self._count()

    def _count(self) -> None:
        talk = self._bench.conference.talk
        words = self._bench.words
        said = words.number(len(talk.standing)).capitalize()
        told = self.tr("{said} recorded").format(said=said)
        if talk.untagged:
            untagged = words.number(len(talk.untagged))
            told = self.tr("{told}, {untagged} not tagged yet").format(told=told, untagged=untagged)
        self.count.setText(f"{told}.")

    def _filter(self) -> None:
        self.record.show_only(self.show_only.currentData())

    def _tag(self, row: RecordedContribution, tag: Tag) -> None:
        hand = self._bench.in_the_hand_of(Hand.MINUTE_TAKER)
        hand.enter(ContributionTagged(row.now.id, tag))

    def _lay_out(self) -> None:
        dressed(self.show_only)
        name_field(self.show_only, self.tr("Show"))
        self.count.setProperty("tone", "muted")
        top = QHBoxLayout()
        top.addWidget(self.show_only)
        top.addWidget(self.count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.questions)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        column.addWidget(self.correction)

    def _connect(self) -> None:
        self._bench.signals.happened.connect(self._heard)
        self.show_only.currentIndexChanged.connect(self._filter)
        self.view.tagging_wanted.connect(self._tag)
        self.view.opening_wanted.connect(self.correction.open)
        self.correction.closed.connect(self.view.setFocus)


def _is_about(child: object, row: RecordedContribution) -> bool:
    return not row.now.children or child in row.now.children
