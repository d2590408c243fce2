"""The questions that an item asks of each child, one child at a time."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.procedures.agendas import questions_at
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.questions.appear import appear
from chairdesk.ui.hold.questions.catching_up import CatchesUp
from chairdesk.ui.hold.questions.child_bar import ChildBar, open_words
from chairdesk.ui.hold.questions.questions_card import QuestionsCard


class ChildQuestions(CatchesUp, QWidget):
    """The children above their questions; hidden where an item asks nothing of a child."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__()
        self._bench = bench
        self._item = item
        self.bar = ChildBar()
        children = bench.conference.roll.children
        self.card = QuestionsCard(bench, item, children[0].id if children else None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        column.addWidget(self.card)
        self.bar.turned.connect(lambda _: self.refresh())
        bench.signals.happened.connect(self._heard)
        self.refresh()

    def refresh(self) -> None:
        """Show the children, and what is asked of the one in hand."""
        pack, conference = self._bench.pack, self._bench.conference
        asked = questions_at(pack, conference, self._item.key)
        is_asked = any(question.per == "child" for question in asked)
        appear(self, is_asked and bool(conference.roll.children))
        self.bar.offer(conference.roll.children, open_words(self._bench, self._item))
        self.bar.setVisible(len(conference.roll.children) > 1)
        if self.bar.chosen is not None:
            self.card.ask_about(self.bar.chosen)
