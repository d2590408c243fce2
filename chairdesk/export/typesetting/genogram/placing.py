"""Where everybody of a family tree stands: children below their parents, the eldest at the left."""

from collections.abc import Iterable
from itertools import pairwise

from chairdesk.export.kinship.partners import partners
from chairdesk.export.kinship.tree import ADULTS, ELDERS, YOUNG, Descent, FamilyTree, Sign

BROAD = 2
"""How many steps across each takes."""

_PAIR = 2


def placed(tree: FamilyTree) -> tuple[int, ...]:
    """Say how many steps from the left each of a tree stands."""
    return _Placing(tree).steps()


class _Placing:
    def __init__(self, tree: FamilyTree) -> None:
        self._tree = tree
        self._at: dict[int, int] = {}
        self._below = {one.parents: one for one in tree.descents}
        lines = partners(tree.descents) or ()
        self._lines = [line for line in map(self._turned, lines) if self._row(line[0]) == ADULTS]

    def steps(self) -> tuple[int, ...]:
        self._children()
        self._adults()
        self._elders()
        first = min(self._at.values())
        return tuple(self._at[one] - first + 1 for one in range(len(self._tree.drawn)))

    def _row(self, one: int) -> int:
        return self._tree.drawn[one].row

    def _turned(self, line: tuple[int, ...]) -> tuple[int, ...]:
        """Let a man stand at the left of a woman, as the field does."""
        first, last = (self._tree.drawn[one].sign for one in (line[0], line[-1]))
        is_turned = first is Sign.FEMALE and last is Sign.MALE
        return line[::-1] if is_turned else line

    def _of(self, *parents: int) -> Descent | None:
        return self._below.get(tuple(sorted(parents)))

    def _children(self) -> None:
        """Set the children of the first parents first; those without parents come last."""
        groups = []
        for line in self._lines:
            for place, one in enumerate(line):
                groups += (
                    [self._of(one), self._of(one, line[place + 1])]
                    if line[place + 1 :]
                    else [self._of(one)]
                )
        step = 0
        for group in filter(None, groups):
            step = self._in_a_row(group.children, step) + 1
        self._in_a_row(self._left(YOUNG), step)

    def _in_a_row(self, those: Iterable[int], step: int) -> int:
        for one in those:
            self._at[one] = step
            step += BROAD
        return step

    def _left(self, row: int) -> list[int]:
        """Name those of a row who have no place yet."""
        those = range(len(self._tree.drawn))
        return [one for one in those if self._row(one) == row and one not in self._at]

    def _middle(self, *parents: int) -> int | None:
        group = self._of(*parents)
        if group is None:
            return None
        return (self._at[group.children[0]] + self._at[group.children[-1]]) // 2

    def _adults(self) -> None:
        """Set parents above their children, then the others of their age."""
        step = -len(self._tree.drawn) * BROAD
        for line in self._lines:
            for one, wanted in zip(line, self._wanted(line), strict=True):
                self._at[one] = max(step, wanted)
                step = self._at[one] + BROAD
        left = self._left(ADULTS)
        beside = [one for one in left if self._is_sibling_of_the_first(one)]
        if beside:
            first = min(self._at[one] for line in self._lines for one in line)
            self._in_a_row(beside, first - BROAD * len(beside))
        self._in_a_row(self._left(ADULTS), step if self._lines else 0)

    def _is_sibling_of_the_first(self, one: int) -> bool:
        """Tell whether somebody stands best at the left: beside a brother or sister."""
        first = next((line[0] for line in self._lines), one)
        return any({one, first} == set(pair) for pair in self._tree.siblings)

    def _wanted(self, line: tuple[int, ...]) -> list[int]:
        """Say where parents would stand above the middle of their children."""
        if len(line) == 1:
            return [self._middle(line[0]) or 0]
        pairs = pairwise(line)
        middles = [self._middle(*pair) or 0 for pair in pairs]
        if len(line) == _PAIR:
            return [middles[0] - 1, middles[0] + 1]
        within = [(one + two) // 2 for one, two in pairwise(middles)]
        first = min(2 * middles[0] - within[0], within[0] - BROAD)
        last = max(2 * middles[-1] - within[-1], within[-1] + BROAD)
        return [first, *within, last]

    def _elders(self) -> None:
        """Set grandparents above the one whose parents they are, the others beside them."""
        above = [one for one in self._tree.descents if self._row(one.parents[0]) == ELDERS]
        above.sort(key=lambda one: self._at[one.children[0]])
        step = -len(self._tree.drawn) * BROAD
        for one in above:
            parents = self._turned(one.parents)
            first = self._at[one.children[0]] - (len(parents) - 1)
            step = self._in_a_row(parents, max(step, first))
        self._in_a_row(self._left(ELDERS), step if above else min(self._at.values(), default=0))
