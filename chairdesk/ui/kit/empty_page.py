"""A page with nothing on it yet: what belongs there, and the first step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.ui.kit.buttons import PrimaryButton
from chairdesk.ui.kit.heading_label import HeadingLabel
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.tokens import gap


class EmptyPage(QWidget):
    """Says what belongs here, and offers the first step when there is one."""

    first_step_taken = Signal()

    def __init__(self, title: str, sentence: str, first_step: str = "") -> None:
        super().__init__()
        self.heading = HeadingLabel(title)
        self._sentence = wrapped(sentence)
        self.first_step = PrimaryButton(first_step)
        self._lay_out_empty()
        self.first_step.clicked.connect(self.first_step_taken)

    def _lay_out_empty(self) -> None:
        self._sentence.setProperty("tone", "muted")
        column = QVBoxLayout(self)
        column.setSpacing(gap(self, 0.6))
        column.addStretch(1)
        column.addWidget(self.heading)
        column.addWidget(self._sentence)
        if self.first_step.text():
            column.addWidget(self.first_step, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(2)
