"""Who is in a script made at random: children, family, professionals, and what they wrote."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from tests.journeys.at_random.written import table

STARTS = datetime(2026, 10, 6, 14, 0)  # noqa: DTZ001 - a script's times are local
_CLOCKS = ("investigation-ended", "manager-decided", "strategy-discussion", "concern-notified")
_OF_A_KIND = {
    "review": ("initial-held", date(2026, 7, 8)),
    "transfer": ("moved-in-notified", date(2026, 9, 20)),
    "pre-birth": ("expected-birth", date(2026, 12, 20)),
}
_SECTORS = {
    "work": "social_work",
    "health": "health",
    "police": "police",
    "school": "education",
    "housing": "housing",
}
_FAMILY = {"mother": "Dawn Lindsay", "father": "Rory Lindsay", "gran": "Maud Orr"}
_BESIDES = {
    "advocate": "Kim Ash",
    "interpreter": "Lou Birch",
    "observer": "Max Elm",
    "supporter": "Nia Fir",
}
_LISTED = (None, None, True, False)
_CHILDREN = ("Ada", "Bo", "Cy", "Di", "Ed")
_PROFESSIONALS = ("Rhona Bell", "Ines Duarte", "Ewan Orr", "Jo Pye", "Sue Platt")


@dataclass
class Family:
    """The short names that steps can use, and the tables that tell them."""

    bag: object
    pack: object
    kind: str
    reference: str
    tables: list = field(default_factory=list)

    def __post_init__(self):
        chance = self.bag.chance
        self.agencies = list(_SECTORS)[: chance.randint(2, 5)]
        self.children = [f"child-{n}" for n in range(chance.choice([1, 1, 2, 3, 5]))]
        self.family = list(_FAMILY)[: chance.randint(1, 3)]
        self.professionals = [f"from-{agency}" for agency in self.agencies]
        self.besides = [one for one in _BESIDES if chance.random() < 0.25]
        self.guests = [*self.family, *self.professionals, *self.besides]
        self.everyone = ["chair", "minutes", *self.guests]
        self._conference()
        self._agencies()
        self._children()
        self._people()
        self._reports()

    def _write(self, head, **fields):
        self.tables.append(table(head, **fields))

    def _conference(self):
        arranged = {"procedure": self.pack.name, "kind": self.kind, "reference": self.reference}
        self._write("[conference]", **arranged, starts=STARTS, minutes=self.bag.perhaps(90))
        for event in self.bag.some(_CLOCKS, 0):
            since = date(2026, 9, 1) + timedelta(days=self.bag.chance.randrange(30))
            self._write("[[clock]]", event=event, since=since)
        if self.kind.replace("_", "-") in _OF_A_KIND:
            event, since = _OF_A_KIND[self.kind.replace("_", "-")]
            self._write("[[clock]]", event=event, since=since)

    def _agencies(self):
        for one in self.agencies:
            self._write(f"[agency.{one}]", name=f"{one.title()} Service", sector=_SECTORS[one])

    def _children(self):
        for place, one in enumerate(self.children):
            is_unborn = place == 0 and self.kind.replace("_", "-") == "pre-birth"
            born = None if is_unborn else date(2012 + 3 * place, 5, 1 + place)
            self._write(
                f"[child.{one}]",
                name=f"{_CHILDREN[place]} Lindsay{self.bag.one('', '', ' O’Neill-Śmith')}",
                born=born,
                expected=date(2026, 12, 20) if is_unborn else None,
                sex=self.bag.one(None, "boy", "girl"),
                lives_with=self.bag.perhaps("Mother"),
                needs=self.bag.perhaps(self.bag.words()),
                listed=None if is_unborn else self.bag.one(*_LISTED),
            )

    def _people(self):
        self._write("[person.chair]", name="Elspeth Gray", capacity="chair")
        self._write("[person.minutes]", name="Tom Adair", capacity="minute_taker")
        for one in self.family:
            theirs = self.bag.some(self.children) if self.bag.rarely() else None
            has_rights = None if one == "gran" else True
            person = {"name": _FAMILY[one], "role": one.title(), "children": theirs}
            self._write(f"[person.{one}]", **person, parental_rights=has_rights)
        for one, agency, name in zip(
            self.professionals, self.agencies, _PROFESSIONALS, strict=False
        ):
            self._write(f"[person.{one}]", name=name, role=f"From {agency}", agency=agency)
        for one in self.besides:
            consents = "Mother" if one == "observer" else None
            self._write(f"[person.{one}]", name=_BESIDES[one], capacity=one, consents=consents)
        self._write("[person.late]", name="Una Late", later=True)

    def _reports(self):
        for one in self.bag.some(self.professionals, 0):
            audience = self.bag.perhaps("professionals")
            received = self.bag.perhaps(STARTS - timedelta(days=1))
            notes = self.bag.perhaps(self.bag.words())
            told = {"received": received, "notes": notes, "audience": audience}
            self._write(f"[report.by-{one}]", author=one, **told)
