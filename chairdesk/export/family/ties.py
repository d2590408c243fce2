"""The family tree as one reader may see it; a tie that the record does not hold is not drawn."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations

from chairdesk.export.family.homes import homes_of
from chairdesk.export.family.kin import (
    BROTHER,
    FATHER,
    MOTHER,
    SISTER,
    Kin,
    KinWords,
    named_among,
)
from chairdesk.export.kinship.partners import partners
from chairdesk.export.kinship.tree import ADULTS, ELDERS, YOUNG, Descent, Drawn, FamilyTree, Sign
from chairdesk.export.telling import Telling, age_of, capital, sex_of
from chairdesk.models.ids import AttendeeId, ChildId, PersonId
from chairdesk.models.people import Aspect, Capacity, Child, Person, Sex

_TWO = 2
_SIGNS = {Sex.BOY: Sign.MALE, Sex.GIRL: Sign.FEMALE, None: Sign.UNSAID}


def family_tree(telling: Telling) -> FamilyTree | None:
    """Draw a family by what the record holds; nothing where it holds no parent, or too many."""
    ties = _Ties(telling)
    if not any(kin.is_parent for kin in ties.kin.values()) or not ties.is_plain():
        return None
    return ties.tree()


class _Ties:
    """Who is what to whom, as far as it was plainly typed."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._words = KinWords(telling.words)
        self._children = tuple(sorted(telling.children, key=_eldest_first))
        self._family = telling.conference.roll.of(Capacity.FAMILY)
        self._parent_of = {one.id: self._child_of(one) for one in self._family}
        self._whose: dict[PersonId, frozenset[ChildId]] = {}
        self.kin = {one.id: kin for one in self._family if (kin := self._kin(one))}
        self._people = tuple(one for one in self._family if one.id in self.kin)

    def _kin(self, one: Person) -> Kin | None:
        """Read what somebody is, and to which children."""
        role, whose = self._words.whose(one.role)
        kin = self._words.kin(role)
        about = frozenset(child.id for child in self._children)
        if whose:
            about = self._named(whose)
        if self._parent_of[one.id] is not None:
            return Kin(ELDERS, kin.sign if kin else Sign.UNSAID)
        self._whose[one.id] = about & (one.for_children or about)
        return kin if self._whose[one.id] else None

    def _named(self, whose: str) -> frozenset[ChildId]:
        """Read the names of children; none where one of them is not plain."""
        by_name = {child.name: child.id for child in self._children}
        found = [named_among(part, by_name) for part in self._words.parts(whose)]
        return frozenset(by_name[one] for one in found) if all(found) else frozenset()

    def _child_of(self, one: Person) -> PersonId | None:
        """Read from the family ties which of the adults is somebody's child."""
        return self._noted(one, (MOTHER, FATHER))

    def _noted(self, one: Person, kin: Collection[str]) -> PersonId | None:
        """Read from the family ties to which of the adults somebody is such kin."""
        noted = self._telling.conference.roll.particular(one.id, Aspect.FAMILY_TIES)
        who, whose = self._words.whose(noted.words) if noted else ("", "")
        adults = {other.name: other.id for other in self._family if other is not one}
        named = named_among(whose, adults)
        return adults[named] if named and self._words.key(who) in kin else None

    def _siblings(self) -> tuple[tuple[int, int], ...]:
        """Pair brothers and sisters among the adults, as far as the family ties name them."""
        places = {one.id: n for n, one in enumerate(self._people) if self._is_adult(one.id)}
        pairs = {
            (min(places[one.id], places[other]), max(places[one.id], places[other]))
            for one in self._people
            if (other := self._noted(one, (SISTER, BROTHER))) in places and one.id in places
        }
        return tuple(sorted(pairs))

    def _is_adult(self, one: PersonId) -> bool:
        return self.kin[one].row == ADULTS

    def is_plain(self) -> bool:
        """Tell whether the ties can be drawn as lines that leave no doubt."""
        return partners(self._descents()) is not None

    @property
    def _order(self) -> tuple[AttendeeId, ...]:
        return (*(one.id for one in self._people), *(child.id for child in self._children))

    def _parents(self, child: ChildId) -> tuple[int, ...]:
        return tuple(
            number
            for number, one in enumerate(self._people)
            if self.kin[one.id].is_parent and child in self._whose[one.id]
        )

    def _descents(self) -> tuple[Descent, ...]:
        """Gather the children of the same parents, the eldest first, and parents' parents."""
        found: dict[tuple[int, ...], list[int]] = {}
        for number, child in enumerate(self._children, len(self._people)):
            if parents := self._parents(child.id):
                found.setdefault(parents, []).append(number)
        above: dict[int, list[int]] = {}
        for number, one in enumerate(self._people):
            if (grown := self._grown_child(one)) is not None:
                above.setdefault(grown, []).append(number)
        elders = tuple(Descent(tuple(parents), (grown,)) for grown, parents in above.items())
        return (*elders, *(Descent(who, tuple(children)) for who, children in found.items()))

    def _grown_child(self, one: Person) -> int | None:
        """Find whose parent a grandparent is, where the record says so of one adult alone."""
        told = self._parent_of[one.id]
        if told is not None:
            places = {who.id: number for number, who in enumerate(self._people)}
            found = places.get(told)
            return found if found is not None and self._is_adult(told) else None
        through = self.kin[one.id].through
        parents = {number for child in self._whose[one.id] for number in self._parents(child)}
        sign = Sign.FEMALE if through == MOTHER else Sign.MALE
        meant = [n for n in parents if through and self.kin[self._people[n].id].sign is sign]
        return meant[0] if len(meant) == 1 else None

    def tree(self) -> FamilyTree:
        """Put together what is drawn."""
        drawn = (*map(self._adult, self._people), *map(self._child, self._children))
        told = FamilyTree(drawn, self._descents(), self._homes(), "", "", self._siblings())
        says = " ".join(self._said(told))
        return replace(told, says=says, legend=self._legend(drawn, told.households))

    def _adult(self, one: Person) -> Drawn:
        kin = self.kin[one.id]
        return Drawn(one.name, self._telling.as_whom(one.id), kin.row, kin.sign)

    def _child(self, child: Child) -> Drawn:
        sign = _SIGNS[child.sex] if child.born else Sign.UNBORN
        return Drawn(child.name, age_of(child, self._telling), YOUNG, sign, is_subject=True)

    def _homes(self) -> tuple[tuple[int, ...], ...]:
        """Gather who lives together; of homes that share somebody none is drawn."""
        places = {who: number for number, who in enumerate(self._order)}
        known = {one.id: (self.kin[one.id], self._whose.get(one.id)) for one in self._people}
        homes = homes_of(self._words, self._children, self._people, known)
        together = [frozenset(places[who] for who in home) for home in homes]
        shared = {one for pair in combinations(together, _TWO) for one in pair[0] & pair[1]}
        return tuple(tuple(sorted(home)) for home in together if not home & shared)

    def _said(self, tree: FamilyTree) -> Iterator[str]:
        """Say in words what the picture shows."""
        telling, drawn = self._telling, tree.drawn

        def named(places: Collection[int]) -> str:
            return telling.listed([drawn[place].name for place in places])

        yield telling.say("tree")
        sexes = [sex_of(child, telling) for child in self._children]
        about = [one.about for one in drawn[: -len(sexes)]]
        about += [
            ", ".join(filter(None, (sex, one.about)))
            for sex, one in zip(sexes, drawn[-len(sexes) :], strict=True)
        ]
        for row in (ELDERS, ADULTS, YOUNG):
            here = [
                (one.name, what) for one, what in zip(drawn, about, strict=True) if one.row == row
            ]
            told = [telling.say("tree-one", name=name, about=what or "–") for name, what in here]
            if told:
                yield telling.say(f"tree-row-{row}", who="; ".join(told))
        for one in tree.descents:
            kin = {"parents": named(one.parents), "children": named(one.children)}
            yield telling.say("tree-descent" + ("_one" if len(one.parents) == 1 else ""), **kin)
        for pair in tree.siblings:
            yield telling.say("tree-siblings", who=named(pair))
        for home in tree.households:
            yield telling.say("tree-home", who=named(home))

    def _legend(self, drawn: tuple[Drawn, ...], homes: tuple[tuple[int, ...], ...]) -> str:
        """Say what the signs mean, each that is there, and who is not drawn."""
        say = self._telling.say
        told = [say(f"tree-{sign.value}") for sign in Sign if any(d.sign is sign for d in drawn)]
        told += [say("tree-subject"), *([say("tree-line")] if homes else [])]
        left = [one.name for one in self._family if one.id not in self.kin]
        unread = say("tree-not-drawn", who=self._telling.listed(left)) if left else ""
        return " ".join(filter(None, (capital("; ".join(told)) + ".", unread)))


def _eldest_first(child: Child) -> tuple[bool, date]:
    return child.born is None, child.born or child.expected or date.max
