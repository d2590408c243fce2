"""Somebody at the door who is not on the list: entered, and let in, in one go."""

from chairdesk.models.events import AgencyEntered, PersonArrived, PersonEntered
from chairdesk.models.ids import AgencyId, PersonId, new_id
from chairdesk.models.people import Agency, Capacity, Person, Sector
from chairdesk.procedures.standing import sector_called
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_choice, of_line
from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.fields import FieldGrid, NamedField, one_line


class NewcomerCard(Card):
    """Takes name, role, agency and capacity; an agency that is new is entered too."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(self.tr("Somebody who is not on the list"))
        self._bench = bench
        self.name = one_line()
        self.role = one_line(self.tr("Health visitor, mother’s friend …"))
        self.agency = ChoiceList()
        self.sector = ChoiceList()
        self.capacity = ChoiceList()
        self.enter = QuietButton(self.tr("Enter, and let in"), "user-plus")
        self._lay_out()
        self.enter.clicked.connect(self._enter)
        self.refresh()
        for name, half in (
            ("name", of_line(self.name)),
            ("role", of_line(self.role)),
            ("agency", of_choice(self.agency)),
            ("sector", of_choice(self.sector, lambda: self.sector.itemData(0))),
            ("capacity", of_choice(self.capacity, lambda: Capacity.PROFESSIONAL)),
        ):
            bench.keep_half(f"newcomer: {name}", half)

    def refresh(self) -> None:
        """Offer the agencies on the roll."""
        typed = self.agency.currentText()
        self.agency.clear()
        for agency in self._bench.conference.roll.agencies:
            self.agency.addItem(agency.name, agency.id)
        self.agency.setCurrentIndex(-1)
        self.agency.setEditText(typed)

    def _enter(self) -> None:
        agency = self._agency()
        person = Person(
            PersonId(new_id()),
            self.name.text().strip(),
            Capacity(self.capacity.currentData()),
            self.role.text().strip(),
            agency,
        )
        if self._bench.enter(PersonEntered(person)):
            self._bench.enter(PersonArrived(person.id, self._bench.sitting.now()))
            for line in (self.name, self.role):
                line.clear()
            self.agency.setEditText("")

    def _agency(self) -> AgencyId | None:
        named = self.agency.currentText().strip()
        if not named or not self.name.text().strip():
            return None
        known = self._bench.conference.roll.agencies
        found = next((a.id for a in known if a.name.casefold() == named.casefold()), None)
        if found is None:
            agency = Agency(AgencyId(new_id()), named, Sector(self.sector.currentData()))
            found = agency.id if self._bench.enter(AgencyEntered(agency)) else None
        return found

    def _lay_out(self) -> None:
        words = self._bench.words
        self.agency.setEditable(True)
        for sector in Sector:
            self.sector.addItem(sector_called(sector, self._bench.pack, words), sector)
        for capacity in Capacity:
            self.capacity.addItem(words.name_of(capacity), capacity)
        self.capacity.setCurrentIndex(self.capacity.findData(Capacity.PROFESSIONAL))
        grid = FieldGrid()
        for label, field in (
            (self.tr("Name"), self.name),
            (self.tr("Role"), self.role),
            (self.tr("Agency"), self.agency),
            (self.tr("Sector of a new agency"), self.sector),
            (self.tr("Comes as"), self.capacity),
        ):
            grid.add(NamedField(label, field))
        self.body.addWidget(grid)
        self.body.addWidget(self.enter)
