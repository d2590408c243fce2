"""What a conference as it stands owes, by when, and where that was counted from."""

from collections.abc import Mapping
from datetime import date

from chairdesk.models.conference import Conference
from chairdesk.procedures.conditions import holds
from chairdesk.procedures.happened import occurrences_of
from chairdesk.procedures.owed import Owed
from chairdesk.procedures.pack import Pack
from chairdesk.procedures.standing import Standing
from chairdesk.procedures.timescales import dates_owed


def owed_by(
    pack: Pack, conference: Conference, closures: Mapping[date, str] | None = None
) -> tuple[Owed, ...]:
    """Count the dates that a conference owes, less those whose condition does not hold.

    Raises CannotBeCounted for what cannot have happened.
    """
    standing = Standing(pack, conference)
    owed = dates_owed(pack, standing.kind, occurrences_of(conference), closures)
    return tuple(one for one in owed if _applies(standing, one))


def _applies(standing: Standing, owed: Owed) -> bool:
    rule = next(rule for rule in standing.pack.rules if rule.name == owed.rule)
    condition = owed.limit.condition or rule.condition
    return holds(standing, condition) and not _waits(standing, owed, condition)


def _waits(standing: Standing, owed: Owed, condition: str) -> bool:
    """Say whether a date runs from the conference that is held again, not from this one."""
    follows = (owed.limit.event, owed.limit.direction) == ("held", "after")
    if not (standing.conference.course.is_adjourned and follows):
        return False
    return condition != "if-inquorate" and owed.rule not in standing.pack.quorum.still_holds
