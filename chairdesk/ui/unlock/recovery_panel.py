"""The recovery code, shown large, to print or to save before going on."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.ui.kit.buttons import PrimaryButton, QuietButton
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.flow_layout import FlowLayout
from chairdesk.ui.kit.plain_label import PlainLabel, wrapped
from chairdesk.ui.tokens import em

GROUPS_TO_A_LINE = 3
Keep = Callable[[QWidget, str], bool]


class RecoveryPanel(QWidget):
    """Nine groups of four; the chair prints, saves or copies them out by hand.

    `keep_on_paper` and `keep_in_file` say whether the chair went through with it.
    """

    kept = Signal()
    failed = Signal(str)
    """why: str"""

    def __init__(self, keep_on_paper: Keep, keep_in_file: Keep) -> None:
        super().__init__()
        self._code = ""
        self._keep_on_paper, self._keep_in_file = keep_on_paper, keep_in_file
        self.groups = PlainLabel()
        self.told = wrapped()
        self.on_paper = QuietButton(self.tr("&Print it"), "printer")
        self.in_file = QuietButton(self.tr("&Save it to a file"), "save")
        self.go_on = PrimaryButton(self.tr("I have it; go on"), "arrow-right")
        self._lay_out()
        self._connect()

    def show_code(self, code: str) -> None:
        """Show a code in groups, or none."""
        self._code = code
        groups = code.split("-") if code else []
        lines = [
            "   ".join(groups[place : place + GROUPS_TO_A_LINE])
            for place in range(0, len(groups), GROUPS_TO_A_LINE)
        ]
        self.groups.setText("\n".join(lines))
        self.groups.setAccessibleDescription(", ".join(" ".join(group) for group in groups))
        self._tell("")

    def _lay_out(self) -> None:
        self.groups.setProperty("scale", "huge")
        self.groups.setProperty("focusable", "true")
        self.groups.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.groups.setMinimumHeight(em(self, 6))
        self.groups.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.groups.setAccessibleName(self.tr("Recovery code"))
        self.told.setProperty("tone", "good")
        row = FlowLayout()
        for button in (self.on_paper, self.in_file, self.go_on):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.groups)
        column.addLayout(row)
        column.addWidget(self.told)

    def _connect(self) -> None:
        self.on_paper.clicked.connect(self._print)
        self.in_file.clicked.connect(self._save)
        self.go_on.clicked.connect(self.kept)

    def _print(self) -> None:
        if self._keep_on_paper(self, self._code):
            self._tell(self.tr("It went to the printer. Keep the paper apart from the laptop."))

    def _save(self) -> None:
        try:
            is_kept = self._keep_in_file(self, self._code)
        except OSError:
            self.failed.emit(self.tr("The file could not be written there. Choose another place."))
            return
        if is_kept:
            self._tell(self.tr("It is saved. Move the file off this laptop, to a stick or a safe."))

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))
        mark(self.told)
