"""Typed identifiers, so that a child is never passed where a person is meant."""

from typing import NewType, TypeAlias
from uuid import UUID, uuid4

ConferenceId = NewType("ConferenceId", UUID)
EntryId = NewType("EntryId", UUID)
ChildId = NewType("ChildId", UUID)
PersonId = NewType("PersonId", UUID)
AgencyId = NewType("AgencyId", UUID)
ReportId = NewType("ReportId", UUID)
ContributionId = NewType("ContributionId", UUID)
ActionId = NewType("ActionId", UUID)
ObjectionId = NewType("ObjectionId", UUID)

AttendeeId: TypeAlias = PersonId | ChildId
"""Whoever can be in the room and speak: a person or one of the children."""

HolderId: TypeAlias = AgencyId | AttendeeId
"""Whoever can hold a view: an agency, a member of the family or a child."""


THE_REGISTER = ConferenceId(UUID(int=0))
"""Under which holds and erasures are entered: it is no conference, and outlives each."""


def new_id() -> UUID:
    """Name something that nobody has named before; wrap it in its own type."""
    return uuid4()
