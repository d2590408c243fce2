"""What a general practice keeps: decisions and plan, and nothing of what was said."""

import re
from collections.abc import Iterator

from chairdesk.export.document import Block, Document, Paragraph, plain
from chairdesk.export.letters.addressed import addressed
from chairdesk.export.readers import THE_FILE
from chairdesk.export.sections.closing import chairs_signature
from chairdesk.export.sections.decided import decided, who_does_what
from chairdesk.export.telling import Telling, telling_to
from chairdesk.models.conference import Conference
from chairdesk.models.people import Capacity, Person
from chairdesk.procedures.pack import Pack

KIND = "gp-extract"
_PRACTITIONER = re.compile(r"\bGP\b|general practitioner", re.IGNORECASE)


def doctors(conference: Conference) -> tuple[Person, ...]:
    """List the general practitioners on the roll."""
    return tuple(
        p
        for p in conference.roll.people
        if p.capacity is Capacity.PROFESSIONAL and _PRACTITIONER.search(p.role)
    )


def gp_extract_of(conference: Conference, pack: Pack, doctor: Person) -> Document:
    """Tell a doctor the outcome in a form that may lie in a child's medical record."""
    telling = telling_to(THE_FILE, conference, pack, doctor.id)
    return addressed(telling, KIND, doctor.name, tuple(_blocks(telling)))


def _blocks(telling: Telling) -> Iterator[Block]:
    yield Paragraph(plain(telling.say("for-medical-record")))
    for section in (decided, who_does_what, chairs_signature):
        yield from section(telling)
