"""What is asked, how it stands, why it is asked, and the way past it with a reason."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from chairdesk.models.agenda import Override
from chairdesk.models.british_time import local
from chairdesk.models.events import GateOverridden
from chairdesk.procedures.agendas import rule_of
from chairdesk.procedures.gates import Gate
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_line
from chairdesk.ui.kit.buttons import PlainButton, QuietButton
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.fields import name_field, one_line
from chairdesk.ui.kit.pill import Pill
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.tokens import em

NARROW = 24


class AskedLine(QWidget):
    """One thing that is asked; its reason and the way past it stay folded until wanted."""

    def __init__(self, bench: Bench, asks: str, rules: tuple[str, ...], name: str) -> None:
        super().__init__()
        self._bench = bench
        self._gate: Gate | None = None
        self.asks = wrapped(asks)
        self.state = Pill(self.tr("Open"), "amber")
        self.ask_why = PlainButton(self.tr("Why?"))
        self.pass_by = PlainButton(self.tr("Pass…"))
        self.because = wrapped(self._rules_in_words(rules))
        self.passed = wrapped()
        self.reason = one_line(self.tr("Why it is passed unanswered"))
        self.confirm = QuietButton(self.tr("Pass with this reason"))
        self.side = QHBoxLayout()
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()
        self.show_gate(None)
        if bench.keep_half(f"reason for passing {name}", of_line(self.reason)):
            self.pass_by.setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the width changed: where it is narrow, the state stands below."""
        super().resizeEvent(event)
        is_narrow = self.width() < em(self, NARROW)
        ways = QBoxLayout.Direction
        side = Qt.AlignmentFlag.AlignLeft if is_narrow else Qt.AlignmentFlag.AlignRight
        self._top.setAlignment(self.side, side)
        self._top.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def show_gate(self, gate: Gate | None, answered: datetime | None = None) -> None:
        """Show how it stands; no gate is something that nobody insists on."""
        self._gate = gate
        self.pass_by.setVisible(gate is not None and gate.is_open)
        if not self.pass_by.isVisibleTo(self):
            self.pass_by.setChecked(False)
        self.passed.setText(self._passed_because(gate))
        self.passed.setVisible(bool(self.passed.text()))
        self.state.setVisible(gate is not None or answered is not None)
        if gate is not None and gate.is_open:
            self.state.say(self.tr("Open"), "amber")
        elif gate is not None and gate.is_overridden and not gate.is_met:
            self.state.say(self.tr("Passed"), "plain")
        else:
            self.state.say(self._answered(answered), "good")

    def _answered(self, at: datetime | None) -> str:
        if at is None:
            return self.tr("Answered")
        return self.tr("Answered at {time}").format(time=self._bench.words.clock(local(at)))

    def _passed_because(self, gate: Gate | None) -> str:
        if gate is None or gate.is_met or not gate.is_overridden:
            return ""
        course = self._bench.conference.course
        overrides = (course.override_of(rule, gate.child) for rule in gate.rules)
        reason = next((override.reason for override in overrides if override), "")
        return self.tr("Passed unanswered: {reason}").format(reason=reason)

    def _rules_in_words(self, names: tuple[str, ...]) -> str:
        rules = (rule_of(self._bench.pack, name) for name in names)
        return "\n".join(f"{r.name}: {r.says} ({r.source})" for r in rules if r)

    def _pass(self) -> None:
        if self._gate is None:
            return
        override = Override(self._gate.rule, self.reason.text(), self._gate.child)
        if self._bench.enter(GateOverridden(override)):
            self.reason.clear()

    def _open_reason(self, is_wanted: bool) -> None:  # noqa: FBT001 - as Qt says it
        self.reason.setVisible(is_wanted)
        self.confirm.setVisible(is_wanted)
        if is_wanted and self.isVisible():
            self.reason.setFocus()

    def _lay_out(self) -> None:
        asks = self.asks.text()
        self.asks.setToolTip(self.because.text())
        for label in (self.because, self.passed):
            mark(label, tone="muted")
        for button in (self.ask_why, self.pass_by):
            button.setCheckable(True)
        self.ask_why.setAccessibleName(self.tr("Why is this asked? {asks}").format(asks=asks))
        self.ask_why.setAccessibleDescription(self.because.text())
        self.pass_by.setAccessibleName(self.tr("Pass with a reason: {asks}").format(asks=asks))
        name_field(self.reason, self.tr("Reason for passing: {asks}").format(asks=asks))
        self.confirm.setAccessibleName(f"{self.confirm.text()}: {asks}")
        below = QHBoxLayout()
        for part in (self.state, self.ask_why, self.pass_by):
            self.side.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self._top.addWidget(self.asks, 1)
        self._top.addLayout(self.side)
        below.addWidget(self.reason, 1)
        below.addWidget(self.confirm)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._top)
        for label in (self.because, self.passed):
            column.addWidget(label)
        column.addLayout(below)

    def _connect(self) -> None:
        self.ask_why.toggled.connect(self.because.setVisible)
        self.pass_by.toggled.connect(self._open_reason)
        self.reason.returnPressed.connect(self._pass)
        self.confirm.clicked.connect(self._pass)
        self.ask_why.setVisible(bool(self.because.text()))
        self.because.hide()
        self._open_reason(False)
