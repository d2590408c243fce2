"""Shares a small window between work and line: whoever is in use has the room."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from chairdesk.ui.hold.capture.capture_bar import CaptureBar
from chairdesk.ui.hold.capture.room import Room
from chairdesk.ui.hold.item_header import ItemHeader
from chairdesk.ui.hold.talk.beside import Beside
from chairdesk.ui.hold.work_stack import WorkStack
from chairdesk.ui.kit.responsive_split import ResponsiveSplit
from chairdesk.ui.tokens import em

ROOMY = 44
"""From so many lines of text there is room for the whole bar and any work."""
WANTS_ROOM = frozenset({"views", "decision", "plan", "attendance", "core-group", "dates"})
LINE_STAYS = frozenset({"talk", "columns", "child"})
"""The work that is done by writing in the line: elsewhere it gives way in a small window, and
there while the questions are in front or something said is put right."""
LOW = 20
"""Below so many lines of text there is no room for both the bar and the work."""
TIGHT = 15
"""Below so many the bar lies behind a pen unless somebody writes, whatever the work."""


class Tuck(QObject):
    """Puts header, work or bar away where there is little room, and brings them back."""

    def __init__(
        self, split: ResponsiveSplit, header: ItemHeader, work: WorkStack, bar: CaptureBar
    ) -> None:
        super().__init__(split)
        self._line_stays, self._wants_room = True, False
        self._split, self._header, self._work, self._bar = split, header, work, bar
        split.begins = work
        bar.spread.connect(self.make_room)
        bar.words.filled.connect(self._tell_what_waits)
        bar.wanted.connect(self._bring_out)
        header.write.clicked.connect(self._write)

    def turn_to(self, work: str, *, line_stays: bool) -> None:
        """Serve other work: where the line may go, the work has its room in a small window."""
        self._line_stays, self._wants_room = line_stays, work in WANTS_ROOM
        if self._split.is_folded:
            self.make_room(self._header.isHidden())

    def room(self, *, is_over: bool) -> Room:
        """Say how much room the line has; once the conference is over it waits to be asked for."""
        panel = self._work.currentWidget()
        wants_room = self._wants_room or (isinstance(panel, Beside) and panel.is_putting_right)
        is_low = wants_room and self._split.height() < em(self._split, ROOMY)
        return Room.SHARED if is_over or is_low else Room.AMPLE

    def make_room(self, is_spread: bool) -> None:  # noqa: FBT001 - as the signal has it
        """Where there is little room, let the bar have it while somebody types."""
        high = self._split.height()
        self._header.setHidden(is_spread)
        self._work.setHidden(is_spread and high < em(self._split, LOW))
        panel = self._work.currentWidget()
        is_turned = isinstance(panel, Beside) and bool(panel.pages.currentIndex())
        least = em(self._split, TIGHT if self._line_stays and not is_turned else LOW)
        is_tight = self._split.is_folded and high < least
        is_away = is_tight and not self._is_in_use() and self._bar.words.is_empty
        self._bar.setHidden(is_away)
        self._header.write.setVisible(is_away)

    def _is_in_use(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self._bar.isAncestorOf(focused)

    def _tell_what_waits(self, is_filled: bool) -> None:  # noqa: FBT001 - as the signal has it
        """Say on the tab of the line that words stand in it, and never put them away."""
        half = self.tr("{title}: half typed")
        self._split.note_on_pane_of(self._bar, half if is_filled else "{title}")
        self._split.begins = self._bar.words if is_filled else self._work
        if is_filled and self._bar.isHidden():
            self._bring_out()

    def _bring_out(self) -> None:
        self._bar.show()
        self._header.write.hide()

    def _write(self) -> None:
        self._bring_out()
        self._bar.words.setFocus()
