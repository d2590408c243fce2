"""What gates still want at an item that no question answers, such as a plan or a view."""

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.models.ids import ChildId
from chairdesk.procedures.gates import Gate
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.questions.appear import appear
from chairdesk.ui.hold.questions.asked_line import AskedLine
from chairdesk.ui.kit.dress import part_with

Of = tuple[str, ChildId | None]


class StillWanted(QWidget):
    """A line for each gate of the item that is not met; hidden where there is none.

    One that is met stays, as answered, until the page is left: what lies below it must
    not jump away under somebody's hand.
    """

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__()
        self._bench = bench
        self._item = item
        self._is_begun = False
        self.rows: dict[Of, AskedLine] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_for(self, *children: ChildId | None) -> None:
        """Show what is wanted for these children; None stands for the conference."""
        here = {(g.rule, g.child): g for g in self._gates() if g.child in children}
        standing = set(self.rows) if self._is_begun else set()
        wanted = {of: gate for of, gate in here.items() if not gate.is_met or of in standing}
        self._is_begun = True
        for of in [of for of in self.rows if of not in wanted]:
            part_with(self.rows.pop(of))
        for of, gate in wanted.items():
            if of not in self.rows:
                name = f"{gate.rule} {gate.child}"
                self.rows[of] = AskedLine(self._bench, self._asks(gate), gate.rules, name)
                self._column.addWidget(self.rows[of])
            self.rows[of].show_gate(gate)
        appear(self, bool(self.rows))

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt hides the lines: those that are met need not be shown again."""
        super().hideEvent(event)
        self._is_begun = False

    def _gates(self) -> list[Gate]:
        return [
            gate for gate in self._bench.gates if gate.item == self._item.key and not gate.question
        ]

    def _asks(self, gate: Gate) -> str:
        if gate.child is None:
            return gate.asks
        return f"{self._bench.conference.roll.name_of(gate.child)}: {gate.asks}"
