"""What was erased: a reference and a day, and the backups that hold it still."""

from PySide6.QtCore import Qt, Signal

from chairdesk.desk.retention import Gone
from chairdesk.desk.shelves import KnownBackup
from chairdesk.models.british_time import local
from chairdesk.ui.diary.glance_card import counted
from chairdesk.ui.kit.buttons import LinkButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.words import Words


class DestroyedButton(LinkButton):
    """Says that a backup is destroyed; asks once more before it is believed."""

    said = Signal(object)
    """which: KnownBackup"""

    def __init__(self, backup: KnownBackup) -> None:
        super().__init__("")
        self._backup, self._is_asked = backup, False
        self._say(self.tr("It is destroyed"))
        self.clicked.connect(self._ask_or_say)

    def _ask_or_say(self) -> None:
        if self._is_asked:
            self.said.emit(self._backup)
            return
        self._is_asked = True
        self._say(self.tr("Every copy of it is: list it no more"))

    def _say(self, words: str) -> None:
        self.setText(words)
        self.setAccessibleName(f"{words}: {self._backup.place.name}")


class ErasedCard(Card):
    """Shows the gap that an erasure leaves, and nothing of what filled it."""

    destroyed = Signal(object)
    """which: KnownBackup"""

    def __init__(self, words: Words) -> None:
        super().__init__(self.tr("Erased"))
        self._words = words
        self.hide()

    def show_gone(self, gone: tuple[Gone, ...]) -> None:
        """Show what was erased; without any, nothing."""
        empty(self.body)
        for one in gone:
            what = one.reference or self._words.term("diary", "unnamed")
            day = self._words.short_day(local(one.first or one.at).date())
            self._say(self.tr("{what}, {day}").format(what=what, day=day))
            if one.first is not None:
                again = self.tr("It came back with a backup of before, and was erased again, {day}")
                self._say(again.format(day=self._words.short_day(local(one.at).date())), "muted")
            if one.backups:
                self._say(self._held_by(one), "amber")
        for backup in {one.number: one for each in gone for one in each.backups}.values():
            day = self._words.short_day(local(backup.made).date())
            self._say(self.tr("{file}, {day}").format(file=backup.place.name, day=day))
            button = DestroyedButton(backup)
            button.said.connect(self.destroyed)
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(gone))

    def _held_by(self, one: Gone) -> str:
        many = counted(
            len(one.backups),
            self.tr("backup holds it still"),
            self.tr("backups hold it still"),
            self._words,
        )
        return self.tr(
            "{many}. The desk lets its own go as they age; one that you put elsewhere, and a"
            " vault that was put aside, is yours to delete, and stays listed until you say here"
            " that it is destroyed."
        ).format(many=many)

    def _say(self, sentence: str, tone: str = "") -> None:
        self.body.addWidget(wrapped(sentence, tone=tone))
