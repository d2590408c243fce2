"""What is set on a page: text that knows its height, can be cut in two, and draws itself."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TypeAlias

from chairdesk.export.document import Words
from chairdesk.export.text import is_a_name_at_most, runs_right_to_left
from chairdesk.export.typesetting.lines import Line, Word, broken
from chairdesk.export.typesetting.reading import Node
from chairdesk.export.typesetting.sheet import Sheets, width_of_line
from chairdesk.export.typesetting.typeface import width_of, words_set
from chairdesk.export.typesetting.wording import paragraphs_of

_BASELINE = 0.78
_FEWEST_LINES = 2
_SMALLEST = 0.75


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text is set, in points: size on leading, and the room before and after it."""

    size: float
    leading: float
    before: float = 0.0
    after: float = 0.0
    stays_with_next: bool = False

    def times(self, size: float) -> "Setting":
        """Make its letters larger, and the room around them by half as much."""
        room = roomier(size)
        return Setting(
            self.size * size,
            self.leading * size,
            self.before * room,
            self.after * room,
            self.stays_with_next,
        )


def roomier(size: float) -> float:
    """Say how much more room stands around letters of a size: for larger ones half as much more."""
    return min(size, (1 + size) / 2)


class Piece(ABC):
    """Something that stands on pages; `before` is the room above it within a page."""

    before: float = 0.0
    after: float = 0.0
    stays_with_next: bool = False
    ends_with_next: bool = False
    """Whether at least its end stays on one page with what follows."""

    @abstractmethod
    def height(self) -> float:
        """Measure the whole of it."""

    @abstractmethod
    def least(self) -> float:
        """Measure the least of it that may stand at the foot of a page."""

    @property
    def can_be_parted(self) -> bool:
        """Whether part of it may stand alone, though it would stay with what follows."""
        return False

    def loosest(self) -> float:
        """Measure the least of it where a page would otherwise stay half empty."""
        return self.least()

    @abstractmethod
    def cut(self, room: float) -> "tuple[Piece, Piece] | None":
        """Divide it into what fits into `room` and the rest, where that can be done."""

    @abstractmethod
    def draw(self, sheets: Sheets, top: float) -> None:
        """Draw it from `top` downwards."""

    def shortened(self, room: float) -> "Piece":
        """Leave out what is blank, where the rest of it then fits into `room`."""
        del room
        return self

    def without_end(self) -> "tuple[Piece, Piece] | None":
        """Divide it into most of it and its end, where that can be done."""
        return None


Cut: TypeAlias = tuple[Piece, Piece] | None


@dataclass(frozen=True, slots=True)
class Column:
    """Where text may stand, from `left` to `right`."""

    left: float
    right: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left


class Text(Piece):
    """A paragraph or heading, broken into lines for its column."""

    def __init__(self, words: Words, setting: Setting, column: Column, node: Node) -> None:
        """Break clean words into the lines of a column."""
        self._setting = setting
        self._column = column
        self._node = node
        text = "".join(run.text for run in words)
        self._from_right = runs_right_to_left(text)
        self._at_right = self._from_right and not is_a_name_at_most(text)
        self._lines = broken(_fitted(words, setting.size, column.width), column.width, width_of)
        self.before, self.after = setting.before, setting.after
        self.stays_with_next = setting.stays_with_next

    def height(self) -> float:
        """Measure all lines."""
        return len(self._lines) * self._setting.leading

    def least(self) -> float:
        """Measure two lines, or three where two would leave one alone."""
        count = len(self._lines)
        return min(count, _FEWEST_LINES + (count == _FEWEST_LINES + 1)) * self._setting.leading

    def cut(self, room: float) -> Cut:
        """Divide it so that no line stands alone where that can be helped."""
        return self.divided(room)

    def divided(self, room: float) -> "tuple[Text, Text] | None":
        """Divide it into two texts, neither of them a line alone; two or three stay together."""
        fits = int((room + 0.01) // self._setting.leading)
        count = len(self._lines)
        if count <= _FEWEST_LINES + 1:
            return None
        if count - fits < _FEWEST_LINES:
            fits = min(fits, count - _FEWEST_LINES)
        if fits < 1 or fits >= count:
            return None
        return self._part(self._lines[:fits]), self._part(self._lines[fits:])

    def _part(self, lines: tuple[Line, ...]) -> "Text":
        part = object.__new__(type(self))
        part.__dict__ = {**self.__dict__, "_lines": lines}
        return part

    def draw(self, sheets: Sheets, top: float) -> None:
        """Draw line below line."""
        setting = self._setting
        rise = (setting.leading - setting.size) / 2 + _BASELINE * setting.size
        with sheets.belongs_to(self._node):
            for number, line in enumerate(self._lines):
                baseline = top - number * setting.leading - rise
                left = self._column.left
                if self._at_right:
                    left = self._column.right - width_of_line(line)
                sheets.line(left, baseline, line, from_the_right=self._from_right)


class Reminder(Text):
    """Words that were read before and stand here again for the eye alone."""

    @classmethod
    def of(cls, text: Text) -> "Reminder":
        """Make one of a text that stands on the page before."""
        again = object.__new__(cls)
        again.__dict__ = dict(text.__dict__)
        return again

    def draw(self, sheets: Sheets, top: float) -> None:
        """Draw them, unread."""
        with sheets.is_silent():
            super().draw(sheets, top)


def widest_word(words: Words, size: float) -> float:
    """Measure the widest of the words that must stand on one line."""
    lines = (words_set(one, size) for one in paragraphs_of(words))
    return max((word.width for line in lines for word in line), default=0.0)


def _fitted(words: Words, size: float, width: float) -> tuple[Word, ...]:
    """Divide a text into words; a name too wide for its column makes all letters smaller."""
    fitted = words_set(words, size)
    widest = max((word.width for word in fitted), default=0.0)
    if width < widest <= width / _SMALLEST:
        return words_set(words, size * width / widest)
    return fitted


class HeadingText(Text):
    """The name of a part; a great one is found in the outline beside the pages too."""

    def __init__(self, words: Words, setting: Setting, column: Column, node: Node) -> None:
        """Keep the name for the outline."""
        super().__init__(words, setting, column, node)
        self._name = "".join(run.text for run in words) if node.kind == "H2" else ""

    def draw(self, sheets: Sheets, top: float) -> None:
        """Draw it and let the outline lead here."""
        if self._name:
            sheets.bookmark(self._name, top)
            self._name = ""
        super().draw(sheets, top)
