"""Family, household, and those who come with them."""

from dataclasses import replace
from typing import cast

from chairdesk.models.events import Event, PersonEntered, PersonRemoved
from chairdesk.models.ids import PersonId, new_id
from chairdesk.models.people import WITH_THE_FAMILY, Capacity, Person
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.rows.row_model import CellKind, Column, Row, entitle
from chairdesk.ui.prepare.people_rows import (
    agency_first,
    agency_typed,
    children_said,
    children_typed,
    left_empty,
)
from chairdesk.ui.prepare.readings import chosen
from chairdesk.ui.prepare.rows_card import RowsCard


class FamilyCard(RowsCard):
    """One row for each member of the family or household, and for who supports them."""

    def __init__(self, bench: Bench) -> None:
        names = tuple(bench.words.name_of(capacity) for capacity in WITH_THE_FAMILY)
        relations = tuple(bench.words.terms("relations").values())
        super().__init__(
            bench,
            self.tr("Family and household"),
            (
                Column("name", self.tr("Name"), width=10, example=self.tr("First and last name")),
                Column("role", self.tr("Who they are"), CellKind.SUGGESTED, relations, width=9),
                Column("capacity", self.tr("Comes as"), CellKind.CHOICE, names, width=8),
                Column("rights", _parental(bench), CellKind.TICK, width=6),
                Column(
                    "children",
                    self.tr("For which children"),
                    example=self.tr("All"),
                    unsaid=self.tr("All"),
                    width=8,
                ),
                Column("agency", self.tr("From which agency"), CellKind.SUGGESTED, width=8),
                Column("consents", self.tr("To bear in mind"), width=8),
            ),
        )

    def rows_now(self) -> tuple[Row, ...]:
        """List family and supporters."""
        people = self.bench.conference.roll.people
        entitle(self.table.rows, "rights", _parental(self.bench))
        self.table.offer("agency", tuple(a.name for a in self.bench.conference.roll.agencies))
        return tuple(self._row(person) for person in people if person.capacity in WITH_THE_FAMILY)

    def standing_now(self, count: int) -> str:
        """Say how many there are."""
        if count == 0:
            return self.tr("Type the first person into the empty row.")
        many = self.tr("{number} people", "", count)
        return many.format(number=self.bench.words.number(count).capitalize())

    def events_of(self, row: Row) -> tuple[Event, ...]:
        """Enter a person, or put right what is known of one."""
        roll, words = self.bench.conference.roll, self.bench.words
        known = roll.person(cast("PersonId", row.id)) or Person(PersonId(new_id()), "")
        agency = agency_typed(self.bench, row)
        person = replace(
            known,
            name=row["name"].strip() or row["role"].strip(),
            role=row["role"],
            capacity=chosen(row["capacity"], Capacity, words, Capacity.FAMILY, self.tr("Comes as")),
            has_parental_rights=bool(row["rights"]),
            for_children=children_typed(self.bench, row["children"]),
            agency=agency.id if agency else None,
            consents=row["consents"],
        )
        first = agency_first(self.bench, agency)
        return (*first, PersonEntered(person), *left_empty(self.bench, person))

    def removal_of(self, gone: object) -> Event:
        """Take a person off the roll."""
        return PersonRemoved(cast("PersonId", gone))

    def return_of(self, gone: object) -> Event | None:
        """Bring a person back as they were."""
        known = self.bench.conference.roll.person(cast("PersonId", gone))
        return PersonEntered(known) if known else None

    def _row(self, person: Person) -> Row:
        agency = self.bench.conference.roll.agency(person.agency)
        return Row(
            person.id,
            {
                "name": person.name,
                "role": person.role,
                "capacity": self.bench.words.name_of(person.capacity),
                "rights": "yes" if person.has_parental_rights else "",
                "children": children_said(self.bench, person.for_children),
                "agency": agency.name if agency else "",
                "consents": person.consents,
            },
        )


def _parental(bench: Bench) -> str:
    """Say what the law of the nation calls it, once the procedure says which that is."""
    is_chosen = bool(bench.conference.setting.pack)
    return bench.words.term("parental", bench.pack.nation if is_chosen else "any")
