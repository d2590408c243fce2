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

    def __init__(self, paper: KeptDocument) -> None:
        super().__init__()
        self.paper = paper
        self.open = ChipButton("", "eye")
        self._whose, self._more, self._state = PlainLabel(), PlainLabel(), Pill("")
        self.open.clicked.connect(self._ask)
        self._lay_out()

    def show_state(self, stands: HowItStands, *, is_chosen: bool) -> None:
        """Say how the paper stands now; whoever has the focus here keeps it."""
        self.open.setText(stands.kind)
        self.open.setChecked(is_chosen)
        said = ". ".join(filter(None, (stands.kind, stands.whose, stands.state, stands.more)))
        self.open.setAccessibleName(said)
        self._whose.setText(stands.whose)
        self._more.setText(stands.more)
        self._more.setVisible(bool(stands.more))
        self._state.say(stands.state, stands.tone)

    def _ask(self) -> None:
        self.open.setChecked(True)
        self.wanted.emit(self.paper)

    def _lay_out(self) -> None:
        self._more.setProperty("tone", "muted")
        self._more.setProperty("scale", "small")
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self._whose, self._more):
            label.setWordWrap(True)
            words.addWidget(label)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.open)
        line.addLayout(words, 1)
        line.addWidget(self._state)
