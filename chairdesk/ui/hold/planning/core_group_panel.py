"""Who leads the plan for each child, and who carries it out between conferences."""

from chairdesk.models.ids import ChildId
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.child.child_panel import ChildPanel
from chairdesk.ui.hold.planning.members_card import MembersCard
from chairdesk.ui.hold.talk.said_here import SaidHere


class CoreGroupPanel(ChildPanel):
    """One child at a time: the lead worker and the members of the core group."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__(bench, item)
        self.members = MembersCard(bench)
        self.lead = self.members.lead
        self.same = self.members.same
        self.said = SaidHere(bench, item)
        for part in (self.wanted, self.members, self.questions, self.common, self.said):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.refresh()

    def show_child(self, child: ChildId) -> None:
        """Show who carries one child's plan out."""
        self.members.show_child(child)
