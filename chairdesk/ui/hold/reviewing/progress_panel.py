"""How the last plan has gone: its actions one by one, and room to type what is on paper alone."""

from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.questions.child_questions import ChildQuestions
from chairdesk.ui.hold.questions.work_panel import WorkPanel
from chairdesk.ui.hold.reviewing.if_not_card import IfNotCard
from chairdesk.ui.hold.reviewing.progress_card import ProgressCard
from chairdesk.ui.hold.talk.said_here import SaidHere
from chairdesk.ui.prepare.last_plan_card import LastPlanCard


class ProgressPanel(WorkPanel):
    """What was agreed last time, what came of it, and what was to happen if it did not work."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__(bench, item)
        self.progress = ProgressCard(bench)
        self.if_not = IfNotCard(bench)
        self.typed = LastPlanCard(bench)
        self.said = SaidHere(bench, item)
        self.each = ChildQuestions(bench, item)
        self.bar, self.questions = self.each.bar, self.each.card
        self.said = SaidHere(bench, item)
        cards = (self.progress, self.if_not, self.typed)
        for part in (self.wanted, *cards, self.common, self.each, self.said):
            self.body.addWidget(part)
        self.body.addWidget(self.said)
        self.body.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show the last plan as it stands now."""
        for card in (self.progress, self.if_not, self.typed):
            card.refresh()
        children = self.bench.conference.roll.children
        self.wanted.show_for(None, *(child.id for child in children))
