"""The conference as the minute-taker works on it: the talk stays, the agenda is the chair's."""

from chairdesk.models.conference import Conference
from chairdesk.models.events import Entry, ItemOpened
from chairdesk.models.ids import ChildId
from chairdesk.procedures.agendas import item_of
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.child.child_panel import ChildPanel
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.hold.panels import PANELS
from chairdesk.ui.hold.taking.taking_header import HERE, TALK, TakingHeader
from chairdesk.ui.shortcuts import Keys


class TakingPage(HoldPage):
    """What is said goes to the item that the chair has opened; looking elsewhere turns nothing."""

    HEADER = TakingHeader
    LINE_STAYS = frozenset(PANELS)
    header: TakingHeader

    def __init__(self, bench: Bench, keys: Keys) -> None:
        self._follows = False  # whether the chair's item is wanted, whatever is done there
        super().__init__(bench, keys)
        self.header.wanted.connect(self.look_at_work)
        self.bar.words.textChanged.connect(self._catch_up)

    def open_item(self, item: str, child: ChildId | None = None) -> None:
        """Look at an item, and there at a child; the conference stays where it is."""
        self._follows = False
        self._show_item(item)
        panel = self.panels.get(item)
        if isinstance(panel, ChildPanel) and child is not None:
            panel.bar.choose(child)

    def go_on(self) -> None:
        """Look at the next item."""
        self._step(1)

    def look_at_work(self, work: str) -> None:
        """Look where a kind of work is done; with none, at the item of the conference."""
        current = self._bench.conference.course.current
        self._follows = work == HERE
        wanted = current if work == HERE else self._first_of(work)
        self._show_item(wanted or self.item)
        self.split.bring_forward(self._centre)

    def _first_of(self, work: str) -> str:
        return next((item.key for item in self._agenda() if item.work == work), "")

    def _take_up_agenda(self) -> None:
        keys = [item.key for item in self._agenda()]
        if keys and self.item not in keys:
            self._show_item(self._first_of(TALK) or keys[0])

    def _stand_at(self, item: Item) -> None:
        """Stand at the item of the conference; what is half typed stays where it was begun."""
        if self.bar.words.is_empty:
            current = item_of(self._bench.pack, self._bench.conference.course.current)
            super()._stand_at(current or item)

    def _heard(self, entry: Entry, conference: Conference) -> None:
        if isinstance(entry.event, ItemOpened):
            is_followed = self._follows or self.header.looks[HERE].isChecked()
            self._show_item(entry.event.item if is_followed else self.item)
            self._glancing.start()
        else:
            super()._heard(entry, conference)

    def _catch_up(self) -> None:
        shown = item_of(self._bench.pack, self.item)
        if shown is not None:
            self._stand_at(shown)
