"""What the record holds down to its last value, and whom it names: they stay on the roll."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from chairdesk.models.conference import Conference
from chairdesk.models.ids import HolderId


def is_mentioned(conference: Conference, holder: HolderId) -> bool:
    """Say whether any part of the record but the roll's own line names somebody.

    Every part counts: words, struck words, views, dissents, answers, the plan, copies.
    """
    roll = conference.roll
    tied = [roll.particulars, [(one.agency, one.for_children) for one in roll.people]]
    rest = [
        conference.reports,
        conference.room,
        conference.course,
        conference.talk,
        conference.findings,
        conference.plan,
        conference.last_plan.spoken_of,
        conference.papers,
        conference.amendments,
    ]
    return any(named == holder for named in leaves([tied, rest]))


def leaves(part: object) -> Iterator[object]:
    """Yield every value in a part of the record that holds no others: words, names, moments."""
    if isinstance(part, tuple | list | frozenset):
        for thing in part:
            yield from leaves(thing)
    elif is_dataclass(part):
        for each in fields(part):
            yield from leaves(getattr(part, each.name))
    else:
        yield part
