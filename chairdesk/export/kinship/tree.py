"""What a family tree is made of: signs in rows, who descends from whom, who lives together."""

from dataclasses import dataclass
from enum import Enum

ELDERS, ADULTS, YOUNG = range(3)
"""The rows of a tree, the eldest above."""


class Sign(Enum):
    """How somebody is drawn, as the field draws them."""

    MALE = "square"
    FEMALE = "circle"
    UNSAID = "diamond"
    UNBORN = "triangle"


@dataclass(frozen=True, slots=True)
class Drawn:
    """One of the family, in their row; `about` is their age, or what they are to the children."""

    name: str
    about: str
    row: int
    sign: Sign
    is_subject: bool = False


@dataclass(frozen=True, slots=True)
class Descent:
    """One or two parents and their children, by their places among those drawn."""

    parents: tuple[int, ...]
    children: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FamilyTree:
    """A family to be drawn: those of each row in their order, the same in words, and a key."""

    drawn: tuple[Drawn, ...]
    descents: tuple[Descent, ...]
    households: tuple[tuple[int, ...], ...]
    says: str
    legend: str
    siblings: tuple[tuple[int, int], ...] = ()
    """Brothers and sisters among the adults, pair by pair."""
