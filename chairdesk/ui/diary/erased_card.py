"""What was erased: a reference and a day, and the backups that hold it still."""

from chairdesk.desk.retention import Gone
from chairdesk.models.british_time import local
from chairdesk.ui.diary.glance_card import counted
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty, mark
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.words import Words


class ErasedCard(Card):
    """Shows the gap that an erasure leaves, and nothing of what filled it."""

    def __init__(self, words: Words) -> None:
        super().__init__(self.tr("Erased"))
        self._words = words
        self.hide()

    def show_gone(self, gone: tuple[Gone, ...]) -> None:
        """Show what was erased; without any, nothing."""
        empty(self.body)
        for one in gone:
            day = self._words.short_day(local(one.at).date())
            self._say(self.tr("{what}, {day}").format(what=one.reference, day=day))
            if one.backups:
                self._say(self._held_by(one), "amber")
        self.setVisible(bool(gone))

    def _held_by(self, one: Gone) -> str:
        many = counted(
            len(one.backups),
            self.tr("backup holds it still"),
            self.tr("backups hold it still"),
            self._words,
        )
        places = ", ".join(backup.place.name for backup in one.backups)
        return self.tr(
            "{many}: {places}. The desk lets its own go as they age; one that you put elsewhere is"
            " yours to delete."
        ).format(many=many, places=places)

    def _say(self, sentence: str, tone: str = "") -> None:
        label = PlainLabel(sentence)
        label.setWordWrap(True)
        mark(label, tone=tone) if tone else mark(label)
        self.body.addWidget(label)
