"""A panel that takes the children one by one."""

from chairdesk.models.ids import ChildId
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.capture.children_chips import ChildrenChips
from chairdesk.ui.hold.questions.child_bar import ChildBar, open_words
from chairdesk.ui.hold.questions.questions_card import QuestionsCard
from chairdesk.ui.hold.questions.work_panel import WorkPanel
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.empty_page import EmptyPage
from chairdesk.ui.tokens import gap


class ChildPanel(WorkPanel):
    """The children above; below, what belongs to the one in hand, with the item's questions."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__(bench, item)
        self.bar = ChildBar()
        self.questions = QuestionsCard(bench, item, self.child)
        self.nobody = EmptyPage(
            self.tr("No child is on the roll"),
            self.tr("Enter the children in Prepare; each then has a page here."),
        )
        self.column.insertWidget(0, self.bar)
        self.column.insertWidget(1, self.nobody)
        space = gap(self, 0.8)
        self.bar.setContentsMargins(space, gap(self, 0.2), space, 0)
        self.bar.turned.connect(self._turn)

    @property
    def child(self) -> ChildId | None:
        """The child in hand."""
        children = self.bench.conference.roll.children
        return self.bar.chosen or (children[0].id if children else None)

    def keep_step_with(self, chips: ChildrenChips) -> None:
        """Have the line be about the child in hand, and turn to the child whom a key names."""
        self.bar.turned.connect(chips.turn_to)
        chips.named.connect(self._turn_by_key)

    def refresh(self) -> None:
        """Show the child in hand as the record stands now."""
        children = self.bench.conference.roll.children
        self.bar.offer(children, open_words(self.bench, self.item))
        self.bar.setVisible(len(children) > 1)
        self.nobody.setVisible(not children)
        self.page.setVisible(bool(children))
        if self.child is not None:
            self.questions.ask_about(self.child)
            self.wanted.show_for(None, self.child)
            self.show_child(self.child)

    def show_child(self, child: ChildId) -> None:
        """Show what belongs to one child."""
        raise NotImplementedError

    def _turn_by_key(self, child: ChildId) -> None:
        if not self.isHidden():  # else another page of the stack is shown
            self.bar.choose(child)

    def _turn(self, child: ChildId) -> None:
        self.refresh()
        self.page.verticalScrollBar().setValue(0)
        announce(self, self.bench.conference.roll.name_of(child))
