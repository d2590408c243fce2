"""Somebody's reservation or dissent about one child, with the reasons that it needs."""

import json

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chairdesk.models.decision import Disagreement, Level
from chairdesk.models.events import DisagreementRecorded, DisagreementWithdrawn
from chairdesk.models.ids import ChildId, HolderId
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_field
from chairdesk.ui.hold.questions.answer_fields import ChoiceField, KeptText
from chairdesk.ui.kit.buttons import PlainButton, TickBox
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.fields import name_field
from chairdesk.ui.kit.plain_label import PlainLabel


class DisagreementFields(QWidget):
    """Level and reasons; on the record once both are there, and until then kept here."""

    half_changed = Signal()
    """A level was chosen whose reasons are not there yet, or are now."""

    def __init__(self, bench: Bench, where: str) -> None:
        super().__init__()
        self._bench = bench
        self._of: tuple[ChildId, HolderId] | None = None
        self._levels: dict[str, str] = {}
        levels = tuple((level.value, bench.words.name_of(level)) for level in Level)
        self.level = ChoiceField(levels, self.tr("How far they disagree:"))
        self.reasons = KeptText(self.tr("Why they disagree, in their words"), lines=2)
        self.keeps_its_actions = TickBox(self.tr("Still does its part of the plan"))
        self.withdraw = PlainButton(self.tr("No longer disagrees"), "undo-2")
        self.lacking = PlainLabel(self.tr("It is recorded once the reasons are typed."))
        self._lay_out()
        self._connect()
        bench.keep_half(f"reasons of a dissent, {where}", of_field(self.reasons))
        bench.keep_half(f"level of a dissent, {where}", of_field(self))

    @property
    def half(self) -> str:
        """The levels that wait for their reasons, one for each who disagrees about a child."""
        waiting = {of: level for of, level in (self._levels | self._waiting()).items() if level}
        return json.dumps(waiting) if waiting else ""

    def put_back(self, half: str) -> None:
        """Have each level stand again once one turns to whoever disagrees."""
        self._levels = json.loads(half)

    def show_for(self, child: ChildId, holder: HolderId) -> None:
        """Show what stands for a child and a holder; what was typed for others is kept."""
        if self._of != (child, holder):
            self._leave()
            self._of = (child, holder)
            there = self._there()
            self.reasons.turn_to(there.reasons if there else "", self._of)
            self.level.show_choice(self._levels.pop(str(self._of), ""))
        there = self._there()
        if there is not None:
            self.level.show_choice(there.level.value)
            self.keeps_its_actions.setChecked(there.keeps_its_actions)
        elif self._chosen() and self.reasons.is_kept and self.reasons.words:
            self.level.show_choice("")
        self.reasons.show_words(there.reasons if there else "")
        self._suit()

    def _leave(self) -> None:
        self.reasons.leave()
        self._levels |= self._waiting()
        self.keeps_its_actions.setChecked(True)

    def _waiting(self) -> dict[str, str]:
        is_open = self._of is not None and self._there() is None
        return {str(self._of): self._chosen()} if is_open else {}

    def _suit(self) -> None:
        self.half_changed.emit()
        chosen = self._chosen()
        self.lacking.setVisible(bool(chosen) and not self.reasons.words)
        for part in (self.reasons, self.keeps_its_actions):
            part.setVisible(bool(chosen))
        self.withdraw.setVisible(bool(chosen))

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
        elif self.isVisible():
            self.reasons.setFocus()

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
        mark(self.lacking, tone="amber")
        self.keeps_its_actions.setChecked(True)
        asks = PlainLabel(self.tr("Disagrees?"))
        top = QHBoxLayout()
        top.addWidget(asks)
        top.addWidget(self.level, 1)
        top.addWidget(self.withdraw, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        for part in (self.reasons, self.lacking, self.keeps_its_actions):
            column.addWidget(part)

    def _connect(self) -> None:
        self.level.chosen.connect(lambda _: self._enter())
        self.reasons.settled.connect(lambda _: self._enter())
        self.keeps_its_actions.clicked.connect(lambda _: self._enter())
        self.withdraw.clicked.connect(self._take_back)
