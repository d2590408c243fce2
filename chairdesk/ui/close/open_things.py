"""All that is still open before the seal: by item of the agenda, the most urgent first."""

from PySide6.QtCore import Qt, Signal

from chairdesk.procedures.agendas import item_of
from chairdesk.procedures.gates import Gate
from chairdesk.procedures.vocabulary import AFTER
from chairdesk.ui.bench import Bench
from chairdesk.ui.close.open_group import OpenGroup
from chairdesk.ui.close.open_row import OpenRow
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import holds_focus, part_with
from chairdesk.ui.kit.plain_label import wrapped

FEW = 6
"""Up to so many things lie open side by side; of more, all items but the first are folded."""
_URGENT = {"decision": 0, "test": 1, "views": 1, "plan": 2, "core-group": 2, "dates": 2}
_USUAL, _LATER = 3, 4
"""What only those in the room can settle comes first, what can wait for afterwards comes last."""


class OpenThings(Card):
    """Each item's things under a heading of its own; whoever is written in stays where it is."""

    item_wanted = Signal(str, object)
    """item, child: the item of the agenda where something is answered, and ChildId | None"""
    emptied = Signal()
    """The last of them was passed here: the seal is next."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(self.tr("Still open"))
        self._bench = bench
        self.rows: list[OpenRow] = []
        self.groups: dict[str, OpenGroup] = {}
        self.nothing_open = wrapped(
            self.tr("Nothing is open: everything is answered, or passed with a reason.")
        )
        self.body.addWidget(self.nothing_open)

    @property
    def said(self) -> str:
        """How much is open, in words."""
        if not self.rows:
            return self.tr("Nothing is open")
        number = self._bench.words.number(len(self.rows)).capitalize()
        return self.tr("{number} things are open", "", len(self.rows)).format(number=number)

    def refresh(self) -> None:
        """Show what is open now; whoever passed the last thing in hand goes on at the next."""
        gates = self._bench.open_gates
        kept = {row.gate: row for row in self.rows if row.gate in gates}
        left = next((n for n, row in enumerate(self.rows) if holds_focus(row)), None)
        is_lost = left is not None and self.rows[left].gate not in kept
        for row in self.rows:
            if row.gate not in kept:
                part_with(row)
        under: dict[str, list[OpenRow]] = {}
        for gate in sorted(gates, key=self._urgency):
            under.setdefault(gate.item, []).append(kept.get(gate) or self._row(gate))
        self.rows = [row for rows in under.values() for row in rows]
        self._group(under)
        self.nothing_open.setVisible(not self.rows)
        self.say_standing(self.said, "amber" if self.rows else "good")
        if left is not None and is_lost:
            self._go_on_at(left)

    def unfold(self, row: OpenRow) -> None:
        """Lay out the item under which something is open."""
        self.groups[row.gate.item].fold(is_folded=False)

    def _group(self, under: dict[str, list[OpenRow]]) -> None:
        for gone in self.groups.keys() - under.keys():
            part_with(self.groups.pop(gone))
        for place, (item, rows) in enumerate(under.items()):
            if item not in self.groups:
                self.groups[item] = OpenGroup(self._title(item))
            group = self.groups[item]
            self.body.insertWidget(place, group)
            number = self._bench.words.number(len(rows))
            group.show_rows(rows, self.tr("{number} open", "", len(rows)).format(number=number))
        for place, group in enumerate(self.groups[item] for item in under):
            is_begun = any(row.reason.text() for row in group.rows)
            if place == 0 or is_begun or len(self.rows) <= FEW:
                group.fold(is_folded=False)

    def _title(self, item: str) -> str:
        found = item_of(self._bench.pack, item)
        if found is not None:
            return found.title
        after = self.tr("After the {meeting}").format(meeting=self._bench.meeting)
        return after if item == AFTER else self.tr("Beside the agenda")

    def _urgency(self, gate: Gate) -> tuple[int, int]:
        items = [one.key for one in self._bench.pack.items]
        found = item_of(self._bench.pack, gate.item)
        place = items.index(gate.item) if found else len(items)
        return (_URGENT.get(found.work, _USUAL) if found else _LATER), place

    def _go_on_at(self, place: int) -> None:
        """Put the focus where the next reason is typed, never on what would do something."""
        if self.rows:
            following = self.rows[min(place, len(self.rows) - 1)]
            self.unfold(following)
            following.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.emptied.emit()
        announce(self, f"{self.said}.")

    def _row(self, gate: Gate) -> OpenRow:
        row = OpenRow(self._bench, gate)
        row.item_wanted.connect(self.item_wanted)
        return row
