"""The dresses in which every window is walked through, and the items that are opened in each."""

from dataclasses import dataclass

from tests.pictures import dresses
from tests.pictures.dresses import LAPTOP, LIGHT, Dress

ITEMS = ("attendance", "information", "views", "decision", "dissent", "plan", "dates", "closing")


@dataclass(frozen=True, slots=True)
class Look:
    """A dress, items of the agenda, and a size of the window."""

    dress: Dress
    items: tuple[str, ...]
    size: tuple[int, int] = LAPTOP


STRETCHED = Look(dresses.STRETCHED, ITEMS)
LARGE = Look(dresses.LARGE, ("attendance", "views", "decision", "plan"))
SMALL = Look(LIGHT, ("attendance", "decision"), (683, 384))
