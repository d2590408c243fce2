"""From anywhere in Hold to what was said, to look at it, tag it or put it right, and back."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from chairdesk.models.ids import ContributionId
from chairdesk.procedures.agendas import agenda_now
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.capture.capture_bar import CaptureBar
from chairdesk.ui.hold.capture.room import Room
from chairdesk.ui.hold.talk.beside import Beside
from chairdesk.ui.hold.talk.said_here import SaidHere
from chairdesk.ui.hold.talk.said_list import SaidList
from chairdesk.ui.hold.talk.talk_panel import TalkPanel
from chairdesk.ui.hold.work_stack import WorkStack


class ToTheTalk(QObject):
    """Shows the talk without turning the agenda; whoever is done there goes on in the line."""

    def __init__(
        self,
        bench: Bench,
        work: WorkStack,
        bar: CaptureBar,
        show_item: Callable[[str], None],
        shown: Callable[[], str],
    ) -> None:
        super().__init__(work)
        self._bench, self._work, self._bar, self._show_item = bench, work, bar, show_item
        self._shown, self._came_from = shown, ""

    def turn(self) -> TalkPanel | None:
        """Show what was said; None where the agenda has no item for it."""
        agenda = agenda_now(self._bench.pack, self._bench.conference)
        self._show_item(next((one.key for one in agenda if one.work == "talk"), ""))
        panel = self._work.currentWidget()
        return panel if isinstance(panel, TalkPanel) else None

    def look_at(self, said: ContributionId) -> None:
        """Show a contribution among everything that was said."""
        if (talk := self.turn()) is not None:
            talk.show_said(said)

    def tag_the_rest(self) -> None:
        """Go through what is not tagged yet."""
        if (talk := self.turn()) is not None:
            talk.show_untagged()

    def heed(self, panel: QWidget) -> None:
        """Follow a panel here to put something right, and come back once it is done."""
        if isinstance(panel, Beside):
            panel.correction.closed.connect(self._go_on_typing)
        if isinstance(panel, TalkPanel):
            panel.cleared.connect(self._back_to_the_line)
        for here in panel.findChildren(SaidHere):
            here.opening_wanted.connect(self._put_right)
        for under in panel.findChildren(SaidList):
            under.opening_wanted.connect(self._put_right)

    def _put_right(self, said: ContributionId) -> None:
        """Open what was said to be put right; afterwards be where it was read."""
        came_from = self._shown()
        talk, row = self.turn(), self._bench.conference.talk.find(said)
        if talk is not None and row is not None:
            talk.show_said(said)
            self._came_from = came_from
            talk.correction.open(row)

    def _back_to_the_line(self) -> None:
        self._show_item(self._bench.conference.course.current or "")
        self._bar.words.setFocus()

    def _go_on_typing(self) -> None:
        """Be ready for what is said next, where the line has not given way to the work."""
        if self._came_from:
            self._show_item(self._came_from)
            self._came_from = ""
        if self._bar.room is Room.AMPLE:
            self._bar.words.setFocus()
