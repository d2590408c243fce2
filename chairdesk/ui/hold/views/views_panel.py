"""Where everybody stands, child by child: the grid, and the cell in hand beneath it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent

from chairdesk.models.ids import ChildId, HolderId
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.child.holders import holders_of
from chairdesk.ui.hold.questions.child_questions import ChildQuestions
from chairdesk.ui.hold.questions.work_panel import WorkPanel
from chairdesk.ui.hold.talk.said_here import SaidHere
from chairdesk.ui.hold.typed_astray import hand_over
from chairdesk.ui.hold.views.legend import legend_of
from chairdesk.ui.hold.views.scaling_card import ScalingCard
from chairdesk.ui.hold.views.view_editor import ViewEditor
from chairdesk.ui.hold.views.views_grid import ViewsGrid
from chairdesk.ui.hold.views.views_model import ViewsModel
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.dress import holds_focus, mark
from chairdesk.ui.kit.empty_page import EmptyPage
from chairdesk.ui.kit.fields import dressed, label_for
from chairdesk.ui.kit.flow_layout import FlowLayout
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.tokens import em

EDITOR = 9.6
"""How high the cell in hand is when it is written in, in lines of text, while nobody disagrees."""

AT_A_LOOK = 5
"""So many rows are seen while they are looked over, though the cell in hand be below the fold."""


class ViewsPanel(WorkPanel):
    """Agencies down, children across, the family first; Enter writes, Escape goes back."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__(bench, item)
        self._others: tuple[HolderId, ...] = ()
        self.editor = ViewEditor(bench)
        self.views = ViewsModel(bench.words, bench.levels.of, self.editor.has_words_for)
        self.grid = ViewsGrid(self.views, bench.words)
        self.each = ChildQuestions(bench, item)
        self.bar, self.questions = self.each.bar, self.each.card
        self.decided = wrapped()
        self._below = self.tr(
            "The bottom row shows what was decided; decisions are made at their own item."
        )
        self.legend = wrapped()
        self.scaling = ScalingCard(bench)
        self.said = SaidHere(bench, item)
        self.somebody_else = ChoiceList()
        self.nobody = EmptyPage(
            self.tr("No child is on the roll"),
            self.tr("Enter the children in Prepare; each then has a column here."),
        )
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show the views as they stand, and the cell in hand."""
        conference = self.bench.conference
        holders = holders_of(conference, self._others)
        find_again = self._mark_place()
        self.views.show_findings(conference, self.bench.pack, holders)
        has_children = bool(self.views.across)
        for part in (self.grid, self.editor):
            part.setVisible(has_children)
        self.nobody.setVisible(not has_children)
        if has_children:
            place = find_again()
            self.grid.setCurrentIndex(place)
            self._turn(place.row(), place.column())
        self._explain()
        self._offer_somebody_else()
        self.wanted.show_for(None, *(child.id for child in self.views.across))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the height changed: the grid leaves room for the cell in hand."""
        super().resizeEvent(event)
        self._leave_room()
        self._explain()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt says what happens to the cell in hand: as it grows, the grid gives way."""
        if event.type() is QEvent.Type.Resize and watched is self.editor:
            self._leave_room()
        return super().eventFilter(watched, event)

    def choose(self, holder: HolderId, child: ChildId) -> None:
        """Turn to the view of somebody for a child; whoever has no row yet is given one."""
        if holder != child and holder not in {one.id for one in self.views.holders}:
            self._others = (*self._others, holder)
            self.refresh()
        self.grid.setCurrentIndex(self.place_of(holder, child))

    def write(self, holder: HolderId, child: ChildId) -> None:
        """Turn to the view of somebody for a child, and to where it is written."""
        self.choose(holder, child)
        self._write()

    @property
    def in_hand(self) -> tuple[ChildId | None, int]:
        """The child in hand, and the row."""
        row, column = self._in_hand()
        across = self.views.across
        return (across[column].id if across else None), row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt passes a key that nothing wanted: words typed on a cell are its reasons."""
        if not (self.grid.hasFocus() and hand_over(event, self.editor.reasons)):
            super().keyPressEvent(event)

    def place_of(self, holder: HolderId, child: ChildId) -> QModelIndex:
        """Find the cell of somebody's view for a child; without a row, it is nowhere."""
        rows = [one.id for one in self.views.holders]
        who = None if holder == child else holder
        if who not in rows:
            return QModelIndex()
        column = [one.id for one in self.views.across].index(child)
        return self.views.index(rows.index(who), column)

    def _leave_room(self) -> None:
        """Let the grid have what the cell in hand leaves, its head and that cell in sight."""
        is_writing = holds_focus(self.editor)
        whole = self.page.viewport().height() - 2 * em(self, 0.8)
        if self.grid.is_narrow:
            whole -= self.legend.heightForWidth(self.grid.width()) + em(self, 0.7)
        wanted = max(em(self, EDITOR), self.editor.height() if is_writing else 0)
        least = self.grid.height_of(1 if is_writing else AT_A_LOOK)
        self.grid.keep_within(max(whole - wanted, min(least, whole), 0))

    def _mark_place(self) -> Callable[[], QModelIndex]:
        """Give a way to find the cell in hand again, wherever its row and column come to lie."""
        (row, column), views = self._in_hand(), self.views
        holder = views.holder_at(row)
        is_decision = holder is None and bool(views.across)
        child = views.across[column].id if views.across else None

        def find_again() -> QModelIndex:
            rows = [one.id for one in views.holders]
            columns = [one.id for one in views.across]
            now = rows.index(holder.id) if holder and holder.id in rows else min(row, len(rows))
            at = columns.index(child) if child in columns else min(column, len(columns) - 1)
            return views.index(len(rows) if is_decision else now, at)

        return find_again

    def _in_hand(self) -> tuple[int, int]:
        now = self.grid.currentIndex()
        return (max(now.row(), 0), max(now.column(), 0))

    def _turn(self, row: int, column: int) -> None:
        holder = self.views.holder_at(row)
        child = self.views.across[column].id
        can_write = holder is not None and holder.may_say(child)
        self.decided.setText(self._born_later(child) if holder else self._below)
        self.decided.setVisible(not can_write)
        self.editor.setVisible(can_write)
        self.scaling.show_for(child)
        if holder is not None and can_write:
            self.editor.show_for(child, holder.of(child), self.views.name_of(holder))

    def _born_later(self, child: ChildId) -> str:
        name = self.bench.conference.roll.name_of(child)
        return self.tr("{name} is not born yet: there is no view to write here.").format(name=name)

    def _explain(self) -> None:
        """Say what signs and letters mean, where the columns are too narrow for words."""
        self.legend.setText(legend_of(self.bench.words, self.views) if self.grid.is_narrow else "")
        self.legend.setVisible(self.grid.is_narrow)

    def _offer_somebody_else(self) -> None:
        roll = self.bench.conference.roll
        known = {holder.id for holder in self.views.holders}
        others = {p.id: p.name for p in roll.people} | {c.id: c.name for c in roll.children}
        self.somebody_else.clear()
        self.somebody_else.addItem(self.tr("Ask somebody else…"))
        for who, name in others.items():
            if who not in known:
                self.somebody_else.addItem(name, who)

    def _ask(self, place: int) -> None:
        who = self.somebody_else.itemData(place)
        if who is not None:
            across = [child.id for child in self.views.across]
            others = [child for child in across if child != who]
            here = across[self._in_hand()[1]]
            self.choose(who, next(iter(others), here) if here == who else here)
            self.editor.open_for_writing()

    def _write(self) -> None:
        if self.editor.isVisible():
            self.editor.open_for_writing()
            self._leave_room()
            QTimer.singleShot(0, self, self._show_where_it_is_written)

    def _show_where_it_is_written(self) -> None:
        """Bring the cell in hand before the eyes; of one that is too high, where it begins."""
        is_whole = self.editor.height() <= self.page.viewport().height()
        self.page.ensureWidgetVisible(self.editor if is_whole else self.editor.stance, 0, 0)

    def _look_over(self) -> None:
        self.grid.setFocus()
        self.editor.tell_keys(is_writing=False)
        self._leave_room()
        self.page.verticalScrollBar().setValue(0)

    def _lay_out(self) -> None:
        dressed(self.somebody_else)
        self.somebody_else.setMinimumContentsLength(len(self.tr("Ask somebody else…")))
        self.grid.setAccessibleDescription(
            self.tr("Arrow keys choose a cell; Enter writes in it, Escape comes back.")
        )
        self.editor.tell_keys(is_writing=False)
        for label in (self.decided, self.legend):
            mark(label, tone="muted", scale="small")
        below = FlowLayout()
        below.addWidget(label_for(self.somebody_else, self.tr("Another view:")))
        below.addWidget(self.somebody_else)
        self.body.addWidget(self.nobody)
        self.body.addWidget(self.grid, 1000)
        for part in (self.legend, self.editor, self.decided):
            self.body.addWidget(part)
        self.body.addLayout(below)
        self.body.addWidget(self.scaling)
        self.body.addWidget(self.common)
        self.body.addWidget(self.each)
        self.body.addWidget(self.wanted)
        self.body.addWidget(self.said)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.grid.turned.connect(self._turn)
        self.editor.installEventFilter(self)
        self.bench.levels.half_changed.connect(self.views.show_waiting)
        self.editor.reasons.half_changed.connect(self.views.show_waiting)
        self.grid.opened.connect(self._write)
        self.grid.emptied.connect(self.editor.take_back)
        self.grid.doubleClicked.connect(self._write)
        self.editor.left.connect(self._look_over)
        self.somebody_else.activated.connect(self._ask)
