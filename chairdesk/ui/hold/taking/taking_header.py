"""Above the minute-taker's work: where the conference is, and what to look at meanwhile."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from chairdesk.models.conference import Conference
from chairdesk.procedures.agendas import agenda_now
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.item_header import ItemHeader
from chairdesk.ui.kit.buttons import RadioChoice
from chairdesk.ui.kit.flow_layout import LineLayout
from chairdesk.ui.kit.plain_label import wrapped

TALK, ATTENDANCE, HERE = "talk", "attendance", ""


class TakingHeader(ItemHeader):
    """The doors are the chair's; here is what the minute-taker looks at."""

    wanted = Signal(str)
    """work: the kind of work to look at; empty for that of the conference's own item"""

    def __init__(self, bench: Bench) -> None:
        self.looks: Mapping[str, RadioChoice] = {
            TALK: RadioChoice(),
            ATTENDANCE: RadioChoice(),
            HERE: RadioChoice(),
        }
        self.looked_at = wrapped()
        super().__init__(bench)

    def show_item(self, item: Item, number: int, *, is_last: bool) -> None:
        """Show the title of the item that the conference is at, and what is looked at."""
        agenda = agenda_now(self._bench.pack, self._bench.conference)
        current = self._bench.conference.course.current
        place = next((n for n, one in enumerate(agenda) if one.key == current), -1)
        there = agenda[place] if place >= 0 else item
        super().show_item(there, place + 1 if place >= 0 else number, is_last=is_last)
        self._tick(item, there)
        is_elsewhere = item.work not in (TALK, ATTENDANCE) and item.key != there.key
        looked = self.tr("You are looking at {number}. {title}.")
        self.looked_at.setText(looked.format(number=number, title=item.title))
        self.looked_at.setVisible(is_elsewhere)

    def refresh(self, conference: Conference) -> None:
        """Show the time used; what opens and closes the conference is the chair's."""
        super().refresh(conference)
        for button in (self.open_conference, self.closed_session, self.pause, self.done):
            button.hide()
        self.close_conference.hide()

    def fold(self, *, is_small: bool) -> None:
        """Say less where there is little room."""
        super().fold(is_small=is_small)
        here = self.tr("Item") if is_small else self.tr("This item")
        self.looks[HERE].setText(here)

    def _tick(self, item: Item, there: Item) -> None:
        shown = item.work if item.work in (TALK, ATTENDANCE) else HERE
        is_known = shown != HERE or item.key == there.key
        group = self.looks[TALK].group()
        group.setExclusive(False)
        for work, look in self.looks.items():
            look.setChecked(is_known and work == shown)
        group.setExclusive(True)

    def _lay_out(self) -> None:
        super()._lay_out()
        says = {
            TALK: self.tr("The talk"),
            ATTENDANCE: self.tr("Who is here"),
            HERE: self.tr("This item"),
        }
        keys = QWidget()
        row, group = LineLayout(keys), QButtonGroup(self)
        for work, look in self.looks.items():
            look.setText(says[work])
            look.setProperty("kind", "segment")
            group.addButton(look)
            row.addWidget(look)
            look.clicked.connect(partial(self.wanted.emit, work))
        self.looked_at.setProperty("tone", "amber")
        self._line.addWidget(keys)
        column = self.layout()
        if column is not None:
            column.addWidget(self.looked_at)
