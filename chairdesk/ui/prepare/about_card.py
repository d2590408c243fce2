"""What the conference is: reference, kind, date and place, procedure, chair and minute-taker."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.british_time import at_local, local
from chairdesk.models.errors import Refusal
from chairdesk.models.events import ConferenceArranged, ProcedureAdopted
from chairdesk.models.people import OFFICES, Capacity
from chairdesk.procedures.own_packs import ONLY_OURS, OwnPacks
from chairdesk.procedures.pack import Pack, as_record
from chairdesk.procedures.tongues.in_language import in_language
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_choice, of_line
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.fields import FieldGrid, NamedField, one_line
from chairdesk.ui.prepare.day_word import day_word
from chairdesk.ui.prepare.owed_now import is_laid_down
from chairdesk.ui.prepare.people_rows import appointed, appointment
from chairdesk.ui.prepare.procedure.kind_list import KindList
from chairdesk.ui.prepare.procedure.own_procedure import OwnProcedure, Usual, unknown
from chairdesk.ui.prepare.procedure.procedure_list import ProcedureList
from chairdesk.ui.prepare.readings import (
    CannotRead,
    read_day,
    read_minutes,
    read_time,
    shown_day,
)


class AboutCard(Card):
    """Each field is entered when it is left, as soon as what is needed stands there."""

    def __init__(
        self,
        bench: Bench,
        usual_procedure: str = "",
        packs: OwnPacks = ONLY_OURS,
        usual_authority: Usual = unknown,
    ) -> None:
        super().__init__(self.tr("About"))
        self._bench, self._packs, self._usual = bench, packs, usual_authority
        self._named: dict[QWidget, NamedField] = {}
        self.reference, self.day = one_line("CP/2026/114"), one_line("26 Nov 2026")
        self.at, self.minutes = one_line("10.00"), one_line("120")
        self.venue, self.authority = one_line(), one_line()
        self.kind, self.procedure = KindList(bench.words), ProcedureList(bench, packs)
        self.own = OwnProcedure(packs, bench.words)
        self._under = NamedField(self.tr("Pro&cedure"), self.procedure)
        self.office = {capacity: one_line() for capacity in OFFICES}
        self._lay_out()
        self.procedure.turn_to(usual_procedure)
        if self.procedure.currentData() and not bench.conference.setting.pack:
            self.kind.name_by(as_record(self._pack()))
        self._connect()
        self._keep_halves()

    def refresh(self) -> None:
        """Show what the record has, except in the field that is being typed into."""
        conference = self._bench.conference
        arrangements, lines = conference.arrangements, self._lines()
        for name, shown in self._on_record().items():
            _write(lines[name], shown)
        self.kind.show_of(conference)
        if conference.setting.procedure:
            self.procedure.turn_to(conference.setting.procedure)
        is_open = conference.room.opened is not None
        self.procedure.setDisabled(is_open)
        self.own.setHidden(is_open)
        self._under.say_hint(self.procedure.said_of())
        amiss = self.tr("The procedure has no {meeting} of this kind.")
        amiss = amiss.format(meeting=self._bench.meeting)
        self._named[self.kind].say_hint("" if is_laid_down(self._bench) else amiss, "amber")
        if not self.day.isModified():
            self._named[self.day].say_hint(*day_word(self._bench))
        self.say_standing(
            ""
            if arrangements
            else self.tr("The procedure, a reference, a date and a time come first.")
        )

    def _on_record(self) -> dict[str, str]:
        """Say what each line would show of the record; what differs from it is half typed."""
        conference, words = self._bench.conference, self._bench.words
        holders = {c: next(iter(conference.roll.of(c)), None) for c in OFFICES}
        names = {
            c.value: appointed(holder, words.name_of(c)) if holder else ""
            for c, holder in holders.items()
        }
        there = conference.arrangements
        if there is None:
            return names
        starts = local(there.starts)
        return names | {
            "reference": there.reference,
            "day": shown_day(starts.date(), words),
            "at": words.clock(starts),
            "minutes": str(there.planned_minutes),
            "venue": there.venue,
            "authority": there.authority,
        }

    def _arranged(self) -> dict[str, QLineEdit]:
        return {
            "reference": self.reference,
            "day": self.day,
            "at": self.at,
            "minutes": self.minutes,
            "venue": self.venue,
            "authority": self.authority,
        }

    def _lines(self) -> dict[str, QLineEdit]:
        return self._arranged() | {c.value: line for c, line in self.office.items()}

    def _keep_halves(self) -> None:
        for name, line in self._lines().items():
            half = of_line(line, partial(self._shown_for, name))
            self._bench.keep_half(f"about: {name}", half)
        self._bench.keep_half("about: kind", of_choice(self.kind, self._kind_on_record))

    def _shown_for(self, name: str) -> str:
        return self._on_record().get(name, "")

    def _kind_on_record(self) -> Kind:
        there = self._bench.conference.arrangements
        return there.kind if there else next(iter(Kind))

    def _lay_out(self) -> None:
        words = self._bench.words
        first = self._grid((self.tr("&Reference"), self.reference), (self.tr("&Kind"), self.kind))
        rest = self._grid(
            (self.tr("&Date"), self.day),
            (self.tr("&Time"), self.at),
            (self.tr("&Minutes planned"), self.minutes),
            (self.tr("Where it is &held"), self.venue),
            (self.tr("&Authority on the papers"), self.authority),
            (words.name_of(Capacity.CHAIR), self.office[Capacity.CHAIR]),
            (words.name_of(Capacity.MINUTE_TAKER), self.office[Capacity.MINUTE_TAKER]),
        )
        for part in (first, self._under, rest, self.own):
            self.body.addWidget(part)

    def _grid(self, *fields: tuple[str, QWidget]) -> FieldGrid:
        grid = FieldGrid(columns=min(3, len(fields)))
        for label, field in fields:
            self._named[field] = NamedField(label, field)
            grid.add(self._named[field])
        return grid

    def _connect(self) -> None:
        for line in self._arranged().values():
            line.editingFinished.connect(self._arrange)
        for line in self._lines().values():
            line.editingFinished.connect(partial(_turn_to_start, line))
        self.kind.activated.connect(self._arrange)
        self.procedure.activated.connect(self._choose_procedure)
        self.own.added.connect(self._take_up)
        for capacity, line in self.office.items():
            line.editingFinished.connect(lambda c=capacity: self._appoint(c))

    def _arrange(self) -> None:
        self._mark_unread()
        try:
            arrangements = self._typed()
        except (CannotRead, Refusal) as why:
            self._bench.notice(self._bench.words.told(why))
            return
        if arrangements is None:
            return
        for line in self._arranged().values():
            line.setModified(False)  # it could be read: what the record has may stand here now
        if arrangements == self._bench.conference.arrangements:
            self.refresh()
            return
        if not self._bench.conference.setting.pack and not self._adopt():
            return
        if not self._bench.enter(ConferenceArranged(arrangements)):
            for line in self._arranged().values():
                line.setModified(True)

    def _typed(self) -> Arrangements | None:
        """Read the arrangements; None while something is still to be typed."""
        day, at = self._day(), read_time(self.at.text())
        is_named = self.reference.text().strip() and self.procedure.currentData()
        if day is None or at is None or not is_named:
            return None
        return self._arrangements(day, at)

    def _day(self) -> date | None:
        today = self._bench.sitting.now().date()
        return read_day(self.day.text(), today, self.tr("Date"))

    def _mark_unread(self) -> None:
        """Say below a field why it cannot be read, for as long as it cannot."""
        readings: dict[QLineEdit, Callable[[], object]] = {
            self.day: self._day,
            self.at: lambda: read_time(self.at.text()),
            self.minutes: self._planned,
        }
        for line, read in readings.items():
            try:
                read()
            except CannotRead as why:
                self._named[line].say_hint(str(why), "amber")
            else:
                self._named[line].say_hint(*(day_word(self._bench) if line is self.day else ("",)))

    def _arrangements(self, day: date, at: time) -> Arrangements:
        starts = at_local(datetime.combine(day, at))
        kind = Kind(self.kind.currentData())
        there = self._bench.conference.arrangements
        known = there or Arrangements("", kind, starts)
        return replace(
            known,
            reference=self.reference.text().strip(),
            kind=kind,
            starts=starts,
            venue=self.venue.text().strip(),
            authority=self.authority.text().strip()
            or ("" if there else self._usual_for(self._pack())),
            planned_minutes=self._planned(known.planned_minutes),
        )

    def _planned(self, otherwise: int = 0) -> int:
        return read_minutes(self.minutes.text(), otherwise)

    def _choose_procedure(self) -> None:
        before = self._usual_for(self._bench.pack) if self._bench.conference.setting.pack else ""
        if self._adopt() and self.procedure.currentData():
            if before and self.authority.text().strip() == before:
                self.authority.setText(self._usual_for(self._pack()))  # not typed: it follows
            self._arrange()
        else:
            self.refresh()

    def _usual_for(self, pack: Pack) -> str:
        """Say whose conferences were held by a procedure here last, or else whose it is."""
        return self._usual(pack.name) or pack.authority

    def _adopt(self) -> bool:
        if self.procedure.currentData() is None:
            kept = self._bench.conference.setting.procedure
            return bool(kept) and self._bench.enter(ProcedureAdopted("", "", ""))
        try:
            pack = self._packs.read(str(self.procedure.currentData()))
        except Refusal as why:
            self._bench.notice(self._bench.words.told(why))
            return False
        text = as_record(pack)
        if text == self._bench.conference.setting.pack:
            return True
        return self._bench.enter(ProcedureAdopted(pack.name, pack.edition, text))

    def _pack(self) -> Pack:
        """Give the procedure that stands chosen; the one adopted as this conference keeps it."""
        name, setting = str(self.procedure.currentData()), self._bench.conference.setting
        if name == setting.procedure:
            return self._bench.pack
        return in_language(self._packs.read(name), self._bench.words.language)

    def _take_up(self, pack: Pack) -> None:
        """Offer a procedure that was just added, and choose it where none was adopted yet."""
        self.procedure.offer()
        if self._bench.conference.setting.pack:
            self.refresh()
        else:
            self.procedure.turn_to(pack.name)
            self._choose_procedure()

    def _appoint(self, capacity: Capacity) -> None:
        typed = self.office[capacity].text().strip()
        self.office[capacity].setModified(False)
        known = next(iter(self._bench.conference.roll.of(capacity)), None)
        if typed == self._shown_for(capacity.value):
            return
        self._bench.enter(appointment(capacity, typed, known, self._bench.words.name_of(capacity)))


def _turn_to_start(line: QLineEdit) -> None:
    """Show how a line begins once it is left: a long one showed only its end."""
    if not line.hasFocus():
        line.setCursorPosition(0)


def _write(line: QLineEdit, text: str) -> None:
    if not line.isModified() and line.text() != text:
        line.setText(text)
        line.setCursorPosition(0)  # what does not fit is read from its beginning
