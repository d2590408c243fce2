"""What each child says, shows and wants, and the questions that the procedure puts to it."""

from functools import partial

from chairdesk.models.contribution import Heading, RecordedContribution
from chairdesk.models.ids import ChildId
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.child.child_panel import ChildPanel
from chairdesk.ui.hold.talk.said_here import SaidHere
from chairdesk.ui.hold.talk.said_list import SaidList, belongs


class ChildVoicePanel(ChildPanel):
    """One child's page: what was recorded of the child's wishes, then the questions."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__(bench, item)
        heading = Heading(item.heading) if item.heading else Heading.WISHES_AND_FEELINGS
        self.said = SaidList(bench, heading)
        self.besides = SaidHere(bench, item, partial(_is_a_childs, bench, heading))
        for part in (self.wanted, self.said, self.questions, self.common, self.besides):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.refresh()

    def show_child(self, child: ChildId) -> None:
        """Show what was said of one child's wishes and feelings."""
        self.said.show_child(child)


def _is_a_childs(bench: Bench, heading: Heading, said: RecordedContribution) -> bool:
    """Say so by the record alone: a card that knew its own panel would be let go of with it."""
    conference = bench.conference
    return any(belongs(conference, heading, said, child.id) for child in conference.roll.children)
