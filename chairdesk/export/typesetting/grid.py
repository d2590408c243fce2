"""Rows of cells side by side: tables with their header on each page, and facts in a margin."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from chairdesk.export.typesetting.pieces import Cut, Piece, Reminder, Text
from chairdesk.export.typesetting.sheet import FIRST, LAST, LEFT, RIGHT, Sheets

_TALL = 150.0
_LEAST = 30.0
_FEWEST_ROWS = 2
_WHOLE = 0.8 * (FIRST - LAST)
_SHORT = 0.45 * (FIRST - LAST)
_HEAVY, _LIGHT = 0.9, 0.4
_UNDER_HEADER = 6.0
_ABOVE_RULE = 4.0


@dataclass(frozen=True, slots=True)
class Cell:
    """Paragraphs one below the other."""

    texts: tuple[Text, ...] = ()

    def height(self) -> float:
        """Measure them with the room between them."""
        return sum(text.height() for text in self.texts) + sum(
            text.before for text in self.texts[1:]
        )

    def cut(self, room: float) -> "tuple[Cell, Cell]":
        """Divide it at a line end, as low as `room` allows."""
        used = 0.0
        for number, text in enumerate(self.texts):
            used += text.before if number else 0.0
            if used + text.height() > room:
                return self._cut_in(number, room - used)
            used += text.height()
        return self, Cell()

    def _cut_in(self, number: int, room: float) -> "tuple[Cell, Cell]":
        halves = self.texts[number].divided(room)
        if halves is None:
            return Cell(self.texts[:number]), Cell(self.texts[number:])
        first, second = halves
        return Cell((*self.texts[:number], first)), Cell((second, *self.texts[number + 1 :]))

    def as_reminder(self) -> "Cell":
        """Give it to stand once more, unread, beside what goes on from the page before."""
        return Cell(tuple(Reminder.of(text) for text in self.texts))

    def draw(self, sheets: Sheets, top: float) -> None:
        """Draw one below the other."""
        for number, text in enumerate(self.texts):
            top -= text.before if number else 0.0
            text.draw(sheets, top)
            top -= text.height()


@dataclass(frozen=True, slots=True)
class Row:
    """Cells side by side; `gap` is the room to the next row."""

    cells: tuple[Cell, ...]
    gap: float
    is_rest: bool = False

    def height(self) -> float:
        """Measure its tallest cell and the room below."""
        return max((cell.height() for cell in self.cells), default=0.0) + self.gap

    def cut(self, room: float) -> "tuple[Row, Row]":
        """Divide each cell at a line end."""
        halves = [cell.cut(room - self.gap) for cell in self.cells]
        upper, lower = (tuple(half[part] for half in halves) for part in (0, 1))
        if any(cell.texts for cell in lower) and not lower[0].texts:
            lower = (upper[0].as_reminder(), *lower[1:])
        return replace(self, cells=upper, is_rest=True), replace(self, cells=lower, is_rest=True)

    def is_empty(self) -> bool:
        """Tell whether nothing stands in it, nor is to be written."""
        return self.is_rest and not any(cell.texts for cell in self.cells)

    def draw(self, sheets: Sheets, top: float) -> None:
        """Draw its cells side by side."""
        for cell in self.cells:
            cell.draw(sheets, top)


@dataclass(frozen=True, slots=True)
class Entry(Row):
    """One row of a table set as rows below each other, for letters too large for its columns."""

    parts: tuple[Row, ...] = ()

    def height(self) -> float:
        """Measure its parts and the room below."""
        return sum(part.height() for part in self.parts) + self.gap

    def cut(self, room: float) -> "tuple[Entry, Entry]":
        """Divide it between its parts, or within one that no room would be enough for."""
        count, room = 0, room - self.gap
        while count < len(self.parts) and self.parts[count].height() <= room:
            room -= self.parts[count].height()
            count += 1
        upper, lower = self.parts[:count], self.parts[count:]
        if lower and (not upper or room > _TALL / 2):
            above, below = lower[0].cut(room)
            upper, lower = (*upper, *(() if above.is_empty() else (above,))), (below, *lower[1:])
        return replace(self, parts=upper, is_rest=True), replace(self, parts=lower, is_rest=True)

    def is_empty(self) -> bool:
        """Tell whether nothing of it is left."""
        return not self.parts

    def draw(self, sheets: Sheets, top: float) -> None:
        """Draw its parts one below the other."""
        for part in self.parts:
            part.draw(sheets, top)
            top -= part.height()


class Grid(Piece):
    """Rows that may run over pages; a header stands above the rows of each page."""

    is_filled_in: bool = False
    """Whether somebody writes in it, and needs a rule below each row."""
    is_stacked: bool = False
    """Whether it is a table whose rows are entries, each cell beside the name of its column."""
    tall: float = _TALL
    """From which height on a row may be divided, so that no page stays half empty."""
    foot: float = _LEAST
    """How much of a row that is divided stands at least at the foot of a page."""
    is_of_one: bool = False
    """Whether it tells of one child or thing, and stays on one page where a page has room."""

    def __init__(self, rows: Sequence[Row], header: Row | None = None) -> None:
        """Take rows; too tall a header is no header but a first row."""
        is_too_tall = header is not None and header.height() > _TALL
        self._header = None if is_too_tall else header
        self._rows = (header, *rows) if header and is_too_tall else tuple(rows)
        self._is_first = True

    @property
    def has_header(self) -> bool:
        """Whether it is a table; facts in a margin have no header."""
        return self._header is not None or self.is_stacked

    def height(self) -> float:
        """Measure header and rows."""
        return self._head() + sum(row.height() for row in self._rows)

    def least(self) -> float:
        """Measure header and what must at least follow it: of a table, two or three rows.

        Of what tells of one child it is all of it, where a page has room.
        """
        if self.is_of_one and self.height() <= _WHOLE:
            return self.height()
        heights = [row.height() for row in self._rows[: self._first_rows()]]
        first, whole = sum(heights[:1]), sum(heights)
        if first > self.tall:
            return self._head() + self.foot
        return self._head() + (whole if whole <= self.tall else first)

    @property
    def can_be_parted(self) -> bool:
        """Whether its first rows may stand without its last."""
        return True

    def loosest(self) -> float:
        """Measure header and the beginning of its first row; of one short child all of it."""
        if self.is_filled_in or (self.is_of_one and self.height() <= _SHORT):
            return self.least()
        first = self._rows[0].height() if self._rows else 0.0
        return self._head() + min(first, self.foot + _LEAST)

    def _first_rows(self) -> int:
        """Count the rows that begin together: of a table of three all, so that none is alone."""
        if self._header is None:
            return 1
        return len(self._rows) if len(self._rows) == _FEWEST_ROWS + 1 else _FEWEST_ROWS

    def _head(self) -> float:
        if self.is_stacked:
            return 2 * _UNDER_HEADER
        return self._header.height() + _UNDER_HEADER if self._header else 0.0

    def cut(self, room: float) -> Cut:
        """Divide it between rows, or within a row that is tall."""
        room -= self._head()
        count = 0
        while count < len(self._rows) and self._rows[count].height() <= room:
            room -= self._rows[count].height()
            count += 1
        if self._would_leave_one_alone(count):
            return self._parted(count - 1)
        if 0 < len(self._rows) - count <= self._blank_at_end() and count > _FEWEST_ROWS:
            return self._parted(count - _FEWEST_ROWS)
        upper, lower = self._rows[:count], self._rows[count:]
        if lower and (room > self.foot and (not upper or lower[0].height() > self.tall)):
            above, below = lower[0].cut(room)
            upper, lower = (*upper, above), (below, *lower[1:])
        upper = tuple(row for row in upper if not row.is_empty())
        if not (upper and lower):
            return None
        return self._part(upper, is_first=self._is_first), self._part(lower, is_first=False)

    def _blank_at_end(self) -> int:
        """Count the rows at the end in which nothing stands yet."""
        if not self.is_filled_in:
            return 0
        blank = takewhile(lambda row: not any(c.texts for c in row.cells), reversed(self._rows))
        return sum(1 for _ in blank)

    def shortened(self, room: float) -> "Grid":
        """Leave out rows for whoever else comes, but one, where the others then fit."""
        for spare in range(1, self._blank_at_end()):
            if self.height() <= room:
                return self
            shorter = self._part(self._rows[:-spare], is_first=self._is_first)
            if shorter.height() <= room:
                return shorter
        return self

    def without_end(self) -> Cut:
        """Divide it so that its last rows, or lines, can stand with what follows."""
        if len(self._rows) == 1:
            return self.cut(self.height() - self.foot)
        is_tall = self.is_stacked or self._rows[-_FEWEST_ROWS].height() > self.tall
        return self._parted(max(1, len(self._rows) - (1 if is_tall else _FEWEST_ROWS)))

    def _would_leave_one_alone(self, count: int) -> bool:
        """Tell whether one row of a table would stand alone under its header on the next page."""
        is_last = count == len(self._rows) - 1 and count > _FEWEST_ROWS
        return self._header is not None and is_last and self._rows[-1].height() <= self.tall

    def _parted(self, count: int) -> Cut:
        upper, lower = self._rows[:count], self._rows[count:]
        if not (upper and lower):
            return None
        return self._part(upper, is_first=self._is_first), self._part(lower, is_first=False)

    def _part(self, rows: tuple[Row, ...], *, is_first: bool) -> "Grid":
        part = object.__new__(type(self))
        part.__dict__ = {**self.__dict__, "_rows": rows, "_is_first": is_first}
        return part

    def draw(self, sheets: Sheets, top: float) -> None:
        """Draw the header between its rules, the rows, and a rule below them."""
        if self._header:
            top = self._draw_header(sheets, self._header, top)
        elif self.is_stacked:
            sheets.rule(LEFT, RIGHT, top, _HEAVY)
            top -= self._head()
        for row in self._rows:
            row.draw(sheets, top)
            top -= row.height()
            if row is not self._rows[-1]:
                self._rule_below(sheets, row, top)
        if self.has_header:
            sheets.rule(LEFT, RIGHT, top, _HEAVY)

    def _rule_below(self, sheets: Sheets, row: Row, top: float) -> None:
        if self.is_filled_in:
            sheets.rule(LEFT, RIGHT, top + _ABOVE_RULE, _LIGHT)
        elif self.is_stacked:
            sheets.rule(LEFT, RIGHT, top + row.gap / 2, _LIGHT)

    def _draw_header(self, sheets: Sheets, header: Row, top: float) -> float:
        sheets.rule(LEFT, RIGHT, top, _HEAVY)
        if self._is_first:
            header.draw(sheets, top - _UNDER_HEADER / 2)
        else:
            with sheets.is_silent():
                header.draw(sheets, top - _UNDER_HEADER / 2)
        top -= self._head()
        sheets.rule(LEFT, RIGHT, top + 0.6 * _UNDER_HEADER, _LIGHT)
        return top
