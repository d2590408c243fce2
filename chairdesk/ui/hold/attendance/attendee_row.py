"""One person or child on the roll: where they are, and the way in or out."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from chairdesk.models.attendance import Mode
from chairdesk.models.british_time import local
from chairdesk.models.conference import Conference
from chairdesk.models.ids import AttendeeId
from chairdesk.ui.hold.capture.speaker_field import label_of
from chairdesk.ui.kit.buttons import PlainButton
from chairdesk.ui.kit.flow_layout import FlowLayout
from chairdesk.words import Words


class AttendeeRow(QWidget):
    """Says when somebody was here; its keys let them in, out, or note apologies."""

    arrived = Signal(object)
    """who: AttendeeId"""
    left = Signal(object)
    """who: AttendeeId"""
    not_coming = Signal(object)
    """who: AttendeeId, whose apology or exclusion is to be entered"""

    def __init__(self, who: AttendeeId, words: Words) -> None:
        super().__init__()
        self.who = who
        self._words = words
        self.name = QLabel()
        self.state = QLabel()
        self.arrive = PlainButton(self.tr("Arrives"), "door-open")
        self.leave = PlainButton(self.tr("Leaves"), "door-closed")
        self.absent = PlainButton(self.tr("Apologies or exclusion"))
        self._lay_out()
        self._connect()

    def refresh(self, conference: Conference) -> None:
        """Show where somebody is now."""
        name = conference.roll.name_of(self.who)
        self.name.setText(label_of(self.who, conference))
        self.state.setText(self._where(conference))
        here = conference.room.is_here(self.who)
        for button in (self.arrive, self.absent):
            button.setVisible(not here)
        self.leave.setVisible(here)
        for button in (self.arrive, self.leave, self.absent):
            button.setAccessibleName(f"{name}: {button.text()}")

    def _where(self, conference: Conference) -> str:
        room = conference.room
        told = [
            self._stretch(p.since, p.until, p.mode) for p in room.presences if p.who == self.who
        ]
        apology = next((a for a in room.apologies if a.who == self.who), None)
        exclusion = next((e for e in room.exclusions if e.who == self.who), None)
        if exclusion is not None:
            told.append(self.tr("Excluded: {reason}").format(reason=exclusion.reason))
        if apology is not None:
            sent = self.tr("Apologies: {reason}").format(reason=apology.reason)
            told.append(sent if apology.reason else self.tr("Apologies"))
        return "; ".join(told) if told else self.tr("Not here yet")

    def _stretch(self, since: datetime, until: datetime | None, mode: Mode) -> str:
        clock = self._words.clock
        began = clock(local(since))
        how = "" if mode is Mode.IN_ROOM else f", {self._words.name_of(mode).lower()}"
        if until is None:
            return self.tr("Here since {began}{how}").format(began=began, how=how)
        ended = clock(local(until))
        return self.tr("{began} to {ended}{how}").format(began=began, ended=ended, how=how)

    def _lay_out(self) -> None:
        for label in (self.name, self.state):
            label.setWordWrap(True)
        self.state.setProperty("tone", "muted")
        buttons = FlowLayout()
        for button in (self.arrive, self.leave, self.absent):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.name)
        column.addWidget(self.state)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.arrive.clicked.connect(lambda: self.arrived.emit(self.who))
        self.leave.clicked.connect(lambda: self.left.emit(self.who))
        self.absent.clicked.connect(lambda: self.not_coming.emit(self.who))
