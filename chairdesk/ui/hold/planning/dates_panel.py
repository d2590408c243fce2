"""When everybody meets again, what is owed by when, and why."""

from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.planning.meetings_card import MeetingsCard
from chairdesk.ui.hold.questions.child_questions import ChildQuestions
from chairdesk.ui.hold.questions.work_panel import WorkPanel
from chairdesk.ui.hold.talk.said_here import SaidHere
from chairdesk.ui.prepare.dates_card import DatesCard


class DatesPanel(WorkPanel):
    """Fixes the meetings while diaries are open, beside the dates that bind."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__(bench, item)
        self.meetings = MeetingsCard(bench)
        self.owed = DatesCard(bench)
        self.each = ChildQuestions(bench, item)
        self.bar, self.questions = self.each.bar, self.each.card
        self.said = SaidHere(bench, item)
        for part in (self.wanted, self.meetings, self.owed, self.common, self.each, self.said):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show the meetings that are fixed, and count every date anew."""
        self.meetings.refresh()
        self.owed.refresh()
        self.wanted.show_for(None)
