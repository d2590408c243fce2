"""What was said, and behind it what is asked or put right: one thing at a time."""

from functools import partial

from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand, RecordedContribution, Tag
from chairdesk.models.events import (
    AboutTheTalk,
    ContributionRestored,
    ContributionStruck,
    ContributionTagged,
    Entry,
)
from chairdesk.procedures.agendas import questions_at
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import USUAL_HAND, Bench
from chairdesk.ui.hold.questions.child_questions import ChildQuestions
from chairdesk.ui.hold.questions.questions_card import QuestionsCard
from chairdesk.ui.hold.talk.contribution_view import ContributionView
from chairdesk.ui.hold.talk.correction_card import CorrectionCard
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import PlainButton, RadioChoice
from chairdesk.ui.kit.flow_layout import LineLayout
from chairdesk.ui.kit.layers.page_stack import PageStack
from chairdesk.ui.kit.scroll_page import ScrollPage


class Beside(QWidget):
    """Shows the talk; a key turns to the item's questions, and a row that is opened to its card."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__()
        self._bench = bench
        self._item = item
        self.questions = QuestionsCard(bench, item)
        self.each = ChildQuestions(bench, item)
        self.correction = CorrectionCard(bench)
        self.show_talk = RadioChoice(self.tr("What was said"))
        self.show_questions = RadioChoice()
        self.put_right = PlainButton(self.tr("Put right…"), "pen")
        self._chosen_in: ContributionView | None = None
        self.column, self.line = QVBoxLayout(self), QHBoxLayout()
        self.pages = PageStack()
        self._put_right = ScrollPage()
        self._keys = QWidget()
        self._talk: QWidget | None = None

    def lay_out(self, talk: QWidget) -> None:
        """Put the talk in front."""
        self._talk = talk
        group, row = QButtonGroup(self), LineLayout(self._keys)
        for key in (self.show_talk, self.show_questions):
            key.setProperty("kind", "segment")
            group.addButton(key)
            row.addWidget(key)
        self.show_talk.setChecked(True)
        self.line.insertWidget(0, self._keys)
        self.put_right.setAccessibleName(self.tr("Put the chosen contribution right"))
        self.put_right.setToolTip(
            self.tr("Choose a contribution first; Enter, or a double click on it, does the same")
        )
        self.put_right.setProperty(USUAL_HAND, Hand.MINUTE_TAKER.value)
        self.put_right.setEnabled(False)
        self.line.addWidget(self.put_right)
        self.pages.addWidget(talk)
        behind = ScrollPage(), self._put_right
        for page, cards in zip(
            behind, ((self.questions, self.each), (self.correction,)), strict=True
        ):
            for card in cards:
                page.body.addWidget(card)
            page.body.addStretch(1)
            self.pages.addWidget(page)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addLayout(self.line)
        self.column.addWidget(self.pages, 1)
        self.put_right.clicked.connect(self._open_chosen)
        self.show_talk.clicked.connect(lambda: self.pages.setCurrentIndex(0))
        self.show_questions.clicked.connect(lambda: self.pages.setCurrentIndex(1))
        self.correction.opened.connect(self._turn_to_correction)
        self.correction.closed.connect(self._talk_again)
        self._bench.signals.happened.connect(self._heard_of_questions)
        self._count_questions()
        self.correction.keep_half()

    @property
    def is_putting_right(self) -> bool:
        """Whether a contribution is open to be put right."""
        return self.pages.currentWidget() is self._put_right

    def heed(self, view: ContributionView) -> None:
        """Do what is wanted of a row: tag it anew, or open it."""
        view.setProperty(USUAL_HAND, Hand.MINUTE_TAKER.value)
        view.tagging_wanted.connect(self._tag)
        view.opening_wanted.connect(self.correction.open)
        view.striking_wanted.connect(self._strike)
        view.selectionModel().currentChanged.connect(partial(self._choose_in, view))
        view.record.modelReset.connect(self._suit_way)

    def _tag(self, row: RecordedContribution, tag: Tag) -> None:
        hand = self._bench.usually_of(Hand.MINUTE_TAKER)
        if row.now.tag is not tag and hand.enter(ContributionTagged(row.now.id, tag)):
            word = self._bench.words.name_of(tag)
            announce(self, self.tr("Tagged as {tag}.").format(tag=word))

    def _strike(self, row: RecordedContribution) -> None:
        event = ContributionRestored if row.is_struck else ContributionStruck
        if self._bench.usually_of(Hand.MINUTE_TAKER).enter(event(row.now.id)):
            told = self.tr("It is brought back.") if row.is_struck else self.tr("It is struck.")
            announce(self, told)

    def _choose_in(self, view: ContributionView, *_: object) -> None:
        self._chosen_in = view
        self._suit_way()

    def _suit_way(self) -> None:
        view = self._chosen_in
        self.put_right.setEnabled(view is not None and view.chosen is not None)

    def _open_chosen(self) -> None:
        if self._chosen_in is not None and self._chosen_in.chosen is not None:
            self.correction.open(self._chosen_in.chosen)

    def _turn_to_correction(self) -> None:
        self.pages.setCurrentIndex(2)
        self._put_right.verticalScrollBar().setValue(0)  # else it stands as it was left last

    def _talk_again(self) -> None:
        self.show_talk.setChecked(True)
        self.pages.setCurrentIndex(0)
        if self._talk is not None:
            self._talk.setFocus()

    def _heard_of_questions(self, entry: Entry, _conference: Conference) -> None:
        if not isinstance(entry.event, AboutTheTalk):
            self._count_questions()

    def _count_questions(self) -> None:
        asked = questions_at(self._bench.pack, self._bench.conference, self._item.key)
        self._keys.setVisible(bool(asked))
        found = self._bench.open_gates
        count = sum(g.item == self._item.key and bool(g.question) for g in found)
        number = self._bench.words.number(count)
        still = self.tr("Questions: {number} open", "", count).format(number=number)
        self.show_questions.setText(still if count else self.tr("Questions"))
