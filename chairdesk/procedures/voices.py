"""Whose voice a statement of wishes and feelings carries."""

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Contribution, Heading
from chairdesk.models.ids import ChildId
from chairdesk.models.people import Capacity


def is_the_childs_voice(said: Contribution, child: ChildId, conference: Conference) -> bool:
    """Say whether a statement tells what a child says, shows or wants.

    What a member of the family says of wishes without naming the child is their own view.
    """
    if said.heading is not Heading.WISHES_AND_FEELINGS:
        return False
    if said.speaker == child or child in said.children:
        return True
    person = conference.roll.person(said.speaker)
    is_family = person is not None and person.capacity is Capacity.FAMILY
    is_another_child = conference.roll.child(ChildId(said.speaker)) is not None
    return not said.children and not is_family and not is_another_child
