"""One person or child on the roll: where they are, and the way in or out."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from chairdesk.models.attendance import Mode
from chairdesk.models.british_time import local
from chairdesk.models.conference import Conference
from chairdesk.models.ids import AttendeeId
from chairdesk.models.people import Aspect
from chairdesk.models.standing.roll import find
from chairdesk.ui.kit.buttons import PlainButton, QuietButton
from chairdesk.ui.kit.dress import holds_focus
from chairdesk.ui.kit.flow_layout import LineLayout
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.tokens import gap
from chairdesk.words import Words


class AttendeeRow(QWidget):
    """Says when somebody was here; its keys let them in, out, or note apologies."""

    arrived = Signal(object)
    """who: AttendeeId"""
    left = Signal(object)
    """who: AttendeeId"""
    not_coming = Signal(object)
    """who: AttendeeId, whose apology or exclusion is to be entered"""
    expected_after_all = Signal(object)
    """who: AttendeeId, whose apology or exclusion is taken back"""

    never_came = Signal(object)
    """who: AttendeeId, whose last arrival was entered by mistake"""

    def __init__(self, who: AttendeeId, words: Words) -> None:
        super().__init__()
        self.who = who
        self._words = words
        self.name = wrapped()
        self.state = wrapped()
        self.arrive = QuietButton(self.tr("Arrives"))
        self.leave = PlainButton(self.tr("Leaves"))
        self.never = PlainButton(self.tr("Did not come"))
        self.absent = PlainButton(self.tr("Not coming…"))
        self.withdraw = PlainButton(self.tr("Withdraw"))
        self._lay_out()
        self._connect()

    def refresh(self, conference: Conference) -> None:
        """Show where somebody is now."""
        name = conference.roll.name_of(self.who)
        self.name.setText(self._called(conference))
        self.state.setText(" ".join((self._where(conference), self._in_mind(conference))).strip())
        is_over = conference.room.closed is not None
        self.arrive.setText(self.tr("Came after all") if is_over else self.tr("Arrives"))
        self._open(self._ways(conference))
        room = conference.room
        self._offer(self.never, room.came(self.who), conference)
        is_away = (room.apology_of(self.who), room.exclusion_of(self.who)) != (None, None)
        self._offer(self.withdraw, is_away, conference)
        spoken = {
            self.arrive: self.tr("{name} arrives"),
            self.leave: self.tr("{name} leaves"),
            self.absent: self.tr("{name} is not coming: apologies or exclusion"),
            self.never: self.tr("{name} did not come: take back what was entered by mistake"),
            self.withdraw: self.tr("Withdraw the apologies or exclusion of {name}"),
        }
        for button, sentence in spoken.items():
            button.setAccessibleName(sentence.format(name=name))

    def _ways(self, conference: Conference) -> tuple[QWidget, ...]:
        """Say which ways in or out are open to somebody now."""
        room = conference.room
        if room.is_here(self.who):
            return (self.leave,)
        if self._is_unborn(conference):
            return ()
        return (self.arrive, self.absent) if room.closed is None else (self.arrive,)

    def _open(self, ways: tuple[QWidget, ...]) -> None:
        shut = [way for way in (self.leave, self.arrive, self.absent) if way not in ways]
        for way in ways:
            way.show()
        if ways and any(holds_focus(way) for way in shut):  # hidden, it would hand the focus on
            ways[0].setFocus(Qt.FocusReason.OtherFocusReason)
        for way in shut:
            way.hide()

    def _offer(self, way: QWidget, is_open: bool, conference: Conference) -> None:  # noqa: FBT001
        if not is_open and holds_focus(way):  # hidden, it would hand the focus on
            way_on = self.leave if conference.room.is_here(self.who) else self.arrive
            way_on.setFocus(Qt.FocusReason.OtherFocusReason)
        way.setVisible(is_open)

    def _called(self, conference: Conference) -> str:
        person = conference.roll.person(self.who)
        name = conference.roll.name_of(self.who)
        if person is None:
            return self.tr("{name}, child").format(name=name)
        role = person.role or self._words.name_of(person.capacity)
        return f"{name}, {role}"

    def _where(self, conference: Conference) -> str:
        room = conference.room
        told = [
            self._stretch(p.since, p.until, p.mode) for p in room.presences if p.who == self.who
        ]
        apology, exclusion = room.apology_of(self.who), room.exclusion_of(self.who)
        if exclusion is not None:
            parts = (exclusion.reason, exclusion.extent)
            reason = "; ".join(part.rstrip(".") for part in parts if part)
            told.append(self.tr("Excluded: {reason}").format(reason=reason))
        if apology is not None:
            sent = self.tr("Apologies: {reason}").format(reason=apology.reason.rstrip("."))
            told.append(sent if apology.reason else self.tr("Apologies"))
        if told:
            return f"{'. '.join(told)}."
        if self._is_unborn(conference):
            return self.tr("Not born yet.")
        return self.tr("Not here yet.") if room.closed is None else self.tr("Was not here.")

    def _is_unborn(self, conference: Conference) -> bool:
        child = find(conference.roll.children, self.who)
        return child is not None and child.is_unborn

    def _in_mind(self, conference: Conference) -> str:
        person = conference.roll.person(self.who)
        words = person.consents.strip().rstrip(".") if person else ""
        told = [self.tr("To bear in mind: {words}.").format(words=words)] if words else []
        if kept_out := conference.roll.particular(self.who, Aspect.NOT_INVITED):
            why = kept_out.words.strip().rstrip(".")
            told.insert(0, self.tr("Not invited: {why}.").format(why=why))
        return " ".join(told)

    def _stretch(self, since: datetime, until: datetime | None, mode: Mode) -> str:
        clock = self._words.clock
        began = clock(local(since))
        how = "" if mode is Mode.IN_ROOM else f", {self._words.name_of(mode).lower()}"
        if until is None:
            return self.tr("Here since {began}{how}").format(began=began, how=how)
        ended = clock(local(until))
        return self.tr("Here {began} to {ended}{how}").format(began=began, ended=ended, how=how)

    def _lay_out(self) -> None:
        for label in (self.name, self.state):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.state.setProperty("tone", "muted")
        keys = QWidget()
        row = LineLayout(keys, gap=gap(self, 0.1))
        for button in (self.withdraw, self.never, self.absent, self.arrive, self.leave):
            row.addWidget(button)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(gap(self, 0.5))
        line.addWidget(self.name, 5)
        line.addWidget(self.state, 4)
        line.addWidget(keys)

    def _connect(self) -> None:
        self.arrive.clicked.connect(lambda: self.arrived.emit(self.who))
        self.leave.clicked.connect(lambda: self.left.emit(self.who))
        self.absent.clicked.connect(lambda: self.not_coming.emit(self.who))
        self.never.clicked.connect(lambda: self.never_came.emit(self.who))
        self.withdraw.clicked.connect(lambda: self.expected_after_all.emit(self.who))
