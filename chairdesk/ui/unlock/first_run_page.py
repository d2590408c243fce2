"""The first run: a passphrase, a recovery code, and proof that it was kept."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal

from chairdesk.desk.at_the_door.door import FindDoor
from chairdesk.desk.ports import VaultFailure
from chairdesk.ui.kit.buttons import LinkButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.errand import Errand
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.kit.scroll_page import ScrollPage
from chairdesk.ui.unlock.ask_back_panel import AskBackPanel, Picked, pick_two
from chairdesk.ui.unlock.choose_panel import ChoosePanel
from chairdesk.ui.unlock.one_at_a_time import OneAtATime
from chairdesk.ui.unlock.recovery_panel import Keep, RecoveryPanel
from chairdesk.ui.unlock.recovery_sheet import print_sheet, save_sheet
from chairdesk.ui.unlock.rescue_panel import choose_backup
from chairdesk.words import Words


@dataclass(frozen=True, slots=True)
class Ways:
    """How the code is kept, and which of its groups are asked back."""

    on_paper: Keep = print_sheet
    in_file: Keep = save_sheet
    pick: Callable[[int], Picked] = pick_two


class FirstRunPage(ScrollPage):
    """Three steps, one at a time; `finished` when the vault is made and the code is kept."""

    finished = Signal()
    restored = Signal()
    """A backup was brought back: it is unlocked as any vault is."""

    def __init__(self, door: FindDoor, words: Words, ways: Ways | None = None) -> None:
        super().__init__(width=38)
        ways = ways or Ways()
        self._door, self._words = door, words
        self._code = ""
        self._errand: Errand | None = None
        self.card = Card("", level=1)
        self.told = wrapped()
        self.notice = NoticeBar()
        self.choose = ChoosePanel(words, self.tr("Make the vault"))
        self.recovery = RecoveryPanel(ways.on_paper, ways.in_file)
        self.ask_back = AskBackPanel(words, ways.pick)
        self.steps = OneAtATime(self.choose, self.recovery, self.ask_back)
        self.restore = LinkButton(self.tr("I have a backup of a vault; bring it back"))
        self._lay_out()
        self._connect()
        self._begin()

    def _lay_out(self) -> None:
        for widget in (self.told, self.notice, self.steps):
            self.card.body.addWidget(widget)
        self.card.body.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.body.addWidget(self.card)
        self.body.addStretch(2)

    def _connect(self) -> None:
        self.choose.chosen.connect(self._make_vault)
        self.restore.clicked.connect(lambda: choose_backup(self, self._bring_back))
        self.recovery.kept.connect(self._ask_back)
        self.recovery.failed.connect(self.notice.warn)
        self.ask_back.failed.connect(self.notice.warn)
        self.ask_back.wanted_again.connect(self._show_code)
        self.ask_back.proved.connect(self._finish)

    def _begin(self) -> None:
        self._go_to(
            0,
            self.tr("Welcome to ChairDesk"),
            self.tr(
                "What is said in your conferences stays in one vault on this laptop, locked by a"
                " passphrase that only you know. ChairDesk cannot tell it to you later, and nobody"
                " can reset it. Choose at least twelve characters; four or five words are best."
            ),
        )
        self.choose.first.setFocus()

    def _make_vault(self, passphrase: str) -> None:
        self.choose.setEnabled(False)
        self.notice.say(self.tr("The vault is being made. This takes a moment."))
        self._errand = Errand(lambda: self._door().create(passphrase))
        self._errand.done.connect(self._made)
        self._errand.failed.connect(self._not_made)
        self._errand.set_out()

    def _bring_back(self, file: Path) -> None:
        self.card.setEnabled(False)
        self.notice.say(self.tr("The backup is being brought back. This takes a moment."))
        self._errand = Errand(lambda: self._door().locksmith.restore(file))
        self._errand.done.connect(self.restored)
        self._errand.failed.connect(self._not_made)
        self._errand.set_out()

    def _made(self, code: str) -> None:
        self._code = code
        self.choose.setEnabled(True)
        self.choose.clear()
        self._show_code()

    def _not_made(self, why: Exception) -> None:
        self.card.setEnabled(True)
        self.choose.setEnabled(True)
        self.notice.warn(self._words.why(why))

    def _show_code(self) -> None:
        self.recovery.show_code(self._code)
        self._go_to(
            1,
            self.tr("Your recovery code"),
            self.tr(
                "If you forget the passphrase, this code is the only way in. Print it or save it,"
                " and keep it apart from the laptop. It is shown only now."
            ),
        )
        self.recovery.on_paper.setFocus()

    def _ask_back(self) -> None:
        self._go_to(
            2,
            self.tr("Do you have it?"),
            self.ask_back.told(),
        )
        self.ask_back.ask(self._code)

    def _finish(self) -> None:
        with suppress(VaultFailure):  # a full disk: the next unlock asks for another code
            self._door().locksmith.code.note_kept()
        self._code = ""
        self.recovery.show_code("")
        self.ask_back.forget()
        self.notice.clear()
        self.finished.emit()

    def _go_to(self, step: int, heading: str, told: str) -> None:
        self.notice.clear()
        self.card.heading.setText(heading)
        self.told.setText(told)
        self.steps.show_panel(step)
        self.restore.setVisible(step == 0)
