"""The welcome: what is read aloud on confidentiality and recording, and its questions."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.procedures.agendas import cues_at
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.questions.child_questions import ChildQuestions
from chairdesk.ui.hold.questions.questions_card import QuestionsCard
from chairdesk.ui.hold.talk.said_here import SaidHere
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.kit.scroll_page import ScrollPage


class WelcomePanel(QWidget):
    """Shows the procedure's standing statements, to be read aloud."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__()
        self._bench = bench
        self._item = item
        self.statements = Card(self.tr("To say at the beginning"))
        self.questions = QuestionsCard(bench, item)
        self.each = ChildQuestions(bench, item)
        self.said = SaidHere(bench, item)
        self._lay_out()

    def _lay_out(self) -> None:
        pack, conference = self._bench.pack, self._bench.conference
        spoken = [statement.words for statement in pack.statements]
        spoken += [rule.says for rule in cues_at(pack, conference, self._item.key)]
        for words in spoken:
            self.statements.body.addWidget(wrapped(words))
        page = ScrollPage()
        for widget in (self.statements, self.questions, self.each, self.said):
            page.body.addWidget(widget)
        page.body.addStretch(1)
        self.statements.setVisible(bool(spoken))  # not before, or it is a window of its own
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
