"""The line around those who live together: it holds each of them, and nobody else."""

from collections import deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from chairdesk.export.kinship.tree import FamilyTree
from chairdesk.export.typesetting.genogram.placing import BROAD

Cell: TypeAlias = tuple[int, int]
Point: TypeAlias = tuple[int, int]

_BESIDE = ((0, 1), (1, 0), (0, -1), (-1, 0))


@dataclass(frozen=True, slots=True)
class Corner:
    """Where a line turns: between which cells, and towards where its inside lies."""

    across: int
    down: int
    inward: tuple[int, int]


def outlines(
    tree: FamilyTree, steps: Sequence[int], rows: Sequence[int]
) -> tuple[tuple[Corner, ...], ...]:
    """Draw a line around each household, where one can be drawn that crosses no other."""
    ground = _Ground(tree, steps, rows)
    lines: list[tuple[Corner, ...]] = []
    for home in sorted(tree.households, key=len, reverse=True):
        region = ground.region(home)
        if region:
            lines.extend(_around(region))
    return tuple(lines)


class _Ground:
    """A floor of cells: a row of people, free rows between, a free column at each end."""

    def __init__(self, tree: FamilyTree, steps: Sequence[int], rows: Sequence[int]) -> None:
        self._down = 2 * len(rows) + 1
        self._across = max(steps) + BROAD + 1
        self._cells = {
            number: [(2 * rows.index(one.row) + 1, step + side) for side in range(BROAD)]
            for number, (one, step) in enumerate(zip(tree.drawn, steps, strict=True))
        }
        self._taken = {cell for cells in self._cells.values() for cell in cells}

    def region(self, home: Collection[int]) -> set[Cell]:
        """Find the cells that hold a household; none where others stand in the way."""
        members = {cell for one in home for cell in self._cells[one]}
        own = members | self._between(members)
        region = self._spread(set(self._cells[min(home)]), own)
        while missing := members - region:
            way = self._way(region, missing)
            if not way:
                return set()
            region = self._spread(region | way, own)
        self._taken |= region
        return region

    def _spread(self, region: set[Cell], own: set[Cell]) -> set[Cell]:
        """Take in what is a household's own and lies beside what it has."""
        spread, fresh = set(region), list(region)
        while fresh:
            beside = {cell for cell in self._around(fresh.pop()) if cell in own - spread}
            spread |= beside
            fresh.extend(beside)
        return spread

    def _between(self, members: set[Cell]) -> set[Cell]:
        """Give the free room between two rows of a household, as broad as both."""
        between: set[Cell] = set()
        rows = sorted({row for row, _ in members})
        for above, under in pairwise(rows):
            if under - above == _NEXT_ROW:
                columns = [column for row, column in members if row in {above, under}]
                cells = {(above + 1, n) for n in range(min(columns), max(columns) + 1)}
                between |= cells - self._taken
        return between

    def _way(self, region: set[Cell], wanted: set[Cell]) -> set[Cell]:
        """Find the shortest way over free cells to another of the household."""
        before: dict[Cell, Cell | None] = dict.fromkeys(sorted(region))
        walk = deque(before)
        while walk:
            cell = walk.popleft()
            for beside in self._around(cell):
                if beside in before or (beside in self._taken and beside not in wanted):
                    continue
                before[beside] = cell
                if beside in wanted:
                    return set(_back(beside, before))
                walk.append(beside)
        return set()

    def _around(self, cell: Cell) -> Iterator[Cell]:
        for down, across in _BESIDE:
            row, column = cell[0] + down, cell[1] + across
            if 0 <= row < self._down and 0 <= column < self._across:
                yield row, column


_NEXT_ROW = 2


def _back(cell: Cell | None, before: dict[Cell, Cell | None]) -> Iterator[Cell]:
    while cell is not None:
        yield cell
        cell = before[cell]


def _around(region: set[Cell]) -> Iterator[tuple[Corner, ...]]:
    """Follow the edge of a region clockwise, each of its loops."""
    leads: dict[Point, list[Point]] = {}
    for row, column in sorted(region):
        for down, across in _BESIDE:
            if (row + down, column + across) not in region:
                begin, end = _edge(row, column, down, across)
                leads.setdefault(begin, []).append(end)
    while leads:
        point = start = min(leads)
        loop = []
        while point in leads:
            loop.append(point)
            ends = leads[point]
            following = ends.pop()
            if not ends:
                del leads[point]
            point = following
        if point == start:
            yield tuple(_corners(loop))


def _edge(row: int, column: int, down: int, across: int) -> tuple[Point, Point]:
    """Give one edge of a cell as two points (across, down), its inside at the right hand."""
    return {
        (-1, 0): ((column, row), (column + 1, row)),
        (0, 1): ((column + 1, row), (column + 1, row + 1)),
        (1, 0): ((column + 1, row + 1), (column, row + 1)),
        (0, -1): ((column, row + 1), (column, row)),
    }[down, across]


def _corners(loop: Sequence[Point]) -> Iterator[Corner]:
    for number, point in enumerate(loop):
        before, after = loop[number - 1], loop[(number + 1) % len(loop)]
        came, goes = _towards(before, point), _towards(point, after)
        if came != goes:
            inward = (-came[1] - goes[1], came[0] + goes[0])
            yield Corner(*point, inward)


def _towards(one: Point, other: Point) -> tuple[int, int]:
    return other[0] - one[0], other[1] - one[1]
