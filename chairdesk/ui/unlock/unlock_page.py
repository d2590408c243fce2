"""The locked desk: a passphrase opens it, or the recovery code where that is forgotten."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal

from chairdesk.desk.at_the_door.door import Brought, FindDoor, Outside
from chairdesk.desk.ports import Damaged, MistypedRecoveryCode, RolledBack, VaultIsMissing
from chairdesk.ui.furnishing import ReadAhead, nothing_ahead
from chairdesk.ui.kit.buttons import LinkButton, PrimaryButton, QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.errand import Errand
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.kit.scroll_page import ScrollPage
from chairdesk.ui.lock.idleness import Clocks
from chairdesk.ui.unlock.choose_panel import ChoosePanel
from chairdesk.ui.unlock.code_field import CodeField
from chairdesk.ui.unlock.elsewhere_panel import ElsewherePanel
from chairdesk.ui.unlock.known_words import known_words
from chairdesk.ui.unlock.meanwhile import Meanwhile
from chairdesk.ui.unlock.one_at_a_time import OneAtATime, column_of
from chairdesk.ui.unlock.rescue_panel import RescuePanel
from chairdesk.ui.unlock.secret_field import SecretField
from chairdesk.words import Words

SECOND = 1000
PASSPHRASE, CODE, RENEW, RESCUE = range(4)


class UnlockPage(ScrollPage):
    """Asks for the passphrase; a wrong one costs one sentence and, in time, a wait."""

    opened = Signal()
    let_in = Signal()
    """The recovery code was right: the vault is open, and a new passphrase is asked for."""
    tried = Signal()
    """A secret is being tried, or a vault is being worked upon, beside the windows."""
    gave_up = Signal()
    """What cannot be kept is to be lost, and the window closed."""

    def __init__(
        self,
        outside: Outside,
        door: FindDoor,
        words: Words,
        read_ahead: ReadAhead = nothing_ahead,
        clocks: Clocks | None = None,
    ) -> None:
        super().__init__(width=34)
        self._outside, self._door = outside, door
        self._words, self._read_ahead = words, read_ahead
        self._told = ""
        self._waiting = QTimer(self, interval=SECOND)
        self._code = ""
        self._errand: Errand | None = None
        self.meanwhile = Meanwhile(self, clocks)
        self.notice = NoticeBar()
        self.secret = SecretField(self.tr("&Passphrase"))
        self.unlock = PrimaryButton(self.tr("Unlock"), "key")
        self.by_keychain = QuietButton(self.tr("Open without the passphrase"), "lock-open")
        self.forgotten = LinkButton(self.tr("I have forgotten the passphrase"))
        self.damaged = LinkButton(self.tr("The vault does not open, or is damaged"))
        self.elsewhere = ElsewherePanel()
        self.rescue = RescuePanel()
        self.code_field = CodeField(words)
        self.code = self.code_field.line
        self.use_code = PrimaryButton(self.tr("Open with the code"), "key")
        self.back = LinkButton(self.tr("I know the passphrase after all"))
        self.choose = ChoosePanel(words, self.tr("Use this passphrase from now on"))
        self.held = wrapped()
        self.give_up = LinkButton(self.tr("Close all the same, and lose what is half typed"))
        self.ways = self._make_ways()
        self._lay_out()
        self._connect()

    @property
    def is_busy(self) -> bool:
        """Whether a secret is being tried just now."""
        return not self.ways.isEnabled()

    def hold(self, why: str) -> None:
        """Say what waits behind the door, and offer to close all the same."""
        self.held.setText(why)
        self.held.show()
        self.give_up.show()

    def ask(self) -> None:
        """Ask for the passphrase anew, with nothing typed and nothing said."""
        self.notice.clear()
        self.elsewhere.hide()
        self.elsewhere.setEnabled(True)
        self.by_keychain.setVisible(self._outside.has_keychain())
        self._go_to(PASSPHRASE)
        self._wait_or_ask()

    def _lay_out(self) -> None:
        told = wrapped(
            self.tr("The vault is locked. What it holds is on this laptop only."), tone="muted"
        )
        card = Card(self.tr("ChairDesk"), level=1)
        mark(self.held, tone="amber")
        for widget in (told, self.held, self.notice, self.elsewhere, self.ways):
            card.body.addWidget(widget)
        card.body.addWidget(self.give_up, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.held, self.give_up, self.elsewhere):
            part.hide()
        self.body.addStretch(1)
        self.body.addWidget(card)
        self.body.addStretch(2)

    def _make_ways(self) -> OneAtATime:
        chosen = wrapped(
            self.tr("The code is right. Choose a new passphrase; the code stays valid.")
        )
        return OneAtATime(
            column_of(self.secret, self.unlock, self.by_keychain, self.forgotten, self.damaged),
            column_of(self.code_field, self.use_code, self.back),
            column_of(chosen, self.choose),
            self.rescue,
        )

    def _connect(self) -> None:
        self.secret.entered.connect(self._unlock)
        self.unlock.clicked.connect(self._unlock)
        self.forgotten.clicked.connect(lambda: self._go_to(CODE))
        self.code.returnPressed.connect(self._use_code)
        self.use_code.clicked.connect(self._use_code)
        self.back.clicked.connect(lambda: self._go_to(PASSPHRASE))
        self.by_keychain.clicked.connect(self._use_keychain)
        self.damaged.clicked.connect(lambda: self._go_to(RESCUE))
        self.rescue.left.connect(lambda: self._go_to(PASSPHRASE))
        self.rescue.backup_chosen.connect(self._restore)
        self.rescue.salvage_wanted.connect(self._salvage)
        self.elsewhere.chosen.connect(self._go_on_in_copy)
        self._waiting.timeout.connect(self._wait_or_ask)
        self.choose.chosen.connect(self._renew)
        self.give_up.clicked.connect(self.gave_up)

    def _go_to(self, way: int) -> None:
        self.ways.show_panel(way)
        self.code_field.empty()
        self.secret.clear()
        self.rescue.clear()
        first = {PASSPHRASE: self.secret, CODE: self.code, RENEW: self.choose.first}
        first.get(way, self.rescue.restore).setFocus()

    def _unlock(self) -> None:
        typed = self.secret.typed
        if typed:
            self._try_to_open(lambda: self._door().unlock(typed))

    def _use_code(self) -> None:
        typed = self._code = self.code.text()
        if typed.strip():
            self._try(lambda: self._door().unlock_with_recovery(typed), self._ask_new)

    def _use_keychain(self) -> None:
        def unlock() -> None:
            self._door().locksmith.unlock_with_keychain()

        self._try_to_open(unlock)

    def _restore(self, file: Path) -> None:
        self._try(lambda: self._door().locksmith.restore(file), lambda _: self.say_restored())

    def say_restored(self) -> None:
        """Say that a backup is in the vault's place, and what opens it."""
        self._ask_and_say(
            self.tr(
                "The backup is in its place. It opens with the passphrase of its day, or with the"
                " recovery code of its day if that is forgotten."
            )
        )

    def _salvage(self, secret: str) -> None:
        self._try(lambda: self._door().locksmith.salvage(secret), self._say_brought)

    def _say_brought(self, brought: Brought) -> None:
        told = self.tr("Entries that were brought out: {entries}. Missing: {missing}.")
        opens = self.tr("The vault opens as before; the damaged one was put aside.")
        said = told.format(entries=brought.entries, missing=brought.missing)
        self._ask_and_say(f"{said} {opens}")

    def _go_on_in_copy(self, folder: Path) -> None:
        def then(_: object) -> None:
            self._outside = self._door().locksmith  # whoever looked on looks at the first still
            self._ask_and_say(self.elsewhere.said(folder))

        self._try(lambda: self._door().carrier.go_on_in_copy(folder), then)

    def _ask_and_say(self, told: str) -> None:
        self.meanwhile.ends_well()
        self.ways.setEnabled(True)
        self.ask()
        self.notice.say(told, "good")

    def _renew(self, passphrase: str) -> None:
        code = self._code
        self._try_to_open(lambda: self._door().renew_passphrase(code, passphrase))

    def _try_to_open(self, unlock: Callable[[], object]) -> None:
        """Open the vault, and read ahead what the diary shows: neither holds the window up."""

        def work() -> None:
            unlock()
            if self._errand is not None:
                self._read_ahead(self._errand.going_on)

        self._try(work, self._open)

    def _say_how_far(self, done: int, of: int) -> None:
        said = self.tr("Conferences are read anew: {done} of {of}.")
        self.notice.change(said.format(done=done, of=of))

    def _try(self, work: Callable[[], object], then: Callable[[Any], None]) -> None:
        if not self.ways.isEnabled():
            return
        for part in (self.ways, self.elsewhere):
            part.setEnabled(False)
        self.notice.say(self.tr("One moment."))
        self.meanwhile.begin()
        self._errand = Errand(work)
        self._errand.went_on.connect(self._say_how_far)
        self._errand.done.connect(then)
        self._errand.failed.connect(self._refused)
        self._errand.set_out()
        self.tried.emit()

    def _is_shut_again(self) -> bool:
        """Shut the door again where the computer slept, or was locked, while it came open."""
        if self.meanwhile.ends_well():
            return False
        if self.held.isHidden():  # else the vault is open behind the door, for what is held
            self._door().lock()
        self._ask_and_say(self.tr("The desk was locked meanwhile. Unlock it again."))
        return True

    def _open(self, _nothing: object) -> None:
        self._code = ""
        if self._is_shut_again():
            return
        self.choose.clear()
        self.ways.setEnabled(True)
        self.ask()
        self.opened.emit()

    def _ask_new(self, _nothing: object) -> None:
        if self._is_shut_again():
            return
        self.notice.clear()
        self.elsewhere.hide()
        self.ways.setEnabled(True)
        self._go_to(RENEW)
        self.let_in.emit()

    def _refused(self, why: Exception) -> None:
        self.meanwhile.ends_well()
        self._told = self.elsewhere.told(why, self._words)
        if isinstance(why, Damaged | RolledBack | VaultIsMissing):
            known = known_words(self._door().carrier.what_is_known())
            self._told = f"{self._told} {known}".strip()
        self.notice.warn(self._told)
        if isinstance(why, MistypedRecoveryCode):
            for part in (self.ways, self.elsewhere):
                part.setEnabled(True)
            if self.ways.current == CODE:
                self.code_field.mark(why.groups)
            else:
                self.rescue.secret.setFocus()  # what was typed stays, to be compared
            return
        QTimer.singleShot(0, self, self._ask_again)

    def _ask_again(self) -> None:
        self.ways.setEnabled(True)
        self._go_to(self.ways.current)
        self._wait_or_ask()
        self.elsewhere.setEnabled(self.ways.isEnabled())

    def _wait_or_ask(self) -> None:
        """Wait out what wrong secrets cost, said second by second; then ask again."""
        seconds = self._outside.seconds_to_wait()
        was_waiting = self._waiting.isActive()
        if seconds:
            self._waiting.start()
            self.ways.setEnabled(False)
            waiting = self.tr("Wait {seconds} seconds before you try again.", "", seconds)
            said = f"{self._told} {waiting.format(seconds=self._words.number(seconds))}".strip()
            (self.notice.change if was_waiting else self.notice.warn)(said)
        elif was_waiting:
            self._waiting.stop()
            self._ask_again()
            self.notice.change(self._told or self.tr("You can try again now."))
