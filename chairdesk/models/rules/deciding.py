"""What a decision must have: an outcome of the procedure, and reasons where the chair decides."""

import json

from chairdesk.models.conference import Conference
from chairdesk.models.decision import Manner
from chairdesk.models.errors import NoSuchOutcome
from chairdesk.models.events import DecisionMade
from chairdesk.models.rules.must import must_give_reasons, must_know


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
