"""The talk as a stream: everything, this item, about one child, or what wants a tag."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from chairdesk.desk.grounds import lacks_source
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Contribution, RecordedContribution
from chairdesk.models.events import AboutPeople, ContributionRecorded, Entry
from chairdesk.models.ids import ContributionId
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.talk.beside import Beside
from chairdesk.ui.hold.talk.contribution_list import ContributionList, Keep
from chairdesk.ui.hold.talk.contribution_view import ContributionView
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.fields import dressed, name_field
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.tokens import em, gap

UNTAGGED = 2
"""The place of what is not tagged yet among what can be shown."""
ROOMY = 38
"""From so many lines of text in width there is room to say what can be done with the list."""
LINES = 1.7
"""How many lines of a row a sentence fills that is broken into two."""


class TalkPanel(Beside):
    """What was said, newest in view; the questions of the item are one key away."""

    cleared = Signal()
    """Nothing is left to be tagged."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__(bench, item)
        self.show_only = ChoiceList()
        self.count = wrapped()
        self.record = ContributionList(bench.words)
        self.view = ContributionView(self.record, bench.words, self.tr("What was said"))
        self._kept: list[tuple[str, Keep]] = []
        self._counted = 0, 0, 0
        self._is_narrow = False
        dressed(self.show_only)
        self.show_only.setSizeAdjustPolicy(ChoiceList.SizeAdjustPolicy.AdjustToContents)
        name_field(self.show_only, self.tr("Show"))
        mark(self.count, tone="muted", scale="small")
        self.count.setMinimumWidth(1)
        self.count.setIndent(gap(self, 0.3))
        self.line.addWidget(self.show_only)
        self.line.addStretch(1)
        self.lay_out(self.view)
        self._listen()
        self.record.show_record(bench.conference)
        self._offer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the width changed: where it is narrow fewer words count what was said."""
        super().resizeEvent(event)
        self._is_narrow = self.width() < em(self, ROOMY)
        self._say_counted(*self._counted)

    def show_said(self, wanted: ContributionId) -> None:
        """Bring a contribution into view, whatever the list was showing."""
        self.show_only.setCurrentIndex(0)
        self.show_talk.setChecked(True)
        self.pages.setCurrentIndex(0)
        self.view.choose(wanted)

    def show_untagged(self) -> None:
        """Show what is not tagged yet, the oldest first, to be tagged by one key each."""
        self.show_only.setCurrentIndex(UNTAGGED)
        self.show_talk.setChecked(True)
        self.pages.setCurrentIndex(0)
        self._go_on_at(0)

    def _go_on_at(self, place: int) -> None:
        """Choose the row that has moved up; where none is left, the queue is cleared."""
        count = self.record.rowCount()
        if count:
            self.view.choose_place(min(place, count - 1))
            how_many = self._bench.words.number(count).capitalize()
            said = self.tr("{number} not tagged yet. F, O, A or P tags the chosen one.", "", count)
            announce(self.view, said.format(number=how_many))
        else:
            self.show_only.setCurrentIndex(0)
            announce(self.view, self.tr("Everything is tagged."))
            self.cleared.emit()

    def _listen(self) -> None:
        self._bench.signals.happened.connect(self._heard)
        self._bench.signals.coming.connect(self.record.await_row)
        self.show_only.currentIndexChanged.connect(self._filter)
        self.heed(self.view)

    def _offer(self) -> None:
        chosen = self.show_only.currentIndex()
        self._kept = [
            (self.tr("Everything"), lambda _: True),
            (self.tr("This item"), lambda r: r.now.item == self._item.key),
            (self.tr("Not tagged yet"), lambda r: r.now.wants_tag and not r.is_struck),
            (
                self.tr("Alleged, and no source"),
                lambda r: lacks_source(r.now) and not r.is_struck,
            ),
        ]
        for child in self._bench.conference.roll.children:
            about = self.tr("About {name}").format(name=child.name)
            self._kept.append((about, partial(_is_about, child.id)))
        self.show_only.blockSignals(True)
        self.show_only.clear()
        self.show_only.addItems([label for label, _ in self._kept])
        self.show_only.setCurrentIndex(chosen if 0 <= chosen < len(self._kept) else 0)
        self.show_only.blockSignals(False)
        self._count()

    def _heard(self, entry: Entry, conference: Conference) -> None:
        is_queue = self.show_only.currentIndex() == UNTAGGED and self.view.hasFocus()
        place = self.view.currentIndex().row()
        self.record.follow(entry, conference)
        if isinstance(entry.event, AboutPeople):
            self._offer()
        if isinstance(entry.event, ContributionRecorded):
            self._count_in(entry.event.contribution)
        else:
            self._count()
        if is_queue and place >= 0 and not self.view.currentIndex().isValid():
            self._go_on_at(place)

    def _count(self) -> None:
        """Count all that stands; of 10,000 this takes longer than a key may."""
        standing = self._bench.conference.talk.standing
        untagged = sum(row.now.wants_tag for row in standing)
        unsourced = sum(lacks_source(row.now) for row in standing)
        self._say_counted(len(standing), untagged, unsourced)

    def _count_in(self, said: Contribution) -> None:
        """Count one more."""
        standing, untagged, unsourced = self._counted
        self._say_counted(standing + 1, untagged + said.wants_tag, unsourced + lacks_source(said))

    def _say_counted(self, standing: int, untagged: int, unsourced: int) -> None:
        self._counted = standing, untagged, unsourced
        words = self._bench.words
        said = words.number(standing).capitalize() if standing else self.tr("Nothing")
        told = self.tr("{said} recorded.").format(said=said)
        if untagged:
            wanting = words.number(untagged).capitalize()
            told += " " + self.tr("{untagged} not tagged yet.", "", untagged).format(
                untagged=wanting
            )
        if untagged and self.show_only.currentIndex() == UNTAGGED:
            told += " " + self.tr("F, O, A or P, or 1 to 4, tags the chosen one.")
        if unsourced:
            wanting = words.number(unsourced).capitalize()
            told += " " + self.tr("{wanting} alleged without a source.", "", unsourced).format(
                wanting=wanting
            )
        if standing and self.show_only.currentIndex() != UNTAGGED and not self._is_narrow:
            told += " " + self.tr("Choose one to put it right.")
        self.count.setText(told)
        self._place_count()

    def _place_count(self) -> None:
        """Stand beside the list where two lines have room for it there, and else below it."""
        parts = (self._keys, self.show_only, self.put_right)
        taken = [part.sizeHint().width() + self.line.spacing() for part in parts]
        room = self.width() - sum(taken) - 2 * self.line.spacing()
        fits = self.count.fontMetrics().horizontalAdvance(self.count.text()) <= room * LINES
        if fits and self.line.indexOf(self.count) < 0:
            self.column.removeWidget(self.count)
            self.line.insertWidget(2, self.count, 1000)
        elif not fits and self.column.indexOf(self.count) < 0:
            self.line.removeWidget(self.count)
            self.column.insertWidget(1, self.count)

    def _filter(self, place: int) -> None:
        self.view.is_queue = place == UNTAGGED
        self.record.show_only(self._kept[place][1])
        self._say_counted(*self._counted)


def _is_about(child: object, row: RecordedContribution) -> bool:
    return not row.now.children or child in row.now.children
