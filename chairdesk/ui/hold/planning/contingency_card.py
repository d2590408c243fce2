"""What happens for each child if the plan does not work."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chairdesk.models.events import ContingencyAgreed
from chairdesk.models.ids import ChildId
from chairdesk.models.people import Child
from chairdesk.models.plan import Contingency
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_field
from chairdesk.ui.hold.questions.answer_fields import KeptText
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.child_mark import ChildMark, distinct_initials
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.fields import label_for
from chairdesk.ui.tokens import gap


class ContingencyCard(Card):
    """A text for each child, kept when it is left."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(self.tr("If the plan does not work"))
        self._bench = bench
        self._children: tuple[Child, ...] = ()
        self.fields: dict[ChildId, KeptText] = {}
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)

    def refresh(self) -> None:
        """Show what was agreed for each child."""
        children = self._bench.conference.roll.children
        if [c.id for c in children] != list(self.fields):
            self._make_fields(children)
        for child, field in self.fields.items():
            agreed = self._bench.conference.plan.contingency_for(child)
            field.show_words(agreed.words if agreed else "")

    def _make_fields(self, children: tuple[Child, ...]) -> None:
        empty(self._rows)
        marks = distinct_initials(tuple(child.name for child in children))
        self.fields = {child.id: self._field(child.id) for child in children}
        for place, child in enumerate(children):
            self._rows.addWidget(self._row(place, marks[place], child))

    def _field(self, child: ChildId) -> KeptText:
        field = KeptText(self.tr("What will happen then, who decides, how fast"), lines=2)
        field.settled.connect(
            lambda words: self._bench.enter(ContingencyAgreed(Contingency(child, words)))
        )
        self._bench.keep_half(f"contingency for {child}", of_field(field))
        return field

    def _row(self, place: int, initial: str, child: Child) -> QWidget:
        row = QWidget()
        line = QHBoxLayout()
        line.setSpacing(gap(self, 0.4))
        line.addWidget(ChildMark(place, initial, child.name))
        line.addWidget(label_for(self.fields[child.id], child.name), 1)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        column.addWidget(self.fields[child.id])
        return row
