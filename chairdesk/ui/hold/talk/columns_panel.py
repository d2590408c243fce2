"""Strengths, worries and what needs to happen, side by side."""

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Heading, RecordedContribution
from chairdesk.models.events import Entry
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.talk.beside import Beside
from chairdesk.ui.hold.talk.contribution_list import ContributionList
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
            heading: _Column(bench.words, heading, self._title(heading)) for heading in COLUMNS
        }
        self._abreast, self._tabs = QWidget(), QTabWidget()
        self._is_folded = False
        self._folding = QTimer(self, singleShot=True, interval=0)
        self.line.addStretch(1)
        self.lay_out(self._lay_abreast())
        self._arrange()
        for column in self.columns.values():
            column.record.show_record(bench.conference)
            self.heed(column.view)
            bench.signals.coming.connect(column.record.await_row)
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
        for column in self.columns.values():
            column.record.follow(entry, conference)

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
        for column in self.columns.values():
            column.heading.setVisible(not self._is_folded)
            if self._is_folded:
                self._tabs.addTab(column, column.heading.text())
            elif row is not None:
                row.addWidget(column)
                column.show()
        self._tabs.setVisible(self._is_folded)
        self._abreast.setVisible(not self._is_folded)
        own = [place for place, one in enumerate(COLUMNS) if one.value == self._item.heading]
        if self._is_folded and own:
            self._tabs.setCurrentIndex(own[0])


class _Column(QWidget):
    """A heading, and what stands under it."""

    def __init__(self, words: Words, under: Heading, name: str) -> None:
        super().__init__()
        self._under = under
        self.heading = HeadingLabel(name, 3)
        self.record = ContributionList(words, self._is_mine)
        self.view = ContributionView(self.record, words, name)
        self.view.when_empty = self.tr("Nothing stands here yet.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap(self, 0.2))
        column.addWidget(self.heading)
        column.addWidget(self.view, 1)

    def _is_mine(self, row: RecordedContribution) -> bool:
        return row.now.column is self._under
