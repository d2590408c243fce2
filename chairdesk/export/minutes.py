"""The minutes of a conference, as a document for one reader."""

from collections.abc import Iterator

from chairdesk.export.document import Block, Document
from chairdesk.export.readers import THE_FILE, Reader
from chairdesk.export.sections.children import children
from chairdesk.export.sections.closing import (
    dates,
    distribution,
    overridden,
    referrals,
    rights,
    signatures,
)
from chairdesk.export.sections.decided import decided, who_does_what
from chairdesk.export.sections.people import how_it_was_held, people, reports
from chairdesk.export.sections.plan import plan
from chairdesk.export.sections.talk import talk
from chairdesk.export.telling import Telling, telling_to
from chairdesk.export.title import headed
from chairdesk.models.conference import Conference
from chairdesk.procedures.pack import Pack

_SECTIONS = (
    decided,
    who_does_what,
    people,
    reports,
    how_it_was_held,
    talk,
    children,
    plan,
    referrals,
    overridden,
    dates,
    rights,
    distribution,
    signatures,
)


def minutes_of(conference: Conference, pack: Pack, reader: Reader = THE_FILE) -> Document:
    """Set out the whole record as one reader may see it."""
    telling = telling_to(reader, conference, pack)
    return headed(telling, reader, "minutes", tuple(_blocks(telling)))


def _blocks(telling: Telling) -> Iterator[Block]:
    for section in _SECTIONS:
        yield from section(telling)
