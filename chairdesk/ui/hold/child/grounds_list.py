"""What was said about a child, to tick what the reasons of the decision rest on."""

import re

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from chairdesk.desk.grounds import grounds_for
from chairdesk.models.contribution import RecordedContribution
from chairdesk.models.ids import ChildId, ContributionId
from chairdesk.ui.bench import Bench
from chairdesk.ui.tokens import em, gap

Where = QModelIndex | QPersistentModelIndex
WIDER = 8_000
"""How wide a row is taken to be, in pixels: more than any window."""
WHICH = Qt.ItemDataRole.UserRole
HIGH = 9.5
_UNLIKE = re.compile("[^ -~\u00a0-\u017f\u2010-\u2026]")
"""What makes a row higher than others: another line, or letters of another script."""


class OneLine(QStyledItemDelegate):
    """Measures one row for all that are of one line of our letters: set in type, each is as high.

    Qt would set hundreds of them in type to learn how wide they are; they are cut at the edge.
    """

    def __init__(self, within: QListWidget) -> None:
        super().__init__(within)
        self._within = within
        self._usual: dict[float, QSize] = {}

    def sizeHint(self, looks: QStyleOptionViewItem, index: Where) -> QSize:
        """Qt asks how high a row is."""
        self._within.ensurePolished()  # else it is measured undressed, and its tick cut
        if _UNLIKE.search(str(index.data())):
            return super().sizeHint(looks, index)
        points = looks.font.pointSizeF()
        if points not in self._usual:
            self._usual[points] = super().sizeHint(looks, index).expandedTo(QSize(WIDER, 0))
        return self._usual[points]


class GroundsList(QListWidget):
    """Each contribution with its tag; Space ticks it, and the order of ticking is kept."""

    ticked = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._shown: tuple[RecordedContribution, ...] = ()
        self.chosen: tuple[ContributionId, ...] = ()
        self.setProperty("role", "rows")
        self.setProperty("kind", "ticks")
        self.setAccessibleName(self.tr("What the reasons rest on"))
        self._give_room()
        self.setItemDelegate(OneLine(self))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(self._hear)

    def show_child(self, child: ChildId, rests_on: tuple[ContributionId, ...]) -> None:
        """Show what was said about a child, with what the decision rests on ticked."""
        self.blockSignals(True)
        self.chosen = rests_on
        grounds = grounds_for(self._bench.conference, child)
        if grounds != self._shown:
            self._shown = grounds
            self.clear()
            for said in grounds:
                self.addItem(self._item(said))
        for place in range(self.count()):
            item = self.item(place)
            is_on = item.data(WHICH) in rests_on
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
        self.blockSignals(False)

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the text grew or shrank: the list follows."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._give_room()

    def _give_room(self) -> None:
        self.setSpacing(gap(self, 0.12))
        self.setFixedHeight(em(self, HIGH))

    def choose(self, which: ContributionId) -> None:
        """Go to a contribution, so that Space ticks it."""
        places = [n for n, said in enumerate(self._shown) if said.now.id == which]
        if places:
            self.setCurrentRow(places[0])

    def place_of(self, which: ContributionId) -> QModelIndex:
        """Find where a contribution stands in the list."""
        places = [n for n, said in enumerate(self._shown) if said.now.id == which]
        return self.model().index(places[0], 0) if places else QModelIndex()

    def _hear(self, item: QListWidgetItem) -> None:
        which: ContributionId = item.data(WHICH)
        rest = tuple(one for one in self.chosen if one != which)
        is_on = item.checkState() == Qt.CheckState.Checked
        self.chosen = (*rest, which) if is_on else rest
        self.ticked.emit()

    def _item(self, said: RecordedContribution) -> QListWidgetItem:
        now = said.now
        tag = self._bench.words.name_of(now.kind) if now.kind else self.tr("Not tagged")
        who = self._bench.conference.roll.name_of(now.speaker)
        item = QListWidgetItem(f"{tag} · {who}: {now.words}")
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setData(WHICH, now.id)
        item.setToolTip(now.words)
        return item
