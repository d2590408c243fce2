"""The last plan as one reader may see it: what was agreed behind closed doors stays there."""

from dataclasses import replace

from chairdesk.export.restriction import Omission, Rights
from chairdesk.models.conference import Conference
from chairdesk.models.standing.behind_doors import Matter
from chairdesk.models.standing.last_plan import LastPlan


def last_plan_for(rights: Rights, left: Omission, conference: Conference) -> LastPlan:
    """Leave out actions that were agreed behind closed doors, and what was said of others there.

    Where an action is left out, how it has gone is too, under the one number. What was to happen
    if the plan did not work is in no copy, nor which file it was copied from: only who holds the
    record has that.
    """
    last, doors = conference.last_plan, conference.behind_doors

    def is_told(matter: Matter) -> bool:
        if rights.is_professional or not doors.holds(matter):
            return True
        left.numbers[matter] = left.next_number()
        return False

    here = [child.id for child in conference.roll.children]
    actions = tuple(one for one in last.of(here) if is_told(("last_action", one.id, None)))
    shown = {one.id for one in actions}
    known = (one for one in last.progress if one.action in shown)
    source = last.source and replace(last.source, reference="", sha256="")
    return replace(
        last,
        source=last.source if rights.holds_the_record else source,
        actions=actions,
        contingencies=last.contingencies if rights.holds_the_record else (),
        progress=tuple(one for one in known if is_told(("progress", one.action, one.child))),
    )
