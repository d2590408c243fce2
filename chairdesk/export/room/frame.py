"""One frame of the room's window: plain words already chosen, and no way back to the record."""

from dataclasses import dataclass, field
from enum import StrEnum


class Face(StrEnum):
    """What the room can be shown."""

    BLANK = "blank"
    AGENDA = "agenda"
    COLUMNS = "columns"
    SCALES = "scales"
    CHILD = "child"
    PLAN = "plan"
    DATES = "dates"


class Tone(StrEnum):
    """What a column is about, for its colour and its icon."""

    PLAIN = "plain"
    VOICE = "voice"
    STRENGTH = "strength"
    WORRY = "worry"
    NEED = "need"


class Mark(StrEnum):
    """How far an item of the agenda is."""

    NONE = "none"
    DONE = "done"
    NOW = "now"
    TO_COME = "to_come"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to read; `children` are places on the roll, `scale` runs from 0 to 10.

    `earlier` are the numbers that stood on the scale before, at this conference.
    """

    words: str = field(repr=False)
    beside: str = field(default="", repr=False)
    children: tuple[int, ...] = ()
    mark: Mark = Mark.NONE
    scale: int | None = None
    earlier: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """Lines under a title; of too many, the newest are read first where they are talk."""

    title: str = field(repr=False)
    lines: tuple[Line, ...] = ()
    tone: Tone = Tone.PLAIN
    child: int | None = None
    is_talk: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands in the room's window; a blank one has the ordinary name of the meeting."""

    face: Face
    name: str = ""
    title: str = field(default="", repr=False)
    columns: tuple[Column, ...] = ()
    children: tuple[str, ...] = field(default=(), repr=False)


BLANK = Frame(Face.BLANK)
