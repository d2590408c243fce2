"""Everybody's views of all the children at once, over whatever is being worked on."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from chairdesk.models.ids import ChildId
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.child.holders import Holder, holders_of
from chairdesk.ui.hold.saved_state import IN_FEW, how_saved
from chairdesk.ui.hold.typed_astray import hand_over
from chairdesk.ui.hold.views.legend import legend_of, signs_in_words
from chairdesk.ui.hold.views.views_grid import ViewsGrid
from chairdesk.ui.hold.views.views_model import ViewsModel
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.heading_label import HeadingLabel
from chairdesk.ui.kit.layers.side_panel import SidePanel
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.tokens import em, gap

ANY_WIDTH = 10_000
LINES_TOLD, LEAST = 1.2, 5.0
HIGH = 26
"""From so many lines of text there is room to say beside the cell in hand what letters mean."""


class Overlook(SidePanel):
    """Looks, and changes nothing: Enter goes to where the cell in hand is written, Escape back."""

    wanted = Signal(object, object)
    """holder: Holder, None in the row of decisions; child: ChildId"""

    def __init__(self, bench: Bench, ground: QWidget, line: QPlainTextEdit) -> None:
        super().__init__(ground, ANY_WIDTH)
        self._bench, self._over, self._line = bench, ground, line
        self.views = ViewsModel(bench.words, bench.levels.of)
        self.grid = ViewsGrid(self.views, bench.words, LEAST)
        self.heading = HeadingLabel(self.tr("Where everybody stands"), 2)
        self.told, self.saved, self.legend = PlainLabel(), PlainLabel(), PlainLabel()
        self._lay_out()
        self.grid.turned.connect(self._tell)
        self.grid.opened.connect(self._open)
        self.grid.doubleClicked.connect(self._open)
        bench.signals.happened.connect(self._heard)
        bench.signals.coming.connect(self._say_saved)
        ground.installEventFilter(self)

    def look_over(self, child: ChildId | None, row: int = 0) -> None:
        """Come forward with the column of a child in hand; once more, and go away again."""
        if self.isVisible():
            self.put_away()
            return
        self._refresh()
        if not self.views.across:
            self._bench.notice(self.tr("No child is on the roll. Enter the children in Prepare."))
            return
        columns = [one.id for one in self.views.across]
        column = columns.index(child) if child in columns else 0
        self.come_forward(self.grid)
        self.grid.setCurrentIndex(self.views.index(row, column))
        self._tell()
        announce(self, f"{self.heading.text()}. {self.saved.text()}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt shows what happens to the page: this is always as large as it is."""
        if event.type() == QEvent.Type.Resize and watched is self._over and self.isVisible():
            self.fit()
            self._refresh()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt passes a key that the grid did not want: words that are typed go to the line."""
        if not hand_over(event, self._line):
            super().keyPressEvent(event)

    def _refresh(self) -> None:
        conference = self._bench.conference
        now = self.grid.currentIndex()
        row, column = max(now.row(), 0), max(now.column(), 0)
        self.views.show_findings(conference, self._bench.pack, holders_of(conference, ()))
        if self.views.across and not self.grid.currentIndex().isValid():
            last_row, last_column = self.views.rowCount() - 1, self.views.columnCount() - 1
            place = self.views.index(min(row, last_row), min(column, last_column))
            self.grid.setCurrentIndex(place)
        words, is_high = self._bench.words, self._over.height() >= em(self, HIGH)
        self.legend.setText(legend_of(words, self.views) if is_high else signs_in_words(words))

        self._say_saved()

    def _say_saved(self, *_: object) -> None:
        self.saved.setText(how_saved(self._bench, IN_FEW))

    def _heard(self) -> None:
        if self.isVisible():
            self._refresh()
            self._tell()

    def _tell(self) -> None:
        now = self.grid.currentIndex()
        self.told.setText(self.views.told(now) if now.isValid() else "")

    def _open(self) -> None:
        now = self.grid.currentIndex()
        if now.isValid():
            holder: Holder | None = self.views.holder_at(now.row())
            child = self.views.across[now.column()].id
            self.put_away()
            self.wanted.emit(holder, child)

    def _lay_out(self) -> None:
        self.setProperty("zone", self.tr("Where everybody stands"))
        self.setAccessibleName(self.tr("Where everybody stands"))
        self.told.setWordWrap(True)
        self.told.setMinimumHeight(em(self, LINES_TOLD))
        for label in (self.saved, self.legend):
            label.setWordWrap(True)
            mark(label, tone="muted", scale="small")
        top, titles = QHBoxLayout(), QVBoxLayout()
        titles.addWidget(self.heading)
        titles.addWidget(self.saved)
        top.addLayout(titles, 1)
        top.addWidget(self.away)
        column = QVBoxLayout(self)
        space = gap(self, 0.5)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(gap(self, 0.3))
        column.addLayout(top)
        column.addWidget(self.grid, 1000)
        column.addWidget(self.told)
        column.addWidget(self.legend)
        column.addStretch(1)
