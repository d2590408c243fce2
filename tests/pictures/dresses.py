"""The dresses in which every window has its picture taken, and those it is walked through in."""

from dataclasses import dataclass

from chairdesk.ui.style import USUAL
from chairdesk.ui.tokens import Theme

LAPTOP, ROOM = (1366, 768), (1280, 720)
NOBODYS = "xx"
"""The language that nobody speaks, 40 per cent longer than English."""


@dataclass(frozen=True, slots=True)
class Dress:
    """What the windows wear: a theme, a size of text, and a language."""

    name: str
    theme: Theme = Theme.LIGHT
    points: float = USUAL
    language: str = "en"

    @property
    def follows_the_room(self) -> bool:
        """Whether the room's window, whose text follows its screen, looks its own way in it."""
        return self.points == USUAL


LIGHT = Dress("light")
LARGE = Dress("200-percent", points=2 * USUAL)
STRETCHED = Dress("pseudo-locale", language=NOBODYS)
DRESSES = (
    LIGHT,
    Dress("dark", Theme.DARK),
    Dress("high-contrast", Theme.HIGH_CONTRAST),
    LARGE,
    STRETCHED,
)
