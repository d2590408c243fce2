"""The questions that an item asks of each child, one child at a time."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.models.conference import Conference
from chairdesk.models.events import AboutTheTalk, Entry
from chairdesk.procedures.agendas import questions_at
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.questions.appear import appear
from chairdesk.ui.hold.questions.child_bar import ChildBar, open_words
from chairdesk.ui.hold.questions.questions_card import QuestionsCard
from chairdesk.ui.kit.scroll_page import ScrollPage, page_around


class ChildQuestions(QWidget):
    """The children above their questions; hidden where an item asks nothing of a child."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__()
        self._bench = bench
        self._item = item
        self._page: ScrollPage | None = None
        self._is_behind = False
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

    def catch_up(self) -> None:
        """Show what happened: where the page is put away, once it is seen."""
        page = page_around(self)
        if page is not None and page is not self._page:
            self._page = page
            page.seen.connect(self.catch_up)
        if self._is_behind and (page is None or page.isVisible()):
            self.refresh()

    def refresh(self) -> None:
        """Show the children, and what is asked of the one in hand."""
        self._is_behind = False
        pack, conference = self._bench.pack, self._bench.conference
        asked = questions_at(pack, conference, self._item.key)
        is_asked = any(question.per == "child" for question in asked)
        appear(self, is_asked and bool(conference.roll.children))
        self.bar.offer(conference.roll.children, open_words(self._bench, self._item))
        self.bar.setVisible(len(conference.roll.children) > 1)
        if self.bar.chosen is not None:
            self.card.ask_about(self.bar.chosen)

    def _heard(self, entry: Entry, _conference: Conference) -> None:
        if not isinstance(entry.event, AboutTheTalk):
            self._is_behind = True
            self.catch_up()
