"""Who may be planned for, and what may be said of the last plan."""

from chairdesk.models.conference import Conference
from chairdesk.models.errors import (
    NoSuchAction,
    NothingToWithdraw,
    NothingWasSaid,
    StandsAsItWasBrought,
)
from chairdesk.models.events import (
    ActionAgreed,
    ContingencyAgreed,
    CoreGroupNamed,
    LastActionEntered,
    LastContingencyBrought,
    LeadWorkerNamed,
    ProgressNoted,
    ProgressWithdrawn,
)
from chairdesk.models.rules.must import if_named, must_be_born, must_have, must_know


def may_agree(conference: Conference, event: ActionAgreed) -> None:
    """Refuse an action for nobody here, or without words."""
    must_know(conference, event.action.children)
    must_have(event.action.action, NothingWasSaid)


def may_plan_for(conference: Conference, event: ContingencyAgreed | LastContingencyBrought) -> None:
    """Refuse what is, or was, planned for somebody who is not here."""
    must_know(conference, [event.contingency.child])


def may_lead(conference: Conference, event: LeadWorkerNamed) -> None:
    """Refuse whoever is not on the roll."""
    must_know(conference, [event.lead.child, event.lead.person])


def may_carry_out(conference: Conference, event: CoreGroupNamed) -> None:
    """Refuse whoever is not on the roll, or not born."""
    must_know(conference, [event.group.child, *event.group.members])
    for member in event.group.members:
        must_be_born(conference, member)


def may_list(conference: Conference, event: LastActionEntered) -> None:
    """Refuse other words for what was copied from a record: it stays as it was."""
    must_know(conference, event.action.children)
    must_have(event.action.action, NothingWasSaid)
    there = conference.last_plan.find(event.action.id)
    if there is not None and there.is_brought:
        raise StandsAsItWasBrought


def may_note_progress(conference: Conference, event: ProgressNoted) -> None:
    """Refuse to say how something went that was not in the last plan."""
    must_know(conference, if_named(event.progress.child))
    if conference.last_plan.find(event.progress.action) is None:
        raise NoSuchAction


def may_withdraw_progress(conference: Conference, event: ProgressWithdrawn) -> None:
    """Refuse to withdraw what does not stand."""
    if conference.last_plan.noted(event.action, event.child) is None:
        raise NothingToWithdraw
