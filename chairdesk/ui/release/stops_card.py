"""What keeps one copy back, each stop with its reason for being passed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chairdesk.models.paper import Stop
from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.fields import name_field, one_line
from chairdesk.ui.kit.plain_label import PlainLabel


class StopRow(QWidget):
    """One stop in words; a reason, once typed, passes it."""

    passed = Signal(object, str, str)
    """stop: Stop, what: str, reason: str"""

    def __init__(self, stop: Stop, what: str, says: str) -> None:
        super().__init__()
        self.stop, self.what = stop, what
        self.says = PlainLabel(says)
        self.reason = one_line(self.tr("Why it goes out all the same"))
        self.passing = QuietButton(self.tr("Pass with this reason"), "check")
        name_field(self.reason, self.tr("Why it goes out all the same: {says}").format(says=says))
        self._lay_out()
        self.passing.clicked.connect(self._submit)
        self.reason.returnPressed.connect(self._submit)

    def _submit(self) -> None:
        self.passed.emit(self.stop, self.what, self.reason.text())

    def _lay_out(self) -> None:
        self.says.setWordWrap(True)
        line = QHBoxLayout()
        line.addWidget(self.reason, 1)
        line.addWidget(self.passing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.says)
        column.addLayout(line)


class StopsCard(Card):
    """Lists the stops of the copy that is looked at; empty, it is not there."""

    passed = Signal(object, str, str)
    """stop: Stop, what: str, reason: str"""

    def __init__(self) -> None:
        super().__init__("")
        self.heading.setText(self.tr("What keeps this copy back"))
        self.setAccessibleName(self.heading.text())
        self.rows: list[StopRow] = []
        self.hide()

    def show_stops(self, stops: tuple[tuple[Stop, str, str], ...]) -> None:
        """Show each stop with its mark and its words; what is half typed stays."""
        if [(row.stop, row.what) for row in self.rows] == [stop[:2] for stop in stops]:
            return
        empty(self.body)
        self.rows = [StopRow(*stop) for stop in stops]
        for row in self.rows:
            row.passed.connect(self.passed)
            self.body.addWidget(row)
        self.setVisible(bool(stops))
