"""Where the chair shows that the recovery code was kept: two of its groups."""

from collections.abc import Callable
from random import SystemRandom

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from chairdesk.ui.kit.buttons import PrimaryButton, QuietButton
from chairdesk.ui.kit.fields import NamedField, one_line
from chairdesk.ui.kit.flow_layout import FlowLayout
from chairdesk.words import Words

Picked = tuple[int, int]
_FORGIVEN = str.maketrans("OIL", "011", "- ")


def pick_two(out_of: int) -> Picked:
    """Pick two groups by lot, the earlier one first."""
    first, second = sorted(SystemRandom().sample(range(out_of), 2))
    return first, second


class AskBackPanel(QWidget):
    """Asks for two groups of the code; `pick` chooses which, out of how many."""

    proved = Signal()
    wanted_again = Signal()
    failed = Signal(str)
    """why: str"""

    def __init__(self, words: Words, pick: Callable[[int], Picked]) -> None:
        super().__init__()
        self._words, self._pick = words, pick
        self._asked: tuple[str, str] = ("", "")
        self._lines = (one_line(), one_line())
        self._fields = tuple(NamedField("", line) for line in self._lines)
        self.show_again = QuietButton(self.tr("Show the code again"), "chevron-left")
        self.go_on = PrimaryButton(self.tr("Open the desk"), "arrow-right")
        self._lay_out()
        self._connect()

    def ask(self, code: str) -> None:
        """Ask for two groups of a code."""
        groups = code.split("-")
        places = self._pick(len(groups))
        self._asked = (groups[places[0]], groups[places[1]])
        for field, line, place in zip(self._fields, self._lines, places, strict=True):
            ordinal = self._words.term("ordinals", str(place + 1)).lower()
            label = self.tr("The {ordinal} group of four").format(ordinal=ordinal)
            field.label.setText(label)
            line.setAccessibleName(label)
            line.clear()
        self._lines[0].setFocus()

    def told(self) -> str:
        """Say what is to be done here."""
        return self.tr("Look at your copy of the recovery code, and type two of its groups.")

    def forget(self) -> None:
        """Forget the code."""
        self._asked = ("", "")

    def _lay_out(self) -> None:
        row = FlowLayout()
        row.addWidget(self.show_again)
        row.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for field in self._fields:
            column.addWidget(field)
        column.addLayout(row)

    def _connect(self) -> None:
        self._lines[0].returnPressed.connect(self._lines[1].setFocus)
        self._lines[1].returnPressed.connect(self._check)
        self.go_on.clicked.connect(self._check)
        self.show_again.clicked.connect(self.wanted_again)

    def _check(self) -> None:
        for line, group in zip(self._lines, self._asked, strict=True):
            if not group or line.text().upper().translate(_FORGIVEN) != group:
                self._ask_again(line)
                return
        self.proved.emit()

    def _ask_again(self, line: QLineEdit) -> None:
        line.clear()
        line.setFocus()
        self.failed.emit(
            self.tr("This is not that group of the code. Look at your copy, then type it again.")
        )
