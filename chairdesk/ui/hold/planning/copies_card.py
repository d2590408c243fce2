"""What each reader receives: every parent, and whoever else the chair decides for."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.models.ids import AttendeeId
from chairdesk.procedures.standing import Standing
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.planning.copy_row import CopyRow
from chairdesk.ui.hold.planning.language_field import LanguageField
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.fields import dressed, label_for
from chairdesk.ui.kit.flow_layout import FlowLayout


class CopiesCard(Card):
    """A row for each parent with rights; others are added by name."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(self.tr("Who receives what"))
        self._bench = bench
        self.rows: dict[AttendeeId, CopyRow] = {}
        self.another = ChoiceList()
        self.language = LanguageField(bench)
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        self._lay_out()
        self.another.activated.connect(self._add)

    def refresh(self) -> None:
        """Show what was decided for each reader."""
        conference = self._bench.conference
        parents = Standing(self._bench.pack, conference).parents()
        for reader in (*(p.id for p in parents), *(c.reader for c in conference.papers.copies)):
            self.row_for(reader)
        for row in self.rows.values():
            row.refresh()
        self.language.refresh()
        self._offer()
        undecided = sum(conference.papers.copy_for(parent.id) is None for parent in parents)
        number = self._bench.words.number(undecided).capitalize()
        said = (
            self.tr("{number} to decide", "", undecided).format(number=number) if undecided else ""
        )
        self.say_standing(said, "amber")

    def row_for(self, reader: AttendeeId) -> CopyRow:
        """Find the row of a reader, or begin one."""
        if reader not in self.rows:
            self.rows[reader] = CopyRow(self._bench, reader)
            self._rows.addWidget(self.rows[reader])
            self.rows[reader].refresh()
            if self.another.window() is self.window():  # else it is set behind by itself
                QWidget.setTabOrder(self.rows[reader].reason, self.another)
        return self.rows[reader]

    def _offer(self) -> None:
        roll = self._bench.conference.roll
        names: dict[AttendeeId, str] = {person.id: person.name for person in roll.people}
        names |= {child.id: child.name for child in roll.children}
        self.another.clear()
        self.another.addItem(self.tr("Choose a reader"), None)
        for who, name in names.items():
            if who not in self.rows:
                self.another.addItem(name, who)

    def _add(self, place: int) -> None:
        reader = self.another.itemData(place)
        if reader is not None:
            self.row_for(reader)
            self._offer()

    def _lay_out(self) -> None:
        dressed(self.another)
        self.another.setMinimumContentsLength(15)
        line = FlowLayout()
        line.addWidget(label_for(self.another, self.tr("Decide for somebody else:")))
        line.addWidget(self.another)
        self.body.addLayout(line)
        self.body.addWidget(self.language)
