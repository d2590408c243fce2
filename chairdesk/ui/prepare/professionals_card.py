"""Professionals, their roles, and the agencies that they come from."""

from chairdesk.models.people import Capacity, Sector
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.rows.row_model import CellKind, Column, Row
from chairdesk.ui.prepare.people_rows import (
    PeopleCard,
    sectors_by_role,
    sectors_named,
)

CAPACITIES = (Capacity.PROFESSIONAL, Capacity.LEGAL_REPRESENTATIVE, Capacity.OBSERVER)


class ProfessionalsCard(PeopleCard):
    """One row for each professional; an agency is entered with the first who comes from it."""

    usual = Capacity.PROFESSIONAL

    def __init__(self, bench: Bench) -> None:
        words = bench.words
        capacities = tuple(words.name_of(capacity) for capacity in CAPACITIES)
        super().__init__(
            bench,
            self.tr("Professionals and agencies"),
            (
                Column("name", self.tr("Name"), width=10, example=self.tr("First and last name")),
                Column("role", self.tr("Role"), CellKind.SUGGESTED, width=9),
                Column("agency", self.tr("Agency"), CellKind.SUGGESTED, width=10),
                Column("sector", self.tr("Sector"), CellKind.CHOICE, width=7),
                Column("capacity", self.tr("Comes as"), CellKind.CHOICE, capacities, width=6),
                Column(
                    "children",
                    self.tr("For which children"),
                    example=self.tr("All"),
                    unsaid=self.tr("All"),
                    width=8,
                ),
                Column("consents", self.tr("To bear in mind"), width=8),
            ),
        )

    def rows_now(self) -> tuple[Row, ...]:
        """List the professionals."""
        roll = self.bench.conference.roll
        self.table.offer("agency", tuple(agency.name for agency in roll.agencies))
        self.table.offer("sector", tuple(sectors_named(self.bench).values()))
        self.table.offer("role", tuple(sectors_by_role(self.bench, Capacity.PROFESSIONAL)))
        return tuple(self.row_of(person) for person in roll.people if person.capacity in CAPACITIES)

    def standing_now(self, count: int) -> str:
        """Say how many there are."""
        if count == 0:
            return self.tr("Type the first professional into the empty row.")
        many = self.tr("{number} professionals", "", count)
        told = many.format(number=self.bench.words.number(count).capitalize())
        return f"{told}\n{untold}" if (untold := self._of_other_sectors()) else told

    def _of_other_sectors(self) -> str:
        """Name the agencies whose sector nobody chose or could tell: the quorum goes by it."""
        agencies = self.bench.conference.roll.agencies
        others = [agency.name for agency in agencies if agency.sector is Sector.OTHER]
        told = self.tr(
            "Counted as other services: {agencies}. If that is wrong, choose the sector."
        )
        return told.format(agencies=self.bench.words.listed(others)) if others else ""

    def _enter(self, row: Row) -> None:
        before = self._of_other_sectors()
        super()._enter(row)
        if (now := self._of_other_sectors()) not in {"", before}:
            announce(self, now)
