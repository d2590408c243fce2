"""The desk itself, on one page: when it locks, what opens it, how it is backed up."""

from PySide6.QtCore import Qt, Signal

from chairdesk.desk.at_the_door.door import Locksmith
from chairdesk.desk.shelves import BackedUp
from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.scroll_page import ScrollPage
from chairdesk.ui.lock.idleness import Patience
from chairdesk.ui.this_desk.backups_card import BackupsCard
from chairdesk.ui.this_desk.locking_card import LockingCard
from chairdesk.ui.this_desk.secrets_card import SecretsCard
from chairdesk.ui.this_desk.stamps_card import StampsCard
from chairdesk.words import Words

NOTHING = BackedUp()


class ThisDeskPage(ScrollPage):
    """Beside the conferences, not part of any of them."""

    left = Signal()

    def __init__(
        self,
        locksmith: Locksmith,
        patience: Patience,
        words: Words,
        stamps: str = "",
        backed_up: BackedUp = NOTHING,
    ) -> None:
        super().__init__(width=46)
        self.back = QuietButton(self.tr("Back to where you were"), "chevron-left")
        self.locking = LockingCard(patience, words)
        self.secrets = SecretsCard(locksmith, words)
        self.stamps = StampsCard(stamps)
        self.backups = BackupsCard(backed_up, words)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for card in (self.locking, self.backups, self.secrets, self.stamps):
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.back.clicked.connect(self.left)
