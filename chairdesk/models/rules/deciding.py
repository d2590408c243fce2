"""What a view and a decision must have: a place on the scale, an outcome, the chair's reasons."""

import json

from chairdesk.models.conference import Conference
from chairdesk.models.decision import Manner
from chairdesk.models.errors import NoSuchOutcome, OffTheScale
from chairdesk.models.events import DecisionMade, ViewGiven
from chairdesk.models.rules.must import must_be_born, must_give_reasons, must_know

SCALE = range(11)
"""From 0, most worried, to 10, no worries."""


def may_view(conference: Conference, event: ViewGiven) -> None:
    """Refuse a view of somebody unknown or unborn, and a number that the scale does not have."""
    view = event.view
    must_know(conference, [view.child, view.holder])
    must_be_born(conference, view.holder)
    if view.scale is not None and view.scale not in SCALE:
        raise OffTheScale


def may_decide(conference: Conference, event: DecisionMade) -> None:
    """Refuse an outcome that the procedure does not know, and a judgement without reasons."""
    decision = event.decision
    must_know(conference, [decision.child])
    known = _outcomes(conference.setting.pack)
    if known and decision.outcome not in known:
        raise NoSuchOutcome
    if decision.manner is Manner.CHAIR:
        must_give_reasons(decision.reasons)


def _outcomes(pack: str) -> set[str]:
    """List the decisions that a conference's own procedure offers; none before it has one."""
    told = json.loads(pack) if pack else {}
    return {str(offered["key"]) for offered in told.get("decisions", ())}
