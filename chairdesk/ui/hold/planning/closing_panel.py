"""The closing: each check with its time, the referrals, and who receives what."""

from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.child.referrals_card import ReferralsCard
from chairdesk.ui.hold.planning.copies_card import CopiesCard
from chairdesk.ui.hold.questions.child_questions import ChildQuestions
from chairdesk.ui.hold.questions.work_panel import WorkPanel
from chairdesk.ui.hold.talk.said_here import SaidHere


class ClosingPanel(WorkPanel):
    """What is left to tick before the conference closes."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__(bench, item)
        self.referrals = ReferralsCard(bench)
        self.copies = CopiesCard(bench)
        self.each = ChildQuestions(bench, item)
        self.bar, self.questions = self.each.bar, self.each.card
        self.said = SaidHere(bench, item)
        for part in (self.wanted, self.common, self.each, self.referrals, self.copies, self.said):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show what is ticked, raised and decided now."""
        self.referrals.show_all()
        self.copies.refresh()
        self.wanted.show_for(None)
