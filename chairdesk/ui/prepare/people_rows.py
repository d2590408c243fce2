"""What the cards of family and of professionals share: the person, agency and children of a row."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from chairdesk.models.events import (
    AgencyEntered,
    AgencyRemoved,
    Event,
    PersonEntered,
    PersonRemoved,
)
from chairdesk.models.ids import AgencyId, AttendeeId, ChildId, PersonId, new_id
from chairdesk.models.mentions import is_mentioned
from chairdesk.models.people import Agency, Capacity, Person, Sector
from chairdesk.procedures.standing import sector_called
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.rows.row_model import Row
from chairdesk.ui.language.tr import tr
from chairdesk.ui.prepare.for_children import children_typed
from chairdesk.ui.prepare.readings import chosen
from chairdesk.ui.prepare.rows_card import RowsCard

_WORD = re.compile(r"\w+")
_TITLED = re.compile(r"([^()]*[^()\s])\s*\(\s*([^()]*[^()\s])\s*\)")


class PeopleCard(RowsCard):
    """Rows of people, who come as `usual` where the row does not say as what."""

    usual: Capacity

    def events_of(self, row: Row) -> tuple[Event, ...]:
        """Enter a person, or put right what is known of one; before that a new agency."""
        agency = _agency_typed(self.bench, row)
        person = self._person_typed(row, agency)
        first = _agency_first(self.bench, agency)
        return (*first, PersonEntered(person), *_left_empty(self.bench, person))

    def removal_of(self, gone: object) -> Event:
        """Take a person off the roll."""
        return PersonRemoved(cast("PersonId", gone))

    def return_of(self, gone: object) -> Event | None:
        """Bring a person back as they were."""
        known = self.bench.conference.roll.person(cast("PersonId", gone))
        return PersonEntered(known) if known else None

    def row_of(self, person: Person) -> Row:
        """Show what is known of a person, in whichever columns there are."""
        agency, words = self.bench.conference.roll.agency(person.agency), self.bench.words
        return Row(
            person.id,
            {
                "name": person.name,
                "role": person.role,
                "capacity": words.name_of(person.capacity),
                "rights": "yes" if person.has_parental_rights else "",
                "children": _children_said(self.bench, person.for_children),
                "agency": agency.name if agency else "",
                "sector": words.name_of(agency.sector) if agency else "",
                "consents": person.consents,
            },
        )

    def _person_typed(self, row: Row, agency: Agency | None) -> Person:
        known = self.bench.conference.roll.person(cast("PersonId", row.id))
        return replace(
            known or Person(PersonId(new_id()), ""),
            name=row["name"].strip() or row["role"].strip(),
            role=row["role"],
            capacity=chosen(
                row["capacity"], Capacity, self.bench.words, self.usual, tr("Comes as")
            ),
            agency=agency.id if agency else None,
            for_children=children_typed(self.bench, row["children"]),
            consents=row["consents"],
        )


def appointment(capacity: Capacity, typed: str, known: Person | None, usual: str) -> Event:
    """Appoint somebody to an office, under another name too; nobody where no name is given.

    Their role is the `usual` one unless another stands in brackets: `Elspeth Gray (Reviewer)`.
    """
    if not typed and known is not None:
        return PersonRemoved(known.id)
    titled = _TITLED.fullmatch(typed)
    name, role = titled.groups() if titled else (typed, usual)
    person = known or Person(PersonId(new_id()), name, capacity)
    return PersonEntered(replace(person, name=name, role=role))


def appointed(person: Person, usual: str) -> str:
    """Show who holds an office as it is typed: the name, and a role that is not the usual one."""
    return person.name if person.role in {"", usual} else f"{person.name} ({person.role})"


def _agency_typed(bench: Bench, row: Row) -> Agency | None:
    """Find the agency of a row by its name, or make it; a new one takes its role's sector.

    A new name beside the only person of an agency puts that agency's name right.
    """
    name = row["agency"].strip()
    if not name:
        return None
    agencies = bench.conference.roll.agencies
    known = next((a for a in agencies if a.name.casefold() == name.casefold()), None)
    usual = sector_told(row["role"], name, sectors_by_role(bench, *Capacity))
    sector = _sector_typed(bench, row["sector"]) or (known.sector if known else usual)
    if known is not None:
        return replace(known, sector=sector)
    return Agency(_own_agency(bench, row.id) or AgencyId(new_id()), name, sector)


def _sector_typed(bench: Bench, typed: str) -> Sector | None:
    """Read a sector by the procedure's name for it, or by its general one."""
    by_name = {name.casefold(): sector for sector, name in sectors_named(bench).items()}
    if typed.strip().casefold() in by_name:
        return by_name[typed.strip().casefold()]
    return chosen(typed, Sector, bench.words, None, tr("Sector"))


def sectors_named(bench: Bench) -> dict[Sector, str]:
    """Name every sector as the procedure does, once there is one."""
    pack = bench.pack if bench.conference.setting.pack else None
    return {sector: sector_called(sector, pack, bench.words) for sector in Sector}


def sector_told(role: str, agency: str, offered: Mapping[str, Sector]) -> Sector:
    """Find the sector of a role, or of the one that is named within it or within the agency.

    `Police officer` and `Merseyside Police` both name the role `Police`; words that name roles
    of several sectors tell nothing.
    """
    if role in offered:
        return offered[role]
    for said in (role, agency):
        within = f" {' '.join(_WORD.findall(said.casefold()))} "
        named = {sector for words, sector in offered.items() if f" {words.casefold()} " in within}
        if len(named) == 1:
            return named.pop()
    return Sector.OTHER


def _left_empty(bench: Bench, person: Person) -> tuple[AgencyRemoved, ...]:
    """Take off the agency that somebody leaves, where nobody else comes from it."""
    before = _own_agency(bench, person.id)
    if before is None or before == person.agency:
        return ()
    without_them = replace(
        bench.conference, roll=bench.conference.roll.after(PersonEntered(person))
    )
    return () if is_mentioned(without_them, before) else (AgencyRemoved(before),)


def _own_agency(bench: Bench, who: object) -> AgencyId | None:
    """Find the agency from which somebody comes alone."""
    people = bench.conference.roll.people
    agency = next((p.agency for p in people if p.id == who), None)
    others = [p for p in people if p.agency == agency and p.id != who]
    return agency if agency and not others else None


def _agency_first(bench: Bench, agency: Agency | None) -> tuple[AgencyEntered, ...]:
    """Enter an agency before the person who comes from it, where it is new or changed."""
    if agency is None or bench.conference.roll.agency(agency.id) == agency:
        return ()
    return (AgencyEntered(agency),)


def titles_on_the_roll(bench: Bench) -> dict[AttendeeId, str]:
    """Name everybody on the roll as they can be chosen, the children first."""
    roll = bench.conference.roll
    children: dict[AttendeeId, str] = {child.id: child.name for child in roll.children}
    return children | {one.id: title_of(one) for one in roll.people}


def title_of(person: Person) -> str:
    """Name somebody with what they are, as they can be chosen."""
    return f"{person.name}, {person.role}" if person.role else person.name


def sectors_by_role(bench: Bench, *capacities: Capacity) -> dict[str, Sector]:
    """List the roles that the procedure offers, each with the sector that it belongs to."""
    if not bench.conference.setting.pack:
        return {}
    offered = [role for role in bench.pack.roles if role.capacity in capacities]
    return {role.words: Sector(role.sector) for role in offered}


def _children_said(bench: Bench, which: frozenset[ChildId]) -> str:
    """Name the children for whom somebody comes; empty for all of them."""
    return ", ".join(c.name for c in bench.conference.roll.children if c.id in which)
