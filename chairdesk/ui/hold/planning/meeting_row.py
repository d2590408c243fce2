"""One meeting that follows: when and where, and whether that is in time."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from chairdesk.models.british_time import local
from chairdesk.models.events import MeetingCancelled, MeetingFixed
from chairdesk.models.plan import Meeting
from chairdesk.procedures.conference_dates import last_moment
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_line
from chairdesk.ui.hold.planning.ahead import day_of_conference
from chairdesk.ui.kit.buttons import PlainButton
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.fields import NamedField, one_line
from chairdesk.ui.kit.flow_layout import FlowLayout
from chairdesk.ui.kit.heading_label import HeadingLabel
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.prepare.owed_now import due_moment, first_owed
from chairdesk.ui.prepare.readings import CannotRead, read_moment
from chairdesk.ui.tokens import em, gap

PARTS = ("day", "time", "place", "why it is late")


class MeetingRow(QWidget):
    """Fixed as soon as a day and a time can be read; a date too late is said, never refused."""

    def __init__(self, bench: Bench, thing: str, name: str) -> None:
        super().__init__()
        self._bench = bench
        self.thing = thing
        self.heading = HeadingLabel(name, 3)
        self.day = one_line("10 Dec")
        self.at = one_line()
        self.place = one_line(self.tr("Where"))
        self.why = one_line(self.tr("Why it cannot be sooner"))
        self.cancel = PlainButton(self.tr("Cancel it"), "cross")
        self.says = wrapped()
        self._mine: Meeting | None = None
        self._widths: list[tuple[QWidget, float]] = []
        self._lay_out(name)
        self.cancel.clicked.connect(lambda: bench.enter(MeetingCancelled(thing)))
        for place, line in enumerate(self._lines()):
            half = of_line(line, partial(self._on_record, place))
            bench.keep_half(f"meeting {thing}: {PARTS[place]}", half)

    def refresh(self) -> None:
        """Show when the meeting is held, and whether that is in time."""
        there = self._there()
        self.cancel.setVisible(there is not None)
        self._say_crossed(there)
        if there is not None and not self._is_being_typed():
            self._show()
        elif there is None and self.cancel.property("was_fixed"):
            for line in self._lines():
                line.clear()
        self.cancel.setProperty("was_fixed", there is not None)
        self._say(there)

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the text grew or shrank: the lines follow."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._suit_widths()

    def _suit_widths(self) -> None:
        for named, width in self._widths:
            named.setFixedWidth(em(self, width))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what stands here when a line is left."""
        if event.type() == QEvent.Type.FocusOut:
            self.keep()
        return super().eventFilter(watched, event)

    def keep(self) -> None:
        """Fix the meeting for what stands in the lines; with no time it waits for one."""
        if not self.day.text().strip() or not self.at.text().strip():
            return
        typed = f"{self.day.text()}, {self.at.text()}"
        try:
            since = day_of_conference(self._bench)
            at = read_moment(typed, since, self.heading.text(), is_ahead=True)
        except CannotRead as why:
            self.says.setText(str(why))
            mark(self.says, tone="amber")
            return
        late = self.why.text().strip() if at and self._is_late(at) else ""
        new = Meeting(self.thing, at, self.place.text().strip(), late) if at else None
        if new is not None and new != self._there() and self._bench.enter(MeetingFixed(new)):
            self._mine = new

    def _on_record(self, place: int) -> str:
        there = self._there()
        if there is None:
            return ""
        words, at = self._bench.words, local(there.at)
        return (words.short_day(at.date()), words.clock(at), there.place, there.why_late)[place]

    def _say_crossed(self, there: Meeting | None) -> None:
        """Tell whoever typed here what the other hand's words take the place of."""
        mine, self._mine = self._mine, self._mine if there == self._mine else None
        typed = [
            line.text()
            for place, line in enumerate(self._lines())
            if line.isModified() and line.text().strip() != self._on_record(place)
        ]
        was = self._told_of(mine) if mine and mine != there else ", ".join(filter(None, typed))
        if was:
            said = self.tr("{name} fixed this anew. What you had here was: “{words}”.")
            self._bench.say_of_other(said, was)

    def _told_of(self, meeting: Meeting) -> str:
        at = local(meeting.at)
        day, clock = self._bench.words.short_day(at.date()), self._bench.words.clock(at)
        return ", ".join(filter(None, (day, clock, meeting.place)))

    def _show(self) -> None:
        for place, line in enumerate(self._lines()):
            line.setText(self._on_record(place))
        self.place.setCursorPosition(0)

    def _say(self, there: Meeting | None) -> None:
        due = due_moment(self._bench, self.thing)
        self._named_why.setVisible(there is not None and self._is_late(there.at))
        if there is None:
            said = self._say_what_is_owed()
        elif self._is_before(there.at):
            said = self.tr("{day} lies before this {meeting}. Is the year right?")
        elif due is not None and there.at > due:
            said = self.tr("{day} is too late: it is owed by {due}. Fix it sooner, or say why.")
            if there.why_late:
                said = self.tr("{day} is later than it is owed ({due}). The papers say why.")
        elif due is not None:
            said = self.tr("{day}: in time, as it is owed by {due}.")
        else:
            said = self.tr("{day}.")
        is_amber = there is None or self._is_before(there.at) or self._is_late(there.at)
        day, by = self._day(there.at) if there else "", self._day(due) if due else ""
        self.says.setText(said.format(day=day, due=by, meeting=self._bench.meeting))
        mark(self.says, tone="amber" if is_amber else "good")

    def _say_what_is_owed(self) -> str:
        owed = first_owed(self._bench, self.thing)
        if owed is None:
            return self.tr("Not fixed yet.")
        last, meets = last_moment(owed.at_latest), last_moment(owed.practical)
        told = self.tr("Not fixed yet; it is owed by {day}.")
        if local(meets).date() != local(last).date():
            told = self.tr("Not fixed yet; it is owed by {day}, in practice by {meets}.")
        return told.format(day=self._day(last), meets=self._day(meets))

    def _day(self, at: datetime) -> str:
        return self._bench.words.day(local(at).date())

    def _is_late(self, at: datetime) -> bool:
        due = due_moment(self._bench, self.thing)
        return due is not None and at > due

    def _is_before(self, at: datetime) -> bool:
        return local(at).date() < day_of_conference(self._bench)

    def _is_being_typed(self) -> bool:
        return any(line.hasFocus() and line.isModified() for line in self._lines())

    def _lines(self) -> tuple[QLineEdit, ...]:
        return self.day, self.at, self.place, self.why

    def _there(self) -> Meeting | None:
        return self._bench.conference.plan.meeting(self.thing)

    def _lay_out(self, name: str) -> None:
        labels = (self.tr("Day"), self.tr("Time"), self.tr("Place"), self.tr("Why it is later"))
        fields = QWidget()
        flow = FlowLayout(fields)
        for label, line, width in zip(labels, self._lines(), (8, 4.5, 14.5, 28), strict=True):
            named = NamedField(label, line)
            line.setAccessibleName(f"{name}: {label}")
            self._widths.append((named, width))
            line.installEventFilter(self)
            line.returnPressed.connect(self.keep)
            flow.addWidget(named)
        self._named_why = named
        self._suit_widths()
        self.cancel.setAccessibleName(f"{self.cancel.text()}: {name}")
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, gap(self, 0.5))
        column.addLayout(top)
        column.addWidget(fields)
        column.addWidget(self.says)
