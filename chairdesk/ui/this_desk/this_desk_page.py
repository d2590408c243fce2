"""The desk itself, on one page: when it locks, and what opens it."""

from PySide6.QtCore import Qt, Signal

from chairdesk.desk.door import Locksmith
from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.scroll_page import ScrollPage
from chairdesk.ui.lock.idleness import Patience
from chairdesk.ui.this_desk.locking_card import LockingCard
from chairdesk.ui.this_desk.secrets_card import SecretsCard
from chairdesk.words import Words


class ThisDeskPage(ScrollPage):
    """Beside the conferences, not part of any of them."""

    left = Signal()

    def __init__(self, locksmith: Locksmith, patience: Patience, words: Words) -> None:
        super().__init__(width=46)
        self.back = QuietButton(self.tr("Back to where you were"), "chevron-left")
        self.locking = LockingCard(patience, words)
        self.secrets = SecretsCard(locksmith, words)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for card in (self.locking, self.secrets):
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.back.clicked.connect(self.left)
