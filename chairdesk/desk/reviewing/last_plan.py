"""The plan of the conference before, copied from its record for the review that goes through it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from uuid import UUID

from chairdesk.desk.scaling import same_child
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.events import (
    Event,
    LastActionEntered,
    LastContingencyBrought,
    LastPlanBrought,
)
from chairdesk.models.ids import ActionId, ChildId, new_id
from chairdesk.models.paper import FOR_THE_FILE, MINUTES
from chairdesk.models.plan import Action, LastAction, LastContingency, PlanBefore
from chairdesk.models.rules.amended import as_amended
from chairdesk.procedures.happened import occurrences_of
from chairdesk.procedures.occurrences import day_of


def last_plan_of(
    before: Conference, held: date, children: Mapping[UUID, UUID]
) -> tuple[Event, ...]:
    """Copy the plan of a conference word for word, as events of the review; nothing if it has none.

    `children` are those who go on, with their new identifiers. What was agreed for others alone
    stays where it is. What was agreed behind closed doors is brought as just that.
    """
    read = as_amended(before)
    lines: tuple[Event, ...] = (
        *_left_over(read, children),
        *_agreed(read, children),
        *_if_not(read, children),
    )
    return (LastPlanBrought(_source(before, held)), *lines) if lines else ()


def plan_of_the_last(here: Conference, earlier: Sequence[Conference]) -> tuple[Event, ...]:
    """Copy the plan of the last of the earlier conferences of a family that was closed.

    Their children are the same where name and birth are; nothing where there is no such plan.
    """
    closed = [one for one in earlier if one.room.closed is not None]
    if not closed:
        return ()
    before = closed[-1]
    pairs = ((same_child(before, child), child.id) for child in here.roll.children)
    children: dict[UUID, UUID] = {old: new for old, new in pairs if old is not None}
    return last_plan_of(before, day_held(before), children)


def day_held(before: Conference) -> date:
    """Say on which day a conference was held."""
    held = next(one for one in occurrences_of(before) if one.event == "held")
    return day_of(held.at)


def _source(before: Conference, held: date) -> PlanBefore:
    """Name the record by its minutes for the file, as the chair signed them last."""
    reference = before.arrangements.reference if before.arrangements else ""
    signed = [
        one
        for one in before.papers.signed
        if (one.kind, one.reader, one.hand) == (MINUTES, FOR_THE_FILE, Hand.CHAIR)
    ]
    if not signed:
        return PlanBefore(before.id, reference, held)
    return PlanBefore(before.id, reference, held, signed[-1].version, signed[-1].sha256)


def _agreed(before: Conference, children: Mapping[UUID, UUID]) -> Iterator[LastActionEntered]:
    for action in before.plan.actions:
        if whom := _whom(action.children or _all(before), children):
            is_behind = before.behind_doors.holds(("action", action.id, None))
            yield LastActionEntered(_copied(action, whom, is_behind=is_behind))


def _left_over(before: Conference, children: Mapping[UUID, UUID]) -> Iterator[LastActionEntered]:
    """Bring what an adjourned conference could not go through, unless it took it up itself."""
    if not before.course.is_adjourned:
        return
    agreed = {action.id for action in before.plan.actions}
    for last in before.last_plan.of(_all(before)):
        if last.id not in agreed and (whom := _whom(last.children, children)):
            is_behind = before.behind_doors.holds(("last_action", last.id, None))
            yield LastActionEntered(_copied(last, whom, is_behind=is_behind))


def _copied(one: Action | LastAction, whom: frozenset[ChildId], *, is_behind: bool) -> LastAction:
    return LastAction(
        ActionId(new_id()),
        whom,
        one.action,
        one.outcome,
        one.who,
        one.by,
        one.how_we_will_know,
        is_brought=True,
        behind_doors=is_behind,
    )


def _if_not(before: Conference, children: Mapping[UUID, UUID]) -> Iterator[LastContingencyBrought]:
    for one in before.plan.contingencies:
        if one.child in children and one.words.strip():
            is_behind = before.behind_doors.holds(("contingency", one.child, None))
            child = ChildId(children[one.child])
            yield LastContingencyBrought(LastContingency(child, one.words, is_behind))


def _all(before: Conference) -> frozenset[ChildId]:
    return frozenset(one.id for one in before.roll.children)


def _whom(named: frozenset[ChildId], children: Mapping[UUID, UUID]) -> frozenset[ChildId]:
    return frozenset(ChildId(children[one]) for one in named if one in children)
