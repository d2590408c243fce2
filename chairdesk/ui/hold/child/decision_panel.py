"""The decision for each child, with what belongs to it; the item says what comes first."""

from PySide6.QtWidgets import QWidget

from chairdesk.models.ids import ChildId
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.child.areas_card import AreasCard
from chairdesk.ui.hold.child.child_panel import ChildPanel
from chairdesk.ui.hold.child.decision_card import DecisionCard
from chairdesk.ui.hold.child.disagreements_card import DisagreementsCard
from chairdesk.ui.hold.child.referrals_card import ReferralsCard
from chairdesk.ui.hold.questions.leading import leading
from chairdesk.ui.hold.talk.said_here import SaidHere


class DecisionPanel(ChildPanel):
    """Decision, areas of concern, referrals and dissent of one child on one page."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__(bench, item)
        self.decision = DecisionCard(bench)
        self.areas = AreasCard(bench)
        self.referrals = ReferralsCard(bench)
        self.disagreements = DisagreementsCard(bench)
        self.said = SaidHere(bench, item)
        parts: dict[str, QWidget] = {
            "decision": self.decision,
            "areas-of-concern": self.areas,
            "referral": self.referrals,
            "dissent": self.disagreements,
        }
        self.body.addWidget(self.wanted)
        for part in leading(bench.pack, item, parts):
            self.body.addWidget(part)
        self.body.addWidget(self.questions)
        self.body.addWidget(self.common)
        self.body.addWidget(self.said)
        self.body.addStretch(1)
        self.refresh()

    def show_child(self, child: ChildId) -> None:
        """Show what was decided for one child."""
        self.decision.show_child(child)
        self.areas.show_child(child)
        self.referrals.show_child(child)
        self.disagreements.show_child(child)
