"""Identities and papers that tests sign, made once."""

from datetime import UTC, datetime
from functools import cache

from chairdesk.export.certificate import new_identity
from chairdesk.export.document import (
    Attachment,
    Document,
    Heading,
    Paragraph,
    SignatureLine,
    SignatureLines,
    plain,
)
from chairdesk.export.pages import pages_of
from chairdesk.export.signature import attest, sign

AT = datetime(2026, 12, 3, 14, 5, tzinfo=UTC)
MINUTE_TAKER = SignatureLine("MinuteTaker", "Jean Ross", "Minute-taker", "I attest.")
CHAIR = SignatureLine("Chair", "Morag Sinclair", "Chair", "I approve.")


@cache
def identity(name, role, secret):
    """Make a signing identity."""
    return new_identity(name, role, secret, AT)


def jean():
    """Give the minute-taker's identity; its secret is `one`."""
    return identity("Jean Ross", "Minute-taker", "one")


def morag():
    """Give the chair's identity; its secret is `two`."""
    return identity("Morag Sinclair", "Chair", "two")


@cache
def paper(*lines, words="Words of the record. " * 200, sections=2):
    """Set a paper of a few pages with places to sign."""
    spoken = Paragraph(plain(words))
    said = [block for n in range(sections) for block in (Heading(f"Part {n}"), spoken)]
    blocks = (*said, SignatureLines(lines or (MINUTE_TAKER, CHAIR)))
    told = ("Conference", "Minutes", "FIFE-1", "Confidential", "the file", "Copy", blocks)
    record = Attachment("record.json", "application/json", "The record", AT, b'{"decided": "much"}')
    return pages_of(Document(*told, attachments=(record,)))


@cache
def attested():
    """Give the paper as the minute-taker attested it."""
    return attest(paper(), jean(), "one", AT)


@cache
def signed():
    """Give the paper with both signatures."""
    return sign(attested(), morag(), "two", AT)
