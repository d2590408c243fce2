"""One key from anywhere in Hold: everybody's views of all the children, and the way into a cell."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from chairdesk.models.ids import ChildId
from chairdesk.procedures.agendas import agenda_now
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.child.child_panel import ChildPanel
from chairdesk.ui.hold.child.holders import Holder
from chairdesk.ui.hold.views.overlook import Overlook
from chairdesk.ui.hold.views.views_panel import ViewsPanel
from chairdesk.ui.hold.work_stack import WorkStack


class LookOver(QObject):
    """Opens the overlook over a page; the agenda is turned only for whoever goes into a cell."""

    def __init__(
        self,
        bench: Bench,
        page: QWidget,
        work: WorkStack,
        line: QPlainTextEdit,
        open_item: Callable[[str, ChildId | None], None],
    ) -> None:
        super().__init__(page)
        self._bench, self._page, self._work = bench, page, work
        self._line, self._open_item = line, open_item
        self.overlook: Overlook | None = None

    def look(self) -> None:
        """Show all the views, at the child in hand; once more, and put them away again."""
        if self.overlook is None:
            self.overlook = Overlook(self._bench, self._page, self._line)
            self.overlook.wanted.connect(self._go_into)
        self.overlook.look_over(*self._in_hand())

    def _in_hand(self) -> tuple[ChildId | None, int]:
        panel = self._work.currentWidget()
        if isinstance(panel, ViewsPanel):
            return panel.in_hand
        return (panel.child if isinstance(panel, ChildPanel) else None), 0

    def _go_into(self, holder: Holder | None, child: ChildId) -> None:
        agenda = agenda_now(self._bench.pack, self._bench.conference)
        work = "decision" if holder is None else "views"
        item = next((one.key for one in agenda if one.work == work), "")
        self._open_item(item, child)
        panel = self._work.currentWidget()
        if holder is not None and isinstance(panel, ViewsPanel):
            panel.write(holder.of(child), child)
