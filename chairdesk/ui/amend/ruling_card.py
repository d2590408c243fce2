"""One objection, old and new text side by side, and the chair's ruling on it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from chairdesk.export.readers import Reader
from chairdesk.export.sections.amendments import where
from chairdesk.export.telling import telling_in
from chairdesk.models.amendment import Challenge, Outcome, Ruling
from chairdesk.models.events import ObjectionRuledOn, ObjectionWithdrawn
from chairdesk.procedures.conference_dates import is_late
from chairdesk.ui.amend.fields import kept_at, of_text, shown_at
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_choice, of_line
from chairdesk.ui.kit.buttons import PlainButton, QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.fields import NamedField, many_lines, one_line
from chairdesk.ui.kit.plain_label import PlainLabel, wrapped


class RulingCard(Card):
    """Takes the ruling; until a version tells of it, it can be made anew."""

    def __init__(self, bench: Bench, challenge: Challenge) -> None:
        self._bench, self.challenge = bench, challenge
        telling = telling_in(bench.words.language, Reader(), bench.conference, bench.pack)
        super().__init__(where(telling, challenge.objection.place))
        self.about = wrapped()
        self.stands, self.reads = many_lines(lines=4), many_lines(lines=4)
        for text in (self.stands, self.reads):
            text.setProperty("high", "four")
        self.outcome = ChoiceList()
        self.reasons = one_line()
        self.rule = QuietButton(self.tr("Record the ruling"), "check")
        self.ruled = PlainLabel()
        self.ruled.setProperty("tone", "good")
        self.withdraw = PlainButton(self.tr("Withdraw the objection"), "undo-2")
        self._lay_out()
        self._show()
        self._connect()

    def _show(self) -> None:
        words, asked = self._bench.words, self.challenge.objection
        late = words.term("amend", "is-late")
        self.about.setText(
            words.term("amend", "asked").format(
                who=self._bench.conference.roll.name_of(asked.who),
                day=words.day(asked.received),
                late=late if is_late(self._bench.pack, self._bench.conference, asked) else "",
                asks=shown_at(self._bench, asked.place, asked.asks),
                why=asked.why,
            )
        )
        self.stands.setPlainText(shown_at(self._bench, asked.place, asked.stands))
        ruling = self.challenge.ruling
        reads = (ruling and ruling.reads) or asked.asks
        self.reads.setPlainText(shown_at(self._bench, asked.place, reads))
        if ruling is not None:
            self.outcome.setCurrentIndex(self.outcome.findData(ruling.outcome.value))
            self.reasons.setText(ruling.reasons)
            self.say_standing(words.name_of(ruling.outcome), "good")
            self.ruled.setText(words.name_of(ruling.outcome))

    def _enter(self) -> None:
        outcome = self.outcome.currentData()
        if outcome is None:
            self._bench.notice(self._bench.words.term("amend", "choose-ruling"))
            return
        chosen = Outcome(outcome)
        reads = "" if chosen is Outcome.NOT_ACCEPTED else self.reads.toPlainText()
        reads = kept_at(self._bench, self.challenge.objection.place, reads)
        ruling = Ruling(self.challenge.objection.id, chosen, self.reasons.text(), reads)
        self._bench.enter(ObjectionRuledOn(ruling))

    def _lay_out(self) -> None:
        self.outcome.setPlaceholderText(self.tr("Choose"))
        for outcome in Outcome:
            self.outcome.addItem(self._bench.words.name_of(outcome), outcome.value)
        self.outcome.setCurrentIndex(-1)
        self.stands.setReadOnly(True)
        both = QHBoxLayout()
        both.addWidget(NamedField(self.tr("As it stands"), self.stands), 1)
        both.addWidget(NamedField(self.tr("As it is to read"), self.reads), 1)
        self.body.addWidget(self.about)
        self.body.addLayout(both)
        self.body.addWidget(NamedField(self.tr("How you rule"), self.outcome))
        self.body.addWidget(NamedField(self.tr("The reasons for your ruling"), self.reasons))
        row = QHBoxLayout()
        row.addWidget(self.rule)
        row.addWidget(self.withdraw)
        row.addStretch(1)
        row.addWidget(self.ruled)  # its heading may be out of sight where it was ruled
        self.body.addLayout(row)

    def _connect(self) -> None:
        which = self.challenge.objection.id
        self.rule.clicked.connect(self._enter)
        self.reasons.returnPressed.connect(self._enter)
        self.withdraw.clicked.connect(lambda: self._bench.enter(ObjectionWithdrawn(which)))
        bench, made, reads = self._bench, self.challenge.ruling, self.reads.toPlainText()
        outcome, reasons = self.outcome.currentData(), made.reasons if made else ""
        name = f"ruling: {which} {self.challenge.ruled or ''}"  # what led to one ruling ends there
        bench.keep_half(f"{name} outcome", of_choice(self.outcome, lambda: outcome))
        bench.keep_half(f"{name} reasons", of_line(self.reasons, lambda: reasons))
        bench.keep_half(f"{name} reads", of_text(self.reads, reads))
        self.rule.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
