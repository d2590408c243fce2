"""The plan: its actions for all the children, and what happens if it does not work."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication, QWidget

from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.planning.actions_card import ActionsCard
from chairdesk.ui.hold.planning.contingency_card import ContingencyCard
from chairdesk.ui.hold.questions.child_questions import ChildQuestions
from chairdesk.ui.hold.questions.leading import leading
from chairdesk.ui.hold.questions.work_panel import WorkPanel
from chairdesk.ui.hold.talk.said_here import SaidHere
from chairdesk.ui.tokens import em


class PlanPanel(WorkPanel):
    """Actions and contingencies; the item says which comes first."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__(bench, item)
        self.plan = ActionsCard(bench)
        self.contingency = ContingencyCard(bench)
        self.said = SaidHere(bench, item)
        self.each = ChildQuestions(bench, item)
        self.bar, self.questions = self.each.bar, self.each.card
        parts: dict[str, QWidget] = {"plan": self.plan, "contingency": self.contingency}
        self.body.addWidget(self.wanted)
        for part in leading(bench.pack, item, parts):
            self.body.addWidget(part)
        self.body.addWidget(self.common)
        self.body.addWidget(self.each)
        self.body.addWidget(self.said)
        self.body.addStretch(1)
        self.plan.table.selectionModel().currentChanged.connect(self._follow)
        self.refresh()

    def refresh(self) -> None:
        """Show the plan as it stands now."""
        self.plan.refresh()
        self.contingency.refresh()
        children = self.bench.conference.roll.children
        self.wanted.show_for(None, *(child.id for child in children))

    def _follow(self, cell: QModelIndex) -> None:
        """Bring the cell in hand into sight: the table is as high as its rows, the page scrolls."""
        table, ground, focused = self.plan.table, self.page.widget(), QApplication.focusWidget()
        is_here = focused is not None and (focused is table or table.isAncestorOf(focused))
        if is_here and ground is not None:
            corner = table.viewport().mapTo(ground, table.visualRect(cell).bottomLeft())
            self.page.ensureVisible(corner.x(), corner.y(), 0, em(self, 3))
