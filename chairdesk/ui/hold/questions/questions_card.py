"""The questions that an item of the agenda asks, for the conference or for one child."""

from chairdesk.models.ids import ChildId
from chairdesk.procedures.agendas import questions_at, subjects
from chairdesk.procedures.pack import Item, Question
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.questions.appear import appear
from chairdesk.ui.hold.questions.catching_up import CatchesUp
from chairdesk.ui.hold.questions.question_row import QuestionRow
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import part_with


class QuestionsCard(CatchesUp, Card):
    """Asks what applies now; it is hidden where nothing is asked."""

    def __init__(self, bench: Bench, item: Item, child: ChildId | None = None) -> None:
        super().__init__(item.title)
        self._bench = bench
        self._item = item
        self.child = child
        self.rows: dict[str, QuestionRow] = {}
        self.heading.setText(self._title())
        bench.signals.happened.connect(self._heard)
        self.refresh()

    def ask_about(self, child: ChildId | None) -> None:
        """Ask about another child; what was typed for the one before is kept first."""
        if child != self.child:
            self.child = child
            for row in self.rows.values():
                row.ask_about(child)
            self.heading.setText(self._title())
            self.refresh()

    def refresh(self) -> None:
        """Show what is asked now, and the answers that stand."""
        asked = {question.key: question for question in self._asked()}
        if tuple(asked) != tuple(self.rows):
            self._ask(asked)
        mine = {g.question: g for g in self._bench.gates if g.question and g.child == self.child}
        for key, row in self.rows.items():
            row.refresh(mine.get(key))
        self._say(sum(g.is_open for key, g in mine.items() if key in self.rows))
        appear(self, bool(self.rows))

    def _asked(self) -> list[Question]:
        pack, conference = self._bench.pack, self._bench.conference
        return [
            question
            for question in questions_at(pack, conference, self._item.key)
            if self.child in subjects(pack, conference, question)
        ]

    def _ask(self, asked: dict[str, Question]) -> None:
        for key in [key for key in self.rows if key not in asked]:
            part_with(self.rows.pop(key))
        for key, question in asked.items():
            if key not in self.rows:
                self.rows[key] = QuestionRow(self._bench, question, self.child)
        self.rows = {key: self.rows[key] for key in asked}
        for place, row in enumerate(self.rows.values()):
            self.body.insertWidget(place, row)

    def _say(self, count: int) -> None:
        if not count:
            self.say_standing("")
            return
        number = self._bench.words.number(count).capitalize()
        said = self.tr("{number} to answer before the seal", "", count).format(number=number)
        self.say_standing(said, "amber")

    def _title(self) -> str:
        if self.child is None:
            return self.tr("Questions for this item")
        name = self._bench.conference.roll.name_of(self.child)
        return self.tr("Questions for {name}").format(name=name)
