"""Above the work of an item: its title, the time, and the doors of the conference."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from chairdesk.models.conference import Conference
from chairdesk.models.events import (
    BreakBegan,
    BreakEnded,
    ClosedSessionBegan,
    ClosedSessionEnded,
    ConferenceOpened,
    Event,
)
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.buttons import PlainButton, PrimaryButton
from chairdesk.ui.kit.flow_layout import FlowLayout
from chairdesk.ui.kit.heading_label import HeadingLabel


class ItemHeader(QWidget):
    """Says where we are, and opens, pauses and closes the session."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self.title = HeadingLabel("", 1)
        self.cue = QLabel()
        self.open_conference = PrimaryButton(self.tr("Open the conference"), "door-open")
        self.pause = PlainButton(self.tr("Take a break"), "coffee")
        self.closed_session = PlainButton(self.tr("Closed session"), "lock")
        self.done = PlainButton(self.tr("Done, next item"), "check")
        self._lay_out()
        self._connect()

    def show_item(self, item: Item, number: int) -> None:
        """Show the title and the cue of an item."""
        self.title.setText(f"{number}. {item.title}")
        self.cue.setText(item.cue)
        self.cue.setVisible(bool(item.cue))

    def refresh(self, conference: Conference) -> None:
        """Show which doors are open now."""
        room = conference.room
        is_running = room.opened is not None and room.closed is None and not conference.is_sealed
        self.open_conference.setVisible(room.opened is None)
        for button in (self.pause, self.closed_session, self.done):
            button.setVisible(is_running)
        on_break = room.is_on_break()
        self.pause.setText(
            self.tr("Go on after the break") if on_break else self.tr("Take a break")
        )
        closed = room.is_closed_session
        self.closed_session.setText(
            self.tr("End the closed session") if closed else self.tr("Closed session")
        )

    def toggle_closed_session(self) -> None:
        """Begin a closed session, or end it."""
        is_closed = self._bench.conference.room.is_closed_session
        self._enter(ClosedSessionEnded() if is_closed else ClosedSessionBegan())

    def _toggle_break(self) -> None:
        on_break = self._bench.conference.room.is_on_break()
        self._enter(BreakEnded() if on_break else BreakBegan())

    def _enter(self, event: Event) -> None:
        self._bench.enter(event)

    def _lay_out(self) -> None:
        self.cue.setWordWrap(True)
        self.cue.setProperty("tone", "muted")
        buttons = FlowLayout()
        for button in (self.open_conference, self.pause, self.closed_session, self.done):
            buttons.addWidget(button)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.cue)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.open_conference.clicked.connect(lambda: self._enter(ConferenceOpened()))
        self.pause.clicked.connect(self._toggle_break)
        self.closed_session.clicked.connect(self.toggle_closed_session)
