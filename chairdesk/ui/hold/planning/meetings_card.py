"""The meetings that follow: the core group, the review, and whatever else is fixed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.procedures.standing import called
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.planning.meeting_row import MeetingRow
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.fields import dressed, label_for
from chairdesk.ui.kit.flow_layout import FlowLayout

ALWAYS = ("core-group", "review")
BESIDES = ("next-core-group", "reconvened", "transfer", "other")


class MeetingsCard(Card):
    """Core group and review stand here always, other meetings once they are wanted."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(self.tr("Meetings that follow"))
        self._bench = bench
        self.rows: dict[str, MeetingRow] = {}
        self.another = ChoiceList()
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        for thing in ALWAYS:
            self.row_for(thing)
        self._lay_out()
        self.another.activated.connect(self._begin_another)

    def refresh(self) -> None:
        """Show every meeting that is fixed or owed."""
        fixed = [meeting.thing for meeting in self._bench.conference.plan.meetings]
        for thing in (*ALWAYS, *fixed):
            self.row_for(thing)
        for row in self.rows.values():
            row.refresh()
        self._offer()

    def row_for(self, thing: str) -> MeetingRow:
        """Find the row of a meeting, or begin one."""
        if thing not in self.rows:
            self.rows[thing] = MeetingRow(self._bench, thing, self._name(thing))
            self._rows.addWidget(self.rows[thing])
            self.rows[thing].refresh()
            if self.another.window() is self.window():  # else it is set behind by itself
                QWidget.setTabOrder(self.rows[thing].place, self.another)
        return self.rows[thing]

    def _name(self, thing: str) -> str:
        named = {
            "other": self.tr("Another meeting"),
        }
        bench = self._bench
        return named.get(thing) or called(thing, bench.conference, bench.pack, bench.words)

    def _offer(self) -> None:
        self.another.clear()
        self.another.addItem(self.tr("Choose a meeting"), None)
        for thing in BESIDES:
            if thing not in self.rows:
                self.another.addItem(self._name(thing), thing)

    def _begin_another(self, place: int) -> None:
        thing = self.another.itemData(place)
        if thing is not None:
            self.row_for(thing).day.setFocus()
            self._offer()

    def _lay_out(self) -> None:
        dressed(self.another)
        self.another.setMinimumContentsLength(15)
        line = FlowLayout()
        line.addWidget(label_for(self.another, self.tr("Fix another:")))
        line.addWidget(self.another)
        self.body.addLayout(line)
