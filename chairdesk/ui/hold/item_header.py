"""Above the work of an item: its title, the time used, and the doors of the conference."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chairdesk.desk.closed_session import closing, reopening
from chairdesk.models.conference import Conference
from chairdesk.models.events import (
    BreakBegan,
    BreakEnded,
    ConferenceClosed,
    ConferenceOpened,
)
from chairdesk.procedures.agendas import help_at
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.closed_notice import ClosedNotice
from chairdesk.ui.hold.time_used import another_day, break_due, time_used
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import Doing, PlainButton, PrimaryButton, QuietButton
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.heading_label import HeadingLabel
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.procedure_card import NotesLink
from chairdesk.ui.tokens import gap


class ItemHeader(QWidget):
    """Says where we are, and opens, pauses and closes the session."""

    opened = Signal()
    """The conference has been opened."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._is_last = self._is_small = False
        self._was_due = False
        self._item = ""
        self.closed_notice = ClosedNotice(bench)
        self.title = HeadingLabel("", 1)
        self.good_to_know = NotesLink()
        self._top, self._line = QHBoxLayout(), QHBoxLayout()
        self._small_title = wrapped()
        self.time = wrapped()
        self.open_conference = PrimaryButton("", "door-open")
        self.write = PlainButton("", "pen")
        self.done = QuietButton(self.tr("Done, next item"), "check")
        self.pause = PlainButton(self.tr("Take a break"), "coffee")
        self.closed_session = PlainButton(self.tr("Closed session"), "eye-off")
        self.close_conference = PrimaryButton("")
        Doing(self, self.close_conference.click, self._closing_says)
        self._lay_out()
        self._connect()

    def show_item(self, item: Item, number: int, *, is_last: bool) -> None:
        """Show the title of an item, and the close at the last one."""
        self._is_last, self._item = is_last, item.key
        for title in (self.title, self._small_title):
            title.setText(f"{number}. {item.title}")
        self.title.setAccessibleDescription(item.cue)
        self.title.setToolTip(item.cue)
        self.refresh(self._bench.conference)

    def refresh(self, conference: Conference) -> None:
        """Show which doors are open now, and the time used."""
        room = conference.room
        is_running = conference.is_in_session and not conference.is_sealed
        meeting = self._bench.meeting
        self.open_conference.setText(self.tr("Open the {meeting}").format(meeting=meeting))
        self.close_conference.setText(self.tr("Close the {meeting}").format(meeting=meeting))
        self.open_conference.setVisible(room.opened is None)
        for button in (self.pause, self.closed_session):
            button.setVisible(is_running)
        self.done.setVisible(is_running and not self._is_last)
        self.close_conference.setVisible(is_running and self._is_last)
        self.closed_notice.refresh(conference)
        self._name(self.done, self.tr("Done, next item"))
        go_on, begin = self.tr("Go on after the break"), self.tr("Take a break")
        self._name(self.pause, go_on if room.is_on_break() else begin)
        self._name(self.good_to_know, self.tr("Good to know"))
        end, close = self.tr("End the closed session"), self.tr("Closed session")
        self._name(self.closed_session, end if room.is_closed_session else close)
        self._say_time()
        has_pack = bool(conference.setting.pack)
        self.good_to_know.tell(
            help_at(self._bench.pack, conference, self._item) if has_pack else ()
        )

    def fold(self, *, is_small: bool) -> None:
        """Say less where there is little room: icons for words, no time but a break due."""
        self._is_small = is_small
        self.title.setVisible(not is_small)
        self._small_title.setVisible(is_small)
        if is_small:
            self._line.insertWidget(1, self.good_to_know)
        else:
            self._top.addWidget(self.good_to_know)
        self.closed_notice.fold(is_small=is_small)
        self.refresh(self._bench.conference)

    def toggle_closed_session(self) -> None:
        """Begin a closed session, or end it."""
        conference = self._bench.conference
        is_closed = conference.room.is_closed_session
        self._bench.enter(reopening(conference) if is_closed else closing(conference))

    def _name(self, button: QuietButton, text: str) -> None:
        button.setAccessibleName(text)
        button.setToolTip(text if self._is_small else "")
        button.setText("" if self._is_small else text)

    def _say_time(self) -> None:
        """Say the time used, and once to the ear that a break is due; that alone in small."""
        due = break_due(self._bench)
        told = due if self._is_small else f"{time_used(self._bench)} {due}".strip()
        self.time.setText(told)
        self.time.setVisible(bool(told))
        mark(self.time, tone="amber" if due else "muted")
        if due and not self._was_due:
            announce(self, due)
        self._was_due = bool(due)

    def _closing_says(self) -> str:
        """Offer the close at every item; at the last its button stands there."""
        is_offered = self.pause.isVisible() and not self._is_last
        return self.close_conference.text() if is_offered else ""

    def _toggle_break(self) -> None:
        on_break = self._bench.conference.room.is_on_break()
        self._bench.enter(BreakEnded() if on_break else BreakBegan())

    def _open(self) -> None:
        if self._bench.enter(ConferenceOpened()):
            self.opened.emit()
            told = self.tr(
                "You opened this {meeting} today, {today}; it is arranged for {arranged}. "
                "If it is held today, put its date right in Prepare."
            )
            if said := another_day(self._bench, told):
                self._bench.notice(said)

    def _lay_out(self) -> None:
        self._small_title.setProperty("level", 3)
        self.done.key_does, self.closed_session.key_does = "next_item", "closed_session"
        self.write.setAccessibleName(self.tr("Write what is said"))
        self.write.setToolTip(self.write.accessibleName())
        self.write.hide()
        self._small_title.hide()
        self.time.setProperty("tone", "muted")
        line = self._line
        line.setSpacing(gap(self, 0.3))
        line.addWidget(self._small_title, 1)
        line.addWidget(self.time, 1)
        for button in self._buttons():
            line.addWidget(button)
        self._top.addWidget(self.title, 1)
        self._top.addWidget(self.good_to_know)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.closed_notice)
        column.addLayout(self._top)
        column.addLayout(line)
        column.addWidget(self.good_to_know.below)

    def _buttons(self) -> tuple[QuietButton, ...]:
        return (
            self.write,
            self.open_conference,
            self.closed_session,
            self.pause,
            self.done,
            self.close_conference,
        )

    def _connect(self) -> None:
        self.open_conference.clicked.connect(self._open)
        self.pause.clicked.connect(self._toggle_break)
        self.closed_session.clicked.connect(self.toggle_closed_session)
        self.close_conference.clicked.connect(lambda: self._bench.enter(ConferenceClosed()))
