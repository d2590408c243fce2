"""Says for as long as a session is closed that it is, and who waits outside."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from chairdesk.models.british_time import local
from chairdesk.models.conference import Conference
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.tokens import gap

MOST_NAMES = 6


class ClosedNotice(QFrame):
    """An amber strip above the work, there only while the session is closed."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._is_small = False
        self.sentence = wrapped()
        self.setProperty("role", "notice")
        self.setProperty("tone", "amber")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        space = gap(self, 0.4)
        row.setContentsMargins(space, round(space / 2), space, round(space / 2))
        row.addWidget(self.sentence, 1)
        self.hide()

    def fold(self, *, is_small: bool) -> None:
        """Say only that it is so, and since when, where there is little room."""
        self._is_small = is_small
        self.refresh(self._bench.conference)

    def refresh(self, conference: Conference) -> None:
        """Say what is so now; the same is said once."""
        said = self._said(conference) if conference.room.is_closed_session else ""
        if said != self.sentence.text():
            self.sentence.setText(said)
            announce(self, said or self.tr("The closed session has ended."))
        self.setVisible(bool(said))

    def _said(self, conference: Conference) -> str:
        room = conference.room
        since = self._bench.words.clock(local(room.closed_sessions[-1][0]))
        begun = self.tr("Closed session since {time}.").format(time=since)
        if self._is_small:
            return begun
        outside = [conference.roll.name_of(who) for who in room.waiting_outside()]
        shown = ", ".join(outside[:MOST_NAMES]) + (", …" if len(outside) > MOST_NAMES else "")
        told = [
            begun,
            self.tr("Outside: {names}.").format(names=shown) if outside else "",
            self.tr("What is entered now is for professionals only, and the room sees nothing."),
        ]
        return " ".join(filter(None, told))
