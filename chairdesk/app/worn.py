"""What the application wears before any window stands: its language and its dress."""

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from chairdesk.ui.frame.tidying import Tidying
from chairdesk.ui.language.tongue import Tongue
from chairdesk.ui.style import Look, Style


@dataclass(frozen=True, slots=True)
class Worn:
    """One language and one dress for all windows, and whoever tidies up after them."""

    tongue: Tongue
    style: Style
    tidying: Tidying


def put_on(app: QApplication, tongue: Tongue | None = None) -> Worn:
    """Dress the application, once; nothing is tidied away on another thread from then on."""
    tidying = Tidying(app)
    return Worn(tongue or Tongue(app), Style(app, Look()), tidying)
