"""What was passed with a reason, and the way to withdraw that."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from chairdesk.models.agenda import Override
from chairdesk.models.events import OverrideWithdrawn
from chairdesk.procedures.gates import asked_of
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.buttons import PlainButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.plain_label import wrapped


class PassedRow(QWidget):
    """One thing that was passed, why, and the button that opens it again."""

    def __init__(self, bench: Bench, override: Override) -> None:
        super().__init__()
        self._bench = bench
        self.override = override
        self.says = wrapped(self._sentence())
        self.withdraw = PlainButton(self.tr("Withdraw"), "undo-2")
        self.withdraw.setAccessibleName(self.tr("Withdraw: {what}").format(what=self.says.text()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.says, 1)
        row.addWidget(self.withdraw)
        self.withdraw.clicked.connect(self._take_back)

    def _sentence(self) -> str:
        one = self.override
        asked = asked_of(self._bench.pack, self._bench.conference, one) or one.rule
        if one.child is not None:
            asked = f"{self._bench.conference.roll.name_of(one.child)}: {asked}"
        return self.tr("{asked}\nPassed because: {reason}").format(asked=asked, reason=one.reason)

    def _take_back(self) -> None:
        self._bench.enter(OverrideWithdrawn(self.override.rule, self.override.child))


class PassedCard(Card):
    """Lists what was passed; there only while something was, and the record is not sealed."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench.words.term("seal", "passed"))
        self._bench = bench
        self.rows: list[PassedRow] = []

    def refresh(self) -> None:
        """Show what stands passed now."""
        passed = self._bench.conference.course.overrides
        if passed != tuple(row.override for row in self.rows):
            empty(self.body)
            self.rows = [PassedRow(self._bench, one) for one in passed]
            for row in self.rows:
                self.body.addWidget(row)
        self.setVisible(bool(passed) and not self._bench.conference.is_sealed)
