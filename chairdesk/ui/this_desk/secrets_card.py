"""What opens the vault: passphrase, recovery code, keychain, and under them all its key."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal

from chairdesk.desk.at_the_door.door import Locksmith
from chairdesk.ui.kit.buttons import QuietButton, TickBox
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.errand import Answer, Errand
from chairdesk.ui.kit.heading_label import HeadingLabel
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.unlock.ask_back_panel import AskBackPanel, Picked, pick_two
from chairdesk.ui.unlock.choose_panel import ChoosePanel
from chairdesk.ui.unlock.recovery_panel import RecoveryPanel
from chairdesk.ui.unlock.recovery_sheet import print_sheet, save_sheet
from chairdesk.ui.unlock.secret_field import SecretField
from chairdesk.words import Words


class SecretsCard(Card):
    """Everything asks for the passphrase of today first; nothing shown here outlives the card."""

    new_key_wanted = Signal(str)
    """passphrase: str; the window does it, for no room may be open then"""

    def __init__(
        self, locksmith: Locksmith, words: Words, pick: Callable[[int], Picked] = pick_two
    ) -> None:
        super().__init__(self.tr("What opens the vault"))
        self._locksmith, self._words = locksmith, words
        self._errand: Errand | None = None
        self.notice = NoticeBar()
        self.now = SecretField(self.tr("Passphrase of today"))
        self.choose = ChoosePanel(words, self.tr("Use this passphrase from now on"))
        self.new_code = QuietButton(self.tr("Draw a new recovery code"), "printer")
        self.code = RecoveryPanel(print_sheet, save_sheet)
        self.ask_back = AskBackPanel(words, pick)
        self._shown = ""
        self.keychain = TickBox(self.tr("Open without the passphrase on this computer"))
        self.new_key = QuietButton(self.tr("Write the vault anew under a new key"), "key")
        self._lay_out()
        self._connect()

    def say(self, sentence: str) -> None:
        """Say what was done, and forget what was typed."""
        self.setEnabled(True)
        self.now.clear()
        self.choose.clear()
        self.notice.say(sentence, "good")

    def refuse(self, why: Exception) -> None:
        """Say why it was not done."""
        self.setEnabled(True)
        self.keychain.setChecked(self._locksmith.has_keychain())
        self.notice.warn(self._words.why(why))

    def show_code(self, code: str) -> None:
        """Show a new recovery code, to be kept in the place of the old one."""
        self._shown = code
        self._show_again()
        self.say(self.tr("This is the new recovery code. The old one opens nothing any more."))

    def _lay_out(self) -> None:
        self.code.hide()
        self.ask_back.hide()
        self.code.go_on.setText(self.tr("I have it; put it away"))
        self.ask_back.go_on.setText(self.tr("Put the code away"))
        self.keychain.setChecked(self._locksmith.has_keychain())
        self.body.addWidget(self.notice)
        self.body.addWidget(self.now)
        for heading, told, *parts in self._parts():
            label = wrapped(told)
            for part in (HeadingLabel(heading, 3), label, *parts):
                is_button = isinstance(part, QuietButton)
                at = Qt.AlignmentFlag.AlignLeft if is_button else Qt.AlignmentFlag(0)
                self.body.addWidget(part, 0, at)

    def _parts(self) -> tuple[tuple[Any, ...], ...]:
        """List each secret: its heading, a sentence, and what is done there."""
        return (
            (
                self.tr("Another passphrase"),
                self.tr("It opens the vault at once, and the one of today no more."),
                self.choose,
            ),
            (
                self.tr("Recovery code"),
                self.tr("If the printed code was lost or seen, draw a new one."),
                self.new_code,
                self.code,
                self.ask_back,
            ),
            (
                self.tr("Keychain"),
                self.tr(
                    "Whoever is logged in as you can then open the vault. Passphrase and recovery"
                    " code open it all the same, and losing the keychain loses nothing."
                ),
                self.keychain,
            ),
            (
                self.tr("A new key"),
                self.tr(
                    "If a copy of the vault and a secret of it may be in other hands, write it"
                    " anew: this takes a while, and gives a new recovery code."
                ),
                self.new_key,
            ),
        )

    def _connect(self) -> None:
        smith = self._locksmith
        done = self.tr("From now on the new passphrase opens the vault.")
        self.choose.chosen.connect(
            lambda new: self._ask(lambda old: smith.change_passphrase(old, new), done)
        )
        self.new_code.clicked.connect(lambda: self._with_secret(self._draw_code))
        self.new_key.clicked.connect(lambda: self._with_secret(self.new_key_wanted.emit))
        self.keychain.clicked.connect(self._turn_keychain)
        self.code.kept.connect(self._ask_back)
        self.ask_back.wanted_again.connect(self._show_again)
        self.ask_back.proved.connect(
            lambda: self._run(smith.code.note_kept, lambda _: self._put_code_away())
        )
        for part in (self.code, self.ask_back):
            part.failed.connect(self.notice.warn)

    def _ask(self, work: Callable[[str], object], done: str) -> None:
        self._with_secret(lambda old: self._run(lambda: work(old), lambda _: self.say(done)))

    def _draw_code(self, passphrase: str) -> None:
        self._run(lambda: self._locksmith.new_recovery_code(passphrase), self.show_code)

    def _turn_keychain(self) -> None:
        if self.keychain.isChecked():
            done = self.tr("The keychain of this computer opens the vault too.")
            self._run(self._locksmith.use_keychain, lambda _: self.say(done))
        else:
            done = self.tr("No keychain opens the vault any more.")
            self._run(self._locksmith.stop_keychain, lambda _: self.say(done))

    def _with_secret(self, then: Callable[[str], object]) -> None:
        if self.now.typed:
            then(self.now.typed)
        else:
            self.notice.warn(self.tr("Type the passphrase of today first."))
            self.now.setFocus()

    def _run(self, work: Callable[[], object], then: Callable[[Any], None]) -> None:
        self.setEnabled(False)
        self._errand = Errand(work)
        Answer(self, self._errand, then)
        self._errand.failed.connect(self.refuse)
        self._errand.set_out()

    def _show_again(self) -> None:
        self.ask_back.hide()
        self.code.show_code(self._shown)
        self.code.show()

    def _ask_back(self) -> None:
        self.notice.say(self.ask_back.told())
        self.code.hide()
        self.ask_back.show()
        self.ask_back.ask(self._shown)

    def _put_code_away(self) -> None:
        self._shown = ""
        self.code.show_code("")
        self.ask_back.forget()
        self.ask_back.hide()
        self.say(self.tr("You have the new recovery code. It is not shown again."))
