"""The outline plan by itself, to be handed out before anybody leaves."""

from chairdesk.export.document import Document
from chairdesk.export.letters.distribution import plan_goes_to
from chairdesk.export.letters.for_everybody import for_everybody
from chairdesk.export.sections.closing import dates, rights
from chairdesk.export.sections.decided import decided
from chairdesk.export.sections.plan import plan
from chairdesk.export.sections.safety import dangers_and_goals
from chairdesk.models.conference import Conference
from chairdesk.procedures.pack import Pack

_SECTIONS = (decided, dangers_and_goals, plan, dates, rights)


def outline_plan_of(conference: Conference, pack: Pack) -> Document:
    """Set out decisions, plan and dates; nothing of what was said but dangers and goals.

    Everybody with a part in the plan gets it, so that it tells what is for everybody.
    """
    return for_everybody("outline-plan", _SECTIONS, plan_goes_to, conference, pack)
