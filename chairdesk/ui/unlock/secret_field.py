"""A line for a passphrase, which shows what is typed only when asked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from chairdesk.ui.kit.buttons import TickBox
from chairdesk.ui.kit.fields import NamedField, one_line


class SecretField(QWidget):
    """One passphrase, hidden until the chair wants to see it."""

    changed = Signal(str)
    """typed: str"""
    entered = Signal()

    def __init__(self, label: str) -> None:
        super().__init__()
        self.line = one_line()
        self.named = NamedField(label, self.line)
        self._shows = TickBox(self.tr("Show what I type"))
        self._lay_out()
        self.line.textChanged.connect(self.changed)
        self.line.returnPressed.connect(self.entered)
        self._shows.toggled.connect(self._show)

    @property
    def typed(self) -> str:
        """What stands in the line."""
        return self.line.text()

    def clear(self) -> None:
        """Forget what was typed, hide what comes, and wait for it."""
        self.line.clear()
        self._shows.setChecked(False)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.named)
        column.addWidget(self._shows)

    def _show(self, is_shown: bool) -> None:  # noqa: FBT001 - Qt's signal brings it
        echo = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(echo)
