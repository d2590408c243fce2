"""One thing that is still open: go and answer it, or pass it with a reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chairdesk.models.agenda import Override
from chairdesk.models.events import GateOverridden
from chairdesk.procedures.gates import Gate
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_line
from chairdesk.ui.kit.buttons import PlainButton, QuietButton
from chairdesk.ui.kit.fields import name_field, one_line
from chairdesk.ui.kit.pill import Pill
from chairdesk.ui.kit.plain_label import wrapped


class OpenRow(QWidget):
    """What a gate still asks, in words, with both ways on."""

    item_wanted = Signal(str, object)
    """item, child: the key of the item where it is answered, and ChildId | None"""

    def __init__(self, bench: Bench, gate: Gate) -> None:
        super().__init__()
        self._bench = bench
        self.gate = gate
        self.asks = wrapped(self._sentence())
        self.go = PlainButton(self.tr("Go to it"), "chevron-right")
        self.reason = one_line(self.tr("Why it is passed unanswered"))
        self.passing = QuietButton(self.tr("Pass with this reason"))
        self._lay_out()
        self._connect()
        bench.keep_half(
            f"reason at the close for {gate.rule} {gate.question} {gate.child}",
            of_line(self.reason),
        )

    def _sentence(self) -> str:
        if self.gate.child is None:
            return self.gate.asks
        name = self._bench.conference.roll.name_of(self.gate.child)
        return f"{name}: {self.gate.asks}"

    def _lay_out(self) -> None:
        name_field(self.reason, self.tr("Reason for passing: {asks}").format(asks=self.asks.text()))
        self.go.setAccessibleName(self.tr("Go to: {asks}").format(asks=self.asks.text()))
        self.passing.setAccessibleName(
            self.tr("Pass with this reason: {asks}").format(asks=self.asks.text())
        )
        self.go.setVisible(bool(self.gate.item))
        top, below = QHBoxLayout(), QHBoxLayout()
        top.addWidget(Pill(self.tr("Open"), "amber"))
        top.addWidget(self.asks, 1)
        top.addWidget(self.go)
        below.addWidget(self.reason, 1)
        below.addWidget(self.passing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addLayout(below)

    def _connect(self) -> None:
        self.go.clicked.connect(lambda: self.item_wanted.emit(self.gate.item, self.gate.child))
        self.passing.clicked.connect(self._pass)
        self.reason.returnPressed.connect(self._pass)

    def _pass(self) -> None:
        override = Override(self.gate.rule, self.reason.text(), self.gate.child)
        if self._bench.enter(GateOverridden(override)):
            self.reason.clear()
            # the row goes away, and asks no more to be forgotten
            self._bench.half_typed.keep_beside()
