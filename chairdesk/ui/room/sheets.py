"""A frame cut into sheets: what does not fit on one stands on the next, and nothing is clipped."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from chairdesk.export.room.frame import Column, Face, Frame, Line

ABREAST = 3

Measure: TypeAlias = Callable[[Line, int], float]
"""How high a line stands where so many columns stand abreast."""
Room: TypeAlias = Callable[[Column, int], float]
"""How high the lines of a column may stand where so many stand abreast."""


@dataclass(frozen=True, slots=True)
class Part:
    """What stands of a column on one sheet, and how many lines do not."""

    column: Column
    elsewhere: int = 0


Sheet: TypeAlias = tuple[Part, ...]


def sheets_of(frame: Frame, measure: Measure, room: Room) -> tuple[Sheet, ...]:
    """Cut a frame into sheets.

    A child's own words have a sheet for themselves, before what others say.
    """
    alone, others = frame.columns[:1], frame.columns[1:]
    if others and frame.face is not Face.CHILD:
        alone, others = (), frame.columns
    sheets = [sheet for column in alone for sheet in _of_one(column, measure, room)]
    for start in range(0, len(others), ABREAST):
        abreast = others[start : start + ABREAST]
        sheets.extend(_beside([_parts(column, measure, room, len(abreast)) for column in abreast]))
    return tuple(sheets)


def _of_one(column: Column, measure: Measure, room: Room) -> tuple[Sheet, ...]:
    """Set one column over the whole width, or in two where it is long."""
    whole = _parts(column, measure, room, 1)
    if len(whole) == 1:
        return (tuple(whole),)
    halves = _parts(column, measure, room, 2)
    return tuple(_pair(halves[start : start + 2]) for start in range(0, len(halves), 2))


def _pair(halves: list[Part]) -> Sheet:
    """Set two halves beside each other; the last one says how many lines are on neither."""
    *before, last = halves
    shown = sum(len(half.column.lines) for half in before)
    firsts = tuple(replace(half, elsewhere=0) for half in before)
    return (*firsts, replace(last, elsewhere=last.elsewhere - shown))


def _beside(cut: Sequence[Sequence[Part]]) -> list[Sheet]:
    """Turn all columns together; one that has no more stays where it is."""
    pages = max(map(len, cut))
    return [tuple(parts[min(page, len(parts) - 1)] for parts in cut) for page in range(pages)]


def _parts(column: Column, measure: Measure, room: Room, abreast: int) -> list[Part]:
    """Cut a column; of talk the newest lines come first, in the order in which they were said."""

    def measured(line: Line) -> float:
        return measure(line, abreast)

    cut: list[list[Line]] = [[]]
    left = whole = room(column, abreast)
    for line in column.lines[::-1] if column.is_talk else column.lines:
        pieces = pieces_of(line, measured, whole)
        high = measured(pieces[0])
        if high > left and cut[-1]:
            cut.append([])
            left = whole
        cut[-1].append(pieces[0])
        cut.extend([piece] for piece in pieces[1:])
        left = left - high if len(pieces) == 1 else 0.0
    total = sum(map(len, cut))
    return [
        Part(
            replace(column, lines=tuple(part[::-1] if column.is_talk else part)), total - len(part)
        )
        for part in cut
    ]


def pieces_of(line: Line, measure: Callable[[Line], float], room: float) -> list[Line]:
    """Cut a line that is higher than a whole sheet into pieces that are not."""
    pieces: list[Line] = []
    words = line.words.split(" ")
    while measure(line) > room and len(words) > 1:
        count = _most(words, lambda some: measure(Line(f"{some} …")) <= room)
        pieces.append(Line(" ".join(words[:count]) + " …", mark=line.mark))
        words = words[count:]
        line = replace(line, words=" ".join(words))
    return [*pieces, line]


def _most(words: list[str], fits: Callable[[str], bool]) -> int:
    """Find how many words fit; at least one goes, and at least one stays."""
    low, high = 1, len(words) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if fits(" ".join(words[:middle])):
            low = middle
        else:
            high = middle - 1
    return low
