"""What was said at an item whose work is something else: it is read where it was recorded."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import Signal

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import RecordedContribution
from chairdesk.models.events import AboutTheTalk, ContributionRecorded, Entry
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.talk.said_list import said_row
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty

Elsewhere: TypeAlias = Callable[[RecordedContribution], bool]
"""Says whether the page shows a contribution in another place already."""


class SaidHere(Card):
    """The contributions of an item, the newest last; hidden while there is none."""

    opening_wanted = Signal(object)
    """said: ContributionId, to be put right"""

    def __init__(self, bench: Bench, item: Item, elsewhere: Elsewhere | None = None) -> None:
        super().__init__("")
        self._bench, self._item = bench, item.key
        self._is_elsewhere = elsewhere
        self._shown: list[RecordedContribution] = []
        here, besides = self.tr("What was said here"), self.tr("What else was said here")
        self.entitle(here if elsewhere is None else besides)
        bench.signals.happened.connect(self._heard)
        if not self._fill():  # nor shown before it stands in a page: it would be a window
            self.hide()

    def _heard(self, entry: Entry, conference: Conference) -> None:
        event = entry.event
        if isinstance(event, ContributionRecorded):
            new = conference.talk.recorded[-1]
            if self._is_mine(new):
                self._shown = [*self._shown, new]
                self._add(new)
                self.show()
        elif isinstance(event, AboutTheTalk):
            self.setVisible(self._fill())

    def _is_mine(self, one: RecordedContribution) -> bool:
        is_here = one.now.item == self._item
        return is_here and not (self._is_elsewhere is not None and self._is_elsewhere(one))

    def _fill(self) -> bool:
        """Lay out what was said; say whether there is anything."""
        said = [one for one in self._bench.conference.talk.standing if self._is_mine(one)]
        if said != self._shown:
            self._shown = said
            empty(self.body)
            for one in said:
                self._add(one)
        return bool(said)

    def _add(self, one: RecordedContribution) -> None:
        self.body.addWidget(said_row(self._bench, one, self, self.opening_wanted.emit))
