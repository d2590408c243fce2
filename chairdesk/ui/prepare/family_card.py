"""Family, household, and those who come with them."""

from dataclasses import replace

from chairdesk.models.people import WITH_THE_FAMILY, Agency, Capacity, Person
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.rows.row_model import CellKind, Column, Row, entitle
from chairdesk.ui.prepare.people_rows import PeopleCard


class FamilyCard(PeopleCard):
    """One row for each member of the family or household, and for who supports them."""

    usual = Capacity.FAMILY

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
        return tuple(self.row_of(person) for person in people if person.capacity in WITH_THE_FAMILY)

    def standing_now(self, count: int) -> str:
        """Say how many there are."""
        if count == 0:
            return self.tr("Type the first person into the empty row.")
        many = self.tr("{number} people", "", count)
        return many.format(number=self.bench.words.number(count).capitalize())

    def _person_typed(self, row: Row, agency: Agency | None) -> Person:
        person = super()._person_typed(row, agency)
        return replace(person, has_parental_rights=bool(row["rights"]))


def _parental(bench: Bench) -> str:
    """Say what the law of the nation calls it, once the procedure says which that is."""
    is_chosen = bool(bench.conference.setting.pack)
    return bench.words.term("parental", bench.pack.nation if is_chosen else "any")
