"""The pages as somebody who cannot see them hears them: a tree of what each part is."""

from dataclasses import dataclass, field
from typing import TypeAlias

Box: TypeAlias = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of drawing on a page, by the number that it bears there."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """Where on which page a signature field stands; one that locks closes the document."""

    page: int
    name: str
    tip: str
    box: Box
    locks: bool


@dataclass(eq=False, slots=True)
class Node:
    """A heading, paragraph, list, table or picture; it gathers its marks while it is drawn."""

    kind: str
    kids: "list[Node | Mark | FieldPlace]" = field(default_factory=list)
    scope: str = ""
    says: str = ""
    shows: str = ""
    """What a picture shows, in words."""
    place: Box | None = None
    """Where on its page a picture stands."""

    def add(self, kind: str, scope: str = "", says: str = "") -> "Node":
        """Begin a part of this part; `says` is what is read in place of what is drawn."""
        part = Node(kind, scope=scope, says=says)
        self.kids.append(part)
        return part
