"""What a general practice keeps: decisions and plan, and nothing of what was said."""

import re
from collections.abc import Iterator

from chairdesk.export.document import (
    Block,
    Document,
    KeyFacts,
    Paragraph,
    Words,
    below,
    plain,
    strong,
)
from chairdesk.export.letters.addressed import addressed
from chairdesk.export.readers import THE_FILE
from chairdesk.export.sections.closing import chairs_signature
from chairdesk.export.sections.decided import decided, who_does_what
from chairdesk.export.sections.known import known_to_offices
from chairdesk.export.telling import Telling, age_of, born_of, capital, sex_of, telling_to
from chairdesk.models.conference import Conference
from chairdesk.models.people import Aspect, Capacity, Child, Person, Sector
from chairdesk.procedures.pack import Pack

KIND = "gp-extract"
_BEFORE_IT_WAS_CHOSEN = re.compile(r"\bGP\b|general practitioner", re.IGNORECASE)
"""How a doctor's role is known under a procedure of before general practice was a sector."""


def doctors(conference: Conference, pack: Pack) -> tuple[Person, ...]:
    """List the general practitioners: by the role or the sector that was chosen for them.

    Of a practice from which nobody comes as doctor, the first who comes is told.
    """
    people = conference.roll.of(Capacity.PROFESSIONAL)
    roles = _roles(pack)
    if not roles:
        return tuple(one for one in people if _BEFORE_IT_WAS_CHOSEN.search(one.role))
    by_role = [one for one in people if one.role.strip().casefold() in roles]
    told = {one.agency for one in by_role}
    for one in people:
        agency = conference.roll.agency(one.agency)
        is_practice = agency is not None and agency.sector is Sector.GENERAL_PRACTICE
        if is_practice and one.agency not in told:
            by_role.append(one)
            told.add(one.agency)
    return tuple(one for one in people if one in by_role)


def _roles(pack: Pack) -> frozenset[str]:
    """Give the roles of a doctor that a procedure offers, in each of its languages."""
    offered = [role for role in pack.roles if role.sector == "general_practice"]
    words = [role.words for role in offered]
    for spoken in pack.translations.values():
        words += [spoken.get(f"roles.{role.key}.words", "") for role in offered]
    return frozenset(one.strip().casefold() for one in words if one)


def gp_extract_of(conference: Conference, pack: Pack, doctor: Person) -> Document:
    """Tell a doctor the outcome in a form that may lie in a child's medical record."""
    telling = telling_to(THE_FILE, conference, pack, doctor.id)
    return addressed(telling, KIND, doctor.name, tuple(_blocks(telling)))


def _blocks(telling: Telling) -> Iterator[Block]:
    yield Paragraph(plain(telling.say("for-medical-record")))
    yield KeyFacts(tuple((strong(one.name), _known_by(telling, one)) for one in telling.children))
    for section in (decided, who_does_what, chairs_signature):
        yield from section(telling)


def _known_by(telling: Telling, child: Child) -> Words:
    """Say by what a practice finds a child among its patients."""
    born = born_of(child, telling)
    told = (born or capital(age_of(child, telling)), sex_of(child, telling))
    other_names = known_to_offices(telling, child.id, (Aspect.ALSO_KNOWN_AS,))
    return below(plain(capital(", ".join(filter(None, told)))), other_names)
