"""What keeps one copy back, each stop with its reason for being passed."""

import json

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chairdesk.models.paper import Stop
from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import take_out
from chairdesk.ui.kit.fields import name_field, one_line
from chairdesk.ui.kit.plain_label import wrapped


class StopRow(QWidget):
    """One stop in words; a reason, once typed, passes it."""

    passed = Signal(object, str, str)
    """stop: Stop, what: str, reason: str"""

    def __init__(self, stop: Stop, what: str) -> None:
        super().__init__()
        self.stop, self.what = stop, what
        self.says = wrapped()
        self.reason = one_line(self.tr("Why it goes out all the same"))
        self.passing = QuietButton(self.tr("Pass with this reason"), "check")
        self._lay_out()
        self.passing.clicked.connect(self._submit)
        self.reason.returnPressed.connect(self._submit)

    def say(self, says: str) -> None:
        """Say what keeps the copy back."""
        self.says.setText(says)
        name_field(self.reason, self.tr("Why it goes out all the same: {says}").format(says=says))

    def _submit(self) -> None:
        self.passed.emit(self.stop, self.what, self.reason.text())

    def _lay_out(self) -> None:
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
    half_changed = Signal()
    """What is half typed here may have changed."""

    def __init__(self) -> None:
        super().__init__(self.tr("What keeps this copy back"))
        self.rows: list[StopRow] = []
        self._copy = ""
        self._half_typed: dict[tuple[str, Stop, str], str] = {}
        self.hide()

    @property
    def half(self) -> str:
        """The reasons that were typed and passed nothing yet, copy by copy."""
        here = {(self._copy, row.stop, row.what): row.reason.text() for row in self.rows}
        typed = self._half_typed | here
        listed = [[copy, stop.value, what, words] for (copy, stop, what), words in typed.items()]
        listed = [one for one in listed if one[-1]]
        return json.dumps(listed) if listed else ""

    def put_back(self, half: str) -> None:
        """Have each reason stand again beside its stop once its copy is looked at."""
        typed = {(copy, Stop(stop), what): words for copy, stop, what, words in json.loads(half)}
        self._half_typed |= typed

    def show_stops(self, copy: str, stops: tuple[tuple[Stop, str, str], ...]) -> None:
        """Show each stop of a copy with its mark and its words; what is half typed stays there."""
        known = {(row.stop, row.what): row for row in self.rows if copy == self._copy}
        before, self.rows = self.rows, []
        for place, (stop, what, says) in enumerate(stops):
            row = known.get((stop, what)) or self._row(copy, stop, what)
            row.say(says)
            self.rows.append(row)
            if self.body.indexOf(row) != place:
                self.body.insertWidget(place, row)
        for gone in before:
            if gone not in self.rows:
                is_passed = copy == self._copy
                typed = "" if is_passed else gone.reason.text()
                self._half_typed[self._copy, gone.stop, gone.what] = typed
                take_out(self.body, gone)
        self._copy = copy
        self.setVisible(bool(stops))

    def _row(self, copy: str, stop: Stop, what: str) -> StopRow:
        row = StopRow(stop, what)
        row.reason.setText(self._half_typed.get((copy, stop, what), ""))
        row.passed.connect(self.passed)
        row.reason.textChanged.connect(self.half_changed)
        return row
