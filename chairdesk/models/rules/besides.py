"""Of which children the minutes tell, though their reader comes for others of them."""

from chairdesk.models.ids import AttendeeId
from chairdesk.models.people import WITH_THE_FAMILY, Child
from chairdesk.models.standing.roll import Roll


def told_of_besides(roll: Roll, reader: AttendeeId | None) -> tuple[Child, ...]:
    """List the children for whom a reader is not entered; none where it is nobody of a family.

    Whoever is entered for no child by name comes for all of them.
    """
    person = roll.person(reader) if reader else None
    if person is None or person.capacity not in WITH_THE_FAMILY or not person.for_children:
        return ()
    return tuple(child for child in roll.children if child.id not in person.for_children)
