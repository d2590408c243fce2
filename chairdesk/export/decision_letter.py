"""The decisions and their reasons, to be read by whoever was invited."""

from chairdesk.export.document import Document
from chairdesk.export.letters.distribution import letter_goes_to
from chairdesk.export.letters.for_everybody import for_everybody
from chairdesk.export.sections.children import reasons
from chairdesk.export.sections.closing import dates, rights
from chairdesk.export.sections.decided import decided, who_does_what
from chairdesk.models.conference import Conference
from chairdesk.procedures.pack import Pack

_SECTIONS = (decided, reasons, who_does_what, dates, rights)


def decision_letter_of(conference: Conference, pack: Pack) -> Document:
    """Set out what was decided, why, what follows, and how to disagree.

    Everybody who was invited gets it, so that it tells what is for everybody.
    """
    return for_everybody("decision-letter", _SECTIONS, letter_goes_to, conference, pack)
