"""The outline plan by itself, to be handed out before anybody leaves."""

from chairdesk.export.document import Document
from chairdesk.export.letters.distribution import plan_goes_to
from chairdesk.export.readers import THE_FILE, Reader
from chairdesk.export.sections.closing import chairs_signature, dates, rights
from chairdesk.export.sections.decided import decided
from chairdesk.export.sections.plan import plan
from chairdesk.export.sections.safety import dangers_and_goals
from chairdesk.export.telling import telling_to
from chairdesk.export.title import headed
from chairdesk.models.conference import Conference
from chairdesk.procedures.pack import Pack

_SECTIONS = (decided, dangers_and_goals, plan, dates, rights, plan_goes_to, chairs_signature)


def outline_plan_of(conference: Conference, pack: Pack, reader: Reader = THE_FILE) -> Document:
    """Set out decisions, plan and dates; nothing of what was said but dangers and goals."""
    telling = telling_to(reader, conference, pack)
    blocks = tuple(block for section in _SECTIONS for block in section(telling))
    return headed(telling, reader, "outline-plan", blocks)
