"""The locked desk: a passphrase opens it, or the recovery code where that is forgotten."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.desk.door import VaultDoor
from chairdesk.ui.kit.buttons import LinkButton, PrimaryButton, QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.errand import Errand
from chairdesk.ui.kit.fields import NamedField, one_line
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.kit.scroll_page import ScrollPage
from chairdesk.ui.unlock.choose_panel import ChoosePanel
from chairdesk.ui.unlock.one_at_a_time import OneAtATime
from chairdesk.ui.unlock.secret_field import SecretField
from chairdesk.words import Words

FREE_TRIES = 2
LONGEST_WAIT = 60
SECOND = 1000
PASSPHRASE, CODE, RENEW = range(3)


def seconds_to_wait(failures: int) -> int:
    """Say how long to wait after so many wrong tries: nothing at first, then twice as long."""
    return 0 if failures <= FREE_TRIES else min(LONGEST_WAIT, 2 ** (failures - FREE_TRIES))


class UnlockPage(ScrollPage):
    """Asks for the passphrase; a wrong one costs one sentence and, in time, a wait."""

    opened = Signal()
    gave_up = Signal()
    """What cannot be kept is to be lost, and the window closed."""

    def __init__(
        self,
        door: VaultDoor,
        words: Words,
        wait: Callable[[int], int] = seconds_to_wait,
    ) -> None:
        super().__init__(width=34)
        self._door, self._words, self._wait = door, words, wait
        self._failures = 0
        self._code = ""
        self._errand: Errand | None = None
        self.notice = NoticeBar()
        self.secret = SecretField(self.tr("&Passphrase"))
        self.unlock = PrimaryButton(self.tr("Unlock"), "key")
        self.forgotten = LinkButton(self.tr("I have forgotten the passphrase"))
        self.code = one_line()
        self.use_code = PrimaryButton(self.tr("Open with the code"), "key")
        self.back = LinkButton(self.tr("I know the passphrase after all"))
        self.choose = ChoosePanel(words, self.tr("Use this passphrase from now on"))
        self.held = PlainLabel()
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
        self._go_to(PASSPHRASE)

    def _lay_out(self) -> None:
        told = PlainLabel(self.tr("The vault is locked. What it holds is on this laptop only."))
        told.setWordWrap(True)
        told.setProperty("tone", "muted")
        card = Card(self.tr("ChairDesk"), level=1)
        self.held.setWordWrap(True)
        mark(self.held, tone="amber")
        for widget in (told, self.held, self.notice, self.ways):
            card.body.addWidget(widget)
        card.body.addWidget(self.give_up, 0, Qt.AlignmentFlag.AlignLeft)
        self.held.hide()
        self.give_up.hide()
        self.body.addStretch(1)
        self.body.addWidget(card)
        self.body.addStretch(2)

    def _make_ways(self) -> OneAtATime:
        code = NamedField(
            self.tr("&Recovery code"),
            self.code,
            self.tr("Nine groups of four, as on your copy. Capitals and dashes do not matter."),
        )
        chosen = PlainLabel(
            self.tr("The code is right. Choose a new passphrase; the code stays valid.")
        )
        chosen.setWordWrap(True)
        return OneAtATime(
            _column(self.secret, self.unlock, self.forgotten),
            _column(code, self.use_code, self.back),
            _column(chosen, self.choose),
        )

    def _connect(self) -> None:
        self.secret.entered.connect(self._unlock)
        self.unlock.clicked.connect(self._unlock)
        self.forgotten.clicked.connect(lambda: self._go_to(CODE))
        self.code.returnPressed.connect(self._use_code)
        self.use_code.clicked.connect(self._use_code)
        self.back.clicked.connect(lambda: self._go_to(PASSPHRASE))
        self.choose.chosen.connect(self._renew)
        self.give_up.clicked.connect(self.gave_up)

    def _go_to(self, way: int) -> None:
        self.ways.show_panel(way)
        self.code.clear()
        self.secret.clear()
        {PASSPHRASE: self.secret, CODE: self.code, RENEW: self.choose.first}[way].setFocus()

    def _unlock(self) -> None:
        typed = self.secret.typed
        if typed:
            self._try(lambda: self._door.unlock(typed), self._open)

    def _use_code(self) -> None:
        typed = self._code = self.code.text()
        if typed.strip():
            self._try(lambda: self._door.unlock_with_recovery(typed), self._ask_new)

    def _renew(self, passphrase: str) -> None:
        code = self._code
        self._try(lambda: self._door.renew_passphrase(code, passphrase), self._open)

    def _try(self, work: Callable[[], object], then: Callable[[Any], None]) -> None:
        if not self.ways.isEnabled():
            return
        self.ways.setEnabled(False)
        self.notice.say(self.tr("One moment."))
        self._errand = Errand(work)
        self._errand.done.connect(then)
        self._errand.failed.connect(self._refused)
        self._errand.set_out()

    def _open(self, _nothing: object) -> None:
        self._failures = 0
        self._code = ""
        self.choose.clear()
        self.ways.setEnabled(True)
        self.ask()
        self.opened.emit()

    def _ask_new(self, _nothing: object) -> None:
        self._failures = 0
        self.notice.clear()
        self.ways.setEnabled(True)
        self._go_to(RENEW)

    def _refused(self, why: Exception) -> None:
        self._failures += 1
        sentence = self._words.why(why)
        seconds = self._wait(self._failures)
        if seconds:
            waiting = self.tr("Wait {seconds} seconds before you try again.")
            sentence = f"{sentence} {waiting.format(seconds=self._words.number(seconds))}"
        self.notice.warn(sentence)
        QTimer.singleShot(seconds * SECOND, self, self._ask_again)

    def _ask_again(self) -> None:
        self.ways.setEnabled(True)
        self._go_to(self.ways.current)


def _column(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        is_button = isinstance(widget, QuietButton)
        at = Qt.AlignmentFlag.AlignLeft if is_button else Qt.AlignmentFlag(0)
        column.addWidget(widget, 0, at)
    return holder
