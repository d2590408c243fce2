"""What each child says, shows and wants, and the questions that the procedure puts to it."""

from chairdesk.models.contribution import Heading
from chairdesk.models.ids import ChildId
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.child.child_panel import ChildPanel
from chairdesk.ui.hold.talk.said_list import SaidList


class ChildVoicePanel(ChildPanel):
    """One child's page: what was recorded of the child's wishes, then the questions."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__(bench, item)
        heading = Heading(item.heading) if item.heading else Heading.WISHES_AND_FEELINGS
        self.said = SaidList(bench, heading)
        for part in (self.wanted, self.said, self.questions, self.common):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.refresh()

    def show_child(self, child: ChildId) -> None:
        """Show what was said of one child's wishes and feelings."""
        self.said.show_child(child)
