"""Who is here: arrivals, departures, apologies, exclusions, and the reports that came."""

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.models.attendance import Mode
from chairdesk.models.british_time import at_local, local
from chairdesk.models.conference import Conference
from chairdesk.models.events import (
    AboutPeople,
    AboutReports,
    AboutTheRoom,
    ApologyWithdrawn,
    ArrivalWithdrawn,
    Entry,
    ExclusionWithdrawn,
    PersonArrived,
    PersonLeft,
)
from chairdesk.models.ids import AttendeeId
from chairdesk.models.people import Aspect
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_choice, of_line
from chairdesk.ui.hold.attendance.absence_card import AbsenceCard
from chairdesk.ui.hold.attendance.attendee_row import AttendeeRow
from chairdesk.ui.hold.attendance.newcomer_card import NewcomerCard
from chairdesk.ui.hold.attendance.quorum_card import QuorumCard
from chairdesk.ui.hold.attendance.reports_in import ReportsIn
from chairdesk.ui.hold.questions.child_questions import ChildQuestions
from chairdesk.ui.hold.questions.questions_card import QuestionsCard
from chairdesk.ui.hold.talk.said_here import SaidHere
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.fields import dressed, label_for, name_field, one_line
from chairdesk.ui.kit.flow_layout import LineLayout
from chairdesk.ui.kit.scroll_page import ScrollPage
from chairdesk.ui.tokens import em
from chairdesk.ui.typed_dates import typed_time


class AttendancePanel(QWidget):
    """Everybody on the roll with one key in and one key out, as stretches of time."""

    def __init__(self, bench: Bench, item: Item) -> None:
        super().__init__()
        self._bench = bench
        self.people = Card(self.tr("Who is here"))
        self.page = ScrollPage()
        self.mode = ChoiceList()
        self.at = one_line(self.tr("Now"))
        self.everybody = QuietButton(self.tr("Everybody arrives, but for the children"))
        self.rows: dict[AttendeeId, AttendeeRow] = {}
        self.quorum = QuorumCard(bench)
        self.absences = AbsenceCard(bench)
        self.newcomer = NewcomerCard(bench)
        self.reports = ReportsIn(bench)
        self.questions = QuestionsCard(bench, item)
        self.each = ChildQuestions(bench, item)
        self.said = SaidHere(bench, item)
        self._lay_out()
        self._connect()
        self.refresh()
        bench.keep_half("attendance: as of", of_line(self.at))
        bench.keep_half("attendance: how", of_choice(self.mode, lambda: self.mode.itemData(0)))

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
                self.people.body.insertWidget(place + 1, self.rows[who])
            self.rows[who].refresh(conference)
        here = len(conference.room.here())
        number = self._bench.words.number(here).capitalize() if here else self.tr("Nobody")
        self.everybody.setVisible(bool(self._still_to_come()))
        self.people.say_standing(self.tr("{number} here", "", here).format(number=number))
        for card in (self.absences, self.newcomer, self.reports):
            card.refresh()

    def arrive(self, who: AttendeeId) -> None:
        """Let somebody in, at the time that is typed, or now."""
        moment = self._moment()
        mode = Mode(self.mode.currentData())
        if moment is not None and self._bench.enter(PersonArrived(who, moment, mode)):
            self._say_done(self.tr("{name} is here."), who)

    def leave(self, who: AttendeeId) -> None:
        """Let somebody out, at the time that is typed, or now."""
        moment = self._moment()
        if moment is not None and self._is_too_early(moment, who):
            return
        if moment is not None and self._bench.enter(PersonLeft(who, moment)):
            self._say_done(self.tr("{name} has left."), who)

    def _is_too_early(self, moment: datetime, who: AttendeeId) -> bool:
        """Say that a time was typed at which somebody had not come yet."""
        came, typed = self._bench.conference.room.first_came(who), self.at.text().strip()
        if not typed or came is None or moment >= came:
            return False
        name, at = self._bench.conference.roll.name_of(who), self._bench.words.clock(local(came))
        said = self.tr("“{typed}” lies before {name} came, at {came}; type a later time.")
        self._bench.notice(said.format(typed=typed, name=name, came=at))
        return True

    def _say_done(self, said: str, who: AttendeeId) -> None:
        self.at.clear()
        self.mode.setCurrentIndex(0)
        announce(self, said.format(name=self._bench.conference.roll.name_of(who)))

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

    def _ask_why(self, who: AttendeeId) -> None:
        self.absences.ask_about(who)
        for part in (self.absences.exclude, self.absences.reason):
            self.page.ensureWidgetVisible(part)

    def _withdraw(self, who: AttendeeId) -> None:
        """Take back the exclusion; where there is none, the apologies."""
        name = self._bench.conference.roll.name_of(who)
        if self._bench.conference.room.exclusion_of(who) is not None:
            if self._bench.enter(ExclusionWithdrawn(who)):
                announce(self, self.tr("{name} is not excluded any more.").format(name=name))
        elif self._bench.enter(ApologyWithdrawn(who)):
            announce(self, self.tr("The apologies of {name} are withdrawn.").format(name=name))

    def _never_came(self, who: AttendeeId) -> None:
        if self._bench.enter(ArrivalWithdrawn(who)):
            name = self._bench.conference.roll.name_of(who)
            announce(self, self.tr("That {name} came is taken back.").format(name=name))

    def _all_arrive(self) -> None:
        self.at.setFocus()  # the button goes away, and the page would follow the focus down
        for who in self._still_to_come():
            self._bench.enter(PersonArrived(who, self._bench.sitting.now()))

    def _still_to_come(self) -> list[AttendeeId]:
        room, roll = self._bench.conference.room, self._bench.conference.roll
        kept_out = {a.who for a in room.apologies} | {e.who for e in room.exclusions}
        kept_out |= {p.id for p in roll.people if roll.particular(p.id, Aspect.NOT_INVITED)}
        return [p.id for p in roll.people if p.id not in kept_out and not room.came(p.id)]

    def _row(self, who: AttendeeId) -> AttendeeRow:
        row = AttendeeRow(who, self._bench.words)
        row.arrived.connect(self.arrive)
        row.left.connect(self.leave)
        row.not_coming.connect(self._ask_why)
        row.expected_after_all.connect(self._withdraw)
        row.never_came.connect(self._never_came)
        return row

    def _heard(self, entry: Entry, _conference: Conference) -> None:
        if isinstance(entry.event, AboutTheRoom | AboutPeople | AboutReports):
            self.refresh()

    def _lay_out(self) -> None:
        page = self.page
        for mode in Mode:
            self.mode.addItem(self._bench.words.name_of(mode), mode)
        self.at.setMaximumWidth(em(self, 5))
        above = QWidget()
        row = LineLayout(above)
        for label, field in ((self.tr("As of"), self.at), (self.tr("and how"), self.mode)):
            row.addWidget(label_for(dressed(field), label))
            row.addWidget(field)
        name_field(self.at, self.tr("As of what time; empty is now"))
        name_field(self.mode, self.tr("How they take part"))
        row.addWidget(self.everybody)
        self.people.body.insertWidget(0, above)
        asked = (self.questions, self.each, self.said)
        for card in (self.people, self.quorum, self.absences, self.newcomer, self.reports, *asked):
            page.body.addWidget(card)
        page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    def _connect(self) -> None:
        self.everybody.clicked.connect(self._all_arrive)
        self._bench.signals.happened.connect(self._heard)
