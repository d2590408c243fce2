"""The decisions and their reasons, to be read by whoever was invited."""

from chairdesk.export.document import Document
from chairdesk.export.letters.distribution import letter_goes_to
from chairdesk.export.readers import THE_FILE, Reader
from chairdesk.export.sections.children import reasons
from chairdesk.export.sections.closing import chairs_signature, dates, rights
from chairdesk.export.sections.decided import decided, who_does_what
from chairdesk.export.telling import telling_to
from chairdesk.export.title import headed
from chairdesk.models.conference import Conference
from chairdesk.procedures.pack import Pack

_SECTIONS = (decided, reasons, who_does_what, dates, rights, letter_goes_to, chairs_signature)


def decision_letter_of(conference: Conference, pack: Pack, reader: Reader = THE_FILE) -> Document:
    """Set out what was decided, why, what follows, and how to disagree."""
    telling = telling_to(reader, conference, pack)
    blocks = tuple(block for section in _SECTIONS for block in section(telling))
    return headed(telling, reader, "decision-letter", blocks)
