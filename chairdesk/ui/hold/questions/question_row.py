"""One question of the procedure, for one child or for all, and its answer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chairdesk.models.agenda import Answer
from chairdesk.models.events import AnswerWithdrawn, QuestionAnswered
from chairdesk.models.ids import ChildId
from chairdesk.procedures.gates import Gate
from chairdesk.procedures.pack import Question
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_field
from chairdesk.ui.hold.questions.answer_fields import ChoiceField, KeptText, SeveralField
from chairdesk.ui.hold.questions.asked_line import AskedLine
from chairdesk.ui.kit.buttons import PlainButton
from chairdesk.ui.kit.fields import name_field


class QuestionRow(QWidget):
    """Asks, shows what was answered, and says while a gate still wants it."""

    def __init__(self, bench: Bench, question: Question, child: ChildId | None) -> None:
        super().__init__()
        self._bench = bench
        self.question, self.child = question, child
        self.line = AskedLine(bench, question.text, question.answers, question.key)
        self.choice: ChoiceField | None = None
        self.words: KeptText | None = None
        self.reasons: KeptText | None = None
        self.withdraw = PlainButton(self.tr("Withdraw"), "undo-2")
        self._make_fields()
        self._take_in()
        self._lay_out()
        self._connect()
        self._keep_halves()

    def ask_about(self, child: ChildId | None) -> None:
        """Ask the same about another child; what was typed for the one before is kept first."""
        for field in self._texts():
            field.leave()
        self.child = child
        answer = self._answer()
        if self.words is not None:
            self.words.turn_to(answer.answer if answer else "", child)
        if self.reasons is not None:
            self.reasons.turn_to(answer.reasons if answer else "", child)

    def refresh(self, gate: Gate | None) -> None:
        """Show the answer that stands, and whether a gate still wants one."""
        answer = self._answer()
        if self.choice is not None:
            self.choice.show_choice(answer.answer if answer else "")
        if self.words is not None:
            self.words.show_words(answer.answer if answer else "")
        if self.reasons is not None:
            self.reasons.show_words(answer.reasons if answer else "")
            self.reasons.setVisible(answer is not None)
        self.withdraw.setVisible(answer is not None)
        course = self._bench.conference.course
        self.line.show_gate(gate, course.answered_at(self.question.key, self.child))

    def answer(self, answer: str) -> None:
        """Put an answer on the record, with the reasons that stand beside it."""
        reasons = self.reasons.toPlainText().strip() if self.reasons is not None else ""
        event = QuestionAnswered(Answer(self.question.key, answer, self.child, reasons))
        self._bench.enter(event)

    def _keep_halves(self) -> None:
        for part, field in (("answer", self.words), ("reasons", self.reasons)):
            if field is not None:
                field.turn_to("", self.child)
                name = f"{part} to {self.question.key}, {'each child' if self.child else 'all'}"
                self._bench.keep_half(name, of_field(field))

    def _texts(self) -> tuple[KeptText, ...]:
        return tuple(field for field in (self.words, self.reasons) if field is not None)

    def _answer(self) -> Answer | None:
        return self._bench.conference.course.answer_to(self.question.key, self.child)

    def _give_reasons(self, reasons: str) -> None:
        answer = self._answer()
        if answer is None:
            return
        event = QuestionAnswered(Answer(self.question.key, answer.answer, self.child, reasons))
        self._bench.enter(event)

    def _put_in_words(self, words: str) -> None:
        if words:
            self.answer(words)
        elif self._answer() is not None:
            self._withdraw()

    def _withdraw(self) -> None:
        self._bench.enter(AnswerWithdrawn(self.question.key, self.child))

    def _make_fields(self) -> None:
        question = self.question
        if question.form == "text":
            self.words = KeptText(self.tr("In a sentence or two"))
            name_field(self.words, question.text)
        else:
            kind = SeveralField if question.form == "several" else ChoiceField
            self.choice = kind(self._options(), question.text)
        if question.asks_reasons and question.form != "text":
            self.reasons = KeptText(self.tr("Why, in a sentence"), lines=1)
            name_field(self.reasons, self.tr("Reasons: {text}").format(text=question.text))

    def _options(self) -> tuple[tuple[str, str], ...]:
        if self.question.form == "yes-no":
            return ("yes", self.tr("Yes")), ("no", self.tr("No"))
        return tuple((option.key, option.words) for option in self.question.options)

    def _lay_out(self) -> None:
        self.withdraw.setAccessibleName(
            self.tr("Withdraw the answer to: {text}").format(text=self.question.text)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        if self.choice is not None:
            answered = QHBoxLayout()
            answered.addWidget(self.choice, 1)
            answered.addWidget(self.withdraw, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(answered)
        else:
            self.line.side.addWidget(self.withdraw, 0, Qt.AlignmentFlag.AlignTop)
        for field in self._texts():
            column.addWidget(field)

    def _take_in(self) -> None:
        """Take the parts in the order of Tab: the answer first, then what is rarely wanted."""
        if self.choice is not None:
            self.choice.setParent(self)
        for part in (*self._texts(), self.withdraw, self.line):
            part.setParent(self)

    def _connect(self) -> None:
        if self.choice is not None:
            self.choice.chosen.connect(self._put_in_words)
        if self.words is not None:
            self.words.settled.connect(self._put_in_words)
        if self.reasons is not None:
            self.reasons.settled.connect(self._give_reasons)
        self.withdraw.clicked.connect(self._withdraw)
