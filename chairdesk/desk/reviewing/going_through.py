"""Going through the last plan: how late an action is, what is said of it, and carrying it over."""

from datetime import date

from chairdesk.models.conference import Conference
from chairdesk.models.events import ActionAgreed, Event, ProgressNoted, ProgressWithdrawn
from chairdesk.models.ids import ChildId
from chairdesk.models.plan import Action, LastAction, Progress, Went


def days_late(action: LastAction, today: date) -> int:
    """Count the days since an action was to be done; none where its day is still to come."""
    return max(0, (today - action.by).days) if action.by else 0


def went_for(conference: Conference, action: LastAction, child: ChildId | None) -> Went | None:
    """Say how an action went for a child: as was said of that child, or else of all."""
    last = conference.last_plan
    noted = last.noted(action.id, child) or last.noted(action.id)
    return noted.went if noted else None


def said_of(conference: Conference, progress: Progress) -> tuple[Event, ...]:
    """Note how an action went; said of all the children, it takes the place of each one's."""
    apart = conference.last_plan.apart(progress.action) if progress.child is None else ()
    withdrawn = (ProgressWithdrawn(one.action, one.child) for one in apart)
    return (*withdrawn, ProgressNoted(progress))


def is_carried_over(conference: Conference, action: LastAction) -> bool:
    """Say whether an action stands in the new plan; it keeps the identifier that it had."""
    return any(one.id == action.id for one in conference.plan.actions)


def may_carry_over(conference: Conference, action: LastAction) -> bool:
    """Say whether something is left of an action, for any of its children."""
    left = {Went.PARTLY, Went.NOT_DONE}
    whom = action.children or {None}
    return any(went_for(conference, action, child) in left for child in whom)


def carried_over(conference: Conference, action: LastAction, today: date) -> ActionAgreed:
    """Agree to an action of the last plan again, in its own words, for whom it was not done.

    A day that has passed is not carried over: the new plan asks for one.
    """
    not_done = (c for c in action.children if went_for(conference, action, c) is not Went.DONE)
    by = action.by if action.by and action.by >= today else None
    agreed = Action(
        action.id,
        frozenset(not_done),
        action.outcome,
        action.action,
        action.who,
        by,
        action.how_we_will_know,
    )
    return ActionAgreed(agreed)
