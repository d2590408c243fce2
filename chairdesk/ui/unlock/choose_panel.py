"""Where the chair chooses a passphrase, and hears how well it keeps."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.desk.at_the_door.passphrase import judged
from chairdesk.ui.kit.buttons import PrimaryButton
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.unlock.secret_field import SecretField
from chairdesk.words import Words


class ChoosePanel(QWidget):
    """A new passphrase, typed twice; nothing goes on until it is good enough."""

    chosen = Signal(str)
    """passphrase: str"""

    def __init__(self, words: Words, go_on: str) -> None:
        super().__init__()
        self._words = words
        self.first = SecretField(self.tr("&Passphrase"))
        self.again = SecretField(self.tr("The same &again"))
        self.strength = wrapped()
        self.go_on = PrimaryButton(go_on, "arrow-right")
        self._lay_out()
        self._connect()

    def clear(self) -> None:
        """Forget what was typed."""
        self.again.clear()
        self.first.clear()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.first, self.strength, self.again):
            column.addWidget(widget)
        column.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignLeft)
        self._judge()

    def _connect(self) -> None:
        self.first.changed.connect(self._judge)
        self.again.changed.connect(self._judge)
        self.first.entered.connect(self.again.setFocus)
        self.again.entered.connect(self._go_on)
        self.go_on.clicked.connect(self._go_on)

    def _judge(self) -> None:
        strength = judged(self.first.typed)
        missing = self._words.number(strength.missing)
        said = self._words.name_of(strength.grade).format(missing=missing)
        self.strength.setText(said if self.first.typed else "")
        mark(self.strength, tone="good" if strength.is_enough else "amber")
        is_started = bool(self.again.typed)
        is_same = self.first.typed == self.again.typed
        differs = self.tr("The two are not the same yet.") if is_started and not is_same else ""
        self.again.named.say_hint(differs)
        self.first.named.field.setAccessibleDescription(self.strength.text())
        self.go_on.setEnabled(strength.is_enough and is_same)

    def _go_on(self) -> None:
        if self.go_on.isEnabled():
            self.chosen.emit(self.first.typed)
