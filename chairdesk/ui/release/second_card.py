"""The second person's release: the minute-taker's, under their own secret."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from chairdesk.ui.kit.buttons import QuietButton, TickBox
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.errand import Errand
from chairdesk.ui.kit.fields import NamedField, one_line
from chairdesk.ui.kit.plain_label import wrapped


class SecondCard(Card):
    """Asks whether two release each copy, and takes the second one's secret."""

    policy_chosen = Signal(bool)
    """by_two: bool"""
    release_wanted = Signal(str)
    """secret: the words typed; they are cleared from the field at once"""

    agreed = Signal(object)
    """mark: str, of the key that the secret opened"""
    refused = Signal(object)
    """why: Exception, for which the secret did not open the key"""

    def __init__(self) -> None:
        super().__init__(self.tr("A second person's release"))
        self._errand: Errand | None = None
        self.by_two = TickBox(self.tr("Two release each copy: chair and minute-taker"))
        self.says = wrapped()
        self.secret = one_line()
        self.secret_field = NamedField(
            self.tr("The minute-taker's signing secret or PIN"), self.secret
        )
        self.agree = QuietButton(self.tr("Release what I have looked at"), "stamp")
        self._lay_out()
        self.by_two.clicked.connect(self.policy_chosen)
        self.agree.clicked.connect(self._submit)
        self.secret.returnPressed.connect(self._submit)

    def show_state(self, says: str, *, by_two: bool, is_laid_down: bool, is_asking: bool) -> None:
        """Show whether two release, whether the procedure says so, and what is still asked."""
        self.by_two.setChecked(by_two)
        self.by_two.setEnabled(not is_laid_down)
        self.says.setText(says)
        self.says.setVisible(bool(says))
        for widget in (self.secret_field, self.agree):
            widget.setVisible(is_asking)

    def ask(self, errand: Errand) -> None:
        """Wait beside the windows until the key says whose it is: it may lie on a smart card."""
        self._errand = errand
        self.agree.setEnabled(False)
        errand.done.connect(self._back)
        errand.failed.connect(self._back)
        errand.done.connect(self.agreed)
        errand.failed.connect(self.refused)
        errand.set_out()

    def _back(self) -> None:
        self.agree.setEnabled(True)

    def _submit(self) -> None:
        if not self.agree.isEnabled():
            return
        secret = self.secret.text()
        self.secret.clear()
        if secret:
            self.release_wanted.emit(secret)

    def _lay_out(self) -> None:
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        for widget in (self.by_two, self.says, self.secret_field, self.agree):
            self.body.addWidget(widget)
