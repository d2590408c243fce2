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

    @property
    def spelled(self) -> bytes:
        """The look and the language as they are kept beside the vault, in clear."""
        look = self.style.look
        return f"{look.theme} {look.points} {self.tongue.code}".encode()


def put_on(app: QApplication, tongue: Tongue | None = None, look: Look | None = None) -> Worn:
    """Dress the application, once; nothing is tidied away on another thread from then on."""
    tidying = Tidying(app)
    return Worn(tongue or Tongue(app), Style(app, look), tidying)


def read_worn(spelled: bytes) -> tuple[Look, str]:
    """Read the look and the code of the language that were worn last; as usual where none were."""
    theme, points, code, *_ = *spelled.decode("ascii", "replace").split(), "", "", ""
    return Look.read(theme, points), code
