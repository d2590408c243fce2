"""Whose views are asked: the family first, the child, then the agencies, then whoever else."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from chairdesk.models.conference import Conference
from chairdesk.models.ids import ChildId, HolderId
from chairdesk.models.people import Capacity
from chairdesk.models.standing.roll import find


@dataclass(frozen=True, slots=True)
class Holder:
    """A row of the grid; with no `id` it is each child's own view."""

    id: HolderId | None
    name: str = field(repr=False)
    part: str = field(default="", repr=False)
    is_here: bool = True
    for_children: frozenset[ChildId] = frozenset()
    """Whose family or helper it is, whose own view there can be; empty for all the children."""

    def is_asked_about(self, child: ChildId) -> bool:
        """Say whether somebody who is here is asked what they think for a child."""
        is_theirs = not self.for_children or child in self.for_children
        return self.is_here and self.id is not None and is_theirs

    def may_say(self, child: ChildId) -> bool:
        """Say whether there can be a view: an unborn child has none of its own."""
        return self.id is not None or not self.for_children or child in self.for_children

    def of(self, child: ChildId) -> HolderId:
        """Say who holds the view for one child."""
        return child if self.id is None else self.id


def holders_of(conference: Conference, others: Iterable[HolderId]) -> tuple[Holder, ...]:
    """List the rows of the grid; `others` are those who were asked besides."""
    roll, findings = conference.roll, conference.findings
    family = [holder_of(conference, p.id) for p in roll.of(Capacity.FAMILY)]
    agencies = [holder_of(conference, a.id) for a in roll.agencies]
    usual = {holder.id for holder in (*family, *agencies)}
    asked = [
        *(view.holder for view in findings.views if view.holder != view.child),
        *(one.holder for one in findings.disagreements if one.holder != one.child),
    ]
    known: list[HolderId] = [*(p.id for p in roll.people), *(c.id for c in roll.children)]
    extra = [one for one in known if one in {*asked, *others} - usual]
    own = _own_views(conference)
    return (*family, *own, *agencies, *(holder_of(conference, one) for one in extra))


def _own_views(conference: Conference) -> tuple[Holder, ...]:
    """Make the row of each child's own view; none where no child is born yet."""
    children = conference.roll.children
    given = {view.child for view in conference.findings.views if view.holder == view.child}
    able = frozenset(one.id for one in children if not one.is_unborn or one.id in given)
    if children and not able:
        return ()
    return (Holder(None, "", for_children=able if len(able) < len(children) else frozenset()),)


def holder_of(conference: Conference, who: HolderId) -> Holder:
    """Make the row of an agency, a person or a child."""
    roll = conference.roll
    if any(agency.id == who for agency in roll.agencies):
        theirs = [p.id for p in roll.people if p.agency == who]
        is_here = any(conference.room.came(one) for one in theirs)
        return Holder(who, roll.name_of(who), is_here=is_here)
    person = find(roll.people, who)
    came = any(presence.who == who for presence in conference.room.presences)
    if person is None:
        return Holder(who, roll.name_of(who), is_here=came)
    return Holder(who, person.name, person.role, came, person.for_children)
