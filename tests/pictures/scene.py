"""One thing worth a picture: how it is brought about, looked at, and put away again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtWidgets import QWidget

from tests.pictures.dresses import LIGHT, Dress
from tests.pictures.held import Held
from tests.pictures.studio import Studio

Show: TypeAlias = Callable[[Studio], Iterator[QWidget]]
"""Brings something about, gives the window or the part of it to look at, and puts it away."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is shown, under the name of its picture."""

    name: str
    show: Show
    high: int = 768
    """As high as the window is for it: more than a laptop's for what scrolls."""
    is_for_the_room: bool = False
    is_for_light: bool = False
    """Taken in light alone: its window has a picture in every dress in another scene."""

    def suits(self, dress: Dress) -> bool:
        """Say whether this is taken in a dress."""
        if self.is_for_the_room and not dress.follows_the_room:
            return False
        return dress is LIGHT or not self.is_for_light


@dataclass(frozen=True, slots=True)
class Group:
    """Scenes of windows that are opened once for all of them, and worn in every dress."""

    enter: Callable[[Studio, Held], None]
    scenes: Callable[[Studio], tuple[Scene, ...]]


def in_light(name: str, show: Show, high: int = 768) -> Scene:
    """Make a scene that is taken in light alone."""
    return Scene(name, show, high, is_for_light=True)


def as_it_is(studio: Studio) -> Iterator[QWidget]:
    """Show the window of the desk as it stands."""
    yield studio.window
