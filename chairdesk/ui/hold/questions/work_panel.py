"""The panel of one item of the agenda: it scrolls, and it shows the record as it stands."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.models.conference import Conference
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.questions.questions_card import QuestionsCard
from chairdesk.ui.hold.questions.still_wanted import StillWanted
from chairdesk.ui.kit.scroll_page import ScrollPage

WIDTH = 72


class WorkPanel(QWidget):
    """Things stand in `body`, which scrolls; what is to stay in sight stands in `column`.

    `common` asks the questions that are for the whole conference, `wanted` says what
    gates still want here.
    """

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__()
        self.bench, self.item = bench, item
        self._caught_up_with: Conference | None = None
        self.common = QuestionsCard(bench, item)
        self.wanted = StillWanted(bench, item)
        self.page = ScrollPage(WIDTH)
        self.body = self.page.body
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.page, 1)
        bench.signals.happened.connect(self._heard)

    def refresh(self) -> None:
        """Show the record as it stands now."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """Qt shows the panel: it catches up with what happened meanwhile."""
        super().showEvent(event)
        self._catch_up()

    def _heard(self) -> None:
        if self.isVisible() and self.bench.conference is not self._caught_up_with:
            self._catch_up()

    def _catch_up(self) -> None:
        self._caught_up_with = self.bench.conference
        self.refresh()
