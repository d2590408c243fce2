"""The names of the families of every other conference, so that they are not found in this one."""

from dataclasses import dataclass, field

from chairdesk.desk.ports import ConferenceIsErased
from chairdesk.desk.shelves import Journal
from chairdesk.models.events import ChildEntered, PersonEntered
from chairdesk.models.ids import ConferenceId
from chairdesk.models.people import Capacity


@dataclass(frozen=True, slots=True)
class OtherFamilies:
    """The names of children, and of the grown-up members of their families."""

    children: frozenset[str] = field(repr=False)
    adults: frozenset[str] = field(repr=False)


def families_elsewhere(journal: Journal, here: ConferenceId) -> OtherFamilies:
    """List the families of the other conferences, by every name under which they stood.

    Of an erased conference nothing is known any more. Raises `Damaged`.
    """
    children: set[str] = set()
    adults: set[str] = set()
    for which in journal.conferences():
        if which != here:
            _gather(journal, which, children, adults)
    return OtherFamilies(frozenset(children), frozenset(adults))


def _gather(journal: Journal, which: ConferenceId, children: set[str], adults: set[str]) -> None:
    try:
        entries = tuple(journal.entries_of(which))
    except ConferenceIsErased:
        return
    for entry in entries:
        match entry.event:
            case ChildEntered(child=child):
                children.add(child.name)
            case PersonEntered(person=person) if person.capacity is Capacity.FAMILY:
                adults.add(person.name)
            case _:
                pass
