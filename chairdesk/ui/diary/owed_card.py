"""What is owed, nearest first: how it stands, and what comes later behind a button."""

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import Qt, Signal

from chairdesk.desk.diary import Alike
from chairdesk.models.ids import ConferenceId
from chairdesk.ui.diary.due_row import DueRow, is_late
from chairdesk.ui.diary.glance_card import counted
from chairdesk.ui.kit.buttons import LinkButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.words import Words

MOST_OWED = 7
MOST_AT_ONCE = 50
"""So many rows more are made at a time: nobody reads a thousand, or waits for them."""


class OwedCard(Card):
    """Says what is owed; a review that is owed can be prepared from its row."""

    review_wanted = Signal(object)
    """which: ConferenceId, the conference before it"""

    def __init__(self, words: Words) -> None:
        super().__init__(self.tr("What is owed"))
        self._words, self._today = words, date.min
        self._over: Collection[ConferenceId] = ()

    def show_owed(
        self, due: tuple[Alike, ...], today: date, over: Collection[ConferenceId]
    ) -> None:
        """Show what is owed, seen from today; `over` are the conferences that a review follows."""
        self._today, self._over = today, over
        empty(self.body)
        self._show_rows(due)
        late = sum(is_late(one, today) for one, *_ in due)
        if not due:
            self.say_standing(self.tr("Nothing is owed now."))
        elif late:
            said = counted(late, self.tr("is late"), self.tr("are late"), self._words)
            self.say_standing(f"{said}.", "amber")
        else:
            self.say_standing(self.tr("Nothing is late."))

    def show_uncounted(self, titles: list[str]) -> None:
        """Say above the rows of which conferences nothing can be counted."""
        sentence = self.tr(
            "What {reference} owes cannot be counted: one of its starting dates cannot have been."
            " Put it right under Starting dates."
        )
        for title in titles:
            self.body.insertWidget(0, wrapped(sentence.format(reference=title), tone="amber"))

    def _show_rows(self, due: tuple[Alike, ...], most: int = MOST_OWED) -> list[DueRow]:
        """Show what is owed first; what is owed later is made once it is asked for."""
        rows = [self._row(one) for one in due[:most]]
        for row in rows:
            self.body.addWidget(row)
        self._fold(due[most:])
        return rows

    def _row(self, alike: Alike) -> DueRow:
        row = DueRow(alike, self._today, self._words)
        if row.is_review and len(alike) == 1 and alike[0].conference in self._over:
            row.offer_review().clicked.connect(lambda: self.review_wanted.emit(alike[0].conference))
        return row

    def _fold(self, later: tuple[Alike, ...]) -> None:
        """Keep what is owed much later behind a button."""
        if not later:
            return
        coming = min(len(later), MOST_AT_ONCE)
        number = self._words.number(coming)
        unfold = LinkButton(
            self.tr("Show {number} more, owed later", "", coming).format(number=number)
        )
        unfold.clicked.connect(lambda: self._unfold(unfold, later))
        self.body.addWidget(unfold, 0, Qt.AlignmentFlag.AlignLeft)

    def _unfold(self, button: LinkButton, later: tuple[Alike, ...]) -> None:
        """Show what comes next in the place of the button, and go on from there."""
        button.hide()
        first, *_ = self._show_rows(later, MOST_AT_ONCE)
        first.show()
        first.link.setFocus()
