"""How high each row of a long list is: as measured, or as guessed until somebody looks."""

from collections.abc import Iterable


class RowHeights:
    """Finds where a row stands, and which stands at a place, in as many steps as 10,000 has bits.

    What is kept beside the heights are their sums, each over as many rows before it as the
    lowest bit of its place says.
    """

    def __init__(self, guessed: Iterable[int] = ()) -> None:
        self._high: list[int] = []
        self._sums = [0]
        self._measured: set[int] = set()
        for high in guessed:
            self.add(high)

    def __len__(self) -> int:
        return len(self._high)

    def __getitem__(self, row: int) -> int:
        return self._high[row]

    @property
    def total(self) -> int:
        """How high all rows are together."""
        return self.above(len(self._high))

    def is_measured(self, row: int) -> bool:
        """Say whether a row's height is known, and no guess."""
        return row in self._measured

    def above(self, row: int) -> int:
        """Add up what stands above a row."""
        total = 0
        while row:
            total += self._sums[row]
            row &= row - 1
        return total

    def at(self, place: int) -> int:
        """Find the row at a place; the first or the last where it lies outside."""
        row, step = 0, 1 << len(self._high).bit_length()
        while step:
            further = row + step
            if further <= len(self._high) and self._sums[further] <= place:
                row, place = further, place - self._sums[further]
            step >>= 1
        return max(0, min(row, len(self._high) - 1))

    def add(self, guessed: int) -> None:
        """Add a row at the end."""
        self._high.append(guessed)
        place = len(self._high)
        first = place & (place - 1)
        self._sums.append(guessed)
        part = place - 1
        while part > first:
            self._sums[place] += self._sums[part]
            part &= part - 1

    def drop_last(self) -> None:
        """Take the last row away."""
        self._measured.discard(len(self._high) - 1)
        self._high.pop()
        self._sums.pop()

    def measure(self, row: int, high: int) -> int:
        """Note how high a row is; say by how much that is more than was thought."""
        more = high - self._high[row]
        self._high[row] = high
        self._measured.add(row)
        place = row + 1
        while place < len(self._sums):
            self._sums[place] += more
            place += place & -place
        return more

    def doubt(self, first: int, last: int) -> None:
        """Take the heights of rows for guesses, since what stands in them changed."""
        self._measured.difference_update(range(first, last + 1))
