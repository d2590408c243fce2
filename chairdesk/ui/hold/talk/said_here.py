"""What was said at an item whose work is something else: it is read where it was recorded."""

from PySide6.QtCore import Signal

from chairdesk.models.contribution import RecordedContribution
from chairdesk.models.events import AboutTheTalk, Entry
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.talk.said_list import said_row
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty


class SaidHere(Card):
    """The contributions of an item, the newest last; hidden while there is none."""

    opening_wanted = Signal(object)
    """said: ContributionId, to be put right"""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__("")
        self._bench, self._item = bench, item.key
        self._shown: list[RecordedContribution] = []
        self.heading.setText(self.tr("What was said here"))
        self.setAccessibleName(self.heading.text())
        bench.signals.happened.connect(self._heard)
        if not self._fill():  # nor shown before it stands in a page: it would be a window
            self.hide()

    def _heard(self, entry: Entry) -> None:
        if isinstance(entry.event, AboutTheTalk):
            self.setVisible(self._fill())

    def _fill(self) -> bool:
        """Lay out what was said; say whether there is anything."""
        standing = self._bench.conference.talk.standing
        said = [one for one in standing if one.now.item == self._item]
        if said != self._shown:
            self._shown = said
            empty(self.body)
            for one in said:
                self.body.addWidget(said_row(self._bench, one, self, self.opening_wanted.emit))
        return bool(said)
