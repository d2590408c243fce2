"""A conference in the diary's list: its lines break between words where there is little room."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent

from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.tokens import em

NARROWEST, AROUND = 10.0, 1.6
"""How narrow it may be, and how much of that stands around its words, in lines of text."""


class ConferenceButton(QuietButton):
    """A conference in the list; one is chosen."""

    KIND = "row"

    def __init__(self, says: str) -> None:
        super().__init__(says)
        self._says = says

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small it may be."""
        return QSize(em(self, NARROWEST), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the width changed: the words follow."""
        super().resizeEvent(event)
        lines = folded(self._says, self.fontMetrics(), self.width() - em(self, AROUND))
        if lines != self.text():
            self.setText(lines)


def folded(says: str, letters: QFontMetrics, room: int) -> str:
    """Break lines between words, so that each fits; a word that is wider stands alone."""
    lines: list[str] = []
    for line in says.split("\n"):
        lines.append("")
        for word in line.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and letters.horizontalAdvance(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
    return "\n".join(lines)
