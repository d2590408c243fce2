"""Somebody's reservation or dissent about one child, with the reasons that it needs."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chairdesk.models.decision import Disagreement, Level
from chairdesk.models.events import DisagreementRecorded, DisagreementWithdrawn
from chairdesk.models.ids import ChildId, HolderId
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_field
from chairdesk.ui.hold.questions.answer_fields import ChoiceField, KeptText
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import PlainButton, TickBox
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.fields import name_field
from chairdesk.ui.kit.plain_label import PlainLabel, wrapped
from chairdesk.ui.kit.scroll_page import bring_into_view


class DisagreementFields(QWidget):
    """Level and reasons; on the record once both are there, and until then kept.

    A level that waits for its reasons waits wherever this stands: in the grid, and in its card.
    """

    def __init__(self, bench: Bench, where: str) -> None:
        super().__init__()
        self._bench = bench
        self._of: tuple[ChildId, HolderId] | None = None
        levels = tuple((level.value, bench.words.name_of(level)) for level in Level)
        self.level = ChoiceField(levels, self.tr("How far they disagree:"))
        self.reasons = KeptText(self.tr("Why they disagree, in their words"), lines=2)
        self.keeps_its_actions = TickBox(self.tr("Still does its part of the plan"))
        self.withdraw = PlainButton(self.tr("No longer disagrees"), "undo-2")
        self.lacking = wrapped()
        self._lay_out()
        self._connect()
        bench.keep_half(f"reasons of a dissent, {where}", of_field(self.reasons))
        if not bench.half_typed.watches(bench.levels):
            bench.at("").keep_half("levels of dissent", of_field(bench.levels))

    def show_for(self, child: ChildId, holder: HolderId) -> None:
        """Show what stands for a child and a holder; what was typed for others is kept."""
        if self._of != (child, holder):
            self._leave()
            self._of = (child, holder)
            there = self._there()
            self.reasons.turn_to(there.reasons if there else "", self._of)
        there = self._there()
        if there is not None:
            self.level.show_choice(there.level.value)
            self.keeps_its_actions.setChecked(there.keeps_its_actions)
        elif self._chosen() and self.reasons.is_kept and self.reasons.words:
            self.level.show_choice("")
        else:
            self.level.show_choice(self._bench.levels.of(child, holder))
        self.reasons.show_words(there.reasons if there else "")
        self._suit()

    def _leave(self) -> None:
        self.reasons.leave()
        self.keeps_its_actions.setChecked(True)

    def _suit(self) -> None:
        chosen, there = self._chosen(), self._there()
        if self._of is not None:
            self._bench.levels.note(*self._of, "" if there is not None else chosen)
        is_wanting = there is None or not self.reasons.words
        wanting = self.tr("Not on the record yet: it is recorded once the reasons are typed.")
        self.lacking.setText(wanting if is_wanting else self.tr("It is on the record."))
        mark(self.lacking, tone="amber" if is_wanting else "muted")
        for part in (self.lacking, self.reasons, self.keeps_its_actions, self.withdraw):
            part.setVisible(bool(chosen))

    def _enter(self) -> None:
        chosen = self._chosen()
        if self._of is None or not chosen:
            return
        self._suit()
        if self.reasons.words:
            child, holder = self._of
            keeps = self.keeps_its_actions.isChecked()
            new = Disagreement(child, holder, Level(chosen), self.reasons.words, keeps)
            if new != self._there():
                self._bench.enter(DisagreementRecorded(new))
                self._suit()
        elif self.isVisible():
            self.reasons.setFocus()
            announce(self, self.lacking.text())
            QTimer.singleShot(0, self, lambda: bring_into_view(self))  # once they are laid out

    def _take_back(self) -> None:
        if self._of is not None and self._there() is not None:
            self._bench.enter(DisagreementWithdrawn(*self._of))
        if self._there() is None:
            self.reasons.turn_to("", self._of)
            self.level.show_choice("")
            self.keeps_its_actions.setChecked(True)
            self._suit()

    def _there(self) -> Disagreement | None:
        return self._bench.conference.findings.disagreement(*self._of) if self._of else None

    def _chosen(self) -> str:
        return next((key for key, b in self.level.buttons.items() if b.isChecked()), "")

    def _lay_out(self) -> None:
        name_field(self.reasons, self.tr("Why they disagree"))
        self.keeps_its_actions.setChecked(True)
        asks = PlainLabel(self.tr("Disagrees?"))
        top = QHBoxLayout()
        top.addWidget(asks)
        top.addWidget(self.level, 1)
        top.addWidget(self.withdraw, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        for part in (self.lacking, self.reasons, self.keeps_its_actions):
            column.addWidget(part)

    def _connect(self) -> None:
        self.level.chosen.connect(lambda _: self._enter())
        self.reasons.settled.connect(lambda _: self._enter())
        self.keeps_its_actions.clicked.connect(lambda _: self._enter())
        self.withdraw.clicked.connect(self._take_back)
