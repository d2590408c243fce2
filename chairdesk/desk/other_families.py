"""The names of the families of every other conference, so that they are not found in this one."""

from dataclasses import dataclass, field

from chairdesk.desk.ports import ConferenceIsErased
from chairdesk.desk.shelves import Journal
from chairdesk.models.events import ChildEntered, ParticularEntered, PersonEntered
from chairdesk.models.ids import AttendeeId, ConferenceId
from chairdesk.models.people import Aspect, Capacity


@dataclass(frozen=True, slots=True)
class AlsoKnown:
    """Under what names else somebody is known, as it was noted of them."""

    name: str = field(repr=False)
    words: str = field(repr=False)
    is_child: bool = False


@dataclass(frozen=True, slots=True)
class OtherFamilies:
    """The names of children, and of the grown-up members of their families, and their others."""

    children: frozenset[str] = field(repr=False)
    adults: frozenset[str] = field(repr=False)
    also: frozenset[AlsoKnown] = field(default=frozenset(), repr=False)


def families_elsewhere(journal: Journal, here: ConferenceId) -> OtherFamilies:
    """List the families of the other conferences, by every name under which they stood.

    Of an erased conference nothing is known any more. Raises `Damaged`.
    """
    found = Gathered()
    for which in journal.conferences():
        if which != here:
            _gather(journal, which, found)
    return OtherFamilies(frozenset(found.children), frozenset(found.adults), frozenset(found.also))


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was found so far; `bearers` by their id: the name, and whether it is a child's."""

    children: set[str] = field(default_factory=set, repr=False)
    adults: set[str] = field(default_factory=set, repr=False)
    also: set[AlsoKnown] = field(default_factory=set, repr=False)
    bearers: dict[AttendeeId, tuple[str, bool]] = field(default_factory=dict, repr=False)


def _gather(journal: Journal, which: ConferenceId, found: Gathered) -> None:
    try:
        entries = tuple(journal.entries_of(which))
    except ConferenceIsErased:
        return
    for entry in entries:
        match entry.event:
            case ChildEntered(child=child):
                found.children.add(child.name)
                found.bearers[child.id] = child.name, True
            case PersonEntered(person=person) if person.capacity is Capacity.FAMILY:
                found.adults.add(person.name)
                found.bearers[person.id] = person.name, False
            case ParticularEntered(particular=noted) if noted.aspect is Aspect.ALSO_KNOWN_AS:
                if noted.about in found.bearers:
                    name, is_child = found.bearers[noted.about]
                    found.also.add(AlsoKnown(name, noted.words, is_child))
            case _:
                pass
