"""What gates still want at an item that no question answers, such as a plan or a view."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.models.ids import ChildId
from chairdesk.procedures.gates import Gate, gates
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.questions.appear import appear
from chairdesk.ui.hold.questions.asked_line import AskedLine

Of = tuple[str, ChildId | None]


class StillWanted(QWidget):
    """A line for each gate of the item that is not met; hidden where there is none."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__()
        self._bench = bench
        self._item = item
        self.rows: dict[Of, AskedLine] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_for(self, *children: ChildId | None) -> None:
        """Show what is wanted for these children; None stands for the conference."""
        wanted = {(g.rule, g.child): g for g in self._unmet() if g.child in children}
        for of in [of for of in self.rows if of not in wanted]:
            _let_go(self.rows.pop(of))
        for of, gate in wanted.items():
            if of not in self.rows:
                self.rows[of] = AskedLine(self._bench, self._asks(gate), gate.rules)
                self._column.addWidget(self.rows[of])
            self.rows[of].show_gate(gate)
        appear(self, bool(self.rows))

    def _unmet(self) -> list[Gate]:
        found = gates(self._bench.pack, self._bench.conference)
        here = (gate for gate in found if gate.item == self._item.key and not gate.question)
        return [gate for gate in here if not gate.is_met]

    def _asks(self, gate: Gate) -> str:
        if gate.child is None:
            return gate.asks
        return f"{self._bench.conference.roll.name_of(gate.child)}: {gate.asks}"


def _let_go(row: QWidget) -> None:
    row.hide()
    row.setParent(None)
    row.deleteLater()
