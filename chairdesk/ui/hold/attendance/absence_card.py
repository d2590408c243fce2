"""Why somebody is not in the room: apologies, or an exclusion with its reason."""

from PySide6.QtWidgets import QHBoxLayout

from chairdesk.models.attendance import Apology, Exclusion
from chairdesk.models.events import ApologyGiven, Event, PersonExcluded
from chairdesk.models.ids import AttendeeId
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_choice, of_line
from chairdesk.ui.hold.capture.speaker_field import label_of
from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.choice_list import PeopleList
from chairdesk.ui.kit.fields import NamedField, one_line


class AbsenceCard(Card):
    """Takes who, why and how far; an exclusion is refused without its reason."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(self.tr("Apologies, and exclusions"))
        self._bench = bench
        self.who = PeopleList(self.tr("Whoever is in the room leaves first"))
        self.reason = one_line(self.tr("Why"))
        self.extent = one_line(self.tr("All of it, or which part"))
        self.apologise = QuietButton(self.tr("Enter apologies"))
        self.exclude = QuietButton(self.tr("Enter the exclusion"))
        self._lay_out()
        self._connect()
        self.refresh()
        for name, half in (
            ("who", of_choice(self.who)),
            ("reason", of_line(self.reason)),
            ("extent", of_line(self.extent)),
        ):
            bench.keep_half(f"absence: {name}", half)

    def refresh(self) -> None:
        """Offer everybody who is not in the room."""
        conference = self._bench.conference
        chosen = self.who.currentData()
        roll = conference.roll
        everybody: list[AttendeeId] = [person.id for person in roll.people]
        everybody.extend(child.id for child in roll.children)
        away = [who for who in everybody if not conference.room.is_here(who)]
        self.who.clear()
        for who in away:
            self.who.addItem(label_of(who, conference), who)
        self.who.setCurrentIndex(away.index(chosen) if chosen in away else -1)

    def ask_about(self, who: AttendeeId) -> None:
        """Ask why somebody is not coming."""
        self.who.setCurrentIndex(self.who.findData(who))
        self.reason.setFocus()

    def _apologise(self) -> None:
        who = self.who.currentData()
        if who is not None:
            self._enter(ApologyGiven(Apology(who, self.reason.text().strip())))

    def _exclude(self) -> None:
        who = self.who.currentData()
        if who is not None:
            reason, extent = self.reason.text().strip(), self.extent.text().strip()
            self._enter(PersonExcluded(Exclusion(who, reason, extent)))

    def _enter(self, event: Event) -> None:
        if self._bench.enter(event):
            self.who.setCurrentIndex(-1)
            self.reason.clear()
            self.extent.clear()

    def _lay_out(self) -> None:
        for label, field in (
            (self.tr("Who is not coming"), self.who),
            (self.tr("Reason"), self.reason),
            (self.tr("Extent of an exclusion"), self.extent),
        ):
            self.body.addWidget(NamedField(label, field))
        row = QHBoxLayout()
        row.addWidget(self.apologise)
        row.addWidget(self.exclude)
        row.addStretch(1)
        self.body.addLayout(row)

    def _connect(self) -> None:
        self.apologise.clicked.connect(self._apologise)
        self.exclude.clicked.connect(self._exclude)
