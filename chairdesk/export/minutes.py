"""The minutes of a conference, as a document for one reader."""

from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256

from chairdesk.export.as_data import RECORD_FILE, record_as_data
from chairdesk.export.document import (
    Attachment,
    Block,
    Document,
    Paragraph,
    Voice,
    plain,
)
from chairdesk.export.letters.distribution import distribution
from chairdesk.export.readers import THE_FILE, Reader
from chairdesk.export.sections.amendments import amendments
from chairdesk.export.sections.attached import with_attached
from chairdesk.export.sections.children import children
from chairdesk.export.sections.closing import (
    dates,
    overridden,
    referrals,
    rights,
    signatures,
)
from chairdesk.export.sections.decided import decided_and_why, who_does_what
from chairdesk.export.sections.last_plan import last_plan
from chairdesk.export.sections.people import how_it_was_held, people, reports
from chairdesk.export.sections.plan import plan_if_any
from chairdesk.export.sections.safety import dangers_with_scales
from chairdesk.export.sections.talk import talk
from chairdesk.export.telling import Telling, telling_to
from chairdesk.export.text import grouped
from chairdesk.export.title import headed
from chairdesk.models.conference import Conference
from chairdesk.procedures.pack import Pack

_SECTIONS = (
    decided_and_why,
    who_does_what,
    people,
    reports,
    how_it_was_held,
    last_plan,
    talk,
    dangers_with_scales,
    children,
    plan_if_any,
    referrals,
    overridden,
    dates,
    rights,
    distribution,
    amendments,
    signatures,
)


def minutes_of(
    conference: Conference, pack: Pack, reader: Reader = THE_FILE, before: str = ""
) -> Document:
    """Set out the whole record as one reader may see it.

    The file's own copy of a sealed record carries the same as data; no other copy does.
    `before` is the SHA-256 of the signed file whose place it takes.
    """
    telling = telling_to(reader, conference, pack)
    document = headed(telling, reader, "minutes", tuple(_blocks(telling)))
    sealed = conference.papers.sealed
    if sealed is None or not reader.is_the_file:
        return document
    return _with_data(document, telling, sealed, before)


def _with_data(document: Document, telling: Telling, sealed: datetime, before: str) -> Document:
    data = record_as_data(telling.record, before, telling.pack)
    sha256_ = grouped(sha256(data).hexdigest())
    printed = telling.say("attached", name=RECORD_FILE, sha256=sha256_)
    attachment = Attachment(
        RECORD_FILE, "application/json", telling.say("attached-record"), sealed, data
    )
    return with_attached(document, telling.say("as-data"), printed, attachment)


def _blocks(telling: Telling) -> Iterator[Block]:
    if count := telling.record.withheld:
        yield Paragraph(plain(telling.words.counted("withheld-here", count)), Voice.SMALL)
    for section in _SECTIONS:
        yield from section(telling)
