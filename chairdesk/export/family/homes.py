"""Who lives with whom, read from with whom each child was said to live."""

from collections.abc import Collection, Mapping
from typing import TypeAlias

from chairdesk.export.family.kin import FATHER, MOTHER, Kin, KinWords, named_among
from chairdesk.models.ids import AttendeeId, ChildId, PersonId
from chairdesk.models.people import Child, Person

Known: TypeAlias = Mapping[PersonId, tuple[Kin, frozenset[ChildId] | None]]
"""What each of the family is, and to which children; to whom is unknown of a parent's parent."""


def homes_of(
    words: KinWords, children: Collection[Child], people: Collection[Person], known: Known
) -> tuple[frozenset[AttendeeId], ...]:
    """Gather the children who live with the same people, with those people."""
    homes: dict[frozenset[PersonId], set[AttendeeId]] = {}
    for child in children:
        adults = _adults(words, child, people, known)
        if adults:
            homes.setdefault(adults, set()).add(child.id)
    return tuple(frozenset(young | adults) for adults, young in homes.items())


def _adults(
    words: KinWords, child: Child, people: Collection[Person], known: Known
) -> frozenset[PersonId]:
    """Read with whom a child lives; nobody where any part of it is not plain."""
    found: set[PersonId] = set()
    by_name = {one.name: one.id for one in people}
    for part in words.parts(child.lives_with):
        plainly = words.plainly(part)
        if name := named_among(plainly, by_name):
            found.add(by_name[name])
            continue
        wanted = (MOTHER, FATHER) if words.is_both_parents(plainly) else (words.key(plainly),)
        meant = [_meant(words, key, child, people, known) for key in wanted]
        if not all(meant) and not words.is_place(part):
            return frozenset()
        found.update(one for one in meant if one)
    return frozenset(found)


def _meant(
    words: KinWords, key: str, child: Child, people: Collection[Person], known: Known
) -> PersonId | None:
    """Find the one person who is so to a child."""
    fitting = [
        one.id
        for one in people
        if key
        and child.id in (known[one.id][1] or ())
        and key in {words.key(part) for part in words.parts(words.whose(one.role)[0])}
    ]
    return fitting[0] if len(fitting) == 1 else None
