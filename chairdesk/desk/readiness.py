"""What a conference still needs before it can well be held; nothing here blocks it."""

from enum import StrEnum

from chairdesk.models.conference import Conference
from chairdesk.models.people import Capacity


class Lack(StrEnum):
    """One thing that is still to be prepared."""

    ARRANGEMENTS = "arrangements"
    PROCEDURE = "procedure"
    CHAIR = "chair"
    MINUTE_TAKER = "minute_taker"
    CHILDREN = "children"
    FAMILY = "family"
    PROFESSIONALS = "professionals"
    REPORTS = "reports"


def still_to_prepare(conference: Conference) -> tuple[Lack, ...]:
    """List what is still to be prepared, in the order of the page."""
    roll = conference.roll
    there = {
        Lack.ARRANGEMENTS: conference.arrangements is not None,
        Lack.PROCEDURE: bool(conference.setting.pack),
        Lack.CHAIR: bool(roll.of(Capacity.CHAIR)),
        Lack.MINUTE_TAKER: bool(roll.of(Capacity.MINUTE_TAKER)),
        Lack.CHILDREN: bool(roll.children),
        Lack.FAMILY: bool(roll.of(Capacity.FAMILY)),
        Lack.PROFESSIONALS: bool(roll.of(Capacity.PROFESSIONAL)),
        Lack.REPORTS: all(report.received is not None for report in conference.reports),
    }
    return tuple(lack for lack, is_there in there.items() if not is_there)
