"""Strengths, worries and what needs to happen, side by side."""

from functools import partial

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Heading, RecordedContribution
from chairdesk.models.events import Entry
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.talk.beside import Beside
from chairdesk.ui.hold.talk.contribution_list import ContributionList, Keep
from chairdesk.ui.hold.talk.contribution_view import ContributionView
from chairdesk.ui.kit.heading_label import HeadingLabel
from chairdesk.ui.tokens import em, gap
from chairdesk.words import Words

COLUMNS = (Heading.STRENGTH, Heading.WORRY, Heading.WHAT_MUST_CHANGE)
ENOUGH = 36
"""How wide three columns must be, in lines of text, before they fold into tabs."""


class ColumnsPanel(Beside):
    """Each column shows what stands under its heading; they fold where it is narrow."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__(bench, item)
        self.columns = {
            heading: _Column(bench.words, partial(_is_under, heading), self._title(heading))
            for heading in COLUMNS
        }
        other = self.tr("Said here, in no column")
        self.other = _Column(bench.words, self._is_in_none, other)
        """What was recorded at the item under another heading, or under none."""
        self._abreast, self._tabs = QWidget(), QTabWidget()
        self._is_folded = False
        self._folding = QTimer(self, singleShot=True, interval=0)
        self.line.addStretch(1)
        self.lay_out(self._lay_abreast())
        for column in self._all:
            column.record.show_record(bench.conference)
            self.heed(column.view)
            bench.signals.coming.connect(column.record.await_row)
        self._arrange()
        for changed in (self.other.record.rowsInserted, self.other.record.rowsRemoved):
            changed.connect(self._show_other)
        self.other.record.modelReset.connect(self._show_other)
        bench.signals.happened.connect(self._heard)
        self._folding.timeout.connect(self._fold)

    def sizeHint(self) -> QSize:
        """Qt asks for the size that suits: whatever there is."""
        return QSize(em(self, ENOUGH), em(self, 12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the width changed: the columns fold or unfold, once Qt is done."""
        super().resizeEvent(event)
        self._folding.start()

    def _heard(self, entry: Entry, conference: Conference) -> None:
        for column in self._all:
            column.record.follow(entry, conference)

    @property
    def _all(self) -> tuple["_Column", ...]:
        return (*self.columns.values(), self.other)

    def _is_in_none(self, row: RecordedContribution) -> bool:
        return row.now.item == self._item.key and row.now.column not in COLUMNS

    def _show_other(self) -> None:
        """Show what is in no column only while there is something."""
        is_there = bool(self.other.record.rowCount())
        if self._is_folded:
            self._tabs.setTabVisible(self._tabs.indexOf(self.other), is_there)
        else:
            self.other.setVisible(is_there)

    def _title(self, heading: Heading) -> str:
        items = (item for item in self._bench.pack.items if item.heading == heading.value)
        own = next((item for item in items if item.work == self._item.work), None)
        return own.title if own else self._bench.words.name_of(heading)

    def _lay_abreast(self) -> QWidget:
        row = QHBoxLayout(self._abreast)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap(self, 0.5))
        self._tabs.setProperty("role", "panes")
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        for tabs in (self._tabs, self._tabs.tabBar()):
            tabs.setAccessibleName(self.tr("Columns"))
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._abreast, 1)
        column.addWidget(self._tabs, 1)
        return both

    def _fold(self) -> None:
        is_narrow = self.width() < em(self, ENOUGH)
        if is_narrow != self._is_folded:
            self._is_folded = is_narrow
            self._arrange()

    def _arrange(self) -> None:
        row = self._abreast.layout()
        for column in self._all:
            column.heading.setVisible(not self._is_folded)
            if self._is_folded:
                self._tabs.addTab(column, column.heading.text())
            elif row is not None:
                row.addWidget(column)
                column.show()
        if self._is_folded:
            self._tabs.setCornerWidget(self.put_right)
        else:
            self.line.addWidget(self.put_right)
        self.put_right.show()
        self._show_other()
        self._tabs.setVisible(self._is_folded)
        self._abreast.setVisible(not self._is_folded)
        own = [place for place, one in enumerate(COLUMNS) if one.value == self._item.heading]
        if self._is_folded and own:
            self._tabs.setCurrentIndex(own[0])


class _Column(QWidget):
    """A heading, and what stands under it."""

    def __init__(self, words: Words, keep: Keep, name: str) -> None:
        super().__init__()
        self.heading = HeadingLabel(name, 3)
        self.record = ContributionList(words, keep)
        self.view = ContributionView(self.record, words, name)
        self.view.when_empty = self.tr("Nothing stands here yet.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap(self, 0.2))
        column.addWidget(self.heading)
        column.addWidget(self.view, 1)


def _is_under(heading: Heading, row: RecordedContribution) -> bool:
    return row.now.column is heading
