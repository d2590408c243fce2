"""A family tree drawn on a page: signs, names, lines of descent, and lines around households."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from chairdesk.export.document import Words, quiet, strong
from chairdesk.export.kinship.tree import ADULTS, YOUNG, Descent, Drawn, FamilyTree, Sign
from chairdesk.export.text import one_line
from chairdesk.export.typesetting.genogram.outline import Corner, outlines
from chairdesk.export.typesetting.genogram.placing import BROAD, placed
from chairdesk.export.typesetting.lines import Line, broken, words_of
from chairdesk.export.typesetting.pieces import Column, Piece, Setting, Text, widest_word
from chairdesk.export.typesetting.reading import Node
from chairdesk.export.typesetting.sheet import width_of_line
from chairdesk.export.typesetting.typeface import scraps_of, width_of

Spot: TypeAlias = tuple[float, float]

_SIGN, _INNER = 20.0, 3.0
_ROUND = 1.12
"""How much broader a diamond or triangle is, so that it looks as large as a square."""
_WEIGHT, _HOME_WEIGHT, _DASH = 0.8, 0.6, (3.0, 2.0)
_EDGE, _INSET = 14.0, 3.0
_PAD = 6.0
"""Room within a row above and below what stands in it."""
_CLEAR = 1.5
"""How far a line ends above a name."""
_GAP, _BETWEEN, _LEVEL = 4.0, 16.0, 7.0
_WIDEST, _AROUND_WORD = 13.0, 10.0
"""How broad a place is at most, in sizes of its letters; the room around a word, in points."""
_BASELINE = 0.78


@dataclass(frozen=True, slots=True)
class _Label:
    lines: tuple[Line, ...]


class Pen(Protocol):
    """What a tree is drawn with: a page of ours, or shapes of a word processor."""

    def belongs_to(self, node: Node) -> AbstractContextManager[None]:
        """Draw what follows as a part of `node`."""

    def trace(
        self,
        points: Sequence[Spot],
        weight: float,
        *,
        closes: bool = False,
        dash: tuple[float, ...] = (),
    ) -> None:
        """Draw a line from point to point."""

    def ring(self, middle: Spot, radius: float, weight: float) -> None:
        """Draw a circle."""

    def line(
        self, left: float, baseline: float, line: Line, *, from_the_right: bool = False
    ) -> None:
        """Draw a line of words."""


class FamilyPicture(Piece):
    """A tree as a picture with its meaning in words; it is never divided."""

    before, after = 6.0, 6.0
    stays_with_next = True

    def __init__(self, tree: FamilyTree, setting: Setting, column: Column, size: float) -> None:
        """Place everybody; where a name would not be legible, nothing fits."""
        self._tree, self._setting, self._size = tree, setting, size
        self._left = column.left
        self._steps = placed(tree)
        self._rows = sorted({one.row for one in tree.drawn})
        self._broad = max(self._steps) + BROAD - 1
        widest = max(widest_word(_words_of(one), setting.size) for one in tree.drawn)
        room = (column.width - 2 * _EDGE) / self._broad
        self._step = min(room, max(widest + _AROUND_WORD, _WIDEST * setting.size) / BROAD)
        self.fits = widest + _AROUND_WORD / 2 <= self._step * BROAD
        self._labels = [self._label(one) for one in tree.drawn] if self.fits else []
        self._levels = self._by_level()
        self.node: Node | None = None

    def _label(self, one: Drawn) -> _Label:
        room = self._step * BROAD - _AROUND_WORD / 2
        size = self._setting.size
        parts = (strong(one_line(one.name)), quiet(one_line(one.about)))
        lines = (
            broken(words_of(scraps_of(part, size), width_of), room, width_of) for part in parts
        )
        return _Label(tuple(line for part in lines for line in part if line))

    def _by_level(self) -> dict[tuple[int, ...], int]:
        """Give each descent a height of its own between two rows, so that no lines run into one."""
        levels: dict[tuple[int, ...], int] = {}
        for row in self._rows:
            here = [
                one for one in self._tree.descents if self._tree.drawn[one.parents[0]].row == row
            ]
            levels |= {one.parents + one.children: number for number, one in enumerate(here)}
        return levels

    def height(self) -> float:
        """Measure all rows and the room around them."""
        return sum(self._heights())

    def least(self) -> float:
        """Measure all of it: a picture is never divided."""
        return self.height()

    def cut(self, room: float) -> None:
        """Divide nothing."""

    def _heights(self) -> list[float]:
        """Measure room and row by turns, from above."""
        edge = _EDGE if self._tree.households else 0.0
        between = (_BETWEEN + _LEVEL * max(self._levels.values(), default=0)) * self._size
        heights = [edge]
        for row in self._rows:
            if row == ADULTS:
                heights[-1] += self._room_for_siblings()
            most = max(self._text(n) for n, one in enumerate(self._tree.drawn) if one.row == row)
            heights += [2 * _PAD + _SIGN * self._size + _GAP + most, between]
        return [*heights[:-1], edge]

    def _room_for_siblings(self) -> float:
        """Measure the room above the adults in which lines join brothers and sisters."""
        return _LEVEL * self._size * (len(self._tree.siblings) + 1) * bool(self._tree.siblings)

    def _text(self, number: int) -> float:
        return len(self._labels[number].lines) * self._setting.leading

    def draw(self, sheets: Pen, top: float) -> None:
        """Draw it as one picture, its words in the order in which they are told."""
        node = self.node or Node("Figure")
        right = self._left + 2 * _EDGE + self._broad * self._step
        node.place = (self._left, top - self.height(), right, top)
        with sheets.belongs_to(node):
            for corners in outlines(self._tree, self._steps, self._rows):
                points = [self._corner(one, top) for one in corners]
                sheets.trace(points, _HOME_WEIGHT, closes=True, dash=_DASH)
            for descent in self._tree.descents:
                self._descent(sheets, descent, top)
            for level, pair in enumerate(self._tree.siblings):
                self._sibling(sheets, pair, level, top)
            for number, one in enumerate(self._tree.drawn):
                self._sign(sheets, one, self._middle(number, top))
                self._name(sheets, number, top)

    def _tops(self, top: float) -> list[float]:
        tops = [top]
        for height in self._heights():
            tops.append(tops[-1] - height)
        return tops

    def _row_top(self, number: int, top: float) -> float:
        return self._tops(top)[2 * self._rows.index(self._tree.drawn[number].row) + 1] - _PAD

    def _row_foot(self, number: int, top: float) -> float:
        return self._tops(top)[2 * self._rows.index(self._tree.drawn[number].row) + 2] + _PAD

    def _across(self, number: int) -> float:
        return self._left + _EDGE + self._steps[number] * self._step

    def _middle(self, number: int, top: float) -> Spot:
        half = _SIGN * self._size / 2
        if self._tree.drawn[number].row == YOUNG:
            return self._across(number), self._row_top(number, top) - half
        return self._across(number), self._row_foot(number, top) + half

    def _corner(self, corner: Corner, top: float) -> Spot:
        columns = corner.across
        edge = self._left + (0.0 if columns == 0 else _EDGE + (columns - 1) * self._step)
        if columns > self._broad + 1:
            edge = self._left + 2 * _EDGE + self._broad * self._step
        inward = corner.inward
        return edge + inward[0] * _INSET, self._tops(top)[corner.down] - inward[1] * _INSET

    def _descent(self, sheets: Pen, descent: Descent, top: float) -> None:
        half = _SIGN * self._size / 2
        spots = sorted(self._middle(one, top) for one in descent.parents)
        across = sum(spot[0] for spot in spots) / len(spots)
        begins = spots[0][1] - (half if len(spots) == 1 else 0.0)
        if len(spots) > 1:
            ends = ((spots[0][0] + half, begins), (spots[-1][0] - half, begins))
            sheets.trace(ends, _WEIGHT)
        level = self._levels[descent.parents + descent.children]
        foot = self._row_foot(descent.parents[0], top)
        bar = foot - _PAD - (_BETWEEN / 2 + _LEVEL * level) * self._size
        below = [self._across(one) for one in descent.children]
        sheets.trace(((across, begins), (across, bar)), _WEIGHT)
        sheets.trace(((min(*below, across), bar), (max(*below, across), bar)), _WEIGHT)
        for one, at in zip(descent.children, below, strict=True):
            sheets.trace(((at, bar), (at, self._row_top(one, top) - self._above(one))), _WEIGHT)

    def _sibling(self, sheets: Pen, pair: tuple[int, int], level: int, top: float) -> None:
        """Join two above their names, beside where a line of descent would come down."""
        first, last = sorted(pair, key=self._across)
        inward = _LEVEL * self._size
        ends = (self._across(first) + inward, self._across(last) - inward)
        bar = self._row_top(first, top) + _PAD + _LEVEL * self._size * (level + 0.5)
        sheets.trace(((ends[0], bar), (ends[1], bar)), _WEIGHT)
        for one, at in zip((first, last), ends, strict=True):
            foot = self._row_top(one, top) - self._above(one) + _CLEAR * self._size
            sheets.trace(((at, bar), (at, foot)), _WEIGHT)

    def _above(self, number: int) -> float:
        """Measure what is free above somebody's name where another's takes more lines."""
        if self._tree.drawn[number].row != ADULTS:
            return 0.0
        row = [n for n, one in enumerate(self._tree.drawn) if one.row == ADULTS]
        return max(map(self._text, row)) - self._text(number)

    def _sign(self, sheets: Pen, one: Drawn, middle: Spot) -> None:
        half = _SIGN * self._size / 2
        for within in (0.0, _INNER * self._size) if one.is_subject else (0.0,):
            if one.sign is Sign.FEMALE:
                sheets.ring(middle, half - within, _WEIGHT)
            else:
                sheets.trace(_shape(one.sign, middle, half, within), _WEIGHT, closes=True)

    def _name(self, sheets: Pen, number: int, top: float) -> None:
        leading, size = self._setting.leading, self._setting.size
        across, middle = self._middle(number, top)
        rise = (leading - size) / 2 + _BASELINE * size
        begins = middle - _SIGN * self._size / 2 - _GAP
        if self._tree.drawn[number].row != YOUNG:
            begins = middle + _SIGN * self._size / 2 + _GAP + self._text(number)
        for place, line in enumerate(self._labels[number].lines):
            left = across - width_of_line(line) / 2
            sheets.line(left, begins - place * leading - rise, line)


class Key(Text):
    """What the signs mean; it stands whole below them."""

    def least(self) -> float:
        """Measure all of it."""
        return self.height()


def _words_of(one: Drawn) -> Words:
    return (*strong(one_line(one.name)), *quiet(f" {one_line(one.about)}"))


def _shape(sign: Sign, middle: Spot, half: float, within: float) -> Sequence[Spot]:
    return tuple(_points(sign, middle, half, within))


def _points(sign: Sign, middle: Spot, half: float, within: float) -> Iterator[Spot]:
    across, down = middle
    if sign is Sign.MALE:
        half -= within
        yield from (
            (across - half, down - half),
            (across - half, down + half),
            (across + half, down + half),
            (across + half, down - half),
        )
    elif sign is Sign.UNSAID:
        wide, high = half * _ROUND - within * 1.5, half - within * 1.5
        yield from ((across - wide, down), (across, down + high), (across + wide, down))
        yield across, down - high
    else:
        wide, foot, tip = half * _ROUND - within * 1.8, half - within, half - within * 2.2
        yield from (
            (across - wide, down - foot),
            (across, down + tip),
            (across + wide, down - foot),
        )
