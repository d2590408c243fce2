"""What the newest backup holds and what it lacks, and when the next one is made."""

from chairdesk.desk.shelves import BackedUp
from chairdesk.models.british_time import local
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.words import Words


class BackupsCard(Card):
    """Says it as it was when the page was opened."""

    def __init__(self, backed_up: BackedUp, words: Words) -> None:
        super().__init__(self.tr("Backups"))
        self.said = wrapped(self._standing(backed_up, words))
        self.next = wrapped(
            self.tr(
                "ChairDesk makes one by itself: soon after a conference is closed or sealed, once"
                " nothing is entered for some minutes, and when you close its window unless that"
                " would take long. They lie beside the vault; a copy of them on another disk is"
                " yours to keep."
            )
        )
        self.next.setProperty("tone", "muted")
        for label in (self.said, self.next):
            self.body.addWidget(label)
        if backed_up.lacking:
            mark(self.said, tone="amber")

    def _standing(self, backed_up: BackedUp, words: Words) -> str:
        if not backed_up.entries:
            return self.tr("Nothing is entered yet, so there is nothing to back up.")
        if backed_up.newest is None:
            none = self.tr("There is no backup yet. Entries that are in none: {number}.")
            return none.format(number=backed_up.lacking)
        made, newest = words.moment(local(backed_up.newest.made)), backed_up.newest
        if not backed_up.lacking:
            return self.tr("The newest backup is of {made}, and holds all that is here.").format(
                made=made
            )
        lacks = self.tr(
            "The newest backup is of {made}. Entries that it holds: {held} of {number}. Entries"
            " since then that are in no backup: {lacking}."
        )
        return lacks.format(
            made=made, held=newest.entries, number=backed_up.entries, lacking=backed_up.lacking
        )
