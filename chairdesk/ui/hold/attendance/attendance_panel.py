"""Who is here: arrivals, departures, apologies, exclusions, and the reports that came."""

from datetime import datetime

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from chairdesk.models.attendance import Mode
from chairdesk.models.british_time import at_local, local
from chairdesk.models.conference import Conference
from chairdesk.models.events import (
    AboutPeople,
    AboutReports,
    AboutTheRoom,
    Entry,
    PersonArrived,
    PersonLeft,
)
from chairdesk.models.ids import AttendeeId
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.attendance.absence_card import AbsenceCard
from chairdesk.ui.hold.attendance.attendee_row import AttendeeRow
from chairdesk.ui.hold.attendance.newcomer_card import NewcomerCard
from chairdesk.ui.hold.attendance.reports_in import ReportsIn
from chairdesk.ui.hold.questions.questions_card import QuestionsCard
from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.fields import FieldGrid, NamedField, one_line
from chairdesk.ui.kit.scroll_page import ScrollPage
from chairdesk.ui.typed_dates import typed_time


class AttendancePanel(QWidget):
    """Everybody on the roll with one key in and one key out, as stretches of time."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__()
        self._bench = bench
        self.people = Card(self.tr("Who is here"))
        self.mode = QComboBox()
        self.at = one_line(self.tr("now"))
        self.everybody = QuietButton(self.tr("Everybody who is not here yet arrives"))
        self.rows: dict[AttendeeId, AttendeeRow] = {}
        self.absences = AbsenceCard(bench)
        self.newcomer = NewcomerCard(bench)
        self.reports = ReportsIn(bench)
        self.questions = QuestionsCard(bench, item)
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show who is here now."""
        conference = self._bench.conference
        roll = conference.roll
        wanted: list[AttendeeId] = [person.id for person in roll.people]
        wanted.extend(child.id for child in roll.children)
        for gone in [who for who in self.rows if who not in wanted]:
            self.rows.pop(gone).deleteLater()
        for place, who in enumerate(wanted):
            if who not in self.rows:
                self.rows[who] = self._row(who)
                self.people.body.insertWidget(place, self.rows[who])
            self.rows[who].refresh(conference)
        number = self._bench.words.number(len(conference.room.here()))
        self.people.say_standing(self.tr("{number} here").format(number=number.capitalize()))
        for card in (self.absences, self.newcomer, self.reports):
            card.refresh()

    def arrive(self, who: AttendeeId) -> None:
        """Let somebody in, at the time that is typed, or now."""
        moment = self._moment()
        if moment is not None:
            self._bench.enter(PersonArrived(who, moment, Mode(self.mode.currentData())))

    def leave(self, who: AttendeeId) -> None:
        """Let somebody out, at the time that is typed, or now."""
        moment = self._moment()
        if moment is not None:
            self._bench.enter(PersonLeft(who, moment))

    def _moment(self) -> datetime | None:
        now = self._bench.sitting.now()
        typed = self.at.text().strip()
        if not typed:
            return now
        at = typed_time(typed)
        if at is None:
            said = self.tr("“{typed}” is no time of day. Write it as 10.05, or leave it empty.")
            self._bench.notice(said.format(typed=typed))
            return None
        return at_local(datetime.combine(local(now).date(), at))

    def _all_arrive(self) -> None:
        room = self._bench.conference.room
        kept_out = {a.who for a in room.apologies} | {e.who for e in room.exclusions}
        children = {child.id for child in self._bench.conference.roll.children}
        for who in tuple(self.rows):
            if who not in kept_out and who not in children and not room.came(who):
                self.arrive(who)

    def _row(self, who: AttendeeId) -> AttendeeRow:
        row = AttendeeRow(who, self._bench.words)
        row.arrived.connect(self.arrive)
        row.left.connect(self.leave)
        row.not_coming.connect(self.absences.ask_about)
        return row

    def _heard(self, entry: Entry, _conference: Conference) -> None:
        if isinstance(entry.event, AboutTheRoom | AboutPeople | AboutReports):
            self.refresh()

    def _lay_out(self) -> None:
        page = ScrollPage()
        for mode in Mode:
            self.mode.addItem(self._bench.words.name_of(mode), mode)
        how = FieldGrid()
        how.add(NamedField(self.tr("How they come"), self.mode))
        how.add(NamedField(self.tr("At what time"), self.at))
        self.people.body.addWidget(how)
        self.people.body.addWidget(self.everybody)
        for card in (self.people, self.absences, self.newcomer, self.reports, self.questions):
            page.body.addWidget(card)
        page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    def _connect(self) -> None:
        self.everybody.clicked.connect(self._all_arrive)
        self._bench.signals.happened.connect(self._heard)
