"""After how many idle minutes the desk locks, as a rule and while a conference is held."""

from PySide6.QtCore import Signal

from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.fields import FieldGrid, NamedField
from chairdesk.ui.lock.idleness import Patience
from chairdesk.words import Words

MINUTES = (2, 5, 10, 15, 30, 60)
LIVE_MINUTES = (10, 20, 30, 60, 120)


class LockingCard(Card):
    """Two lists of minutes; what is chosen holds at once."""

    chosen = Signal(object)
    """patience: Patience"""

    def __init__(self, patience: Patience, words: Words) -> None:
        super().__init__(self.tr("When nobody is at the desk"))
        self.usual = self._list(MINUTES, patience.minutes, words)
        self.live = self._list(LIVE_MINUTES, patience.live_minutes, words)
        grid = FieldGrid()
        grid.add(NamedField(self.tr("It locks after"), self.usual))
        grid.add(NamedField(self.tr("While a conference is held, after"), self.live))
        self.body.addWidget(grid)
        for choice in (self.usual, self.live):
            choice.activated.connect(self._choose)

    def _list(self, offered: tuple[int, ...], now: int, words: Words) -> ChoiceList:
        choice = ChoiceList()
        for minutes in sorted({*offered, now}):
            said = self.tr("{number} minutes", "", minutes).format(
                number=words.number(minutes).capitalize()
            )
            choice.addItem(said, minutes)
        choice.setCurrentIndex(choice.findData(now))
        return choice

    def _choose(self) -> None:
        self.chosen.emit(Patience(self.usual.currentData(), self.live.currentData()))
