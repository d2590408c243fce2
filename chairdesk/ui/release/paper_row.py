"""One paper in the list of what goes out: what it is, whose, and how it stands."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chairdesk.desk.shelves import KeptDocument
from chairdesk.ui.kit.buttons import ChipButton
from chairdesk.ui.kit.pill import Pill
from chairdesk.ui.kit.plain_label import PlainLabel


@dataclass(frozen=True, slots=True)
class HowItStands:
    """What a row says of its paper."""

    kind: str
    whose: str
    more: str
    state: str
    tone: str


class PaperRow(QWidget):
    """Opens its paper at a press; the button says all of the row to a screen reader."""

    wanted = Signal(object)
    """paper: KeptDocument, to be looked at"""

    def __init__(self, paper: KeptDocument, stands: HowItStands, *, is_chosen: bool) -> None:
        super().__init__()
        self.paper = paper
        self.open = ChipButton(stands.kind, "eye")
        self.open.setChecked(is_chosen)
        said = ". ".join(filter(None, (stands.kind, stands.whose, stands.state, stands.more)))
        self.open.setAccessibleName(said)
        self.open.clicked.connect(self._ask)
        self._lay_out(stands)

    def _ask(self) -> None:
        self.open.setChecked(True)
        self.wanted.emit(self.paper)

    def _lay_out(self, stands: HowItStands) -> None:
        whose, more = PlainLabel(stands.whose), PlainLabel(stands.more)
        more.setProperty("tone", "muted")
        more.setProperty("scale", "small")
        more.setVisible(bool(stands.more))
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (whose, more):
            label.setWordWrap(True)
            words.addWidget(label)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.open)
        line.addLayout(words, 1)
        line.addWidget(Pill(stands.state, stands.tone))
