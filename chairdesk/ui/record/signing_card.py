"""One hand's signature: whose it is, what is signed, and the secret that signs."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from chairdesk.models.contribution import Hand
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.buttons import PrimaryButton, QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.fields import NamedField, name_field, one_line
from chairdesk.ui.kit.layers.file_choice import FileChoice
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.kit.scroll_page import focus_in_view
from chairdesk.ui.record.smart_card import SmartCard

SHORTEST = 8


class SigningCard(Card):
    """Asks one hand for its secret; the first time, for a new one, twice."""

    signing_wanted = Signal(str)
    """secret: the words typed; they are cleared from the fields at once"""
    certificate_chosen = Signal(object, str)
    """file: Path of the authority's certificate and key; password: what opens it"""
    own_wanted = Signal()
    """A certificate of one's own is to sign again, not the authority's."""

    def __init__(self, hand: Hand, title: str, says: str) -> None:
        super().__init__(title)
        self.hand = hand
        self.who = wrapped()
        self.says = wrapped(says)
        self.secret = one_line()
        self.again = one_line()
        self.secret_field = NamedField(self.tr("Signing secret"), self.secret)
        self.again_field = NamedField(self.tr("The same secret once more"), self.again)
        self.certificate = wrapped()
        self.sign = PrimaryButton(title, "pen")
        self.other = QuietButton("")
        self.smart_card = SmartCard()
        self.answer = wrapped()
        self._title = title
        self._is_new = self._is_on_card = False
        self._picked: Path | None = None
        self._lay_out()
        self._connect()

    def ask(
        self, name: str, *, is_new: bool, certificate: str = "", is_on_card: bool = False
    ) -> None:
        """Ask somebody to sign; `is_new` when they have no signing key here yet.

        `certificate` is what the authority's certificate says of itself, where that signs;
        it may lie on a smart card, and then its PIN is asked.
        """
        self._is_new, self._is_on_card = is_new, is_on_card
        if self.standing.text():
            self.say_standing("")  # what was signed was a version before this one
            self.say_answer("")
        self.who.setText(name or self.tr("Nobody is named for this in Prepare yet."))
        self.certificate.setText(certificate)
        hint = self.tr(
            "{name} signs here for the first time: choose a secret of eight characters or more "
            "that nobody else knows. It opens only this signing key."
        ).format(name=name)
        at_reader = self.tr(
            "It is asked at each signature and never kept. Leave it empty where the reader has "
            "keys of its own and asks for it there."
        )
        self.secret_field.say_hint(at_reader if is_on_card else hint if is_new else "")
        self._show_fields(is_asking=bool(name))
        if self._picked is not None and name:
            self.ask_for_password(self._picked)

    def ask_for_password(self, file: Path) -> None:
        """Ask for the password of the authority's certificate, before it signs anything."""
        self._picked = file
        self._show_fields(is_asking=True)
        self.secret_field.say_hint(
            self.tr(
                "It is asked at each signature and never kept. The certificate is kept in the "
                "vault as it came, closed by this password."
            )
        )
        self.secret.setFocus()

    def forget_file(self) -> None:
        """Ask for no file's password any more: it was taken over, or left."""
        self._picked = None
        self.smart_card.forget()

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
        self.other.setEnabled(not is_waiting)
        self.smart_card.wait(is_waiting=is_waiting)

    def _show_fields(self, *, is_asking: bool) -> None:
        is_picking = self._picked is not None
        self.who.setVisible(bool(self.who.text()))
        for widget in (self.secret_field, self.sign, self.other):
            widget.setVisible(is_asking)
        self.says.setVisible(is_asking and not is_picking)
        self.certificate.setVisible(is_asking and not is_picking and bool(self.certificate.text()))
        self.again_field.setVisible(is_asking and self._is_new and not is_picking)
        self.smart_card.setVisible(is_asking and not is_picking and not self.certificate.text())
        self._name_all(is_picking=is_picking, is_theirs=bool(self.certificate.text()))

    def _name_all(self, *, is_picking: bool, is_theirs: bool) -> None:
        password, secret = self.tr("Password of the certificate"), self.tr("Signing secret")
        asked = password if is_picking or is_theirs else secret
        if self._is_on_card and not is_picking:
            asked = self.tr("PIN of the card")
        self.secret_field.label.setText(asked)
        name_field(self.secret, asked)
        self.sign.setText(self.tr("Open this certificate") if is_picking else self._title)
        own = self.tr("Your own certificate")
        file = self.tr("Another certificate…")
        self.other.setText(self.tr("Leave it") if is_picking else own if is_theirs else file)

    def _lay_out(self) -> None:
        for secret in (self.secret, self.again):
            secret.setEchoMode(QLineEdit.EchoMode.Password)
        fields = (self.secret_field, self.again_field)
        for widget in (self.who, self.says, self.certificate, *fields, self.sign, self.answer):
            self.body.addWidget(widget)
        self.body.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.smart_card)
        self.say_answer("")

    def _connect(self) -> None:
        self.sign.clicked.connect(self._submit)
        self.secret.returnPressed.connect(self._next)
        self.again.returnPressed.connect(self._submit)
        self.other.clicked.connect(self._change_certificate)

    def _next(self) -> None:
        if self._is_new and self._picked is None:
            focus_in_view(self.again)
        else:
            self._submit()

    def _submit(self) -> None:
        if not self.sign.isEnabled():
            return  # Enter was pressed while the pages are drawn or a signature is made
        secret, again = self.secret.text(), self.again.text()
        why_not = self._why_not(secret, again)
        if why_not:
            self.say_answer(why_not)
            return
        self.secret.clear()
        self.again.clear()
        self.say_answer("")
        if self._picked is None:
            self.signing_wanted.emit(secret)
        else:
            self.certificate_chosen.emit(self._picked, secret)

    def _change_certificate(self) -> None:
        self.secret.clear()
        self.again.clear()
        self.say_answer("")
        if self._picked is not None or self.certificate.text():
            self.forget_file()
            self.own_wanted.emit()
            return
        choice = FileChoice(self, self.tr("The authority's certificate with its key"))
        choice.setFileMode(FileChoice.FileMode.ExistingFile)
        choice.setNameFilters([self.tr("Certificates (*.p12 *.pfx)"), self.tr("All files (*)")])
        choice.fileSelected.connect(lambda name: self.ask_for_password(Path(name)))
        choice.open()

    def _why_not(self, secret: str, again: str) -> str:
        if self._is_on_card and self._picked is None:
            return ""
        if self._picked is not None or self.certificate.text():
            return "" if secret else self.tr("Type the password of the certificate first.")
        if not secret:
            return self.tr("Type the signing secret first.")
        if self._is_new and len(secret) < SHORTEST:
            return self.tr("Choose a secret of eight characters or more.")
        if self._is_new and secret != again:
            return self.tr("The two secrets differ. Type the same one twice.")
        return ""


def attestation(bench: Bench) -> str:
    """Say what the minute-taker attests, in the words that stand on the paper."""
    return bench.words.term("paper", "attests").format(meeting=bench.pack.terms.meeting_in_short)
