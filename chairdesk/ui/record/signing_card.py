"""One hand's signature: whose it is, what is signed, and the secret that signs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from chairdesk.models.contribution import Hand
from chairdesk.ui.kit.buttons import PrimaryButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.fields import NamedField, one_line
from chairdesk.ui.kit.plain_label import PlainLabel

SHORTEST = 8


class SigningCard(Card):
    """Asks one hand for its secret; the first time, for a new one, twice."""

    signing_wanted = Signal(str)
    """secret: the words typed; they are cleared from the fields at once"""

    def __init__(self, hand: Hand, title: str, says: str) -> None:
        super().__init__(title)
        self.hand = hand
        self.who = PlainLabel()
        self.says = PlainLabel(says)
        self.secret = one_line()
        self.again = one_line()
        self.secret_field = NamedField(self.tr("Signing secret"), self.secret)
        self.again_field = NamedField(self.tr("The same secret once more"), self.again)
        self.sign = PrimaryButton(title, "pen")
        self.answer = PlainLabel()
        self._is_new = False
        self._lay_out()
        self._connect()

    def ask(self, name: str, *, is_new: bool) -> None:
        """Ask somebody to sign; `is_new` when they have no signing key here yet."""
        self._is_new = is_new
        self.who.setText(name or self.tr("Nobody is named for this in Prepare yet."))
        self._show_fields(is_asking=bool(name))
        hint = self.tr(
            "{name} signs here for the first time: choose a secret of eight characters or more "
            "that nobody else knows. It opens only this signing key."
        ).format(name=name)
        self.secret_field.say_hint(hint if is_new else "")

    def say_signed(self, sentence: str) -> None:
        """Say that this hand has signed, and when."""
        self._show_fields(is_asking=False)
        self.say_answer(sentence)
        self.say_standing(self.tr("Signed"), "good")

    def say_answer(self, sentence: str) -> None:
        """Say what came of it."""
        self.answer.setText(sentence)
        self.answer.setVisible(bool(sentence))

    def wait(self, *, is_waiting: bool) -> None:
        """Rest while the signature is being made."""
        self.sign.setEnabled(not is_waiting)

    def _show_fields(self, *, is_asking: bool) -> None:
        for widget in (self.secret_field, self.sign, self.says):
            widget.setVisible(is_asking)
        self.again_field.setVisible(is_asking and self._is_new)

    def _lay_out(self) -> None:
        for secret in (self.secret, self.again):
            secret.setEchoMode(QLineEdit.EchoMode.Password)
        for label in (self.who, self.says, self.answer):
            label.setWordWrap(True)
        fields = (self.secret_field, self.again_field)
        for widget in (self.who, self.says, *fields, self.sign, self.answer):
            self.body.addWidget(widget)
        self.say_answer("")

    def _connect(self) -> None:
        self.sign.clicked.connect(self._submit)
        self.secret.returnPressed.connect(self._next)
        self.again.returnPressed.connect(self._submit)

    def _next(self) -> None:
        if self._is_new:
            self.again.setFocus()
        else:
            self._submit()

    def _submit(self) -> None:
        secret, again = self.secret.text(), self.again.text()
        why_not = self._why_not(secret, again)
        if why_not:
            self.say_answer(why_not)
            return
        self.secret.clear()
        self.again.clear()
        self.say_answer("")
        self.signing_wanted.emit(secret)

    def _why_not(self, secret: str, again: str) -> str:
        if not secret:
            return self.tr("Type the signing secret first.")
        if self._is_new and len(secret) < SHORTEST:
            return self.tr("Choose a secret of eight characters or more.")
        if self._is_new and secret != again:
            return self.tr("The two secrets differ. Type the same one twice.")
        return ""
