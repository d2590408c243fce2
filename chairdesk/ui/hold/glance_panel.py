"""What the chair sees at one glance, in sentences; nothing here can be hit by mistake."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from chairdesk.desk.at_a_glance import late_reports, silence
from chairdesk.models.british_time import at_local, local
from chairdesk.models.conference import Conference
from chairdesk.procedures.conference_dates import owed_by
from chairdesk.procedures.gates import Gate, open_gates
from chairdesk.procedures.occurrences import day_of, in_order
from chairdesk.procedures.owed import Owed
from chairdesk.procedures.quorum import quorum
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.heading_label import HeadingLabel
from chairdesk.ui.kit.scroll_page import ScrollPage

MOST_NAMES = 6


class GlancePanel(ScrollPage):
    """Who is here and who is silent, quorum, open gates, late reports, the next date."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(width=30)
        self._bench = bench
        self.setProperty("zone", self.tr("At a glance"))
        self.here = _Part(self.tr("In the room"))
        self.silent = _Part(self.tr("Not heard yet"))
        self.open_things = _Part(self.tr("Open"))
        self.reports = _Part(self.tr("Reports"))
        self.next_date = _Part(self.tr("Next date"))
        for part in (self.here, self.silent, self.open_things, self.reports, self.next_date):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Say how things stand now."""
        conference = self._bench.conference
        self._say_room(conference)
        self._say_silent(conference)
        self._say_open(open_gates(self._bench.pack, conference))
        owed = owed_by(self._bench.pack, conference)
        self._say_reports(conference, owed)
        self._say_next(owed)

    def _say_room(self, conference: Conference) -> None:
        now = self._bench.sitting.now()
        judged = quorum(self._bench.pack, conference, now)
        count = len(conference.room.here())
        number = self._bench.words.number(count)
        people = self.tr("person is here") if count == 1 else self.tr("people are here")
        counted = f"{number.capitalize()} {people}."
        sentence = judged.sentence if count else ""
        tone = "plain" if judged.is_quorate or not count else "amber"
        closed = self.tr("The session is closed.") if conference.room.is_closed_session else ""
        self.here.say(" ".join(p for p in (counted, sentence, closed) if p), tone)

    def _say_silent(self, conference: Conference) -> None:
        quiet = [conference.roll.name_of(who) for who in silence(conference).holders]
        if not conference.room.here():
            self.silent.say("")
        elif not quiet:
            self.silent.say(self.tr("Everybody in the room has been heard."), "good")
        else:
            self.silent.say(self._listed(quiet))

    def _say_open(self, gates: tuple[Gate, ...]) -> None:
        if not gates:
            self.open_things.say(self.tr("Nothing is open before the seal."), "good")
            return
        number = self._bench.words.number(len(gates)).capitalize()
        things = self.tr("thing") if len(gates) == 1 else self.tr("things")
        said = self.tr("{number} {things} to answer before the seal.")
        self.open_things.say(said.format(number=number, things=things), "amber")

    def _say_reports(self, conference: Conference, owed: tuple[Owed, ...]) -> None:
        if not conference.reports:
            self.reports.say(self.tr("No report is listed."))
            return
        due = next((o.at_latest for o in owed if o.thing == "reports"), None)
        moment = at_local(due) if isinstance(due, datetime) else None
        late = late_reports(conference, moment)
        if not late:
            self.reports.say(self.tr("All reports came in time."), "good")
            return
        missing = [conference.roll.name_of(r.author) for r in late if r.received is None]
        after = [conference.roll.name_of(r.author) for r in late if r.received is not None]
        said = []
        if missing:
            said.append(self.tr("Missing: {names}.").format(names=self._listed(missing)))
        if after:
            said.append(self.tr("Late: {names}.").format(names=self._listed(after)))
        self.reports.say(" ".join(said), "amber")

    def _say_next(self, owed: tuple[Owed, ...]) -> None:
        today = local(self._bench.sitting.now()).date()
        to_come = [o for o in owed if o.binds and day_of(o.practical) >= today]
        to_come = [o for o in to_come if o.limit.direction == "after"]
        if not to_come:
            self.next_date.say("")
            return
        first = min(to_come, key=lambda o: in_order(o.practical))
        day = self._bench.words.day(day_of(first.practical))
        self.next_date.say(self.tr("{thing}: {day}.").format(thing=first.words, day=day))

    def _listed(self, names: list[str]) -> str:
        shown = ", ".join(names[:MOST_NAMES])
        more = len(names) - MOST_NAMES
        if more <= 0:
            return shown
        number = self._bench.words.number(more)
        return self.tr("{shown} and {number} more").format(shown=shown, number=number)


class _Part(QWidget):
    """A small heading and a sentence; hidden while there is nothing to say."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(HeadingLabel(title, 3))
        column.addWidget(self.sentence)

    def say(self, sentence: str, tone: str = "plain") -> None:
        """Say a sentence in its tone."""
        self.setVisible(bool(sentence))
        if sentence != self.sentence.text() or self.sentence.property("tone") != tone:
            self.sentence.setText(sentence)
            mark(self.sentence, tone=tone)
