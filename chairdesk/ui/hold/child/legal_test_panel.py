"""The test that the procedure puts, limb by limb, for each child."""

from chairdesk.models.ids import ChildId
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.child.child_panel import ChildPanel
from chairdesk.ui.hold.talk.said_here import SaidHere


class TestPanel(ChildPanel):
    """The limbs of the test for one child, each with its reasons."""

    __test__ = False
    """So that a test runner takes this for what it is: a panel."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__(bench, item)
        self.said = SaidHere(bench, item)
        for part in (self.wanted, self.questions, self.common, self.said):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.refresh()

    def show_child(self, child: ChildId) -> None:
        """Ask the limbs for one child; the questions follow by themselves."""
